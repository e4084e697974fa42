import traceback
def t(f):
    try:
        print(f())
    except Exception:
        traceback.print_exc()
t(lambda: "%d items" % "three")
t(lambda: "{} {}".format(1))
t(lambda: "{name}".format(nome=1))
t(lambda: f"{3.5:d}")
t(lambda: "%s %s" % 1)
t(lambda: "{0.x}".format(5))
t(lambda: format(5, "zz"))
t(lambda: "%(a)s" % {"b": 1})
name = "x"
print(f"{name!r:>{width}}")
