# The traceback of an error within an imported module shows the modules, and nothing of the import system.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))


def load():
    import boom


load()
