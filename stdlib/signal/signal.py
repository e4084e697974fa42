# What of the module signal is made of _signal: the enumerations, and functions that use them.

import _signal
from _signal import *
from enum import IntEnum as _IntEnum


def _enum(name, members):
    globals()[name] = cls = _IntEnum(name, members, module="signal")
    globals().update(cls.__members__)


_enum("Signals", sorted(((n, v) for n, v in vars(_signal).items() if n.startswith("SIG") and not n.startswith("SIG_")), key=lambda x: x[1]))
_enum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1})
_enum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2})


def _int_to_enum(value, cls):
    if not isinstance(value, int):
        return value
    try:
        return cls(value)
    except (ValueError, TypeError):
        return value


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _set(numbers):
    return {_int_to_enum(n, Signals) for n in numbers}


def signal(signalnum, handler):
    """Set what is done about a signal: SIG_DFL, SIG_IGN, or a function of its number and a frame. What it was before."""
    return _int_to_enum(_signal.signal(_enum_to_int(signalnum), _enum_to_int(handler)), Handlers)


def getsignal(signalnum):
    """What is done about a signal: SIG_DFL, SIG_IGN, a function, or None if that is not known."""
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


def pthread_sigmask(how, mask):
    """Change which signals wait. The set of those before."""
    return _set(_signal.pthread_sigmask(how, mask))


def sigpending():
    """The set of the signals that wait and have arrived."""
    return _set(_signal.sigpending())


def sigwait(sigset):
    """Wait for one of a set of signals, which are to be masked. Its number."""
    return _int_to_enum(_signal.sigwait(sigset), Signals)


def valid_signals():
    """The set of the numbers of signals."""
    return _set(_signal.valid_signals())
