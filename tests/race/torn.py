# Threads write an int, a float and a str to the same places; nobody reads the one as the other.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race

N = 2000
INT, FLOAT, TEXT = 0x1234567, 7.0 / 3, "text"


class P:
    pass


p = P()
p.x = INT
items = [INT] * 4
table = {"k": INT}
var = INT


def write(v):
    def run():
        global var
        for i in range(N):
            p.x = v
            items[1] = v
            items[i & 3] = v
            table["k"] = v
            var = v
    return run


def read():
    for i in range(N):
        a = p.x
        b = items[1]
        c = table["k"]
        d = var
        for v in items:
            assert v == INT or v == FLOAT or v == TEXT, v
        assert a == INT or a == FLOAT or a == TEXT, a
        assert b == INT or b == FLOAT or b == TEXT, b
        assert c == INT or c == FLOAT or c == TEXT, c
        assert d == INT or d == FLOAT or d == TEXT, d


race(write(INT), write(FLOAT), write(TEXT), read, read)
print("whole")
