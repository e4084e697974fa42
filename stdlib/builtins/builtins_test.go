package builtins

import (
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/stdlib/io"
	"minipy/vm/py"
)

// idle is an executor that runs no Python code.
type idle struct{}

var errIdle = errors.New("no interpreter in this test")

func (idle) CallFunc(*py.Func, py.Args) (py.Value, error) { return py.Value{}, errIdle }
func (idle) Drive(*[4]py.Value, py.DriveMode) error       { return nil }
func (idle) Resume(*py.Gen, py.Value, error) (py.Value, bool, error) {
	return py.Value{}, false, errIdle
}
func (idle) Poll() error { return nil }
func (idle) Block(f func()) error {
	f()
	return nil
}
func (idle) Frame(int) (py.FrameInfo, bool) { return py.FrameInfo{}, false }

func newThread(t *testing.T) (*py.Thread, *py.Module) {
	th := &py.Thread{RT: py.NewRuntime(), Exec: idle{}, Breaker: new(atomic.Uint32), Handled: py.None}
	th.SetMaxDepth(100)
	m, err := New(th, Options{})
	require.NoError(t, err)
	th.RT.Builtins = m
	return th, m
}

func str(s string) py.Value { return py.NewStr(s).Value() }

func list(items ...py.Value) py.Value { return py.NewList(items).Value() }

// The results are CPython's.
func TestFunctions(t *testing.T) {
	th, m := newThread(t)
	tenth := py.Float(0.1)
	for _, c := range []struct {
		fn   string
		args []py.Value
		want string // repr, or class and message of the exception
	}{
		{"sum", []py.Value{list(tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth)}, "1.0"},
		{"sum", []py.Value{list(py.Int(1<<62), py.Int(1<<62), py.True)}, "9223372036854775809"},
		{"sum", []py.Value{list(py.Float(1e308), py.Float(1e308), py.Float(-1e308))}, "inf"},
		{"sum", []py.Value{list(), str("")}, "TypeError: sum() can't sum strings [use ''.join(seq) instead]"},
		{"min", []py.Value{list()}, "ValueError: min() iterable argument is empty"},
		{"max", []py.Value{py.Int(1), py.Int(3), py.Int(2)}, "3"},
		{"sorted", []py.Value{list(py.Int(3), py.Int(1), py.Int(2))}, "[1, 2, 3]"},
		{"chr", []py.Value{py.Int(0xd800)}, `'\ud800'`},
		{"chr", []py.Value{py.Int(-1)}, "ValueError: chr() arg not in range(0x110000)"},
		{"ord", []py.Value{str("\xed\xa0\x80")}, "55296"},
		{"ord", []py.Value{str("ab")}, "TypeError: ord() expected a character, but string of length 2 found"},
		{"hex", []py.Value{py.Int(-255)}, "'-0xff'"},
		{"round", []py.Value{py.Float(2.5)}, "2"},
		{"divmod", []py.Value{py.Int(7), py.Int(-2)}, "(-4, -1)"},
		{"next", []py.Value{py.Int(3)}, "TypeError: 'int' object is not an iterator"},
		{"iter", []py.Value{py.Int(3), py.Int(4)}, "TypeError: iter(v, w): v must be callable"},
		{"getattr", []py.Value{py.Int(3), str("real")}, "3"},
		{"hasattr", []py.Value{py.Int(3), str("nope")}, "False"},
		{"isinstance", []py.Value{py.True, py.IntType.Value()}, "True"},
		{"len", []py.Value{py.Int(3)}, "TypeError: object of type 'int' has no len()"},
		{"quit", []py.Value{py.Int(3)}, "SystemExit: 3"},
	} {
		f, ok := m.Get(c.fn)
		require.True(t, ok, c.fn)
		v, err := th.Call(f, c.args...)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got, err = py.Repr(th, v)
			assert.NoError(t, err)
		}
		assert.Equal(t, c.want, got, c.fn)
	}
}

func TestID(t *testing.T) {
	th, _ := newThread(t)
	seen := map[string]bool{}
	for _, v := range []py.Value{
		py.Int(0), py.Int(1), py.Int(-1), py.Int(1 << 60), py.Int(-1 << 60), py.Float(0), py.Float(1), py.None, str("a"), str("a"),
	} {
		a, err := id(th, py.Args{Pos: []py.Value{v}})
		require.NoError(t, err)
		b, _ := id(th, py.Args{Pos: []py.Value{v}})
		x, _ := py.Repr(th, a)
		y, _ := py.Repr(th, b)
		assert.Equal(t, x, y)
		assert.False(t, seen[x], x)
		seen[x] = true
	}
}

func TestPrint(t *testing.T) {
	th, m := newThread(t)
	f, _ := m.Get("print")
	_, err := th.Call(f, str("x"))
	assert.EqualError(t, err, "RuntimeError: lost sys.stdout")

	var out strings.Builder
	file := io.NewWriter("<stdout>", 1, false, &out, io.Unbuffered)
	sys := py.NewModule("sys", "")
	sys.Set("stdout", file.Value())
	th.RT.Modules.SetStr(py.Intern("sys"), sys.Value())
	_, err = th.CallArgs(f, py.Args{Pos: []py.Value{py.Int(1), str("b")}, Names: []*py.Str{py.Intern("sep")}, Kw: []py.Value{str("-")}})
	require.NoError(t, err)
	assert.Equal(t, "1-b\n", out.String())
}
