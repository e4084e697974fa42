# Items around "*_" are got by their indexes: a sequence need not end.
import collections.abc

class Seq(collections.abc.Sequence):
    def __getitem__(self, i):
        return i
    def __len__(self):
        return 42

match Seq():
    case [x, *_, y]:
        print(x, y)
match Seq():
    case [x, 1, *_]:
        print(x)
match Seq():
    case [*_, 40, y]:
        print(y)
match Seq():
    case [_, *_, (a, b)]:
        print('no')
    case [*_]:
        print('any')
match [1, 2]:
    case [a, *_, b, c]:
        print('no')
    case [a, *_, b]:
        print(a, b)

for src in ('case {f"": _}: pass', 'case {0: _, 0j: _}: pass', 'case (None | _) | _: pass', 'case None | _: pass\n case 1: pass', 'case (None | _): pass'):
    try:
        compile('match ...:\n ' + src, '<s>', 'exec')
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg.replace('(0+0i)', '0j'), e.lineno, e.offset)
