# python2
# Longs: literals that end in L, what arithmetic makes of them, their text, and ints that become too big.
print 10L, `10L`, repr(10L), [10L], str(10L), -1L, `-1L`, 0xFFL, `0xFFL`, `0777L`, `10l`
print type(10L), type(2 ** 70), type(10), type(2 ** 62), isinstance(10L, long), isinstance(2 ** 70, long), isinstance(10, long)
print 10L == 10, hash(10L) == hash(10), 10L == 10.0, 1L < 2, 3 > 2L, cmp(1L, 2), {1L: "a"}[1], 5L in [5]
print `10L + 1`, `10 + 1L`, `10L * 2.0`, `-10L`, `+10L`, `10L // 3`, `divmod(10L, 3)`, `divmod(10, 3L)`, `10L % 3`, `10L ** 2`, `2 ** 3L`, `abs(-5L)`, `~5L`
print `5L << 2`, `5L & 3`, `5 | 3L`, `5L ^ 1`, `1L / 2`, `7L / 2.`, `10L ** -1`, `pow(2L, 3)`, `pow(2L, 3, 5)`, `10L - 11`
print `9223372036854775807`, `9223372036854775807 + 1`, `-9223372036854775808`, `9223372036854775808`, `-9223372036854775808 - 1`
print `long(5)`, `int(5L)`, `long("7")`, `long(" 12 ")`, `int("99999999999999999999")`, `long(1.5)`, `int(1e20)`, `long("ff", 16)`, `long()`, `float(7L)`
print "%d %s %r %x %5d|%-5d|" % (10L, 10L, 10L, 255L, 3L, 4L), hex(255L), oct(8L), hex(2 ** 70), hex(255), oct(8), bin(5L)
print (1L,), set([1L]), {2: 3L}, `sum([1L, 2])`, `max(1, 2L)`, `min(3L, 2)`, `1L and 2L`, bool(0L), not 0L, round(5L)
print [1, 2, 3][1L], "abc"[0L], range(3)[2L], "ab" * 2L, [0] * 2L, range(2L, 4), "a b c".split(" ", 1L)
x = 5L
x += 1
x *= 2
x -= 1
x /= 2
print `x`, type(x), x.bit_length()

def factorial(n):
    if n < 2:
        return 1L
    return n * factorial(n - 1)
print factorial(5), `factorial(5)`, factorial(25), [factorial(20), factorial(3)]
print reduce(lambda a, b: a * b, range(1, 22), 1L), `reduce(lambda a, b: a + b, [1L, 2, 3])`

class Account:
    balance = 10L
    def add(self, amount=5L):
        self.balance += amount
        return self.balance
print `Account.balance`, `Account().add()`, `Account().add(2)`, `(lambda n=3L: n + 1)()`
for i in range(3):
    print i * 1L, `i * 1L`,
print
print type(5L) is long, type(5) is int, long, int, isinstance(5L, (int, long)), "%s" % [7L]
