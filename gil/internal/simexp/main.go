// Command simexp runs the experiments on simulated computers.
package main

import (
	"flag"
	"fmt"

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
	for _, what := range flag.Args() {
		switch what {
		case "table", "bad":
			bad, n := 0, 0
			for _, e := range lab.Experiments() {
				x := e.Run(func(name string, cores int) sim.Params { return params(cores) }, *seed)
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
