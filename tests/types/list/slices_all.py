# All slices of a short list: reading, assigning, deleting. The results are folded into few numbers.
def fold(acc, text):
    for c in text:
        acc = (acc * 31 + ord(c)) % 1000000007
    return acc
bounds = [None] + list(range(-7, 8))
steps = [None, -3, -2, -1, 1, 2, 3, 7]
base = [0, 1, 2, 3, 4]
for step in steps:
    get = dele = put = 0
    for i in bounds:
        for j in bounds:
            s = slice(i, j, step)
            get = fold(get, repr(base[s]) + repr("abcde"[s]) + repr((0, 1, 2, 3, 4)[s]) + repr(b"abcde"[s]) + repr(range(5)[s]) + repr(bytearray(b"abcde")[s]) + repr(s.indices(5)))
            a = list(base)
            del a[s]
            b = bytearray(b"abcde")
            del b[s]
            dele = fold(dele, repr(a) + repr(b))
            for new in ([], ["x"], ["x", "y"], list("pqrst")):
                a = list(base)
                try:
                    a[s] = new
                    put = fold(put, repr(a))
                except ValueError as e:
                    put = fold(put, str(e))
                b = bytearray(b"abcde")
                try:
                    b[s] = bytes(len(new))
                    put = fold(put, repr(b))
                except ValueError as e:
                    put = fold(put, str(e))
    print(step, get, dele, put)
for start in (0, 3, -4, 10):
    for stop in (0, 7, -9):
        for step in (1, 2, -1, -3):
            r = range(start, stop, step)
            print(r, list(r), len(r), r[::2], r[1:-1], r[::-1], list(reversed(r)) == list(r)[::-1], [x in r for x in range(-5, 8)].count(True))
