# Arithmetic of ints, small and big, with the signs that floor division and modulo care about.
values = [0, 1, -1, 7, -7, 2**31, -2**31, 2**62, 2**63 - 1, -2**63, 2**64 + 3, -3**50, 10**30]
for a in values:
    for b in values:
        print(a, b, a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a <= b, a == b, a != b, a > b, a >= b)
        try:
            print(a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
        except ZeroDivisionError as e:
            print("ZeroDivisionError:", e)

for src in ["1 / 0", "1 // 0", "1 % 0", "divmod(1, 0)", "0 ** -1", "2 ** -1", "(-2) ** -3", "(-8) ** (1/3)", "0 ** 0",
            "7 / 2", "-7 / 2", "10**400 / 10**399", "10**400 / 3", "1 << -1", "1 >> -1", "1 << 100", "-1 >> 1000",
            "(-5) >> 1", "5 << 0", "0 << 10**30", "1 >> 10**30", "-1 >> 10**30", "1 << 10**30", "~5", "~-1", "~(2**70)", "-(-2**63)", "abs(-2**63)", "+True",
            "1 + 'a'", "'a' + 1", "1 - None", "[] // 2", "1 @ 2", "-'a'", "~1.5", "+[]", "1 < 'a'", "None >= 1",
            "pow(2, 10, 1000)", "pow(3, -1, 7)", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2, 3, -5)", "pow(-2, 3, 5)",
            "pow(2, 10**5, 10**9 + 7)", "pow(2.0, 3, 4)", "pow(2, 3, 4.0)", "pow(0, 0, 1)", "pow(5, 0, 1)", "(5).__pow__(2, 3)",
            "(5).__pow__(2)", "(5).__rpow__(2)", "(5).__pow__('a')", "(2).__rpow__(5, 7)", "(5).__add__(1.0)", "(5).__radd__(1)", "(1).__truediv__(4)",
            "(7).__divmod__(2)", "(7).__rdivmod__(2)", "(1).__lshift__(3)", "(5).__pow__()", "(5).__pow__(1, 2, 3)", "pow(base=2, exp=5)", "pow(2, exp=5, mod=7)"]:
    try:
        print(src, "->", repr(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
