# Threads that wait for the main thread, daemons that do not hinder the end
import threading, time
from threading import Thread
ended = threading.Event()
def watch():
    main = threading.main_thread()
    main.join(0)
    print(main.is_alive())
    ended.set()
    main.join()
    print("main has ended", main.is_alive())
Thread(target=watch).start()
def forever():
    while True:
        time.sleep(0.001)
def spin():
    while True:
        pass
Thread(target=forever, daemon=True).start()
Thread(target=spin, daemon=True).start()
Thread(target=threading.Event().wait, daemon=True).start()
lock = threading.Lock()
lock.acquire()
Thread(target=lock.acquire, daemon=True).start()
ended.wait()
print("end of main")
