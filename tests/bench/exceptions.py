def check(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i


def run(n):
    good = bad = 0
    for i in range(n):
        try:
            check(i)
            good += 1
        except KeyError:
            pass
        except ValueError as e:
            bad += e.args[0]
        finally:
            good += 1
    return good, bad


print(run(1000000))
