# A module that takes time to make.
count = 0
for i in range(2000):
    pass
count += 1
ready = True
