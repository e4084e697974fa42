# merge, and the largest and smallest items of an iterable.

__about__ = "Heaps are lists in which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k."

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    '''An iterator over the items of several sorted iterables, in order, that keeps one
    item of each in memory. Of equal items those of the first iterable come first.'''
    heap = []
    if reverse:
        order, step, fix, replace, pop = 0, -1, _heapify_max, _heapreplace_max, _heappop_max
    else:
        order, step, fix, replace, pop = 0, 1, heapify, heapreplace, heappop
    # Entries are [key of an item, number of its iterable, the item, what gives the next].
    for it in map(iter, iterables):
        for item in it:
            heap.append([item if key is None else key(item), order, item, it.__next__])
            break
        order += step
    fix(heap)
    while len(heap) > 1:
        entry = heap[0]
        _, _, item, advance = entry
        yield item
        try:
            item = advance()
        except StopIteration:
            pop(heap)
        else:
            entry[0] = item if key is None else key(item)
            entry[2] = item
            replace(heap, entry)
    if heap:
        _, _, item, advance = heap[0]
        yield item
        yield from advance.__self__


def _best(n, iterable, key, step, fix, replace, better):
    # the n best items of an iterable, the best first. The heap has the worst of those found so far at its top; of equal
    # ones that found first is the better.
    it = iter(iterable)
    heap = [(elem if key is None else key(elem), i * step, elem) for i, elem in zip(range(n), it)]
    if not heap:
        return heap
    fix(heap)
    worst = heap[0][0]
    order = n * step
    for elem in it:
        k = elem if key is None else key(elem)
        if better(k, worst):
            replace(heap, (k, order, elem))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=step < 0)
    return [elem for _, _, elem in heap]


def _few(n, iterable, key, best, reverse):
    # the result where it needs no heap, else None
    if n == 1:
        absent = object()
        result = best(iter(iterable), default=absent, key=key)
        return [] if result is absent else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return None
    if n >= size:
        return sorted(iterable, key=key, reverse=reverse)[:n]
    return None


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order: the same as sorted(iterable, key=key)[:n]."""
    result = _few(n, iterable, key, min, False)
    if result is None:
        result = _best(n, iterable, key, 1, _heapify_max, _heapreplace_max, lambda a, b: a < b)
    return result


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first: the same as
    sorted(iterable, key=key, reverse=True)[:n]."""
    result = _few(n, iterable, key, max, True)
    if result is None:
        result = _best(n, iterable, key, -1, heapify, heapreplace, lambda a, b: b < a)
    return result
