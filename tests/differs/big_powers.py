# A power of more than 2**33 bits, unless it is one of two, raises MemoryError at once: nobody would wait for it. CPython
# computes for hours, or until there is no memory.
for what in ["10 ** 10 ** 10", "pow(3, 10 ** 10)", "(-7) ** (10 ** 11)", "2 ** 10 ** 12", "3 ** 10 ** 30"]:
    try:
        eval(what)
        print(what, "has been computed")
    except MemoryError:
        print(what, "MemoryError")
print(1 ** 10 ** 20, (-1) ** (10 ** 30 + 1), len(bin(2 ** 10 ** 6)), pow(10, 10 ** 20, 97))
