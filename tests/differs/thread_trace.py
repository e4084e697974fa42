# threading.settrace and setprofile are refused instead of ignored: minipy has no trace functions.
import threading
for f in threading.settrace, threading.setprofile, threading.settrace_all_threads, threading.setprofile_all_threads:
    print(f(None))
    try:
        f(print)
    except RuntimeError as e:
        print(e)
print(threading.gettrace(), threading.getprofile())
