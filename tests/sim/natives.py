# What natives and operations do takes virtual time: each line prints what ten times as much takes, and that is true.
import time


class C:
    def __init__(self):
        self.x = 1

    def f(self):
        return self.x


c = C()


def empty(n):
    for i in range(n):
        pass


def arithmetic(n):
    x = 0
    for i in range(n):
        x = x + i


def attribute(n):
    for i in range(n):
        c.x


def call(n):
    for i in range(n):
        c.f()


def native(n):
    for i in range(n):
        len("")


def allocation(n):
    for i in range(n):
        C()


def system_call(n):
    for i in range(n):
        time.sleep(0)


def took(f, *args):
    start = time.perf_counter_ns()
    f(*args)
    return time.perf_counter_ns() - start


all = [f(10000) for f in [lambda n, f=f: took(f, n) for f in (empty, arithmetic, attribute, call, native, allocation, system_call)]]
print(all)
nothing, arithmetic_, attribute_, call_, native_, allocation_, system = all
assert nothing < arithmetic_ < attribute_ < call_ < native_ < allocation_ < system, all
assert system > 10 * arithmetic_

for f in (empty, arithmetic, attribute, call, native, allocation, system_call):
    assert 8 < took(f, 20000) / took(f, 2000) < 12, f

words = [str(i) for i in range(200000)]
backwards = list(range(200000, 0, -1))
mixed = [i * 7919 % 1000003 for i in range(200000)]
text = "".join(words)
big = 3 ** 100000
for name, small, large in [
    ("sorted", lambda: sorted(mixed[:20000]), lambda: sorted(mixed)),
    ("sorted key", lambda: sorted(backwards[:20000], key=abs), lambda: sorted(backwards, key=abs)),
    ("sum", lambda: sum(backwards[:20000]), lambda: sum(backwards)),
    ("join", lambda: "".join(words[:20000]), lambda: "".join(words)),
    ("list", lambda: list(range(20000)), lambda: list(range(200000))),
    ("find", lambda: text[:len(text) // 10].find("x"), lambda: text.find("x")),
    ("repeat", lambda: "x" * 2000000, lambda: "x" * 20000000),
    ("power", lambda: 3 ** 40000, lambda: 3 ** 160000),
    ("product", lambda: big * big, lambda: big ** 4),
    ("quotient", lambda: big ** 2 // big, lambda: big ** 8 // big ** 4),
    ("str", lambda: str(big >> 154000), lambda: str(big >> 145000)),
    ("compile", lambda: compile("x = 1\n" * 100, "", "exec"), lambda: compile("x = 1\n" * 1000, "", "exec")),
]:
    a, b = took(small), took(large)
    print(name, a, b)
    assert a > 1000 and 3 * a < b < 100 * a, (name, a, b)
