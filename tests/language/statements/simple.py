# Simple statements, several on a line, odd spacing and line joining.
a = 1; b = 2; c = 3
if a: b = 5; c = 6
print(a, b, c); print("two")
if a: pass
else: print("never")
for i in range(2): print(i); print(-i)
while a: a -= 1; print("a", a)
else: print("else on one line")
class K: x = 1; y = 2
def f(): return 1; print("never")
print(K.x, K.y, f())
x = (1 +
     2
     + 3)
y = [1,
  2, # comment

  3,
]
z = {"a":
     1}
print(x, y, z, 1 + \
  2)
if (x and
        y):
    print("multi-line condition")
def long(a,
         b=2,  # with comment
         *args,
         **kw,
         ): return a, b, args, kw
print(long(1,
           3,
           4,
           k=5,
           ))
s = "abc" \
    "def"
print(s)
if True:
        print("deep indent")
if True:
	print("tab indent")
	if True:
		print("two tabs")
pass; pass
...
None
assert a == 0, "fine"
try: assert 0, "message"
except AssertionError as e: print(e, e.args)
try: assert 0, (1, 2)
except AssertionError as e: print(e, e.args)
try: assert []
except AssertionError as e: print(repr(e))
print(__debug__, __name__)
def g():
    pass
print(g(), (lambda: None)())
i = 10
for i in range(0): pass
print(i)
for i in [1, 2]:
    pass
print(i)
for k in (l := [1, 2, 3]):
    if k == 2: l.remove(2)
print(l)
while True:
    while True:
        break
    else: print("never")
    break
else: print("never")
n = 0
while n < 5:
    n += 1
    if n == 2: continue
    if n == 4: break
    print("n", n)
if not n: print(0)
elif n == 1: print(1)
elif n == 4: print("four")
else: print("else")
if 1:
    if 0: print(1)
    elif 1:
        if 0: pass
        else: print("nested else")
é = "unicode identifier"; 变量 = 2; ℌ = 3; ﬁ = 4
print(é, 变量, H, fi)
print(print, sep="") if 0 else print("ternary statement")
[print(v) for v in "ab"]
(yield_) = 5
print(yield_)
if x:
    # only a comment first
    print("after comment")

    print("after blank")
# comment at the end
  # strangely indented comment
print("form feed next")
print("last") ;
if 1:
    x = 1

    print(x)
