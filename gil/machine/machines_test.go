// This file runs tests on all machines there are.

package machine_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/machine/sim"
)

// liveness is how long anything may take on the real computer before it counts as hung.
const liveness = 60 * time.Second

// everywhere runs a test on each machine.
func everywhere(t *testing.T, test func(t *testing.T, m machine.Machine)) {
	t.Run("host", func(t *testing.T) { test(t, host.New(host.Options{})) })
	t.Run("portable", func(t *testing.T) { test(t, host.New(host.Options{Portable: true})) })
	t.Run("ideal", func(t *testing.T) { test(t, ideal(false)) })
	t.Run("ideal-preempt", func(t *testing.T) { test(t, ideal(true)) })
	for _, cores := range []int{1, 2, 4} {
		p, err := sim.Preset("vm", cores)
		require.NoError(t, err)
		t.Run(fmt.Sprint("sim-", cores), func(t *testing.T) { test(t, sim.New(p, 1)) })
	}
}

// ideal is a simulated computer on which little takes time.
func ideal(preempt bool) *sim.Machine { return sim.New(sim.Ideal(preempt), 1) }

// isIdeal reports whether times can be asserted.
func isIdeal(m machine.Machine) bool {
	s, ok := m.(*sim.Machine)
	return ok && s.Params().Name == "ideal"
}

// start starts a thread.
func start(t *testing.T, m machine.Machine, f func(machine.Thread)) machine.Thread {
	t.Helper()
	th, err := m.Start("test", f)
	require.NoError(t, err)
	return th
}

// run waits for all threads.
func run(t *testing.T, m machine.Machine) {
	t.Helper()
	done := make(chan error, 1)
	if m.Name() == "sim" {
		done <- m.Run(nil)
	} else {
		go func() { done <- m.Run(nil) }()
	}
	select {
	case err := <-done:
		require.NoError(t, err)
	case <-time.After(liveness):
		require.FailNow(t, "the threads hang")
	}
}

// pause lets others run for a moment.
func pause(m machine.Machine) { machine.NewParker(m).Sleep(20 * time.Microsecond) }
