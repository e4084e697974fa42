# An array is not equal to bytes, but a bytearray compares itself with whatever gives bytes.
from array import array

a = array("B", b"abc")
others = [b"abc", bytearray(b"abc"), memoryview(b"abc"), "abc", [97, 98, 99], array("b", b"abc"), array("i", b"abc\0")]
for other in others:
    print(a == other, other == a, a != other, other != a)
    for f in (lambda x, y: x < y, lambda x, y: x >= y):
        for x, y in (a, other), (other, a):
            try:
                print(f(x, y))
            except TypeError as e:
                print(e)


class Bytes(bytes):
    pass


print(Bytes(b"abc") == b"abc", b"abc" == Bytes(b"abc"), Bytes(b"abc") == bytearray(b"abc"), bytearray(b"abc") == Bytes(b"abc"))
print(Bytes(b"abc") == a, a == Bytes(b"abc"))
