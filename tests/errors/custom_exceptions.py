# Exception classes with their own __init__, __str__, __new__, slots and several bases, and what they show uncaught.
class Plain(Exception):
    pass

class Fields(Exception):
    def __init__(self, code, *, hint=""):
        super().__init__(code)
        self.code, self.hint = code, hint
    def __str__(self):
        return f"code {self.code}" + (f" ({self.hint})" if self.hint else "")

class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a

class Multi(KeyError, AttributeError):
    pass

class Slotted(Exception):
    __slots__ = ("extra",)

class Empty(Exception):
    def __str__(self):
        return ""

class Lines(Exception):
    def __str__(self):
        return "first\n  second\n"

class Callable(Exception):
    def __call__(self):
        return "called"

for e in (Plain(), Plain(1), Plain(1, "two"), Fields(5), Fields(5, hint="try 6"), NoSuper(1, 2), Multi("key"), Multi("a", 1), Slotted(3), Empty(1), Lines()):
    print(repr(e), "|", str(e), "|", e.args)
print(Multi.__mro__[1:5], isinstance(Multi(), LookupError), Callable()())
s = Slotted()
s.extra = 1
s.other = 2
print(s.extra, s.__dict__)
for cls, args, kw in ((Fields, (), {}), (NoSuper, (1,), {}), (Plain, (), {"a": 1}), (ValueError, (), {"a": 1}), (KeyError, (1,), {"x": 2})):
    try:
        cls(*args, **kw)
    except TypeError as e:
        print(e)
try:
    class Impossible(OSError, KeyError, SyntaxError):
        pass
except TypeError as e:
    print(e)

def handler(cls):
    try:
        raise cls
    except (LookupError, ArithmeticError) as e:
        return "group 1", repr(e)
    except Plain as e:
        return "group 2", repr(e)
    except Exception as e:
        return "rest", repr(e)
for cls in (Multi, ZeroDivisionError, Plain, Slotted, Fields, StopIteration):
    print(cls.__name__, handler(cls))

def catching(what):
    try:
        try:
            raise ValueError("v")
        except what:
            return "caught"
    except BaseException as e:
        return repr(e), repr(e.__context__)
for what in (ValueError, (KeyError, ValueError), (), ((KeyError,), ValueError), "ValueError", 5, object, (ValueError, 5), None):
    print(what, catching(what))

class Unprintable(Exception):
    def __str__(self):
        raise TypeError("cannot print")
try:
    raise Unprintable(1) from Lines()
except Unprintable as e:
    e.add_note("a note\non two lines")
    e.add_note("")
    raise
