from . import q
y = 1
