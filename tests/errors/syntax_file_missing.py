def f():

print("after")
