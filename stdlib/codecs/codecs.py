# The module codecs, but for _name, which gives the name under which an encoding is known.
import sys as _sys

__all__ = ["BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder",
           "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "open", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode",
           "iterdecode", "lookup", "register", "unregister", "register_error", "lookup_error", "strict_errors",
           "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors",
           "EncodedFile", "StreamRecoder"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    """What lookup returns: the functions and classes of an encoding."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """A stateless encoder and decoder."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps text which it cannot encode yet; _buffer_encode says how much it has."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps bytes which it cannot decode yet; _buffer_decode says how many it has."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a binary file."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a binary file."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        self._decoder = lookup(self._encoding).incrementaldecoder(self.errors)
        self._rest = ""

    def _fill(self, size):
        """Decode some more; false at the end."""
        data = self.stream.read(size) if size >= 0 else self.stream.read()
        self._rest += self._decoder.decode(data, not data or size < 0)
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0 and size < 0:
            self._fill(-1)
            text, self._rest = self._rest, ""
            return text
        if chars < 0:
            while not self._rest and self._fill(size):
                pass
            text, self._rest = self._rest, ""
            return text
        while len(self._rest) < chars and self._fill(max(size, 72)):
            pass
        text, self._rest = self._rest[:chars], self._rest[chars:]
        return text

    def readline(self, size=None, keepends=True):
        while True:
            lines = self._rest.splitlines(True)
            # A carriage return at the end may be half of a line's end.
            if lines and (len(lines) > 1 or lines[0] != lines[0].splitlines()[0] and not lines[0].endswith("\r")):
                break
            if not self._fill(72):
                lines = self._rest.splitlines(True)
                break
        line = lines[0] if lines else ""
        self._rest = self._rest[len(line):]
        return line if keepends else (line.splitlines() or [""])[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """Reads text from a binary file and writes to it."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    """Makes a binary file in one encoding of a file in another."""

    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _recode(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._recode(self.reader.read(size))

    def readline(self, size=None):
        return self._recode(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._recode(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._recode(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A binary file in data_encoding, of one in file_encoding."""
    outer = lookup(data_encoding)
    inner = lookup(data_encoding if file_encoding is None else file_encoding)
    both = StreamRecoder(file, outer.encode, outer.decode, inner.streamreader, inner.streamwriter, errors)
    both.data_encoding, both.file_encoding = data_encoding, data_encoding if file_encoding is None else file_encoding
    return both


def _range(error, *classes):
    # The part of the text or the bytes that an error is about.
    if not isinstance(error, classes):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end]


def strict_errors(exception, /):
    """The handler 'strict': the exception is raised."""
    if isinstance(exception, Exception):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(error, /):
    """The handler 'ignore': what is wrong is left out."""
    _range(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return "", error.end


def replace_errors(error, /):
    """The handler 'replace': a character stands for what is wrong."""
    bad = _range(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    return ("?" if isinstance(error, UnicodeEncodeError) else "\ufffd") * len(bad), error.end


def xmlcharrefreplace_errors(error, /):
    """The handler 'xmlcharrefreplace': &#...; stands for a character."""
    return "".join([f"&#{ord(c)};" for c in _range(error, UnicodeEncodeError)]), error.end


def backslashreplace_errors(error, /):
    """The handler 'backslashreplace': an escape sequence stands for a character or byte."""
    bad = _range(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(bad, bytes):
        return "".join([f"\\x{b:02x}" for b in bad]), error.end
    return "".join([_escape(c) for c in bad]), error.end


def _escape(c):
    n = ord(c)
    return f"\\x{n:02x}" if n < 0x100 else f"\\u{n:04x}" if n < 0x10000 else f"\\U{n:08x}"


def namereplace_errors(error, /):
    """The handler 'namereplace': \\N{...} stands for a character."""
    bad = _range(error, UnicodeEncodeError)
    from unicodedata import name
    return "".join([f"\\N{{{n}}}" if (n := name(c, None)) else _escape(c) for c in bad]), error.end


def _surrogateescape(error, /):
    bad = _range(error, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(error, UnicodeDecodeError):
        bad = bad[:4]
        good = len(bad) - len(bad.lstrip(bytes(range(0x80, 0x100))))
        if not good:
            raise error
        return "".join([chr(0xDC00 + b) for b in bad[:good]]), error.start + good
    if any(not 0xDC80 <= ord(c) <= 0xDCFF for c in bad):
        raise error
    return bytes([ord(c) - 0xDC00 for c in bad]), error.end


def _surrogatepass(error, /):
    bad = _range(error, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(bad, str):
        return bad.encode(error.encoding, "surrogatepass"), error.end
    size = {"utf-8": 3, "utf-16": 2, "utf-32": 4}.get(error.encoding[:6].rstrip("-"), 3)
    c = error.object[error.start:error.start + size].decode(error.encoding, "surrogatepass")
    if len(c) != 1 or not "\ud800" <= c <= "\udfff":
        raise error
    return c, error.start + size


_handlers = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
             "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
             "namereplace": namereplace_errors, "surrogateescape": _surrogateescape, "surrogatepass": _surrogatepass}


def lookup_error(name, /):
    """The handler for errors that has a name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {type(name).__name__}")
    found = _registered_error(name) or _handlers.get(name)
    if found is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return found


def _handle(errors, error, size):
    # What a handler puts in, and where to go on.
    text, at = lookup_error(errors or "strict")(error)
    return text, at + size if at < 0 else at


def charmap_encode(str, errors=None, mapping=None, /):
    """Text as bytes, by a mapping of code points to bytes or numbers."""
    if mapping is None:
        return str.encode("latin-1", errors or "strict"), len(str)
    out, i = bytearray(), 0
    while i < len(str):
        try:
            b = mapping[ord(str[i])]
        except LookupError:
            b = None
        if b is None:
            end = i + 1
            while end < len(str) and mapping.get(ord(str[end])) is None:
                end += 1
            error = UnicodeEncodeError("charmap", str, i, end, "character maps to <undefined>")
            text, i = _handle(errors, error, len(str))
            if isinstance(text, bytes):
                out += text
                continue
            for c in text:
                b = mapping.get(ord(c)) if hasattr(mapping, "get") else mapping[ord(c)]
                if b is None:
                    raise error
                out += bytes((b,)) if isinstance(b, int) else b
            continue
        if isinstance(b, int):
            if not 0 <= b < 256:
                raise TypeError("character mapping must be in range(256)")
            b = bytes((b,))
        elif not isinstance(b, bytes):
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(b).__name__}")
        out += b
        i += 1
    return bytes(out), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    """Bytes as text, by a str or a mapping of bytes to characters or code points."""
    data = bytes(data)
    if mapping is None:
        return data.decode("latin-1", errors or "strict"), len(data)
    out, i = [], 0
    while i < len(data):
        try:
            c = mapping[data[i]]
        except LookupError:
            c = None
        if isinstance(c, int):
            if not 0 <= c <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            c = chr(c)
        elif c is not None and not isinstance(c, str):
            raise TypeError(f"character mapping must return integer, None or str, not {type(c).__name__}")
        if c is None or c == "\ufffe":
            c, i = _handle(errors, UnicodeDecodeError("charmap", data, i, i + 1, "character maps to <undefined>"), len(data))
        else:
            i += 1
        out.append(c)
    return "".join(out), len(data)


def charmap_build(map, /):
    """The mapping for charmap_encode() that undoes a str for charmap_decode()."""
    return {ord(c): i for i, c in enumerate(map) if c != "\ufffe"}


def make_identity_dict(rng):
    """A dict in which each number stands for itself."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The inverse of a mapping; what several things are mapped to is mapped to None."""
    inverse = {}
    for key, value in decoding_map.items():
        inverse[value] = None if value in inverse else key
    return inverse


def readbuffer_encode(data, errors=None, /):
    """Bytes of a str or a bytes-like object."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)


def escape_encode(data, errors=None, /):
    """Bytes as in a literal."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    return repr(b'"' + data)[3:-1].replace('\\"', '"').encode().replace(b"'", b"\\'"), len(data)


def escape_decode(data, errors=None, /):
    """The bytes that are written as in a literal."""
    import re
    data = data.encode() if isinstance(data, str) else bytes(data)
    simple = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"\n": b""}

    def one(m):
        what = m[1]
        if what[:1] == b"x":
            if len(what) == 3:
                return bytes((int(what[1:], 16),))
            if errors in (None, "strict"):
                raise ValueError(f"invalid \\x escape at position {m.start()}")
            if errors not in ("ignore", "replace"):
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
            return b"?" if errors == "replace" else b""
        if what.isdigit() and what[0] < 0x38:
            n = int(what, 8)
            if n > 0xFF:
                import warnings
                warnings.warn(f'"\\{what.decode()}" is an invalid octal escape sequence', DeprecationWarning, stacklevel=4)
            return bytes((n & 0xFF,))
        if not what:
            raise ValueError("Trailing \\ in string")
        if what not in simple and what not in (b"\\", b"'", b'"'):
            import warnings
            warnings.warn(f'"\\{what.decode("latin-1")}" is an invalid escape sequence', DeprecationWarning, stacklevel=4)
        return simple.get(what, what if what in (b"\\", b"'", b'"') else m[0])
    return re.sub(rb"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.|\n|)", one, data, flags=re.S), len(data)


def _functions(name, codec):
    # What CPython has for each of its own encodings.
    def encode(str, errors=None, /):
        return str.encode(codec, errors or "strict"), len(str)

    def decode(data, errors=None, final=False, /):
        data = data.encode() if isinstance(data, str) else bytes(data)
        end = len(data) - (0 if final else _incomplete(data, codec))
        return data[:end].decode(codec, errors or "strict"), end

    for kind, f in ("encode", encode), ("decode", decode):
        f.__name__ = f.__qualname__ = f"{name}_{kind}"
        globals()[f.__name__] = f


for _own in ("utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "latin_1", "ascii", "unicode_escape",
             "raw_unicode_escape"):
    _functions(_own, _own.replace("_", "-"))
del _own, _functions


def _incomplete(data, codec):
    """How many bytes at the end may be the beginning of a character."""
    if codec == "utf-8":
        for n in range(1, min(3, len(data)) + 1):
            c = data[-n]
            if c & 0xC0 != 0x80:
                size = 2 if 0xC2 <= c < 0xE0 else 3 if 0xE0 <= c < 0xF0 else 4 if 0xF0 <= c < 0xF5 else 1
                low, high = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}.get(c, (0x80, 0xBF))
                if n > 1 and not low <= data[1 - n] <= high:
                    return 0  # it is no beginning, but wrong
                return n if n < size else 0
        return 0
    if codec.startswith("utf-32"):
        return len(data) % 4
    if codec.startswith("utf-16"):
        n = len(data) % 2
        high = len(data) - n - (1 if codec.endswith("le") else 2)
        return n + 2 if high >= 0 and data[high] & 0xFC == 0xD8 else n
    return 0


def _text_codec(name):
    """The CodecInfo of a text encoding."""

    def encode(input, errors="strict"):
        return input.encode(name, errors), len(input)

    def decode(input, errors="strict"):
        return bytes(input).decode(name, errors), len(input)

    marked = name in ("utf-16", "utf-32", "utf-8-sig")
    plain = {"utf-8-sig": "utf-8"}.get(name, name + ("-le" if _sys.byteorder == "little" else "-be"))

    class Encoder(IncrementalEncoder):
        begun = False

        def encode(self, input, final=False):
            codec = name
            if marked and input:
                if self.begun:
                    codec = plain
                self.begun = True
            elif marked:
                return b""
            return input.encode(codec, self.errors)

        def reset(self):
            self.begun = False

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.reset()

        def reset(self):
            self.buffer = b""
            self.codec = None if marked else name

        def _begin(self, final):
            """Find out by the mark at the beginning how the rest is written."""
            data = self.buffer
            if name == "utf-8-sig":
                if len(data) < 3 and BOM_UTF8.startswith(data) and not final:
                    return False
                self.codec = "utf-8"
                if data.startswith(BOM_UTF8):
                    self.buffer = data[3:]
                return True
            big, little = (BOM_UTF16_BE, BOM_UTF16_LE) if name == "utf-16" else (BOM_UTF32_BE, BOM_UTF32_LE)
            if len(data) < len(big) and not final:
                return False
            self.codec = plain
            if data.startswith(big) or data.startswith(little):
                self.codec = name + ("-be" if data.startswith(big) else "-le")
                self.buffer = data[len(big):]
            return True

        def decode(self, input, final=False):
            self.buffer += bytes(input)
            if self.codec is None and not self._begin(final):
                return ""
            data = self.buffer
            end = len(data) - (0 if final else _incomplete(data, self.codec))
            self.buffer = data[end:]
            return data[:end].decode(self.codec, self.errors)

        def getstate(self):
            return self.buffer, 0

        def setstate(self, state):
            self.buffer = state[0]

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._encoder = Encoder(errors)

        def encode(self, input, errors="strict"):
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

    class Reader(StreamReader):
        _encoding = name

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _binary(name):
    """The CodecInfo of an encoding that is not from str to bytes, None if there is no such."""
    key = name.lower().replace("-", "_").removesuffix("_codec")
    if key in ("rot13", "rot_13"):
        upper, lower = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
        table = str.maketrans(upper + lower, upper[13:] + upper[:13] + lower[13:] + lower[:13])
        name, encode = "rot13", lambda s: str.translate(s, table)
        decode = encode
    elif key == "hex":
        import binascii
        name, encode, decode = "hex", binascii.b2a_hex, binascii.a2b_hex
    elif key in ("base64", "base_64"):
        import base64
        name, encode, decode = "base64", base64.encodebytes, base64.decodebytes
    elif key in ("quopri", "quoted_printable"):
        import binascii
        name, encode, decode = "quopri", lambda b: binascii.b2a_qp(b, quotetabs=True), binascii.a2b_qp
    else:
        return None

    def counted(f):
        def call(input, errors="strict"):
            assert errors == "strict"
            return f(input), len(input)
        return call
    return CodecInfo(counted(encode), counted(decode), name=name, _is_text_encoding=False)


_known = {}
_searches = []


def register(search_function, /):
    """Add a function that finds encodings by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Take back what register did."""
    if search_function in _searches:
        _searches.remove(search_function)
        _known.clear()


def _registered(encoding):
    # What str.encode() and bytes.decode() ask about encodings that they do not know.
    name = encoding.lower().replace(" ", "_")
    for search in _searches:
        info = search(name)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            if not getattr(info, "_is_text_encoding", True):
                raise LookupError(f"'{encoding}' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
            return info


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    info = _known.get(encoding)
    if info is None:
        name = _name(encoding)
        info = _text_codec(name) if name is not None else _binary(encoding)
        for search in _searches:
            info = info or search(encoding.lower().replace(" ", "_"))
        if info is None:
            raise LookupError(f"unknown encoding: {encoding}")
        _known[encoding] = info
    return info


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object; what it must be depends on the encoding."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object; what it must be depends on the encoding."""
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    cls = lookup(encoding).incrementalencoder
    if cls is None:
        raise LookupError(encoding)
    return cls


def getincrementaldecoder(encoding):
    cls = lookup(encoding).incrementaldecoder
    if cls is None:
        raise LookupError(encoding)
    return cls


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the texts of an iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        if data := encoder.encode(text):
            yield data
    if data := encoder.encode("", True):
        yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the bytes of an iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file of text in an encoding. Newlines are left as they are."""
    import builtins
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise
