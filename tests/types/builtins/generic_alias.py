# list[int] and friends, unions, and what typing needs of them.
for src in ["list[int]", "dict[str, list[int]]", "tuple[int, ...]", "tuple[()]", "list['T']", "type[int]", "set[int] | None", "list[int] | dict[str, int]", "list[int]()", "list[int]([1, 2])", "dict[str, int](a=1)", "list[int].__origin__", "list[int].__args__", "dict[str, int].__args__", "tuple[()].__args__", "list[int].__parameters__", "list[int] == list[int]", "list[int] == list[str]", "hash(list[int]) == hash(list[int])", "list[int].append", "list[int].__class__", "type(list[int])", "isinstance([], list[int])", "issubclass(list, list[int])", "list[int][str]", "[*tuple[int]]", "list[int].x", "list[int].__name__", "list[int].__mro__[0]", "list[int, str]", "int[str]", "str[int]", "list[None]", "list[int](5)", "(int | str).__args__", "(int | None).__args__", "int | str | int", "int | 'str'", "None | int", "(int | str) == (str | int)", "isinstance(1, int | str)", "issubclass(int, int | None)", "isinstance(1, int | list[int])", "type(int | str)", "(int | str).__parameters__", "(int | str)()", "repr(int | None)", "int | list", "(int | str) | float", "hash(int | str) == hash(str | int)", "enumerate[int]", "frozenset[int]", "dict[int]", "dict[int, str, int]", "list[...]", "list[[int, str]]", "list[lambda: 0].__args__[0].__name__", "{list[int]: 1}[list[int]]"]:
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]), L.__mro__)
class G:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(G[1], G["a", 2])
def f(x: list[int], *, y: int | None = None) -> dict[str, int]: pass
print(f.__annotations__)
