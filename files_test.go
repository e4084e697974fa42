package minipy_test

// This file tests what an interpreter may do with files.

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy"
)

func ExampleHostFiles() {
	in, err := minipy.New(minipy.Config{Stdout: os.Stdout, Files: minipy.HostFiles()})
	if err != nil {
		panic(err)
	}
	defer in.Close()
	err = in.Run(context.Background(), "print(open('go.mod').readline(), end='')")
	if err != nil {
		panic(err)
	}
	// Output: module minipy
}

// TestNoFiles runs programs that are granted no files.
func TestNoFiles(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "script.py")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "mod.py"), []byte("x = 1\n"), 0o600))
	require.NoError(t, os.WriteFile(script, []byte("import sys\nassert sys.path == []\nimport mod\n"), 0o600))
	in, err := minipy.New(minipy.Config{})
	require.NoError(t, err)
	defer in.Close()
	ctx := context.Background()
	require.EqualError(t, in.RunFile(ctx, script), "ModuleNotFoundError: No module named 'mod'")
	require.EqualError(t, in.Run(ctx, "open('mod.py')"), "PermissionError: [Errno 13] Permission denied: 'mod.py'")
	require.EqualError(t, in.Run(ctx, "import os; os.listdir()"), "PermissionError: [Errno 13] Permission denied: '.'")
	require.NoError(t, in.Run(ctx, "assert not os.path.exists('/') and dict(os.environ) == {}"))
}

// TestFiles runs a program that may import and open files, and shows the lines of those it imports in a traceback.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "script.py")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "mod.py"), []byte("def f():\n    return 1 / 0  # here\n"), 0o600))
	require.NoError(t, os.WriteFile(script, []byte("import mod\nmod.f()\n"), 0o600))
	in, err := minipy.New(minipy.Config{Files: minipy.HostFiles()})
	require.NoError(t, err)
	defer in.Close()
	err = in.RunFile(context.Background(), script)
	var e *minipy.Error
	require.ErrorAs(t, err, &e)
	require.True(t, strings.Contains(e.Traceback, "mod.py\", line 2, in f\n    return 1 / 0  # here\n"), e.Traceback)
}

// TestSecondFile runs programs of two folders.
func TestSecondFile(t *testing.T) {
	in, err := minipy.New(minipy.Config{Files: minipy.HostFiles()})
	require.NoError(t, err)
	defer in.Close()
	for _, name := range []string{"a", "b"} {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+"_mod.py"), []byte("x = '"+name+"'\n"), 0o600))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "main.py"), []byte("from "+name+"_mod import x\n"), 0o600))
		require.NoError(t, in.RunFile(context.Background(), filepath.Join(dir, "main.py")))
		x, err := in.Get("x")
		require.NoError(t, err)
		require.Equal(t, name, x)
	}
}

// TestPath passes the folders in which modules are looked for.
func TestPath(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "there.py"), []byte("x = 42\n"), 0o600))
	in, err := minipy.New(minipy.Config{Files: minipy.HostFiles(), Path: []string{dir}, Env: []string{"A=b=c"}})
	require.NoError(t, err)
	defer in.Close()
	require.NoError(t, in.Run(context.Background(), "import there, os\nx, env = there.x, os.environ['A']"))
	x, err := in.Get("x")
	require.NoError(t, err)
	require.Equal(t, int64(42), x)
	env, err := in.Get("env")
	require.NoError(t, err)
	require.Equal(t, "b=c", env)
}
