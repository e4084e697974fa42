package parser

// This file compares the warnings with CPython's.

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWarnings(t *testing.T) {
	data, err := os.ReadFile("testdata/warned.json")
	require.NoError(t, err)
	var cases []struct {
		Source   string
		Warnings []string
	}
	require.NoError(t, json.Unmarshal(data, &cases))
	for _, c := range cases {
		got := []string{}
		_, err := Parse([]byte(c.Source), Options{Filename: "x.py", Warn: func(w Warning) {
			got = append(got, fmt.Sprintf("%d: %s", w.Line, w.Msg))
		}})
		if err != nil {
			t.Errorf("%q: %v", c.Source, err)
		} else if fmt.Sprint(got) != fmt.Sprint(c.Warnings) {
			t.Errorf("%q\n got %q\nwant %q", c.Source, got, c.Warnings)
		}
	}
}

// TestWarningsAreCPythons checks the stored warnings against a real CPython: go test -run WarningsAreCPythons -cpython
func TestWarningsAreCPythons(t *testing.T) {
	if !*cpython {
		t.Skip("not asked with -cpython")
	}
	out, err := exec.Command(python(t), "testdata/warned.py").Output()
	require.NoError(t, err)
	stored, err := os.ReadFile("testdata/warned.json")
	require.NoError(t, err)
	require.Equal(t, string(stored), string(out))
}
