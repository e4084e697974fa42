# Prints what CPython's unicodedata knows, in the form that package ucd reads. Arguments: files with lists of names to try,
# such as NamedSequences.txt, or Perl's unicore/Name.pl; only those that CPython knows are taken.
import re
import sys
import unicodedata as u
from fractions import Fraction


def number(x):
    f = Fraction(x).limit_denominator(1000)
    return str(f)


def properties():
    last = None
    for c in map(chr, range(0x110000)):
        p = u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c)
        if p != last:
            last = p
            yield f'{ord(c):x} {p[0]} {p[1] or "-"} {p[2]} {p[3]} {p[4]}'


def decompositions():
    for c in map(chr, range(0x110000)):
        d = u.decomposition(c)
        if d and not '\uac00' <= c <= '\ud7a3':
            yield f'{ord(c):x} {d}'


def numbers():
    for c in map(chr, range(0x110000)):
        n = u.numeric(c, None)
        if n is not None:
            yield f'{ord(c):x} {u.decimal(c, "-")} {u.digit(c, "-")} {number(n)}'


def candidates(files):
    for file in files:
        text = open(file, encoding='utf-8').read()
        yield from re.findall(r'^[A-Z][A-Z0-9 ()-]*[A-Z0-9)]', text, re.M)
    for c in range(0x20000):  # what newer versions of Unicode name
        name = u.name(chr(c), '')
        if name and 'IDEOGRAPH-' not in name and 'HANGUL SYLLABLE' not in name:
            yield name


def names(files):
    for name in sorted(set(candidates(files))):
        try:
            s = u.lookup(name)
        except KeyError:
            continue
        if len(s) > 1 or u.name(s, '') != name:
            yield ' '.join(f'{ord(c):x}' for c in s) + ' ' + name


def added(files):
    known = set(open(files[0]).read().split('\n')) if files else ()
    for c in map(chr, range(0x110000)):
        name = u.name(c, '')
        if name and 'IDEOGRAPH-' not in name and 'HANGUL SYLLABLE' not in name and f'{ord(c):x} {name}' not in known:
            yield f'{ord(c):x} {name}'


# The first file holds the names that golang.org/x/text/unicode/runenames gives.
print('\n\n'.join('\n'.join(part) for part in (
    [u.unidata_version], properties(), decompositions(), numbers(), added(sys.argv[1:2]), names(sys.argv[2:]))))
