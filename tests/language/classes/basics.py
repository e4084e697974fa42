class Point:
    """A point."""
    dims = 2
    count: int = 0

    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1

    def move(self, dx=0, dy=0):
        self.x += dx
        self.y += dy
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)


p = Point(1)
print(p, p.move(2).move(dy=5), Point.count, p.dims)
p.dims = 3
print(p.dims, Point.dims, p.__dict__)
del p.dims
print(p.dims)
print(Point.__name__, Point.__qualname__, Point.__doc__, Point.__module__, Point.__bases__)
print(p == Point(3, 5), p != Point(3, 5), p == 5, p != 5)
try:
    hash(p)
except TypeError as e:
    print(e)
print(Point.__hash__, Point.__annotations__)
print(sorted(k for k in vars(Point) if not k.startswith("__")))


class Empty: pass
class Empty2(): x = 1
class WithPass(object):
    pass


print(Empty.__doc__, Empty2.x, WithPass.__mro__)
e = Empty()
for i in range(5):
    setattr(e, "a%d" % i, i)
print(vars(e))
Empty.shared = lambda self, n: (self.a1, n)
print(e.shared(9))
e.own = lambda n: n + 1
print(e.own(1))
try:
    e.nothing
except AttributeError as err:
    print(err, err.name, err.obj is e)
try:
    Empty.nothing
except AttributeError as err:
    print(err)
try:
    del e.nothing
except AttributeError as err:
    print(err)
try:
    Empty(1)
except TypeError as err:
    print(err)
try:
    Point()
except TypeError as err:
    print(err)
try:
    Point.move()
except TypeError as err:
    print(err)
print(Point.move is Point.move, p.move is p.move, p.move == p.move, p.move.__self__ is p, p.move.__func__ is Point.move)
print(Point.__firstlineno__, Point.__static_attributes__)
