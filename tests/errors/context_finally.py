# Errors in finally, in except and in __exit__.
class Resource:
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        raise OSError("cannot close")

def work():
    try:
        with Resource() as r:
            r.read()
    finally:
        print("cleanup")
        {}["cleanup"]

work()
