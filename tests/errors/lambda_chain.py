# Lambdas in lambdas.
compose = lambda f, g: lambda x: f(g(x))
half = lambda x: x / 0
inc = lambda x: x + 1
print((lambda: "fine")())
table = {"op": compose(half, inc)}
(lambda k: table[k](41))("op")
