# Many threads, each of which answers packets at a port of its own, beside some that compute.
#
#   many_io_threads.py [I/O threads] [CPU threads] [seconds]
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


def spin():
    while not stop:
        for _ in range(1000):
            pass


def client(ports, seconds):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(1)
    answers, lost, i = [], 0, 0
    begin = clock()
    while clock() - begin < seconds:
        sent = clock()
        sock.sendto(b"x" * 32, ("127.0.0.1", ports[i % len(ports)]))
        i += 1
        try:
            sock.recv(100)
            answers.append(clock() - sent)
        except socket.timeout:
            lost += 1
    took = clock() - begin
    for port in ports:
        sock.sendto(b"", ("127.0.0.1", port))
    return took, answers, lost


def run_client(ports, seconds):
    try:
        from _traffic import Client
        return Client(ports, seconds).join()
    except ImportError:
        import subprocess
        out = subprocess.check_output([sys.executable, __file__, "client", ",".join(map(str, ports)), str(seconds)]).split()
        return float(out[0]), [float(x) for x in out[2:]], int(out[1])


if sys.argv[1:2] == ["client"]:
    took, answers, lost = client([int(p) for p in sys.argv[2].split(",")], float(sys.argv[3]))
    print(took, lost, *["%.7f" % a for a in answers])
    sys.exit()

stop = False
many = int(sys.argv[1]) if len(sys.argv) > 1 else 512
spinners = int(sys.argv[2]) if len(sys.argv) > 2 else 1
seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
socks = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(many)]
for s in socks:
    s.bind(("127.0.0.1", 0))
threads = [threading.Thread(target=serve, args=(s,)) for s in socks]
threads += [threading.Thread(target=spin) for _ in range(spinners)]
for t in threads:
    t.start()
took, answers, lost = run_client([s.getsockname()[1] for s in socks], seconds)
stop = True
for t in threads:
    t.join()
answers.sort()
n = len(answers)
print("%d threads beside %d: %6.0f messages/s, p50 %8.1f us, p99 %8.1f us, lost %d" % (
    many, spinners, n / took, answers[n // 2] * 1e6, answers[n * 99 // 100] * 1e6, lost))
