# Future by itself.
from concurrent.futures import CancelledError, Future, InvalidStateError


def show(f):
    return repr(f).replace(hex(id(f)), '0x')


f = Future()
print(show(f), f.done(), f.running(), f.cancelled())
print(f.set_running_or_notify_cancel(), show(f), f.running(), f.cancel())
f.set_result(42)
print(show(f), f.done(), f.result(), f.exception())
for call in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
    try:
        call()
    except InvalidStateError as e:
        print(str(e).replace(hex(id(f)), '0x'))

f = Future()
f.set_exception(ValueError('bad'))
print(show(f), repr(f.exception()))
try:
    f.result()
except ValueError as e:
    print(e, e is f.exception())

f = Future()
for call in (lambda: f.result(timeout=0), lambda: f.exception(0.01), lambda: f.result(-1)):
    try:
        call()
    except TimeoutError as e:
        print(repr(e))
f.add_done_callback(lambda f: print('called', f.cancelled()))
print(f.cancel(), f.cancel(), show(f), f.cancelled(), f.done())
print(f.set_running_or_notify_cancel(), show(f))
for call in (f.result, f.exception):
    try:
        call()
    except CancelledError as e:
        print(repr(e))
try:
    f.set_result(1)
except InvalidStateError as e:
    print(str(e).replace(hex(id(f)), '0x'))
f.add_done_callback(lambda f: print('at once'))

f = Future()
order = []
for i in range(3):
    f.add_done_callback(lambda f, i=i: order.append(i))
f.set_result(None)
print(order, show(f))
print(Future[int], CancelledError.__mro__, InvalidStateError.__mro__)
