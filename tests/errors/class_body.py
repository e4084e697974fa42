# An error while a class is made.
def limit():
    return {}["limit"]

class Outer:
    size = 1
    class Inner:
        size = 2
        limit = limit()

print("never")
