# What typing refuses.
import typing as y

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

T = y.TypeVar('T')
for f in [lambda: y.TypeVar(3), lambda: y.TypeVar('X', int), lambda: y.TypeVar('X', covariant=True, contravariant=True), lambda: y.Union[()], lambda: y.Union[int, 3], lambda: y.Optional[int, str], lambda: y.Literal[[]], lambda: y.List[int, str], lambda: y.Dict[int], lambda: y.Callable[int], lambda: y.Callable[[int], str, 3], lambda: y.ClassVar[int, str], lambda: y.Generic[int], lambda: y.Generic[T, T], lambda: y.Any(), lambda: isinstance(3, y.List[int]), lambda: issubclass(int, y.Union[int, str]), lambda: y.cast(3, 'x'), lambda: y.get_type_hints(3), lambda: y.NewType('N', int)('x'), lambda: y.NamedTuple('P', [('a', int), ('_b', int)]), lambda: y.TypedDict('D', {'a': int})(a=1), lambda: isinstance({}, y.TypedDict('D', {'a': int})), lambda: y.get_args(y.Dict[str, int]), lambda: y.get_origin(y.List[int]), lambda: y.Annotated[int], lambda: y.Annotated[int, 'x'].__metadata__, lambda: y.ForwardRef('1 +'), lambda: y.assert_never(3), lambda: y.Unpack[int], lambda: y.Final[int, str], lambda: y.Union[int, str, int], lambda: y.Optional[None], lambda: y.List['x'], lambda: y.Callable[..., int], lambda: y.Type[int], lambda: y.Tuple[()], lambda: y.Concatenate[int], lambda: y.TypeGuard[int, str]]: t(f)
@y.runtime_checkable
class HasLen(y.Protocol):
    def __len__(self): ...
print(isinstance('x', HasLen), isinstance(3, HasLen)); t(y.runtime_checkable, int)
class P2(y.Protocol): x: int
t(lambda: isinstance(3, P2)); t(lambda: P2())
