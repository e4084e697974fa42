# What is registered for the end is called the last first; when it has begun nothing more can be registered.
import threading


def first():
    print('called last')


def second():
    print('called first')
    try:
        threading._register_atexit(print)
    except RuntimeError as e:
        print(e)


threading._register_atexit(first)
threading._register_atexit(second)
try:
    threading._register_atexit()
except TypeError as e:
    print('TypeError')
print('main')
