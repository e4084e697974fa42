# A simulation of customers at counters: a heap of events, generators as processes, dataclass-like classes and reports.
import heapq

class Random:
    """A small generator of numbers, the same everywhere."""
    def __init__(self, seed):
        self.state = seed
    def next(self, low, high):
        self.state = (self.state * 1103515245 + 12345) % 2 ** 31
        return low + (self.state >> 16) % (high - low + 1)

class Simulation:
    def __init__(self):
        self.now, self.events, self.count = 0, [], 0
        self.log = []
    def schedule(self, delay, process):
        self.count += 1
        heapq.heappush(self.events, (self.now + delay, self.count, process))
    def run(self, until):
        while self.events:
            time, _, process = heapq.heappop(self.events)
            if time > until:
                break
            self.now = time
            try:
                delay = next(process)
            except StopIteration as stop:
                if stop.value:
                    self.log.append(f"{self.now:>3} {stop.value}")
            else:
                if delay is not None:
                    self.schedule(delay, process)

class Counter:
    def __init__(self, sim, name):
        self.sim, self.name = sim, name
        self.busy, self.queue, self.served = False, [], 0
    def __lt__(self, other):
        return len(self) < len(other)
    def __len__(self):
        return len(self.queue) + self.busy
    def acquire(self, process):
        if not self.busy:
            self.busy = True
            self.sim.schedule(0, process)
        else:
            self.queue.append(process)
    def release(self):
        self.served += 1
        self.busy = False
        if self.queue:
            self.acquire(self.queue.pop(0))
    def __repr__(self):
        return f"{self.name}[{'*' * len(self)}]"

def customer(sim, name, counters, random):
    arrived = sim.now
    counter = min(counters)
    sim.log.append(f"{sim.now:>3} {name} chooses {counter!r}")
    holder = yield from wait(counter)
    waited = sim.now - arrived
    service = random.next(3, 9)
    yield service
    counter.release()
    return f"{name} leaves {counter.name} after {waited}+{service}"

def wait(counter):
    me = yield from self_reference()
    counter.acquire(me)
    yield None
    return me

current = []
def self_reference():
    return current[-1]
    yield

def arrivals(sim, counters, random):
    for i, name in enumerate(["Ann", "Bob", "Cid", "Dan", "Eve", "Fay"]):
        process = customer(sim, name, counters, random)
        current.append(process)
        sim.schedule(0, process)
        yield random.next(1, 3)
    return "doors close"

sim = Simulation()
counters = [Counter(sim, "left"), Counter(sim, "right")]
sim.schedule(0, arrivals(sim, counters, Random(42)))
sim.run(60)
print(*sim.log, sep="\n")
print({c.name: c.served for c in counters}, sim.now, sum(c.served for c in counters))
