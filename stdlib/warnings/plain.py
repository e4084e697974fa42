# What the module warnings does itself where _warnings cannot be imported.

import sys

def make(g):
    """The functions warn, warn_explicit and _filters_mutated for a module warnings with the globals g."""
    version = 1

    def _filters_mutated():
        nonlocal version
        version += 1

    def outer(frame, skip):
        frame = frame.f_back
        while frame is not None and frame.f_code.co_filename.startswith(skip):
            frame = frame.f_back
        return frame

    def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
        """Issue a warning, unless it is ignored; it may become an exception."""
        if isinstance(message, Warning):
            category = message.__class__
        if category is None:
            category = UserWarning
        if not (isinstance(category, type) and issubclass(category, Warning)):
            raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
        if not isinstance(skip_file_prefixes, tuple):
            raise TypeError('skip_file_prefixes must be a tuple of strs.')
        if skip_file_prefixes:
            stacklevel = max(2, stacklevel)
        frame = sys._getframe(1)
        for _ in range(stacklevel - 1):
            frame = frame and outer(frame, skip_file_prefixes)
        if frame is None:
            names, filename, line = sys.__dict__, "<sys>", 0
        else:
            names, filename, line = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
        warn_explicit(message, category, filename, line, names.get('__name__', "<string>"),
                      names.setdefault("__warningregistry__", {}), names, source)

    def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
        """Issue a warning about a given place."""
        lineno = int(lineno)
        if module is None:
            module = (filename or "<unknown>").removesuffix('.py')
        if registry is None:
            registry = {}
        if registry.get('version', 0) != version:
            registry.clear()
            registry['version'] = version
        if isinstance(message, Warning):
            text = str(message)
            category = message.__class__
        else:
            text = message
            message = category(message)
        key = text, category, lineno
        if registry.get(key):
            return
        item = None
        for item in g['filters']:
            action, msg, cat, mod, line = item
            if ((msg is None or msg.match(text)) and issubclass(category, cat) and (mod is None or mod.match(module))
                    and line in (0, lineno)):
                break
        else:
            action = g['defaultaction']
        if action == "ignore":
            return
        if action == "error":
            raise message
        if action != "always":
            registry[key] = 1
        if action in ("once", "module"):
            where, known = (g['onceregistry'], (text, category)) if action == "once" else (registry, (text, category, 0))
            if where.get(known):
                return
            where[known] = 1
        elif action not in ("always", "default"):
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {item}")
        import linecache
        linecache.getlines(filename, module_globals)
        g['_showwarnmsg'](g['WarningMessage'](message, category, filename, lineno, source=source))

    return warn, warn_explicit, _filters_mutated
