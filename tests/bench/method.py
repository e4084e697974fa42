class Base:
    def __init__(self):
        self.n = 0

    def step(self, k):
        self.n += k
        return self.n

    def double(self):
        return self.step(1) + self.step(2)


class Derived(Base):
    def twice(self, k):
        return self.step(k) + self.double()


def run(n):
    d = Derived()
    total = 0
    for i in range(n):
        total += d.twice(i & 7)
        total ^= d.double()
    return total


print(run(700000))
