# One thread sends packets, which never waits, beside some that compute: the convoy effect.
#
#   convoy.py [CPU threads] [seconds]
from __future__ import print_function

import socket
import sys
import threading
import time

clock = getattr(time, "perf_counter", time.time)


def spin():
    while not stop:
        for _ in range(1000):
            pass


stop = False
spinners = int(sys.argv[1]) if len(sys.argv) > 1 else 1
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
sink = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # what nobody reads is lost
sink.bind(("127.0.0.1", 0))
address = sink.getsockname()
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
threads = [threading.Thread(target=spin) for _ in range(spinners)]
for t in threads:
    t.start()
n = 0
begin = clock()
end = begin + seconds
while clock() < end:
    sock.sendto(b"x", address)
    n += 1
took = clock() - begin
stop = True
for t in threads:
    t.join()
print("beside %d: %8.0f sends/s" % (spinners, n / took))
