package tests

// This file fuzzes the whole interpreter: whatever a program is, it must not crash the process or go on when cancelled.

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

// FuzzRun runs programs for a short time. Those found to crash become files in testdata/fuzz/FuzzRun.
func FuzzRun(f *testing.F) {
	for _, p := range seeds(f) {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, source string) {
		in, err := minipy.New(minipy.Config{Stdout: io.Discard, Stderr: io.Discard, MaxAlloc: 1 << 20, PrintErrors: true})
		require.NoError(t, err)
		ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
		defer cancel()
		done := make(chan error, 1)
		go func() { done <- in.Run(ctx, source) }()
		select {
		case err = <-done:
		case <-time.After(20 * time.Second):
			t.Fatal("it does not stop")
		}
		var e *minipy.Error
		if err != nil && !errors.As(err, &e) {
			t.Fatal(err)
		}
		if e != nil && e.Class == "SystemError" && strings.HasPrefix(e.Message, "minipy:") {
			t.Fatal(e)
		}
		require.NoError(t, in.Close())
	})
}

// seeds returns the programs that the fuzzer begins with.
func seeds(f *testing.F) []string {
	var all []string
	for _, p := range programs(f) {
		if len(p.text) < 4096 {
			all = append(all, string(p.text))
		}
	}
	return all
}
