package tests

// This file runs programs on the simulated machine.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

// A simulation is all that a run on the simulated machine has given.
type simulation struct {
	stdout, stderr, stats string
	err                   string
	exit                  int
}

// simulate runs a program file on the simulated machine.
func simulate(t testing.TB, path, gil string, s minipy.Sim) simulation {
	var stdout, stderr bytes.Buffer
	in, err := minipy.New(minipy.Config{
		Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr, Args: []string{path},
		GIL: gil, PrintErrors: true, Files: minipy.HostFiles(), Network: true, Sim: &s,
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	err = in.RunFile(ctx, path)
	require.NoError(t, in.Close())
	r := simulation{stdout: stdout.String(), stderr: stderr.String(), stats: in.Stats()}
	if err != nil {
		require.NoError(t, ctx.Err(), "the program takes too long")
		r.err, r.exit = err.Error(), 1
		var e *minipy.Error
		if errors.As(err, &e) {
			r.exit = e.ExitCode()
		}
	}
	return r
}

// Programs with threads print on the simulated machine what they print everywhere, under each policy and with any number of
// cores. Two processes print the same to the byte, statistics included, whatever Go's scheduler and collector do.
func TestSimulation(t *testing.T) {
	command := filepath.Join(t.TempDir(), "minipy")
	out, err := exec.Command("go", "build", "-o", command, "../cmd/minipy").CombinedOutput()
	require.NoError(t, err, string(out))
	run := func(p program, gil string, cores int, env ...string) (s simulation) {
		var stdout, stderr bytes.Buffer
		cmd := exec.Command(command, "--sim", "--gil="+gil, fmt.Sprint("--cores=", cores), "--seed=7", "--gil-stats", p.path)
		cmd.Env = append(os.Environ(), env...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &stdout, &stderr
		err := cmd.Run()
		var exit *exec.ExitError
		if err != nil {
			require.ErrorAs(t, err, &exit)
		}
		s.stdout, s.exit = stdout.String(), cmd.ProcessState.ExitCode()
		s.stderr, s.stats, _ = strings.Cut(stderr.String(), "GIL: ")
		require.Contains(t, s.stats, "Machine: simulated", stderr.String())
		return s
	}
	for _, p := range simulated(t) {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(p.outFile())
			hasOut := err == nil
			for _, gil := range minipy.GILs() {
				for _, cores := range []int{1, 2, 4} {
					what := fmt.Sprintf("--gil=%s --cores=%d", gil, cores)
					first := run(p, gil, cores, "GOMAXPROCS=1", "GOGC=400")
					require.Equal(t, first, run(p, gil, cores, "GOMAXPROCS=4", "GOGC=20"), what)
					if hasOut {
						require.Equal(t, string(want), p.report(first.stdout, first.stderr, first.exit), what)
					}
				}
			}
		})
	}
}

// simulated are the programs with threads, and those in the folder sim that need no arguments.
func simulated(t *testing.T) []program {
	var all []program
	for _, p := range programs(t) {
		if strings.HasPrefix(p.name, "threads/") {
			all = append(all, p)
		}
	}
	for _, name := range []string{"everything", "deadlock", "natives", "refused"} {
		path, err := filepath.Abs("sim/" + name + ".py")
		require.NoError(t, err)
		all = append(all, program{name: "sim/" + name, path: path})
	}
	return all
}

// All programs print on the simulated machine what they print everywhere.
func TestProgramsOnTheSimulatedMachine(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	for _, p := range programs(t) {
		switch {
		case strings.HasPrefix(p.options, "# python2"): // needs an option
			continue
		case p.name == "stdlib/time/time_fields": // prints the name of the clock
			continue
		case p.name == "stdlib/executors/lost_executors": // garbage must not be noticed
			continue
		case p.name == "stdlib/os/descriptors", p.name == "stdlib/os/descriptors_passed": // a simulated computer has no pipes
			continue
		case slices.Contains([]string{"addresses", "arguments", "functions", "states", "lost_sockets"}, strings.TrimPrefix(p.name, "stdlib/socket_/")):
			continue // about what the kernel says, or sockets that are lost
		case p.name == "stdlib/socket_/unix_names", p.name == "stdlib/socket_/ancillary": // the simulated network has no such addresses, nor descriptors
			continue
		case p.name == "stdlib/socket_/epoll_edges": // they are refused
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			want, err := os.ReadFile(p.outFile())
			if os.IsNotExist(err) {
				t.Skip("TestPrograms complains about it")
			}
			r := simulate(t, p.path, "new", minipy.Sim{Cores: 2, Seed: 3})
			require.Equal(t, string(want), p.report(r.stdout, r.stderr, r.exit))
		})
	}
}

// What could differ from run to run does not: identities, hashes, the order of sets, random bytes, times, statistics.
func TestSimulationIsDeterministic(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	const path = "sim/everything.py"
	for _, gil := range minipy.GILs() {
		for _, cores := range []int{1, 2, 4} {
			s := minipy.Sim{Cores: cores, Seed: 1}
			first := simulate(t, path, gil, s)
			require.Empty(t, first.err)
			for procs := 1; procs <= 4; procs++ {
				runtime.GOMAXPROCS(procs)
				require.Equal(t, first, simulate(t, path, gil, s), "--gil=%s --cores=%d", gil, cores)
			}
			s.Seed++
			require.NotEqual(t, first, simulate(t, path, gil, s))
		}
	}
}

// Sleeping takes no real time, or this would last a day; and a deadlock is an end.
func TestSimulatedDeadlock(t *testing.T) {
	r := simulate(t, "sim/deadlock.py", "new", minipy.Sim{Cores: 2})
	require.Equal(t, "before\n", r.stdout)
	require.Equal(t, 1, r.exit)
	require.Regexp(t, `^deadlock after 24h0m0\.\d+s: no thread can go on
  MainThread waits for the end of one
  one waits for a lock, held by other
  other waits for a lock, held by one$`, r.err)
}

// The article's programs take the article's times on its laptop: within 3 %.
func TestArticleOnItsLaptop(t *testing.T) {
	if testing.Short() {
		t.Skip("executes 200 million iterations")
	}
	for _, x := range []struct {
		program, gil string
		seconds      float64
	}{
		{"countdown_py2.py", "old", 2.354},
		{"countdown_threads_py2.py", "old", 3.159},
		{"countdown.py", "new", 3.630},
		{"countdown_threads.py", "new", 3.826},
	} {
		r := simulate(t, "../examples/"+x.program, x.gil, minipy.Sim{Machine: "blog2018"})
		require.Empty(t, r.err)
		var got float64
		_, err := fmt.Sscan(r.stdout, &got)
		require.NoError(t, err)
		require.InEpsilon(t, x.seconds, got, 0.03, x.program)
	}
}
