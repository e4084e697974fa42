// This file tests the descriptions of computers.

package sim

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPresets(t *testing.T) {
	require.Equal(t, []string{"vm", "bare-metal", "mac2010", "mac2009", "blog2018"}, Presets())
	for _, name := range Presets() {
		p, err := Preset(name, 0)
		require.NoError(t, err)
		require.Equal(t, name, p.Name)
		require.Positive(t, p.Tick3Ps)
		for _, cores := range []int{1, 3, 1024} {
			q, err := Preset(name, cores)
			require.NoError(t, err)
			require.Equal(t, cores, q.Cores)
		}

		// It survives being written down and read again.
		data, err := json.Marshal(p)
		require.NoError(t, err)
		q, err := Load(data)
		require.NoError(t, err)
		require.Equal(t, p, q)
	}
	for cores, want := range map[int]string{
		-1:   "cores must be between 1 and 1024, not -1",
		1025: "cores must be between 1 and 1024, not 1025",
	} {
		_, err := Preset("vm", cores)
		require.EqualError(t, err, want)
	}
	_, err := Preset("VAX", 1)
	require.EqualError(t, err, `no machine called "VAX": use vm, bare-metal, mac2010, mac2009, blog2018`)
}

func TestPython3(t *testing.T) {
	require.EqualValues(t, 7, Params{TickPs: 5, Tick3Ps: 7}.Python3().TickPs)
	require.EqualValues(t, 5, Params{TickPs: 5}.Python3().TickPs)
}

func TestLoad(t *testing.T) {
	p, err := Load([]byte(`{"base": "mac2010", "cores": 8, "tick_ps": 1000, "idle_dist": "lognormal"}`))
	require.NoError(t, err)
	want, err := Preset("mac2010", 8)
	require.NoError(t, err)
	want.TickPs, want.IdleDist = 1000, LogNormal
	require.Equal(t, want, p)

	p, err = Load([]byte(`{}`))
	require.NoError(t, err)
	require.Equal(t, "vm", p.Name)

	for data, want := range map[string]string{
		`{"cores": 0}`:                      "cores must be between 1 and 1024, not 0",
		`{"cores": 2000}`:                   "cores must be between 1 and 1024, not 2000",
		`{"cores": "two"}`:                  "cores cannot be a string",
		`{"cores": 1.5}`:                    "cores cannot be a number 1.5",
		`{"cores": 99999999999999999999}`:   "cores cannot be a number 99999999999999999999",
		`{"hogs": -1}`:                      "hogs must be between 0 and 1024, not -1",
		`{"hogs": 5000}`:                    "hogs must be between 0 and 1024, not 5000",
		`{"block_ns": -1}`:                  "block_ns must be between 0 and 3600000000000, not -1",
		`{"block_ns": 9000000000000000000}`: "block_ns must be between 0 and 3600000000000, not 9000000000000000000",
		`{"tick_ps": 0}`:                    "tick_ps must be between 1 and 3600000000000, not 0",
		`{"slice_ns": 0}`:                   "slice_ns must be between 1 and 3600000000000, not 0",
		`{"jitter_1024": 1025}`:             "jitter_1024 must be between 0 and 1024, not 1025",
		`{"idle_dist": "normal"}`:           `idle_dist must be "const", "exp" or "lognormal", not "normal"`,
		`{"wake_preempt": 1}`:               "wake_preempt cannot be a number",
		`{"colour": "green"}`:               `unknown field "colour"`,
		`{"base": "VAX"}`:                   `base: no machine called "VAX": use vm, bare-metal, mac2010, mac2009, blog2018`,
		`[1]`:                               "a computer is a JSON object",
		`"vm"`:                              "a computer is a JSON object",
		"{\n\"cores\": 2,\n}":               "line 3: invalid character '}' looking for beginning of object key string",
		`{} {}`:                             "line 1: invalid character '{' after top-level value",
		``:                                  "line 1: unexpected end of JSON input",
	} {
		_, err := Load([]byte(data))
		require.EqualError(t, err, want, data)
	}
}

// The tables are what they are said to be, and their means are 1.
func TestQuantiles(t *testing.T) {
	const n = len(exponential)
	var e, l [n]float64
	var sumE, sumL float64
	for i := range n {
		q := (float64(i) + .5) / float64(n)
		e[i] = -math.Log(1 - q)
		l[i] = math.Exp(math.Sqrt2 * math.Erfinv(2*q-1))
		sumE += e[i]
		sumL += l[i]
	}
	var meanE, meanL int64
	for i := range n {
		require.InDelta(t, 1024*e[i]*float64(n)/sumE, exponential[i], 1)
		require.InDelta(t, 1024*l[i]*float64(n)/sumL, logNormal[i], 1)
		meanE += exponential[i]
		meanL += logNormal[i]
	}
	require.InDelta(t, 1024, meanE/int64(n), 1)
	require.InDelta(t, 1024, meanL/int64(n), 1)
}

func TestChance(t *testing.T) {
	c := newChance(1)
	seen := map[int]int{}
	for range 10_000 {
		seen[c.below(5)]++
		x := c.around(1000, 256)
		require.True(t, 750 <= x && x <= 1250)
	}
	for i := range 5 {
		require.InDelta(t, 2000, seen[i], 200)
	}
	require.Zero(t, c.around(0, 256))
	require.EqualValues(t, 1000, c.around(1000, 0))
	a, b := newChance(1), newChance(2)
	a.next()
	require.NotEqual(t, a, b, "seeds that follow each other do not give the same numbers, shifted")
}
