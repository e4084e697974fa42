# Help and usage: to the byte.
import argparse
import os
os.environ['COLUMNS'] = '80'

def show(p):
    print(p.format_usage())
    print(p.format_help())
    print('-' * 20)

p = argparse.ArgumentParser(prog='tool', description='Does things with files. ' * 5, epilog='See also: nothing.')
p.add_argument('src', help='the source file')
p.add_argument('dst', nargs='?', default='out', help='the destination (default: %(default)s)')
p.add_argument('extra', nargs='*', metavar='EXTRA')
p.add_argument('-v', '--verbose', action='count', default=0, help='say more; may be given several times')
p.add_argument('--level', type=int, choices=[1, 2, 3], default=1, help='one of %(choices)s, type %(type)s')
p.add_argument('--very-long-option-name-here', metavar='N', help='a help text that is long enough to be wrapped over more than one line of output, really')
p.add_argument('--pair', nargs=2, metavar=('A', 'B'))
p.add_argument('--many', nargs='+', help='at least one')
p.add_argument('--rest', nargs=argparse.REMAINDER)
p.add_argument('--color', action=argparse.BooleanOptionalAction, help='use colours')
p.add_argument('--hidden', help=argparse.SUPPRESS)
p.add_argument('--version', action='version', version='%(prog)s 1.0')
g = p.add_argument_group('output options', 'Where the output goes.')
g.add_argument('-o', '--output', metavar='FILE')
x = p.add_mutually_exclusive_group(required=True)
x.add_argument('--json', action='store_true')
x.add_argument('--xml', action='store_true', help='as XML')
y = p.add_mutually_exclusive_group()
y.add_argument('-a', action='store_true')
y.add_argument('-b', action='store_false', dest='bb')
show(p)

sub = argparse.ArgumentParser(prog='git', usage='%(prog)s [options] command')
cmds = sub.add_subparsers(title='commands', description='What can be done.', dest='cmd', metavar='COMMAND', help='one of these')
a = cmds.add_parser('add', help='add files', aliases=['a', 'plus'])
a.add_argument('files', nargs='+')
a.add_argument('-f', '--force', action='store_true')
c = cmds.add_parser('commit', help='record changes', description='Records.')
c.add_argument('-m', '--message', required=True)
show(sub)
show(a)
show(c)

plain = argparse.ArgumentParser(prog='a-program-with-a-name-that-is-very-long-indeed-so-that-it-takes-a-line-of-its-own', add_help=False)
plain.add_argument('--one-option', '--uno')
plain.add_argument('--another-option')
plain.add_argument('positional')
show(plain)
show(argparse.ArgumentParser(prog='empty', add_help=False))
only = argparse.ArgumentParser(prog='only')
for i in range(12):
    only.add_argument(f'--option-{i}', metavar=f'VALUE{i}', required=i % 3 == 0)
only.add_argument('name', choices=['red', 'green'])
show(only)

for cls in (argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter,
            argparse.MetavarTypeHelpFormatter):
    f = argparse.ArgumentParser(prog='f', formatter_class=cls, description='  first\n    second\n')
    f.add_argument('--num', type=int, default=5, help='a number\n  indented')
    f.add_argument('pos', type=float, nargs='?', default=2.5, help='a float')
    show(f)
short = argparse.ArgumentParser(prog='s', prefix_chars='+/', description='%(prog)s has other prefixes')
short.add_argument('+x', '++long', help='100%% sure')
show(short)
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--from-parent', help='of the parent')
child = argparse.ArgumentParser(prog='child', parents=[parent])
show(child)
os.environ['COLUMNS'] = '40'
show(p)
print(repr(p), argparse.Namespace(a=1, b='x', **{'odd name': 2}), repr(argparse.FileType('w', encoding='utf-8')))
print(p._actions[1])
