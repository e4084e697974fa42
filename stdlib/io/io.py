# The abstract classes of files. What they do, they do in _io.
import abc
import _io


def _abstract(base, doc, *concrete):
    bases = (getattr(_io, '_' + base),) + ((IOBase,) if base != 'IOBase' else ())
    cls = abc.ABCMeta(base, bases, {'__module__': __name__, '__doc__': doc})
    for c in concrete:
        cls.register(getattr(_io, c))
    return cls


IOBase = _abstract('IOBase', 'What all files have in common.')
RawIOBase = _abstract('RawIOBase', 'Files of bytes without a buffer.', 'FileIO')
BufferedIOBase = _abstract('BufferedIOBase', 'Files of bytes with a buffer.',
                           'BytesIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'BufferedRWPair')
TextIOBase = _abstract('TextIOBase', 'Files of text.', 'StringIO', 'TextIOWrapper')
del _abstract
