# ExceptionGroup and except*.
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
eg = ExceptionGroup("msg", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [ValueError(2), KeyError("k")])])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args)
print(repr(eg.subgroup(ValueError)), repr(eg.subgroup((TypeError, KeyError))), eg.subgroup(OSError), repr(eg.subgroup(lambda e: isinstance(e, KeyError))), eg.subgroup(ExceptionGroup) is eg)
print(*map(repr, eg.split(ValueError)), *map(repr, eg.split(OSError)))
print(repr(eg.derive([OSError()])))
for f in [lambda: ExceptionGroup(), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: type(BaseExceptionGroup("m", [ValueError()])), lambda: type(BaseExceptionGroup("m", [KeyboardInterrupt()])), lambda: eg.subgroup(5), lambda: eg.split(int), lambda: ExceptionGroup("m", [ValueError], x=1), lambda: ExceptionGroup("m", [ValueError]), lambda: ExceptionGroup("m", (ValueError(1),)).exceptions, lambda: str(ExceptionGroup("m", [ValueError(), TypeError()])), lambda: ExceptionGroup("one", [OSError("x")]).message, lambda: setattr(eg, "message", 5), lambda: setattr(eg, "exceptions", ()), lambda: ExceptionGroup[int], lambda: BaseExceptionGroup("m", [ValueError()]).__class__.__mro__[1].__name__]:
    show(f)
try:
    raise eg
except* ValueError as g:
    print("value", repr(g))
except* (TypeError, KeyError) as g:
    print("type/key", repr(g))
else:
    print("never")
finally:
    print("finally")
try:
    try:
        raise eg
    except* KeyError as g:
        print("key", repr(g), g.__context__)
except ExceptionGroup as rest:
    print("rest", repr(rest), rest.__context__)
try:
    raise ValueError("naked")
except* ValueError as g:
    print(repr(g))
try:
    try:
        raise ValueError("naked")
    except* TypeError:
        print("no")
except ValueError as e:
    print(repr(e))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else")
try:
    try:
        raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except BaseException as e:
    print(repr(e), repr(e.exceptions[0].__context__) if hasattr(e, "exceptions") else "")
try:
    try:
        raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
except BaseException as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError(1)
    except* TypeError as e:
        raise IndexError(2) from None
except BaseException as e:
    print(repr(e))
for bad in "ExceptionGroup", "5", "(ValueError, ExceptionGroup)":
    src = f"try:\n    raise ValueError\nexcept* {bad}:\n    pass"
    try:
        exec(src)
    except BaseException as e:
        print(bad, type(e).__name__, e)
for src in ["try: pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try: pass\nexcept*: pass", "for x in 1,:\n try: pass\n except* ValueError: break", "def f():\n try: pass\n except* ValueError: return 1", "for x in 1,:\n try: pass\n except* ValueError: continue"]:
    try:
        exec(src)
    except SyntaxError as e:
        print(e.msg)
class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def derive(self, excs): return MyGroup(self.message, excs, self.code)
m = MyGroup("mine", [ValueError(1), KeyError(2)], 77)
m.add_note("a note")
a, b = m.split(ValueError)
print(repr(a), a.code, a.__notes__, type(b).__name__, b.code)
try:
    raise m
except* KeyError as g:
    print(type(g).__name__, g.code)
except* ValueError as g:
    print(g.__notes__)
class Plain(ExceptionGroup): pass
print(repr(Plain("p", [ValueError(1), KeyError(2)]).subgroup(KeyError)), repr(ExceptionGroup("deep", [ExceptionGroup("er", [ValueError(3)])]).subgroup(lambda e: True)))
