def f(x, g):
    g(x, 1, k=x)
    x.method(x.attr, *g, **x)
    y = g(g(x) + 1)
    return y.a.b(y)[x]

def default(a, b=1, *args: int, c, d=2, **kw) -> str:
    return lambda: a

class Child(f, metaclass=default):
    "A docstring."
    attr: int = 5

    def method(self):
        self.x = super().method()
        return [super().y for z in self]
