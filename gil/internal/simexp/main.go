// Command simexp repeats the experiments on the GIL on simulated computers and prints what they give beside what was
// measured or published.
//
//	simexp [-run regexp] [-seed n] [-machine name|file -vary name]
//
// docs/reproduction.md has its output.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"

	"minipy/gil/internal/lab"
	"minipy/gil/machine/sim"
)

func main() {
	run := flag.String("run", "", "only the experiments whose names match")
	seed := flag.Uint64("seed", 1, "of all chance")
	file := flag.String("machine", "", "a JSON file with the machine to use in place of vary")
	vary := flag.String("vary", "vm", "the machine to replace")
	flag.Parse()
	match, err := regexp.Compile(*run)
	if err != nil {
		fatal(err)
	}
	presets := lab.Sim
	if *file != "" {
		data, err := os.ReadFile(*file)
		if err != nil {
			fatal(err)
		}
		mine, err := sim.Load(data)
		if err != nil {
			fatal(fmt.Errorf("%s: %w", *file, err))
		}
		presets = lab.Replace(*vary, mine)
	}
	lab.Markdown(os.Stdout, lab.Run(presets, *seed, match))
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "simexp:", err)
	os.Exit(2)
}
