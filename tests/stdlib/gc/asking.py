# What the module gc answers.
import gc

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable()
gc.set_threshold(700, 10, 5); print(gc.get_threshold()); gc.set_threshold(0); print(gc.get_threshold()[0]); print(len(gc.get_count()), len(gc.get_stats()), sorted(gc.get_stats()[0]))
gc.set_debug(0); print(gc.get_debug(), gc.DEBUG_LEAK == gc.DEBUG_COLLECTABLE | gc.DEBUG_UNCOLLECTABLE | gc.DEBUG_SAVEALL)
seen = []; gc.callbacks.append(lambda phase, info: seen.append((phase, sorted(info), info['generation']))); gc.collect(); gc.collect(0); gc.callbacks.clear(); print(seen)
class A: pass

print(gc.is_tracked([]), gc.is_tracked(3), gc.is_tracked('x'), gc.is_tracked(A()), gc.garbage); print(sorted(gc.get_referents([3, 1], (2,))), gc.get_referents())
t(gc.collect, 3); t(gc.collect, -1); t(gc.collect, 'x'); t(gc.set_threshold); t(gc.set_threshold, 'x'); t(gc.set_debug, 'x')
