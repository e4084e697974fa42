# Notes below the message.
class Strange(Exception):
    __notes__ = ["class note"]

def f():
    try:
        int("abc")
    except ValueError as e:
        e.add_note("while reading line 3")
        e.add_note("two\nlines")
        e.add_note("")
        raise

import traceback
for notes in 5, ["a", 7], (), "text", [b"x"]:
    e = Exception("with notes")
    e.__notes__ = notes
    traceback.print_exception(e)
traceback.print_exception(Strange())
f()
