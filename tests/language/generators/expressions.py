def g():
    a = yield
    b = (yield a) + 1
    c = [(yield b), (yield "two")]
    d = {"k": (yield c)}
    e = f"{(yield d)}!"
    print(e, *((yield "args"),), k := (yield "kw"))
    l = lambda: (yield)
    x, y = yield "unpack"
    print(x, y)
    z = [0, 0]
    z[(yield "index")] = yield "value"
    print(z)
    z[1] += yield "aug"
    print(z)
    if (yield "cond"): print("true branch")
    while (yield "while"): print("in while")
    for i in (yield "for"): print("i", i)
    with (yield "with") as w: print("w", w.closed)
    assert (yield "assert"), "failed"
    r = (yield 1) if (yield 2) else (yield 3)
    print(r)
    s = (yield "and") and (yield "and2") or (yield "or")
    print(s)
    t = 1 < (yield "cmp") < 10
    print(t)
    u = not (yield "not")
    del z[(yield "del")]
    print(u, z)
    try:
        raise (yield "raise")
    except (yield "except") as exc:
        print(repr(exc))
    finally:
        yield "finally"
    return (yield "last")
it = g()
print(next(it))
sends = ["A", 1, 2, 3, 4, 5, 6, 7, ("p", "q"), 1, "val", 100, True, True, False, [8, 9], open("/dev/null"), 1, 0, "three", 0, "or", 5, "n", 0, KeyError("k"), KeyError, None, "end"]
for s in sends:
    try:
        print(s if isinstance(s, (str, int, tuple, list)) else type(s).__name__, "->", it.send(s))
    except StopIteration as e:
        print("stop", e.value)
        break
    except Exception as e:
        print(type(e).__name__, e)
        break
