import traceback
class Msg:
    def __str__(self): return "lazy message"
for src in ["assert False", "assert 0, 'text'", "assert [], Msg()", "assert None, ('a', 1)", "assert '', None", "assert 0, ''", "assert 1 > 2 > 3, 'cmp'"]:
    try:
        exec(src)
    except AssertionError as e:
        traceback.print_exception(e)
        print(repr(e), e.args)
def check(x):
    assert isinstance(x, int) and \
        x > 0, f"bad {x!r}"
check(-1)
