"""Universally unique identifiers, as RFC 9562 has them."""
import os
from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition"]


class SafeUUID(Enum):
    """Whether a UUID was made so that no other process can have made the same."""

    safe = 0
    unsafe = -1
    unknown = None


# The fields, and the bits each has.
_fields = (("32-bit", 32), ("16-bit", 16), ("16-bit", 16), ("8-bit", 8), ("8-bit", 8), ("48-bit", 48))


class UUID:
    """An identifier of 128 bits. It is given as hexadecimal digits, bytes, bytes with the first fields in little-endian
    order, a tuple of six fields, or an int."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        from_bytes = type(0).from_bytes
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = type(0)(hex, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            b = bytes_le
            int = from_bytes(b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:])
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = from_bytes(bytes)
        elif fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            int = 0
            for i, (value, (name, bits)) in enumerate(zip(fields, _fields), 1):
                if not 0 <= value < 1 << bits:
                    article = "an" if bits == 8 else "a"
                    raise ValueError(f"field {i} out of range (need {article} {name} value)")
                int = int << bits | value
        elif not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            # The variant of the RFC, and the version.
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        safe = SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown
        object.__setattr__(self, "is_safe", safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        h = self.hex
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    def _part(self, shift, bits):
        return self.int >> shift & (1 << bits) - 1

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self._part(96, 32)

    @property
    def time_mid(self):
        return self._part(80, 16)

    @property
    def time_hi_version(self):
        return self._part(64, 16)

    @property
    def clock_seq_hi_variant(self):
        return self._part(56, 8)

    @property
    def clock_seq_low(self):
        return self._part(48, 8)

    @property
    def time(self):
        return self._part(64, 12) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return self._part(48, 14)

    @property
    def node(self):
        return self._part(0, 48)

    @property
    def hex(self):
        return f"{self.int:032x}"

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        top = self._part(61, 3)
        if top < 4:
            return RESERVED_NCS
        if top < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if top == 6 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self._part(76, 4)


def _no_node():
    # What other programs would be asked for: none can be run.
    return None


_ifconfig_getnode = _ip_getnode = _arp_getnode = _lanscan_getnode = _netstat_getnode = _no_node
_unix_getnode = _windll_getnode = _no_node
_GETTERS = []


def _random_getnode():
    # The bit says that it is not the address of a network card.
    return int.from_bytes(os.urandom(6)) | 1 << 40


_node = None


def getnode():
    """A number of 48 bits for this computer: a random one, with the bit set that says so."""
    global _node
    if _node is None:
        _node = _random_getnode()
    return _node


_last_timestamp = None

# A service of the operating system that makes UUIDs, if there is one.
_generate_time_safe = None


def uuid1(node=None, clock_seq=None):
    """A UUID made of the number of a computer and the time."""
    global _last_timestamp
    if _generate_time_safe is not None and node is clock_seq is None:
        bytes, safely = _generate_time_safe()
        try:
            is_safe = SafeUUID(safely)
        except ValueError:
            is_safe = SafeUUID.unknown
        return UUID(bytes=bytes, is_safe=is_safe)
    import time
    # Steps of 100 ns since the beginning of the Gregorian calendar.
    timestamp = time.time_ns() // 100 + 0x01B21DD213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        import random
        clock_seq = random.getrandbits(14)
    if node is None:
        node = getnode()
    fields = (timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF, timestamp >> 48 & 0x0FFF, clock_seq >> 8 & 0x3F,
              clock_seq & 0xFF, node)
    return UUID(fields=fields, version=1)


def uuid3(namespace, name):
    """A UUID made of the MD5 digest of a UUID and a name."""
    if isinstance(name, str):
        name = name.encode()
    from hashlib import md5
    return UUID(bytes=md5(namespace.bytes + name, usedforsecurity=False).digest(), version=3)


def uuid4():
    """A random UUID."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """A UUID made of the SHA-1 digest of a UUID and a name."""
    if isinstance(name, str):
        name = name.encode()
    from hashlib import sha1
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")


def main():
    """Print a UUID as the arguments of the program say."""
    import argparse
    simple = {"uuid1": uuid1, "uuid4": uuid4}
    named = {"uuid3": uuid3, "uuid5": uuid5}
    spaces = {"@dns": NAMESPACE_DNS, "@url": NAMESPACE_URL, "@oid": NAMESPACE_OID, "@x500": NAMESPACE_X500}
    parser = argparse.ArgumentParser(description="Generates a uuid using the selected uuid function.")
    parser.add_argument("-u", "--uuid", choices=(*simple, *named), default="uuid4", help=(
        "The function to use to generate the uuid. By default uuid4 function is used."))
    parser.add_argument("-n", "--namespace", help=(
        "The namespace is a UUID, or '@ns' where 'ns' is a well-known predefined UUID addressed by namespace name. "
        "Such as @dns, @url, @oid, and @x500. Only required for uuid3/uuid5 functions."))
    parser.add_argument("-N", "--name", help=(
        "The name used as part of generating the uuid. Only required for uuid3/uuid5 functions."))
    args = parser.parse_args()
    if args.uuid in simple:
        print(simple[args.uuid]())
        return
    if not args.namespace or not args.name:
        parser.error("Incorrect number of arguments. "
                     f"{args.uuid} requires a namespace and a name. Run 'python -m uuid -h' for more information.")
    space = spaces[args.namespace] if args.namespace in spaces else UUID(args.namespace)
    print(named[args.uuid](space, args.name))


if __name__ == "__main__":
    main()
