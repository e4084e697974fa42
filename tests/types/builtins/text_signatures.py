# Signatures of built-in functions, classes and methods.
import inspect

for f in (len, print, sorted, abs, sum, isinstance, setattr, open, eval, exec, compile, pow, round, divmod, hash, id, input, ord,
          chr, format, repr, callable, hex, bin, any, all, breakpoint, __import__, globals, locals, delattr, hasattr,
          issubclass, ascii, max, min, getattr, iter, next, vars, dir):
    try:
        print(f.__name__, inspect.signature(f))
    except ValueError as e:
        print(f.__name__, e)
for cls in (object, int, float, complex, bool, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, memoryview,
            property, staticmethod, classmethod, enumerate, zip, map, filter, reversed, super, type):
    try:
        print(cls.__name__, inspect.signature(cls))
    except ValueError as e:
        print(cls.__name__, e)
for f in (str.split, str.join, str.encode, str.format, str.replace, str.partition, str.splitlines, str.expandtabs, str.center,
          bytes.decode, bytes.hex, bytes.translate, bytearray.extend, list.append, list.insert, list.pop, list.index, list.sort,
          list.count, tuple.index, dict.get, dict.pop, dict.setdefault, dict.fromkeys, dict.items, dict.update, set.add, set.union,
          frozenset.copy, int.to_bytes, int.from_bytes, int.bit_length, float.hex, float.fromhex, float.is_integer,
          complex.conjugate, range.index, slice.indices, object.__init__, object.__eq__, object.__reduce_ex__, object.__format__,
          int.__add__, int.__pow__, list.__getitem__, list.__setitem__, list.__len__, list.__contains__, dict.__delitem__,
          type.__call__, type.mro, type.__prepare__, property.getter, property.__get__, str.__iter__, str.__hash__, [].append,
          "".join, (1).__add__, {}.get, str.maketrans):
    try:
        print(f.__qualname__, inspect.signature(f))
    except ValueError as e:
        print(f.__qualname__, str(e).split(" at 0x")[0])
print(len.__text_signature__, list.append.__text_signature__, [].append.__text_signature__, int.__text_signature__, object.__text_signature__)


class Mine(dict):
    def get(self, key):
        return key


print(inspect.signature(Mine.get), inspect.signature(Mine().setdefault), Mine.__text_signature__)
sig = inspect.signature(str.split)
print(sig.bind("a b", maxsplit=1).arguments, [p.kind.name for p in sig.parameters.values()])
try:
    inspect.signature(sorted).bind([1], 2)
except TypeError as e:
    print(e)
