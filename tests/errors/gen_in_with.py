from_list = []
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        from_list.append(t.__name__ if t else None)
        if t is ValueError: raise TypeError("replaced") from v
def work(n):
    with CM():
        with CM():
            if n == 0: raise ValueError("zero")
            return work(n - 1)
try:
    work(2)
finally:
    print(from_list)
