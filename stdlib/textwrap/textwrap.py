"""Break paragraphs into lines, and indent them."""
import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# The white space of ASCII: a no-break space does not separate words.
_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Wraps paragraphs. All arguments are kept as attributes and can be changed between calls."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    # Where a line may be broken: at white space, after the hyphen of a compound, before and after a dash.
    wordsep_re = re.compile(r"""(
        [\t\n\x0b\x0c\r ]+
      | (?<=[\w!"'&.,?]) -{2,} (?=\w)
      | [^\t\n\x0b\x0c\r ]+?
        (?: - (?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-) ) (?= [^\d\W] -? [^\d\W])
          | (?= [\t\n\x0b\x0c\r ] | \Z)
          | (?<=[\w!"'&.,?]) (?= -{2,} \w)
        )
    )""", re.VERBOSE)
    wordsep_simple_re = re.compile(r"([\t\n\x0b\x0c\r ]+)")
    sentence_end_re = re.compile(r"""[a-z][.!?]["']?\Z""")

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(self.unicode_whitespace_trans) if self.replace_whitespace else text

    def _split(self, text):
        """Split a text into words and what is between them."""
        pattern = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return list(filter(None, pattern.split(text)))

    def _fix_sentence_endings(self, chunks):
        """Put two spaces after what looks like the end of a sentence."""
        i = 1
        while i < len(chunks):
            if chunks[i] == " " and self.sentence_end_re.search(chunks[i - 1]):
                chunks[i] = "  "
                i += 1
            i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Place a word that is too long for any line."""
        room = 1 if width < 1 else width - cur_len
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        word = reversed_chunks.pop()
        end = room
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and word[:hyphen].strip("-"):
                end = hyphen + 1
        cur_line.append(word[:end])
        reversed_chunks.append(word[end:])

    def _indent(self, lines):
        return self.subsequent_indent if lines else self.initial_indent

    def _check(self):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self._indent(self.max_lines > 1)
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

    def _take_line(self, chunks, width, first):
        """Take the chunks of the next line off the end of chunks."""
        if self.drop_whitespace and not first and not chunks[-1].strip():
            chunks.pop()
        line, used = [], 0
        while chunks and used + len(chunks[-1]) <= width:
            used += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, used, width)
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _wrap_chunks(self, chunks):
        """Make lines of chunks."""
        self._check()
        lines = []
        chunks.reverse()
        while chunks:
            indent = self._indent(lines)
            width = self.width - len(indent)
            line = self._take_line(chunks, width, not lines)
            if not line:
                continue
            if self.max_lines is not None and len(lines) + 1 >= self.max_lines:
                blank = self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
                if not ((not chunks or blank) and sum(map(len, line)) <= width):
                    self._close(lines, line, indent, width)
                    break
            lines.append(indent + "".join(line))
        return lines

    def _close(self, lines, line, indent, width):
        """Add the last line that there may be, with the placeholder for what is left out."""
        mark = self.placeholder
        used = sum(map(len, line))
        while line:
            if line[-1].strip() and used + len(mark) <= width:
                lines.append(indent + "".join(line) + mark)
                return
            used -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(mark) <= self.width:
                lines[-1] = last + mark
                return
        lines.append(indent + mark.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """A paragraph, wrapped, as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph. The keyword arguments are those of TextWrapper."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph, wrapped, as one text. The keyword arguments are those of TextWrapper."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """A text with single spaces, cut at a word if it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.split()))


def dedent(text):
    """Remove the white space that all lines begin with. Lines of white space only become empty."""
    text = re.sub(r"(?m)^[ \t]+$", "", text)
    margin = None
    for lead in re.findall(r"(?m)^([ \t]*)[^ \t\n]", text):
        if margin is None or margin.startswith(lead):
            margin = lead
            continue
        same = 0
        while same < len(margin) and margin[same] == lead[same]:
            same += 1
        margin = margin[:same]
    return re.sub("(?m)^" + margin, "", text) if margin else text


def indent(text, prefix, predicate=None):
    """Put prefix before lines: those for which predicate holds, by default those with more than white space."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
