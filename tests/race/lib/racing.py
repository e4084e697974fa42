# Runs functions in threads at the same time, and raises what one of them raises.
import sys
import threading

sys.setswitchinterval(1e-5)


def race(*functions, times=1):
    errors = []
    functions = functions * times
    start = threading.Barrier(len(functions))

    def run(f):
        try:
            start.wait()
            f()
        except BaseException as e:
            errors.append(e)

    threads = [threading.Thread(target=run, args=(f,)) for f in functions]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    for e in errors:
        raise e
