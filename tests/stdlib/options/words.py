# getopt, shlex and gettext.
import getopt, shlex, gettext

for args, short, long in (
    ('-a -b val rest -c', 'ab:c', []), ('--alpha --beta=3 x', '', ['alpha', 'beta=']), ('--al', '', ['alpha', 'beta=']), ('-', 'a', []),
    ('-ab', 'ab', []), ('-bval', 'b:', []), ('-a -- -b', 'ab', []), ('--be 4 --', '', ['beta=']), ('-z', 'a', []), ('-b', 'b:', []),
    ('--x', '', ['alpha']), ('--alpha=3', '', ['alpha']), ('--beta', '', ['beta=']), ('--a', '', ['abc', 'abd']), ('x -a', 'a', []), ('-:', 'a:', [])):
    for f in getopt.getopt, getopt.gnu_getopt:
        try:
            print(f.__name__, f(args.split(), short, long))
        except getopt.GetoptError as e:
            print(type(e).__name__, e, repr(e.opt), e.args, getopt.error is getopt.GetoptError)
print(getopt.gnu_getopt(['x', '-a'], '+a'), getopt.getopt(['--foo'], '', 'foo'))

for s in ('a b  c', '"a b" c', "'it''s' \"x\\\"y\"", r'a\ b c\\d', 'x # comment', "''", 'a"b"c', "$HOME/x > y; z", ''):
    print(shlex.split(s), shlex.split(s, comments=True), shlex.split(s, posix=False))
for s in '"open', "it's", 'end\\':
    try:
        print(shlex.split(s))
    except ValueError as e:
        print(e)
print([shlex.quote(s) for s in ('', 'plain', 'a b', "it's", 'a;b', 'x=1', 'é')], shlex.join(['echo', 'a b', "c'd"]))
print(list(shlex.shlex('a && b || c; d >e', punctuation_chars=True)), list(shlex.shlex("a.b 'c d' e_f")), list(shlex.shlex('~/a *.c', punctuation_chars='|')))
l = shlex.shlex('one two\nthree', posix=True)
l.push_token('zero')
print(l.get_token(), l.get_token(), list(l), l.lineno, l.error_leader('file'), l.error_leader())
try:
    shlex.split(None)
except ValueError as e:
    print(e)
print(gettext.gettext('x'), gettext.ngettext('one', 'many', 1), gettext.ngettext('one', 'many', 2), gettext.textdomain(), gettext.NullTranslations().gettext('y'))
