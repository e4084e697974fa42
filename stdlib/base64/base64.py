"""Bytes as text: base16, base32, base64, Ascii85 and base85."""
import binascii
import struct

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
           "z85encode", "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

bytes_types = (bytes, bytearray)


def _ascii(s):
    """The bytes of an argument that may be an ASCII str too."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    """Base64 of bytes; altchars are put in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes that base64 stands for. Unless validate is true, characters that do not belong there are skipped."""
    s = _ascii(s)
    if altchars is not None:
        altchars = _ascii(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Base64 with - and _ in place of + and /."""
    return b64encode(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    return b64decode(_ascii(s).translate(_from_urlsafe))


_b32alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hexalphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _to_b32(alphabet, s):
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(s), 5):
        chunk = s[i:i + 5]
        n = int.from_bytes(chunk.ljust(5, b"\0"))
        digits = bytes([alphabet[n >> shift & 31] for shift in range(35, -1, -5)])
        used = (len(chunk) * 8 + 4) // 5
        out += digits[:used].ljust(8, b"=")
    return bytes(out)


def _from_b32(alphabet, s, casefold=False, map01=None):
    s = _ascii(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _ascii(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    pads = len(s) - len(digits)
    value = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(digits), 8):
        n = 0
        try:
            for c in digits[i:i + 8]:
                n = n << 5 | value[c]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        out += (n << 5 * max(i + 8 - len(digits), 0)).to_bytes(5)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and out:
        del out[len(out) - (5 * pads + 7) // 8:]
    return bytes(out)


def b32encode(s):
    """Base32 of bytes."""
    return _to_b32(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes that base32 stands for. map01 is what a 1 stands for; then a 0 stands for O."""
    return _from_b32(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Base32 of bytes with digits that sort."""
    return _to_b32(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    return _from_b32(_b32hexalphabet, s, casefold)


def b16encode(s):
    """Hexadecimal digits in upper case."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes that hexadecimal digits stand for."""
    s = _ascii(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _to_base85(b, alphabet, pad=False, zeros=None, spaces=None):
    """Five digits for four bytes. zeros and spaces, if given, stand for four of them."""
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()
    missing = -len(b) % 4
    b = bytes(b) + b"\0" * missing
    out = []
    for word in struct.unpack(f">{len(b) // 4}I", b):
        if zeros and not word:
            out.append(zeros)
        elif spaces and word == 0x20202020:
            out.append(spaces)
        else:
            digits = []
            for _ in range(5):
                word, d = divmod(word, 85)
                digits.append(alphabet[d])
            out.append(bytes(reversed(digits)))
    if missing and not pad:
        if out[-1] == zeros:
            out[-1] = alphabet[:1] * 5
        out[-1] = out[-1][:-missing]
    return b"".join(out)


_a85digits = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85 of bytes, in lines of up to wrapcol characters; with adobe between <~ and ~>."""
    result = _to_base85(b, _a85digits, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes that Ascii85 stands for. ignorechars are skipped."""
    b = _ascii(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out, word, n = [], 0, 0
    for c in b + b"uuuu":
        if 33 <= c <= 117:
            word = word * 85 + c - 33
            n += 1
            if n == 5:
                if word >= 1 << 32:
                    raise ValueError("Ascii85 overflow") from None
                out.append(word.to_bytes(4))
                word = n = 0
        elif c == 122:
            if n:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(b"\0\0\0\0")
        elif foldspaces and c == 121:
            if n:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    result = b"".join(out)
    # The four digits at the end complete the last word.
    return result[:n - 4] if n < 4 else result


_b85alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_z85alphabet = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def b85encode(b, pad=False):
    """Base85 of bytes, as git and Mercurial write it."""
    return _to_base85(b, _b85alphabet, pad)


def z85encode(s):
    """Base85 of bytes, as ZeroMQ writes it."""
    return b85encode(s).translate(bytes.maketrans(_b85alphabet, _z85alphabet))


def _from_base85(b, alphabet, name):
    value = {c: i for i, c in enumerate(alphabet)}
    missing = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * missing
    out = []
    for i in range(0, len(b), 5):
        word = 0
        for k, c in enumerate(b[i:i + 5]):
            if c not in value:
                raise ValueError(f"bad {name} character at position {i + k}") from None
            word = word * 85 + value[c]
        if word >= 1 << 32:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}") from None
        out.append(word.to_bytes(4))
    result = b"".join(out)
    return result[:-missing] if missing else result


def b85decode(b):
    """The bytes that base85 stands for."""
    return _from_base85(_ascii(b), _b85alphabet, "base85")


def z85decode(s):
    """The bytes that ZeroMQ's base85 stands for."""
    return _from_base85(_ascii(s), _z85alphabet, "z85")


# Lines of base64 in mail have 76 characters.
MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Write the base64 of a binary file to another."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Write the bytes that the base64 in a file stands for to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    try:
        m = memoryview(s)
    except TypeError as err:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from err
    if m.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {m.format!r} from {s.__class__.__name__}")
    if m.ndim != 1:
        raise TypeError(f"expected 1-D data, not {m.ndim}-D data from {s.__class__.__name__}")


def encodebytes(s):
    """Base64 of bytes in lines of 76 characters."""
    _check_bytes(s)
    return b"".join([binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """The bytes that lines of base64 stand for."""
    _check_bytes(s)
    return binascii.a2b_base64(s)
