package compiler

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestGolden compares the code for the programs in testdata/golden with the listings beside them.
func TestGolden(t *testing.T) {
	programs, err := filepath.Glob("testdata/golden/*.py")
	require.NoError(t, err)
	require.NotEmpty(t, programs)
	for _, path := range programs {
		t.Run(filepath.Base(path), func(t *testing.T) {
			src, err := os.ReadFile(path)
			require.NoError(t, err)
			c, err := compile(t, string(src), Options{Filename: path})
			require.NoError(t, err)
			var b strings.Builder
			require.NoError(t, c.Disassemble(&b))
			listing := strings.TrimSuffix(path, ".py") + ".dis"
			if *update {
				require.NoError(t, os.WriteFile(listing, []byte(b.String()), 0o644))
				return
			}
			want, err := os.ReadFile(listing)
			require.NoError(t, err)
			assert.Equal(t, string(want), b.String())
		})
	}
}
