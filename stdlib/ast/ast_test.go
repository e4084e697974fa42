package ast_test

// This file compares the trees of CPython's library with CPython's own, and breaks trees at random.

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

// run runs a program of testdata and returns what it prints.
func run(t *testing.T, name, stdin string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	in, err := minipy.New(minipy.Config{
		Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr, PrintErrors: true, Files: minipy.HostFiles(),
		Args: append([]string{name}, args...),
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	err = in.RunFile(ctx, filepath.Join("testdata", name))
	require.NoError(t, in.Close())
	require.NoError(t, err, stderr.String())
	return stdout.String()
}

// TestMutants breaks trees at random: whatever they have become, compiling and writing them ends in a result or in a Python
// exception. MINIPY_MUTANTS sets how many trees there are.
func TestMutants(t *testing.T) {
	count := "400"
	if n, ok := os.LookupEnv("MINIPY_MUTANTS"); ok {
		count = n
	}
	out := run(t, "mutate.py", "", count, "1")
	for _, want := range []string{"'TypeError'", "'ValueError'", "'RecursionError'", "'code'", "'str'"} {
		require.Contains(t, out, want)
	}
}

// TestLibraryTrees parses CPython's library, writes its trees as text, parses that, compiles both, and compares with CPython. All
// of it takes a minute, so it is all only if MINIPY_LIBRARY is set, which may name a folder inside the library.
func TestLibraryTrees(t *testing.T) {
	python, err := exec.LookPath("python3.13")
	if err == nil {
		err = exec.Command(python, "-c", "import sys; assert sys.version_info[:2] == (3, 13)").Run()
	}
	if err != nil {
		t.Skip("NOT COMPARED WITH CPYTHON: there is no python3.13 here")
	}
	under, all := os.LookupEnv("MINIPY_LIBRARY")
	if !all {
		under = "collections"
	}
	out, err := exec.Command(python, "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	require.NoError(t, err)
	var files []string
	err = filepath.WalkDir(filepath.Join(strings.TrimSpace(string(out)), under), func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".py") && !strings.Contains(path, "site-packages") {
			files = append(files, path)
		}
		return err
	})
	require.NoError(t, err)
	names := strings.Join(files, "\n") + "\n"
	cmd := exec.Command(python, filepath.Join("testdata", "library.py"))
	cmd.Stdin = strings.NewReader(names)
	want, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatal(string(failed.Stderr))
	}
	require.NoError(t, err)
	require.Equal(t, string(want), run(t, "library.py", names))
	t.Logf("%d files", len(files))
}
