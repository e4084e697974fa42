# What time refuses.
import time

def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)

for f, a in [(time.sleep, (-1,)), (time.sleep, ('x',)), (time.sleep, (float('nan'),)), (time.gmtime, ('x',)), (time.gmtime, (1e30,)), (time.gmtime, (float('nan'),)), (time.localtime, (1 << 80,)), (time.mktime, ((1, 2),)), (time.mktime, (3,)), (time.asctime, ((1, 2),)), (time.asctime, ('x',)), (time.ctime, ('x',)), (time.strftime, (3,)), (time.strftime, ('%Y', (1, 2))), (time.strftime, ('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0))), (time.strftime, ('%Y', (2024, 1, 32, 0, 0, 0, 0, 1, 0))), (time.strftime, ('%H', (2024, 1, 1, 24, 0, 0, 0, 1, 0))), (time.struct_time, ()), (time.struct_time, ((1, 2),)), (time.get_clock_info, ('x',)), (time.clock_gettime, (99,)), (time.strftime, ('%Y-%j %%', (2024, 2, 3, 4, 5, 6, 0, 34, 0))), (time.asctime, ((2024, 2, 3, 4, 5, 6, 5, 34, 0),))]: t(f, *a)
s = time.gmtime(0); print(s, s[:3], s.tm_zone, s.n_fields, s.n_sequence_fields); t(lambda: s.x); print(time.get_clock_info('monotonic').monotonic, time.strftime('%a %b %d', s))
