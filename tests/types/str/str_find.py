# Searching, counting, replacing, prefixes.
s = "abracadabra \u00e9\u20ac\U0001f600 abra"
for src in ["s.find('abra')", "s.find('abra', 1)", "s.find('abra', 1, 10)", "s.find('')", "s.find('', 5)", "s.find('', 100)", "s.find('', len(s))", "s.find('x')", "s.find('\U0001f600')", "s.find('abra', -4)", "s.find('a', None, None)", "s.find('a', -100, 100)",
            "s.rfind('abra')", "s.rfind('abra', 0, 10)", "s.rfind('')", "s.rfind('', 0, 5)", "s.rfind('x')", "s.rfind('a', 5, 2)", "s.index('cad')", "s.index('x')", "s.rindex('x')", "s.rindex('a')", "s.index('a', 1.5)", "s.find(5)", "s.find()", "s.find('a', 1, 2, 3)", "s.find('a', 'b')",
            "s.count('a')", "s.count('abra')", "s.count('')", "''.count('')", "''.count('', 1)", "s.count('a', 3)", "s.count('a', 3, 8)", "'aaaa'.count('aa')", "s.count('\u20ac')", "s.count('', 3, 5)", "s.count(None)", "'aaa'.count('', 10)",
            "s.replace('abra', 'X')", "s.replace('a', '', 2)", "s.replace('', '-')", "'abc'.replace('', '-', 2)", "''.replace('', 'x')", "''.replace('a', 'x')", "s.replace('a', 'b', -1)", "s.replace('a', 'b', 0)", "s.replace('a', 'b', count=1)", "s.replace('a')", "s.replace('a', 1)", "'aaa'.replace('aa', 'b')",
            "s.startswith('abra')", "s.startswith(('x', 'abr'))", "s.startswith('')", "s.startswith('', 100)", "s.startswith('bra', 1)", "s.startswith('bra', 1, 3)", "s.startswith(())", "s.startswith(['a'])", "s.startswith(5)", "s.startswith(('x', 5))", "s.startswith('a', -1)", "s.endswith('a', 0, -1)",
            "s.endswith('abra')", "s.endswith(('x', 'ra'))", "s.endswith('')", "s.endswith('bra', -2)", "s.endswith('cad', 0, 7)", "s.endswith(b'a')", "s.startswith()", "'' in s", "'cad' in s", "'\U0001f600' in s", "5 in s", "None in s", "'x' not in s",
            "'abc'.removeprefix('ab')", "'abc'.removeprefix('bc')", "'abc'.removesuffix('bc')", "'abc'.removesuffix('')", "'abc'.removeprefix('')", "'abc'.removesuffix('abc')", "'abc'.removeprefix(5)",
            "'a,b'.partition(',')", "'ab'.partition(',')", "'a,b,c'.rpartition(',')", "'ab'.rpartition(',')", "'ab'.partition('')", "'ab'.partition(5)", "'ab'.rpartition('')", "'\u20ac,\u20ac'.partition(',')"]:
    try:
        print(src, "->", ascii(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
