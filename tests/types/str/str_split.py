# Splitting and joining, stripping and padding.
for src in ["' a  b c '.split()", "' a  b c '.split(' ')", "'a,b,,c'.split(',')", "'a,b,,c'.split(',', 1)", "'a,b,c'.split(',', -1)", "'a b c'.split(None, 1)", "' a b c '.split(maxsplit=1)", "''.split()", "''.split(',')", "'a'.split('')", "'a'.split(5)", "'abc'.split('bc')", "'a\u2003b\x85c\x1cd'.split()",
            "' a  b c '.rsplit(None, 1)", "'a,b,c'.rsplit(',', 1)", "'a,b,c'.rsplit(sep=',')", "'  a  '.rsplit()", "'aXXbXXc'.split('XX', 1)", "'aXXXb'.split('XX')", "'aXXXb'.rsplit('XX')", "'a b'.split(' ', 0)", "' a b '.split(None, 0)", "' a b '.rsplit(None, 0)", "'a'.split(',', 'x')", "'a'.split(1, 2, 3)",
            "'a\\nb\\r\\nc\\rd'.splitlines()", "'a\\nb\\n'.splitlines(True)", "'a\\n\\nb'.splitlines(keepends=True)", "''.splitlines()", "'\\n'.splitlines()", "'a\\x0bb\\x0cc\\x1cd\\x1de\\x1ef\\x85g\\u2028h\\u2029i'.splitlines()", "'abc'.splitlines()", "'a\\r\\n\\r\\nb'.splitlines(1)",
            "','.join(['a', 'b'])", "','.join('abc')", "','.join([])", "''.join(('x', 'y'))", "','.join([1])", "','.join(['a', None])", "','.join(5)", "','.join({'k': 1})", "','.join(x for x in 'ab')", "', '.join(['one'])", "'\u20ac'.join('ab')",
            "'  a '.strip()", "'  a '.lstrip()", "'  a '.rstrip()", "'xxaxx'.strip('x')", "'abcba'.strip('ab')", "'abc'.strip('')", "'abc'.strip(None)", "'abc'.strip(5)", "'\u2003a\u00a0'.strip()", "'\u20aca\u20ac'.strip('\u20ac')", "'mississippi'.lstrip('ism')", "''.strip()",
            "'ab'.center(6)", "'ab'.center(7)", "'abc'.center(6)", "'abc'.center(7, '*')", "'ab'.center(1)", "'ab'.ljust(5, '.')", "'ab'.rjust(5, '.')", "'ab'.ljust(5, '..')", "'ab'.ljust(5, '')", "'ab'.center(5, 1)", "'ab'.rjust(-1)", "'ab'.ljust('5')", "'ab'.center(5, '\u20ac')", "'42'.zfill(5)", "'-42'.zfill(5)", "'+42'.zfill(5)", "''.zfill(3)", "'-'.zfill(3)", "'--1'.zfill(5)", "'abc'.zfill(2)",
            "'a\\tb'.expandtabs()", "'a\\tb'.expandtabs(4)", "'a\\tb\\tc'.expandtabs(0)", "'\\t'.expandtabs(3)", "'ab\\n\\tc'.expandtabs(4)", "'a\\tb'.expandtabs(-1)", "'a\\tb'.expandtabs(tabsize=2)", "'abc\\t\u20ac\\td'.expandtabs(4)", "'a'.expandtabs('x')",
            "'ab' * 3", "3 * 'ab'", "'ab' * 0", "'ab' * -1", "'ab' * True", "'ab' * 1.5", "'ab' * 'c'", "'a' + 'b'", "'a' + 1", "'a' + b'b'", "'a' % ()", "'a' < 'b'", "'a' < 'B'", "'' < 'a'", "'a' < 1", "'\U0001f600' > '\uffff'", "'ab' == 'ab'", "'a' == b'a'", "'a' != 5", "'ab' 'cd'", "-'a'",
            "'ab' * 10**20", "len('\U0001f600\u00e9')"]:
    try:
        print(src, "->", ascii(eval(src)))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
