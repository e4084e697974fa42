# An error in a key function, called by a built-in one.
people = [{"name": "a", "age": 3}, {"name": "b"}, {"name": "c", "age": 1}]
def age(p):
    return p["age"]
print(max(people[:1], key=age))
print(sorted(people, key=age, reverse=True))
