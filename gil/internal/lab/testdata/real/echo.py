# echo.py SPINNERS SECONDS [PREFIX]: a thread answers the datagrams of another process, beside some that compute. The other process
# is client.c, called with the prefix (taskset -c 1).
import socket
import subprocess
import sys
import threading

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("127.0.0.1", 0))
stop = False


def spin():
    while not stop:
        n = 1000
        while n > 0:
            n -= 1


def serve():
    global stop
    data = b""
    while data != b"q":
        data, client = sock.recvfrom(64)
        sock.sendto(data, client)
    stop = True


for _ in range(int(sys.argv[1])):
    threading.Thread(target=spin).start()
server = threading.Thread(target=serve)
server.start()
client = subprocess.Popen(sys.argv[3:] + ["./client", str(sock.getsockname()[1]), sys.argv[2]])
server.join()
client.wait()
