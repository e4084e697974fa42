a = b = c = 1
print(a, b, c)
a, b = b + 1, a + 5
print(a, b)
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
[x, y] = "hi"
print(x, y)
*first, last = range(5)
print(first, last)
first, *middle, last = [1, 2]
print(first, middle, last)
l = [0] * 5
l[1], l[2] = 7, 8
l[3] += 10
i = 0
i, l[i] = 4, 99
print(i, l)
x = y = []
x.append(1)
print(y)
d = {}
d["a"], d["b"] = 1, 2
d["a"] += 5
print(d)
def f():
    a, b = 1, 2
    a, b = b, a
    a, b, c = b, a, a
    return a, b, c
print(f())
n = 5
n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 3; n >>= 1; n |= 3; n &= 6; n ^= 5
print(n)
f = 7
f /= 2
print(f)
s = "a"
s += "b"
s *= 3
print(s)
t = (1,)
t += (2,)
print(t)
del x
try:
    print(x)
except NameError as e:
    print(e)
l = [1, 2, 3, 4, 5]
del l[0], l[-1]
print(l)
del l[:]
print(l)
if (n := 10) > 5:
    print("walrus", n)
print((m := 3) + m)
x: int = 5
y: str
print(x)
