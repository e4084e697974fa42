"""Print nested data over several lines, indented, so that it can be read."""
import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print an object to a stream, sys.stdout by default."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint prints, as a text."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint that leaves the order of dicts as it is."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr of an object in one line; recursion is marked."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval could make the object from its saferepr."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether an object contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Key:
    """A key for sorting what cannot be compared: then by type, and then by identity."""

    __slots__ = ["value"]

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        a, b = self.value, other.value
        try:
            return a < b
        except TypeError:
            return (str(type(a)), id(a)) < (str(type(b)), id(b))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    """Prints objects with the settings it was made with: the spaces for each level, the width of lines, how deep to go,
    the stream, whether to put several items on a line, whether to sort dicts, and whether to group digits."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent_per_level = int(indent)
        self._width = int(width)
        if self._indent_per_level < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not self._width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object and a newline."""
        if self._stream is not None:
            _Layout(self, self._stream.write).put(object, 0, 0, 0)
            self._stream.write("\n")

    def pformat(self, object):
        """What pprint prints, as a text without the last newline."""
        parts = []
        _Layout(self, parts.append).put(object, 0, 0, 0)
        return "".join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The repr of an object, whether it is readable, and whether it is recursive. Subclasses may change it."""
        return self._safe_repr(object, context, maxlevels, level)

    def _items(self, d):
        return sorted(d.items(), key=_pair_key) if self._sort_dicts else d.items()

    def _safe_repr(self, object, context, maxlevels, level):
        typ = type(object)
        if typ in _scalars:
            return repr(object), True, False
        own = getattr(typ, "__repr__", None)
        if issubclass(typ, int) and own is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if issubclass(typ, dict) and own is dict.__repr__:
            begin, end = "{", "}"
        elif issubclass(typ, list) and own is list.__repr__:
            begin, end = "[", "]"
        elif issubclass(typ, tuple) and own is tuple.__repr__:
            begin, end = "(", ",)" if len(object) == 1 else ")"
        else:
            text = repr(object)
            return text, text and not text.startswith("<"), False
        if not object:
            return begin + end, True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return begin + "..." + end, False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False

        def part(x):
            nonlocal readable, recursive
            text, r, again = self.format(x, context, maxlevels, level + 1)
            readable = readable and r
            recursive = recursive or again
            return text
        if begin == "{":
            parts = [f"{part(k)}: {part(v)}" for k, v in self._items(object)]
        else:
            parts = [part(x) for x in object]
        del context[key]
        return begin + ", ".join(parts) + end, readable, recursive


def _handlers():
    """What lays out the objects whose class has a certain __repr__."""
    import types
    L = _Layout
    table = {
        dict.__repr__: L.dict, list.__repr__: L.list, tuple.__repr__: L.tuple, set.__repr__: L.set,
        frozenset.__repr__: L.set, str.__repr__: L.str, bytes.__repr__: L.bytes, bytearray.__repr__: L.bytearray,
        types.MappingProxyType.__repr__: L.proxy, types.SimpleNamespace.__repr__: L.namespace,
    }
    c = sys.modules.get("collections")
    if c is not None:
        table.update({
            c.OrderedDict.__repr__: L.ordered, c.defaultdict.__repr__: L.defaultdict, c.Counter.__repr__: L.counter,
            c.ChainMap.__repr__: L.chain, c.deque.__repr__: L.deque, c.UserDict.__repr__: L.user,
            c.UserList.__repr__: L.user, c.UserString.__repr__: L.user,
        })
    return table


class _Layout:
    """The printing of one object. indent is the column where an object begins, allowance is how much comes behind it on its
    last line."""

    def __init__(self, printer, write):
        self.p = printer
        self.write = write
        self.context = {}
        self.handlers = _handlers()

    def line(self, object, level):
        """An object in one line."""
        return self.p.format(object, self.context.copy(), self.p._depth, level)[0]

    def put(self, object, indent, allowance, level):
        key = id(object)
        if key in self.context:
            self.write(_recursion(object))
            return
        text = self.line(object, level)
        if len(text) > self.p._width - indent - allowance:
            handler = self.handlers.get(type(object).__repr__)
            if handler is None and self.is_dataclass(object):
                handler = _Layout.dataclass
            if handler is not None:
                self.context[key] = 1
                handler(self, object, indent, allowance, level + 1)
                del self.context[key]
                return
        self.write(text)

    def is_dataclass(self, object):
        if isinstance(object, type) or not hasattr(type(object), "__dataclass_params__"):
            return False
        wrapped = getattr(object.__repr__, "__wrapped__", None)
        return object.__dataclass_params__.repr and wrapped is not None and "__create_fn__" in wrapped.__qualname__

    def pad(self):
        if self.p._indent_per_level > 1:
            self.write(" " * (self.p._indent_per_level - 1))

    def newline(self, indent):
        self.write(",\n" + " " * indent)

    def items(self, items, indent, allowance, level):
        """Items with commas between them; when compact, as many on a line as there is room for."""
        self.pad()
        indent += self.p._indent_per_level
        whole = room = self.p._width - indent + 1
        items = list(items)
        started = False
        for i, x in enumerate(items):
            last = i == len(items) - 1
            if last:
                whole -= allowance
                room -= allowance
            if self.p._compact:
                text = self.line(x, level)
                if room < len(text) + 2:
                    room = whole
                    if started:
                        started = None
                if room >= len(text) + 2:
                    room -= len(text) + 2
                    if started is None:
                        self.newline(indent)
                    elif started:
                        self.write(", ")
                    self.write(text)
                    started = True
                    continue
            if started is not False:
                self.newline(indent)
            started = None
            self.put(x, indent, allowance if last else 1, level)

    def pairs(self, items, indent, allowance, level):
        indent += self.p._indent_per_level
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self.line(key, level)
            self.write(text + ": ")
            self.put(value, indent + len(text) + 2, allowance if i == last else 1, level)
            if i != last:
                self.newline(indent)

    def attributes(self, name, items, indent, allowance, level):
        indent += len(name) + 1
        self.write(name + "(")
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            self.write(key + "=")
            if id(value) in self.context:
                self.write("...")
            else:
                self.put(value, indent + len(key) + 1, allowance if i == last else 1, level)
            if i != last:
                self.newline(indent)
        self.write(")")

    def dict(self, object, indent, allowance, level):
        self.write("{")
        self.pad()
        if object:
            self.pairs(self.p._items(object), indent, allowance + 1, level)
        self.write("}")

    def list(self, object, indent, allowance, level):
        self.write("[")
        self.items(object, indent, allowance + 1, level)
        self.write("]")

    def tuple(self, object, indent, allowance, level):
        end = ",)" if len(object) == 1 else ")"
        self.write("(")
        self.items(object, indent, allowance + len(end), level)
        self.write(end)

    def set(self, object, indent, allowance, level):
        if not object:
            self.write(repr(object))
            return
        begin, end = "{", "}"
        if type(object) is not set:
            name = type(object).__name__
            begin, end = name + "({", "})"
            indent += len(name) + 1
        self.write(begin)
        self.items(sorted(object, key=_Key), indent, allowance + len(end), level)
        self.write(end)

    def str(self, object, indent, allowance, level):
        if not object:
            self.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self.p._width - indent
        chunks = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            text = repr(line)
            if len(text) <= width - (allowance if last else 0):
                chunks.append(text)
            else:
                chunks.extend(self.words(line, width, allowance if last else 0))
        self.chunks(chunks, indent, level)

    def words(self, line, width, allowance):
        """The reprs of parts of a line, which is broken behind white space."""
        import re
        current = ""
        parts = re.findall(r"\S+\s*|\s+", line)
        for i, part in enumerate(parts):
            if i == len(parts) - 1:
                width -= allowance
            if len(repr(current + part)) <= width:
                current += part
                continue
            if current:
                yield repr(current)
            current = part
        if current:
            yield repr(current)

    def chunks(self, chunks, indent, level):
        """Texts that are one literal: in parentheses, unless those of a container do."""
        if len(chunks) > 1 and level == 1:
            self.write("(")
        self.write(("\n" + " " * indent).join(chunks))
        if len(chunks) > 1 and level == 1:
            self.write(")")

    def bytes(self, object, indent, allowance, level):
        if len(object) <= 4:
            self.write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
            self.write("(")
        width = self.p._width - indent
        chunks, current = [], b""
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            if i == len(object) // 4 * 4:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        self.write(("\n" + " " * indent).join(chunks))
        if level == 1:
            self.write(")")

    def bytearray(self, object, indent, allowance, level):
        self.write("bytearray(")
        self.bytes(bytes(object), indent + 10, allowance + 1, level + 1)
        self.write(")")

    def wrapped(self, object, inner, indent, allowance, level):
        name = type(object).__name__
        self.write(name + "(")
        self.put(inner, indent + len(name) + 1, allowance + 1, level)
        self.write(")")

    def proxy(self, object, indent, allowance, level):
        self.wrapped(object, object.copy(), indent, allowance, level)

    def ordered(self, object, indent, allowance, level):
        if object:
            self.wrapped(object, list(object.items()), indent, allowance, level)
        else:
            self.write(repr(object))

    def namespace(self, object, indent, allowance, level):
        name = type(object).__name__
        if name == "SimpleNamespace":
            name = "namespace"
        self.attributes(name, object.__dict__.items(), indent, allowance, level)

    def dataclass(self, object, indent, allowance, level):
        import dataclasses
        items = [(f.name, getattr(object, f.name)) for f in dataclasses.fields(object) if f.repr]
        self.attributes(type(object).__name__, items, indent, allowance, level)

    def defaultdict(self, object, indent, allowance, level):
        if not object:
            self.write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        self.write(f"{name}({self.line(object.default_factory, level)},\n{' ' * indent}")
        self.dict(object, indent, allowance + 1, level)
        self.write(")")

    def counter(self, object, indent, allowance, level):
        if not object:
            self.write(repr(object))
            return
        name = type(object).__name__
        self.write(name + "({")
        self.pad()
        self.pairs(object.most_common(), indent + len(name) + 1, allowance + 2, level)
        self.write("})")

    def chain(self, object, indent, allowance, level):
        if not object.maps:
            self.write(repr(object))
            return
        name = type(object).__name__
        self.write(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i:
                self.newline(indent)
            self.put(m, indent, allowance + 1 if i == len(object.maps) - 1 else 1, level)
        self.write(")")

    def deque(self, object, indent, allowance, level):
        if not object:
            self.write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        self.write(name + "([")
        if object.maxlen is None:
            self.items(object, indent, allowance + 2, level)
            self.write("])")
        else:
            self.items(object, indent, 2, level)
            self.write(f"],\n{' ' * indent}maxlen={self.line(object.maxlen, level)})")

    def user(self, object, indent, allowance, level):
        self.put(object.data, indent, allowance, level - 1)
