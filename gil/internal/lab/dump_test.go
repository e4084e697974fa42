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
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	p, _ := sim.Preset("vm", 2)
	r := newRig(Setup{Params: p, Policy: os.Getenv("POL"), Seed: 1})
	r.end = 30 * time.Millisecond
	n := 0
	r.rec = trace.NewRecorder(func(e trace.Event) {
		if r.m.Now() > 20*time.Millisecond && n < 12000 {
			n++
			fmt.Println(r.m.Now(), e.Thread, e.Kind, e.Arg)
		}
	})
	r.m.Record(r.rec)
	k := 0
	fmt.Sscan(os.Getenv("DUMP"), &k)
	r.spinners(k)
	r.run()
}
