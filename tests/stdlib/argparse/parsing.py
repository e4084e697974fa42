# Values, errors and exit status.
import argparse
import contextlib
import io
import sys

def run(p, line, method='parse_args'):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            r = getattr(p, method)(line.split() if isinstance(line, str) else line)
        print(line, '->', r)
    except SystemExit as e:
        print(line, '-> exit', e.code)
    except Exception as e:
        print(line, '->', type(e).__name__, e)
    if out.getvalue():
        print(out.getvalue(), end='')
    if err.getvalue():
        print(err.getvalue(), end='')

def p(**kw):
    return argparse.ArgumentParser(prog='prog', **kw)

a = p()
a.add_argument('x', type=int)
a.add_argument('y', nargs='?', default='d')
a.add_argument('-f', '--foo', type=float, default='1.5')
a.add_argument('-v', action='count')
a.add_argument('-q', action='store_true')
a.add_argument('--list', action='append', choices=['a', 'b'])
a.add_argument('--ext', action='extend', nargs='+', type=int)
a.add_argument('--const', action='store_const', const=42)
a.add_argument('--ac', action='append_const', const=1, dest='acs')
a.add_argument('--version', action='version', version='%(prog)s 2.0')
for line in ('1', '1 2 -f 3 -vvq', '-vqf2.5 1', '-f=2 1', '--foo=2 1', '--fo 2 1', '1 --list a --list b', '--ext 1 2 --ext 3 -- 7', '1 --const --ac --ac',
             '', 'x', '1 --foo', '1 --foo x', '1 --list c', '1 2 3', '1 --bar', '1 -z', '--version', '1 --ext', '-1', '1 --const=3', '-qx 1', '-1 -2'):
    run(a, line)
run(a, '1 2 3 --bar -k', 'parse_known_args')
run(a, '-h')

b = p(allow_abbrev=False)
b.add_argument('--foobar')
b.add_argument('--foobaz')
run(b, '--foob 1')
b = p()
b.add_argument('--foobar')
b.add_argument('--foobaz')
for line in '--foob 1', '--foobar 1', '--foobaz=', '--foo':
    run(b, line)

c = p(exit_on_error=False)
c.add_argument('n', type=int)
for line in 'x', '', '1 2':
    run(c, line)

d = p()
sub = d.add_subparsers(dest='cmd', required=True)
one = sub.add_parser('one', aliases=['o'])
one.add_argument('--flag', action='store_true')
one.add_argument('names', nargs='*')
one.set_defaults(func='run one')
two = sub.add_parser('two')
two.add_argument('k', choices=range(3), type=int)
d.add_argument('--top')
for line in '--top 1 one --flag a b', 'o', 'two 2', 'two 5', 'three', '', 'one --bad', 'two', 'one -h':
    run(d, line)

e = p()
g = e.add_mutually_exclusive_group(required=True)
g.add_argument('--a', action='store_true')
g.add_argument('--b')
g.add_argument('c', nargs='?')
for line in '--a', '--b 1', '--a --b 1', '', 'x', 'x --a':
    run(e, line)

f = p(fromfile_prefix_chars='@', argument_default=argparse.SUPPRESS)
f.add_argument('--x')
f.add_argument('rest', nargs=argparse.REMAINDER)
for line in '--x 1 a -b --c', 'a --x 1', '@/no/such/file', '':
    run(f, line)

h = p()
h.add_argument('first')
h.add_argument('more', nargs='+')
h.add_argument('last', nargs=2)
for line in '1 2 3 4 5', '1 2 3', '1 2 3 4':
    run(h, line)

i = p()
i.add_argument('--foo')
i.add_argument('cmd')
i.add_argument('rest', nargs='*', type=int)
run(i, 'do 1 --foo x 2 3')
run(i, 'do 1 --foo x 2 3', 'parse_intermixed_args')
j = p()
j.add_argument('--color', action=argparse.BooleanOptionalAction, default=None)
j.add_argument('-n', type=lambda s: int(s, 16))
for line in '--color', '--no-color', '', '-n ff', '-n zz', '--no-c':
    run(j, line)
def even(s):
    if int(s) % 2:
        raise argparse.ArgumentTypeError(f'{s} is odd')
    return int(s)
k = p()
k.add_argument('e', type=even)
k.add_argument('--old', deprecated=True)
for line in '2', '3', 'x', '2 --old 1':
    run(k, line)
class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper() + str(option_string))
l = p()
l.add_argument('--u', action=Upper)
l.add_argument('-5', dest='five', action='store_true')
for line in '--u abc', '-5', '-6':
    run(l, line)
for what in (lambda: p().add_argument('x', required=True), lambda: p().add_argument('-x', nargs=0), lambda: p().add_argument('-x', action='bad'),
             lambda: p().add_argument('--x', type='int'), lambda: p().add_argument('-'), lambda: p().add_argument('-x', 'y'), lambda: p(conflict_handler='zz'),
             lambda: p().add_argument('-h'), lambda: p().add_argument('x', dest='y'), lambda: p().add_argument('-x', const=1),
             lambda: p().add_argument('--x', nargs=2, metavar=('A',)), lambda: p().add_argument('--x', type=argparse.FileType),
             lambda: p().add_mutually_exclusive_group().add_argument('z'), lambda: p(parents=[1])):
    try:
        what()
        print('made')
    except Exception as e:
        print(type(e).__name__, e)
n = p(conflict_handler='resolve')
n.add_argument('-h', '--host')
run(n, '-h localhost')
ns = argparse.Namespace(given=1)
print(n.parse_args(['--host', 'x'], ns), 'host' in ns, ns == argparse.Namespace(given=1, host='x'), n.get_default('host'))
print(sorted(argparse.__all__))
bad = p()
bad.add_argument('n', type=int)
bad.parse_args(['zz'])
