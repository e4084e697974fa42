# When bounds, constraints, defaults and the values of type statements are evaluated, and what they see.
import typing, types
def trace(name, value=int):
    print("evaluated", name)
    return value
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
class Box[T: trace("bound"), U: (trace("first"), trace("second", str)) = trace("default", bool), **P = trace("p", [])]:
    print("class body", T, U)
T, U, P = Box.__type_params__
print("nothing yet")
print(T.__bound__, T.__constraints__, T.__bound__)
print(U.__bound__, U.__constraints__)
print(U.__default__, T.__default__, P.__default__, T.has_default(), U.has_default())
def late():
    class C[T: Undefined, U: (Undefined, int)]: pass
    t, u = C.__type_params__
    print(attempt(lambda: t.__bound__), t.__constraints__, u.__bound__, attempt(lambda: u.__constraints__))
    Undefined = str
    print(t.__bound__, u.__constraints__)
late()
class OneTuple[T: (int,)]: pass
print(OneTuple.__type_params__[0].__constraints__, OneTuple.__type_params__[0].__bound__)
pair = (int, str)
class NotLiteral[T: pair]: pass
print(NotLiteral.__type_params__[0].__bound__, NotLiteral.__type_params__[0].__constraints__)
type Alias[A: trace("alias bound"), *B, **C] = trace("alias value", dict[str, A])
print(Alias, Alias.__name__, Alias.__type_params__, Alias.__parameters__, Alias.__module__)
print(Alias.__value__, Alias.__value__)
type Recursive = list[Recursive] | None
print(Recursive.__value__, Recursive.__value__.__args__[0].__args__[0] is Recursive)
type Broken = nowhere
print(attempt(lambda: Broken.__value__))
nowhere = 5
print(Broken.__value__)
type A1 = int
type A2 = str
print(A1 | A2, type(A1 | A2) is types.UnionType, A1 | None, int | A1, attempt(lambda: A1 | 5), attempt(lambda: 5 | A1), attempt(lambda: A1()), attempt(lambda: isinstance(1, A1)), A1 == A1, A1 != A2, hash(A1) == hash(A1))
print(Alias[int, [str], int] if False else Alias[int], Alias[int].__origin__ is Alias, Alias[int].__args__, attempt(lambda: A1[int]), attempt(lambda: setattr(A1, "__value__", 1)), attempt(lambda: setattr(A1, "x", 1)))
class Outer[T]:
    x: T
    type Inner = tuple[T, x_type]
    x_type = str
    def method[V: T](self, v: V, t: T) -> Inner:
        return V, T
print(Outer.Inner.__value__, Outer().method(1, 2), Outer.method.__type_params__[0].__bound__, Outer.__annotations__, Outer.method.__annotations__["v"], Outer[int], Outer.__parameters__, Outer.__orig_bases__)
def generic[T, *Ts, **P](a: T, *args: *Ts, **kw) -> T:
    return T, Ts, P
print(generic(1), generic.__type_params__, generic.__annotations__, attempt(lambda: T.nothing), T | int, list[T][str], dict[T, U][int, str])
print(repr(P.args), repr(P.kwargs), P.args.__origin__ is P, T.__name__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__module__, attempt(lambda: type(T)()), attempt(lambda: type("X", (T,), {})), attempt(lambda: isinstance(1, T)))
