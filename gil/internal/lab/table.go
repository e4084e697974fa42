// This file defines the table: what experiments gave in reality, and how near to that a simulation has to come.

package lab

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"minipy/gil/machine/sim"
)

// A Figure is a number that an experiment gives.
type Figure struct {
	Name      string
	Real      float64 // measured or published
	Low, High float64 // the band that a simulated figure has to be in
	Fitted    bool    // the preset's parameters were chosen with an eye on it
}

// An Experiment gives some figures.
type Experiment struct {
	Name    string
	Source  string
	Machine string // preset
	Figures []Figure
	Run     func(p Presets, seed uint64) []float64 // in the order of Figures
}

// Presets makes computers. Sim is what to use.
type Presets func(name string, cores int) sim.Params

// Sim makes them as package sim describes them.
func Sim(name string, cores int) sim.Params { return must1(sim.Preset(name, cores)) }

// Replace makes one of them as p says, with as many cores as are asked for.
func Replace(name string, p sim.Params) Presets {
	return func(asked string, cores int) sim.Params {
		if asked != name {
			return Sim(asked, cores)
		}
		q := p
		q.Cores = cmp.Or(cores, p.Cores)
		return q
	}
}

// within is a figure that may be wrong by a factor.
func within(factor float64, name string, real float64) Figure {
	return Figure{Name: name, Real: real, Low: real / factor, High: real * factor}
}

// between is a figure with a band of its own.
func between(low, high float64, name string, real float64) Figure {
	return Figure{Name: name, Real: real, Low: low, High: high}
}

const measured = "CPython 2.7.18, 3.9.18, 3.13.0 on a 2-vCPU guest"

// Experiments returns the table.
func Experiments() []Experiment {
	return slices.Concat(article(), beazley(), fitted(countdowns()), fitted(echoes()), fitted(convoys()), fitted(fairnesses()), sweeps(), claims())
}

// fitted says that the preset was fitted on the figures.
func fitted(all []Experiment) []Experiment {
	for _, e := range all {
		for i := range e.Figures {
			e.Figures[i].Fitted = true
		}
	}
	return all
}

func version(policy string) string {
	if policy == "old" {
		return "2.7"
	}
	return "3.13"
}

const order = 1.5 // how wrong a figure of the vm may be

func countdowns() []Experiment {
	var all []Experiment
	for _, x := range []struct {
		policy                string
		cores, threads        int
		wall, cpu, futex, vol float64
	}{
		{"old", 2, 2, 1.74, 2.25, 0.81, 37100},
		{"old", 2, 4, 2.29, 3.70, 1.10, 62600},
		{"old", 1, 2, 0, 1.05, 0.01, 296},
		{"old", 1, 4, 0, 1.21, 0.63, 506},
		{"new", 2, 2, 1.18, 1.17, 9.37, 533},
		{"new", 2, 4, 1.12, 1.12, 10.8, 865},
		{"new", 1, 2, 0, 1.00, 3.45, 417},
		{"new", 1, 4, 0, 1.02, 6.82, 696},
	} {
		total := 6_000_000
		e := Experiment{
			Name:    fmt.Sprintf("countdown %s, %d threads, %d CPUs", version(x.policy), x.threads, x.cores),
			Source:  measured,
			Machine: "vm",
			Run: func(p Presets, seed uint64) []float64 {
				wall, cpu, r := Ratio(Setup{Params: p("vm", 2), Policy: x.policy, Seed: seed}.on(x.cores), x.threads, total)
				calls := float64(r.Counts.Wakes+r.Counts.Waits) / (float64(3*total) / 101)
				if x.policy == "new" {
					calls = float64(r.Counts.Wakes+r.Counts.Waits) / (r.Wall.Seconds() / 0.005)
				}
				return []float64{wall, cpu, calls, float64(r.Counts.Sleeps) / r.Wall.Seconds()}
			},
		}
		calls := "futex calls per check"
		if x.policy == "new" {
			calls = "futex calls per 5 ms"
		}
		e.Figures = []Figure{
			within(order, "time, ratio to one thread", cmp.Or(x.wall, x.cpu)),
			within(order, "CPU time, ratio to one thread", x.cpu),
			within(order, calls, x.futex),
			within(order, "voluntary switches per second", x.vol),
		}
		if x.futex == 0.01 {
			e.Figures[2].Low, e.Figures[2].High = 0, 0.02
		}
		all = append(all, e)
	}
	return all
}

func echoes() []Experiment {
	var all []Experiment
	for _, x := range []struct {
		policy         string
		apart          bool
		spinners       int
		rate, p50, p99 float64
	}{
		{"old", false, 0, 11920, 89.3, 173},
		{"old", false, 1, 16730, 42.4, 268},
		{"old", false, 2, 9487, 81.7, 400},
		{"new", false, 0, 11660, 98.1, 169},
		{"new", false, 1, 189, 5232, 10480},
		{"new", false, 2, 68, 10700, 58700},
		{"old", true, 0, 12010, 80.5, 124},
		{"old", true, 1, 9923, 62.1, 1594},
		{"old", true, 2, 5999, 63.5, 3999},
		{"new", true, 0, 11060, 89.0, 137},
		{"new", true, 1, 190, 5182, 8835},
		{"new", true, 2, 74, 15990, 18170},
	} {
		where := "2 CPUs"
		if x.apart {
			where = "1 CPU, client on the other"
		}
		all = append(all, Experiment{
			Name:    fmt.Sprintf("echo %s, %d spinners, %s", version(x.policy), x.spinners, where),
			Source:  measured,
			Machine: "vm",
			Figures: []Figure{
				within(order, "answers per second", x.rate),
				within(order, "p50, us", x.p50),
				within(order, "p99, us", x.p99),
			},
			Run: func(p Presets, seed uint64) []float64 {
				end := 2 * time.Second
				if x.policy == "new" && x.spinners > 0 {
					end = 6 * time.Second
				}
				s := Setup{Params: p("vm", 2), Policy: x.policy, Seed: seed, Pinned: x.apart}
				e := RunEcho(s, x.spinners, end)
				return []float64{e.Rate, e.Quantile(.5), e.Quantile(.99)}
			},
		})
	}
	return all
}

func convoys() []Experiment {
	var all []Experiment
	for _, x := range []struct {
		policy   string
		version  string
		cores    int
		one, two float64
	}{
		{"old", "2.7", 2, 3.58, 4.92},
		{"old", "2.7", 1, 2.03, 3.23},
		{"new", "3.9", 2, 451, 1230},
		{"new", "3.13", 2, 439, 1658},
		{"new", "3.13", 1, 3.31, 5.89},
	} {
		all = append(all, Experiment{
			Name:    fmt.Sprintf("convoy %s, %d CPUs", x.version, x.cores),
			Source:  measured,
			Machine: "vm",
			Figures: []Figure{
				within(3, "slow-down by 1 spinner", x.one),
				within(3, "slow-down by 2 spinners", x.two),
			},
			Run: func(p Presets, seed uint64) []float64 {
				s := Setup{Params: p("vm", 2), Policy: x.policy, Seed: seed}.on(x.cores)
				alone := Convoy(s, 0, 200*time.Millisecond)
				end := time.Second
				if x.policy == "new" {
					end = 5 * time.Second
				}
				return []float64{alone / Convoy(s, 1, end), alone / Convoy(s, 2, end)}
			},
		})
	}
	return all
}

func fairnesses() []Experiment {
	var all []Experiment
	for _, x := range []struct {
		policy                                              string
		cores                                               int
		least, most, holds, mean, p50, p99, longest, starve float64
	}{
		{"old", 2, .274, .394, 39650, 25.0, 10.4, 220, .380, 5.83},
		{"new", 2, .318, .343, 168, 5806, 5203, 10473, .506, 55.1},
		{"old", 1, .326, .340, 220, 4448, 4001, 8013, .75, 16.0},
		{"new", 1, .322, .350, 122, 8020, 8002, 10216, .971, 31.0},
	} {
		all = append(all, Experiment{
			Name:    fmt.Sprintf("fairness %s, 3 threads, %d CPUs", version(x.policy), x.cores),
			Source:  measured,
			Machine: "vm",
			Figures: []Figure{
				within(order, "least share", x.least),
				within(order, "greatest share", x.most),
				within(order, "holds per second", x.holds),
				within(order, "mean hold, us", x.mean),
				within(order, "p50 of holds, us", x.p50),
				within(order, "p99 of holds, us", x.p99),
				within(order, "part that goes to the least recently run", x.longest),
				within(order, "longest starvation, ms", x.starve),
			},
			Run: func(p Presets, seed uint64) []float64 {
				f := RunFairness(Setup{Params: p("vm", 2), Policy: x.policy, Seed: seed}.on(x.cores), 3, 2*time.Second)
				return []float64{f.Least, f.Most, f.Holds, us(f.MeanHold), us(f.P50Hold), us(f.P99Hold), f.Longest, us(f.Starvation) / 1e3}
			},
		})
	}
	return all
}

func us(d time.Duration) float64 { return float64(d) / 1e3 }
