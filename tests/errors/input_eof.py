print(input())
print(input("second? "))
input("third? ")
