# Each nan that float() makes equals nothing but is itself: what containers and hash() make of it.
import array
import math
import struct

x, y = float("nan"), float("-NaN")
print(x is x, x == x, x != x, x is float("nan"), x is y)
print(x in [x], float("nan") in [x], x in (x,), x in {x}, float("nan") in {x}, y in {x: 1})
print([x] == [x], [float("nan")] == [float("nan")], (x, 1) == (x, 1), {"k": x} == {"k": x}, {x} == {x})
print([1.0, x].index(x), [x, y, x].count(x), (x, y).count(y), len({float("nan") for _ in range(5)}))
d = {x: "x"}
d[x] = "again"
d[float("nan")] = "other"
print(d, d[x], d.get(y))
try:
    [x].index(float("nan"))
except ValueError as e:
    print(e)
print(hash(x) == object.__hash__(x), hash(x) == hash(float("nan")), float(x) is x)


class F(float):
    pass


f = F("nan")
print(f in [f], f == f, {f: 2}[f], F("nan") in {f}, hash(f) == object.__hash__(f), type(f), f)
print(math.nan in [math.nan], float("nan") is math.nan, math.copysign(2, x), math.copysign(2, y))

# its bits are those of any nan
print(struct.pack("<d", x), struct.pack("<f", x), struct.pack("<e", x), struct.pack(">d", y))
print(array.array("d", [x]).tobytes(), array.array("f", [y]).tobytes())
m = memoryview(bytearray(8)).cast("d")
m[0] = x
print(bytes(m), repr(x), repr(-x), str(y), f"{y:+}", x.hex())
payload = struct.unpack("<d", struct.pack("<Q", 0x7FF800000000ABCD))[0]
print(hex(struct.unpack("<Q", struct.pack("<d", payload))[0]))
