# Classes with __buffer__, and the methods of that name of built-in types.


class Exporter:
    def __init__(self, data):
        self.data = bytearray(data)
        self.released = 0

    def __buffer__(self, flags):
        print("flags", int(flags))
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("released", view.tobytes())
        self.released += 1
        view.release()


e = Exporter(b"hello")
with memoryview(e) as m:
    print(m.tolist(), m.readonly, m.format)
    m[0] = 72
print(e.data, e.released)
m = memoryview(e)
part = m[1:3]
print(part.tobytes())
part.release()
m.release()
print(e.released)


class Wrong:
    def __buffer__(self, flags):
        return b"no view"


class Raises:
    def __buffer__(self, flags):
        raise BufferError("not today")


class Nothing:
    pass


for cls in (Wrong, Raises, Nothing):
    try:
        memoryview(cls())
    except Exception as x:
        print(cls.__name__, type(x).__name__, x)
for what in ["b'x'.__buffer__(0).readonly", "bytearray(b'x').__buffer__(1).readonly", "b'x'.__buffer__(1)",
             "memoryview(b'x').__buffer__(1)", "memoryview(bytearray(b'x')).__buffer__(1).tolist()", "b'x'.__buffer__('a')",
             "bytearray().__release_buffer__(1)", "hasattr(b'', '__release_buffer__')", "hasattr('', '__buffer__')",
             "memoryview()", "memoryview(1)", "memoryview('text')", "memoryview(object=b'ab').tolist()", "memoryview([1])",
             "type(iter(memoryview(b''))).__name__", "memoryview(memoryview(b'abc')[1:]).tolist()"]:
    try:
        print(what, "->", eval(what))
    except Exception as x:
        print(what, "!", type(x).__name__, x)
