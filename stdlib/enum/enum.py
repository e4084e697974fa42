# The module enum: classes whose attributes are a fixed set of named values.

import sys
import builtins as _b
from types import MappingProxyType, DynamicClassAttribute

__doc__ = "Enumerations: sets of named values."
__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS',
           'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

# Until these classes exist, the metaclass makes the classes that they are themselves.
Enum = Flag = ReprEnum = EJECT = None


class nonmember(object):
    """Keeps a value of the class body from becoming a member."""
    def __init__(self, value):
        self.value = value


class member(object):
    """Makes a value of the class body a member whatever it is."""
    def __init__(self, value):
        self.value = value


class _NotGiven:
    def __repr__(self):
        return self.text

def _sentinel(text):
    s = _NotGiven()
    s.text = text
    return s

_not_given = _sentinel('<not given>')
_auto_null = _sentinel('_auto_null')


class auto:
    """In the body of an enumeration, stands for the next value."""
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')

def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'

def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'

def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    inner = cls_name + '.' + getattr(obj, '__name__', '')
    qualname = getattr(obj, '__qualname__', '')
    return qualname == inner or qualname.endswith('.' + inner)

def _is_private(cls_name, name):
    prefix = '_%s__' % (cls_name,)
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')

def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0

def _high_bit(value):
    return value.bit_length() - 1

def _iter_bits_lsb(num):
    given = num
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError('%r is not a positive integer' % given)
    while num:
        low = num & -num
        yield low
        num ^= low

def show_flag_values(value):
    """The powers of two that value consists of, as a list."""
    return list(_iter_bits_lsb(value))

def bin(num, max_bits=None):
    """The binary digits of an int, after a digit for its sign, as two's complement."""
    n = num.bit_length()
    sign = '1' if num < 0 else '0'
    digits = format(num & ((1 << n) - 1), 'b').rjust(n, '0') if n else '0' if num == 0 else ''
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return "0b%s %s" % (sign, digits)

def _refuse_pickling(self, proto):
    raise TypeError('%r cannot be pickled' % self)

def _make_class_unpicklable(obj):
    if isinstance(obj, dict):
        obj['__reduce_ex__'] = _refuse_pickling
        obj['__module__'] = '<unknown>'
    else:
        obj.__reduce_ex__ = _refuse_pickling
        obj.__module__ = '<unknown>'


class property(DynamicClassAttribute):
    """A property of members; asked of the class, it is the member of that name."""
    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _proto_member:
    # Stands in the namespace for a member, and makes it once the class exists.

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        m = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(m, '_value_'):
            if cls._member_type_ is object:
                m._value_ = value
            else:
                try:
                    m._value_ = cls._member_type_(*args)
                except Exception as exc:
                    error = TypeError('_value_ not set in __new__, unable to create it')
                    error.__cause__ = exc
                    raise error
        value = m._value_
        m._name_ = name
        m.__objclass__ = cls
        m.__init__(*args)
        m._sort_order_ = len(cls._member_names_)
        canonical = True
        if Flag is not None and issubclass(cls, Flag):
            canonical = isinstance(value, int) and _is_single_bit(value)
            if isinstance(value, int):
                cls._flag_mask_ |= value
                if canonical:
                    cls._singles_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        same = _member_with(cls, value)
        if same is not None:
            m = same
        elif canonical:
            cls._member_names_.append(name)
        cls._add_member_(name, m)
        _remember_value(cls, value, m, name)


def _member_with(cls, value):
    # The member of cls that has the value, or None.
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m

def _remember_value(cls, value, m, name):
    try:
        cls._value2member_map_.setdefault(value, m)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)


# What the body of an enumeration may define with one underscore at each end.
_sunders = frozenset(('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                      '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_'))


class EnumDict(dict):
    """The namespace of the body of an enumeration: it sorts out what are members."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == '_ignore_':
                value = self._ignore
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) and not _is_internal_class(self._cls_name, value):
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            value = self._fill_in(key, value.value if isinstance(value, member) else value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _sunders and not key.startswith('_repr_'):
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))

    def _fill_in(self, key, value):
        # Replaces auto() in a value.
        if isinstance(value, auto):
            return self._next(key, value)
        if not isinstance(value, tuple) or not any(isinstance(v, auto) for v in value):
            self._last_values.append(value)
            return value
        parts = [self._next(key, v) if isinstance(v, auto) else v for v in value]
        kind = type(value)
        try:
            return kind(parts)
        except TypeError:
            return kind(*parts)

    def _next(self, key, a):
        if a.value is _auto_null:
            a.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(a.value)
        return a.value

    @_b.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        if hasattr(members, 'keys'):
            for name in members.keys():
                self[name] = members[name]
        else:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value

_EnumDict = EnumDict

_flag_state = '_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_'
_operators = '__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        ns = EnumDict()
        ns._cls_name = cls
        first = metacls._get_mixins_(cls, bases)[1]
        if first is not None:
            ns['_generate_next_value_'] = getattr(first, '_generate_next_value_', None)
        return ns

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = classdict._member_names
        for key in classdict.pop('_ignore_', ()):
            classdict.pop(key, None)
        wrong = set(names) & {'mro', ''}
        if wrong:
            raise ValueError('invalid enum member name(s) %s' % (','.join(repr(n) for n in wrong)))
        order = classdict.pop('_order_', None)
        ns = dict(classdict.items())
        generate = ns.get('_generate_next_value_')
        if generate is not None and type(generate) is not staticmethod:
            ns['_generate_next_value_'] = staticmethod(generate)
        member_type, first = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(ns, member_type, first)
        for name in names:
            ns[name] = _proto_member(ns[name])
        ns.update(_new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
                  _unhashable_values_=[], _unhashable_values_map_={}, _member_type_=member_type,
                  _value_repr_=metacls._find_data_repr_(cls, bases),
                  _boundary_=boundary or getattr(first, '_boundary_', None), _flag_mask_=0, _singles_mask_=0, _all_bits_=0,
                  _inverted_=None)
        busy = '_%s__in_progress' % cls
        ns[busy] = True
        failed = None
        try:
            enum_class = super().__new__(metacls, cls, bases, ns, **kwds)
            delattr(enum_class, busy)
        except Exception as e: # the same error again, without the frames in here
            failed = type(e)(str(e))
            failed.__cause__ = e.__cause__
            failed.__context__ = e.__context__
            tb = e.__traceback__
        if failed is not None:
            raise failed.with_traceback(tb)
        metacls._choose_methods(enum_class, bases, member_type, first)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if is_flag:
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        elif Flag is not None or cls != 'Flag':
            for name in _flag_state:
                delattr(enum_class, name)
        if order is not None:
            metacls._check_order(enum_class, order, is_flag)
        return enum_class

    def _choose_methods(cls, bases, member_type, first):
        # Which of the mixed-in type and Enum the special methods come from, where the body has none.
        own = cls.__dict__
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in own:
                cls.__format__ = member_type.__format__
            if '__str__' not in own:
                method = member_type.__str__
                cls.__str__ = member_type.__repr__ if method is object.__str__ else method
        for name in '__repr__', '__str__', '__format__', '__reduce_ex__':
            if name not in own:
                enum_method = getattr(first, name)
                if getattr(cls, name) in (getattr(member_type, name), getattr(object, name)):
                    setattr(cls, name, enum_method)
        if Flag is not None and issubclass(cls, Flag):
            for name in _operators:
                if name not in own:
                    setattr(cls, name, getattr(Flag, name))

    def _check_order(cls, order, is_flag):
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        if is_flag:
            order = [o for o in order if o not in cls._member_map_ or _is_single_bit(cls[o]._value_)]
        order = [o for o in order if o not in cls._member_map_ or o in cls._member_names_]
        if order and order != cls._member_names_:
            raise TypeError('member order does not match _order_:\n  %r\n  %r' % (cls._member_names_, order))

    def __bool__(cls):
        """Classes are always true."""
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """The member that has the value; or, of an enumeration without members, a new one.

        value is then the name of the new class, and names its members: a string, names, pairs of names and values, or a
        mapping. module and qualname say where it belongs, type is a class to mix in, start the first value.
        """
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(class_name=value, names=None if names is _not_given else names, module=module, qualname=qualname,
                            type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        """Whether value is a member or the value of one."""
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """The member called name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """The members in the order of their definition."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """The number of members, without aliases."""
        return len(cls._member_names_)

    @_b.property
    def __members__(cls):
        """A read-only mapping of names, with aliases, to members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return "<%s %r>" % (kind, cls.__name__)

    def __reversed__(cls):
        """The members, the last first."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        """Set an attribute of the class that is no member."""
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Make a new enumeration."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first = cls._get_mixins_(class_name, bases)[1]
        ns = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for i, name in enumerate(names):
                values.append(first._generate_next_value_(name, start, i, values[:]))
            names = zip(names, values)
        for item in names or ():
            if isinstance(item, str):
                ns[item] = names[item]
            else:
                name, value = item
                ns[name] = value
        if module is None:
            module = sys._getframemodulename(2)
        if module is None:
            _make_class_unpicklable(ns)
        else:
            ns['__module__'] = module
        if qualname is not None:
            ns['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, ns, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of constants of a module, which it replaces."""
        own = sys.modules[module].__dict__
        source = source.__dict__ if source else own
        members = [(k, v) for k, v in source.items() if filter(k)]
        try:
            members.sort(key=lambda pair: pair[::-1])
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        body = dict(members)
        body['__module__'] = module
        made = _simple_enum(etype=cls, boundary=boundary or KEEP)(type(name, (object,), body))
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        own[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        # The type of the values, and the enumeration that is derived from.
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                own = base.__dict__
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in own:
                    if '__dataclass_fields__' in own and '__dataclass_params__' in own and own['__dataclass_params__'].repr:
                        return _dataclass_repr
                    return own['__repr__']

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, found))
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        # The function that makes members, whether it is to be kept, and whether it takes the value.
        new = classdict.get('__new__')
        save = first_enum is not None and new is not None
        plain = [None, object.__new__] + ([Enum.__new__] if Enum is not None else [])
        if new is None:
            for owner, name in ((member_type, '__new_member__'), (first_enum, '__new_member__'),
                                (member_type, '__new__'), (first_enum, '__new__')):
                target = getattr(owner, name, None)
                if owner is not None and target not in plain:
                    new = target
                    break
            else:
                new = object.__new__
        return new, save, first_enum is not None and new not in plain

    def _add_member_(cls, name, member):
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        descriptor = kind = owner = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, (property, DynamicClassAttribute)):
                descriptor, owner, kind = attr, base, 'enum'
                break
            if _is_descriptor(attr):
                descriptor = attr
                kind = kind or 'desc'
                owner = owner or base
            else:
                kind, owner = 'attr', base
        if descriptor is None:
            setattr(cls, name, member)
        else: # members keep seeing what the bases have under the name
            redirect = property()
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind != 'attr':
                redirect.fget = getattr(descriptor, 'fget', None)
                redirect.fset = getattr(descriptor, 'fset', None)
                redirect.fdel = getattr(descriptor, 'fdel', None)
            redirect._attr_type = kind
            redirect._cls_type = owner
            setattr(cls, name, redirect)
        cls._member_map_[name] = member

EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A collection of names, each with a value: the attributes of a class derived from it become its members."""

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return '(*values)'
        return '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if getattr(cls, '_%s__in_progress' % cls.__name__, False):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None
            raise TypeError("%r has no members defined" % cls)
        error = result = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            error = e
        try:
            if isinstance(result, cls):
                return result
            if isinstance(result, int) and Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT:
                return result
            invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if error is None:
                if result is None:
                    raise invalid
                error = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                                  % (cls.__name__, result))
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        other = _member_with(cls, value)
        if other is None:
            _remember_value(cls, value, self, getattr(self, '_name_', None))
        elif other is not self:
            raise ValueError('%r is already bound: %r' % (value, other))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the greatest so far.

        name is the member's name, start the first value, count the number of members, last_values their values.
        """
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        """The public attributes."""
        cls = self.__class__
        names = set(object.__dir__(self)) if cls._member_type_ is not object else set()
        names.update(n for n in getattr(self, '__dict__', ()) if n[0] != '_' and n not in self._member_map_)
        for base in cls.mro():
            for name, obj in base.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(obj, property) and obj.fget is None and name in self._member_map_:
                    names.discard(name)
                elif isinstance(obj, property) or name not in self._member_map_:
                    names.add(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration of which str() and format() show the value as its type does."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings."""

    def __new__(cls, *values):
        "values are the arguments of str()."
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        m = str.__new__(cls, value)
        m._value_ = value
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name
_reduce_ex_by_global_name = pickle_by_global_name

def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member has: raise an error (STRICT), drop them (CONFORM), become an int (EJECT), or
    keep them (KEEP)."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()
STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members can be combined with the operators of sets of bits."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next power of two.

        name is the member's name, start the first value, count the number of members, last_values their values.
        """
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members that value consists of, the lowest bit first."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members that value consists of, in the order of their definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the combination of members that has the value; bits that no member has are treated as _boundary_ says."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, singles, all_bits, boundary = cls._flag_mask_, cls._singles_mask_, cls._all_bits_, cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                                 % (cls, value, bin(value, width), bin(mask, width)))
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= mask
            elif boundary is not KEEP:
                raise ValueError('%r unknown flag boundary %r' % (cls, boundary))
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        negative = None
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown, aliases, single = value & ~mask, value & ~singles, value & singles
        if unknown and boundary is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = None
        if single or aliases:
            parts = list(cls._iter_member_(single))
            combined = 0
            for m in parts:
                combined |= m._value_
            if aliases:
                value = single | aliases
                for m in cls._member_map_.values():
                    if m._value_ and m._value_ & value == m._value_ and m not in parts:
                        parts.append(m)
                        combined |= m._value_
            unknown = value ^ combined
            if combined:
                made._name_ = '|'.join([m._name_ for m in parts])
                if unknown and boundary is STRICT:
                    raise ValueError('%r: no members with value %r' % (cls, unknown))
                if unknown:
                    made._name_ += '|%s' % cls._numeric_repr_(unknown)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        """Whether all of other is set in self."""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The members that are set."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (name, show(self._value_))
        return "<%s.%s: %s>" % (name, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operands(self, other, sign):
        value = self._get_value(other)
        if value is not NotImplemented:
            for flag in self, other:
                if self._get_value(flag) is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
        return value

    def __or__(self, other):
        value = self._operands(other, '|')
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operands(other, '&')
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operands(other, '^')
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag whose members are ints."""


def _aliases(enumeration):
    return ', '.join("%s -> %s" % (name, m.name) for name, m in enumeration.__members__.items() if name != m.name)

def unique(enumeration):
    """Decorator that refuses two names for one value."""
    found = _aliases(enumeration)
    if found:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, found))
    return enumeration

def _dataclass_repr(self):
    return ', '.join('%s=%r' % (k, getattr(self, k)) for k, f in self.__dataclass_fields__.items() if f.repr)

def global_enum_repr(self):
    """The repr of members that are names of their module."""
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)

def global_flag_repr(self):
    """The repr of flags that are names of their module."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    kept = self._boundary_ is FlagBoundary.KEEP
    return '|'.join(n if kept and n[0].isdigit() else '%s.%s' % (module, n) for n in self._name_.split('|'))

def global_str(self):
    """The str of members that are names of their module."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_

def global_enum(cls, update_str=False):
    """Decorator that makes the members names of the module too, and shows them so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls

def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    # Decorator that makes an enumeration of an ordinary class.
    def convert(cls):
        metacls = type(etype)
        ns = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__', '__static_attributes__') and not (name == '__doc__' and value is None):
                ns[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), ns, boundary=boundary)
    return convert


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"
CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorator that checks an enumeration (see EnumCheck)."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                found = _aliases(enumeration)
                if found:
                    raise ValueError('aliases found in %r: %s' % (enumeration, found))
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind, wanted = 'flag', (1 << i for i in range(_high_bit(low) + 1, _high_bit(high)))
        else:
            kind, wanted = 'enum', range(low + 1, high)
        missing = ', '.join(str(v) for v in wanted if v not in values)
        if missing:
            raise ValueError(('invalid %s %r: missing values %s' % (kind, enumeration.__name__, missing))[:256])

    def _named(self, enumeration):
        values = [m.value for m in enumeration]
        names, bits = [], 0
        for name, alias in enumeration._member_map_.items():
            if name not in enumeration._member_names_ and alias.value >= 0:
                missed = [v for v in _iter_bits_lsb(alias.value) if v not in values]
                if missed:
                    names.append(name)
                    for v in missed:
                        bits |= v
        if names:
            if len(names) == 1:
                who = 'alias %s is missing' % names[0]
            else:
                who = 'aliases %s and %s are missing' % (', '.join(names[:-1]), names[-1])
            what = 'value 0x%x' if _is_single_bit(bits) else 'combined values of 0x%x'
            raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                             % (enumeration.__name__, who, what % bits))
