# Type parameters and type aliases.
type X = int
type X[T] = list[T]
type X[T, *Ts, **P] = a
type X[T: int] = a
type X[T: (int, str)] = a
type X[T = int] = a
type X[T: int = bool, *Ts = *tuple[int], **P = [int]] = a
type X[*Ts = a] = b
type X[T,] = a
type type = type
type match = case
type X = a if b else c
def f[T](a: T) -> T: pass
def f[T: int, *Ts, **P](*a: *Ts, **b: P.kwargs): pass
class A[T]: pass
class A[T: (int, str) = int](B[T], metaclass=M): pass
async def f[T](): pass
@a
def f[T,](): pass
