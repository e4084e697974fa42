# What of the module traceback is about objects that describe tracebacks: reports themselves are made in Go.

import sys
import linecache

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"
_RECURSIVE_CUTOFF = 3 # how many equal entries are shown
BUILTIN_EXCEPTION_LIMIT = object()

def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'

def _indent(text, prefix):
    return ''.join(prefix + line for line in text.splitlines(True))

def print_list(extracted_list, file=None):
    """Print the entries that extract_tb() or extract_stack() have given."""
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end="")

def format_list(extracted_list):
    """Entries as a list of strings. An entry is a FrameSummary, or a tuple of file, line, name and text."""
    return StackSummary.from_list(extracted_list).format()

def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback: the first limit ones, or if that is negative the last ones."""
    print_list(extract_tb(tb, limit=limit), file=file)

def format_tb(tb, limit=None):
    """What print_tb() prints, as a list of strings."""
    return extract_tb(tb, limit=limit).format()

def extract_tb(tb, limit=None):
    """The entries of a traceback as a StackSummary."""
    return StackSummary._extract(_walk_tb(tb), limit)

def print_stack(f=None, limit=None, file=None):
    """Print the calls that lead to a frame, the caller's by default."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit=limit), file=file)

def format_stack(f=None, limit=None):
    """What print_stack() prints, as a list of strings."""
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit=limit))

def extract_stack(f=None, limit=None):
    """The calls that lead to a frame, the caller's by default, as a StackSummary."""
    stack = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f), limit=limit)
    stack.reverse()
    return stack

def print_last(limit=None, file=None, chain=True):
    """Print the exception that nothing has caught, in an interactive session."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError("no last exception")

def clear_frames(tb):
    """Let the frames of a traceback forget their variables."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError: # it is running
            pass
        tb = tb.tb_next

def walk_stack(f):
    """Frames and their lines, from a frame outwards; None is the caller's."""
    if f is None:
        f = sys._getframe(1)
        while f.f_back is not None and f.f_globals is globals(): # extract() asks, not the caller
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back

def walk_tb(tb):
    """Frames and their lines, from the outermost of a traceback inwards."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next

def _walk_tb(tb):
    # Frames and (line, last line, column, last column).
    while tb is not None:
        where = (None,) * 4
        if tb.tb_lasti >= 0:
            from itertools import islice
            where = next(islice(tb.tb_frame.f_code.co_positions(), tb.tb_lasti // 2, None), where)
        if where[0] is None or where[0] != tb.tb_lineno: # a traceback that has been made by hand
            where = (tb.tb_lineno,) + (tuple(where[1:]) if where[0] is None else (None,) * 3)
        yield tb.tb_frame, where
        tb = tb.tb_next


class FrameSummary:
    """One entry of a traceback: filename, lineno, name, line, and locals, as strings, if they have been asked for."""

    __slots__ = 'filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_lines_dedented', 'locals'

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = {k: _safe_string(v, 'local', func=repr) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                    and self.locals == other.locals)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def _original_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [(linecache.getline(self.filename, n) or _source_line(self.filename, n)).rstrip()
                     for n in range(self.lineno, self.end_lineno + 1)]
            self._lines = "\n".join(lines) + "\n"
        return self._lines

    @property
    def line(self):
        """The first line, without the space around it."""
        lines = self._original_lines
        return None if lines is None else lines.partition("\n")[0].strip()


class StackSummary(list):
    """Entries of a traceback, or of a stack."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of frames and their lines. lookup_lines reads the lines at once, capture_locals keeps the variables."""
        return klass._extract(((f, (line, None, None, None)) for f, line in frame_gen), limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, frame_gen, limit=None, lookup_lines=True, capture_locals=False):
        builtin = limit is BUILTIN_EXCEPTION_LIMIT
        if limit is None or builtin:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        frames = frame_gen
        if limit is not None:
            if builtin:
                frames = list(frame_gen)
                frames = frames[len(frames) - limit:]
            elif limit >= 0:
                from itertools import islice
                frames = islice(frame_gen, limit)
            else:
                frames = list(frame_gen)[limit:]
        result = klass()
        files = set()
        for f, (line, end_line, col, end_col) in frames:
            code = f.f_code
            files.add(code.co_filename)
            linecache.lazycache(code.co_filename, f.f_globals)
            result.append(FrameSummary(code.co_filename, line, code.co_name, lookup_line=False,
                                       locals=f.f_locals if capture_locals else None, end_lineno=end_line, colno=col,
                                       end_colno=end_col))
        for name in files:
            linecache.checkcache(name)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one of FrameSummary objects, or tuples of file, line, name and text."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """One entry as a string; None leaves it out."""
        s = frame_summary
        filename = '<stdin>' if s.filename.startswith("<stdin>-") else s.filename
        text = f'  File "{filename}", line {s.lineno}, in {s.name}\n'
        lines = s._original_lines
        if lines and lines.strip():
            if s.colno is None or s.end_colno is None:
                text += f'    {s.line}\n'
            else:
                text += _mark_lines(lines.splitlines()[:s.end_lineno - s.lineno + 1], s.colno, s.end_colno)
        for name, value in sorted(s.locals.items()) if s.locals else ():
            text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        """The entries as a list of strings; of equal ones in a row only the first are shown."""
        result, last, count = [], None, 0
        def close():
            more = count - _RECURSIVE_CUTOFF
            if more > 0:
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')
        for s in self:
            text = self.format_frame_summary(s)
            if text is None:
                continue
            key = s.filename, s.lineno, s.name
            if None in key or key != last:
                close()
                last, count = key, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        close()
        return result


class _Boxes:
    # How far a report is inside groups.
    depth = 0
    need_close = False

    def indent(self):
        return '  ' * self.depth

    def emit(self, parts, margin='|'):
        prefix = self.indent() + (margin + ' ' if self.depth else '')
        for text in (parts,) if isinstance(parts, str) else parts:
            yield _indent(text, prefix)


class TracebackException:
    """An exception with all that a report shows, which does not keep the exception itself.

    limit is how many entries are kept, lookup_lines reads their lines at once, capture_locals keeps their variables as
    strings, compact leaves out contexts that are not shown, and max_group_width and max_group_depth say how much of groups
    is shown.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        nested = _seen is not None
        seen = _seen if nested else set()
        seen.add(id(exc_value)) # by identity: they may be equal, or not hashable
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_walk_tb(exc_traceback), limit, lookup_lines, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(e, "__notes__", repr)}']
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        self._is_syntax_error = bool(exc_type and issubclass(exc_type, SyntaxError))
        if self._is_syntax_error:
            e = exc_value
            self.filename = e.filename
            self.lineno = None if e.lineno is None else str(e.lineno)
            self.end_lineno = None if e.end_lineno is None else str(e.end_lineno)
            self.text, self.offset, self.end_offset, self.msg = e.text, e.offset, e.end_offset, e.msg
        elif exc_type and isinstance(exc_value, BaseException):
            self._str += _suggestion(exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if nested:
            return
        def make(e):
            return TracebackException(type(e), e, e.__traceback__, limit=limit, lookup_lines=lookup_lines,
                                      capture_locals=capture_locals, max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen)
        todo = [(self, exc_value)] # no recursion: chains may be long
        while todo:
            te, e = todo.pop()
            te.__cause__ = te.__context__ = te.exceptions = None
            if e is None:
                continue
            if e.__cause__ is not None and id(e.__cause__) not in seen:
                te.__cause__ = make(e.__cause__)
            wanted = not compact or te.__cause__ is None and not e.__suppress_context__
            if e.__context__ is not None and wanted and id(e.__context__) not in seen:
                te.__context__ = make(e.__context__)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [make(x) for x in e.exceptions]
            if te.__cause__:
                todo.append((te.__cause__, e.__cause__))
            if te.__context__:
                todo.append((te.__context__, e.__context__))
            if te.exceptions:
                todo.extend(zip(te.exceptions, e.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the class, as it is shown."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return (module if isinstance(module, str) else "<unknown>") + '.' + self.exc_type_qualname

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The class and the message, and the notes; with show_group, also of the exceptions in a group."""
        indent = 3 * _depth * ' '
        name = self.exc_type_str
        if not self._have_exc_type:
            yield f'{indent}None: {self._str}\n' if self._str and self._str != 'None' else f'{indent}NoneType: None\n'
            return
        if self._is_syntax_error:
            for line in self._format_syntax_error(name):
                yield indent + line
        else:
            text = f'{name}: {self._str}' if self._str else f'{name}'
            if _depth > 0:
                for line in text.split("\n"):
                    yield indent + line + '\n'
            else:
                yield text + '\n'
        from collections.abc import Sequence
        notes = self.__notes__
        if isinstance(notes, Sequence) and not isinstance(notes, (str, bytes)):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield indent + line + '\n'
        elif notes is not None:
            yield f"{indent}{_safe_string(notes, '__notes__', func=repr)}\n"
        if self.exceptions and show_group:
            for e in self.exceptions:
                yield from e.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            whole = self.text.rstrip('\n')
            text = whole.lstrip(' \n\f')
            yield f'    {text}\n'
            if self.offset is not None:
                begin, end = self.offset, len(whole) + 1
                if self.lineno == self.end_lineno:
                    end = self.end_offset if self.end_offset not in (None, 0) else begin
                if self.text and begin > len(self.text):
                    begin = len(whole) + 1
                if self.text and end > len(self.text):
                    end = len(whole) + 1
                if begin >= end or end < 0:
                    end = begin + 1
                col = begin - 1 - (len(whole) - len(text))
                if col >= 0: # white space stays what it is, tabs too
                    space = ''.join(c if c.isspace() else ' ' for c in text[:col])
                    yield f"    {space}{'^' * (end - begin)}\n"
        yield f"{name}: {self.msg or '<no detail available>'}{suffix}\n"

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The parts of the report; with chain, also those about causes and contexts."""
        ctx = _Boxes() if _ctx is None else _ctx
        chained, exc = [], self
        while exc:
            following, message = None, None
            if chain and exc.__cause__ is not None:
                following, message = exc.__cause__, _cause_message
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                following, message = exc.__context__, _context_message
            chained.append((message, exc))
            exc = following
        for message, exc in reversed(chained):
            if message is not None:
                yield from ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from ctx.emit('Traceback (most recent call last):\n')
                    yield from ctx.emit(exc.stack.format())
                yield from ctx.emit(exc.format_exception_only())
            elif ctx.depth > self.max_group_depth:
                yield from ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, ctx, chain)

    def _format_group(self, exc, ctx, chain):
        top = ctx.depth == 0
        if top:
            ctx.depth += 1
        if exc.stack:
            yield from ctx.emit('Exception Group Traceback (most recent call last):\n', '+' if top else '|')
            yield from ctx.emit(exc.stack.format())
        yield from ctx.emit(exc.format_exception_only())
        width, n = self.max_group_width, len(exc.exceptions)
        shown = n if n <= width else width + 1
        ctx.need_close = False
        for i in range(shown):
            if i == shown - 1:
                ctx.need_close = True
            title = str(i + 1) if i < width else '...'
            yield f"{ctx.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            ctx.depth += 1
            if i < width:
                yield from exc.exceptions[i].format(chain=chain, _ctx=ctx)
            else:
                more = n - width
                yield from ctx.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if i == shown - 1 and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.depth -= 1
        if top:
            ctx.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the report, to sys.stderr by default."""
        for part in self.format(chain=chain):
            print(part, file=sys.stderr if file is None else file, end="")


__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb',
           'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary',
           'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

class _Implicit:
    def __repr__(self):
        return '<implicit>'
_implicit = _Implicit()

def _given(exc, value, tb):
    # The exception and the traceback that (exc), or in the old manner (type, value, tb), mean.
    if (value is _implicit) != (tb is _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _implicit:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')

def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """What print_exception() prints, as a list of strings."""
    value, tb = _given(exc, value, tb)
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        limit = max(limit, 0) if isinstance(limit, int) else None
    if (value is None or isinstance(value, BaseException)) and limit is not BUILTIN_EXCEPTION_LIMIT:
        return _format(value, tb, limit, chain)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))

def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback, to sys.stderr by default.

    limit is how many entries are shown, the first ones, or if it is negative the last ones; chain says whether causes and
    contexts are shown.
    """
    print(''.join(format_exception(exc, value, tb, limit, chain)), file=sys.stderr if file is None else file, end='')

def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)

def format_exc(limit=None, chain=True):
    """What print_exc() prints, as a string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))

def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """The class and the message, as a list of strings; with show_group, also of the exceptions in a group."""
    if value is _implicit:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))
