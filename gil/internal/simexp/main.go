// Command simexp runs the experiments on simulated computers.
package main

import (
	"flag"
	"fmt"
	"time"

	"minipy/gil/internal/lab"
	"minipy/gil/machine/sim"
)

func main() {
	preset := flag.String("machine", "vm", "")
	seed := flag.Uint64("seed", 1, "")
	set := flag.String("set", "{}", "JSON over the preset")
	flag.Parse()
	params := func(cores int) sim.Params {
		p, err := sim.Load([]byte(fmt.Sprintf(`{"base":%q,%s`, *preset, (*set)[1:])))
		if *set == "{}" {
			p, err = sim.Preset(*preset, cores)
		}
		if err != nil {
			panic(err)
		}
		p.Cores = cores
		return p
	}
	s := func(policy string, cores int) lab.Setup {
		return lab.Setup{Params: params(cores), Policy: policy, Seed: *seed}
	}
	for _, what := range flag.Args() {
		switch what {
		case "count":
			for _, pol := range []string{"old", "new", "priority", "none"} {
				for _, c := range []int{1, 2, 4} {
					for _, k := range []int{2, 4} {
						w, cpu, r := lab.Ratio(s(pol, c), k, 6e6)
						checks := 18e6 / 101
						sec := r.Wall.Seconds()
						fmt.Printf("%-8s %d cores %d threads wall x%.2f cpu x%.2f wakes/check %.2f vol/s %.0f invol/s %.0f fail/check %.3f switches/s %.0f\n", pol, c, k, w, cpu,
							float64(r.Counts.Wakes)/checks, float64(r.Counts.Sleeps)/sec, float64(r.Counts.Preempted)/sec, float64(r.Stats.Failed)/checks, float64(r.Stats.Switches)/sec)
					}
				}
			}
		case "echo":
			for _, pol := range []string{"old", "new", "priority"} {
				for _, apart := range []bool{false, true} {
					for n := range 3 {
						e := lab.RunEcho(s(pol, 2), n, 2*time.Second, apart)
						fmt.Printf("echo %-8s apart=%-5v %d spinners %6.0f/s p50 %.0f p90 %.0f p99 %.0f max %.0f us\n", pol, apart, n, e.Rate, e.Quantile(.5), e.Quantile(.9), e.Quantile(.99), e.Quantile(1))
					}
				}
			}
		case "convoy":
			for _, pol := range []string{"old", "new", "priority"} {
				for _, c := range []int{2, 1} {
					base := 0.
					for n := range 3 {
						x := lab.Convoy(s(pol, c), n, 2*time.Second)
						if n == 0 {
							base = x
						}
						fmt.Printf("convoy %-8s %d cores %d spinners %6.0f/s x%.1f\n", pol, c, n, x, base/x)
					}
				}
			}
		case "fair":
			for _, pol := range []string{"old", "new", "priority"} {
				for _, c := range []int{2, 1} {
					f := lab.RunFairness(s(pol, c), 3, 2*time.Second)
					fmt.Printf("fair %-8s %d cores shares %.3f-%.3f holds/s %.0f mean %v p50 %v longest %.2f starvation %v\n", pol, c, f.Least, f.Most, f.Holds, f.MeanHold, f.P50Hold, f.Longest, f.Starvation)
				}
			}
		}
	}
}
