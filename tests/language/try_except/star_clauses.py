# except*: which parts each clause gets, what is raised again, names, nesting, and what cannot stand there.
def tree(e, depth=0):
    if isinstance(e, BaseExceptionGroup):
        return f"{e.message}({', '.join(tree(x) for x in e.exceptions)})"
    return repr(e)

def run(make, *clauses):
    log = []
    try:
        try:
            raise make()
        except* ValueError as g:
            log.append(("V", tree(g)))
        except* (KeyError, IndexError) as g:
            log.append(("L", tree(g)))
            if "reraise" in clauses:
                raise
            if "new" in clauses:
                raise RuntimeError("new")
        except* OSError:
            log.append("O")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("out", tree(e), type(e).__name__))
    print(log)

run(lambda: ValueError("plain"))
run(lambda: TypeError("not matched"))
run(lambda: ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)]))
run(lambda: ExceptionGroup("g", [ExceptionGroup("inner", [ValueError(1), TypeError(2)]), KeyError(3)]))
run(lambda: ExceptionGroup("g", [KeyError(1), ValueError(2)]), "reraise")
run(lambda: ExceptionGroup("g", [KeyError(1), TypeError(2)]), "new")
run(lambda: ExceptionGroup("g", [ExceptionGroup("a", [KeyError(1), IndexError(2)]), ExceptionGroup("b", [TypeError(3)])]), "reraise")
run(lambda: BaseExceptionGroup("base", [ValueError(1), KeyboardInterrupt()]))
run(lambda: ExceptionGroup("deep", [ExceptionGroup("x", [ExceptionGroup("y", [ValueError(1)])])]))

def nothing_raised():
    try:
        pass
    except* ValueError:
        return "never"
    else:
        return "else"
print(nothing_raised())

def unbound():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as g:
        pass
    try:
        g
    except NameError as e:
        return str(e)
print(unbound())

def naked_is_wrapped():
    try:
        raise ValueError("naked")
    except* ValueError as g:
        return tree(g), g.exceptions[0].__traceback__ is not None, g.__traceback__
print(naked_is_wrapped())

def nested():
    try:
        try:
            raise ExceptionGroup("outer", [ValueError(1), TypeError(2)])
        except* ValueError:
            try:
                raise ExceptionGroup("second", [KeyError(3), OSError(4)])
            except* KeyError:
                pass
    except ExceptionGroup as g:
        return tree(g), [tree(x) for x in (g.__context__,) if x]
print(nested())

for what in (ExceptionGroup, BaseExceptionGroup, (ValueError, ExceptionGroup), 5, "x"):
    try:
        try:
            raise ValueError(1)
        except* what:
            pass
    except BaseException as e:
        print(type(e).__name__, e)

g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
print([tree(x) if x else x for x in g.split(ValueError)], [tree(x) if x else x for x in g.split(lambda e: isinstance(e, TypeError))])
print(tree(g.subgroup((TypeError, KeyError))), g.subgroup(OSError), tree(g.derive([OSError()])))
class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + "'", excs)
m = Mine("mine", [ValueError(1), KeyError(2)])
print([type(x).__name__ + tree(x) for x in m.split(ValueError)])
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m", ValueError()), lambda: g.split(5), lambda: g.subgroup()):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(repr(g), str(g), g.message, g.exceptions[0], type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)
