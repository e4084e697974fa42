# The forms of typing: reprs, checks, errors.
import typing
from typing import *
print(List[int], Dict[str,int], Optional[int], Union[int,str,None], Callable[[int],str], Callable[...,int], Tuple[int,...], Literal[1,'a'], Annotated[int,3])
T=TypeVar('T')
class A(Generic[T]): pass
print(A[int], A.__parameters__, A.__orig_bases__, A[T][str])
print(T|int, int|List[T], (int|List[T])[str])
class P(Protocol):
    def f(self): ...
@runtime_checkable
class Q(Protocol):
    def f(self): ...
class N(NamedTuple):
    x: int
    y: str = 'a'
print(N(1), N.__annotations__, N._field_defaults)
class TD(TypedDict, total=False):
    a: Required[int]
    b: 'str'
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, get_type_hints(TD))
U=NewType('U', int); print(U, U(3))
for s in ['List[int,int]','isinstance(1,List[int])','A[int,str]','Generic[int]','Union[()]','isinstance(1,P)','Any()','class_','Optional[1,2]','P()','List[int]()', 'assert_never(3)','TypeVar("X",int)','isinstance(1, Union[int,str])','get_args(Callable[[int],str])','get_origin(List[int])','ClassVar[ClassVar[int]]','Callable[int]','Concatenate[int]','Unpack[int]','get_type_hints(3)']:
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
def f(a: 'int', b: List['A[T]']) -> None: ...
print(get_type_hints(f))
class G[X,*Ys,**Z]: pass
print(G.__orig_bases__, G.__parameters__, G[int,str,float,[int]])

import typing as t
print(t.Pattern, t.Match[str], t.ContextManager[int], t.Text, t.TYPE_CHECKING, t.get_origin(t.Annotated[int, 1]), t.get_args(t.Literal[1, 2]))
print(List[T][int], Dict[str, T][int], Callable[[T], T][int], Tuple[T, ...][int], Union[T, None][str], Optional[T][int])
Pm = ParamSpec('Pm'); Ts = TypeVarTuple('Ts')
print(Callable[Pm, int], Callable[Pm, int][[str]], Callable[Concatenate[int, Pm], str], Generic[Unpack[Ts]], Tuple[Unpack[Ts]][int, str])
print(Literal[1, 1, True], Literal[Literal[1], 2] == Literal[1, 2], Final[int], ClassVar['X'], Required[int], Unpack[Tuple[int]])
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(len(get_overloads(ov)), ov(3))
clear_overloads()
print(get_overloads(ov))
@final
class Fin: pass
print(Fin.__final__, cast(int, 'x'), assert_type(3, str), is_typeddict(TD), is_protocol(P), sorted(get_protocol_members(Q)))
class Impl:
    def f(self): pass
print(isinstance(Impl(), Q), isinstance(3, Q), issubclass(Impl, Q), isinstance(3, SupportsInt), isinstance('x', SupportsInt), issubclass(int, SupportsAbs))
N2 = NamedTuple('N2', [('a', int), ('b', str)])
print(N2(1, 'x'), N2._fields, N2.__orig_bases__ == (NamedTuple,))
class GN(NamedTuple, Generic[T]):
    x: T
print(GN[int](3), GN.__parameters__)
TD2 = TypedDict('TD2', {'a': int, 'b': NotRequired[str]})
print(TD2.__annotations__, TD2.__total__, sorted(TD2.__mutable_keys__), TD2(a=1))
class An:
    a: Annotated[int, 'meta']
    b: 'Optional[An]' = None
print(get_type_hints(An), get_type_hints(An, include_extras=True))
for src in ("class X(NamedTuple):\n a: int = 1\n b: int", "class X(NamedTuple):\n a: int\n _fields = 1", "class X(NamedTuple, int):\n a: int", "class X(TypedDict, int): pass",
            "isinstance({}, TD)", "class X(Any): pass\nprint(type(X()))", "class X(Union): pass", "class X(Generic): pass", "class X(Generic[T], Generic[T]): pass", "class X(List[int], Generic[T]): pass\nprint(X[str])",
            "class X(Protocol, Impl): pass", "runtime_checkable(Impl)", "class X(U): pass", "NewType('a', int)('x').y", "get_type_hints(type('X', (), {'__annotations__': {'a': 'nope'}}))", "ForwardRef('a b')", "ForwardRef(1)",
            "Literal()", "Annotated[int]", "Optional", "Union[int]()", "List[()]", "Dict[int]", "Callable[[], ()]", "Tuple[()]", "override(3)", "int[str]", "TypeVar('X', covariant=True, contravariant=True)", "get_protocol_members(int)", "A[int][str]", "typing.nothing"):
    try:
        exec(src)
        print('ok')
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(typing.__all__))
