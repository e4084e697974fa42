def loops():
    for i in range(10):
        if i == 2:
            continue
        if i == 5:
            break
        print(i, end=" ")
    else:
        print("no break")
    print()
    for i in range(3):
        pass
    else:
        print("else", i)
    n = 5
    while n > 0:
        n -= 1
        if n == 2:
            continue
        print(n, end=" ")
    else:
        print("done")
    while True:
        n += 1
        if n > 3:
            break
    else:
        print("never")
    print(n)
    for a, b in [(1, 2), (3, 4)]:
        print(a * b)
    for a, *b in ["xyz", "uv"]:
        print(a, b)
loops()
def cond(x):
    if x < 0:
        return "neg"
    elif x == 0:
        return "zero"
    elif not x % 2 and x < 10:
        return "small even"
    elif 10 <= x < 20 or x == 99:
        return "teen"
    else:
        return "other"
print([cond(x) for x in (-1, 0, 4, 12, 99, 7)] if False else list(map(cond, (-1, 0, 4, 12, 99, 7))))
def nested():
    out = []
    for i in range(4):
        for j in range(4):
            if j == 2:
                break
            if i == j:
                continue
            out.append((i, j))
    return out
print(nested())
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 != 0, 1 == 1.0 == True)
print(None or 5, 0 and 1, [] or {} or "x", 1 and 2 and 3, not 0, not "a")
x = 5
print("yes" if x > 3 else "no", "a" if x > 7 else "b" if x > 4 else "c")
def early():
    for i in range(100):
        for j in range(100):
            if i * j == 42:
                return i, j
print(early())
for i in []:
    pass
else:
    print("empty")
try:
    for i in 5:
        pass
except TypeError as e:
    print(e)
import sys
def many(n):
    total = 0
    while n:
        n, total = n - 1, total + n
    return total
print(many(1000))
i = 3
while i: i -= 1
print(i)
for i in range(10, 0, -3): print(i, end=",")
print()
for i in range(0): print("x")
for c in "abc": print(c, end="")
print()
for k in {"a": 1, "b": 2}: print(k)
