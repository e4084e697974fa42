package compiler

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy/compiler/code"
	"minipy/parser"
)

// compile compiles and verifies a source.
func compile(t testing.TB, src string, o Options) (*code.Code, error) {
	t.Helper()
	po := parser.Options{Filename: o.Filename}
	if o.Mode == Eval {
		po.Mode = parser.Eval
	}
	m, err := parser.Parse([]byte(src), po)
	if err != nil {
		return nil, err
	}
	o.Source = []byte(src)
	c, err := Compile(m, o)
	if err != nil {
		return nil, err
	}
	if err := verify(c); err != nil {
		var b strings.Builder
		require.NoError(t, c.Disassemble(&b))
		t.Errorf("unsound code: %v\n%s", err, b.String())
	}
	return c, nil
}
