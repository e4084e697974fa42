# The decorators that mark methods as abstract, and the class ABC.


def abstractmethod(funcobj):
    """Mark a method as abstract: its class, which must have ABCMeta as metaclass,
    cannot be instantiated until a subclass overrides it."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Deprecated: use 'classmethod' with 'abstractmethod' instead."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Deprecated: use 'staticmethod' with 'abstractmethod' instead."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Deprecated: use 'property' with 'abstractmethod' instead."""

    __isabstractmethod__ = True


def _dump_registry(cls, file=None):
    """Print what the class remembers (for debugging)."""
    registry, yes, no, version = _get_dump(cls)
    print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
    print(f"Inv. counter: {get_cache_token()}", file=file)
    print(f"_abc_registry: {registry!r}", file=file)
    print(f"_abc_cache: {yes}", file=file)
    print(f"_abc_negative_cache: {no}", file=file)
    print(f"_abc_negative_cache_version: {version}", file=file)


ABCMeta._dump_registry = _dump_registry
del _dump_registry


def update_abstractmethods(cls):
    """Look again which methods of a class are abstract, after it was given others.

    It is for class decorators, and does nothing to a class that is no ABC. The
    subclasses of the class must not exist yet. It returns the class."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = {name for base in cls.__bases__ for name in getattr(base, '__abstractmethods__', ())}
    abstract = {name for name in names if getattr(getattr(cls, name, None), '__isabstractmethod__', False)}
    abstract.update(name for name, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False))
    cls.__abstractmethods__ = frozenset(abstract)
    return cls


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
    inheritance."""

    __slots__ = ()
