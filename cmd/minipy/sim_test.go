package main

// This file tests what the command does when it is told nonsense about the simulated computer.

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Bad input is a line on standard error and exit status 2, and nothing is run.
func TestBadSimulation(t *testing.T) {
	file := func(text string) string {
		path := filepath.Join(t.TempDir(), "m.json")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o666))
		return "--machine=" + path
	}
	for _, args := range [][]string{
		{"--cores=2"},
		{"--seed=1"},
		{"--machine=vm"},
		{"--sim", "--cores=0"},
		{"--sim", "--cores=-1"},
		{"--sim", "--cores=1025"},
		{"--sim", "--cores=two"},
		{"--sim", "--cores=1.5"},
		{"--sim", "--seed=-1"},
		{"--sim", "--seed=x"},
		{"--sim", "--seed=18446744073709551616"},
		{"--sim", "--machine=VAX"},
		{"--sim", "--machine=" + t.TempDir()},
		{"--sim", "--lock=spin"},
		{"--sim", "--gil=nosuch"},
		{"--sim", file("")},
		{"--sim", file("null")},
		{"--sim", file("[]")},
		{"--sim", file(`{"cores": 0}`)},
		{"--sim", file(`{"cores": 2000}`)},
		{"--sim", file(`{"cores": "two"}`)},
		{"--sim", file(`{"block_ns": -1}`)},
		{"--sim", file(`{"colour": "green"}`)},
		{"--sim", file(`{"base": "VAX"}`)},
		{"--sim", file(`{"cores": 2} 3`)},
	} {
		what := strings.Join(args, " ")
		var stdout, stderr bytes.Buffer
		cmd := command(t, append(args, "-c", "print('it runs')")...)
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		require.Error(t, cmd.Run(), what)
		require.Equal(t, 2, cmd.ProcessState.ExitCode(), what)
		require.Empty(t, stdout.String(), what)
		require.Regexp(t, `^minipy: [^\n]+\n$`, stderr.String(), what)
	}
}

// Ctrl-C ends a simulation as it ends any other program.
func TestInterruptSimulation(t *testing.T) {
	const join = "t = threading.Thread(target=sum, args=(range(10**15),), daemon=True); t.start(); t.join()"
	for _, gil := range []string{"old", "new", "priority", "none"} {
		for name, body := range map[string]string{"loop": "while True: pass", "sum": "sum(range(10**15))", "join": join} {
			if name == "join" && gil == "old" { // the main thread is deaf
				continue
			}
			t.Run(gil+"/"+name, func(t *testing.T) { interrupt(t, gil, body, "--sim") })
		}
	}
}
