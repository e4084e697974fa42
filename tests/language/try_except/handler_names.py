# The variable of one except clause is unbound when that clause ends, and only then.
def later(kind):
    e = "kept"
    try:
        try:
            raise kind("x")
        except KeyError as e: pass
        except Exception:
            return e
        finally:
            try: print("finally", e)
            except UnboundLocalError: print("finally: unbound")
    except TypeError: pass
print(later(ValueError), later(KeyError))
def captured(kind):
    e = None
    get = lambda: e
    try:
        try: raise kind
        except KeyError as e: pass
        except Exception:
            if e: return 2
            return 1 < e
        finally:
            try: print(get())
            except NameError: print("unbound")
    except TypeError: return "type error"
print(captured(ValueError), captured(KeyError))
def loops():
    e = "loop"
    out = []
    for k in (KeyError, ValueError, TypeError, KeyError, IndexError):
        try: raise k
        except KeyError as e:
            out.append("key")
            e = "rebound"
        except ValueError:
            out.append("value")
            continue
        except TypeError as f:
            out.append("type")
            continue
        except LookupError:
            try: out.append(e)
            except UnboundLocalError: out.append("e is unbound")
            break
        finally:
            out.append("f" in locals())
    return out
print(loops())
def three(kind):
    a = b = c = 0
    try: raise kind
    except KeyError as a: return "a"
    except ValueError as b: return b.args
    except TypeError: return a, b, c
    except OSError as c: pass
    return a, b, "c" in locals()
for k in (KeyError, ValueError, TypeError, OSError): print(three(k))
class Body:
    e = 1
    try: raise ValueError
    except KeyError as e: pass
    except ValueError: kept = e
print(Body.kept, Body.e)
def gen(kind):
    e = "g"
    try:
        try: yield "start"
        except KeyError as e: yield "key"
        except ValueError:
            yield e
            return
    finally: yield "e" in locals()
for k in (KeyError, ValueError):
    it = gen(k)
    print(next(it), it.throw(k), list(it))
def with_in_handler(kind):
    e = "w"
    class cm:
        def __enter__(self): return self
        def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
    try: raise kind
    except KeyError as e: pass
    except ValueError:
        with cm(): return e
print(with_in_handler(ValueError), with_in_handler(KeyError))
