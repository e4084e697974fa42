package compiler

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/compiler/code"
	"minipy/parser"
)

// TestUnparse compares annotations kept as strings with those of CPython 3.13, which testdata/unparse.out holds.
func TestUnparse(t *testing.T) {
	sources := strings.Split(strings.TrimSuffix(readTestdata(t, "unparse.txt"), "\n"), "\n")
	want := strings.Split(strings.TrimSuffix(readTestdata(t, "unparse.out"), "\n"), "\n")
	require.Equal(t, len(want), len(sources), "run TestUnparseOracle with -update")
	for i, src := range sources {
		star := ""
		if strings.HasPrefix(src, "*") {
			star = "*"
		}
		c, err := compile(t, "from __future__ import annotations\ndef f("+star+"x: "+src+"): pass\n", Options{})
		var e *parser.Error
		if errors.As(err, &e) {
			assert.Equal(t, want[i], e.Msg, "line %d: %s", i+1, src)
			continue
		}
		require.NoError(t, err, src)
		// The constants are the parameter's name, the annotation, None twice, and the function.
		var got any
		for j, k := range c.Consts {
			if k == "x" {
				got = c.Consts[j+1]
				break
			}
		}
		if got != want[i] && !(got == nil && want[i] == "x") {
			if fn, ok := got.(*code.Code); ok {
				got = fn.Name
			}
			assert.Equal(t, want[i], got, "line %d: %s", i+1, src)
		}
	}
}

// TestUnparseOracle checks testdata/unparse.out against CPython, or rewrites it with -update.
func TestUnparseOracle(t *testing.T) {
	checkOracle(t, "unparse.out", "unparse_oracle.py", "unparse.txt")
}
