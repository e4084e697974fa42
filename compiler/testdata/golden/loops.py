def countdown(n):
    while n > 0:
        n -= 1

def find(items, wanted):
    for i, item in items:
        if item is None:
            continue
        if item == wanted and i < 10:
            break
    else:
        return -1
    return i

def forever(q):
    while True:
        if not q.get():
            return

def chain(a, b, c):
    while a < b <= c or not (a and b):
        a, b = b, a + b
    return a
