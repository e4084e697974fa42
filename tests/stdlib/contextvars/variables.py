# Variables, tokens and contexts.
import contextvars as c

v = c.ContextVar('v')
d = c.ContextVar('d', default=5)


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


check("c.ContextVar()", "c.ContextVar(1)", "c.ContextVar('a', 1)", "c.ContextVar('a', default=1, x=2)", "c.ContextVar('a', x=2)", "c.ContextVar(name='q')",
      "v", "d", "v.get()", "v.get(1)", "d.get()", "d.get(7)", "v.get(1, 2)", "v.set(1)", "v.get()", "v.reset(1)", "v.name", "setattr(v, 'name', 1)",
      "c.Context(1)", "c.Token()", "c.Token.MISSING", "type(c.Token.MISSING)", "c.ContextVar[int]", "c.Token[int]", "c.__all__", "v.set(2).old_value", "v.set(3).var is v")
check("c.Context().run()", "c.Context()['a']", "c.Context()[v]", "c.Context().get('a')", "c.Context().get(v)", "c.Context().get(v, 3)", "'a' in c.Context()",
      "v in c.copy_context()", "d in c.copy_context()", "hash(c.Context())", "c.Context() == c.Context()", "c.Context() == c.copy_context()", "c.Context() != 1",
      "len(c.copy_context())", "[x.name for x in c.copy_context()]", "list(c.copy_context().values())", "[(k.name, x) for k, x in c.copy_context().items()]",
      "c.Context().run(print, 1, sep='')", "c.Context().run(1)", "c.Context().get()", "type('x', (c.Context,), {})", "type('x', (c.Token,), {})",
      "c.Context() < c.Context()", "c.Context().run(v.get, 'none')", "c.copy_context().run(v.get)")
token = v.set(9)
v.reset(token)
check("v.get()", "v.reset(token)", "token", "d.reset(v.set(1))")
token = v.set(1)
check("c.Context().run(v.reset, token)", "token")
context = c.Context()
check("context.run(context.run, print)")


def inside():
    v.set('in'), d.set('too')
    copy = c.copy_context()
    v.set('changed')
    return copy[v], copy[d], v.get(), len(copy)


print(context.run(inside), context[v], v.get(), d.get())
copy = context.copy()
print(copy == context, copy is context)
copy.run(v.set, 'other')
print(copy[v], context[v], copy == context)


def generate():
    v.set('of a generator')
    yield v.get()


print(context.run(next, generate()), context[v])
