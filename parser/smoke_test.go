package parser

import "testing"

func TestSmoke(t *testing.T) {
	for _, src := range []string{"x = 1\n", "if a:\n  b\nelif c:\n d\nelse:\n e\n", "def f(a, /, b=1, *c, d, e=2, **k) -> int:\n return a, *b\n", "class A[T: int](B, m=C): pass\n",
		"match x:\n case [1, *_] | {'a': b, **r} if y: pass\n case A.B(x, y=1) as z: pass\n", "try:\n a\nexcept E as e:\n b\nelse:\n c\nfinally:\n d\n",
		"with (a as b, c):\n pass\nwith (a): pass\nwith (yield): pass\n", "async def f():\n async for x in y: await z\n", "@a.b\n@c\nclass X: pass\n", "from . import (a, b as c,)\nimport x.y as z, w\nfrom a import *\n",
		"f'{x!r:>{w}}' 'b'\n", "x: int = 3; y += 1; del a, b[1]; global q\n", "type X[T] = int\n", "print 'a', b\nexcept_ = 1\nprint >>f, x,\ntry: pass\nexcept E, e: raise E, 1\n`x`\nprint\nexec x in y\n"} {
		m, err := Parse([]byte(src), Options{Filename: "x.py"})
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		_ = m
	}
}
