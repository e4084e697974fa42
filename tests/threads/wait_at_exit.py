from threading import Thread
import time
def slow():
    time.sleep(0.1)
    print("thread done")
Thread(target=slow).start()
def forever():
    while True:
        time.sleep(0.01)
Thread(target=forever, daemon=True).start()
def spin():
    while True:
        pass
Thread(target=spin, daemon=True).start()
print("main done")
