package parser

// This file compares the parser with a real python3.13, where there is one.

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy/parser/ast"
)

// python returns the command of a python3.13, or skips the test.
func python(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("python3.13")
	if err == nil {
		err = exec.Command(path, "-c", "import sys; assert sys.version_info[:2] == (3, 13)").Run()
	}
	if err != nil {
		t.Skip("NOT COMPARED WITH CPYTHON: there is no python3.13 here")
	}
	return path
}

// cpythonDumps calls f with each file and CPython's dump of it, which is "" if CPython does not parse the file.
func cpythonDumps(t *testing.T, files []string, f func(file, dump string)) {
	cmd := exec.Command(python(t), "-X", "utf8", "testdata/dump.py")
	cmd.Stdin = strings.NewReader(strings.Join(files, "\n") + "\n")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	r := bufio.NewReaderSize(out, 1<<20)
	for {
		line, err := r.ReadString('\n')
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		i := strings.LastIndexByte(line, ' ')
		n, err := strconv.Atoi(strings.TrimSpace(line[i+1:]))
		require.NoError(t, err)
		if n < 0 {
			f(line[:i], "")
			continue
		}
		buf := make([]byte, n+1)
		_, err = io.ReadFull(r, buf)
		require.NoError(t, err)
		f(line[:i], string(buf[:n]))
	}
	require.NoError(t, cmd.Wait())
}

// TestCPythonLibrary parses CPython's own library and compares each tree, positions included. It takes minutes, so it runs
// only when MINIPY_LIBRARY is set; it may name a folder inside the library.
func TestCPythonLibrary(t *testing.T) {
	under, ok := os.LookupEnv("MINIPY_LIBRARY")
	if !ok {
		t.Skip("set MINIPY_LIBRARY (to nothing, or to a folder inside it) to compare all of CPython's library")
	}
	out, err := exec.Command(python(t), "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	require.NoError(t, err)
	root := filepath.Join(strings.TrimSpace(string(out)), under)
	var files []string
	err = filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if strings.HasSuffix(path, ".py") && !strings.Contains(path, "site-packages") {
			files = append(files, path)
		}
		return err
	})
	require.NoError(t, err)
	var parsed, same, accepted, bad int
	cpythonDumps(t, files, func(file, want string) {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		m, err := Parse(src, Options{Filename: file})
		switch {
		case want == "" && err != nil:
			return
		case want == "":
			bad++
			t.Logf("%s: CPython does not parse it", file)
			return
		case err != nil:
			accepted++
			t.Errorf("%s: %v", file, err)
			return
		}
		accepted++
		parsed++
		if got := ast.Dump(m, true); got == want {
			same++
		} else {
			t.Errorf("%s: %s", file, firstDifference(got, want))
		}
	})
	fmt.Printf("%d files; CPython parses %d, of which parse %d, with the same tree %d; accepted in error %d\n",
		len(files), accepted, parsed, same, bad)
}

// firstDifference shows where two dumps part.
func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, i-150):min(len(s), i+120)] }
	return fmt.Sprintf("\n got ...%s\nwant ...%s", cut(got), cut(want))
}
