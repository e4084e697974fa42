# Dining philosophers: ordered forks, and a waiter.
import threading, random
N = 5
forks = [threading.Lock() for _ in range(N)]
meals = [0] * N
class Philosopher(threading.Thread):
    def __init__(self, i):
        super().__init__(name=f"Philosopher {i}")
        self.i = i
        self.left, self.right = sorted([i, (i + 1) % N])
    def run(self):
        for _ in range(30):
            with forks[self.left]:
                with forks[self.right]:
                    meals[self.i] += 1
table = [Philosopher(i) for i in range(N)]
for p in table: p.start()
for p in table: p.join()
print(meals, [p.name for p in table], [f.locked() for f in forks])

sem = threading.BoundedSemaphore(N - 1)
ate = [0] * N
def dine(i):
    for _ in range(20):
        with sem:
            a, b = forks[i], forks[(i + 1) % N]
            while True:
                a.acquire()
                if b.acquire(timeout=0.005):
                    break
                a.release()
            ate[i] += 1
            b.release(); a.release()
ts = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for t in ts: t.start()
for t in ts: t.join()
print(ate, sem._value)
try: sem.release()
except ValueError as e: print(e)
