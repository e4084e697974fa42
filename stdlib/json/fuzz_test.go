package json

// This file feeds texts of any kind to the decoder, and what it makes of them to the encoder and back.

import (
	"errors"
	"sync/atomic"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"minipy/vm/py"
)

// noCode is an executor for a thread that runs no Python code.
type noCode struct{}

var errNoCode = errors.New("no code")

func (noCode) CallFunc(*py.Func, py.Args) (py.Value, error) { return py.Value{}, errNoCode }
func (noCode) Drive(*[4]py.Value, py.DriveMode) error       { return errNoCode }
func (noCode) Resume(*py.Gen, py.Value, error) (py.Value, bool, error) {
	return py.Value{}, false, errNoCode
}
func (noCode) Poll() error                    { return nil }
func (noCode) Block(f func()) error           { f(); return nil }
func (noCode) Frame(int) (py.FrameInfo, bool) { return py.FrameInfo{}, false }

func FuzzJSON(f *testing.F) {
	for _, s := range []string{
		`{"a": [1, -2.5e3, true, null, "x\u00e9\ud83d\ude00\n"], "b": {}}`, `[NaN, -Infinity]`, `"\ud800`, `[1,]`, `{"a" 1}`, `12345678901234567890`,
	} {
		f.Add(s)
	}
	t := &py.Thread{RT: py.NewRuntime(), Exec: noCode{}, Breaker: new(atomic.Uint32)}
	t.SetMaxDepth(200)
	f.Fuzz(func(tt *testing.T, s string) {
		if !utf8.ValidString(s) {
			tt.Skip()
		}
		v, err := document(t, &hooks{strict: true}, py.NewStr(s))
		if err != nil {
			require.NotNil(tt, py.AsError(err), "%v", err)
			return
		}
		o := defaultOptions()
		text, err := encode(t, v, &o)
		require.NoError(tt, err)
		again, err := document(t, &hooks{strict: true}, text.AsStr())
		require.NoError(tt, err)
		second, err := encode(t, again, &o)
		require.NoError(tt, err)
		require.Equal(tt, text.AsStr().String(), second.AsStr().String())
	})
}
