# Reading and writing text: encodings, ends of lines, positions, appending, both at once.
import io, os

tmp = "/tmp/minipy-text-%d" % os.getpid()
os.makedirs(tmp, exist_ok=True)
name = tmp + "/f"


def raw():
    with open(name, "rb") as f:
        return f.read()


for nl in (None, "", "\n", "\r", "\r\n"):
    with open(name, "w", newline=nl) as f:
        print(f.write("one\ntwo\r\nthree\rfour"), end=" ")
    print(repr(nl), raw())
    for back in (None, "", "\n", "\r", "\r\n"):
        with open(name, newline=back) as f:
            print("   ", repr(back), f.readlines())
for enc in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "latin-1", "cp1252", "ascii"):
    try:
        with open(name, "w", encoding=enc) as f:
            f.write("naïve\n")
            f.write("x" * 3 + "\n")
        with open(name, "a", encoding=enc) as f:
            f.write("é")
        print(enc, raw())
        with open(name, encoding=enc) as f:
            print(f.readline(), f.tell(), f.read(2), f.tell(), f.read(), f.tell())
            f.seek(0)
            print(f.read())
    except UnicodeError as e:
        print(type(e).__name__, e)
with open(name, "wb") as f:
    f.write(b"a\xffb\n" + "€".encode() * 5000 + b"\r\nend")
for errors in ("strict", "ignore", "replace", "surrogateescape", "backslashreplace"):
    try:
        with open(name, encoding="utf-8", errors=errors) as f:
            print(errors, ascii(f.readline()), len(f.readline()), f.readline())
    except UnicodeError as e:
        print(e)
with open(name, "w") as f:
    for i in range(3000):
        f.write("line %d ü\n" % i)
with open(name) as f:
    where = []
    while True:
        pos = f.tell()
        line = f.readline()
        if not line:
            break
        where.append((pos, line))
    print(len(where), where[1234])
    for pos, line in where[::500]:
        f.seek(pos)
        assert f.readline() == line
    f.seek(where[10][0])
    print(f.read(20), sum(1 for _ in f))
with open(name, "r+") as f:
    f.seek(5)
    f.write("!!")
    f.seek(0)
    print(f.readline(), end="")
    f.seek(0, 2)
    f.write("the end\n")
with open(name, "a+") as f:
    print(f.tell() == os.path.getsize(name), f.read() == "")
    f.seek(0)
    print(f.readline(), end="")
    f.write("more\n")
with open(name) as f:
    print(f.readlines()[-2:], f.readlines())
    f.seek(0)
    print(f.readlines(30), f.readline(3), f.readline(0), f.readline(100))
with open(name, "wb+") as f:
    f.write(b"0123456789" * 2000)
    f.seek(5)
    print(f.read(5), f.peek(3)[:3], f.tell())
    f.write(b"AB")
    print(f.read(3), f.seek(-4, 2), f.read(), f.truncate(7), f.seek(0), f.read())
open(name, "w").write("never closed")
print(open(name).read(), os.path.getsize(name))
f = open(name, "x+" if not os.path.exists(name) else "w+", buffering=1)
print(f.line_buffering, f.write("a\nb"), raw())
f.close()
try:
    with open(name) as f:
        raise KeyError("inside")
except KeyError as e:
    print(e, f.closed)
print(open(name, "rb", buffering=0).readall(), io.open(name, "rb").readinto(bytearray(2)))
print("to a file", 1, 2, sep="-", file=open(name, "w"))
print(open(name).read(), end="")
for n in os.listdir(tmp):
    os.remove(tmp + "/" + n)
os.rmdir(tmp)
