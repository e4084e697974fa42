package compiler

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"minipy/parser"
)

var update = flag.Bool("update", false, "write what the tests expect; read the difference")

// TestErrors compares SyntaxErrors with those of CPython 3.13, which testdata/errors.out holds.
func TestErrors(t *testing.T) {
	programs := strings.Split(readTestdata(t, "errors.txt"), "---\n")
	want := strings.Split(strings.TrimSuffix(readTestdata(t, "errors.out"), "\n"), "\n")
	require.Equal(t, len(want), len(programs), "run TestErrorsOracle with -update")
	for i, src := range programs {
		assert.Equal(t, want[i], outcome(t, src), "program %d:\n%s", i, src)
	}
}

// outcome compiles a program and describes the result as errors_oracle.py does.
func outcome(t *testing.T, src string) string {
	_, err := compile(t, src, Options{Filename: "<test>"})
	var e *parser.Error
	if errors.As(err, &e) {
		end := fmt.Sprint(e.EndCol)
		if e.EndCol == 0 {
			end = "None"
		}
		return fmt.Sprintf("%s: %s (%d:%d-%d:%s)", e.Kind, e.Msg, e.Line, e.Col, e.EndLine, end)
	}
	require.NoError(t, err)
	return "ok"
}

// TestErrorsOracle checks testdata/errors.out against CPython, or rewrites it with -update.
func TestErrorsOracle(t *testing.T) {
	checkOracle(t, "errors.out", "errors_oracle.py", "errors.txt")
}

// checkOracle compares a file of expectations with what python3.13 prints for a script in testdata.
func checkOracle(t *testing.T, expectations string, args ...string) {
	t.Helper()
	python, err := exec.LookPath("python3.13")
	if err != nil {
		t.Skipf("SKIPPED: no python3.13 here to check testdata/%s against", expectations)
	}
	cmd := exec.Command(python, args...)
	cmd.Dir = "testdata"
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("SKIPPED: python3.13 does not run: %v", err)
	}
	if *update {
		require.NoError(t, os.WriteFile(filepath.Join("testdata", expectations), out, 0o644))
		return
	}
	assert.Equal(t, string(out), readTestdata(t, expectations))
}

func readTestdata(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(text)
}
