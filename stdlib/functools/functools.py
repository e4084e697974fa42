# Decorators, and other functions that make functions of functions.

from abc import get_cache_token
from reprlib import recursive_repr
from _thread import RLock

GenericAlias = type(list[int])

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a function look like the one that it wraps.

    The attributes in assigned are taken over, those in updated, which are
    dictionaries, are updated. The attribute __wrapped__ of the result, which is
    the wrapper, is the wrapped function."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped  # last: the update may have set that of wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator for the wrapper of a function: it does update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _ordering(name, root, negate, other):
    # the comparison called name, made of the one called root: its opposite if negate is true, and then, if other is not
    # None, combined with whether the operands are equal
    def compare(self, other_):
        result = getattr(type(self), root)(self, other_)
        if result is NotImplemented:
            return result
        if negate:
            result = not result
        if other == 'and':
            return result and self != other_
        if other == 'or':
            return result or self == other_
        return result
    sign = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}
    source = f'{"not " if negate else ""}a {sign[root]} b'
    if other is not None:
        source = f'({source}) {other} (a {"!=" if other == "and" else "=="} b)'
    compare.__name__ = name
    compare.__qualname__ = f'_{name[2:4]}_from_{root[2:4]}'
    globals()[compare.__qualname__] = compare  # where pickle looks for it
    compare.__doc__ = f'Return a {sign[name]} b.  Computed by @total_ordering from ({source}).'
    return compare


# For each comparison that a class may define: how the others come of it.
_convert = {
    '__lt__': [('__gt__', True, 'and'), ('__le__', False, 'or'), ('__ge__', True, None)],
    '__le__': [('__ge__', True, 'or'), ('__lt__', False, 'and'), ('__gt__', True, None)],
    '__gt__': [('__lt__', True, 'and'), ('__ge__', False, 'or'), ('__le__', True, None)],
    '__ge__': [('__le__', True, 'or'), ('__gt__', False, 'and'), ('__lt__', True, None)],
}
_convert = {root: [(name, _ordering(name, root, negate, other)) for name, negate, other in rows]
            for root, rows in _convert.items()}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    roots = {op for op in _convert if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)  # of several __lt__ is taken, then __le__
    for name, function in _convert[root]:
        if name not in roots:
            setattr(cls, name, function)
    return cls


class partialmethod:
    """partial for use as a method: what it is called with stands between the
    instance and the arguments of the call."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, '__get__', None) is None:
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args), *(f'{k}={v!r}' for k, v in self.keywords.items())]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        result = None
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:  # a method, or a class method that is bound to its class
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    before = None
    while func is not before:
        before = func
        while isinstance(getattr(func, '__partialmethod__', None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = getattr(func, 'func')
        func = _unwrap_partial(func)
    return func


_info_type = None


def _cache_info_type():
    global _info_type
    if _info_type is None:
        from collections import namedtuple
        _info_type = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module='functools')
    return _info_type


def __getattr__(name):
    if name == '_CacheInfo':
        return _cache_info_type()
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def lru_cache(maxsize=128, typed=False):
    """A decorator for functions whose last results are to be remembered.

    maxsize is how many; None is all. If typed is true arguments of different
    types are told apart: 3 and 3.0. The arguments must be hashable. The function
    gets the methods cache_info(), cache_clear() and cache_parameters(), and the
    attribute __wrapped__."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128  # a plain @lru_cache
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info_type())
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


def _linearize(lists):
    # merge class hierarchies as C3 does: the first class that stands behind none of the others comes next
    result = []
    lists = [list(each) for each in lists if each]
    while lists:
        for each in lists:
            candidate = each[0]
            if not any(candidate in other[1:] for other in lists):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        for each in lists:
            if each[0] is candidate:
                del each[0]
        lists = [each for each in lists if each]
    return result


def _c3_mro(cls, abcs=None):
    # the MRO of cls as it would be if the ABCs among abcs that it implements were bases: behind the last base that
    # knows of abstract methods, before the others
    bases = cls.__bases__
    split = 0
    for i, base in enumerate(bases, 1):
        if hasattr(base, '__abstractmethods__'):
            split = i
    abcs = list(abcs or ())
    between = [abc for abc in abcs
               if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    rest = [abc for abc in abcs if abc not in between]
    groups = [bases[:split], between, bases[split:]]
    return _linearize([[cls], *(_c3_mro(base, abcs=rest) for group in groups for base in group), *groups])


def _compose_mro(cls, types):
    # the MRO of cls with those of types that it is a virtual subclass of
    own = set(cls.__mro__)

    def related(t):
        return t not in own and hasattr(t, '__mro__') and not isinstance(t, GenericAlias) and issubclass(cls, t)

    types = [t for t in types if related(t)]
    types = [t for t in types if not any(t is not other and t in other.__mro__ for other in types)]
    chosen = set(types)
    abcs = []
    for t in types:
        found = [[c for c in sub.__mro__ if c in chosen]
                 for sub in t.__subclasses__() if sub not in own and issubclass(cls, sub)]
        found.sort(key=len, reverse=True)
        for c in (c for each in found or [[t]] for c in each):
            if c not in abcs:
                abcs.append(c)
    return _c3_mro(cls, abcs=abcs)


def _find_impl(cls, registry):
    # the function registered for the class that comes first in the MRO of cls
    match = None
    for t in _compose_mro(cls, registry.keys()):
        if match is not None:
            # Of two virtual base classes neither must come before the other by chance.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    """A decorator that makes a function generic: which implementation is called
    depends on the class of the first argument. The function itself is that for
    object; others are added with its attribute register."""
    import weakref
    from types import MappingProxyType, UnionType

    registry = {}
    dispatch_cache = weakref.WeakKeyDictionary()
    cache_token = None

    def dispatch(cls):
        """The implementation that is called for a class."""
        nonlocal cache_token
        if cache_token is not None:
            current = get_cache_token()
            if cache_token != current:
                dispatch_cache.clear()
                cache_token = current
        try:
            impl = dispatch_cache[cls]
        except KeyError:
            impl = registry.get(cls) or _find_impl(cls, registry)
            dispatch_cache[cls] = impl
        return impl

    def union_args(cls):
        # the classes in a union, None if it is none
        if isinstance(cls, UnionType):
            return cls.__args__
        if getattr(type(cls), '__module__', None) == 'typing':
            from typing import get_args, get_origin, Union
            if get_origin(cls) is Union:
                return get_args(cls)
        return None

    def valid(cls):
        if isinstance(cls, type):
            return not isinstance(cls, GenericAlias)
        args = union_args(cls)
        return args is not None and all(isinstance(arg, type) and not isinstance(arg, GenericAlias) for arg in args)

    def register(cls, func=None):
        """Register an implementation for a class or a union of classes, or for the
        annotation of its first parameter."""
        nonlocal cache_token
        if valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)`"
                                f" or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not valid(cls):
                what = "is not a class." if union_args(cls) is None else "not all arguments are classes."
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}")
        for c in union_args(cls) or (cls,):
            registry[c] = func
        if cache_token is None and hasattr(cls, '__abstractmethods__'):
            cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: the class of the first argument after self, or
    after cls, decides. The function may be another descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        import weakref
        self.dispatcher = singledispatch(func)
        self.func = func
        self._method_cache = weakref.WeakKeyDictionary()

    def register(self, cls, method=None):
        """Register an implementation for a class, as singledispatch does."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        cached = self._method_cache
        if cached is not None:
            try:
                return cached[obj]
            except TypeError:
                self._method_cache = None  # obj cannot be referred to weakly
            except KeyError:
                pass
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        if self._method_cache is not None:
            try:
                self._method_cache[obj] = _method
            except TypeError:
                self._method_cache = None
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


_NOT_FOUND = object()


class cached_property:
    """A property that is computed once: its value becomes an attribute of the
    instance, which can be set and deleted."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:  # a class with __slots__ and without __dict__
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = attributes.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                attributes[name] = value
            except TypeError:  # the __dict__ of a class
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)
