package minipy

// This file lets programs run on a simulated computer.

import (
	"cmp"
	"fmt"
	"strings"
	"text/tabwriter"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
	"minipy/gil/machine/sim"
)

// A Sim describes a simulated computer. The zero value is a good one.
type Sim struct {
	// Machine is the name of a computer, one of Machines. "" is the first.
	Machine string
	// JSON describes a computer of one's own in place of Machine: an object with the fields of package sim's Params, and "base", the
	// name of the computer that it is like otherwise.
	JSON []byte
	// Cores is how many processors it has, 1 to 1024; 0 is as many as the computer has that Machine or JSON describes.
	Cores int
	// Seed is where all chance comes from.
	Seed uint64
}

// Machines returns the names of the simulated computers.
func Machines() []string { return sim.Presets() }

// Validate says what is wrong with s, in one line.
func (s *Sim) Validate() error {
	_, err := s.params("old")
	return err
}

// params is the description of the computer for a GIL.
func (s *Sim) params(gil string) (sim.Params, error) {
	var p sim.Params
	var err error
	switch {
	case s.JSON != nil && s.Machine != "":
		return p, fmt.Errorf("a machine is given by its name or by JSON, not by both")
	case s.JSON != nil:
		p, err = sim.Load(s.JSON)
	default:
		p, err = sim.Preset(cmp.Or(s.Machine, sim.Presets()[0]), 0)
	}
	if err != nil {
		return p, err
	}
	p.Cores = cmp.Or(s.Cores, p.Cores)
	if gil != "old" {
		p = p.Python3()
	}
	return p, p.Validate()
}

// machine makes what the program runs on.
func (c *Config) machine() (machine.Machine, error) {
	if c.Sim == nil {
		return host.New(host.Options{}), nil
	}
	p, err := c.Sim.params(c.GIL)
	if err != nil {
		return nil, err
	}
	return sim.New(p, c.Sim.Seed), nil
}

// maxAlloc is how large an object may be by default. It must not depend on the real computer where that is not to be seen.
func (c *Config) maxAlloc() int64 {
	if c.Sim != nil {
		return defaultMaxAlloc
	}
	return maxAlloc()
}

// lock is what the old GIL is made of: what the Config says, or else what it was on the simulated computer.
func (c *Config) lock(on machine.Machine) string {
	if m, ok := on.(*sim.Machine); ok && c.Lock == "" {
		return m.Params().Lock
	}
	return c.Lock
}

// simStats is what a simulated computer has counted.
func (in *Interp) simStats() string {
	m, ok := in.rt.Machine.(*sim.Machine)
	if !ok {
		return ""
	}
	p, n := m.Params(), m.Counts()
	var b strings.Builder
	fmt.Fprintf(&b, "Machine: simulated, %s, %d cores, seed %d\n", p.Name, p.Cores, in.config.Sim.Seed)
	w := tabwriter.NewWriter(&b, 0, 0, 1, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%.6f\t seconds\n", m.Now().Seconds())
	fmt.Fprintf(w, "%.6f\t seconds of processors\n", m.ProcessTime().Seconds())
	for _, x := range []struct {
		n    int64
		what string
	}{
		{n.Sleeps, "voluntary switches"}, {n.Preempted, "involuntary switches"}, {n.Kicks, "wake-ups of idle cores"}, {n.Moved, "moves to another core"},
	} {
		fmt.Fprintf(w, "%d\t %s\n", x.n, x.what)
	}
	w.Flush()
	return b.String()
}
