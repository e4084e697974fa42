# The module inspect: what functions, classes, modules and frames are like.

import sys
import types
import enum
import functools
from collections import namedtuple, OrderedDict
from keyword import iskeyword

__all__ = ['AGEN_CLOSED', 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'ArgInfo', 'Arguments', 'Attribute',
           'BoundArguments', 'BufferFlags', 'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED',
           'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR', 'CO_ITERABLE_COROUTINE', 'CO_NESTED',
           'CO_NEWLOCALS', 'CO_NOFREE', 'CO_OPTIMIZED', 'CO_VARARGS', 'CO_VARKEYWORDS', 'ClosureVars', 'FrameInfo',
           'FullArgSpec', 'GEN_CLOSED', 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'Parameter', 'Signature',
           'TPFLAGS_IS_ABSTRACT', 'Traceback', 'classify_class_attrs', 'cleandoc', 'currentframe', 'findsource',
           'formatannotation', 'formatannotationrelativeto', 'formatargvalues', 'get_annotations', 'getabsfile',
           'getargs', 'getargvalues', 'getasyncgenlocals', 'getasyncgenstate', 'getattr_static', 'getblock',
           'getcallargs', 'getclasstree', 'getclosurevars', 'getcomments', 'getcoroutinelocals', 'getcoroutinestate',
           'getdoc', 'getfile', 'getframeinfo', 'getfullargspec', 'getgeneratorlocals', 'getgeneratorstate',
           'getinnerframes', 'getlineno', 'getmembers', 'getmembers_static', 'getmodule', 'getmodulename', 'getmro',
           'getouterframes', 'getsource', 'getsourcefile', 'getsourcelines', 'indentsize', 'isabstract',
           'isasyncgen', 'isasyncgenfunction', 'isawaitable', 'isbuiltin', 'isclass', 'iscode', 'iscoroutine',
           'iscoroutinefunction', 'isdatadescriptor', 'isframe', 'isfunction', 'isgenerator', 'isgeneratorfunction',
           'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod', 'ismethoddescriptor', 'ismethodwrapper',
           'ismodule', 'isroutine', 'istraceback', 'markcoroutinefunction', 'signature', 'stack', 'trace', 'unwrap',
           'walktree']
__doc__ = "What can be learned about functions, classes, modules and frames that exist."

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


# What an object is

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)

def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)

def ismethod(object):
    """Whether it is a bound method."""
    return isinstance(object, types.MethodType)

def _is_plain(object):
    return isclass(object) or ismethod(object) or isfunction(object)

def ismethoddescriptor(object):
    """Whether it has __get__, but neither __set__ nor __delete__, and is no function, method or class."""
    if _is_plain(object) or isinstance(object, functools.partial):
        return False
    tp = type(object)
    return hasattr(tp, "__get__") and not hasattr(tp, "__set__") and not hasattr(tp, "__delete__")

def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    tp = type(object)
    return not _is_plain(object) and (hasattr(tp, "__set__") or hasattr(tp, "__delete__"))

def ismemberdescriptor(object):
    """Whether it is what __slots__ puts into a class."""
    return isinstance(object, types.MemberDescriptorType)

def isgetsetdescriptor(object):
    """Whether it is an attribute of a built-in class."""
    return isinstance(object, types.GetSetDescriptorType)

def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, types.FunctionType)

def _has_code_flag(f, flag):
    f = functools._unwrap_partialmethod(f)
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partial(f)
    return (isfunction(f) or _is_functionlike(f)) and bool(f.__code__.co_flags & flag)

def isgeneratorfunction(obj):
    """Whether it is a function with yield."""
    return _has_code_flag(obj, CO_GENERATOR)

_is_coroutine_mark = object()

def markcoroutinefunction(func):
    """Let iscoroutinefunction() be true of a function that returns a coroutine."""
    func = getattr(func, '__func__', func)
    func._is_coroutine_marker = _is_coroutine_mark
    return func

def iscoroutinefunction(obj):
    """Whether it is an async def, or marked as one."""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    while ismethod(obj):
        obj = obj.__func__
    return getattr(functools._unwrap_partial(obj), '_is_coroutine_marker', None) is _is_coroutine_mark

def isasyncgenfunction(obj):
    """Whether it is an async def with yield."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)

def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)

def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)

def iscoroutine(object):
    """Whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)

def isawaitable(object):
    """Whether await can wait for it."""
    from collections.abc import Awaitable
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, Awaitable))

def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)

def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)

def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)

_builtins = types.BuiltinFunctionType, types.BuiltinMethodType

def isbuiltin(object):
    """Whether it is a built-in function or bound method."""
    return isinstance(object, _builtins)

def ismethodwrapper(object):
    """Whether it is a bound special method of a built-in class."""
    return isinstance(object, types.MethodWrapperType)

def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))

def isabstract(object):
    """Whether it is a class with abstract methods."""
    if not isinstance(object, type):
        return False
    import abc
    if getattr(object, '__abstractmethods__', None):
        return True
    if not issubclass(type(object), abc.ABCMeta) or hasattr(object, '__abstractmethods__'):
        return False
    # ABCMeta is still at work
    if any(getattr(value, '__isabstractmethod__', False) for value in object.__dict__.values()):
        return True
    return any(getattr(getattr(object, name, None), '__isabstractmethod__', False)
               for base in object.__bases__ for name in getattr(base, '__abstractmethods__', ()))


# Members

def _getmembers(object, predicate, getter):
    results, seen = [], set()
    names = dir(object)
    mro = getmro(object) if isclass(object) else ()
    if mro:
        for base in getattr(object, '__bases__', ()):
            names += [k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute)]
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        seen.add(key)
    results.sort(key=lambda pair: pair[0])
    return results

def getmembers(object, predicate=None):
    """The attributes of an object, as a sorted list of names and values, or those of which predicate is true."""
    return _getmembers(object, predicate, getattr)

def getmembers_static(object, predicate=None):
    """getmembers(), but without running code of the object's."""
    return _getmembers(object, predicate, getattr_static)

Attribute = namedtuple('Attribute', 'name kind defining_class object')

def classify_class_attrs(cls):
    """The attributes of a class, with what they are and where they come from."""
    mro = getmro(cls)
    metamro = tuple(c for c in getmro(type(cls)) if c not in (type, object))
    names = dir(cls)
    for base in mro:
        names += [k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute) and v.fget is not None]
    result, seen = [], set()
    for name in names:
        home = got = None
        if name not in seen and name != '__dict__':
            try:
                got = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(got, "__objclass__", None)
                if home not in mro:
                    home = None
                    for c in mro:
                        found = getattr(c, name, None)
                        if found is got or type(found) is str and found == got: # names of classes are made anew
                            home = c
                    for c in metamro:
                        try:
                            if c.__getattr__(cls, name) is got:
                                home = c
                        except AttributeError:
                            pass
        raw = None
        for base in (cls,) + mro + metamro:
            if name in base.__dict__:
                raw = base.__dict__[name]
                if home not in metamro:
                    home = base
                break
        if home is None:
            continue
        obj = raw
        if isinstance(raw, (staticmethod, *_builtins)):
            kind = "static method"
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(raw, property):
            kind = "property"
        else:
            obj = raw if got is None else got
            kind = "method" if isroutine(obj) else "data"
        result.append(Attribute(name, kind, home, obj))
        seen.add(name)
    return result

def getmro(cls):
    """The classes that attributes are looked for in."""
    return cls.__mro__

def unwrap(func, *, stop=None):
    """The function that wrappers wrap, or the first of which stop is true."""
    first, seen = func, {id(func): func}
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen[id(func)] = func
    return func

_none = object()

def _own(cls, attr):
    # What stands under a name in the classes above, without asking any of them.
    for entry in type.__dict__['__mro__'].__get__(cls):
        d = type.__dict__['__dict__'].__get__(entry)
        if attr in d:
            return d[attr]
    return _none

def getattr_static(obj, attr, default=_none):
    """getattr(), but without running code: no descriptors, no __getattr__."""
    of_instance = _none
    if type in type.__dict__['__mro__'].__get__(type(obj)):
        cls = obj
    else:
        cls = type(obj)
        d = _own(cls, '__dict__')
        if d is _none or type(d) in (types.MemberDescriptorType, types.GetSetDescriptorType):
            try:
                of_instance = dict.get(object.__getattribute__(obj, "__dict__"), attr, _none)
            except (AttributeError, TypeError):
                pass
    of_class = _own(cls, attr)
    if of_instance is not _none:
        tp = type(of_class)
        if (of_class is not _none and _own(tp, '__get__') is not _none
                and (_own(tp, '__set__') is not _none or _own(tp, '__delete__') is not _none)):
            return of_class
        return of_instance
    if of_class is not _none:
        return of_class
    if obj is cls and (found := _own(type(cls), attr)) is not _none:
        return found
    if default is not _none:
        return default
    raise AttributeError(attr)

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a module, class or function as a new dict; with eval_str, strings are evaluated."""
    own_locals = inner = None
    if isinstance(obj, type):
        own = getattr(obj, '__dict__', None)
        ann = own.get('__annotations__') if own and hasattr(own, 'get') else None
        if isinstance(ann, types.GetSetDescriptorType):
            ann = None
        own_globals = getattr(sys.modules.get(getattr(obj, '__module__', None)), '__dict__', None)
        own_locals = dict(vars(obj))
        inner = obj
    elif isinstance(obj, types.ModuleType):
        ann = getattr(obj, '__annotations__', None)
        own_globals = obj.__dict__
    elif callable(obj):
        ann = getattr(obj, '__annotations__', None)
        own_globals = getattr(obj, '__globals__', None)
        inner = obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not ann or not eval_str:
        return dict(ann)
    while inner is not None:
        if hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        elif isinstance(inner, functools.partial):
            inner = inner.func
        else:
            own_globals = getattr(inner, '__globals__', own_globals)
            break
    names = own_globals if globals is None else globals
    local = (own_locals or {}) if locals is None else locals
    params = getattr(obj, '__type_params__', ())
    if params:
        local = {p.__name__: p for p in params} | local
    return {k: eval(v, names, local) if isinstance(v, str) else v for k, v in ann.items()}


# Documentation

def _findclass(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name)
    return cls if isclass(cls) else None

def _finddoc(obj):
    # The documentation that is inherited.
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and getattr(base, '__doc__', None) is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        cls = obj.__self__
        if not isclass(cls) or getattr(getattr(cls, name, None), '__func__') is not obj.__func__:
            cls = cls.__class__
    elif isfunction(obj) or isinstance(obj, property):
        name = obj.__name__
        cls = _findclass(obj if isfunction(obj) else obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif isbuiltin(obj):
        name = obj.__name__
        cls = obj.__self__
        if not isclass(cls) or cls.__qualname__ + '.' + name != obj.__qualname__:
            cls = cls.__class__
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = obj.__name__
        cls = obj.__objclass__
        if getattr(cls, name) is not obj:
            return None
        slots = getattr(cls, '__slots__', None)
        if ismemberdescriptor(obj) and isinstance(slots, dict) and name in slots:
            return slots[name]
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None) if hasattr(base, name) else None
        if doc is not None:
            return doc

def getdoc(object):
    """The documentation of an object, with its indentation taken away; None if there is none."""
    try:
        doc = object.__doc__
        if doc is None:
            doc = _finddoc(object)
    except (AttributeError, TypeError):
        return None
    return cleandoc(doc) if isinstance(doc, str) else None

def cleandoc(doc):
    """The text without the indentation that all lines but the first have, and without empty lines around it."""
    lines = doc.expandtabs().split('\n')
    indents = [len(l) - len(l.lstrip(' ')) for l in lines[1:] if l.lstrip(' ')]
    margin = min(indents, default=0)
    lines = [lines[0].lstrip(' ')] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


# Source

def getfile(object):
    """The name of the file in which an object is defined."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        f'{type(object).__name__}')
    return code.co_filename

def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None

def getmodulename(path):
    """The name of the module in a file; None if it is no module."""
    import os
    name = os.path.basename(path)
    for suffix in sorted(('.py', '.pyc'), key=len, reverse=True):
        if name.endswith(suffix):
            return name[:-len(suffix)]

def getsourcefile(object):
    """The name of the file with the source of an object; None if there is none."""
    import os
    import linecache
    name = getfile(object)
    if name.endswith('.pyc'):
        name = name[:-1]
    if name in linecache.cache or os.path.exists(name):
        return name
    module = getmodule(object, name)
    if getattr(module, '__loader__', None) is not None or getattr(getattr(module, '__spec__', None), 'loader', None) is not None:
        return name

def getabsfile(object, _filename=None):
    """The absolute name of the file with the source of an object."""
    import os
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))

def getmodule(object, _filename=None):
    """The module in which an object is defined; None if it is not known."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        name = getattr(module, '__file__', None) if ismodule(module) else None
        if name and getabsfile(module, name) == file:
            return module
    if not hasattr(object, '__name__'):
        return None
    for module in sys.modules['__main__'], sys.modules['builtins']:
        if getattr(module, object.__name__, _none) is object:
            return module

def findsource(object):
    """All lines of the file in which an object is defined, and the index of its first."""
    import linecache
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            line = vars(object)['__firstlineno__'] - 1
        except (TypeError, KeyError):
            raise OSError('source code not available')
    else:
        code = _code_of(object)
        if code is None:
            raise OSError('could not find code object')
        line = code.co_firstlineno - 1
    if line >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, line

def getcomments(object):
    """The comments directly above the definition of an object; None if there are none."""
    try:
        lines, line = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == '#':
            end += 1
        found = lines[start:end]
    else:
        indent = indentsize(lines[line])
        start = line
        while start > 0 and lines[start - 1].lstrip()[:1] == '#' and indentsize(lines[start - 1]) == indent:
            start -= 1
        found = [l.lstrip() for l in lines[start:line]]
        while found and found[0].strip() == '#':
            found.pop(0)
        while found and found[-1].strip() == '#':
            found.pop()
    return ''.join(l.expandtabs() for l in found) or None

def indentsize(line):
    """How far a line is indented."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())

def _end_of_logical(lines, i):
    # The index after the logical line that begins with lines[i]: brackets and strings may go on.
    depth, quote = 0, None
    while i < len(lines):
        line, k = lines[i], 0
        while k < len(line):
            c = line[k]
            if quote:
                if c == '\\':
                    k += 1
                elif line.startswith(quote, k):
                    k += len(quote) - 1
                    quote = None
            elif c in '\'"':
                quote = c * 3 if line.startswith(c * 3, k) else c
                k += len(quote) - 1
            elif c == '#':
                break
            elif c in '([{':
                depth += 1
            elif c in ')]}':
                depth -= 1
            k += 1
        i += 1
        if quote and len(quote) == 1 and not line.rstrip('\r\n').endswith('\\'):
            quote = None
        if not quote and depth <= 0 and not line.rstrip('\r\n').endswith('\\'):
            break
    return i

def getblock(lines):
    """The lines of the definition that lines begin with."""
    if not lines:
        return lines
    indent, end = indentsize(lines[0]), 0
    while lines[end].lstrip().startswith('@'):
        end = _end_of_logical(lines, end)
        if end >= len(lines):
            return lines
    head = lines[end].split()[:1]
    end = _end_of_logical(lines, end)
    if head not in (['def'], ['class'], ['async']):
        return lines[:end] # a lambda
    i, body = end, None # body is how far its first line is indented
    while i < len(lines):
        text, this = lines[i].strip(), indentsize(lines[i])
        if text.startswith('#'):
            i += 1
            if body is not None and this >= body:
                end = i
        elif not text:
            i += 1 # belongs to it only if there is more
        elif this <= indent:
            break
        else:
            body = this if body is None else body
            i = end = _end_of_logical(lines, i)
    return lines[:end]

def getsourcelines(object):
    """The lines of an object's definition, and the number of the first."""
    object = unwrap(object)
    lines, line = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[line:]), line + 1

def getsource(object):
    """The text of an object's definition."""
    return ''.join(getsourcelines(object)[0])

def walktree(classes, children, parent):
    results = []
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results

def getclasstree(classes, unique=False):
    """Classes as nested lists: after each class, those derived from it."""
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            below = children.setdefault(parent, [])
            if c not in below:
                below.append(c)
            if unique and parent in classes:
                break
        else:
            if not c.__bases__ and c not in roots:
                roots.append(c)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


# Arguments

Arguments = namedtuple('Arguments', 'args, varargs, varkw')

def getargs(co):
    """The names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names, n = co.co_varnames, co.co_argcount + co.co_kwonlyargcount
    args = list(names[:co.co_argcount])
    kwonly = list(names[co.co_argcount:n])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[n]
        n += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[n]
    return Arguments(args + kwonly, varargs, varkw)

FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')

def getfullargspec(func):
    """The parameters of a function, sorted by their kinds."""
    try:
        sig = _signature_of(func, Signature, False, False, None, None, False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    by_kind = {kind: [] for kind in _ParameterKind}
    defaults, kwdefaults, annotations = [], {}, {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for p in sig.parameters.values():
        by_kind[p.kind].append(p.name)
        if p.default is not _empty:
            if p.kind is _KEYWORD_ONLY:
                kwdefaults[p.name] = p.default
            else:
                defaults.append(p.default)
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    star, stars = by_kind[_VAR_POSITIONAL], by_kind[_VAR_KEYWORD]
    return FullArgSpec(by_kind[_POSITIONAL_ONLY] + by_kind[_POSITIONAL_OR_KEYWORD], star[0] if star else None,
                       stars[0] if stars else None, tuple(defaults) or None, by_kind[_KEYWORD_ONLY], kwdefaults or None, annotations)

ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')

def getargvalues(frame):
    """The parameters of the function of a frame, and its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)

def formatannotation(annotation, base_module=None):
    """An annotation as it is shown."""
    if getattr(annotation, '__module__', None) == 'typing':
        import re
        return re.sub(r'[\w\.]+', lambda m: m.group().removeprefix('typing.'), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)

def formatannotationrelativeto(object):
    """A formatannotation() that leaves out the module of an object."""
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)

def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """The four values of getargvalues() as text."""
    specs = [formatarg(a) + formatvalue(locals[a]) for a in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(specs) + ')'

def _missing(name, params, pos, values):
    names = [repr(p) for p in params if p not in values]
    shown = names[0] if len(names) == 1 else ' and '.join(names) if len(names) == 2 else ', '.join(names[:-1]) + f', and {names[-1]}'
    if len(names) > 2:
        shown = ', '.join(names[:-2]) + f', {names[-2]} and {names[-1]}'
    raise TypeError(f"{name}() missing {len(names)} required {'positional' if pos else 'keyword-only'} "
                    f"argument{'' if len(names) == 1 else 's'}: {shown}")

def _too_many(name, args, kwonly, varargs, defaults, given, values):
    least = len(args) - defaults
    kw = sum(1 for a in kwonly if a in values)
    if varargs:
        plural, expected = least != 1, f"at least {least}"
    elif defaults:
        plural, expected = True, f"from {least} to {len(args)}"
    else:
        plural, expected = len(args) != 1, str(len(args))
    more = ''
    if kw:
        more = f" positional argument{'s' if given != 1 else ''} (and {kw} keyword-only argument{'s' if kw != 1 else ''})"
    raise TypeError(f"{name}() takes {expected} positional argument{'s' if plural else ''} but {given}{more} "
                    f"{'was' if given == 1 and not kw else 'were'} given")

def getcallargs(func, /, *positional, **named):
    """The values that a call would give to the parameters, by name."""
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    values = dict(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    if varkw:
        values[varkw] = {}
    for kw, value in named.items():
        if kw not in args and kw not in kwonly:
            if not varkw:
                raise TypeError('%s() got an unexpected keyword argument %r' % (name, kw))
            values[varkw][kw] = value
        elif kw in values:
            raise TypeError('%s() got multiple values for argument %r' % (name, kw))
        else:
            values[kw] = value
    n = len(defaults or ())
    if len(positional) > len(args) and not varargs:
        _too_many(name, args, kwonly, varargs, n, len(positional), values)
    required = args[:len(args) - n]
    if any(a not in values for a in required):
        _missing(name, required, True, values)
    for a, value in zip(args[len(args) - n:], defaults or ()):
        values.setdefault(a, value)
    for a, value in (kwdefaults or {}).items():
        values.setdefault(a, value)
    if any(a not in values for a in kwonly):
        _missing(name, kwonly, False, values)
    return values

ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')

def getclosurevars(func):
    """Where the names come from that a function uses, but does not define."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code, names = func.__code__, func.__globals__
    nonlocals = {v: cell.cell_contents for v, cell in zip(code.co_freevars, func.__closure__ or ())}
    builtin = names.get("__builtins__", sys.modules['builtins'].__dict__)
    builtin = builtin.__dict__ if ismodule(builtin) else builtin
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in names:
            found[name] = names[name]
        elif name in builtin:
            built[name] = builtin[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)


class BufferFlags(enum.IntFlag):
    """The flags of a request for a buffer."""
    SIMPLE, WRITABLE, FORMAT, ND, STRIDES = 0, 1, 4, 8, 0x18
    C_CONTIGUOUS, F_CONTIGUOUS, ANY_CONTIGUOUS, INDIRECT = 0x38, 0x58, 0x98, 0x118
    CONTIG, CONTIG_RO, STRIDED, STRIDED_RO, RECORDS, RECORDS_RO = 9, 8, 0x19, 0x18, 0x1d, 0x1c
    FULL, FULL_RO, READ, WRITE = 0x11d, 0x11c, 0x100, 0x200


# Frames

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)

class Traceback(namedtuple('_Traceback', 'filename lineno function code_context index')):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f'Traceback({", ".join(f"{n}={getattr(self, n)!r}" for n in (*self._fields, "positions"))})'

class FrameInfo(namedtuple('_FrameInfo', ('frame',) + Traceback._fields)):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f'FrameInfo({", ".join(f"{n}={getattr(self, n)!r}" for n in (*self._fields, "positions"))})'

def getframeinfo(frame, context=1):
    """Where a frame or traceback is, with so many lines of source around it."""
    if istraceback(frame):
        line, last, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    elif isframe(frame):
        line, last = frame.f_lineno, frame.f_lasti
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    positions = None
    if last >= 0:
        for i, p in enumerate(frame.f_code.co_positions()):
            if i == last // 2:
                positions = p
                break
    if not positions or positions[0] is None:
        positions = (line,) + tuple((positions or (None,) * 4)[1:])
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(line - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = line - 1 - start
    return Traceback(filename, line, frame.f_code.co_name, lines, index, positions=Positions(*positions))

def getlineno(frame):
    """The line of a frame."""
    return frame.f_lineno

def _frame_info(frame, of, context):
    info = getframeinfo(of, context)
    return FrameInfo(frame, *info, positions=info.positions)

def getouterframes(frame, context=1):
    """A frame and those that called it."""
    found = []
    while frame:
        found.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return found

def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    found = []
    while tb:
        found.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found

def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)

def stack(context=1):
    """The frames of the caller and of those above."""
    return getouterframes(sys._getframe(1), context)

def trace(context=1):
    """The frames between here and where the exception was raised that is being handled."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


# Generators

def _state(prefix, running, suspended, frame):
    return prefix + ('RUNNING' if running else 'SUSPENDED' if suspended else 'CLOSED' if frame is None else 'CREATED')

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED'

def getgeneratorstate(generator):
    """How far a generator is: one of GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED and GEN_CLOSED."""
    return _state('GEN_', generator.gi_running, generator.gi_suspended, generator.gi_frame)

def getcoroutinestate(coroutine):
    """How far a coroutine is: one of CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED and CORO_CLOSED."""
    return _state('CORO_', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)

def getasyncgenstate(agen):
    """How far an asynchronous generator is: one of AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED and AGEN_CLOSED."""
    return _state('AGEN_', agen.ag_running, agen.ag_suspended, agen.ag_frame)

def getgeneratorlocals(generator):
    """The variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals

def getcoroutinelocals(coroutine):
    """The variables of a coroutine."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals

def getasyncgenlocals(agen):
    """The variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return {} if agen.ag_frame is None else agen.ag_frame.f_locals


# Signatures

class _void:
    """An argument that is not given."""

class _empty:
    """The default or annotation that a parameter does not have."""

class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        self = int.__new__(cls, value)
        self._value_ = value
        self.description = description
        return self

    def __str__(self):
        return self.name

_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind

class Parameter:
    """A parameter of a function: its name, kind, default and annotation; the last two are Parameter.empty if missing."""
    __slots__ = '_name', '_kind', '_default', '_annotation'

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit(): # the argument of a comprehension
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(f'implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A parameter like this one, except for what is given."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            text += ('=' if self._annotation is _empty else ' = ') + repr(self._default)
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """What Signature.bind() gives: the arguments of a call by the names of the parameters."""
    __slots__ = 'arguments', '_signature', '__weakref__'

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, begun = {}, False
        for name, p in self._signature.parameters.items():
            begun = begun or p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments
            if begun and name in self.arguments:
                if p.kind == _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Fill in the defaults of what is missing."""
        filled = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty:
                filled[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif p.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        return f'<{self.__class__.__name__} ({", ".join(f"{n}={v!r}" for n, v in self.arguments.items())})>'


class Signature:
    """The parameters of a function, and the annotation of its result."""
    __slots__ = '_return_annotation', '_parameters'

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        top, seen_default = _POSITIONAL_ONLY, False
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter before {p.kind.description} parameter')
                top = p.kind
                if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if p.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default argument')
                if p.name in params:
                    raise ValueError(f'duplicate parameter name: {p.name!r}')
            params[p.name] = p
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of something that can be called."""
        return _signature_of(obj, cls, follow_wrapped, True, globals, locals, eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A signature like this one, except for what is given."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _key(self):
        # Keyword-only parameters have no order.
        params = self.parameters.values()
        return (tuple(p for p in params if p.kind != _KEYWORD_ONLY), {p.name: p for p in params if p.kind == _KEYWORD_ONLY},
                self.return_annotation)

    def __hash__(self):
        params, kwonly, result = self._key()
        return hash((params, frozenset(kwonly.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def _bind(self, args, kwargs, partial=False):
        arguments, wrong = {}, []
        params = list(self.parameters.values())
        i = 0
        for n, value in enumerate(args): # by position
            if i == len(params) or params[i].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            p = params[i]
            i += 1
            if p.kind == _VAR_POSITIONAL:
                arguments[p.name] = args[n:]
                break
            if p.name in kwargs and p.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {p.name!r}')
            arguments[p.name] = value
        else: # the rest of those that might have been
            while i < len(params):
                p = params[i]
                if p.kind == _VAR_POSITIONAL:
                    i += 1
                    break
                if p.name in kwargs:
                    if p.kind != _POSITIONAL_ONLY:
                        break
                    wrong.append(p)
                    i += 1
                    continue
                if p.kind == _VAR_KEYWORD or p.default is not _empty or partial:
                    break
                what = ' keyword-only' if p.kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{what} argument: {p.name!r}')
        rest = None
        for p in params[i:]:
            if p.kind == _VAR_KEYWORD:
                rest = p.name
            elif p.kind == _VAR_POSITIONAL:
                pass
            elif p.name in kwargs and p.kind != _POSITIONAL_ONLY:
                arguments[p.name] = kwargs.pop(p.name)
            elif p.name in kwargs and p.kind == _POSITIONAL_ONLY:
                wrong.append(p)
            elif not partial and p.default is _empty:
                raise TypeError(f'missing a required argument: {p.name!r}')
        if kwargs:
            if rest is not None:
                arguments[rest] = kwargs
            elif wrong:
                raise TypeError('got some positional-only arguments passed as keyword arguments: '
                                f'{", ".join(p.name for p in wrong)!r}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The arguments by the names of the parameters; TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """bind(), but required arguments may be missing."""
        return self._bind(args, kwargs, True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as in a def statement; on several lines if it is longer than max_width."""
        parts, slash, star = [], False, True
        for p in self.parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if p.kind == _VAR_POSITIONAL:
                star = False
            elif p.kind == _KEYWORD_ONLY and star:
                parts.append('*')
                star = False
            parts.append(str(p))
        if slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation)
        return text

def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The Signature of something that can be called."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

_builtin_callables = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType) + _builtins

def _is_builtin(obj):
    return isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, _builtin_callables) or obj is type or obj is object

def _is_functionlike(obj):
    # What has all attributes of a function may stand for one.
    if not callable(obj) or isclass(obj):
        return False
    return (isinstance(getattr(obj, '__code__', None), types.CodeType) and isinstance(getattr(obj, '__name__', None), str)
            and isinstance(getattr(obj, '__defaults__', _void), (tuple, types.NoneType))
            and isinstance(getattr(obj, '__kwdefaults__', _void), (dict, types.NoneType))
            and isinstance(getattr(obj, '__annotations__', None), (dict, types.NoneType)))

def _without_first(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    return sig if params[0].kind is _VAR_POSITIONAL else sig.replace(parameters=params[1:])

def _from_text(cls, obj, text, skip_bound_arg=True):
    # The signature that a text describes, in which $ stands before the first parameter of a method.
    head, dollar, rest = text.partition('$')
    names = {}
    module = sys.modules.get(getattr(obj, '__module__', None) or getattr(getattr(obj, '__objclass__', None), '__module__', None))
    names.update(getattr(module, '__dict__', {}))
    try:
        exec(f'def f{head}{rest}: pass', names)
    except Exception:
        raise ValueError(f'{obj!r} builtin has invalid signature') from None
    params = list(_from_function(cls, names['f']).parameters.values())
    if dollar:
        bound = getattr(obj, '__self__', None)
        if bound is not None and (ismodule(bound) or skip_bound_arg):
            params.pop(0)
        else:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
    return cls(params, return_annotation=cls.empty)

def _from_function(cls, func, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
    text = getattr(func, '__text_signature__', None)
    if text:
        return _from_text(cls, func, text, skip_bound_arg)
    make, code = cls._parameter_cls, func.__code__
    names, n, kw = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    params = []
    def add(name, kind, default=_empty):
        params.append(make(name, kind, default=default, annotation=annotations.get(name, _empty)))
    for i, name in enumerate(names[:n]):
        k = i - (n - len(defaults))
        add(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD, defaults[k] if k >= 0 else _empty)
    i = n + kw
    if code.co_flags & CO_VARARGS:
        add(names[i], _VAR_POSITIONAL)
        i += 1
    for name in names[n:n + kw]:
        add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[i], _VAR_KEYWORD)
    return cls(params, return_annotation=annotations.get('return', _empty), __validate_parameters__=not isfunction(func))

def _from_partial(sig, partial, extra=()):
    # The signature of a function, some of whose arguments are given.
    given = partial.keywords or {}
    try:
        bound = sig.bind_partial(*extra, *(partial.args or ()), **given).arguments
    except TypeError as ex:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from ex
    params, kwonly = [], False # after one that is given by name, all are keyword-only
    for name, p in sig.parameters.items():
        if name in bound:
            if p.kind is _POSITIONAL_ONLY or p.kind is _POSITIONAL_OR_KEYWORD and name not in given:
                continue
            if p.kind is _POSITIONAL_OR_KEYWORD:
                kwonly = True
            if p.kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY):
                p = p.replace(default=bound[name])
        if kwonly:
            if p.kind is _VAR_POSITIONAL:
                continue
            if p.kind is _POSITIONAL_OR_KEYWORD:
                p = p.replace(kind=_KEYWORD_ONLY)
        params.append(p)
    return sig.replace(parameters=params)

def _descriptor_get(descriptor, obj):
    get = None if isclass(descriptor) else getattr(type(descriptor), '__get__', None)
    return descriptor if get is None else get(descriptor, obj, type(obj))

def _user_defined(cls, name):
    method = getattr(cls, name, None) if name == '__new__' else getattr_static(cls, name, None)
    if method is None or isinstance(method, _builtin_callables):
        return None
    return method if name == '__new__' else _descriptor_get(method, cls)

def _signature_of(obj, cls, follow, skip_bound_arg, globals, locals, eval_str):
    def of(f):
        return _signature_of(f, cls, follow, skip_bound_arg, globals, locals, eval_str)
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        sig = of(obj.__func__)
        return _without_first(sig) if skip_bound_arg else sig
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return of(obj)
    given = sig = getattr(obj, '__signature__', None)
    if sig is not None:
        if not isinstance(sig, (Signature, str)) and callable(sig):
            sig = sig()
        if isinstance(sig, str):
            return _from_text(cls, obj, sig)
        if not isinstance(sig, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return sig
    method = getattr(obj, '__partialmethod__', None)
    if isinstance(method, functools.partialmethod):
        inner = of(method.func)
        sig = _from_partial(inner, method, (None,))
        first = tuple(inner.parameters.values())[0]
        return sig if first.kind is _VAR_POSITIONAL else sig.replace(parameters=(first, *sig.parameters.values()))
    if isinstance(obj, functools.partial):
        return _from_partial(of(obj.func), obj)
    if isfunction(obj) or _is_functionlike(obj):
        return _from_function(cls, obj, skip_bound_arg, globals, locals, eval_str)
    if _is_builtin(obj):
        text = getattr(obj, '__text_signature__', None)
        if not text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _from_text(cls, obj, text, skip_bound_arg)
    if isinstance(obj, type):
        return _class_signature(obj, cls, of, skip_bound_arg)
    call = getattr_static(type(obj), '__call__', None)
    if call is not None:
        text = getattr(obj, '__text_signature__', None)
        return _from_text(cls, obj, text) if text else of(_descriptor_get(call, obj))
    raise ValueError(f'callable {obj!r} is not supported by signature')

def _class_signature(obj, cls, of, skip_bound_arg):
    call = _user_defined(type(obj), '__call__')
    if call is not None:
        return of(call)
    new, init = _user_defined(obj, '__new__'), _user_defined(obj, '__init__')
    for base in obj.__mro__: # whichever is nearer
        if new is not None and '__new__' in base.__dict__:
            return _without_first(of(new)) if skip_bound_arg else of(new)
        if init is not None and '__init__' in base.__dict__:
            return of(init)
    for base in obj.__mro__[:-1]:
        text = getattr(base, '__text_signature__', None)
        if text:
            return _from_text(cls, base, text)
    if type in obj.__mro__:
        raise ValueError(f'callable {obj!r} is not supported by signature')
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f'no signature found for builtin type {obj!r}')
