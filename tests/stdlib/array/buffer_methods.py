# __buffer__ of arrays, and views of 16-bit floats.
from array import array


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


a = array("H", [1, 2, 3])
view = a.__buffer__(0x11C)
print(view.format, view.tolist(), view.obj is a)
view[1] = 500
print(a)
show(a.__release_buffer__, view)
show(view.tolist)
show(a.__release_buffer__, 5)
show(a.__buffer__, "x")

halves = memoryview(bytearray(6)).cast("e")
for x in 0.1, -2, 65504, 65519.9, 65520, 1e10, -1e10, 6e-8, 2.9e-8, 2049, float("inf"), float("-inf"), True, "1", None, 1 << 2000:
    try:
        halves[1] = x
        print(x, halves.tolist(), halves.tobytes())
    except Exception as e:
        print(str(x)[:20], type(e).__name__, e)
halves[0] = float("nan")
print(halves[0], halves.format, halves.itemsize)
