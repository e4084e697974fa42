# What string, textwrap, pprint, copy and heapq refuse.
import string, textwrap, pprint, copy, heapq, bisect

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

t(string.Template('$').substitute); t(string.Template('$a ${b} $$').substitute, a=1); t(string.Template('$a ${b').safe_substitute, a=1); t(string.Template('x\n $1').substitute); t(string.Formatter().format, '{}'); t(string.Formatter().format, '{0.x}', 1); t(string.Formatter().format, '{} {1}', 1, 2); t(string.Formatter().vformat, '{a}', (), {}); t(string.capwords, 'a b  c'); t(lambda: string.Template('$a').get_identifiers()); t(lambda: string.Template('$a $').is_valid())
t(textwrap.wrap, 'abc def', 0); t(textwrap.wrap, 'abc def', 2, max_lines=1, placeholder='......'); t(textwrap.shorten, 'abc def ghi', 7); t(textwrap.dedent, ' a\n  b\n'); t(textwrap.indent, 'a\n\nb', '> '); t(textwrap.wrap, 3); t(textwrap.fill, 'aaaa bbbb cccc', 6, initial_indent='*', subsequent_indent='  ')
t(pprint.pformat, {'b': [1] * 30, 'a': {'x': 'y' * 60}}); t(pprint.pformat, [1], width=0); t(pprint.pformat, [1], depth=0); t(pprint.pformat, [1], indent=-1); a = []; a.append(a); t(pprint.isrecursive, a); t(pprint.pformat, [[1, [2, [3]]]], depth=2); t(pprint.pformat, 10 ** 12, underscore_numbers=True)
class NoCopy:
    def __reduce_ex__(self, p): raise TypeError('no')
t(copy.copy, NoCopy()); t(copy.deepcopy, [NoCopy()]); t(copy.replace, 3, x=1); t(lambda: copy.deepcopy(a)[0] is not a)
t(heapq.heappop, []); t(heapq.heappush, (), 1); t(heapq.heapify, 'x'); t(heapq.heapreplace, [], 1); t(heapq.nlargest, 'x', [1]); t(heapq.nsmallest, 2, [3, 1, 2], key=lambda x: -x); t(lambda: heapq.heapify([1, 'a'])); t(lambda: list(heapq.merge([1, 3], [2], reverse=False))); t(bisect.bisect, [1, 2], 'x'); t(bisect.insort, (1,), 2); t(bisect.bisect, [1, 2, 3], 2, -1); t(bisect.bisect_left, [1, 2, 3], 2, key=lambda x: -x)
