"""Searching ten megabytes of text with typical patterns."""
import re

line = "The quick brown fox, john.doe%d@example.com, wrote on 2024-03-%02d at %02d:30 that foo, bar and baz jump over %d lazy dogs.\n"
text = "".join(line % (i, i % 28 + 1, i % 24, i * 7) for i in range(85000))

print(len(text))
print(len(re.findall(r"\w+", text)))
print(len(re.findall(r"[\w.+-]+@[\w-]+\.[\w.]+", text)))
print(sum(int(m.group(3)) for m in re.finditer(r"(\d{4})-(\d{2})-(\d{2})", text)))
print(len(re.findall(r"foo|bar|baz|dogs", text)))
print(len(re.sub(r"\b(\w)(\w*)", r"\2\1", text)))
print(len(re.sub(r"\d+", lambda m: str(len(m.group())), text)))
print(len(re.split(r"[,.;:\s]+", text)))
print(len(re.findall(r"(?i)^the QUICK (\w+) .*?(\d+) lazy", text, re.M)))
