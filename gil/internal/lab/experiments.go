// This file defines the experiments.

package lab

import (
	"fmt"
	"net/netip"
	"slices"
	"time"

	"minipy/gil"
	"minipy/gil/machine"
	"minipy/gil/machine/sim"
	"minipy/gil/trace"
)

// A Countdown is what counting down took.
type Countdown struct {
	Wall, CPU time.Duration
	Stats     gil.Stats
	Counts    sim.Stats
}

// CountDown lets threads together count total down.
func CountDown(s Setup, threads, total int) Countdown {
	r := newRig(s)
	for i := range threads {
		r.python(fmt.Sprint("counter ", i+1), func(t *thread) { t.countdown(total / threads) })
	}
	r.run()
	return Countdown{r.m.Now(), r.m.ProcessTime(), r.g.Stats(), r.m.Counts()}
}

// Ratio is how much longer threads need than one, in time and in processor time.
func Ratio(s Setup, threads, total int) (wall, cpu float64, many Countdown) {
	one := CountDown(s, 1, total)
	many = CountDown(s, threads, total)
	return float64(many.Wall) / float64(one.Wall), float64(many.CPU) / float64(one.CPU), many
}

// Latencies are sorted.
type Latencies []time.Duration

// Quantile is the latency that a part of all do not exceed, in us.
func (l Latencies) Quantile(part float64) float64 {
	if len(l) == 0 {
		return 0
	}
	return float64(l[int(float64(len(l)-1)*part)]) / 1e3
}

var (
	serverAt = netip.MustParseAddrPort("127.0.0.1:15000")
	clientAt = netip.MustParseAddrPort("127.0.0.1:15001")
	sinkAt   = netip.MustParseAddrPort("127.0.0.1:15002")
)

// An Echo is how a server answers datagrams beside threads that compute.
type Echo struct {
	Rate float64 // answers per second
	Latencies
	Counts sim.Stats
}

// RunEcho lets a client, another process, send one byte after the other, each when the last has come back.
func RunEcho(s Setup, spinners int, end time.Duration) Echo {
	r := newRig(s)
	r.end = end
	server := must1(r.m.ListenPacket(serverAt))
	client := must1(r.m.ListenPacket(clientAt))
	r.python("server", func(t *thread) {
		buf := make([]byte, 64)
		for !r.over() {
			var from netip.AddrPort
			var o machine.Outcome
			t.block(func() { _, from, o, _ = server.ReadFrom(t.Parker, buf, 50*time.Millisecond) })
			if o == machine.Done {
				t.block(func() { must(server.WriteTo(buf[:1], from)) })
			}
		}
	})
	r.spinners(spinners)
	var e Echo
	c := r.native("client", func(mt machine.Thread, p *machine.Parker) {
		buf := make([]byte, 64)
		for !r.over() {
			sent := r.m.Now()
			must(client.WriteTo(buf[:1], serverAt))
			if _, _, o, _ := client.ReadFrom(p, buf, time.Second); o == machine.Done {
				e.Latencies = append(e.Latencies, r.m.Now()-sent)
			}
			mt.Syscall(300)
		}
	})
	if s.Pinned {
		must(r.m.SetAffinity(c, 1))
	}
	r.run()
	slices.Sort(e.Latencies)
	e.Rate = float64(len(e.Latencies)) / end.Seconds()
	e.Counts = r.m.Counts()
	return e
}

func must1[T any](v T, err error) T {
	must(err)
	return v
}

// Convoy is how many datagrams per second a thread sends that never has to wait.
func Convoy(s Setup, spinners int, end time.Duration) float64 {
	r := newRig(s)
	r.end = end
	socket := must1(r.m.ListenPacket(serverAt))
	must1(r.m.ListenPacket(sinkAt))
	n := 0
	r.python("sender", func(t *thread) {
		buf := make([]byte, 1)
		for !r.over() {
			t.block(func() { must(socket.WriteTo(buf, sinkAt)) })
			n++
		}
	})
	r.spinners(spinners)
	r.run()
	return float64(n) / end.Seconds()
}

// A Fairness is how threads that compute share the GIL.
type Fairness struct {
	Least, Most float64 // shares of the time
	Holds       float64 // per second
	MeanHold    time.Duration
	P50Hold     time.Duration
	P99Hold     time.Duration
	Longest     float64 // part of the switches that went to the thread that had not had the GIL for longest
	Starvation  time.Duration
}

// RunFairness lets threads compute.
func RunFairness(s Setup, threads int, end time.Duration) Fairness {
	r := newRig(s)
	r.end = end
	last := -1
	var since time.Duration
	held := make([]time.Duration, threads)
	lost := make([]time.Duration, threads)
	seen := make([]bool, threads)
	var holds []time.Duration
	var f Fairness
	longest := 0
	r.rec = trace.NewRecorder(func(e trace.Event) {
		now := r.m.Now()
		if e.Kind != trace.Acquire || e.Thread == last || now > end {
			return
		}
		if i := e.Thread; last >= 0 {
			held[last] += now - since
			holds = append(holds, now-since)
			lost[last], seen[last] = now, true
			if seen[i] {
				f.Starvation = max(f.Starvation, now-lost[i])
			}
			oldest := i
			for j := range lost {
				if j != last && lost[j] < lost[oldest] {
					oldest = j
				}
			}
			if oldest == i {
				longest++
			}
		}
		last, since = e.Thread, now
	})
	r.spinners(threads)
	r.run()
	n := max(len(holds), 1)
	var sum time.Duration
	for _, d := range held {
		sum += d
	}
	f.Least, f.Most = float64(slices.Min(held))/float64(sum), float64(slices.Max(held))/float64(sum)
	f.Holds = float64(len(holds)) / end.Seconds()
	f.MeanHold = sum / time.Duration(n)
	slices.Sort(holds)
	if len(holds) > 0 {
		f.P50Hold, f.P99Hold = holds[len(holds)/2], holds[len(holds)*99/100]
	}
	f.Longest = float64(longest) / float64(n)
	return f
}

// CPUed is the part of the time that two threads get which compute, beside one that computes for a millisecond and then
// sleeps for no time, again and again: on Linux, for what timers are late.
func CPUed(s Setup, end time.Duration) float64 {
	r := newRig(s)
	r.end = end
	pure := 0
	for range 2 {
		r.python("computes", func(t *thread) {
			for !r.over() {
				t.countdown(1000)
				pure++
			}
		})
	}
	other := 0
	r.python("sleeps for no time", func(t *thread) {
		for !r.over() {
			const lap = 45
			for range lap {
				t.countdown(1000)
			}
			other += lap
			t.block(func() { t.Parker.Sleep(1) })
		}
	})
	r.run()
	return float64(pure) / float64(pure+other)
}

// CtrlC is what became of a signal.
type CtrlC struct {
	Handled time.Duration // after it came
	Checks  float64       // of the old GIL per time after it came, ratio to before
}

// RunCtrlC sends a signal after 100 ms, while the main thread waits for one that computes for a second.
func RunCtrlC(s Setup) CtrlC {
	r := newRig(s)
	const comes, lasts = 100 * time.Millisecond, time.Second
	r.end = lasts
	done := machine.NewEvent(r.m)
	var main *gil.Thread
	var result CtrlC
	r.python("MainThread", func(t *thread) {
		main = &t.Thread
		t.block(func() {
			for done.Wait(t.Parker, machine.Forever) == machine.Interrupted && r.g.Traits().DeafLocks {
			}
		})
		for t.Breaker.Load()&gil.SignalPending == 0 {
			t.countdown(10)
		}
		result.Handled = r.m.Now() - comes
		t.Breaker.And(^gil.SignalPending)
	})
	r.python("worker", func(t *thread) {
		t.spin()
		done.Set()
	})
	var before uint64
	r.m.After(comes, func() {
		before = r.g.Stats().Checks
		r.g.Signal(main)
	})
	r.run()
	after := r.g.Stats().Checks - before
	result.Checks = float64(after) / float64(lasts-comes) * float64(comes) / float64(max(before, 1))
	return result
}

// A Crowd is how a computation fares beside threads that wait.
type Crowd struct {
	Slower  float64
	Badness float64 // failed acquisitions per check
}

// RunCrowd lets a thread compute beside n that wait for datagrams, each of its own, which come 2,000 times a second in all.
func RunCrowd(s Setup, n int) Crowd {
	const total = 20_000_000
	run := func(n int) (time.Duration, gil.Stats) {
		r := newRig(s)
		var took time.Duration
		var sockets []machine.PacketSocket
		stop := func() {}
		r.python("computes", func(t *thread) {
			began := r.m.Now()
			t.countdown(total)
			took = r.m.Now() - began
			stop()
			for _, s := range sockets {
				must(s.Close())
			}
		})
		for i := range n {
			socket := must1(r.m.ListenPacket(netip.AddrPortFrom(serverAt.Addr(), uint16(20_000+i))))
			sockets = append(sockets, socket)
			r.python(fmt.Sprint("waits ", i+1), func(t *thread) {
				buf := make([]byte, 64)
				for err := error(nil); err == nil; {
					t.block(func() { _, _, _, err = socket.ReadFrom(t.Parker, buf, machine.Forever) })
				}
			})
		}
		if n > 0 {
			i := 0
			stop = r.m.Arrivals(time.Second/2000, sim.Exponential, func() {
				r.m.Send(clientAt, sockets[i%n].LocalAddr(), []byte{1})
				i += 7
			})
		}
		r.run()
		return took, r.g.Stats()
	}
	alone, _ := run(0)
	took, stats := run(n)
	return Crowd{float64(took) / float64(alone), stats.Badness()}
}
