// This file has the part of the table that is about published figures and claims.

package lab

import (
	"fmt"
	"slices"
	"time"

	"minipy/gil"
)

// article is "Me, Trying to Understand the GIL" (2018): 50 million decrements in one thread and in two, Python 2 and 3.
func article() []Experiment {
	e := Experiment{
		Name:    "the article: 50 million decrements",
		Source:  "Me, Trying to Understand the GIL (2018)",
		Machine: "blog2018",
		Run: func(p Presets, seed uint64) (x []float64) {
			for _, policy := range []string{"old", "new"} {
				s := Setup{Params: p("blog2018", 0), Policy: policy, Seed: seed}
				s.Config.Lock = s.Params.Lock
				for threads := 1; threads <= 2; threads++ {
					x = append(x, CountDown(s, threads, 50_000_000).Wall.Seconds())
				}
			}
			return append(x, x[1]/x[0], x[3]/x[2])
		},
	}
	for i, name := range []string{"Python 2, 1 thread, s", "Python 2, 2 threads, s", "Python 3, 1 thread, s", "Python 3, 2 threads, s",
		"Python 2, ratio", "Python 3, ratio"} {
		f := within(1.03, name, []float64{2.354, 3.159, 3.630, 3.826, 1.342, 1.054}[i])
		f.Fitted = true
		e.Figures = append(e.Figures, f)
	}
	return []Experiment{e}
}

// beazley has the countdowns of David Beazley's talks.
func beazley() []Experiment {
	const total = 30_000_000
	ratios := func(name, source, machine, policy string, fitted bool, runs [][2]int, published ...float64) Experiment {
		e := Experiment{Name: name, Source: source, Machine: machine}
		for i, r := range runs {
			f := within(1.1, fmt.Sprintf("%d threads, %d cores, ratio to one thread", r[1], r[0]), published[i])
			f.Fitted = fitted
			e.Figures = append(e.Figures, f)
		}
		e.Run = func(p Presets, seed uint64) (x []float64) {
			for _, r := range runs {
				s := Setup{Params: p(machine, r[0]), Policy: policy, Seed: seed}
				s.Config.Lock = s.Params.Lock
				wall, _, _ := Ratio(s, r[1], total)
				x = append(x, wall)
			}
			return x
		}
		return e
	}
	calls := Experiment{
		Name:    "system calls of two threads, OS X",
		Source:  "Beazley, Inside the Python GIL (2009), as quoted: 3.3 and 9.5 million for 5.9 million checks",
		Machine: "mac2009",
		Figures: []Figure{within(order, "calls per check, 1 core", 0.56), within(order, "calls per check, 2 cores", 1.6)},
		Run: func(p Presets, seed uint64) (x []float64) {
			for _, cores := range []int{1, 2} {
				s := Setup{Params: p("mac2009", cores), Policy: "old", Seed: seed}
				s.Config.Lock = s.Params.Lock
				r := CountDown(s, 2, total)
				x = append(x, float64(r.Counts.Waits+r.Counts.Wakes)/float64(r.Stats.Checks))
			}
			return x
		},
	}
	return []Experiment{
		ratios("old GIL, Mac Pro", "Beazley, Understanding the Python GIL (PyCon 2010)", "mac2010", "old", true,
			[][2]int{{4, 2}, {4, 4}, {1, 2}, {1, 4}}, 1.97, 2.01, 1.45, 1.49),
		ratios("old GIL, MacBook", "Beazley, Inside the Python GIL (ChiPy 2009)", "mac2009", "old", false,
			[][2]int{{2, 2}, {1, 2}}, 1.85, 1.54),
		ratios("new GIL, Mac Pro", "Beazley, Inside the New GIL (2010)", "mac2010", "new", false, [][2]int{{4, 2}}, 1.02),
		calls,
	}
}

// sweeps are about intervals.
func sweeps() []Experiment {
	check := Experiment{
		Name:    "check interval, 2 threads, 2 cores",
		Source:  "seunosewa 2009, a Core 2 Duo: 2.34, and 1.00 with an interval of 10,000; on the vm that is 1.14 in CPython 2.7.18",
		Machine: "vm, mac2010, bare-metal",
		Figures: []Figure{
			between(1.3, 3, "vm, 100, ratio to one thread", 2.34),
			between(1, 2.4, "vm, 1,000, ratio to one thread", 0),
			within(1.1, "vm, 10,000, ratio to one thread", 1.137),
			between(0.98, 1.05, "mac2010, 10,000, ratio to one thread", 1.00),
			between(0.98, 1.05, "bare-metal, 10,000, ratio to one thread", 1.00),
		},
		Run: func(p Presets, seed uint64) (x []float64) {
			for _, n := range []int{100, 1000, 10_000} {
				s := Setup{Params: p("vm", 2), Policy: "old", Config: gil.Config{CheckInterval: n}, Seed: seed}
				wall, _, _ := Ratio(s, 2, 20_000_000)
				x = append(x, wall)
			}
			for _, machine := range []string{"mac2010", "bare-metal"} {
				s := Setup{Params: p(machine, 2), Policy: "old", Config: gil.Config{CheckInterval: 10_000}, Seed: seed}
				s.Config.Lock = s.Params.Lock
				wall, _, _ := Ratio(s, 2, 20_000_000)
				x = append(x, wall)
			}
			return x
		},
	}
	for i := range 3 { // those of the vm
		check.Figures[i].Fitted = true
	}
	all := []Experiment{check}
	const source = "Skvortsov, Python behind the scenes #13 (2021), Python 3.9 on a Mac with two cores"
	for _, r := range []struct {
		threads   int
		published []float64 // by intervals
	}{
		{2, []float64{0.93, 1.00, 1.01, 1.05, 1.36, 1.84, 2.49}},
		{4, []float64{0.89, 1.08, 1.10, 1.08, 1.38, 2.87, 4.60}},
		{8, []float64{0.91, 1.01, 1.10, 1.01, 1.45, 4.57, 12.5}},
	} {
		e := Experiment{Name: fmt.Sprintf("switch interval, %d threads", r.threads), Source: source, Machine: "blog2018"}
		for i, d := range Intervals() {
			e.Figures = append(e.Figures, trend(fmt.Sprintf("%v, ratio to one thread", d), r.published[i]))
		}
		e.Run = func(p Presets, seed uint64) (x []float64) {
			for _, d := range Intervals() {
				s := Setup{Params: p("blog2018", 2), Policy: "new", Config: gil.Config{SwitchInterval: d}, Seed: seed}
				wall, _, _ := Ratio(s, r.threads, 5_000_000)
				x = append(x, wall)
			}
			return x
		}
		all = append(all, e)
	}
	for _, r := range []struct {
		spinners  int
		published []float64
	}{
		{1, []float64{5, 50, 100, 500, 3200, 11_000, 10_000}},
		{2, []float64{2, 30, 50, 280, 1700, 5500, 4500}},
		{4, []float64{0, 15, 30, 200, 1000, 2800, 2500}},
	} {
		e := Experiment{Name: fmt.Sprintf("switch interval, echo beside %d spinners", r.spinners), Source: source, Machine: "blog2018"}
		for i, d := range Intervals() {
			e.Figures = append(e.Figures, trend(fmt.Sprintf("%v, answers per second", d), r.published[i]))
		}
		e.Run = func(p Presets, seed uint64) (x []float64) {
			for _, d := range Intervals() {
				s := Setup{Params: p("blog2018", 2), Policy: "new", Config: gil.Config{SwitchInterval: d}, Seed: seed}
				x = append(x, RunEcho(s, r.spinners, max(time.Second/2, 200*d)).Rate)
			}
			return x
		}
		all = append(all, e)
	}
	return all
}

// Intervals are the switch intervals of the sweeps.
func Intervals() []time.Duration {
	return []time.Duration{100 * time.Millisecond, 10 * time.Millisecond, 5 * time.Millisecond, time.Millisecond,
		100 * time.Microsecond, 10 * time.Microsecond, time.Microsecond}
}

// trend is a figure of which only its order among others is asserted.
func trend(name string, real float64) Figure { return between(0, 1e9, name, real) }

// claims are those that have been made without figures, or with some that cannot be repeated.
func claims() []Experiment {
	vm := func(p Presets, cores int, policy string, seed uint64) Setup {
		return Setup{Params: p("vm", cores), Policy: policy, Seed: seed}
	}
	return slices.Concat(fitted([]Experiment{
		{
			Name:    "priorities: I/O at once, others no slower",
			Source:  "Beazley, bpo-7946; the same policy on the computer that is the vm, with package host",
			Machine: "vm",
			Figures: []Figure{
				within(2, "echo beside 1 spinner, answers per second", 26_800),
				within(2, "echo beside 2 spinners, answers per second", 16_100),
				between(0.5, 3, "echo beside 2 spinners, ratio to alone", 1.68),
				between(0.9, 1.1, "2 threads, 2 cores, ratio to one thread", 1),
			},
			Run: func(p Presets, seed uint64) []float64 {
				s := vm(p, 2, "priority", seed)
				s.Params.GroupCond = false // the policy was run with package machine's condition variable
				alone := RunEcho(s, 0, time.Second).Rate
				wall, _, _ := Ratio(s, 2, 20_000_000)
				one, two := RunEcho(s, 1, time.Second).Rate, RunEcho(s, 2, time.Second).Rate
				return []float64{one, two, two / alone, wall}
			},
		},
		{
			Name:    "a foreign program lets the echo through",
			Source:  measured,
			Machine: "vm",
			Figures: []Figure{
				within(3, "3.13, 1 spinner, answers per second", 11_600),
				within(3, "3.13, 1 spinner, p50, us", 17.7),
			},
			Run: func(p Presets, seed uint64) []float64 {
				s := vm(p, 2, "new", seed)
				s.Params.Hogs = 1
				e := RunEcho(s, 1, 2*time.Second)
				return []float64{e.Rate, e.Quantile(.5)}
			},
		},
		{
			Name:    "starvation of one of three threads",
			Source:  "the same, and a condition variable that is fair",
			Machine: "vm",
			Figures: []Figure{
				between(30, 90, "new, any waiter: longest, ms", 51.5),
				between(9, 25, "new, the oldest waiter: longest, ms", 20.3),
			},
			Run: func(p Presets, seed uint64) []float64 {
				s := vm(p, 2, "new", seed)
				any := RunFairness(s, 3, 2*time.Second)
				s.Params.FairCond = true
				oldest := RunFairness(s, 3, 2*time.Second)
				return []float64{us(any.Starvation) / 1e3, us(oldest.Starvation) / 1e3}
			},
		},
	}), []Experiment{
		{
			Name:    "no GIL: k threads on k cores",
			Source:  "PEP 703",
			Machine: "vm",
			Figures: []Figure{
				between(0.49, 0.55, "2 threads, 2 cores, ratio to one thread", 0.50),
				between(0.24, 0.30, "4 threads, 4 cores, ratio to one thread", 0.25),
				between(0.98, 1.02, "4 threads, 1 core, ratio to one thread", 1.00),
			},
			Run: func(p Presets, seed uint64) (x []float64) {
				for _, r := range [][2]int{{2, 2}, {4, 4}, {1, 4}} {
					s := vm(p, r[0], "none", seed)
					s.Params.NoiseEvery = 0
					wall, _, _ := Ratio(s, r[1], 20_000_000)
					x = append(x, wall)
				}
				return x
			},
		},
		{
			Name:    "priorities: sleep(0) starves two that compute",
			Source:  "Aides, bpo-7946 (cpued), without figures; CPython 3.13.0 on the guest, which others used",
			Machine: "vm",
			Figures: []Figure{
				between(0, 0.4, "priority: part of the time that the two get", 0),
				within(1.2, "new: part of the time that the two get", 0.88),
			},
			Run: func(p Presets, seed uint64) []float64 {
				return []float64{CPUed(vm(p, 2, "priority", seed), 2*time.Second), CPUed(vm(p, 2, "new", seed), 2*time.Second)}
			},
		},
		{
			Name:    "Ctrl-C while the main thread joins",
			Source:  "Beazley 2009",
			Machine: "vm",
			Figures: []Figure{
				between(899, 1100, "old: ms until the handler runs, of 900 that the other thread still computes", 900),
				between(10, 101, "old: checks after the signal, ratio to before", 100),
				between(0, 12, "new: ms until the handler runs", 5),
			},
			Run: func(p Presets, seed uint64) []float64 {
				before := RunCtrlC(vm(p, 2, "old", seed))
				after := RunCtrlC(vm(p, 2, "new", seed))
				return []float64{us(before.Handled) / 1e3, before.Checks, us(after.Handled) / 1e3}
			},
		},
		{
			Name:    "512 threads that wait beside one that computes",
			Source:  "Beazley, gilvis (a picture)",
			Machine: "vm",
			Figures: []Figure{
				between(1.05, 4, "old: time of the computation, ratio to alone", 0),
				between(0.0002, 1, "old: failed acquisitions per check", 0),
				between(0.95, 2, "new: time of the computation, ratio to alone", 0),
			},
			Run: func(p Presets, seed uint64) []float64 {
				o, n := RunCrowd(vm(p, 2, "old", seed), 512), RunCrowd(vm(p, 2, "new", seed), 512)
				return []float64{o.Slower, o.Badness, n.Slower}
			},
		},
	})
}
