// Command simexp runs the experiments on simulated computers.
package main

import (
	"flag"
	"fmt"
	"strings"

	"minipy/gil"
	"minipy/gil/internal/lab"
	"minipy/gil/machine/sim"
)

func main() {
	preset := flag.String("machine", "vm", "")
	seed := flag.Uint64("seed", 1, "")
	set := flag.String("set", "{}", "JSON over the preset")
	only := flag.String("only", "", "")
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
	for _, what := range flag.Args() {
		switch what {
		case "mac":
			mac(params, *seed)
		case "table", "bad":
			bad, n := 0, 0
			for _, e := range lab.Experiments() {
				if *only != "" && !strings.Contains(e.Name, *only) {
					continue
				}
				x := e.Run(func(name string, cores int) sim.Params {
					if name == "vm" {
						return params(cores)
					}
					return lab.Sim(name, cores)
				}, *seed)
				for i, f := range e.Figures {
					mark := ""
					n++
					if x[i] < f.Low || x[i] > f.High {
						mark = " <<<<"
						bad++
					}
					if what == "table" || mark != "" {
						fmt.Printf("%-40s %-42s %10.5g %10.5g %6.2f%s\n", e.Name, f.Name, f.Real, x[i], x[i]/f.Real, mark)
					}
				}
			}
			fmt.Println(bad, "of", n)
		}
	}
}

func mac(params func(int) sim.Params, seed uint64) {
	for _, lock := range []string{"sem", "cond"} {
		for _, x := range [][2]int{{4, 2}, {4, 4}, {2, 2}, {1, 2}, {1, 4}} {
			w, cpu, r := lab.Ratio(lab.Setup{Params: params(x[0]), Policy: "old", Config: gil.Config{Lock: lock}, Seed: seed}, x[1], 30e6)
			fmt.Printf("%s %d cores %d threads x%.2f cpu x%.2f calls/check %.2f\n", lock, x[0], x[1], w, cpu, float64(r.Counts.Wakes+r.Counts.Waits)/(90e6/101))
		}
	}
	w, _, r := lab.Ratio(lab.Setup{Params: params(4), Policy: "new", Seed: seed}, 2, 20e6)
	fmt.Printf("new 4 cores 2 threads x%.3f %v\n", w, r.Wall)
}
