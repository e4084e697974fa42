package compiler

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzCompile compiles whatever can be parsed, and verifies the code.
func FuzzCompile(f *testing.F) {
	for _, src := range strings.Split(readTestdata(f, "errors.txt"), "---\n") {
		f.Add(src)
	}
	programs, err := filepath.Glob("testdata/golden/*.py")
	require.NoError(f, err)
	for _, path := range programs {
		src, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(string(src))
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, o := range []Options{{}, {Ticks: true, Named: true}} {
			_, _ = compile(t, src, o)
		}
	})
}
