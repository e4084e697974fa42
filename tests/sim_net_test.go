package tests

// This file runs programs with sockets, signals and pools on the simulated machine, and the experiments of the folder examples.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

// Programs with sockets, signals and pools print on the simulated machine what they print everywhere, and two runs are the
// same to the byte.
func TestSimulatedNetwork(t *testing.T) {
	topics := []string{"socket_", "select_", "socketserver_", "signal_", "futures", "sched_"}
	differ := map[string]string{
		"stdlib/socket_/errors":  "there are no AF_UNIX sockets",
		"stdlib/select_/polling": "there are no hang-ups",
	}
	for _, p := range programs(t) {
		folders := strings.Split(p.name, "/")
		if folders[0] != "stdlib" || !slices.Contains(topics, folders[1]) || differ[p.name] != "" {
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			want, err := os.ReadFile(p.outFile())
			require.NoError(t, err)
			for _, gil := range policies {
				s := minipy.Sim{Cores: 2, Seed: 7}
				first := simulate(t, p.path, gil, s)
				require.Equal(t, string(want), p.report(first.stdout, first.stderr, first.exit), "--gil=%s", gil)
				require.Equal(t, first, simulate(t, p.path, gil, s), "--gil=%s", gil)
			}
		})
	}
}

// The experiments give the same figures each time. sim/experiments.out has them; -update writes it.
func TestSimulatedExperiments(t *testing.T) {
	var all strings.Builder
	for _, gil := range policies {
		for _, x := range []struct {
			program string
			args    []string
		}{
			{"udp_echo", []string{"0", "0.3"}}, {"udp_echo", []string{"1", "0.3"}}, {"udp_echo", []string{"2", "0.3"}},
			{"udp_echo", []string{"4", "0.3"}}, {"many_io_threads", []string{"512", "1", "0.3"}},
			{"convoy", []string{"0", "0.2"}}, {"convoy", []string{"1", "0.2"}}, {"convoy", []string{"2", "0.2"}},
			{"fairness", []string{"3", "0.5"}},
		} {
			fmt.Fprintf(&all, "--gil=%-8s --cores=2 %-15s %s", gil, x.program, experiment(t, x.program, gil, x.args))
		}
	}
	const golden = "sim/experiments.out"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(all.String()), 0o666))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), all.String())
}

// experiment runs one of the examples and returns what it prints.
func experiment(t *testing.T, program, gil string, args []string) string {
	path := "../examples/" + program + ".py"
	var stdout, stderr bytes.Buffer
	in, err := minipy.New(minipy.Config{
		Stdout: &stdout, Stderr: &stderr, Args: append([]string{path}, args...), GIL: gil, PrintErrors: true,
		Files: minipy.HostFiles(), Network: true, Sim: &minipy.Sim{Cores: 2, Seed: 1},
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	require.NoError(t, in.RunFile(ctx, path), stderr.String())
	require.NoError(t, in.Close())
	return stdout.String()
}
