# The module shlex: words as the shell finds them.

import sys
from collections import deque
from io import StringIO

__doc__ = "Split text into words as the shell does."
__all__ = ["shlex", "split", "quote", "join"]

_letters = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
_safe = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-')


class shlex:
    """Gives the words of a file or a string, one by one.

    Its attributes say what the characters mean: wordchars, whitespace, quotes, escape, escapedquotes, commenters. With
    whitespace_split, words end at whitespace only; with posix, quotes are taken away.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            self.instream, self.infile = sys.stdin, None
        else:
            self.instream = StringIO(instream) if isinstance(instream, str) else instream
            self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _letters
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' ' # of the machine: ' ' between words, 'a' in one, 'c' in punctuation, a quote or escape; None at the end
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        if self._punctuation_chars:
            self._pushback_chars = deque() # characters that have been read too early
            self.wordchars = ''.join(c for c in self.wordchars + '~-./*?=' if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def _say(self, level, *text):
        if self.debug >= level:
            print('shlex:', *text)

    def push_token(self, tok):
        """Let get_token() give tok next."""
        self._say(1, "pushing token", repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another file, and then continue."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1
        if newfile is not None:
            self._say(1, f'pushing to file {newfile}')
        else:
            self._say(1, f'pushing to stream {newstream}')

    def pop_source(self):
        """Continue with the file before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self._say(1, f'popping to {self.instream}, line {self.lineno}')
        self.state = ' '

    def get_token(self):
        """The next word; eof at the end."""
        if self.pushback:
            tok = self.pushback.popleft()
            self._say(1, "popping token", repr(tok))
            return tok
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        self._say(1, 'token=' + repr(raw) if raw != self.eof else 'token=EOF')
        return raw

    def read_token(self):
        """The next word of the file, past what has been pushed back."""
        quoted = False
        while True:
            if self._punctuation_chars and self._pushback_chars:
                c = self._pushback_chars.pop()
            else:
                c = self.instream.read(1)
            if c == '\n':
                self.lineno += 1
            if self.debug >= 3:
                self._say(3, f"in state {self.state!r} I see character: {c!r}")
            state = self.state
            if state is None:
                self.token = ''
                break
            if state == ' ':
                if self._between(c, quoted):
                    break
            elif state in self.quotes:
                quoted = True
                if not c:
                    self._say(2, "I see EOF in quotes state")
                    raise ValueError("No closing quotation")
                if c == state:
                    if not self.posix:
                        self.token += c
                        self.state = ' '
                        break
                    self.state = 'a'
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    self._after_escape = state
                    self.state = c
                else:
                    self.token += c
            elif state in self.escape:
                if not c:
                    self._say(2, "I see EOF in escape state")
                    raise ValueError("No escaped character")
                after = self._after_escape
                if after in self.quotes and c != state and c != after: # within quotes it escapes only these two
                    self.token += state
                self.token += c
                self.state = after
            elif self._within(c, quoted):
                break
        result, self.token = self.token, ''
        if self.posix and not quoted and result == '':
            result = None
        self._say(2, 'raw token=' + repr(result) if result else 'raw token=EOF')
        return result

    def _between(self, c, quoted):
        # Takes a character between words; whether a word has ended.
        self._after_escape = 'a'
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self._say(2, "I see whitespace in whitespace state")
            return bool(self.token or self.posix and quoted)
        if c in self.commenters:
            self.instream.readline()
            self.lineno += 1
        elif self.posix and c in self.escape:
            self.state = c
        elif c in self.wordchars:
            self.token, self.state = c, 'a'
        elif c in self._punctuation_chars:
            self.token, self.state = c, 'c'
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        else:
            self.token = c
            if not self.whitespace_split:
                return True
            self.state = 'a'
        return False

    def _within(self, c, quoted):
        # Takes a character in a word or punctuation; whether that has ended.
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self._say(2, "I see whitespace in word state")
            self.state = ' '
            return bool(self.token or self.posix and quoted)
        if c in self.commenters:
            self.instream.readline()
            self.lineno += 1
            if self.posix:
                self.state = ' '
                return bool(self.token or quoted)
        elif self.state == 'c':
            if c not in self._punctuation_chars:
                self._pushback_chars.append(c)
                self.state = ' '
                return True
            self.token += c
        elif self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self._after_escape = 'a'
            self.state = c
        elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(c)
            else:
                self.pushback.appendleft(c)
            self._say(2, "I see punctuation in word state")
            self.state = ' '
            return bool(self.token or self.posix and quoted)
        return False

    def sourcehook(self, newfile):
        """Open the file that is named after the word source: its name and the file."""
        import os
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """The beginning of a message about a place, as C compilers write it."""
        return '"%s", line %d: ' % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a string as a list."""
    if s is None:
        raise ValueError("s argument must not be None")
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ''
    return list(lex)

def join(split_command):
    """The words as a string that split() splits into them."""
    return ' '.join(quote(arg) for arg in split_command)

def quote(s):
    """The string as one word for the shell."""
    if not s:
        return "''"
    if _safe.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
