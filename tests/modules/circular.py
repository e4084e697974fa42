# Modules that import each other.
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))

import circ_a, circpkg
import c1, c2

print(circ_a.x, circpkg.y, c1.x, c2.y)
