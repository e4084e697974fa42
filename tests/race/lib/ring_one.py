# Imports a module that imports this one.
import ring_two


def one():
    return ring_two.two() - 1
