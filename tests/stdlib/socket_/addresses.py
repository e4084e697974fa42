# Addresses of wrong types, out of range, too long: what the methods that take one say.
from socket import AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_STREAM, socket

addresses = [
    "None",
    "5",
    "'x'",
    "b'x'",
    "()",
    "('127.0.0.1',)",
    "('127.0.0.1', 1, 2)",
    "['127.0.0.1', 1]",
    "(None, 1)",
    "('127.0.0.1', 'x')",
    "('127.0.0.1', None)",
    "('127.0.0.1', 1.0)",
    "('127.0.0.1', -1)",
    "('127.0.0.1', 65536)",
    "('127.0.0.1', 1 << 31)",
    "('127.0.0.1', 1 << 70)",
    "('127.0.0.1', -1 << 70)",
    "('a\\0b', 1)",
    "(b'a\\0b', 1)",
    "('', -5)",
    "('::1', 1)",
    "('::1', 1, 1 << 20)",
    "('::1', 1, -1)",
    "('::1', 1, 1 << 40)",
    "('::1', 1, 'x')",
    "('::1', 1, 0, 'x')",
    "('::1', 1, 0, 1 << 32)",
    "('\\ud800', 1)",
    "('\u00e9' * 70, 1)",
    "('a..\u00e9', 1)",
    "(memoryview(b'x'), 1)",
    "('<broadcast>', 1)",
    "('a' * 107 + 'b',)",
    "'a' * 109",
    "'\\0' + 'a' * 108",
    "'/nonexistent/dir/x'",
    "bytearray(b'/nonexistent/x')",
    "'\\ud800'",
    "('0x7f.1', 65536)",
]
for family in AF_INET, AF_INET6, AF_UNIX:
    for kind in SOCK_STREAM, SOCK_DGRAM:
        for a in addresses:
            for call in "bind(%s)", "connect(%s)", "connect_ex(%s)", "sendto(b'x', %s)":
                if family == AF_UNIX and call[0] == 'b' and a == "'x'" or a == "b'x'":
                    continue
                with socket(family, kind) as s:
                    s.settimeout(0.3)
                    print(family.name, kind.name, call % a, end=' ')
                    try:
                        print('->', eval("s." + call % a))
                    except Exception as e:
                        print('!!', type(e).__name__, ascii(str(e)))
