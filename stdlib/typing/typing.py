# The module typing: what annotations are made of.

import sys
import types
import collections
import collections.abc as _abc
from abc import abstractmethod, ABCMeta
from types import GenericAlias
from _typing import (_idfunc, TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, Generic, NoDefault)

__doc__ = "Type hints: names for annotations, and functions that read them."
__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString', 'Container',
    'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
    'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator', 'AsyncIterable',
    'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes',
    'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict',
    'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match',
    'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
    'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict',
    'LiteralString', 'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired',
    'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable',
    'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack']

_NoneType = type(None)


# Checks and helpers

def _type_convert(arg, module=None, *, allow_special_forms=False):
    # None and strings stand for something else.
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg

def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    # Returns what arg stands for; a TypeError, beginning with msg, if it is no type.
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if type(arg) is type:
        return arg
    if isinstance(arg, _GenericAlias):
        wrong = (Generic, Protocol)
        if not allow_special_forms:
            wrong += (ClassVar, Final) if is_argument else (ClassVar,)
        if arg.__origin__ in wrong:
            raise TypeError(f'{arg} is not valid as type argument')
        return arg
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg

def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))

def _is_flat_callable(tp, args):
    # Whether the parameters of a Callable stand in args one by one.
    return tp.__origin__ is _abc.Callable and not (len(args) == 2 and _is_param_expr(args[0]))

def _type_repr(obj):
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple): # the parameters of a Callable
        return '[%s]' % ', '.join(_type_repr(t) for t in obj)
    return repr(obj)

def _collect_type_parameters(args, *, enforce_default_ordering=True):
    found = []
    default = variadic = False
    for t in args:
        if isinstance(t, type):
            continue
        if isinstance(t, tuple):
            for x in t:
                found.extend(p for p in _collect_type_parameters([x]) if p not in found)
        elif hasattr(t, '__typing_subst__'):
            if t in found:
                continue
            if enforce_default_ordering:
                if t.has_default():
                    if variadic:
                        raise TypeError('Type parameter with a default follows TypeVarTuple')
                    default = True
                elif default:
                    raise TypeError(f'Type parameter {t!r} without a default follows type parameter with a default')
            found.append(t)
        else:
            variadic = variadic or _is_unpacked_typevartuple(t)
            found.extend(p for p in getattr(t, '__parameters__', ()) if p not in found)
    return tuple(found)

def _count_error(what, actual, expected, more):
    return TypeError(f'Too {"many" if more else "few"} arguments for {what}; actual {actual}, expected {expected}')

def _check_generic_specialization(cls, arguments):
    params = cls.__parameters__
    if not params:
        raise TypeError(f'{cls} is not a generic class')
    actual, expected = len(arguments), len(params)
    if actual > expected:
        raise _count_error(cls, actual, expected, True)
    if actual < expected and not params[actual].has_default():
        raise _count_error(cls, actual, f'at least {expected - sum(p.has_default() for p in params)}', False)

def _unpack_args(*args):
    # Replaces *tuple[int, str] by what is in it.
    flat = []
    for arg in args:
        sub = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if sub is not None and not (sub and sub[-1] is ...):
            flat.extend(sub)
        else:
            flat.append(arg)
    return flat

def _unique(items):
    try:
        return list(dict.fromkeys(items))
    except TypeError: # not hashable
        found = []
        for t in items:
            if t not in found:
                found.append(t)
        return found

_cleanups = [] # empty the caches

def _tp_cache(func=None, /, *, typed=False):
    # Decorator that remembers results, where the arguments can be hashed.
    if func is None:
        return lambda func: _tp_cache(func, typed=typed)
    known = {}
    _cleanups.append(known.clear)

    def inner(*args, **kwds):
        try:
            key = (args, tuple(map(type, args))) if typed else args
            return known[key]
        except TypeError:
            return func(*args, **kwds)
        except KeyError:
            result = func(*args, **kwds)
            if len(known) >= 256:
                known.clear()
            known[key] = result
            return result
    inner.__wrapped__ = func
    for name in '__module__', '__name__', '__qualname__', '__doc__':
        setattr(inner, name, getattr(func, name))
    return inner

class _Sentinel:
    __slots__ = ()
    def __repr__(self):
        return '<sentinel>'
_sentinel = _Sentinel()

def _no_type_params(funcname):
    import warnings
    warnings.warn(f"Failing to pass a value to the 'type_params' parameter of {funcname!r} is deprecated, as it leads to incorrect "
                  f"behaviour when calling {funcname} on a stringified annotation that references a PEP 695 type parameter. It "
                  "will be disallowed in Python 3.15.", category=DeprecationWarning, stacklevel=3)

def _eval_type(t, globalns, localns, type_params=_sentinel, *, recursive_guard=frozenset()):
    # Evaluates the forward references in a type.
    if type_params is _sentinel:
        _no_type_params('typing._eval_type')
        type_params = ()
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    if isinstance(t, GenericAlias):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
        unpacked = t.__unpacked__
        t = t.__origin__[(args[:-1], args[-1]) if _is_flat_callable(t, args) else args]
        if unpacked:
            t = Unpack[t]
    args = tuple(_eval_type(a, globalns, localns, type_params, recursive_guard=recursive_guard) for a in t.__args__)
    return t if args == t.__args__ else _with_args(t, args)

def _with_args(t, args):
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        return _join(args)
    return t.copy_with(args)

def _join(args):
    union = args[0]
    for a in args[1:]:
        union |= a
    return union


# Special forms

class _Final:
    # Mixin that forbids subclasses.
    __slots__ = '__weakref__',

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')

class _NotIterable:
    __slots__ = ()
    __iter__ = None

class _Or:
    # Mixin for what | makes a Union of.
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

class _SpecialForm(_Final, _NotIterable, _Or, _root=True):
    __slots__ = '_name', '__doc__', '_getitem'

    def __init__(self, getitem, name=None, doc=None):
        self._getitem = getitem
        self._name = name or getitem.__name__
        self.__doc__ = doc or getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)

def _plain(name, doc):
    def refuse(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    return _SpecialForm(refuse, name, doc)

def _single(name, doc, msg='{0} accepts only single type.', special=False):
    def getitem(self, parameters):
        item = _type_check(parameters, msg.format(self, self._name), allow_special_forms=special)
        return _GenericAlias(self, (item,))
    return _SpecialForm(getitem, name, doc)

class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

class Any(metaclass=_AnyMeta):
    """Anything: compatible with every type."""
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)

NoReturn = _plain('NoReturn', "The result of a function that never returns.")
Never = _plain('Never', "The type without values.")
Self = _plain('Self', "The class in which it stands.")
LiteralString = _plain('LiteralString', "A string that stands in the program, or is made of such.")
TypeAlias = _plain('TypeAlias', "The annotation of a name that stands for a type.")
ClassVar = _single('ClassVar', "An attribute of the class, not of its instances.", special=True)
Final = _single('Final', "A name that is not assigned again.", special=True)
TypeGuard = _single('TypeGuard', "The result of a function that tells whether its argument is of a type.")
TypeIs = _single('TypeIs', "The result of a function that tells whether its argument is of a type or not.")
Required = _single('Required', "A key that a TypedDict must have.", '{1} accepts only a single type.')
NotRequired = _single('NotRequired', "A key that a TypedDict may lack.", '{1} accepts only a single type.')
ReadOnly = _single('ReadOnly', "A key of a TypedDict that is not to be assigned to.", '{1} accepts only a single type.')

@_SpecialForm
def Union(self, parameters):
    """One of several types: Union[int, str], which is int | str."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        p = _type_check(p, "Union[arg, ...]: each arg must be a type.")
        if isinstance(p, (_UnionGenericAlias, types.UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    flat = tuple(_unique(flat))
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and _NoneType in flat:
        return _UnionGenericAlias(self, flat, name="Optional")
    return _UnionGenericAlias(self, flat)

def _make_union(left, right):
    return Union[left, right]

@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is X | None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), _NoneType]

@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """One of several values."""
    flat = []
    for p in parameters:
        if isinstance(p, _LiteralGenericAlias):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    try:
        flat = [p for p, _ in dict.fromkeys((p, type(p)) for p in flat)]
    except TypeError: # not hashable
        pass
    return _LiteralGenericAlias(self, tuple(flat))

@_SpecialForm
def Concatenate(self, parameters):
    """The parameters of a Callable: some, and those of a ParamSpec or any."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*(_type_check(p, msg) for p in parameters[:-1]), parameters[-1]))

@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X] is *X."""
    return _UnpackGenericAlias(origin=self, args=(_type_check(parameters, f'{self} accepts only single type.'),))

@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Annotated(self, *params):
    """A type with data for the program's own use: Annotated[int, x]."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


class ForwardRef(_Final, _Or, _root=True):
    """A type given by a string, which is evaluated later."""
    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__', '__forward_is_argument__',
                 '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            code = compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=_sentinel, *, recursive_guard):
        if type_params is _sentinel:
            _no_type_params('typing.ForwardRef._evaluate')
            type_params = ()
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None:
            globalns = {} if localns is None else localns
        if localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
        if type_params: # they are neither global nor local
            globalns, localns = dict(globalns), dict(localns)
            for p in type_params:
                if not self.__forward_is_class__ or p.__name__ not in globalns:
                    globalns[p.__name__] = p
                    localns.pop(p.__name__, None)
        t = _type_check(eval(self.__forward_code__, globalns, localns), "Forward references must evaluate to types.",
                        is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(t, globalns, localns, type_params,
                                            recursive_guard=recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


# What type parameters and Generic do; the interpreter calls these functions.

def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)

def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.", is_argument=True)
    if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
            or isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg

def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    index = params.index(self)
    if any(isinstance(p, TypeVarTuple) for p in params[index + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    left, right = index, len(params) - index - 1
    endless = fill = None # the place of an argument *tuple[X, ...], and X
    for k, arg in enumerate(args):
        sub = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
        if sub and len(sub) == 2 and sub[-1] is ...:
            if endless is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            endless, fill = k, sub[0]
    if endless is not None:
        left = min(left, endless)
        right = min(right, len(args) - endless - 1)
    elif left + right > len(args):
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}")
    end = len(args) - right
    own = _unpack_args(self.__default__) if left == end and self.has_default() else args[left:end]
    return (*args[:left], *[fill] * (index - left), own, *[fill] * (len(params) - right - index - 1), *args[end:])

def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, "Expected a type.") for a in arg)
    if not _is_param_expr(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg

def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = [*args, self.__default__]
    if i >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (args,) # C[int, str] for C[[int, str]]
    if isinstance(args[i], list):
        return (*args[:i], tuple(args[i]), *args[i + 1:])
    return args

@_tp_cache
def _generic_class_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(p) for p in args)
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(p, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(p) for p in args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, args)
    for param in cls.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    flat = []
    for param, arg in zip(cls.__parameters__, args):
        if isinstance(param, TypeVarTuple):
            flat.extend(arg)
        else:
            flat.append(arg)
    return _GenericAlias(cls, tuple(flat))

def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get('__orig_bases__')
    if bases is not None:
        plain = Generic in bases
    else:
        plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) != _TypedDictMeta
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    found, listed = (), None
    if bases is not None:
        found = _collect_type_parameters(bases)
        for base in bases:
            if isinstance(base, (_GenericAlias, GenericAlias)) and base.__origin__ is Generic:
                if listed is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                listed = base.__parameters__
        if listed is not None:
            missing = [t for t in found if t not in listed]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"Generic[{', '.join(map(str, listed))}]")
            found = listed
    cls.__parameters__ = tuple(found)


# Aliases

def _is_dunder(attr):
    return attr.startswith('__') and attr.endswith('__')

class _BaseGenericAlias(_Final, _Or, _root=True):
    # What stands for a class, __origin__, in annotations.

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None # not those of the origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception: # it has no place for it, or does not like it
            pass
        return result

    def __mro_entries__(self, bases):
        entries = [self.__origin__] if self.__origin__ not in bases else []
        for b in bases[bases.index(self) + 1:]: # Generic comes once, from the last base that has it
            if isinstance(b, _BaseGenericAlias):
                break
            if isinstance(b, type):
                if issubclass(b, Generic):
                    break
            else:
                method = getattr(b, '__mro_entries__', None)
                more = method(bases) if method else None
                if isinstance(more, tuple) and any(isinstance(c, type) and issubclass(c, Generic) for c in more):
                    break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_defaults'):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list({*super().__dir__(), *(attr for attr in dir(self.__origin__) if not _is_dunder(attr))})

class _GenericAlias(_BaseGenericAlias, _root=True):
    # X[args].

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(... if a is _TypingEllipsis else a for a in args)
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=origin in (Generic, Protocol))
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with(self._determine_new_args(_unpack_args(*(_type_convert(p) for p in args))))

    def _determine_new_args(self, args):
        params = self.__parameters__
        for param in params:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            raise _count_error(self, len(args), len(params), len(args) > len(params))
        return tuple(self._make_substitution(self.__args__, dict(zip(params, args))))

    def _make_substitution(self, args, by_param):
        new = []
        for old in args:
            if isinstance(old, type):
                new.append(old)
                continue
            arg = old
            subst = getattr(old, '__typing_subst__', None)
            if subst:
                arg = subst(by_param[old])
            else:
                sub = []
                for p in getattr(old, '__parameters__', ()):
                    if isinstance(p, TypeVarTuple):
                        sub.extend(by_param[p])
                    else:
                        sub.append(by_param[p])
                if getattr(old, '__parameters__', ()):
                    arg = old[tuple(sub)]
            if self.__origin__ == _abc.Callable and isinstance(arg, tuple) or _is_unpacked_typevartuple(old):
                new.extend(arg)
            elif isinstance(old, tuple):
                new.append(tuple(self._make_substitution(old, by_param)))
            else:
                new.append(arg)
        return new

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        return f'{name}[{", ".join(map(_type_repr, self.__args__)) or "()"}]'

    def __reduce__(self):
        from operator import getitem
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for b in bases[bases.index(self) + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return self.__origin__,

    def __iter__(self):
        yield Unpack[self]

class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    # List, Dict and the like: nparams is how many arguments they take.

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        full = origin.__qualname__ if origin.__module__ == 'builtins' else f'{origin.__module__}.{origin.__qualname__}'
        self.__doc__ = f'A generic version of {full}.'

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, "Parameters to generic types must be types.") for p in params)
        n, defaults = self._nparams, self._defaults
        if defaults and n - len(defaults) <= len(params) < n:
            params += defaults[len(params) - n:]
        if len(params) != n:
            if not n:
                raise TypeError(f"{self} is not a generic class")
            raise _count_error(self, len(params), f"at least {n - len(defaults)}" if defaults else n, len(params) > n)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, removal_version, inst=True, name=None):
        super().__init__(origin, nparams, inst=inst, name=name)
        self._removal_version = removal_version

    def __instancecheck__(self, inst):
        import warnings
        warnings._deprecated(f"{self.__module__}.{self._name}", remove=self._removal_version)
        return super().__instancecheck__(inst)

class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return f'typing.Callable[[{", ".join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]'

    def __reduce__(self):
        from operator import getitem
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return getitem, (Callable, args)

class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        return self._make(tuple(args) if isinstance(args, list) else args, result)

    @_tp_cache
    def _make(self, args, result):
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((_TypingEllipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with(tuple(_type_convert(arg) for arg in args) + (result,))

class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*(_type_check(p, msg) for p in params[:-1]), _TypingEllipsis))
        return self.copy_with(tuple(_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params))

class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError: # not hashable
            mine, others = _unique(self.__args__), _unique(other.__args__)
            return len(mine) == len(others) and all(t in others for t in mine)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return f'typing.Optional[{_type_repr(args[args[0] is _NoneType])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True

    def __reduce__(self):
        func, (_, args) = super().__reduce__()
        return func, (Union, args)

class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _key(self):
        return frozenset((p, type(p)) for p in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _LiteralGenericAlias._key(self) == _LiteralGenericAlias._key(other)

    def __hash__(self):
        return hash(_LiteralGenericAlias._key(self))

class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)

class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if not isinstance(arg, (_GenericAlias, GenericAlias)):
            return None
        if arg.__origin__ is not tuple:
            raise TypeError("Unpack[...] must be used with a tuple type")
        return arg.__args__

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __reduce__(self):
        from operator import getitem
        return getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return self.__origin__,

class _TypingEllipsis:
    """Stands for ... in the arguments of an alias that is being made."""


# Protocols

# What a protocol has that is no member of it.
EXCLUDED_ATTRIBUTES = frozenset((
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__',
    '__non_callable_proto_members__', '__type_params__', '__abstractmethods__', '__annotations__', '__dict__', '__doc__',
    '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__',
    '__static_attributes__', '__firstlineno__', '_MutableMapping__marker'))

def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ not in ('Protocol', 'Generic'):
            for attr in (*base.__dict__, *getattr(base, '__annotations__', ())):
                if not attr.startswith('_abc_') and attr not in EXCLUDED_ATTRIBUTES:
                    attrs.add(attr)
    return attrs

def _no_init_or_replace_init(self, *args, **kwargs):
    # The __init__ of protocols. In a class derived from one, it is replaced by the next on the way up.
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    cls.__init__ = object.__init__
    for base in cls.__mro__[1:]:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    cls.__init__(self, *args, **kwargs)

def _caller(depth=1, default='__main__'):
    return sys._getframemodulename(depth + 1) or default

def _allow_reckless_class_checks(depth=2):
    # isinstance() with a protocol, and functools, ask without meaning it.
    return _caller(depth, None) in ('typing', 'functools', None)

_PROTO_ALLOWLIST = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized', 'Container',
                        'Collection', 'Reversible', 'Buffer'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager')}

_abc_instancecheck = ABCMeta.__instancecheck__
_abc_subclasscheck = ABCMeta.__subclasscheck__

class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if (name != "Protocol" or bases != (Generic,)) and Protocol in bases:
            for base in bases:
                if not (base in (object, Generic) or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, ())
                        or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _allow_reckless_class_checks():
            error = None
            if not getattr(cls, '_is_runtime_protocol', False):
                error = "Instance and class checks can only be used with @runtime_checkable protocols"
            elif cls.__non_callable_proto_members__ and cls.__dict__.get("__subclasshook__") is _proto_hook:
                error = ("Protocols with non-method members don't support issubclass(). Non-method members: "
                         f"{str(sorted(cls.__non_callable_proto_members__))[1:-1]}.")
            if error:
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                raise TypeError(error)
        return _abc_subclasscheck(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return _abc_instancecheck(cls, instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks():
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if _abc_instancecheck(cls, instance):
            return True
        from inspect import getattr_static
        for attr in cls.__protocol_attrs__:
            try:
                val = getattr_static(instance, attr)
            except AttributeError:
                return False
            if val is None and attr not in cls.__non_callable_proto_members__:
                return False
        return True

@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            annotations = getattr(base, '__annotations__', {})
            if (isinstance(annotations, _abc.Mapping) and attr in annotations and issubclass(other, Generic)
                    and getattr(other, '_is_protocol', False)):
                break
        else:
            return NotImplemented
    return True

class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of classes that say what others must have, without being derived from them."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init

def runtime_checkable(cls):
    """Let isinstance() and issubclass() look whether a class has what a protocol asks for."""
    if not issubclass(cls, Generic) or not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for attr in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, attr, None))
        except Exception as e:
            raise TypeError(f"Failed to determine whether protocol member {attr!r} is a method member") from e
        if not is_callable:
            cls.__non_callable_proto_members__.add(attr)
    return cls

def is_protocol(tp: type, /) -> bool:
    """Whether tp is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp != Protocol

def get_protocol_members(tp: type, /) -> frozenset[str]:
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# Functions

def cast(typ, val):
    """val itself: type checkers take it for a typ."""
    return val

def assert_type(val, typ, /):
    """val itself: type checkers look whether it is a typ."""
    return val

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, with those of its bases, a function or a module, as a dict, with strings evaluated.

    globalns and localns are where names are looked up. Annotated and the like are left out, unless include_extras is true.
    """
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            annotations = base.__dict__.get('__annotations__', {})
            if not isinstance(annotations, dict):
                annotations = {}
            names = getattr(sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
            own = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None: # so that the class's own names come last
                names, own = own, names
            for name, value in annotations.items():
                hints[name] = _eval_type(_hint(value, False, True), names, own, base.__type_params__)
    else:
        if globalns is None:
            inner = obj
            while not isinstance(inner, types.ModuleType) and hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = inner.__dict__ if isinstance(inner, types.ModuleType) else getattr(inner, '__globals__', {})
        if localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                                types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        params = getattr(obj, '__type_params__', ())
        for name, value in dict(annotations).items():
            hints[name] = _eval_type(_hint(value, not isinstance(obj, types.ModuleType), False), globalns, localns, params)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}

def _hint(value, is_argument, is_class):
    if value is None:
        return _NoneType
    return ForwardRef(value, is_argument=is_argument, is_class=is_class) if isinstance(value, str) else value

def _strip_annotations(t):
    # Leaves out Annotated, Required and the like.
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        args = tuple(_strip_annotations(a) for a in t.__args__)
        if args != t.__args__:
            return _with_args(t, args)
    return t

def get_origin(tp):
    """X of X[args], or None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return types.UnionType if isinstance(tp, types.UnionType) else None

def get_args(tp):
    """The arguments of X[args], or ()."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        return (list(args[:-1]), args[-1]) if _is_flat_callable(tp, args) else args
    return tp.__args__ if isinstance(tp, types.UnionType) else ()

def is_typeddict(tp):
    """Whether tp is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)

_ASSERT_NEVER_REPR_MAX_LENGTH = 100

def assert_never(arg: Never, /) -> Never:
    """For a place that cannot be reached: raises AssertionError."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")

def no_type_check(arg):
    """Decorator: the annotations of a function or class are no types."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if (getattr(obj, '__qualname__', None) != f'{arg.__qualname__}.{getattr(obj, "__name__", None)}'
                    or getattr(obj, '__module__', None) != arg.__module__):
                continue # not defined here
            if isinstance(obj, types.FunctionType):
                obj.__no_type_check__ = True
            if isinstance(obj, types.MethodType):
                obj.__func__.__no_type_check__ = True
            if isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError: # a class that is built in
        pass
    return arg

def no_type_check_decorator(decorator):
    """Decorator for decorators: what they decorate gets no_type_check."""
    import warnings
    from functools import wraps
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))
    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator

def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
                              "module should always be followed by an implementation that is not @overload-ed.")

_overload_registry = {} # module -> qualified name -> line -> function

def overload(func):
    """Decorator for one of several signatures of the function that follows."""
    f = getattr(func, '__func__', func)
    try:
        _overload_registry.setdefault(f.__module__, {}).setdefault(f.__qualname__, {})[f.__code__.co_firstlineno] = func
    except AttributeError: # no function
        pass
    return _overload_dummy

def get_overloads(func):
    """The overloads of a function, in the order of their definition."""
    f = getattr(func, '__func__', func)
    return list(_overload_registry.get(f.__module__, {}).get(f.__qualname__, {}).values())

def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()

def final(f):
    """Decorator: the method is not to be overridden, or the class not to be derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f

def override(method, /):
    """Decorator: the method overrides one of a base."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method

def reveal_type(obj, /):
    """Print the type of obj, and return obj."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj

def dataclass_transform(*, eq_default: bool = True, order_default: bool = False, kw_only_default: bool = False,
                        frozen_default: bool = False, field_specifiers=(), **kwargs: Any):
    """Decorator: what is decorated makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


# Names for classes

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)

_alias = _SpecialGenericAlias
for _n, _names in enumerate((
        ('Hashable', 'Sized'),
        ('Awaitable', 'AsyncIterable', 'AsyncIterator', 'Iterable', 'Iterator', 'Reversible', 'Container', 'Collection',
         'MutableSet', 'Sequence', 'MutableSequence', 'MappingView', 'KeysView', 'ValuesView'),
        ('Mapping', 'MutableMapping', 'ItemsView'), ('Coroutine',))):
    for _name in _names:
        globals()[_name] = _alias(getattr(_abc, _name), _n)
del _n, _names, _name
AbstractSet = _alias(_abc.Set, 1, name='AbstractSet')
ByteString = _DeprecatedGenericAlias(_abc.ByteString, 0, removal_version=(3, 14))
Generator = _alias(_abc.Generator, 3, defaults=(_NoneType, _NoneType))
AsyncGenerator = _alias(_abc.AsyncGenerator, 2, defaults=(_NoneType,))
Callable = _CallableType(_abc.Callable, 2)
Callable.__doc__ = "What can be called: Callable[[int, str], float], where ... stands for any parameters."
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Tuple.__doc__ = "A tuple: Tuple[int, str], or Tuple[int, ...] of any length."
List = _alias(list, 1, inst=False, name='List')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
Dict = _alias(dict, 2, inst=False, name='Dict')
Type = _alias(type, 1, inst=False, name='Type')
Type.__doc__ = "A class: Type[C] is C or derived from it."
Deque = _alias(collections.deque, 1, name='Deque')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Text = str
TYPE_CHECKING = False

@runtime_checkable
class SupportsInt(Protocol):
    """What has __int__."""
    __slots__ = ()
    @abstractmethod
    def __int__(self) -> int: pass

@runtime_checkable
class SupportsFloat(Protocol):
    """What has __float__."""
    __slots__ = ()
    @abstractmethod
    def __float__(self) -> float: pass

@runtime_checkable
class SupportsComplex(Protocol):
    """What has __complex__."""
    __slots__ = ()
    @abstractmethod
    def __complex__(self) -> complex: pass

@runtime_checkable
class SupportsBytes(Protocol):
    """What has __bytes__."""
    __slots__ = ()
    @abstractmethod
    def __bytes__(self) -> bytes: pass

@runtime_checkable
class SupportsIndex(Protocol):
    """What has __index__."""
    __slots__ = ()
    @abstractmethod
    def __index__(self) -> int: pass

@runtime_checkable
class SupportsAbs[T](Protocol):
    """What has __abs__, with its result."""
    __slots__ = ()
    @abstractmethod
    def __abs__(self) -> T: pass

@runtime_checkable
class SupportsRound[T](Protocol):
    """What has __round__, with its result."""
    __slots__ = ()
    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T: pass


# NamedTuple and TypedDict

def _make_nmtuple(name, types, module, defaults=()):
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types}
    made = collections.namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made

_prohibited = frozenset(('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace',
                         '_asdict', '_source'))

class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_nmtuple(typename, types.items(), defaults=[ns[n] for n in defaults], module=ns['__module__'])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, val in ns.items():
            if key in _prohibited:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in ('__module__', '__name__', '__annotations__'):
                continue
            if key not in made._fields:
                setattr(made, key, val)
            tell = getattr(type(val), '__set_name__', None)
            if tell is not None:
                try:
                    tell(val, made, key)
                except BaseException as e:
                    e.add_note(f"Error calling __set_name__ on {type(val).__name__!r} instance {key!r} in {typename!r}")
                    raise
        if Generic in bases:
            made.__init_subclass__()
        return made

def _warn_fields(what, maker, typename, empty, kind):
    # Warns of a missing list of fields; None: of keyword arguments.
    import warnings
    message = "{name} is deprecated and will be disallowed in Python {remove}. "
    if maker is None:
        message += "Use the class-based or functional syntax instead."
    else:
        message += (f"To create a {maker} class with 0 fields using the functional syntax, pass an empty {kind}, e.g. "
                    f"`{typename} = {maker}({typename!r}, {empty})`.")
    warnings._deprecated(what, message=message, remove=(3, 15))

def NamedTuple(typename, fields=_sentinel, /, **kwargs):
    """Base of tuples with names: class P(NamedTuple) with annotations, or NamedTuple('P', [('x', int)])."""
    if fields is _sentinel:
        if kwargs:
            _warn_fields("Creating NamedTuple classes using keyword arguments", None, typename, '', '')
        else:
            _warn_fields("Failing to pass a value for the 'fields' parameter", 'NamedTuple', typename, '[]', 'list')
    elif fields is None:
        if kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        _warn_fields("Passing `None` as the 'fields' parameter", 'NamedTuple', typename, '[]', 'list')
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    if fields is _sentinel or fields is None:
        fields = kwargs.items()
    made = _make_nmtuple(typename, fields, module=_caller())
    made.__orig_bases__ = (NamedTuple,)
    return made

_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})

def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)
NamedTuple.__mro_entries__ = _namedtuple_mro_entries

def _qualifiers(t):
    # Required, NotRequired and ReadOnly around a type.
    found = set()
    while True:
        origin = get_origin(t)
        if origin in (Required, NotRequired, ReadOnly):
            found.add(origin)
        elif origin is not Annotated:
            return found
        t = get_args(t)[0]

class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(tp, msg, module=made.__module__) for n, tp in ns.get('__annotations__', {}).items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            has = base.__dict__.get
            annotations.update(has('__annotations__', {}))
            for mine, other, key in (required, optional, '__required_keys__'), (optional, required, '__optional_keys__'):
                mine |= has(key, set())
                other -= has(key, set())
            readonly.update(has('__readonly_keys__', ()))
            mutable.update(has('__mutable_keys__', ()))
        annotations.update(own)
        for key, t in own.items():
            q = _qualifiers(t)
            must = Required in q or NotRequired not in q and total
            (required if must else optional).add(key)
            (optional if must else required).discard(key)
            if ReadOnly not in q:
                mutable.add(key)
                readonly.discard(key)
            elif key in mutable:
                raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
            else:
                readonly.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__

def TypedDict(typename, fields=_sentinel, /, *, total=True):
    """Base of dicts with known keys: class D(TypedDict) with annotations, or TypedDict('D', {'x': int}).

    With total=False the keys may be missing.
    """
    if fields is _sentinel or fields is None:
        what = "Failing to pass a value for the 'fields' parameter" if fields is _sentinel else "Passing `None` as the 'fields' parameter"
        _warn_fields(what, 'TypedDict', typename, '{{}}', 'dictionary')
        fields = {}
    made = _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': _caller()}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made

_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Or):
    """A name for a type that type checkers tell from it: UserId = NewType('UserId', int)."""
    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        name = self.__name__
        class Dummy:
            def __init_subclass__(cls):
                sub = cls.__name__
                raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{sub} = NewType({sub!r}, {name})`")
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


# Files

class IO(Generic[AnyStr]):
    """A file, as open() gives it."""
    __slots__ = ()
    @property
    @abstractmethod
    def mode(self) -> str: pass
    @property
    @abstractmethod
    def name(self) -> str: pass
    @abstractmethod
    def close(self) -> None: pass
    @property
    @abstractmethod
    def closed(self) -> bool: pass
    @abstractmethod
    def fileno(self) -> int: pass
    @abstractmethod
    def flush(self) -> None: pass
    @abstractmethod
    def isatty(self) -> bool: pass
    @abstractmethod
    def read(self, n: int = -1) -> AnyStr: pass
    @abstractmethod
    def readable(self) -> bool: pass
    @abstractmethod
    def readline(self, limit: int = -1) -> AnyStr: pass
    @abstractmethod
    def readlines(self, hint: int = -1) -> List[AnyStr]: pass
    @abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int: pass
    @abstractmethod
    def seekable(self) -> bool: pass
    @abstractmethod
    def tell(self) -> int: pass
    @abstractmethod
    def truncate(self, size: int = None) -> int: pass
    @abstractmethod
    def writable(self) -> bool: pass
    @abstractmethod
    def write(self, s: AnyStr) -> int: pass
    @abstractmethod
    def writelines(self, lines: List[AnyStr]) -> None: pass
    @abstractmethod
    def __enter__(self) -> 'IO[AnyStr]': pass
    @abstractmethod
    def __exit__(self, type, value, traceback) -> None: pass

class BinaryIO(IO[bytes]):
    """A file of bytes."""
    __slots__ = ()
    @abstractmethod
    def write(self, s: Union[bytes, bytearray]) -> int: pass
    @abstractmethod
    def __enter__(self) -> 'BinaryIO': pass

class TextIO(IO[str]):
    """A file of text."""
    __slots__ = ()
    @property
    @abstractmethod
    def buffer(self) -> BinaryIO: pass
    @property
    @abstractmethod
    def encoding(self) -> str: pass
    @property
    @abstractmethod
    def errors(self) -> Optional[str]: pass
    @property
    @abstractmethod
    def line_buffering(self) -> bool: pass
    @property
    @abstractmethod
    def newlines(self) -> Any: pass
    @abstractmethod
    def __enter__(self) -> 'TextIO': pass


def __getattr__(attr):
    # What needs modules that few programs want.
    if attr in ('Pattern', 'Match'):
        import re
        obj = _alias(getattr(re, attr), 1)
    elif attr in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        obj = _alias(getattr(contextlib, f'Abstract{attr}'), 2, name=attr, defaults=(bool | None,))
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {attr!r}")
    globals()[attr] = obj
    return obj
