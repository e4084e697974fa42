package trace_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"minipy/gil/trace"
)

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for k := range trace.Kind(trace.NumKinds) {
		require.NotEmpty(t, k.String())
		require.False(t, seen[k.String()], k)
		seen[k.String()] = true
	}
	require.Equal(t, "?", trace.Kind(trace.NumKinds).String())
	require.Equal(t, "forced", trace.Forced.String())
	require.Equal(t, "?", trace.Cause(-1).String())
}

func TestRecorder(t *testing.T) {
	var none *trace.Recorder
	none.Add(1, trace.Want, 0)
	var got []trace.Event
	trace.NewRecorder(func(e trace.Event) { got = append(got, e) }).Add(3, trace.Release, int(trace.Forced))
	require.Equal(t, []trace.Event{{Thread: 3, Kind: trace.Release, Arg: 2}}, got)
}
