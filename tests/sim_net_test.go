package tests

// This file runs programs with sockets, signals and pools on the simulated machine.

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy"
)

// Programs with sockets, signals and pools print on the simulated machine what they print everywhere, and two runs are the
// same to the byte.
func TestSimulatedNetwork(t *testing.T) {
	topics := []string{"socket_", "select_", "socketserver_", "signal_", "futures", "sched_"}
	differ := map[string]string{
		"stdlib/socket_/unix_names":  "there are no AF_UNIX sockets",
		"stdlib/socket_/ancillary":   "there are no descriptors to send",
		"stdlib/socket_/epoll_edges": "edges are the kernel's",

		"stdlib/socket_/addresses":    "there are no AF_UNIX sockets",
		"stdlib/socket_/arguments":    "options are only kept in mind",
		"stdlib/socket_/functions":    "its errors are those of names that this computer knows",
		"stdlib/socket_/states":       "some states have no effect there",
		"stdlib/socket_/lost_sockets": "lost sockets stay open",
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
				for _, cores := range []int{1, 2, 4} {
					s := minipy.Sim{Cores: cores, Seed: 7}
					first := simulate(t, p.path, gil, s)
					require.Equal(t, string(want), p.report(first.stdout, first.stderr, first.exit), "--gil=%s --cores=%d", gil, cores)
					require.Equal(t, first, simulate(t, p.path, gil, s), "--gil=%s --cores=%d", gil, cores)
				}
			}
		})
	}
}
