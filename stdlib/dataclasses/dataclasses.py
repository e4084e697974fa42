# The module dataclasses: classes that are made of their annotations.

import sys
import types
from reprlib import recursive_repr

__doc__ = "Classes whose methods are made of the annotations of their fields."
__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    """Raised when a field of a frozen dataclass is assigned to or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()

class _MISSING_TYPE:
    pass
MISSING = _MISSING_TYPE()

class _KW_ONLY_TYPE:
    pass
KW_ONLY = _KW_ONLY_TYPE()

class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

# What an annotation declares.
_FIELD = _Kind('_FIELD')
_FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Kind('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_EMPTY = types.MappingProxyType({})


class InitVar:
    """The annotation of a parameter of __init__ that is no field."""
    __slots__ = 'type',

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """A field of a dataclass, as fields() gives it."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only

    @recursive_repr()
    def __repr__(self):
        shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        return f'Field({"".join(f"{n}={getattr(self, n)!r}," for n in shown)}_field_type={self._field_type})'

    def __set_name__(self, owner, name): # a default that is a descriptor wants to know
        tell = getattr(type(self.default), '__set_name__', None)
        if tell:
            tell(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{n}={getattr(self, n)!r}" for n in self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Describe a field: the value in the body of a dataclass.

    default is its default value, default_factory a function without arguments that makes it; not both. init, repr, hash and
    compare say whether the methods __init__, __repr__, __hash__ and the comparisons see the field. metadata is a mapping
    for the program's own use. kw_only makes it a keyword-only parameter of __init__.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _tuple_of(obj, fields):
    return '(%s)' % ''.join(f'{obj}.{f.name},' for f in fields)


class _Functions:
    # The methods to make, as text that is compiled at once.

    def __init__(self):
        self.names = []
        self.text = []
        self.values = {}  # what the text needs, by name
        self.messages = {} # of the error if the class has the method: not a str if there is nothing to add
        self.forced = set()
        self.made = set() # the names of what the class has got

    def add(self, name, params, *body, message=None, decorator='', result=''):
        self.names.append(name)
        self.messages[name] = message
        self.text.append(f" {decorator}\n" if decorator else '')
        self.text.append(f" def {name}({','.join(params)}){result}:\n")
        self.text.extend(f"  {line}\n" for line in body)

    def put(self, cls, globals):
        if not self.names:
            return
        source = f"def __create_fn__({','.join(self.values)}):\n{''.join(self.text)} return {','.join(self.names)},"
        made = {}
        exec(source, globals, made)
        for name, f in zip(self.names, made['__create_fn__'](**self.values)):
            f.__qualname__ = f"{cls.__qualname__}.{f.__name__}"
            if name not in cls.__dict__ or name in self.forced:
                setattr(cls, name, f)
                self.made.add(name)
            elif message := self.messages[name]:
                text = f'Cannot overwrite attribute {f.__name__} in class {cls.__name__}'
                raise TypeError(text if message is True else f'{text} {message}')


def _add_init(fns, fields, positional, kw_only, frozen, post_init, slots):
    seen = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    self = '__dataclass_self__' if any(f.name == 'self' for f in fields) else 'self'
    values = fns.values
    for f in fields:
        values[f'__dataclass_type_{f.name}__'] = f.type
    values['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    values['__dataclass_builtins_object__'] = object
    body = []
    for f in fields:
        default = f'__dataclass_dflt_{f.name}__'
        value = f.name
        if f.default_factory is not MISSING:
            values[default] = f.default_factory
            value = f'{default}()'
            if f.init:
                value += f' if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
        elif f.default is not MISSING and (f.init or slots):
            values[default] = f.default
            if not f.init:
                value = default
        elif not f.init:
            continue # what the class has
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({self},{f.name!r},{value})')
        else:
            body.append(f'{self}.{f.name}={value}')
    if post_init:
        body.append(f"{self}.__post_init__({','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)})")

    def param(f):
        text = f'{f.name}:__dataclass_type_{f.name}__'
        if f.default is not MISSING:
            return f'{text}=__dataclass_dflt_{f.name}__'
        return text if f.default_factory is MISSING else text + '=__dataclass_HAS_DEFAULT_FACTORY__'
    params = [self, *map(param, positional)]
    if kw_only:
        params += '*', *map(param, kw_only)
    values['__dataclass___init___return_type__'] = None
    fns.add('__init__', params, *(body or ['pass']), result='->__dataclass___init___return_type__')


def _add_frozen(fns, cls, fields):
    fns.values.update(cls=cls, FrozenInstanceError=FrozenInstanceError)
    condition = 'type(self) is cls'
    if fields:
        condition += ' or name in {%s}' % ', '.join(repr(f.name) for f in fields)
    for name, params, verb in (('__setattr__', 'name, value', 'assign to'), ('__delattr__', 'name', 'delete')):
        fns.add(name, ('self', params), f'if {condition}:',
                f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                f'super(cls, self).{name}({params})', message=True)


def _is_classvar(a, typing):
    return a is typing.ClassVar or type(a) is typing._GenericAlias and a.__origin__ is typing.ClassVar

def _is_initvar(a, dataclasses):
    return a is dataclasses.InitVar or type(a) is dataclasses.InitVar

def _is_kw_only(a, dataclasses):
    return a is dataclasses.KW_ONLY

def _declares(a, cls, module, predicate, typ):
    # Whether an annotation, which may be a string, is what predicate looks for in a module.
    if predicate(a, module):
        return True
    if not isinstance(a, str):
        return False
    head = a.lstrip()
    end = 0
    while end < len(head) and (head[end].isalnum() or head[end] == '_'):
        end += 1
    name, rest = head[:end], head[end:].lstrip()
    own = sys.modules.get(cls.__module__)
    ns = own.__dict__ if own else None
    if name and rest.startswith('.'):
        if ns is None or ns.get(name) is not module:
            return False
        ns = sys.modules.get(typ.__module__).__dict__
        head = rest[1:].lstrip()
        end = 0
        while end < len(head) and (head[end].isalnum() or head[end] == '_'):
            end += 1
        name = head[:end]
    return bool(name and ns) and predicate(ns.get(name), module)


def _get_field(cls, name, a, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else: # a slot is no default
        f = field(default=MISSING if isinstance(default, types.MemberDescriptorType) else default)
    f.name = name
    f.type = a
    f._field_type = _FIELD
    typing = sys.modules.get('typing')
    if typing and _declares(a, cls, typing, _is_classvar, typing.ClassVar):
        f._field_type = _FIELD_CLASSVAR
    elif _declares(a, cls, sys.modules[__name__], _is_initvar, InitVar):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _inherit(cls, fields, frozen):
    # Fills in the fields of the bases; the result checks whether they are as frozen as the class.
    bases = [b for b in cls.__mro__[-1:0:-1] if getattr(b, _FIELDS, None) is not None]
    for b in bases:
        fields.update(getattr(b, _FIELDS))
    are = [getattr(b, _PARAMS).frozen for b in bases]
    def check():
        if any(are) and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if are and frozen and not all(are):
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return check

def _own_fields(cls, fields, kw_only):
    annotations = cls.__dict__.get('__annotations__') or {}
    seen = False
    own = []
    for name, a in annotations.items():
        if _declares(a, cls, sys.modules[__name__], _is_kw_only, KW_ONLY):
            if seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen = kw_only = True
        else:
            own.append(_get_field(cls, name, a, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    module = sys.modules.get(cls.__module__)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    check_frozen = _inherit(cls, fields, frozen)
    _own_fields(cls, fields, kw_only)
    check_frozen()
    setattr(cls, _FIELDS, fields)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = own_hash is not MISSING and not (own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    params = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in params if f.init and not f.kw_only]
    fns = _Functions()
    if init:
        _add_init(fns, params, positional, [f for f in params if f.init and f.kw_only], frozen, hasattr(cls, '__post_init__'), slots)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    values = [f for f in fields.values() if f._field_type is _FIELD]
    compared = [f for f in values if f.compare]
    if repr:
        fns.values['__dataclasses_recursive_repr'] = recursive_repr
        shown = ', '.join(f"{f.name}={{self.{f.name}!r}}" for f in values if f.repr)
        fns.add('__repr__', ('self',), f'return f"{{self.__class__.__qualname__}}({shown})"',
                decorator='@__dataclasses_recursive_repr()')
    if eq:
        fns.add('__eq__', ('self', 'other'), 'if self is other:', ' return True', 'if other.__class__ is self.__class__:',
                ' return ' + (' and '.join(f'self.{f.name}==other.{f.name}' for f in compared) or 'True'), 'return NotImplemented')
    if order:
        for name, op in ('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='):
            fns.add(name, ('self', 'other'), 'if other.__class__ is self.__class__:',
                    f' return {_tuple_of("self", compared)}{op}{_tuple_of("other", compared)}', 'return NotImplemented',
                    message='Consider using functools.total_ordering')
    if frozen:
        _add_frozen(fns, cls, values)
    if unsafe_hash or eq and frozen:
        if unsafe_hash and has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        if not has_hash:
            fns.forced.add('__hash__')
            hashed = [f for f in values if (f.compare if f.hash is None else f.hash)]
            fns.add('__hash__', ('self',), f'return hash({_tuple_of("self", hashed)})')
    elif eq and not has_hash:
        cls.__hash__ = None
    fns.put(cls, module.__dict__ if module else {})
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _text_signature(cls, params, init and '__init__' in fns.made)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in positional)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        import abc
        abc.update_abstractmethods(cls)
    return cls

def _text_signature(cls, params, made):
    # What inspect.signature() says. Where __init__ is the one made here, there is no need to ask.
    if type(cls) is type and cls.__new__ is object.__new__ and made:
        kw_only = [f for f in params if f.init and f.kw_only]
        shown = [_show_param(f) for f in params if f.init and not f.kw_only]
        return '(%s)' % ', '.join(shown + (['*'] if kw_only else []) + [_show_param(f) for f in kw_only]).replace(' -> None', '')
    import inspect
    try:
        return str(inspect.signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        return ''

def _show_param(f):
    a = f.type
    if getattr(a, '__module__', None) == 'typing':
        text = repr(a).replace('typing.', '')
    elif isinstance(a, type) and not isinstance(a, types.GenericAlias):
        text = a.__qualname__ if a.__module__ == 'builtins' else f'{a.__module__}.{a.__qualname__}'
    else:
        text = repr(a)
    if f.default is not MISSING:
        return f'{f.name}: {text} = {f.default!r}'
    return f'{f.name}: {text}' if f.default_factory is MISSING else f'{f.name}: {text} = <factory>'


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]

def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)

def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return [n for n in ('__weakref__', '__dict__') if n in cls.__dict__]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots

def _add_slots(cls, frozen, weakref_slot):
    # Slots are fixed when a class is made: makes it anew.
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    ns = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {s for base in cls.__mro__[1:-1] for s in _slots_of(base)}
    wanted = names + (('__weakref__',) if weakref_slot else ())
    ns['__slots__'] = tuple(n for n in wanted if n not in inherited)
    for name in names + ('__dict__', '__weakref__'):
        ns.pop(name, None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, ns)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen: # the default for slots would use setattr
        if '__getstate__' not in ns:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in ns:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Make the methods of a class of the annotations in its body.

    init, repr, eq, order and unsafe_hash say which; frozen forbids assignments to the fields, match_args sets
    __match_args__, kw_only makes the parameters of __init__ keyword-only, slots makes a new class with __slots__, and
    weakref_slot adds one for weak references.
    """
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or an instance of one, as a tuple of Field objects."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)

def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)

def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


# Values of these types are what they are.
_atomic = frozenset({types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType, types.NotImplementedType,
                     types.CodeType, types.BuiltinFunctionType, types.FunctionType, type, range, property})

def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, or what dict_factory makes of their names and values.

    Instances, lists, tuples and dicts in it are treated likewise; other values are copied.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    def convert(v):
        cls = type(v)
        if cls in _atomic:
            return v
        if hasattr(cls, _FIELDS):
            if dict_factory is dict:
                return {f.name: convert(getattr(v, f.name)) for f in fields(v)}
            return dict_factory([(f.name, convert(getattr(v, f.name))) for f in fields(v)])
        return _convert_container(v, cls, convert)
    return convert(obj)

def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields of an instance as a tuple, or what tuple_factory makes of them.

    Instances, lists, tuples and dicts in it are treated likewise; other values are copied.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    def convert(v):
        cls = type(v)
        if cls in _atomic:
            return v
        if hasattr(cls, _FIELDS):
            return tuple_factory([convert(getattr(v, f.name)) for f in fields(v)])
        return _convert_container(v, cls, convert)
    return convert(obj)

def _convert_container(v, cls, convert):
    if issubclass(cls, (list, tuple)):
        if issubclass(cls, tuple) and hasattr(v, '_fields'): # a namedtuple
            return cls(*[convert(x) for x in v])
        return cls([convert(x) for x in v])
    if issubclass(cls, dict):
        items = [(convert(k), convert(x)) for k, x in v.items()]
        if not hasattr(cls, 'default_factory'):
            return cls(items)
        made = cls(v.default_factory)
        for k, x in items:
            made[k] = x
        return made
    import copy
    return copy.deepcopy(v)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """Make a dataclass called cls_name.

    fields are names, or tuples of a name, a type and perhaps what field() gives. bases and namespace are those of the
    class, module the name of its module; the other arguments are those of dataclass().
    """
    import keyword
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, a = item, 'typing.Any'
        elif len(item) == 2:
            name, a = item
        elif len(item) == 3:
            name, a, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = a

    def body(ns):
        ns.update(namespace or {})
        ns.update(defaults)
        ns['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, body)
    if module is None:
        module = sys._getframemodulename(1) or '__main__'
    cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with the values of obj, except for those given."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)

def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
