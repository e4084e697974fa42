def f():
    return "unterminated
