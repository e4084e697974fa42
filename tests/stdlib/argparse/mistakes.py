# Mistakes in the arguments of a program, and of argparse.
import argparse, sys

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

sys.stderr = sys.stdout
def run(build, *args):
    p = argparse.ArgumentParser(prog='prog'); build(p)
    try: print(p.parse_args(args))
    except SystemExit as e: print('exit', e.code)
def one(p): p.add_argument('n', type=int); p.add_argument('--c', choices=['a', 'b']); p.add_argument('-q', '--quiet', action='store_true'); g = p.add_mutually_exclusive_group(); g.add_argument('--x', type=float); g.add_argument('--y', action='count')
for a in [[], ['x'], ['1', '2'], ['1', '--c', 'z'], ['1', '--c'], ['1', '--no'], ['1', '--x', '2', '--y'], ['1', '--x=q'], ['1', '-q', '--y'], ['1', '--qui'], ['1', '-qz'], ['--', '-5'], ['-5']]: run(one, *a)
def subs(p): s = p.add_subparsers(dest='cmd', required=True); s.add_parser('go').add_argument('--to'); s.add_parser('stop')
for a in [[], ['fly'], ['go', '--to', 'x'], ['go', 'x'], ['stop', '--to']]: run(subs, *a)
def n(p): p.add_argument('a', nargs='+'); p.add_argument('--b', nargs=2); p.add_argument('--r', required=True)
for a in [['--r', '1'], ['x', '--b', '1'], ['x', 'y', '--b', '1', '2', '--r', '3'], ['x']]: run(n, *a)
p = argparse.ArgumentParser(prog='p'); p.add_argument('--a')
for a, k in [(('--a',), {}), (('x', '-y'), {}), (('-q',), {'action': 'nope'}), (('-q',), {'type': 3}), (('-q',), {'nargs': 0}), (('-q',), {'dest': 'd', 'required': 1, 'x': 2}), (('z',), {'required': True}), (('z',), {'action': 'store_true', 'nargs': 3}), ((), {}), (('-w',), {'nargs': 'z'}), (('--',), {})]: t(lambda: p.add_argument(*a, **k).dest)
t(p.parse_args, 3); t(argparse.FileType('r'), '/no/such'); t(argparse.Namespace(a=1).__eq__, 3); print(argparse.Namespace(a=1, b='x'), 'a' in argparse.Namespace(a=1)); t(lambda: argparse.ArgumentParser(prog='q', exit_on_error=False).parse_args(['--zz']))
