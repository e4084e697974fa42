"""Module docstring."""
from __future__ import annotations
import a.b, c.d as e
from . import f as g, h
from i import *
x: list[int] = 1
if __debug__:
    del x
