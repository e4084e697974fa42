"""Digests of messages with a key, and comparison of digests."""
import hashlib
from _operator import _compare_digest as compare_digest

trans_5C = bytes([x ^ 0x5C for x in range(256)])
trans_36 = bytes([x ^ 0x36 for x in range(256)])

# The size of a digest depends on the hash.
digest_size = None


def _constructor(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b"": hashlib.new(digestmod, data)
    return lambda data=b"": digestmod.new(data)


class HMAC:
    """A digest of a message with a key, which is being computed. See PEP 247."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        new = _constructor(digestmod)
        self._inner = new()
        self._outer = new()
        self.digest_size = self._inner.digest_size
        block = getattr(self._inner, "block_size", None)
        if block is None or block < 16:
            import warnings
            if block is None:
                text = f"No block_size attribute on given digest object; Assuming {self.blocksize}."
            else:
                text = f"block_size of {block} seems too small; using our default of {self.blocksize}."
            warnings.warn(text, RuntimeWarning, 2)
            block = self.blocksize
        self.block_size = block
        if len(key) > block:
            key = new(key).digest()
        key = key.ljust(block, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Add bytes to the message."""
        self._inner.update(msg)

    def copy(self):
        """A copy, which goes on apart."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h

    def digest(self):
        """The digest as bytes."""
        return self._current().digest()

    def hexdigest(self):
        """The digest as hexadecimal digits."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """A digest with a key; digestmod is the name of a hash or what makes one."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of a message with a key."""
    return HMAC(key, msg, digest).digest()
