// This file defines the computers that there are names for.

package sim

import (
	"fmt"
	"strings"
)

// Presets returns the names of the computers that Preset knows.
func Presets() []string {
	var names []string
	for _, p := range presets() {
		names = append(names, p.Name)
	}
	return names
}

// Preset returns the computer of that name, with that many cores, or with as many as it has if cores is 0.
func Preset(name string, cores int) (Params, error) {
	for _, p := range presets() {
		if p.Name != name {
			continue
		}
		if cores != 0 {
			p.Cores = cores
		}
		return p, p.Validate()
	}
	return Params{}, fmt.Errorf("no machine called %q: use %s", name, strings.Join(Presets(), ", "))
}

func presets() []Params {
	return []Params{vm(), bareMetal(), mac2010(), mac2009(), blog2018()}
}

// vm is a virtual machine with two processors of an AMD EPYC and Linux 6.18 (EEVDF, 250 Hz), measured with CPython 2.7.18,
// 3.9.18 and 3.13.0.
func vm() Params {
	return Params{
		Name:       "vm",
		Cores:      2,
		TickPs:     6500, // 2.7: 0.122 s for 6 million iterations of three ticks
		Tick3Ps:    7200, // 3.13: 21.7 ns
		Check:      14,
		WakeNone:   360, // measured
		WakeLocal:  1200,
		WakeIdle:   8000,
		WakeRemote: 1500,
		WakeEarly:  4600,
		Halt:       10000,
		Resched:    2500, Interrupt: 5000, Warm: 500e3,
		IdleExit:   8000,
		IdleTail:   4000,
		IdleDist:   Exponential,
		Entry:      150,
		Refill:     2500,
		NoiseEvery: 10e6,
		NoiseBurst: 1e6,
		Block:      1500,
		Switch:     1200,
		Spawn:      12000,
		Slice:      2800e3,
		SchedTick:  4000e3,
		TimerSlack: 50e3,
		TimerTail:  30e3, FairCond: true,
		WakePreempt: true,
		Jitter:      256,
		Syscall:     270,
		Send:        2300,
		Recv:        1200,
		BytePs:      100,
		NetLatency:  100e3,
		NetTail:     20e3,
	}
}

// bareMetal is the same processor without a hypervisor (a guess).
func bareMetal() Params {
	p := vm()
	p.Name = "bare-metal"
	p.NoiseEvery, p.Refill = 0, 0
	p.WakeNone, p.WakeLocal, p.WakeRemote, p.WakeIdle, p.WakeEarly, p.IdleExit, p.IdleTail, p.Halt = 150, 500, 800, 1500, 1000, 2000, 1000, 500
	p.Entry, p.Block, p.Switch, p.SchedTick, p.TimerSlack = 150, 700, 1000, 1000e3, 50e3
	return p
}

// mac2010 is Beazley's.
func mac2010() Params {
	p := vm()
	p.Name, p.Cores = "mac2010", 4
	p.NoiseEvery, p.Refill, p.Interrupt, p.Warm = 0, 0, 0, 0
	p.TickPs, p.Tick3Ps, p.Check = 26000, 39000, 40
	p.WakeNone, p.WakeLocal, p.WakeRemote, p.WakeIdle, p.WakeEarly, p.IdleExit, p.IdleTail, p.Halt = 2000, 3000, 3000, 4000, 4000, 5000, 1000, 0
	p.Entry, p.Block, p.Switch, p.Slice, p.SchedTick, p.TimerSlack = 500, 2000, 3000, 10000e3, 10000e3, 100e3
	p.WakePreempt = false
	return p
}

// mac2009 is the same but slower.
func mac2009() Params {
	p := mac2010()
	p.Name, p.Cores = "mac2009", 2
	p.TickPs, p.Tick3Ps = 41000, 61000
	return p
}

// blog2018 is the article's.
func blog2018() Params {
	p := mac2010()
	p.Name, p.Cores = "blog2018", 2
	p.TickPs, p.Tick3Ps, p.Check = 15500, 24200, 20
	p.WakeNone, p.WakeLocal, p.WakeRemote, p.WakeIdle, p.WakeEarly, p.IdleExit, p.IdleTail, p.Halt = 300, 1000, 1000, 1200, 1200, 3000, 1000, 0
	p.Entry, p.Block, p.Switch = 250, 1000, 1500
	p.DeepAfter, p.DeepExit, p.Cold = 2000e3, 100e3, 230e3
	p.TimerSlack, p.TimerTail = 2e3, 2e3
	return p
}
