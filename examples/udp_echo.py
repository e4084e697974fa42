# One thread answers UDP packets beside some that compute.
#
#   udp_echo.py [CPU threads] [seconds]
#
# The client is outside the GIL: where there is a module _traffic a thread that needs none, elsewhere another process.
from __future__ import print_function

import socket
import sys
import threading
import time

clock = getattr(time, "perf_counter", time.time)


def serve(sock):
    while True:
        data, address = sock.recvfrom(100)
        if not data:
            return
        sock.sendto(data, address)


def client(port, seconds):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(1)
    answers, lost = [], 0
    begin = clock()
    while clock() - begin < seconds:
        sent = clock()
        sock.sendto(b"x" * 32, ("127.0.0.1", port))
        try:
            sock.recv(100)
            answers.append(clock() - sent)
        except socket.timeout:
            lost += 1
    took = clock() - begin
    sock.sendto(b"", ("127.0.0.1", port))
    return took, answers, lost


def run_client(port, seconds):
    try:
        from _traffic import Client
        return Client([port], seconds).join()
    except ImportError:
        import subprocess
        out = subprocess.check_output([sys.executable, __file__, "client", str(port), str(seconds)]).split()
        return float(out[0]), [float(x) for x in out[2:]], int(out[1])


def spin():
    global turns
    while not stop:
        for _ in range(1000):
            pass
        turns += 1


if sys.argv[1:2] == ["client"]:
    took, answers, lost = client(int(sys.argv[2]), float(sys.argv[3]))
    print(took, lost, *["%.7f" % a for a in answers])
    sys.exit()

stop = False
turns = 0
spinners = int(sys.argv[1]) if len(sys.argv) > 1 else 1
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("127.0.0.1", 0))
threads = [threading.Thread(target=serve, args=(sock,))]
threads += [threading.Thread(target=spin) for _ in range(spinners)]
for t in threads:
    t.start()
took, answers, lost = run_client(sock.getsockname()[1], seconds)
stop = True
for t in threads:
    t.join()
answers.sort()
n = len(answers)
if n == 0:
    print("beside %d: no answer" % spinners)
else:
    print("beside %d: %6.0f messages/s, p50 %8.1f us, p99 %8.1f us, lost %d" % (
        spinners, n / took, answers[n // 2] * 1e6, answers[n * 99 // 100] * 1e6, lost))
