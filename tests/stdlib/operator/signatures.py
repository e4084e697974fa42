# The signatures of the callables that operator makes, and of what they make.
import inspect
import operator

for f in operator.attrgetter, operator.itemgetter, operator.methodcaller:
    print(inspect.signature(f), inspect.signature(f("x")), f.__text_signature__)
