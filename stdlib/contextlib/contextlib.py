# Context managers made of generators, stacks of context managers, and a few for common purposes.

import abc
import sys
from collections import deque
from functools import wraps

GenericAlias = type(list[int])

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]


def _has_methods(C, *names):
    from _collections_abc import _check_methods
    return _check_methods(C, *names)


class AbstractContextManager(abc.ABC):

    """An abstract base class for context managers."""

    __slots__ = ()

    def __enter__(self):
        """What 'as' gets: the context manager itself."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Called at the end, with the exception if there was one. A true result forgets it."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class AbstractAsyncContextManager(abc.ABC):

    """An abstract base class for asynchronous context managers."""

    __slots__ = ()

    async def __aenter__(self):
        """What 'as' gets: the context manager itself."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Called at the end, with the exception if there was one. A true result forgets it."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class ContextDecorator(object):
    "A base class or mixin that makes context managers usable as decorators of functions."

    def _recreate_cm(self):
        # for each call of the function: here the same context manager
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator(object):
    "A base class or mixin that makes asynchronous context managers usable as decorators of functions."

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:
    # what is common to context managers made of generators of both kinds

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        # help() shows what the instance says of itself
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        # A generator runs once only.
        return self.__class__(self.func, self.args, self.kwds)

    def _unchanged(self, exc, value, traceback, stop):
        # whether the generator just let the exception value pass, which has come out of it as exc. One that means the
        # end of an iteration becomes a RuntimeError on the way.
        if exc is not value:
            if not (isinstance(exc, RuntimeError) and isinstance(value, stop) and exc.__cause__ is value):
                return False
        value.__traceback__ = traceback  # without the entries for the generator
        return True


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """Helper for @contextmanager decorator."""

    def __enter__(self):
        del self.args, self.kwds, self.func  # they need not live on
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            # It has ended, and so forgets the exception, unless that is this very StopIteration.
            return exc is not value
        except BaseException as exc:
            if self._unchanged(exc, value, traceback, StopIteration):
                return False
            raise
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """Helper for @asynccontextmanager decorator."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except BaseException as exc:
            if self._unchanged(exc, value, traceback, (StopIteration, StopAsyncIteration)):
                return False
            raise
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """A decorator that makes a context manager of a generator that yields once: what
    stands before the yield is done at the beginning, what it yields is what 'as'
    gets, and what stands behind, best in a finally clause, is done at the end.

        @contextmanager
        def opened(name):
            f = open(name)
            try:
                yield f
            finally:
                f.close()
    """
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """A decorator that makes an asynchronous context manager of an asynchronous
    generator that yields once. See contextmanager."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """A context manager that calls the method close() of a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """An asynchronous context manager that awaits the method aclose() of a thing at
    the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []  # several, for it may be entered again meanwhile

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """A context manager that makes another file sys.stdout for the time being."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """A context manager that makes another file sys.stderr for the time being."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """A context manager that forgets exceptions of some classes: the program goes on
    behind the with statement."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            rest = excinst.split(self._exceptions)[1]
            if rest is None:
                return True
            raise rest
        return False


def _protocol_error(cls, kind):
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol")


class _BaseExitStack:
    # what ExitStack and AsyncExitStack have in common. The callbacks are pairs: whether it is not to be awaited, and
    # a function that takes what __exit__ takes.

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Hand the callbacks over to a new stack, and return that."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        """Register the method __exit__ of an object, or a function that takes the same
        arguments. Nothing is entered. The argument is returned, so that push can be a
        decorator."""
        cls = type(exit)
        try:
            method = cls.__exit__
        except AttributeError:
            self._push(exit)
        else:
            self._push_bound(exit, method)
        return exit

    def enter_context(self, cm):
        """Enter a context manager, and register its __exit__. The result is that of its
        __enter__."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise _protocol_error(cls, 'context manager') from None
        result = enter(cm)
        self._push_bound(cm, exit)
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function that is called with the arguments given, and cannot suppress
        exceptions. It is returned, so that callback can be a decorator."""
        def run(exc_type, exc, tb):
            callback(*args, **kwds)
        run.__wrapped__ = callback
        self._push(run)
        return callback

    def _push_bound(self, cm, method, is_sync=True):
        self._push(type(self.push)(method, cm), is_sync)

    def _push(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class _Unwinding:
    # the exception that the callbacks of a stack are told of, which changes as they suppress and raise exceptions

    def __init__(self, details):
        self.exc = details[1]
        self.received = details[0] is not None
        self.suppressed = False
        self.pending = False
        self.outer = sys.exception()  # what was handled before the first callback

    def details(self):
        exc = self.exc
        if exc is None:
            return None, None, None
        return type(exc), exc, exc.__traceback__

    def forget(self):
        self.exc, self.suppressed, self.pending = None, True, False

    def replace(self, new):
        # As in nested with statements, the context of what a callback raises is what it was told of. Python itself
        # has put what was handled outside there, or nothing.
        old, exc = self.exc, new
        while (context := exc.__context__) is not None and context is not old:
            if context is self.outer:
                exc.__context__ = old
                break
            exc = context
        self.exc, self.pending = new, True

    def finish(self):
        if not self.pending:
            return self.received and self.suppressed
        exc = self.exc
        context = exc.__context__
        try:
            raise exc  # which sets the context
        except BaseException:
            exc.__context__ = context
            raise


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A context manager that holds others, and functions to be called at the end,
    the last one first."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        state = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                if callback(*state.details()):
                    state.forget()
            except BaseException as new:
                state.replace(new)
        return state.finish()

    def close(self):
        """Call what is registered at once."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """An asynchronous context manager that holds others, of both kinds, and functions
    to be called or awaited at the end, the last one first."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, and register its __aexit__. The result is
        that of its __aenter__."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise _protocol_error(cls, 'asynchronous context manager') from None
        result = await enter(cm)
        self._push_bound(cm, exit, False)
        return result

    def push_async_exit(self, exit):
        """Register the method __aexit__ of an object, or a coroutine function that takes the
        same arguments. It is returned, so that this can be a decorator."""
        cls = type(exit)
        try:
            method = cls.__aexit__
        except AttributeError:
            self._push(exit, False)
        else:
            self._push_bound(exit, method, False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function that is awaited with the arguments given, and cannot
        suppress exceptions."""
        async def run(exc_type, exc, tb):
            await callback(*args, **kwds)
        run.__wrapped__ = callback
        self._push(run, False)
        return callback

    async def aclose(self):
        """Call what is registered at once."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        state = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                result = callback(*state.details())
                if not is_sync:
                    result = await result
                if result:
                    state.forget()
            except BaseException as new:
                state.replace(new)
        return state.finish()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context manager that does nothing: it stands where there may be another. What
    'as' gets is its argument."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """A context manager that works in another folder for the time being, with all
    threads."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())
