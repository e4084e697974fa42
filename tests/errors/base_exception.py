class Stop(BaseException):
    pass
class Outer:
    class Inner(Exception):
        pass
try:
    raise Outer.Inner("nested class")
except Outer.Inner as e:
    import traceback
    traceback.print_exc()
raise Stop("base")
