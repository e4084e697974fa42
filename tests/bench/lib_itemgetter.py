# Sorts records by keys that itemgetter and attrgetter give.
from operator import attrgetter, itemgetter


class Record:
    def __init__(self, a, b):
        self.a = a
        self.b = b


def main(n):
    x = 1
    rows, records = [], []
    for i in range(n):
        x = x * 1103515245 + 12345 & 0x7fffffff
        rows.append((x % 1000, 'name%d' % (x % 5000), i))
        records.append(Record(x % 1000, i))
    for _ in range(3):
        by_number = sorted(rows, key=itemgetter(0))
        by_name = sorted(rows, key=itemgetter(1))
        by_both = sorted(rows, key=itemgetter(1, 0))
        by_attr = sorted(records, key=attrgetter('a'))
    print(by_number[0], by_name[0], by_both[-1], by_attr[0].b)


main(150000)
