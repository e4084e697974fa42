class Circle:
    def __init__(self, r): self.r = r
    @property
    def area(self):
        return self.radius ** 2
    @area.setter
    def area(self, v):
        raise ValueError("area is " + v)
    def __getitem__(self, i):
        return self.items[i]
    def __len__(self):
        return "three"
    def __repr__(self):
        return self.nope
import traceback
c = Circle(2)
for f in [lambda: c.area, lambda: setattr(c, "area", 3), lambda: c[0], lambda: len(c), lambda: repr(c), lambda: print(f"{c}"), lambda: [c].__repr__()]:
    try:
        f()
    except Exception:
        traceback.print_exc()
c.area
