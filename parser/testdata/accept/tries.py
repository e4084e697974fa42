# try statements.
try:
    a
except:
    b
try: a
except A: b
try:
    a
except A as b:
    c
except (B, C):
    d
except:
    e
else:
    f
finally:
    g
try:
    a
finally:
    b
try:
    a
except A.b as c:
    pass
finally:
    d;
try:
    a
except* A:
    b
except* (B, C) as d:
    e
except *D:
    f
else:
    g
finally:
    h
try:
    try:
        a
    except A:
        b
except B: c
