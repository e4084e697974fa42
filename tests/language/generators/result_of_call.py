# What a call from a generator gives stays, however much it allocates and wherever its registers are.


class Text:
    def __init__(self):
        self.parts = []

    def deep(self, n):
        return "x" * 50 if n == 0 else "(" + self.deep(n - 1) + ")"

    def many(self, n, times):
        for i in range(times):
            self.parts.append(self.deep(n))
        return "".join(self.parts)


def many(n, times):
    return Text().many(n, times)


def kinds(n, times):
    yield 1
    text = many(n, times)
    yield type(text).__name__, len(text)


for n in (10, 30, 50, 90):
    for times in (100, 3000, 5000, 10000):
        print(n, times, list(kinds(n, times)))
