# sys.exit() with a tuple: the tuple is what the exception is made with.
import sys

for status in (1, 2), (), (3,), [1, 2]:
    try:
        sys.exit(status)
    except SystemExit as e:
        print(e.args, e.code)
sys.exit((4, 5))
