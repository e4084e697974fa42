// This file defines loads: how much a thread or a core has lately had to do. Linux decides by them on which core a thread wakes up
// (kernel/sched/pelt.c). They are kept only if threads are sticky.

package sim

// A load is the average of a number of threads that run or are ready. What was the case 32 ms ago counts half. It is in parts
// of oneLoad.
type load struct {
	avg int64
	at  int64 // up to when it has been computed
}

const (
	loadBits = 20
	oneLoad  = int64(1) << loadBits // of a thread that has computed for ever
)

// halfLife is that of loads.
const halfLife = 32e6

// decay is what is left of a load after eighths of that, times 2^30.
var decay = [9]int64{1073741824, 984625594, 902905651, 827968132, 759250125, 696235434, 638450708, 585461881, 536870912}

// update makes l that of now, when n threads have been running or ready since the last time.
func (l *load) update(now, n int64) {
	d := now - l.at
	if d <= 0 {
		return
	}
	l.at = now
	halves := d / halfLife
	if halves > loadBits+10 {
		l.avg = n << loadBits
		return
	}
	const step = int64(halfLife / 8)
	d -= halves * halfLife
	i := d / step
	left := decay[i] - (decay[i]-decay[i+1])*(d-i*step)/step
	l.avg = n<<loadBits + (l.avg-n<<loadBits)*left>>(30+halves)
}

// work makes the loads of c those of now. While it wakes up it does nothing yet.
func (c *core) work(now int64) {
	if up := min(c.awake, now); up > c.load.at {
		c.load.update(up, 0)
		c.busy.update(up, 0)
	}
	c.load.update(now, c.n)
	c.busy.update(now, min(c.n, 1))
}

// carry adds the load of t, which is about to join c, to that of c, and takes it from where it counted before.
func (m *Machine) carry(c *core, t *thread) {
	c.work(m.now)
	t.load.update(m.now, 0)
	if old := t.home; old != c {
		if old != nil {
			old.work(m.now)
			old.load.avg = max(old.load.avg-t.load.avg, 0)
		}
		c.load.avg += t.load.avg
		t.home = c
	}
}

// count makes the loads of c, which t is about to leave, and of t those of now.
func (m *Machine) count(c *core, t *thread) {
	c.work(m.now)
	t.load.update(m.now, 1)
}

// forget takes the load of t, which has ended, from its core.
func (m *Machine) forget(t *thread) {
	if t.home != nil {
		t.home.load.avg = max(t.home.load.avg-t.load.avg, 0)
		t.home = nil
	}
}

// loadOf is the load of c now, and shareOf what t, which is running or ready or blocked, adds to that of its core.
func (m *Machine) loadOf(c *core) int64 {
	c.work(m.now)
	return c.load.avg
}

func (m *Machine) shareOf(t *thread) int64 {
	n := int64(0)
	if t.state == ready || t.state == running {
		n = 1
	}
	t.load.update(m.now, n)
	return t.load.avg
}
