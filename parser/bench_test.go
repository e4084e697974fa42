package parser

// This file measures the speed of the parser, and of CPython's compile() beside it.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// libraryFiles are modules of CPython's library: dense code, code with long docstrings, and long tables.
var libraryFiles = []string{"_pydecimal.py", "argparse.py", "typing.py", "pydoc_data/topics.py"}

// BenchmarkParse parses modules of CPython's library, or the file that MINIPY_SOURCE names.
func BenchmarkParse(b *testing.B) {
	for _, file := range benchFiles(b) {
		src, err := os.ReadFile(file)
		require.NoError(b, err)
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(src, Options{Filename: file}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkCPythonCompile times compile() in a real CPython on the same files.
func BenchmarkCPythonCompile(b *testing.B) {
	const script = `
import sys, time
src = open(sys.argv[1], "rb").read()
best = min((lambda t: (compile(src, "x", "exec"), time.process_time() - t)[1])(time.process_time()) for _ in range(10))
print(int(best * 1e9))`
	for _, file := range benchFiles(b) {
		b.Run(filepath.Base(file), func(b *testing.B) {
			out, err := exec.Command("python3.13", "-W", "ignore", "-c", script, file).Output()
			require.NoError(b, err)
			ns, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
			require.NoError(b, err)
			for b.Loop() { // it is timed already
			}
			b.ReportMetric(ns, "ns-of-CPU/op")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func benchFiles(b *testing.B) []string {
	if file := os.Getenv("MINIPY_SOURCE"); file != "" {
		return []string{file}
	}
	out, err := exec.Command("python3.13", "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	if err != nil {
		b.Skip("there is no python3.13 here whose library could be parsed; name a file in MINIPY_SOURCE")
	}
	var files []string
	for _, f := range libraryFiles {
		files = append(files, filepath.Join(strings.TrimSpace(string(out)), f))
	}
	return files
}

// BenchmarkBuild measures the start of a process: building the grammar and parsing a small script.
func BenchmarkBuild(b *testing.B) {
	src := []byte("import sys\ndef f(x):\n    if x:\n        return 1\n    for i in x:\n        print(i)\nf(sys.argv)\n")
	b.ReportAllocs()
	for b.Loop() {
		g := newGrammar()
		s := newScanner(string(src), false)
		if _, err := g.parse(s, File); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuildAll measures building every production, which a process only pays if it parses every kind of statement.
func BenchmarkBuildAll(b *testing.B) {
	for b.Loop() {
		for _, build := range allProductions(newGrammar()) {
			if err := build(); err != nil {
				b.Fatal(err)
			}
		}
	}
}
