// Package tests holds black-box tests: programs in topic folders, NAME.py, with what they must print, NAME.out.
//
//	go test ./tests                  run everything under each GIL policy
//	go test ./tests -run TestPrograms/types/int
//	go test ./tests -cpython         also check that NAME.out is what a real Python prints
//	go test ./tests -update          write NAME.out from a real Python, or from minipy for the programs in differs
//
// The real Python is python3.13, or python2.7 for a program whose first line is "# python2". Where a program has no reason
// to differ, CPython says what is right: NAME.out comes from it, and -update refuses to work without it.
package tests

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

var (
	update  = flag.Bool("update", false, "write the .out files")
	cpython = flag.Bool("cpython", false, "compare the .out files with a real Python")
)

// stdin is what each program can read.
const stdin = "first line\nsecond line\n"

// policies are the GILs that each program runs under.
var policies = []string{"new", "old", "priority", "fifo", "none"}

// A program is a test.
type program struct {
	name, path string // of the .py file
	text       []byte
	options    string // the first line, if it is a comment of options
}

func programs(t testing.TB) []program {
	var all []program
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "lib" { // modules that programs import
			return filepath.SkipDir
		}
		if err != nil || d.IsDir() || filepath.Ext(path) != ".py" || strings.HasPrefix(path, "bench") || strings.HasPrefix(path, "blog") || strings.HasPrefix(path, "sim") {
			return err
		}
		abs, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		first, _, _ := strings.Cut(string(text), "\n")
		if !strings.HasPrefix(first, "# ") {
			first = ""
		}
		all = append(all, program{strings.TrimSuffix(filepath.ToSlash(path), ".py"), abs, text, first})
		return err
	})
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all
}

// python returns the command of the real Python for p, "" if it is not installed.
func (p program) python() string {
	name := "python3.13"
	if strings.HasPrefix(p.options, "# python2") {
		name = "python2.7"
	}
	if exec.Command(name, "-c", "").Run() != nil {
		return ""
	}
	return name
}

func (p program) outFile() string { return strings.TrimSuffix(p.path, ".py") + ".out" }

// differs reports whether p shows an intended difference from CPython.
func (p program) differs() bool { return strings.HasPrefix(p.name, "differs/") }

var address = regexp.MustCompile(`0x[0-9a-f]{6,16}`)

// library matches the entries of a traceback for the library, of which CPython has more written in Python.
var library = regexp.MustCompile(`(?m)^  File "(?:[^"]*/lib/python[0-9.]+/|<frozen ).*\n(    .*\n)*`)

// report puts together what a program has printed, and how it ended. Folders and addresses are not part of it.
func (p program) report(stdout, stderr string, exit int) string {
	var sb strings.Builder
	sb.WriteString(stdout)
	if stderr != "" {
		sb.WriteString("--- stderr\n" + stderr)
	}
	if exit != 0 {
		fmt.Fprintf(&sb, "--- exit %d\n", exit)
	}
	s := library.ReplaceAllString(sb.String(), "")
	s = strings.ReplaceAll(s, filepath.Dir(p.path)+string(filepath.Separator), "")
	return address.ReplaceAllString(s, "0x...")
}

// real runs p under a real Python.
func (p program) real(t *testing.T, python string) string {
	cmd := exec.Command(python, p.path)
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0", "PYTHONIOENCODING=utf-8", "PYTHON_COLORS=0", "PYTHONDONTWRITEBYTECODE=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return p.report(stdout.String(), stderr.String(), cmd.ProcessState.ExitCode())
}

// run runs p in this process.
func (p program) run(t *testing.T, gil string) string {
	var stdout, stderr bytes.Buffer
	in, err := minipy.New(minipy.Config{
		Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr, Args: []string{p.path},
		GIL: gil, PrintErrors: true, Files: minipy.HostFiles(), Network: true, Python2: strings.HasPrefix(p.options, "# python2"),
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	err = in.RunFile(ctx, p.path)
	require.NoError(t, in.Close())
	exit := 0
	if err != nil {
		var e *minipy.Error
		require.ErrorAs(t, err, &e)
		require.NoError(t, errors.Unwrap(err), "the program takes too long")
		exit = e.ExitCode()
	}
	return p.report(stdout.String(), stderr.String(), exit)
}

func TestPrograms(t *testing.T) {
	for _, p := range programs(t) {
		t.Run(p.name, func(t *testing.T) {
			if *update {
				p.update(t)
			}
			want, err := os.ReadFile(p.outFile())
			require.NoError(t, err, "run go test ./tests -update where a real Python is installed")
			if *cpython && !p.differs() {
				if python := p.python(); python == "" {
					t.Error("no real Python to compare with")
				} else {
					require.Equal(t, p.real(t, python), string(want), "%s prints something else", python)
				}
			}
			for _, gil := range policies {
				require.Equal(t, string(want), p.run(t, gil), "--gil=%s", gil)
			}
		})
	}
}

func (p program) update(t *testing.T) {
	var out string
	if p.differs() {
		out = p.run(t, "new")
	} else {
		python := p.python()
		require.NotEmpty(t, python, "no real Python to write %s from", p.outFile())
		out = p.real(t, python)
	}
	require.NoError(t, os.WriteFile(p.outFile(), []byte(out), 0o666))
}
