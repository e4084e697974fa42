# del of every target, names that come and go, global and nonlocal declarations, and what locals() and globals() show.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
class Tracker:
    def __delattr__(self, name): print("delattr", name)
    def __delitem__(self, key): print("delitem", key)
    def __getitem__(self, key):
        print("getitem", key)
        return self
    @property
    def attr(self):
        print("attr")
        return self
t = Tracker()
del t.x, t[0], t[1:2], t.attr.y, t["k"]["j"], (t.a, [t.b, t[5]])
a = b = c = d = 1
del a, (b, [c]), d
print([n for n in "abcd" if n in globals()])
del (), []
def twice():
    x = 1
    del x
    try:
        del x
    except UnboundLocalError as e:
        print(e)
    x = 2
    return x
print(twice())
def conditional(flag):
    if flag:
        y = 1
    return y
print(conditional(True), attempt(lambda: conditional(False)))
g = "global"
def use_global():
    global g, made
    g += "!"
    made = "made in a function"
    del g
    return "g" in globals()
print(use_global(), made, attempt(lambda: g))
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        def innermost():
            nonlocal v
            v *= 10
            return v
        return innermost()
    def remover():
        nonlocal v
        del v
    r = inner()
    remover()
    return r, attempt(lambda: v)
print(outer())
def comprehension_scope():
    x = "outer"
    l = [x for x in range(3)]
    s = {x: (x := x) if False else x for x in "ab"} if False else {}
    f = [(lambda: x)() for x in range(2)]
    return x, l, f, [y := i for i in range(3)], y
print(comprehension_scope())
def shows():
    a, b = 1, 2
    def inner():
        return a, sorted(locals())
    before = sorted(locals())
    del b
    return before, sorted(locals()), inner()
print(shows())
class Body:
    x = 1
    print(sorted(k for k in locals() if not k.startswith("__")))
    del x
    y = [locals().get("y", "none") for _ in range(1)]
    def f(self):
        return attempt(lambda: x)
print(Body.y, hasattr(Body, "x"), Body().f())
def snapshot():
    x = 1
    l = locals()
    l["x"] = 99
    l["new"] = 5
    return x, l["x"], "new" in locals(), locals()["x"], locals() is locals()
print(snapshot())
x = 5
def shadowing():
    try:
        print(x)
    except UnboundLocalError as e:
        return str(e)
    x = 1
print(shadowing())
exec("global exec_made\nexec_made = 1", {}, {}) 
print("exec_made" in globals(), attempt(lambda: exec("nonlocal x")), attempt(lambda: exec("def f():\n nonlocal zz")))
for source in ("def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f(x):\n nonlocal x", "nonlocal x", "def f():\n nonlocal x", "global x\nx = 1", "def f():\n global x\n nonlocal x", "class C:\n nonlocal x", "class C:\n global x\n x = 1", "def f():\n for x in []: pass\n global x", "def f():\n import x\n global x", "def f():\n global x, x", "def f():\n def x(): pass\n global x", "x: int = 1\nglobal x", "def f():\n global x\n x: int = 1", "def f(x):\n global x", "[x for x in [] if (x := 1)]", "[(y := 1) for y in []]", "class C:\n [z := 1 for _ in []]", "def f():\n nonlocal __class__", "del x.y()", "del x + 1", "del (x, y := 1)", "del *x", "del 5", "del None", "del f().x, g[0]"):
    print(repr(source), attempt(lambda: compile(source, "<s>", "exec") and "accepted"))
