# The module warnings: filters, and how a warning is shown.

import sys
try:
    from _warnings import filters, _defaultaction, _onceregistry, warn, warn_explicit, _filters_mutated
except ImportError: # a program has made it so
    from _warnings_plain import make
    filters, _defaultaction, _onceregistry = [], "default", {}
    warn, warn_explicit, _filters_mutated = make(globals())
    del make

__doc__ = "Warnings: what a program should know, but need not stop for."
__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

defaultaction = _defaultaction
onceregistry = _onceregistry
_actions = 'default', 'always', 'ignore', 'module', 'once', 'error'


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, sys.stderr by default. A program may replace this function."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))

def formatwarning(message, category, filename, lineno, line=None):
    """A warning as text. A program may replace this function."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))

_showwarning_orig = showwarning
_formatwarning_orig = formatwarning

def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is not None:
        text = _formatwarnmsg(msg)
        try:
            file.write(text)
        except OSError: # there is nowhere to complain
            pass

def _formatwarnmsg_impl(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception: # the interpreter may be about to end
            line = None
    if line:
        text += f"  {line.strip()}\n"
    return text

def _showwarnmsg(msg):
    # What the interpreter calls: the program's showwarning, if it has set one.
    show = globals().get('showwarning', _showwarning_orig)
    if show is _showwarning_orig:
        _showwarnmsg_impl(msg)
    elif not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    else:
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)

def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def _check_filter(action, lineno):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter in front of the others, or with append behind them.

    action is "error", "ignore", "always", "default", "module" or "once"; message and module are regular expressions that
    the text and the name of the module must match, category is a class of warnings, lineno a line, 0 for all.
    """
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_filter(action, lineno)
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add_filter(action, message or None, category, module or None, lineno, append=append)

def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all messages and modules, in front of the others, or with append behind them."""
    _check_filter(action, lineno)
    _add_filter(action, None, category, None, lineno, append=append)

def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()

def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """A wrong option -W."""

def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as msg:
            print("Invalid -W option ignored:", msg, file=sys.stderr)

def _setoption(arg):
    parts = [s.strip() for s in arg.split(':')]
    if len(parts) > 5:
        raise _OptionError("too many fields (max 5): %r" % (arg,))
    action, message, category, module, lineno = parts + [''] * (5 - len(parts))
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.escape(message)
        module = module and re.escape(module) + r'\Z'
    try:
        lineno = int(lineno or 0)
        if lineno < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError("invalid lineno %r" % (lineno,)) from None
    filterwarnings(action, message, category, module, lineno)

def _getaction(action):
    if not action:
        return "default"
    if action == "all":
        return "always"
    for a in _actions:
        if a.startswith(action):
            return a
    raise _OptionError("invalid action: %r" % (action,))

def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition('.')
    try:
        m = __import__(module or 'builtins', None, None, [name])
    except ImportError:
        raise _OptionError("invalid module name: %r" % (module,)) from None
    try:
        found = getattr(m, name)
    except AttributeError:
        raise _OptionError("unknown warning category: %r" % (category,)) from None
    if not issubclass(found, Warning):
        raise _OptionError("invalid warning category: %r" % (category,))
    return found


class WarningMessage(object):
    _WARNING_DETAILS = "message", "category", "filename", "lineno", "file", "line", "source"

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


class catch_warnings(object):
    """Context manager that restores the filters at its end.

    With record, warnings are collected in the list that it gives. If action is given, simplefilter() is called with the
    arguments from it on. module is what stands for the module warnings.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules['warnings']:
            args.append("module=%r" % self._module)
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        m = self._module
        self._saved = m.filters, m.showwarning, m._showwarnmsg_impl
        m.filters = m.filters[:]
        m._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            m._showwarnmsg_impl = log.append
            m.showwarning = m._showwarning_orig # so that it is the list that gets them
            return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        m = self._module
        m.filters, m.showwarning, m._showwarnmsg_impl = self._saved
        m._filters_mutated()


class deprecated:
    """Decorator for functions and classes that should not be used any more.

    Calls, instances and subclasses warn with the message, as category says; None means without a warning. stacklevel 1 is
    the caller. The message stands in the attribute __deprecated__.
    """

    def __init__(self, message: str, /, *, category: type[Warning] | None = DeprecationWarning, stacklevel: int = 1) -> None:
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        msg = self.message
        if self.category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            return self._wrap_class(arg, msg)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")
        import inspect
        wrapper = self._wrap(arg)
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = msg
        return wrapper

    def _wrap(self, f):
        import functools
        msg, category, level = self.message, self.category, self.stacklevel + 1

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            warn(msg, category=category, stacklevel=level)
            return f(*args, **kwargs)
        return wrapper

    def _wrap_class(self, cls, msg):
        import functools
        category, level = self.category, self.stacklevel + 1
        original = cls.__new__

        @functools.wraps(original)
        def __new__(c, /, *args, **kwargs):
            if c is cls:
                warn(msg, category=category, stacklevel=level)
            if original is not object.__new__:
                return original(c, *args, **kwargs)
            if c.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{c.__name__}() takes no arguments")
            return original(c)

        cls.__new__ = staticmethod(__new__)
        hook = cls.__init_subclass__
        if isinstance(hook, type(self._wrap)): # a method: of cls or of a base
            wrapped = self._wrap(hook.__func__)
            cls.__init_subclass__ = classmethod(wrapped)
        else:
            wrapped = cls.__init_subclass__ = self._wrap(hook)
        cls.__deprecated__ = __new__.__deprecated__ = wrapped.__deprecated__ = msg
        return cls


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove,
                _version=sys.version_info):
    # Warns that a name of the library will be removed in the version remove; an error if it should be gone.
    version = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or _version[:2] == remove and _version[3] != "alpha":
        raise RuntimeError(f"{name!r} was slated for removal after Python {version} alpha")
    warn(message.format(name=name, remove=version), DeprecationWarning, stacklevel=3)


_processoptions(sys.warnoptions)
if '_warnings_plain' in sys.modules and not filters:
    filterwarnings("default", category=DeprecationWarning, module="__main__", append=1)
    for _c in DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning:
        simplefilter("ignore", category=_c, append=1)
    del _c
