def numbers(n):
    out = []
    seed = 1
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(seed)
    return out


l = numbers(200000)
a = sorted(l)
b = sorted(l, key=lambda x: x % 1000)
c = sorted(l, key=lambda x: (x % 10, -x))
d = sorted(map(str, l))
l.sort(reverse=True)
print(a[0], b[0], c[0], d[0], l[0])
