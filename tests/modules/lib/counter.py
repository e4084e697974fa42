try:
    n += 1
except NameError:
    n = 1
