# What throw() does with its arguments is the business of the iterator that the generator delegates to.
import warnings

warnings.simplefilter("ignore")


class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def throw(self, *args):
        print("throw", args)
        return "thrown"

    def close(self):
        print("close")


class Bare:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"


ending = []  # not empty when the program ends


def over(it, ending=ending):
    try:
        result = yield from it
        print("result", result)
    except BaseException as e:
        if ending:
            raise
        print("in generator:", type(e).__name__, e)
        yield "caught"


def show(f, *args):
    try:
        print(f(*args))
    except BaseException as e:
        print(type(e).__name__, e)


kept = []  # so that nothing is closed before its time
for make in Own, Bare, lambda: over(Own()):
    for args in [
        (123,),
        (int,),
        (ValueError,),
        (ValueError, "x"),
        (ValueError("a"), "x"),
        (ValueError, "x", 5),
        (ValueError, (1, 2)),
        (GeneratorExit,),
        (GeneratorExit("now"),),
        (GeneratorExit, 3),
        (StopIteration, 5),
        (StopIteration(6),),
    ]:
        g = over(make())
        kept.append(g)
        next(g)
        print(args)
        show(g.throw, *args)
        show(next, g)


# The same for the awaitables of an asynchronous generator.
class Awaitable:
    def __await__(self):
        return Own()


async def numbers():
    try:
        await Awaitable()
        yield 1
    finally:
        print("left")


for args in (123,), (ValueError, "x"), (GeneratorExit,):
    for name in "asend", "aclose":
        g = numbers()
        kept.append(g)
        print(name, args)
        step = g.asend(None)
        show(step.send, None)
        show(step.throw, *args)
        show(step.throw, ValueError)
        show(getattr(g, name)(*([None] if name == "asend" else [])).send, None)


ending.append(True)


def print(*args):  # what else is closed when the program ends
    pass
