// This file tests that the experiments give what they gave before, and what they gave in reality.

package lab

import (
	"bytes"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy/gil"
	"minipy/gil/machine/sim"
	"minipy/gil/trace"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares got with a file, or writes it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

const (
	figures = "testdata/figures.golden"
	page    = "../../../docs/reproduction.md"
	above   = "<!-- The rest of this page is written by: go test ./gil/internal/lab -update -->\n"
)

// All figures are exactly what they were, and in their bands, but for those of which it is known that they are not. The page
// about them is up to date.
func TestFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	results := Run(Sim, 1, nil)
	var missed []string
	for _, r := range results {
		require.Len(t, r.Values, len(r.Figures), r.Name)
		for i, f := range r.Figures {
			if !f.Good(r.Values[i]) {
				missed = append(missed, r.Name+": "+f.Name)
			}
		}
	}
	var known []string
	for _, m := range misses() {
		known = append(known, m.figures...)
	}
	slices.Sort(known)
	slices.Sort(missed)
	require.Equal(t, known, missed)

	var exact, table bytes.Buffer
	Exact(&exact, results)
	golden(t, figures, exact.String())
	fmt.Fprintf(&table, "## What does not come out\n\n")
	Misses(&table, results)
	fmt.Fprintf(&table, "\n## All figures\n\n")
	Markdown(&table, results)
	text, err := os.ReadFile(page)
	require.NoError(t, err)
	head, _, found := strings.Cut(string(text), above)
	require.True(t, found)
	golden(t, page, head+above+"\n"+table.String())
}

// The sweeps go the way they went.
func TestTrends(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	for _, e := range sweeps()[1:] {
		x := e.Run(Sim, 2)
		switch {
		case strings.Contains(e.Name, "echo"):
			// A shorter interval is better, but from 10 us on it hardly is.
			require.True(t, slices.IsSorted(x), "%s: %v", e.Name, x)
			require.Greater(t, x[5], 2*x[4])
			require.Less(t, x[6], 1.25*x[5])
		default:
			// And it costs from 1 ms on.
			require.True(t, slices.IsSorted(x[3:]), "%s: %v", e.Name, x)
			require.Less(t, slices.Max(x[:4]), 1.06)
			require.Greater(t, x[6], 1.04)
		}
	}
	// More threads that compute, fewer answers, at each interval.
	var rates [][]float64
	for _, e := range sweeps()[4:] {
		rates = append(rates, e.Run(Sim, 2))
	}
	for i := range Intervals() {
		require.Greater(t, rates[0][i], rates[1][i])
		require.Greater(t, rates[1][i], rates[2][i])
	}
}

// recorded is a hash of all that happens while a server answers beside threads that compute.
func recorded(s Setup) string {
	h := fnv.New64a()
	var m *sim.Machine
	s.record = func(r *rig) {
		m = r.m
		r.rec = trace.NewRecorder(func(e trace.Event) { fmt.Fprintln(h, r.m.Now(), e) })
		r.m.Record(r.rec)
	}
	e := RunEcho(s, 3, 20*time.Millisecond)
	fmt.Fprintln(h, e)
	return fmt.Sprintf("%x at %v", h.Sum64(), m.Now())
}

func TestDeterminism(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, policy := range gil.Names() {
		for _, cores := range []int{1, 2, 4} {
			s := Setup{Params: Sim("vm", cores), Policy: policy, Seed: 42}
			want := recorded(s)
			for i := range 8 {
				runtime.GOMAXPROCS(1 + i%4)
				require.Equal(t, want, recorded(s), "%s, %d cores", policy, cores)
			}
			s.Seed++
			require.NotEqual(t, want, recorded(s))
		}
	}
}

// BenchmarkCountdown is 50 million iterations in two threads. Python 2.7 takes about 0.8 s for them.
func BenchmarkCountdown(b *testing.B) {
	for _, policy := range gil.Names() {
		for _, cores := range []int{1, 2, 4} {
			b.Run(fmt.Sprintf("%s/cores=%d", policy, cores), func(b *testing.B) {
				for b.Loop() {
					r := CountDown(Setup{Params: Sim("vm", cores), Policy: policy, Seed: 1}, 2, 50_000_000)
					b.ReportMetric(float64(r.Counts.Events), "events")
					b.ReportMetric(r.Wall.Seconds(), "virtual-s")
				}
			})
		}
	}
}
