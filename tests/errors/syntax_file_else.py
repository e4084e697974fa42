for i in range(3):
    print(i)
else if i:
    pass
