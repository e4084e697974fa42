# Case, and the questions about characters.
words = ["", "hello world", "HELLO", "Hello World", "hElLo", "they're bill's", "stra\u00dfe", "\ufb01sh", "\u01c5", "\u0130i", "I\u0131", "\u03a3\u03c2\u03c3", "ABC\u03a3", "\u1e9e", "123", "a1b2", "\u0661\u0662",
         "\u00b2\u00bd", "\u2167", "\u4e00", "\u00aa\u00ba", " \t\n", "\x85\xa0\u2003", "_x1", "1x", "\u03b1\u03b2", "a-b", "\x00", "\x7f", "\u200b", "\U0001d7d8", "\U00010400", "class", "\u0149", "\u0390", "\u1f88", "\u1fb3", "e\u0301"]
for w in words:
    print(ascii(w), ascii(w.upper()), ascii(w.lower()), ascii(w.title()), ascii(w.capitalize()), ascii(w.swapcase()), ascii(w.casefold()))
    print("  ", *[n for n in ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"] if getattr(w, n)()])
for w in ["\u0130", "\u00df", "\u0149", "\u01f0", "\ufb03", "\u1e96"]:
    print(ascii(w.upper()), ascii(w.lower()), ascii(w.casefold()), ascii(w.title()), ascii(w.swapcase()), len(w.upper()))
