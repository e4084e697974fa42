# Items at constant indices, items set to constants, and what is true: the short ways and the long ones.


class Any:
    def __getitem__(self, key):
        return ("get", key)

    def __setitem__(self, key, value):
        print("set", key, value)


def f():
    a = [1, 2, 3]
    t = (4, 5, 6)
    s = "héllo"
    d = {0: "zero", -1: "minus", "k": 1}
    print(a[0], a[-1], t[1], t[-3], s[1], s[-1], d[0], d[-1], Any()[7], b"abc"[1], range(5)[3], [[1]][0][0])
    a[1] = None
    a[-1] = True
    d[0] = "new"
    d["x"] = 2.5
    Any()[3] = "text"
    b = bytearray(b"xyz")
    b[0] = 65
    a[0] = ...
    a[0:1] = ()
    print(a, d, b)
    for x in a, t, s, d, b, None, 5, range(3):
        try:
            print(x[99])
        except Exception as e:
            print(type(e).__name__, e)
        try:
            x[-99] = 0
        except Exception as e:
            print(type(e).__name__, e)
    try:
        del t[0]
    except TypeError as e:
        print(e)


f()


class Falsy:
    def __bool__(self):
        print("asked")
        return False


class Len:
    def __len__(self):
        return 2


def truth(x):
    out = []
    if x:
        out.append("if")
    if not x:
        out.append("not")
    while x:
        out.append("while")
        break
    out.append(1 if x else 0)
    out.append(bool(x and "and"))
    out.append(bool(x or ""))
    return out


for x in 0, 1, -1, 2**70, 0.0, 0.5, None, True, False, "", "a", [], [0], (), {}, {1}, Falsy(), Len(), 0j, ..., f:
    print(truth(x))


def numbers():
    for x in 1, 1.5, True, 2**70:
        for y in 2, 0.25, False, -(2**65):
            r = [x + y, x - y, x * y]
            try:
                r.append(x / y)
            except ZeroDivisionError as e:
                r.append(str(e))
            print(r)
    i = 2**53 + 1
    print(i + 0.0, 1.0 * i, i - 0.5, 1 / 3.0, 7 / 2.0, 2.0 / 7)
    for n in 0, 0.0:
        try:
            1.0 / n
        except ZeroDivisionError as e:
            print(e)


numbers()
