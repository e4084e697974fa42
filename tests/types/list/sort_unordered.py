# Where sorting puts what cannot be ordered, and what it compares: descending runs with equal items in them, nans.
nan = float("nan")
for items in [[3.0, nan, 1.0, 2.0], [nan, 3.0, 1.0], [2.0, 1.0, nan, 0.5], [nan, nan, 1.0], [1.0, nan], [nan, 2.0, nan, 1.0, nan, 0.0]]:
    print(sorted(items), sorted(items, reverse=True), sorted(items, key=lambda v: -v))
n = 50
print(sorted([float(n - i) if i % 7 else nan for i in range(n)]))


class Logged:
    def __init__(self, key, name):
        self.key, self.name = key, name

    def __lt__(self, other):
        log.append(self.name + other.name)
        return self.key < other.key


for keys in ["321", "332211", "3221", "1123", "1132", "2211334", "2222", "54433221", "11", "21", "12"]:
    log = []
    items = [Logged(k, chr(97 + i)) for i, k in enumerate(keys)]
    print(keys, "".join(x.name for x in sorted(items)), " ".join(log))
    log = []
    print("  ", "".join(x.name for x in sorted(items, reverse=True)), " ".join(log))
words = [i * 7919 % 13 // 3 for i in range(80)]
print(sorted(range(80), key=lambda i: words[i]) == [i for k in range(5) for i in range(80) if words[i] == k])


class Fails:
    count = 0

    def __lt__(self, other):
        Fails.count += 1
        if Fails.count == 5:
            raise ValueError("fifth")
        return False


items = [Fails() for _ in range(9)]
before = set(items)
try:
    items.sort()
except ValueError as e:
    print(e, len(items), set(items) == before)
