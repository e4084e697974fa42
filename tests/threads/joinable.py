# start_joinable_thread, and the handles of threads.
import _thread
import threading


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


h = _thread._ThreadHandle()
check("h.ident", "h.is_done()", "h.join()", "h._set_done()", "_thread.start_joinable_thread()", "_thread.start_joinable_thread(1)",
      "_thread.start_joinable_thread(print, handle=1)", "repr(h)")
out = []
hold = _thread.allocate_lock()
hold.acquire()


def work():
    out.append(_thread.get_ident())
    hold.acquire()


r = _thread.start_joinable_thread(work, handle=h, daemon=False)
check("r is h", "h.is_done()", "h.join(0.01)", "h.join(0)", "_thread.start_joinable_thread(work, handle=h)", "h.join('x')", "h.join(1, 2)")
hold.release()
check("h.join()", "h.join(None)", "h.join(5)", "h.join(-1)", "h.is_done()", "h.ident == out[0]")


def me():
    started.acquire()
    try:
        own.join()
    except RuntimeError as e:
        out.append(str(e))


started = _thread.allocate_lock()
started.acquire()
own = _thread.start_joinable_thread(me)
started.release()
own.join()
print(out[1])
print(_thread._get_main_thread_ident() == threading.main_thread().ident, _thread._is_main_interpreter(), _thread.daemon_threads_allowed())
check("_thread.start_new_thread(1, ())", "_thread.start_new_thread(print, 1)", "_thread.start_new_thread(print, (), 1)", "_thread.start_new_thread(print)",
      "_thread.interrupt_main(0)", "_thread.interrupt_main(1000)", "_thread.interrupt_main('x')")
