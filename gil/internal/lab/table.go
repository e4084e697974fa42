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
		{"old", 2, 2, 1.75, 2.10, 0.89, 32499},
		{"old", 2, 4, 2.73, 5.37, 1.11, 63840},
		{"old", 1, 2, 0, 1.09, 0.01, 277},
		{"old", 1, 4, 0, 1.42, 0.53, 365},
		{"new", 2, 2, 1.04, 1.04, 8.70, 359},
		{"new", 2, 4, 1.05, 1.06, 10.27, 821},
		{"new", 1, 2, 0, 1.00, 2.95, 256},
		{"new", 1, 4, 0, 1.02, 4.42, 394},
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
		{"old", false, 0, 19292, 71, 122},
		{"old", false, 1, 21110, 23, 250},
		{"old", false, 2, 10043, 81, 336},
		{"new", false, 0, 18469, 68, 119},
		{"new", false, 1, 145, 5319, 10683},
		{"new", false, 2, 60, 12889, 90713},
		{"old", true, 0, 11953, 44, 793},
		{"old", true, 1, 10472, 56, 1748},
		{"old", true, 2, 6961, 58, 3987},
		{"new", true, 0, 14706, 39, 1128},
		{"new", true, 1, 186, 5212, 8238},
		{"new", true, 2, 72, 15989, 20773},
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
				if x.apart && x.spinners == 0 {
					s.Params.Hogs = 1 // somebody computed beside nearly all of these runs
				}
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
		{"old", "2.7", 2, 3.4, 4.7},
		{"old", "2.7", 1, 1.9, 3.0},
		{"new", "3.9", 2, 111.6, 2602},
		{"new", "3.13", 2, 42.6, 2709},
		{"new", "3.13", 1, 2.8, 5.5},
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
		{"old", 2, .239, .386, 16815, 69, 37, 449, .64, 6.1},
		{"new", 2, .319, .346, 171, 5792, 5153, 9566, .69, 51.5},
		{"old", 1, .326, .341, 227, 4387, 3997, 8007, .76, 16.6},
		{"new", 1, .332, .336, 126, 7892, 7960, 10100, 1.00, 20.3},
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
