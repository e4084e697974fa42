package compiler

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/compiler/code"
)

// TestTicks checks the weights of the Tick instructions, in order. CPython 2.7.18's dis shows what they count.
func TestTicks(t *testing.T) {
	for _, test := range []struct{ body, want string }{
		// entry, SETUP_LOOP and COMPARE_OP; an iteration: INPLACE_SUBTRACT, JUMP_ABSOLUTE, COMPARE_OP; POP_BLOCK
		{"while n > 0: n -= 1", "3 3 1"},
		// entry, SETUP_LOOP, GET_ITER; an iteration: FOR_ITER, JUMP_ABSOLUTE; FOR_ITER, POP_BLOCK
		{"for i in n: pass", "3 2 2"},
		// an empty function, entered; called as a statement: entry, LOAD_GLOBAL, CALL_FUNCTION
		{"pass", "1"},
		{"g()", "3"},
		{"a = b = n; n = a", "1"},
		{"return n", "1"},
		{"x = n.a + n[1] * -n", "6"},
		{"x = (n, 1); y = [n, n]; z = {n: 1}", "5"},
		{"a, b = b, a", "1"},
		{"if n == 1: x = 1\nelse: x = n + 1", "2 1"},
		{"if n: x()", "2 2"},
		// SETUP_LOOP; True is a global in 2.7: LOAD_GLOBAL, JUMP_ABSOLUTE
		{"while True: pass", "3 2"},
		{"while 1: pass", "2 1"},
		// continue is one JUMP_ABSOLUTE, break one BREAK_LOOP without POP_BLOCK
		{"for i in n:\n  if i == 1: continue\n  if i == 2: break\n  f(i)", "3 2 1 1 1 3 2"},
		// The false branch at the end of a body goes straight to the loop's head.
		{"while n > 0:\n  n -= 1\n  if n == 3: x = n", "3 2 1 1 1"},
		{"for i in n:\n  if i == 1: f()", "3 2 3 2"},
		{"try: n.x()\nexcept E: pass", "5 2 1"},
		{"return [x for x in n]", "3 3 1"},
		{"global q; q = n; q += 1", "5"},
		{"yield n", "3"},
		{"print(n)", "3"},
	} {
		src := "def f(n, a=1, b=2):\n  " + strings.ReplaceAll(test.body, "\n", "\n  ") + "\n"
		c, err := compile(t, src, Options{Ticks: true})
		require.NoError(t, err, src)
		var weights []string
		for _, k := range c.Consts {
			if f, ok := k.(*code.Code); ok {
				for _, w := range f.Instrs {
					if w.Op() == code.Tick {
						weights = append(weights, fmt.Sprint(w.Imm()))
					}
				}
			}
		}
		assert.Equal(t, test.want, strings.Join(weights, " "), src)
	}
}
