# A bytearray can change its size while there is a view of it. CPython refuses that (BufferError) until the last view is
# gone, which it knows by counting references; here a forgotten view would lock the bytearray for good. A view of what is no
# longer there ends in IndexError.
b = bytearray(b"hello")
m = memoryview(b)
b.append(33)
b += b
print(b, len(m), m[0])
b.clear()
try:
    m[0]
except IndexError as e:
    print(e)
