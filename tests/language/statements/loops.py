def primes(n):
    out = []
    for c in range(2, n):
        for p in out:
            if p * p > c: continue
            if c % p == 0: break
        else:
            out.append(c)
    return out
print(primes(60))
def find(m, t):
    for i, row in enumerate(m):
        for j, v in enumerate(row):
            if v == t: break
        else: continue
        break
    else: return None
    return i, j
print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
def early():
    for i in range(3):
        for j in range(3):
            try:
                if j == 1: break
                if i == 1: continue
                if i == 2: return i, j
            finally:
                print("f", i, j)
        else: print("inner else")
print(early())
def countdown(n):
    while n:
        n -= 1
        if n % 2: continue
        if n == 4:
            break
        yield n
    else:
        yield "else"
print(list(countdown(9)), list(countdown(4)))
for i in range(3):
    i = 10
    print(i, end=" ")
print()
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
l = [1, 2, 3]
for v in l:
    if len(l) < 6: l.append(v * 10)
print(l)
for v in l: l.clear()
print(l)
for x, (y, *z) in [(1, "abc"), (2, [3])]: print(x, y, z)
for c in "héllo": print(c, end=".")
for b in b"ab": print(b, end=".")
for k, v in {"p": 1, "q": 2}.items(): print(k, v, end=".")
print()
it = iter(range(5))
for a in it:
    print(a, next(it, "end"), end=" ")
print()
for a in (i for i in range(3) if i): print(a)
for _ in range(2):
    for _ in "ab": pass
    print(_)
def nested(n): return [[i * j for j in range(n) if j != i] for i in range(n)]
print(nested(3))
for i in range(10 ** 12):
    if i > 2: break
print(i)
for i in range(5, 0, -2): print(i, end=" ")
for i in range(-3, -10, -3): print(i, end=" ")
for i in reversed(range(0, 10, 3)): print(i, end=" ")
print()
total = 0
for i in range(1, 101):
    if i % 15 == 0: total += 15
    elif i % 3 == 0: total += 3
    elif i % 5 == 0: total += 5
    else: continue
    total += 1
print(total)
while (line := input()) and "second" not in line: print("line:", line)
print("stopped at", line)
try:
    while True: input()
except EOFError as e: print("EOF", e)
for i in 1, 2, 3: pass
else: print("tuple loop", i)
for bad in (5, None, object, 3.5):
    try:
        for i in bad: pass
    except TypeError as e: print(e)
def gen_loop():
    for i in range(3):
        got = yield i
        if got: yield f"got {got}"
g = gen_loop(); print(next(g), g.send("x"), list(g))
x = 10
while x > 0:
    x -= 3
    if x < 5:
        x += 1
        if x == 5: print("five")
        if x == 2: break
else: print("no")
print(x)
