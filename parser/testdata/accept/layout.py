# Layout: indentation, continuation, blank lines and comments.
if x:
	a
	b
if x:
  a

  # comment

  b
# comment
  c
if x:
        a
        if y:
                b
c
x = a + \
    b
x = (a +

  # comment
 b)
x = [
1,
2,
]
if x: # comment
    pass # comment
else: # comment
    pass
x = 1

if x:
    a
    b
def f(
  a,
	b):
    return (a,
 b)
x = """
if x:
  a
"""
if x and \
   y:
    pass
x = 1; \
y = 2
if x:
    a
    \
    b
assert x, \
  y
\
x
class A:


  x = 1


  y = 2



