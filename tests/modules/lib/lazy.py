__all__=['a','b']
a=1
def __getattr__(n):
    if n=='b': return 'bb'
    raise AttributeError(f'no {n} here')
