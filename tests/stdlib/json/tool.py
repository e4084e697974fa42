# The module json.tool as a program.
import sys, io, os, json.tool

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

tmp = '/tmp/minipy-json-%d' % os.getpid()
def run(text, *args):
    with open(tmp, 'w') as f: f.write(text)
    sys.argv = ['tool', *args, tmp, tmp + '.out']
    try:
        json.tool.main()
        print(open(tmp + '.out').read(), end='')
    except SystemExit as e: print('exit', e.code)
run('{"b": [1, 2, {}], "a": "é"}'); run('{"b": 1, "a": "é"}', '--sort-keys', '--no-ensure-ascii', '--indent', '1'); run('[1, [2]]', '--compact'); run('[1, [2]]', '--no-indent'); run('[1]', '--tab'); run('[1,,2]'); run('')
os.remove(tmp)
os.remove(tmp + '.out')
