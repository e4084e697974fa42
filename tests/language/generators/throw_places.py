# Where throw() and close() find a generator: before its start, at a yield in try, except, finally and with, and after its end.
class Note:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        return self.name == "swallow"

def stages(log):
    try:
        log.append((yield "try"))
        with Note("plain"):
            log.append((yield "with"))
        with Note("swallow"):
            log.append((yield "swallow"))
    except ValueError as e:
        log.append((yield f"except {e}"))
    else:
        log.append((yield "else"))
    finally:
        log.append((yield "finally"))
    return "done"

def drive(steps):
    log, g = [], stages([])
    for what, arg in steps:
        try:
            if what == "send":
                log.append(g.send(arg))
            elif what == "throw":
                log.append(g.throw(arg))
            else:
                log.append(g.close())
        except BaseException as e:
            log.append((type(e).__name__, e.args, getattr(e, "value", "-")))
    print(log)

drive([("throw", ValueError("early")), ("send", None)])
drive([("send", None), ("throw", ValueError("a")), ("send", 1), ("send", 2), ("send", 3)])
drive([("send", None), ("throw", KeyError("b")), ("send", 1), ("send", 2)])
drive([("send", None), ("send", 1), ("throw", ValueError("in with")), ("send", 2), ("send", 3)])
drive([("send", None), ("send", 1), ("send", 2), ("throw", TypeError("swallowed")), ("send", 4), ("send", 5)])
drive([("send", None), ("close", None), ("close", None)])
drive([("close", None), ("send", None)])
drive([("send", "too early")])
drive([("send", None), ("send", 1), ("close", None)])

def stubborn():
    try:
        yield "here"
    except GeneratorExit:
        print("no")
        yield "still here"

g = stubborn()
print(next(g))
try:
    g.close()
except RuntimeError as e:
    print(e)

def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "last words"

g = returns_on_close()
next(g)
print(g.close(), g.close())
g = returns_on_close()
next(g)
try:
    g.throw(GeneratorExit)
except StopIteration as e:
    print("stop", e.value)
for bad in (1, "x", int, ValueError("v")):
    g = returns_on_close()
    next(g)
    try:
        g.throw(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
