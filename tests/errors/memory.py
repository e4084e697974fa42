def t(f):
    try:
        f()
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__)
t(lambda: "a" * 10**12)
t(lambda: [0] * 10**12)
t(lambda: (0,) * 10**12)
t(lambda: b"a" * 10**12)
t(lambda: 1 << 10**12)
t(lambda: "a" * 10**30)
