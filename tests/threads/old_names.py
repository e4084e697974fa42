# Names from Python 2, which warn.
import threading
import warnings

for text in ("t.isDaemon()", "t.setDaemon(True)", "t.getName()", "t.setName('y')", "threading.Event().isSet()", "threading.activeCount()",
             "threading.currentThread() is threading.main_thread()", "threading.RLock(1)", "threading.RLock(a=1)", "threading.RLock()", "c.notifyAll()"):
    t = threading.Thread(name='x')
    c = threading.Condition()
    c.acquire()
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        try:
            r = eval(text)
        except Exception as e:
            r = repr(e)
    if 'RLock' in text:
        r = ''
    print(text, '->', r, [(w.category.__name__, str(w.message)) for w in log], t.daemon, t.name)
print(sorted(n for n in threading.__all__))
