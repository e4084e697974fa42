"""Match file names against the patterns of shells: *, ?, [seq] and [!seq]."""
import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name matches, where case matters as it does for files."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that match."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Whether a name matches; case matters."""
    return _matcher(pat)(name) is not None


def _set(inner):
    """The character class for what stands between brackets."""
    if "-" not in inner:
        inner = inner.replace("\\", r"\\")
    else:
        # Only the hyphens between two characters make ranges, and those of empty ranges are left out.
        pieces = []
        start, search = 0, 2 if inner[0] == "!" else 1
        while (hyphen := inner.find("-", search)) >= 0:
            pieces.append(inner[start:hyphen])
            start, search = hyphen + 1, hyphen + 3
        if rest := inner[start:]:
            pieces.append(rest)
        else:
            pieces[-1] += "-"
        for k in range(len(pieces) - 1, 0, -1):
            if pieces[k - 1][-1] > pieces[k][0]:
                pieces[k - 1:k + 1] = [pieces[k - 1][:-1] + pieces[k][1:]]
        inner = "-".join([p.replace("\\", r"\\").replace("-", r"\-") for p in pieces])
    inner = re.sub("([&~|])", r"\\\1", inner)
    if not inner:
        return "(?!)"
    if inner == "!":
        return "."
    if inner[0] == "!":
        inner = "^" + inner[1:]
    elif inner[0] in "^[":
        inner = "\\" + inner
    return "[" + inner + "]"


def _translate(pat, star, mark):
    """The parts of the regular expression for a pattern: star stands for a *, mark for a ?."""
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif c == "?":
            parts.append(mark)
        elif c == "[":
            # The first character, behind a "!", may be a "]".
            first = i + (pat[i:i + 1] == "!")
            end = pat.find("]", first + (pat[first:first + 1] == "]"))
            if end < 0:
                parts.append(r"\[")
            else:
                parts.append(_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(c))
    return parts


def translate(pat):
    """The regular expression for a pattern."""
    star = object()
    # What follows a star up to the next one is found at the first place where it occurs, and not searched for again.
    groups = [[]]
    for p in _translate(pat, star, "."):
        if p is star:
            groups.append([])
        else:
            groups[-1].append(p)
    out = "".join(groups[0])
    for g in groups[1:-1]:
        out += "(?>.*?" + "".join(g) + ")"
    if len(groups) > 1:
        out += ".*" + "".join(groups[-1])
    return r"(?s:" + out + r")\Z"
