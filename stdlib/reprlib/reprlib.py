# Reprs of limited length, and a guard for reprs of what may contain itself.

import builtins
from itertools import islice as _islice
from _thread import get_ident as _get_ident

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue='...'):
    'Decorator for a __repr__: where an object comes to contain itself, fillvalue stands for it.'

    def decorating_function(user_function):
        active = set()  # what is being shown, and by which thread

        def wrapper(self):
            mark = id(self), _get_ident()
            if mark in active:
                return fillvalue
            active.add(mark)
            try:
                return user_function(self)
            finally:
                active.discard(mark)

        for name in '__module__', '__doc__', '__name__', '__qualname__':
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        wrapper.__type_params__ = getattr(user_function, '__type_params__', ())
        wrapper.__wrapped__ = user_function
        return wrapper

    return decorating_function


class Repr:
    """Makes reprs whose parts are limited: the depth by maxlevel, containers by
    the number of their items, the rest by the number of characters. A method
    repr_NAME is for the instances of the classes that are called NAME."""

    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6,
                 maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + '_'.join(type(x).__name__.split(' ')), self.repr_instance)
        return method(x, level)

    def _join(self, pieces, level):
        indent = self.indent
        if indent is None:
            return ', '.join(pieces)
        if not pieces:
            return ''
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
            indent = ' ' * indent
        try:
            line = '\n' + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
        last = line[:len(line) - len(indent)] if indent else line
        return line + (',' + line).join(pieces) + ',' + last

    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        n = len(x)
        if n and level <= 0:
            return left + self.fillvalue + right
        pieces = [self.repr1(item, level - 1) for item in _islice(x, maxiter)]
        if n > maxiter:
            pieces.append(self.fillvalue)
        if n == 1 and self.indent is None:
            right = trail + right
        return left + self._join(pieces, level) + right

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, '[', ']', self.maxlist)

    def repr_array(self, x, level):
        if x:
            return self._repr_iterable(x, level, f"array('{x.typecode}', [", '])', self.maxarray)
        return f"array('{x.typecode}')"

    def repr_set(self, x, level):
        if x:
            return self._repr_iterable(_in_order(x), level, '{', '}', self.maxset)
        return 'set()'

    def repr_frozenset(self, x, level):
        if x:
            return self._repr_iterable(_in_order(x), level, 'frozenset({', '})', self.maxfrozenset)
        return 'frozenset()'

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}'
                  for key in _islice(_in_order(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + self._join(pieces, level) + '}'

    def _halves(self, limit):
        # how many characters stay at both ends of what is too long
        room = max(0, limit - 3)
        return room // 2, room - room // 2

    def _shorten(self, s, limit):
        if len(s) <= limit:
            return s
        i, j = self._halves(limit)
        return s[:i] + self.fillvalue + s[len(s)-j:]

    def repr_str(self, x, level):
        limit = self.maxstring
        s = builtins.repr(x[:limit])
        if len(s) > limit:
            i, j = self._halves(limit)
            s = builtins.repr(x[:i] + x[len(x)-j:])
            s = s[:i] + self.fillvalue + s[len(s)-j:]
        return s

    def repr_int(self, x, level):
        return self._shorten(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            s = builtins.repr(x)
        except Exception:  # anything may go wrong in it
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._shorten(s, self.maxother)


def _in_order(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
