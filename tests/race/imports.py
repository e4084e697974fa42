# Threads import the same modules at once, for the first time.
import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
from racing import race


def import_all():
    import keyword
    import queue
    import slow_module
    import ring_one
    from ring_two import two
    assert slow_module.ready
    assert slow_module.count == 1
    assert two() == 2 and ring_one.one() == 1
    assert keyword.iskeyword("if")
    assert queue.Queue


race(import_all, times=6)
import slow_module
print(slow_module.count, "ring_one" in sys.modules)


def reload():
    for i in range(20):
        sys.modules.pop("keyword", None)
        try:
            import keyword
            assert keyword.kwlist
        except KeyError:  # it was popped before the import could fetch it
            pass


race(reload, times=3)
print("done")
