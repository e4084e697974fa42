# Powers of floats are rounded correctly nearly always. Those of the C library that CPython uses are off by one unit in the
# last place now and then, as here (it gives ...474 and ...318).
print((-4243.985000000001) ** 3, 1856.1149999999998 ** 3)
