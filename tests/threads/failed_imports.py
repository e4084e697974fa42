# Who waits for a module that another thread imports in vain gets it as far as it came; who comes later tries himself.
import sys
import threading
sys.path.insert(0, __file__.rpartition("/")[0] + "/lib")
sys.dont_write_bytecode = True

runs = []
running, go = threading.Event(), threading.Event()


def load(log):
    try:
        import half_made
        log.append((half_made.x, hasattr(half_made, 'y'), sys.modules.get('half_made') is half_made))
    except ValueError as e:
        log.append(str(e))


def load_name(log):
    try:
        from half_made import y
        log.append(y)
    except (ValueError, ImportError) as e:
        log.append((type(e).__name__, e.name if isinstance(e, ImportError) else str(e)))


for f in load, load_name, load:
    logs = [], [], []
    threads = [threading.Thread(target=f, args=(log,)) for log in logs]
    threads[0].start()
    running.wait()
    threads[1].start()
    threading.Timer(0.1, go.set).start()
    for t in threads[:2]:
        t.join()
    threads[2].start()
    threads[2].join()
    print(f.__name__, logs, len(runs), 'half_made' in sys.modules)
    running.clear()
    go.clear()
