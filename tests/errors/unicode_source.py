# Carets under lines with wide and combining characters.
def f(名前):
    return "日本語" + 名前 + "€"
été = {"clé": 1}
import traceback
try:
    f(5)
except TypeError:
    traceback.print_exc()
try:
    print("😀", été["cl"])
except KeyError:
    traceback.print_exc()
x = "é" + été["clé"]
