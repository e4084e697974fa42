# Threads write to the same file and to files of their own, and print.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
import io
import os
from racing import race

N = 100
out = io.StringIO()


def write():
    for i in range(N):
        print("line", i, file=out)
        out.write("")


race(write, times=3)
print(len(out.getvalue()) == 3 * sum(len("line %d\n" % i) for i in range(N)))

raw = io.BytesIO()


def write_bytes():
    for i in range(N):
        raw.write(b"abcd")


race(write_bytes, times=3)
print(raw.getvalue() == b"abcd" * 3 * N)

name = "/tmp/minipy_race_%d" % os.getpid()
try:
    with open(name, "w") as f:
        def write_file():
            for i in range(N):
                f.write("line %d\n" % i)

        race(write_file, times=3)
    with open(name) as f:
        lines = f.readlines()
    print(len(lines), len(set(lines)))

    def read_file():
        with open(name) as f:
            assert sum(1 for line in f) == 3 * N

    race(read_file, times=3)
finally:
    os.remove(name)


def say():
    for i in range(20):
        sys.stdout.write("x\n")


race(say, times=3)
