# pprint, textwrap, fnmatch and glob's patterns.
import pprint, textwrap, fnmatch, glob, collections, types, dataclasses, io

data = {'b': [1, 2.5, None, 'text ' * 12], 'a': {'x': (1,), 'y': set(range(30)), 'z': frozenset([3, 4])}, (1, 2): b'bytes' * 20, 'e': {}, 'f': [], 'g': ()}
for k in ({}, {'indent': 4}, {'width': 40}, {'depth': 1}, {'compact': True}, {'sort_dicts': False}, {'width': 1, 'indent': 2}, {'underscore_numbers': True}):
    pprint.pprint(data, **k)
pprint.pp({'z': 1, 'a': 2}); pprint.pprint(list(range(40)), compact=True, width=30); pprint.pprint([123456789, True], underscore_numbers=True)
print(pprint.isreadable([1, object]), pprint.isrecursive([1]), pprint.saferepr({2: 1, 1: 2}), pprint.pformat('a\nb c' * 20, width=30))
l = [1]; l.append(l); print(pprint.isrecursive(l), pprint.isreadable(l), pprint.saferepr(l).split(' with ')[0])
@dataclasses.dataclass
class Point:
    first_coordinate: int
    second_coordinate: list
pprint.pprint(Point(1, list(range(10))), width=30)
pprint.pprint(collections.OrderedDict((str(i) * 5, i) for i in range(10)), width=40); pprint.pprint(collections.Counter('abcabca' * 3), width=10); pprint.pprint(collections.defaultdict(list, {i: 'x' * i for i in range(8)}), width=30)
pprint.pprint(collections.deque(range(30), 50), width=40); pprint.pprint(collections.ChainMap({'a' * 30: 1}, {'b' * 30: 2}), width=40); pprint.pprint(types.SimpleNamespace(alpha=list(range(10)), beta='b' * 20), width=30); pprint.pprint(types.MappingProxyType({i: i for i in range(20)}), width=40)
pprint.pprint(bytearray(b'0123456789' * 5), width=30); pprint.pprint([b'abc' * 20], width=30); pprint.pprint({1: 'a', 'b': 2, None: 3, 2.5: 4})
for bad in ({'indent': -1}, {'width': 0}, {'depth': 0}):
    try: pprint.pprint(1, **bad)
    except ValueError as e: print(e)
s = io.StringIO(); pprint.pprint([1], s); print(repr(s.getvalue()))

text = "The quick-brown fox, who's called 'Foxy' -- jumps over\tthe (very) lazy dog.  It barks!\nAnd a-b-c averyveryverylongwordthatdoesnotfit ends."
for k in ({}, {'width': 20}, {'width': 20, 'break_long_words': False}, {'width': 20, 'break_on_hyphens': False}, {'width': 30, 'initial_indent': '* ', 'subsequent_indent': '  '}, {'width': 25, 'max_lines': 2}, {'width': 25, 'max_lines': 2, 'placeholder': '~'}, {'fix_sentence_endings': True, 'width': 30}, {'expand_tabs': False, 'replace_whitespace': False, 'width': 15}, {'drop_whitespace': False, 'width': 12}, {'tabsize': 2, 'width': 18}):
    print(textwrap.wrap(text, **k))
print(textwrap.fill(text, 30)); print(textwrap.shorten(text, 40), '|', textwrap.shorten('hello  world', 8, placeholder='..'))
print(repr(textwrap.dedent('  a\n    b\n\n   \t\n  c\n')), repr(textwrap.dedent('\ta\n  b')), repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda l: True)))
for bad in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('a b', 2), lambda: textwrap.wrap('abc', 'x')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)

for p in ['a*b?c', '**x', '*', '[!a-c]x', '[]a]', '[a', '[z-a]', '[a-]', '[!]', '[!!]', '[^a]', '[a-c-e]', '[--a]', '[\\\\]', 'a*b*c*', '[a&&b]', 'x.y', '[[a]', '[!z-a]', '[z-ab-c]']:
    print(p, fnmatch.translate(p), glob.translate(p), glob.translate(p, recursive=True, include_hidden=True, seps='/\\'))
print(fnmatch.filter(['a.py', 'b.txt', '.c.py'], '*.py'), fnmatch.fnmatch('ab', 'a?'), fnmatch.fnmatchcase('AB', 'a?'), glob.escape('a[b]*?'), glob.has_magic('a*'), glob.translate('**/a/*.py', recursive=True))
