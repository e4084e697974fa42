# convoy.py SPINNERS SECONDS: datagrams that a thread sends beside some that compute.
import socket
import sys
import threading
import time

spinners, seconds = int(sys.argv[1]), float(sys.argv[2])
clock = getattr(time, "monotonic", time.time)
sink = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sink.bind(("127.0.0.1", 0))
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
stop = False


def spin():
    while not stop:
        n = 1000
        while n > 0:
            n -= 1


def send():
    global stop
    to, n, began = sink.getsockname(), 0, clock()
    while True:
        sock.sendto(b"x", to)
        n += 1
        if (spinners or n % 16 == 0) and clock() - began >= seconds:
            break
    print("%.0f sends/s" % (n / (clock() - began)))
    stop = True


all = [threading.Thread(target=spin) for _ in range(spinners)] + [threading.Thread(target=send)]
for t in all:
    t.start()
for t in all:
    t.join()
