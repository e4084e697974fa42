# Decorators, with and without arguments, and a wrapper in the traceback.
def logged(prefix):
    def decorate(f):
        def wrapper(*args, **kwargs):
            print(prefix, f.__name__, args, kwargs)
            return f(*args, **kwargs)
        return wrapper
    return decorate

def broken(f):
    return f.missing

@logged("call")
@logged("inner")
def divide(a, b=0):
    return a / b

try:
    @broken
    @logged("x")
    def g():
        pass
except AttributeError as e:
    print(e)
divide(1, b=0)
