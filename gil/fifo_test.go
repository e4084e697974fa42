// This file tests what only the GIL with a queue does.

package gil

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/gil/trace"
)

// Threads that compute take turns in the same order, and nobody is woken for nothing.
func TestTurns(t *testing.T) {
	w := newWorld(t, ideal(true), "fifo", Config{SwitchInterval: time.Millisecond})
	const threads = 4
	for range threads {
		w.python(false, func(t *Thread) bool {
			for w.m.Now() < 200*time.Millisecond {
				w.tick(t, 3)
			}
			return true
		})
	}
	w.run()
	require.NoError(t, alternation(w.events))
	var order []int
	for _, e := range w.events {
		if e.Kind == trace.Acquire && e.at < 190*time.Millisecond {
			order = append(order, e.Thread)
		}
	}
	require.Greater(t, len(order), 10*threads)
	for i := threads; i+threads < len(order); i++ {
		require.Equal(t, order[i], order[i+threads])
	}
	require.Zero(t, w.g.Stats().Failed)
	require.Positive(t, w.g.Stats().Forced)
}

// A thread that gives the GIL up while another waits does not get it back before that one.
func TestNobodyComesFirst(t *testing.T) {
	w := newWorld(t, ideal(false), "fifo", Config{SwitchInterval: time.Hour})
	had := false
	w.python(false, func(t *Thread) bool {
		t.M.Use(200_000) // the other begins to wait
		w.g.Release(t)
		w.g.Acquire(t)
		require.True(w, had)
		return true
	})
	w.python(false, func(*Thread) bool { had = true; return true })
	w.run()
}
