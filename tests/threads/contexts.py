# Each thread begins with an empty context.
import contextvars, threading
from concurrent.futures import ThreadPoolExecutor
user = contextvars.ContextVar('user', default='nobody')
user.set('root')
out = []
def show(): out.append((threading.current_thread().name, user.get()))
t = threading.Thread(target=show, name='plain'); t.start(); t.join()
ctx = contextvars.copy_context()
t = threading.Thread(target=ctx.run, args=(show,), name='ctx'); t.start(); t.join()
def change(v): 
    tok = user.set(v); r = user.get(); user.reset(tok); return r, user.get()
with ThreadPoolExecutor(2) as ex:
    print(list(ex.map(change, 'abc')))
    print(ex.submit(contextvars.copy_context().run, user.get).result())
print(out, user.get())
def hold():
    ctx.run(lambda: (entered.set(), go.wait()))
entered, go = threading.Event(), threading.Event()
t = threading.Thread(target=hold); t.start(); entered.wait()
try: ctx.run(print)
except RuntimeError as e: print(str(e).split(':')[0])
go.set(); t.join()
