# A chain of calls through functions, methods and built-in functions.
import sys
class Account:
    def __init__(self, balance):
        self.balance = balance
    def withdraw(self, amount):
        return self.check(amount, limit=100)
    def check(self, amount, *, limit):
        if amount > limit:
            raise ValueError(f"{amount} is more than {limit}")
        self.balance -= amount

def each(accounts):
    return list(map(lambda a: a.withdraw(len(accounts) * 100), accounts))

def main():
    accounts = [Account(i) for i in range(3)]
    print("before", file=sys.stderr)
    each(accounts)

main()
