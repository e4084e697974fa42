# exec with separate namespaces, mappings as locals, print statements in text, and the mode "single".
g, l = {}, {}
exec('''if 1:
    def f():
        y = 1
        def g():
            global y
            return y
        def h():
            return y + 1
        return g, h
    y = 9
    g, h = f()
    r = g(), h()
''', g, l)
print(sorted(l), g['y'], l['r'])

class M:
    def __getitem__(self, k):
        if k == 'missing':
            raise KeyError(k)
        return k.upper()
    def keys(self):
        return list('xzy')
print(eval('dir()', {}, M()), eval('type(locals()).__name__', {'type': type, 'locals': locals}, {}), eval('a + b', {}, M()))
try:
    eval('missing', {}, M())
except NameError as e:
    print(e)

for src in ('print "x"', 'print x, y', 'if 1: print x', 'exec "x"', 'print', 'print (x), 1'):
    try:
        compile(src, '<s>', 'exec')
        print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
try:
    print >> 1
except TypeError as e:
    print(e)

for src in ('1', '1\n', '1 # c', 'pass\n\n# c\n', 'def f(): pass', 'def f(): pass\n', 'def f():\n  pass', 'if x: y\nelse: z', 'if x:\n  y\nelse:\n  z', '1\n2', '1; 2', 'x = 5\ndef f(): pass\n', '', '\n', '# c', 'class A: pass\n\nx'):
    try:
        compile(src, '<s>', 'single')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', e.msg)
for src in (' 1', '\n1', '1\n', '1\n2', '  '):
    try:
        compile(src, '<s>', 'eval')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', type(e).__name__)
print(eval(' \t1'))
compile('# coding: nonsense\nx = "é"', '<s>', 'exec')
try:
    exec('class A: pass', {'__builtins__': {}})
except NameError as e:
    print(e)
