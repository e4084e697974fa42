# A token bucket that threads share.
import threading, time

class RateLimiter:
    def __init__(self, rate, burst):
        self.rate, self.burst = rate, burst
        self.tokens = burst
        self.stamp = time.monotonic()
        self.cond = threading.Condition()

    def acquire(self):
        with self.cond:
            while True:
                now = time.monotonic()
                self.tokens = min(self.burst, self.tokens + (now - self.stamp) * self.rate)
                self.stamp = now
                if self.tokens >= 1:
                    self.tokens -= 1
                    self.cond.notify()
                    return
                self.cond.wait((1 - self.tokens) / self.rate)

rl = RateLimiter(rate=100, burst=5)
count = 0
lock = threading.Lock()
start = time.monotonic()
def worker():
    global count
    for _ in range(5):
        rl.acquire()
        with lock:
            count += 1
ts = [threading.Thread(target=worker) for _ in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
took = time.monotonic() - start
print(count, took >= 0.14, took < 5)
