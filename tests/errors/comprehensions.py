# Errors in comprehensions of each kind, printed by a handler, and one uncaught.
import traceback
data = {"a": 1, "b": None}
tests = [
    lambda: [data[k] + 1 for k in data],
    lambda: {k: v + 1 for k, v in data.items()},
    lambda: {1 / (n - 2) for n in range(5)},
    lambda: sum(int(x) for x in ["1", "x"]),
    lambda: [[y.upper() for y in row] for row in [["a"], [3]]],
]
for t in tests:
    try:
        t()
    except Exception:
        traceback.print_exc()
result = [x
          for x in range(3)
          if 10 // (x - 1)]
