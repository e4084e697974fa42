print("a", end="")
exit(5)
