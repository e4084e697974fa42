def build(n):
    parts = []
    for i in range(n):
        parts.append("%d:%s" % (i, "x"))
        parts.append(f"{i:06d}|{i * 0.5:.2f}")
        parts.append("{}-{}".format(i, "y"))
        parts.append(str(i).upper() + repr(i))
    return ",".join(parts)


s = build(150000)
words = s.split(",")
print(len(s), len(words), s.count("x"), s.replace("x", "zz").find("99999"), words[5].strip("0").startswith("1"))
t = ""
for c in s[:300000]:
    if c.isdigit():
        t += c
print(len(t), t[::-1][:10])
