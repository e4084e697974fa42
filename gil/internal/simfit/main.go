// Throw-away: searches parameters.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand"
	"os"
	"time"

	"strings"

	"minipy/gil/internal/lab"
	"minipy/gil/machine/sim"
)

func cost(p sim.Params, seeds int) (c float64, bad int) {
	if p.Validate() != nil {
		return 1e9, 999
	}
	n := 0
	for seed := range seeds {
		for _, e := range lab.Experiments() {
			if e.Machine != "vm" && e.Machine != "vm, mac2010" || strings.HasPrefix(e.Name, "no GIL") || strings.HasPrefix(e.Name, "Ctrl") || strings.HasPrefix(e.Name, "512") {
				continue
			}
			x := e.Run(func(name string, cores int) sim.Params {
				if name != "vm" {
					return lab.Sim(name, cores)
				}
				q := p
				q.Cores = cores
				return q
			}, uint64(seed+1))
			for i, f := range e.Figures {
				n++
				if x[i] < f.Low || x[i] > f.High {
					bad++
				}
				if f.Real == 0.01 || f.Real == 0 {
					continue
				}
				d := math.Abs(math.Log(math.Max(x[i], 1e-6)/f.Real)) / math.Log(f.High/f.Real)
				d = math.Min(d, 3)
				c += d * d
				if d > 1 {
					c += 4
				}
			}
		}
	}
	return c / float64(seeds), bad
}

func main() {
	start := flag.String("start", "", "")
	minutes := flag.Float64("minutes", 5, "")
	out := flag.String("out", "/tmp/simw/best.json", "")
	rs := flag.Int64("rand", 1, "")
	flag.Parse()
	p, _ := sim.Preset("vm", 2)
	if *start != "" {
		b, _ := os.ReadFile(*start)
		var err error
		if p, err = sim.Load(b); err != nil {
			panic(err)
		}
	}
	r := rand.New(rand.NewSource(*rs))
	type knob struct {
		x      *int64
		lo, hi int64
	}
	knobs := func(p *sim.Params) []knob {
		return []knob{
			{&p.TickPs, 5500, 6800}, {&p.WakeLocal, 800, 2500}, {&p.WakeRemote, 1000, 6000}, {&p.WakeIdle, 6000, 10500}, {&p.WakeEarly, 1500, 9000},
			{&p.Early, 1, 25000}, {&p.Deliver, 1, 3000}, {&p.Resched, 800, 5000}, {&p.Interrupt, 100, 15000}, {&p.IdleExit, 2500, 9000}, {&p.IdleTail, 500, 7000},
			{&p.Entry, 100, 250}, {&p.Block, 800, 3000}, {&p.Switch, 800, 1900}, {&p.Refill, 1, 2500}, {&p.DeepAfter, 300e3, 4500e3}, {&p.DeepExit, 1, 60000}, {&p.Cold, 100, 12000},
			{&p.Slice, 1400e3, 3000e3}, {&p.Warm, 1, 2000e3}, {&p.TimerSlack, 30e3, 90e3}, {&p.TimerTail, 1000, 60e3}, {&p.Jitter, 80, 450}, {&p.AllIdle, 1, 30000}, {&p.Steal, 100, 1024},
			{&p.Send, 1800, 2800}, {&p.Recv, 600, 3500}, {&p.NoiseEvery, 4e6, 60e6}, {&p.NoiseBurst, 50e3, 2500e3},
		}
	}
	best, bad := cost(p, 2)
	fmt.Println(best, bad)
	t0 := time.Now()
	for time.Since(t0).Minutes() < *minutes {
		q := p
		ks := knobs(&q)
		for range 1 + r.Intn(4) {
			k := ks[r.Intn(len(ks))]
			f := math.Exp(r.NormFloat64() * .35)
			v := int64(float64(max(*k.x, 1)) * f)
			if r.Intn(6) == 0 {
				v = k.lo + r.Int63n(k.hi-k.lo+1)
			}
			*k.x = min(max(v, k.lo), k.hi)
		}
		if r.Intn(25) == 0 {
			if q.IdleDist == sim.Exponential {
				q.IdleDist = sim.LogNormal
			} else {
				q.IdleDist = sim.Exponential
			}
		}
		if c, _ := cost(q, 1); c > best*1.03 {
			continue
		}
		c, b := cost(q, 2)
		if c < best {
			best, p = c, q
			js, _ := json.Marshal(p)
			os.WriteFile(*out, js, 0o644)
			fmt.Printf("%.0fs cost %.2f bad %d %s\n", time.Since(t0).Seconds(), c, b, js)
		}
	}
}
