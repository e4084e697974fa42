# Audit hooks, and types of sys that cannot be made.
import sys

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

seen = []
t(sys.audit, 'before', 1); sys.addaudithook(lambda event, args: seen.append((event, args)) if event.startswith('mine') else None)
t(sys.audit, 'mine.one', 1, 'x'); t(sys.audit, 'mine.two'); print(seen)
t(sys.audit); t(sys.audit, 3); t(sys.addaudithook); t(sys.call_tracing, max, (1, 2)); t(sys.call_tracing, max, 2)
def hook(event, args):
    if event == 'mine.stop': raise ValueError('stopped')
sys.addaudithook(hook); t(sys.audit, 'mine.stop')
t(lambda: type(sys.flags)(1)); t(lambda: type(sys.version_info)()); t(sys.intern, 3); t(sys.setrecursionlimit, 0); t(sys.setrecursionlimit, 'x'); t(sys.setswitchinterval, -1); t(sys.set_int_max_str_digits, 5); t(sys._getframe, 10000); t(sys.getsizeof); t(sys.exit, 1, 2)
print(sys.getsizeof('a') > 0, sys.version_info >= (3, 13), sys.byteorder, sys.maxunicode, type(sys.flags).__name__, sys._getframemodulename())
