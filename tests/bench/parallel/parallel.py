# Work done twice, one after the other and in two threads: what threads gain without a GIL.
#
#     minipy --gil=none tests/bench/parallel/parallel.py NAME
#
# It prints the least of five wall times of both and their ratio, and the ratio of the processor times, halved: what the ratio of the
# wall times would be if the computer had nothing else to do.
import sys, threading, time
def countdown(n):
    while n > 0: n -= 1
def fib(n):
    if n < 2: return n
    return fib(n-1)+fib(n-2)
class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass
def advance(bodies, dt, n):
    for step in range(n):
        for i in range(len(bodies)):
            a = bodies[i]
            for j in range(i + 1, len(bodies)):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                d = dx * dx + dy * dy + dz * dz
                mag = dt / (d * d ** 0.5)
                a.vx -= dx * b.mass * mag
                a.vy -= dy * b.mass * mag
                a.vz -= dz * b.mass * mag
                b.vx += dx * a.mass * mag
                b.vy += dy * a.mass * mag
                b.vz += dz * a.mass * mag
        for b in bodies:
            b.x += dt * b.vx
            b.y += dt * b.vy
            b.z += dt * b.vz
def nbody(n):
    bodies = [
    Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47),
    Body(4.84, -1.16, -0.10, 0.6, 2.8, -0.02, 0.037),
    Body(8.34, 4.12, -0.40, -1.01, 1.81, 0.008, 0.011),
    Body(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
    Body(15.37, -25.91, 0.179, 0.979, 0.594, -0.034, 0.002),
    ]
    advance(bodies, 0.01, n)
def dicts(n):
    d = {}
    for i in range(n):
        d[i & 1023] = i
        d[i & 511] += 1
def lists(n):
    l = []
    for i in range(n):
        l.append(i)
        if len(l) > 1000: l = []
def sieve(n):
    flags = [True] * n
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = False
def strings(n):
    s = 0
    for i in range(n):
        s += len(str(i) + "abc")
def objects(n):
    class P:
        def __init__(self, x): self.x = x
        def get(self): return self.x
    s = 0
    for i in range(n):
        s += P(i).get()
def gens(n):
    def g(k):
        for i in range(k): yield i
    s = 0
    for v in g(n): s += v
def words(n):
    text = ("the quick brown fox jumps over the lazy dog and the cat " * 20).split()
    count = {}
    for i in range(n // len(text)):
        for w in text:
            count[w] = count.get(w, 0) + 1
def lookups(n):
    d = {str(i): i for i in range(1000)}
    keys = list(d)
    s = 0
    for i in range(n // 1000):
        for k in keys:
            s += d[k]
work = dict(words=(words, 1000000), lookups=(lookups, 2000000), countdown=(countdown, 25000000), fib=(fib, 30), nbody=(nbody, 30000), dicts=(dicts, 1000000), lists=(lists,1000000), sieve=(sieve,2000000),strings=(strings,500000),objects=(objects,500000),gens=(gens,2000000))


def least(run):
    wall = cpu = 1e9
    for k in range(5):
        w, c = time.perf_counter(), time.process_time()
        run()
        wall, cpu = min(wall, time.perf_counter() - w), min(cpu, time.process_time() - c)
    return wall, cpu


def measure(name):
    f, n = work[name]

    def one_after_the_other():
        f(n)
        f(n)

    def in_threads():
        threads = [threading.Thread(target=f, args=(n,)) for i in range(2)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()

    w1, c1 = least(one_after_the_other)
    w2, c2 = least(in_threads)
    print("%-10s %.3f s  %.3f s  ratio %.2f  by processor time %.2f" % (name, w1, w2, w2 / w1, c2 / c1 / 2), flush=True)


measure(sys.argv[1])  # one in a process: the first thread changes how it goes on
