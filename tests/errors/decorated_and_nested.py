# The traceback of an error below decorators, wrappers, partial calls, sorting, mapping and a comprehension.
import functools
def logged(prefix):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            try:
                return f(*args, **kwargs)
            except ValueError as e:
                e.add_note(f"{prefix}: {f.__name__}{args[-1:]}")
                raise
        return wrapper
    return decorate

class Parser:
    @logged("method")
    def parse(self, text):
        return [self.item(part)
                for part in text.split(",")]
    @staticmethod
    @logged("static")
    def item(part):
        return int(
            part,
            base=10,
        )

def key(row):
    return Parser().parse(row)[0]

rows = sorted(["1,2", "3,4"], key=key)
print(rows)
print(list(map(key, rows)))
total = sum(functools.reduce(lambda a, b: a + b, (Parser().parse(r) for r in ["1,2", "x,y"])))
print(total)
