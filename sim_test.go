package minipy_test

// This file tests programs on simulated computers.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy"
)

// A program runs on a simulated computer, in virtual time: a day of sleep is over at once.
func ExampleSim() {
	in, err := minipy.New(minipy.Config{Stdout: os.Stdout, Sim: &minipy.Sim{Machine: "vm", Cores: 8, Seed: 1}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer in.Close()
	err = in.Run(context.Background(), `
import os, time
start = time.monotonic()
time.sleep(24 * 60 * 60)
print(os.cpu_count(), "cores,", round(time.monotonic() - start), "seconds")
`)
	if err != nil {
		fmt.Println(err)
	}
	// Output: 8 cores, 86400 seconds
}

func ExampleMachines() {
	fmt.Println(minipy.Machines())
	// Output: [vm bare-metal mac2010 mac2009 blog2018]
}

func ExampleSim_Validate() {
	fmt.Println((&minipy.Sim{JSON: []byte(`{"base": "vm", "cores": 16}`)}).Validate())
	fmt.Println((&minipy.Sim{Cores: 5000}).Validate())
	// Output:
	// <nil>
	// cores must be between 1 and 1024, not 5000
}

func TestSimErrors(t *testing.T) {
	for want, s := range map[string]minipy.Sim{
		`minipy: no machine called "VAX": use vm, bare-metal, mac2010, mac2009, blog2018`: {Machine: "VAX"},
		"minipy: cores must be between 1 and 1024, not -1":                                {Cores: -1},
		"minipy: a machine is given by its name or by JSON, not by both":                  {Machine: "vm", JSON: []byte("{}")},
		`minipy: unknown field "x"`:                                                       {JSON: []byte(`{"x": 1}`)},
	} {
		_, err := minipy.New(minipy.Config{Sim: &s})
		require.EqualError(t, err, want)
	}
}

// simulated runs a program and returns what it has printed, and the statistics.
func simulated(t *testing.T, c minipy.Config, program string) (string, string) {
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	in, err := minipy.New(c)
	require.NoError(t, err)
	require.NoError(t, in.Run(context.Background(), program))
	require.NoError(t, in.Close())
	return out.String(), in.Stats()
}

const busy = `
import threading, time
def work():
    n = 300000
    while n > 0:
        n -= 1
start = time.monotonic()
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(time.monotonic() - start)
`

// Without a GIL k threads on k cores take 1/k of the time.
func TestSimulatedCores(t *testing.T) {
	seconds := func(gil string, cores int) float64 {
		out, _ := simulated(t, minipy.Config{GIL: gil, Sim: &minipy.Sim{Machine: "bare-metal", Cores: cores}}, busy)
		var s float64
		_, err := fmt.Sscan(out, &s)
		require.NoError(t, err)
		return s
	}
	one := seconds("none", 1)
	require.InEpsilon(t, one/2, seconds("none", 2), 0.1)
	require.InEpsilon(t, one/4, seconds("none", 4), 0.1)
	require.InEpsilon(t, one, seconds("new", 4), 0.1)
	require.Greater(t, seconds("old", 4), 1.3*one)
}

// The old GIL is made of what it was made of on the computer.
func TestSimulatedLock(t *testing.T) {
	run := func(lock string) string {
		_, stats := simulated(t, minipy.Config{GIL: "old", Lock: lock, Sim: &minipy.Sim{Machine: "mac2010"}}, busy)
		return stats
	}
	require.Equal(t, run("cond"), run(""))
	require.NotEqual(t, run("sem"), run(""))
}

// What natives do takes time, in proportion to how much it is.
func TestSimulatedNatives(t *testing.T) {
	out, _ := simulated(t, minipy.Config{Sim: &minipy.Sim{}}, `
import time
def measure(f):
    start = time.perf_counter()
    f()
    return time.perf_counter() - start
for name, f in [
    ("sum", lambda n: sum(range(n))),
    ("list", lambda n: list(range(n))),
    ("sorted", lambda n: sorted(range(n, 0, -1), key=lambda x: x * 7919 % 10007)),
    ("str", lambda n: "x" * (100 * n)),
    ("any", lambda n: any(x < 0 for x in range(n))),
]:
    small, big = measure(lambda: f(10000)), measure(lambda: f(100000))
    print(name, 0 < small < 0.1 and 8 < big / small < 15)
`)
	require.NotContains(t, out, "False")
	require.Equal(t, 5, strings.Count(out, "True"))
}
