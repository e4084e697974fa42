# String methods with Unicode: case mapping that changes length, categories, combining characters, splitting and numbers.
for s in ("straße", "ŉ", "ǰ", "ΐ", "ﬁ", "İ", "ı", "ſ", "Σίσυφος ΣΑΣ", "Ǆ", "ǅ", "ǆ", "ꭰ", "Ꭰ", "ᾳ", "ß", "ẞ", "ͅ", "ⅷ", "Ⓐ", "a̐éö̲", "👍🏽", "\u1c89"):
    print(s, [ascii(x) for x in (s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())], len(s), s.isupper(), s.islower(), s.istitle(), s.isalpha(), s.isalnum(), s.isidentifier(), s.isprintable())
for c in "5²½Ⅻ٣५〇㊀①\u3007\U0001d7d8x-":
    print(ascii(c), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalnum(), c.isalpha(), end="; ")
print()
for c in " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2028\u2029\u202f\u205f\u3000\u200b\ufeff":
    print(ascii(c), c.isspace(), len(f"a{c}b".split()), len(f"a{c}b".splitlines()), f"{c}x{c}".strip() == "x", c.isprintable(), end="; ")
print()
print("a\r\nb\rc\nd\x85e\u2028f\x1cg".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a".splitlines(), "a\r\n\r\nb".splitlines())
print("  a  b ".split(), "  a  b ".split(" "), "a,b,,c".split(",", 2), "a b c".rsplit(None, 1), " a b ".rsplit(" ", 1), "abc".split("abc"), "".split(), "".split(","), "aXbXc".rsplit("X", 1), "\u3000a\u3000".split())
print("one two".partition(" "), "one two".rpartition("x"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "".replace("", "x"), "aaa".replace("aa", "b"), "abcabc".replace("bc", "", -1), "aXa".replace("X", "é" * 3))
print("banana".count("ana"), "banana".count(""), "banana".count("a", 2), "banana".find("na", -3), "banana".rfind("na", 0, 4), "banana".index("n"), "éaé".find("é", 1), "".find(""), "a".find("", 2), "abc".rfind(""), "banana".startswith(("x", "ba")), "banana".endswith("na", 0, -2), "a".startswith("", 1), "a".startswith("", 2))
print("x".center(4), "x".center(5, "é"), "ab".ljust(4, "*"), "ab".rjust(1), "+5".zfill(5), "-é".zfill(4), "".zfill(2), "a\tb\t".expandtabs(4), "\t".expandtabs(0), "ab\tc\nd\te".expandtabs(), "x".center(4, "ab"[0]))
print("abc".translate({97: "X", 98: None, 99: 0x263a}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1, 98: "z"}), "é".translate({233: "e"}), "aé".translate(lambda: 0) if False else "-", "abc".translate({}), "ab".translate([None] * 97 + ["A"]))
print("abcdef".strip("fa"), "xxabcxx".lstrip("x"), "  a ".rstrip() + "|", "éaé".strip("é"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x".removesuffix(""), ",".join("abc"), "-".join([]), "".join(["é", "😀"]))
print("a" < "b" < "é" < "😀", sorted(["b", "a", "B", "é", "Z", ""]), max("apple", "Banana"), "abc" <= "abcd", "\ud800" < "\ue000", "\U00010000" > "\uffff", "a" * 3 + "b", 0 * "x", "é" * 2, -1 * "a")
for f in (lambda: "a".split(""), lambda: "a".index("z"), lambda: "a".join([1]), lambda: "a".center("x"), lambda: "a".center(3, "xx"), lambda: "a".replace("a"), lambda: "a" + 1, lambda: "a" * 1.0, lambda: "a"[1], lambda: "a".find(1), lambda: "a".startswith(1), lambda: "a".startswith(("a", 1)) , lambda: "a".startswith((1,)), lambda: "a".partition(""), lambda: str.maketrans("a", "bc"), lambda: str.maketrans(1), lambda: "a".translate(5), lambda: "a".encode("ascii", "nope") , lambda: "é".encode("ascii"), lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: "a".expandtabs("x"), lambda: "a".zfill(), lambda: "%d" % "x", lambda: "%s %s" % "x", lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(a)s" % 1, lambda: "a" % 1, lambda: "%s" % (1, 2), lambda: "%c" % "ab", lambda: "%c" % 0x110000, lambda: "%*d" % ("x", 1)):
    try:
        print(repr(f()), end="; ")
    except Exception as e:
        print(type(e).__name__ + ": " + str(e), end="; ")
print()
