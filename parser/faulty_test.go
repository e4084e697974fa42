package parser

// This file compares the errors of faulty programs with CPython's.

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"
)

var cpython = flag.Bool("cpython", false, "ask a real python3.13 again what testdata/faulty.json holds")

// A fault is a faulty program, and what CPython says about it.
type fault struct {
	Source  string `json:"source"`
	Kind    string `json:"kind"` // empty if CPython accepts it
	Msg     string `json:"msg"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	EndLine int    `json:"end_line"`
	EndCol  int    `json:"end_col"`
	Shown   string `json:"shown"` // with the line and its carets
}

func readFaults(t *testing.T) []fault {
	data, err := os.ReadFile("testdata/faulty.json")
	require.NoError(t, err)
	var all struct {
		Command, Version string
		Cases            []fault
	}
	require.NoError(t, json.Unmarshal(data, &all))
	require.Greater(t, len(all.Cases), 150)
	return all.Cases
}

// faultOf returns what this parser says about a program.
func faultOf(source string) fault {
	f := fault{Source: source}
	if _, err := Parse([]byte(source), Options{Filename: "x.py"}); err != nil {
		e := err.(*Error)
		f.Kind, f.Msg, f.Line, f.Col, f.EndLine, f.EndCol = e.Kind, e.Msg, e.Line, e.Col, e.EndLine, e.EndCol
		f.Shown = e.Error() + "\n"
	}
	return f
}

func TestFaulty(t *testing.T) {
	same, sameMsg, faults := 0, 0, readFaults(t)
	for _, want := range faults {
		got := faultOf(want.Source)
		if got == want {
			same++
			continue
		}
		if got.Kind == want.Kind && got.Msg == want.Msg && got.Line == want.Line {
			sameMsg++
		}
		if got.Msg == want.Msg && got.Shown != want.Shown {
			t.Errorf("%q\n got %s\nwant %s", want.Source, got.Shown, want.Shown)
			continue
		}
		t.Errorf("%q\n got %s: %s (%d:%d-%d:%d)\nwant %s: %s (%d:%d-%d:%d)", want.Source, got.Kind, got.Msg, got.Line, got.Col,
			got.EndLine, got.EndCol, want.Kind, want.Msg, want.Line, want.Col, want.EndLine, want.EndCol)
	}
	t.Logf("%d of %d errors are CPython's in all, %d more but for columns", same, len(faults), sameMsg)
}

// TestFaultyIsCPythons checks the stored errors against a real CPython: go test -run FaultyIsCPythons -cpython
func TestFaultyIsCPythons(t *testing.T) {
	if !*cpython {
		t.Skip("not asked with -cpython")
	}
	out, err := exec.Command(python(t), "-W", "ignore", "testdata/faulty.py").Output()
	require.NoError(t, err)
	stored, err := os.ReadFile("testdata/faulty.json")
	require.NoError(t, err)
	require.Equal(t, string(stored), string(out), "run the command in testdata/faulty.json")
}
