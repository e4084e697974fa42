class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Account:
    _ids = iter(range(1, 1000))
    interest = 0.0
    def __init__(self, owner, balance=0):
        self.id, self.owner, self._balance, self.log = next(self._ids), owner, balance, []
    @property
    def balance(self): return self._balance
    def deposit(self, n):
        if n <= 0: raise ValueError(f"bad amount {n!r}")
        self._balance += n
        self.log.append(("+", n))
        return self
    def withdraw(self, n):
        if n > self.balance: raise InsufficientFunds(n, self.balance)
        self._balance -= n
        self.log.append(("-", n))
        return self
    def accrue(self): self._balance = round(self._balance * (1 + self.interest), 2)
    def __repr__(self): return f"<{type(self).__name__} #{self.id} {self.owner} {self.balance:.2f}>"
    def __lt__(self, o): return self.balance < o.balance
class Savings(Account):
    interest = 0.05
    def withdraw(self, n):
        if len([1 for k, _ in self.log if k == "-"]) >= 2: raise PermissionError("too many withdrawals")
        return super().withdraw(n)
class Bank:
    def __init__(self): self.accounts = {}
    def __iadd__(self, a): self.accounts[a.id] = a; return self
    def __getitem__(self, i):
        try: return self.accounts[i]
        except KeyError: raise LookupError(f"no account {i}") from None
    def __len__(self): return len(self.accounts)
    def __iter__(self): yield from sorted(self.accounts.values(), reverse=True)
    def __contains__(self, name): return any(a.owner == name for a in self)
    def transfer(self, a, b, n):
        src, dst = self[a], self[b]
        with Transaction(src, dst):
            src.withdraw(n)
            dst.deposit(n)
class Transaction:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self): self.saved = [(a._balance, a.log[:]) for a in self.accounts]
    def __exit__(self, t, v, tb):
        if t:
            for a, (b, l) in zip(self.accounts, self.saved): a._balance, a.log = b, l
            print("rolled back:", t.__name__, v)
        return t is InsufficientFunds
bank = Bank()
bank += Account("ann", 100)
bank += Savings("bob", 50)
bank += Account("cid")
print(*bank, len(bank), "ann" in bank, "zed" in bank)
bank.transfer(1, 2, 30)
bank.transfer(2, 3, 500)
try: bank.transfer(1, 2, -5)
except ValueError as e: print(e)
try: bank[9]
except LookupError as e: print(e, e.__cause__, e.__suppress_context__)
bank[2].withdraw(1).withdraw(1)
try: bank.transfer(2, 1, 1)
except PermissionError as e: print(e)
for a in bank: a.accrue()
print(*bank, sep="\n")
print(max(bank), min(bank).owner, sum(a.balance for a in bank), {a.owner: a.log for a in bank})
try: bank[1].balance = 5
except AttributeError as e: print(e)
