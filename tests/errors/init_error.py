# Errors while instances are made.
class Base:
    def __new__(cls, *args):
        if not args:
            raise TypeError("needs arguments")
        return super().__new__(cls)
    def __init__(self, a):
        self.a = a + 1
class Sub(Base):
    def __init__(self, a, b):
        super().__init__(a)
import traceback
for args in [(), (1,), (1, 2, 3), ("a", 1)]:
    try:
        Sub(*args)
    except TypeError:
        traceback.print_exc()
Base("a")
