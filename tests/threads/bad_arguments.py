# What a thread is given that its target cannot be called with: the error is the thread's.
import threading


def work(a, b=0, *, k=None):
    print('work', a, b, k)


class Mapping:
    def keys(self):
        return ['k']

    def __getitem__(self, key):
        return 'from a mapping'


class NoMapping:
    def keys(self):
        return 5


class Target:
    def method(self, x):
        print('method', x)

    def __call__(self, x):
        print('called', x)


def run(*args, **kw):
    t = threading.Thread(*args, **kw)
    t.name = 'T'
    t.start()
    t.join()


run(target=work, args=(1))
run(target=work, args='ab')
run(target=work, args={'x': 1, 'y': 2})
run(target=work, args=(x for x in (8, 9)))
run(target=work, args=[1], kwargs=Mapping())
run(target=work, args=[1], kwargs=NoMapping())
run(target=work, args=[1], kwargs=[1])
run(target=work, args=5, kwargs=5)
run(target=work, args=[1], kwargs={1: 2})
run(target=work, args=[1], kwargs={'nope': 2})
run(target=work, args=None)
run(target=work)
run(target=work, args=(1, 2, 3))
run(target=Target().method, args=5)
run(target=Target().method, args=[5])
run(target=Target(), args=[6])
run(target=Target, args=5)
run(target=print, args=5)
run(target=5)


t = threading.Thread()
for f in t.is_alive, t.start, t.run:
    try:
        f(1)
    except TypeError as e:
        print(e)
