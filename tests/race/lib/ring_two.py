# Imports a module that imports this one.
import ring_one


def two():
    return 2
