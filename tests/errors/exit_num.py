def f():
    raise SystemExit(42)
f()
