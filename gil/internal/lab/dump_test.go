package lab

import (
	"fmt"
	"os"
	"testing"
	"time"

	"minipy/gil/machine/sim"
	"minipy/gil/trace"
)

func TestDump(t *testing.T) {
	k := 0
	if n, _ := fmt.Sscan(os.Getenv("DUMP"), &k); n == 0 {
		t.Skip()
	}
	p, _ := sim.Preset("vm", 2)
	if f := os.Getenv("PARAMS"); f != "" {
		b, _ := os.ReadFile(f)
		p, _ = sim.Load(b)
	}
	dump = func(r *rig) {
		n := 0
		from := 20 * time.Millisecond
		r.rec = trace.NewRecorder(func(e trace.Event) {
			if r.m.Now() > from && n < 3000 && e.Kind != trace.Check {
				n++
				fmt.Println(r.m.Now(), e.Thread, e.Kind, e.Arg)
			}
		})
		r.m.Record(r.rec)
	}
	s := Setup{Params: p, Policy: os.Getenv("POL"), Seed: 1}
	switch os.Getenv("EXP") {
	case "echo":
		RunEcho(s, k, 100*time.Millisecond)
	case "convoy":
		Convoy(s, k, 100*time.Millisecond)
	case "mac":
		p, _ = sim.Preset("mac2010", 1)
		s.Params, s.Config.Lock = p, "cond"
		RunFairness(s, k, 400*time.Millisecond)
	case "fair":
		RunFairness(s, k, 100*time.Millisecond)
	}
}
