# re: patterns made at random, in texts made at random.
import re, warnings
warnings.simplefilter("ignore")
seed = 4242
N = 300
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & ((1<<64)-1)
    return (seed >> 33) % n
def pick(x): return x[rnd(len(x))]
atoms = ['a','b','c','ab','.',r'\w',r'\d',r'\s','[ab]','[^a]','[a-c1]',r'\b','^','$',r'\B','é','1',' ','x',r'\W','(?i:A)','[^\n]',r'\1',r'\2','A', r'\Z', '(?P=n)', 'ß','ſ', r'[\wé]']
quants = ['*','+','?','{2}','{1,2}','{,2}','*?','+?','??','{1,3}?','{2,}']
def gen(d):
    k = rnd(12)
    if d <= 0 or k < 4: return pick(atoms)
    if k < 6: return gen(d-1)+gen(d-1)
    if k == 6: return '(?:'+gen(d-1)+'|'+gen(d-1)+')'
    if k == 7: return '('+gen(d-1)+')'
    if k == 8: return pick(['(?=','(?!','(?<=','(?<!','(?>','(?:','(?i:','(?s:','(?m:','(?-i:','(?P<n>','(?(1)'])+gen(d-1)+')'
    if k == 9: return '('+gen(d-1)+'|'+gen(d-1)+')' + pick(quants)
    if k == 10: return '(?:'+gen(d-1)+')'+pick(quants)
    return gen(d-1)+pick(quants)
alpha = 'aabbcc1 xAéé\nßſ_-B'
def text():
    return ''.join(pick(alpha) for _ in range(rnd(14)))
for i in range(N):
    p = gen(5)
    fl = pick([0,0,0,re.I,re.M,re.S,re.A,re.I|re.A,re.X])
    out = []
    isb = rnd(5)==0
    if isb:
        p = p.encode('latin-1','replace')
    try:
        r = re.compile(p, fl)
        for j in range(3):
            s = text()
            if isb: s = s.encode('latin-1','replace')
            m = r.search(s)
            out.append((s, m and (m.regs, m.lastindex), [x.span() for x in r.finditer(s)][:20], r.fullmatch(s) and r.fullmatch(s).regs, r.match(s,1) and r.match(s,1).regs, r.sub(b'<\\g<0>>' if isb else r'<\g<0>>', s), r.split(s)))
    except (re.error, OverflowError, ValueError, RecursionError, SystemError) as e:
        out.append((type(e).__name__, str(e)))
    print(i, repr(p), int(fl), out)
