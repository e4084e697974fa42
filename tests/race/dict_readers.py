# Dicts are read by key while others set, delete, move and clear their items: whoever finds a key finds a value that was set for it.
import threading

keys = ["k%d" % i for i in range(24)]
values = {k: (i, i + 0.5, "v" + k, (k,)) for i, k in enumerate(keys)}
d = {}
stop = False
wrong = []


def setter(turn):
    for n in range(400):
        for k in keys:
            d[k] = values[k][(n + turn) % 4]


def mover():
    for n in range(150):
        for k in keys[n % 3::3]:
            d.pop(k, None)
        for i in range(200):
            d[i] = i
        for i in range(200):
            del d[i]
        d.update({k: values[k][n % 4] for k in keys[::2]})
        if n % 10 == 0:
            d.clear()
        d.setdefault("k1", 1)


def reader():
    found = 0
    while not stop:
        for k in keys:
            expected = values[k]
            try:
                v = d[k]
            except KeyError:
                v = None
            w = d.get("k" + str(expected[0]))  # an equal key that is another object
            number = expected[0] * 8
            if d.get(number, number) != number or number in d and d.get(number, number) != number:
                wrong.append((k, number))
            if k in d:
                found += 1
            for x in (v, w):
                if x is not None and not any(x == e and type(x) is type(e) for e in expected):
                    wrong.append((k, x))


threads = [threading.Thread(target=setter, args=(i,)) for i in range(2)] + [threading.Thread(target=mover)]
readers = [threading.Thread(target=reader) for i in range(2)]
for t in threads + readers:
    t.start()
for t in threads:
    t.join()
stop = True
for t in readers:
    t.join()
print(wrong[:3], len(wrong))
