# Errors in a with statement over several lines.
class CM:
    def __init__(self, name): self.name = name
    def __enter__(self):
        if self.name == "bad":
            raise RuntimeError("cannot enter " + self.name)
        return self
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None)
with (
    CM("a") as a,
    CM("b"),
    CM("bad") as c,
):
    print("never")
