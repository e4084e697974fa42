# What changes a bytearray.
def do(src, start=b"abcdef"):
    b = bytearray(start)
    try:
        exec(src, {"b": b})
        print(src, b)
    except Exception as e:
        print(src, type(e).__name__, e, b)
for src in ["b[0] = 65", "b[0] = 256", "b[0] = -1", "b[0] = 'a'", "b[0] = b'a'", "b[9] = 1", "b[-1] = 0", "b['x'] = 1", "b[1:3] = b'XYZ'", "b[1:3] = b''", "b[:] = [1, 2]", "b[1:3] = 'ab'", "b[1:3] = 5", "b[::2] = b'123'", "b[::2] = b'12'", "b[::-1] = b'123456'", "b[3:1] = b'--'", "b[1:3] = b", "b[::2] = [256, 1, 1]",
            "del b[0]", "del b[9]", "del b[1:3]", "del b[::2]", "del b[::-2]", "del b[:]", "del b['a']", "b.append(65)", "b.append(256)", "b.append('a')", "b.extend(b'xy')", "b.extend([1, 2])", "b.extend('ab')", "b.extend([256])", "b.extend(5)", "b.extend(b)", "b.insert(0, 65)", "b.insert(100, 65)", "b.insert(-1, 65)", "b.insert(0, 300)", "b.insert('a', 1)",
            "print(b.pop())", "print(b.pop(0))", "print(b.pop(-2))", "b.pop(9)", "b.remove(97)", "b.remove(120)", "b.remove('a')", "b.remove(300)", "b.reverse()", "b.clear()", "b += b'gh'", "b += 'x'", "b += [1]", "b *= 2", "b *= 0", "b *= -1", "b *= 'a'", "print(b.copy() is b)", "print(b.__alloc__() > 0)", "b.sort()", "print(hash(b))", "print({b})", "b.__init__(b'new')", "b.__init__(3)", "b.__init__('x')", "b.append()", "b.append(1, 2)", "b.pop(1, 2)"]:
    do(src)
do("b.pop()", b"")
b = bytearray(b"OLLEH")
b.append(33)
print(b, b == b"OLLEH!", b < b"a", b > bytearray(b"A"), b.decode(), bool(b), bool(bytearray()), len(b), b.find(b"L"), list(reversed(b)))
it = iter(b)
print(next(it), it.__length_hint__())
b.clear()
print(list(it))
class BA(bytearray):
    x = 1
y = BA(b"sub")
y.attr = 5
print(y, y.attr, y + b"x", type(y + b"x").__name__, type(y.copy()).__name__, repr(y), type(y[:1]).__name__, isinstance(y, bytearray))
