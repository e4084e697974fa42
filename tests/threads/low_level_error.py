# An exception that ends a thread of _thread's
import _thread, time, threading
def fail(x):
    raise ValueError(x)
_thread.start_new_thread(fail, ("x",))
while _thread._count(): time.sleep(0.001)
time.sleep(0.1)  # CPython reports later
print("end")
