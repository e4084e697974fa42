package compiler

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy/parser"
)

// BenchmarkCompile compiles the programs of testdata/golden; MB/s are those of their source.
func BenchmarkCompile(b *testing.B) {
	path := os.Getenv("MINIPY_BENCH")
	if path == "" {
		path = "testdata/golden/exceptions.py"
	}
	src, err := os.ReadFile(path)
	require.NoError(b, err)
	m, err := parser.Parse(src, parser.Options{})
	require.NoError(b, err)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := Compile(m, Options{Source: src})
		require.NoError(b, err)
	}
}
