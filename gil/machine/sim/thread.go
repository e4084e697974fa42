// This file defines threads: those of the program, and the background's.

package sim

import (
	"fmt"
	"time"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

// What a thread does.
const (
	blocked uint8 = iota
	ready         // waits for a core
	running       // has one
	dead
)

// A thread implements machine.Thread.
type thread struct {
	m          *Machine
	id         int
	name       string
	state      uint8
	background bool     // has no coroutine: when it is its turn, work is called
	core       *core    // where it runs, or is ready, or has run
	recent     *core    // where it ran before it was last woken
	home       *core    // to whose load its own is added
	load       load     // how much it has had to do
	affinity   *coreSet // where it may run; nil is anywhere

	turn  event // it goes on
	timer event // it has waited long enough

	start    int64 // running: since when its time has not been accounted for
	cpu      int64
	ps       int64 // what was left of the last tick, in picoseconds
	v        int64 // virtual time
	deadline int64 // in virtual time
	protect  int64 // running: until when nobody who is woken displaces it, in virtual time
	lag      int64 // blocked: how much less it has had than others
	left     int64 // ready: what is left of what it was doing
	ran      int64 // ready: when it last ran, if its caches are warm
	called   int64 // when it was last in the network
	fetched  int64 // when it last got hold of a mutex
	cold     int64 // what it has to do in addition because caches are cold

	falling bool  // it is on its way to sleep
	woken   bool  // and has been woken
	kicked  int64 // and then its core is kicked
	expired bool  // its time was up
	on      *futex
	waiting links // in the futex

	before func() // what to call before the machine acts for it

	next  func() (struct{}, bool)
	stop  func()
	yield func(struct{}) bool
	work  func()

	prevLive, nextLive *thread
}

// threads is a list, in the order of their starts.
type threads struct {
	first, last *thread
	n           int
	started     int64
}

func (l *threads) add(t *thread) {
	t.prevLive = l.last
	if l.last == nil {
		l.first = t
	} else {
		l.last.nextLive = t
	}
	l.last = t
	l.n++
	l.started++
}

func (l *threads) remove(t *thread) {
	if t.prevLive == nil {
		l.first = t.nextLive
	} else {
		t.prevLive.nextLive = t.nextLive
	}
	if t.nextLive == nil {
		l.last = t.prevLive
	} else {
		t.nextLive.prevLive = t.prevLive
	}
	t.prevLive, t.nextLive = nil, nil
	l.n--
}

func (l *threads) all(yield func(*thread) bool) {
	for t := l.first; t != nil; t = t.nextLive {
		if !yield(t) {
			return
		}
	}
}

// Start makes a thread that runs f. A thread that starts one takes its time for it.
func (m *Machine) Start(name string, f func(machine.Thread)) (machine.Thread, error) {
	if m.closed {
		return nil, fmt.Errorf("starting %s: %w", name, machine.ErrClosed)
	}
	t := &thread{m: m, id: int(m.live.started), name: name}
	t.prepare()
	t.ran = -endOfTime
	t.load = load{avg: oneLoad, at: m.now}
	m.act()
	by := m.cur
	if by != nil {
		t.core, t.affinity = by.core, by.affinity
	} else {
		t.core = &m.cores[t.id%len(m.cores)]
	}
	m.live.add(t)
	m.stats.Threads++
	t.coroutine(f)
	m.pay(by, m.p.Spawn)
	m.wake(t, by, false)
	return t, nil
}

// prepare connects t with its events.
func (t *thread) prepare() {
	t.turn = event{kind: evTurn, thread: t}
	t.timer = event{kind: evTimer, thread: t}
}

// exit takes t, whose function has returned, out.
func (m *Machine) exit(t *thread) {
	if t.state == dead {
		return
	}
	m.account(t)
	m.note(trace.Block, t)
	t.state = dead
	m.live.remove(t)
	c := t.core
	c.cur = nil
	m.leave(c, t)
	m.forget(t)
	m.dispatch(c)
}

// SetAffinity restricts a thread, and those that it starts from now on, to some cores. Threads start out with those of the
// thread that starts them, and otherwise with all.
func (m *Machine) SetAffinity(t machine.Thread, cores ...int) error {
	s := new(coreSet)
	for _, i := range cores {
		if i < 0 || i >= len(m.cores) {
			return fmt.Errorf("there is no core %d: they are 0 to %d", i, len(m.cores)-1)
		}
		s.add(i)
	}
	if len(cores) == 0 {
		return fmt.Errorf("a thread needs at least one core")
	}
	u := t.(*thread)
	u.affinity = s
	m.relocate(u)
	return nil
}

func (t *thread) mayRunOn(core int) bool { return t.affinity == nil || t.affinity.has(core) }

// BeforeAction makes t a machine.Syncer.
func (t *thread) BeforeAction(f func()) { t.before = f }

// act is called before the machine does something for the running thread that others may notice.
func (m *Machine) act() {
	if t := m.cur; t != nil && t.before != nil {
		t.before()
	}
}

// Name is what the thread was called when it was started.
func (t *thread) Name() string { return t.name }

// ID is the thread's number.
func (t *thread) ID() int { return t.id }

// NativeID is a number like an operating system's.
func (t *thread) NativeID() int { return firstNativeID + t.id }

const firstNativeID = 1000

// checkTicks is how many ticks vary together.
const checkTicks = 100

// Use lets the time pass that ticks take. It varies, but what was said to lie before an event ends before it: the rest of the
// time passes after that.
func (t *thread) Use(ticks int) {
	if ticks <= 0 {
		return
	}
	m := t.m
	ps := t.ps + min(int64(ticks), maxTicks)*m.p.TickPs
	t.ps = ps % 1000
	d := ps / 1000
	ahead := max(m.events.next-m.now, d)
	if n := int64(min(ticks, checkTicks)) * m.p.TickPs / 1000; n > 0 {
		d += m.vary(n) - n
	}
	d += m.p.Check + t.takeCold()
	m.use(min(d, ahead))
	t.cold += max(d-ahead, 0)
}

// takeCold is what t has to do because the caches were cold.
func (t *thread) takeCold() int64 {
	cold := t.cold
	t.cold = 0
	return cold
}

// warmUp is what a call of the network takes more if the thread has not made one for long: others have had the caches.
func (m *Machine) warmUp() {
	t := m.cur
	if t == nil || m.p.ColdCall == 0 {
		return
	}
	if m.now-t.called > m.p.ColdAfter {
		m.use(m.chance.drawn(m.p.ColdCall, m.p.IdleDist))
	}
	t.called = m.now
}

// maxTicks keeps the time of ticks from overflowing.
const maxTicks = 1 << 40

// The bounds of Ahead: the least keeps threads from checking at each tick because an event is near, and the time is so
// that one who runs alone looks up now and then.
const (
	aheadTicks = 3
	aheadTime  = int64(time.Second)
)

// Ahead is how many ticks there are before the next event, after what cold caches cost.
func (t *thread) Ahead() int {
	m := t.m
	m.use(t.takeCold())
	ahead := min(m.events.next-m.now, aheadTime) * 1000 / m.p.TickPs
	return int(max(ahead, aheadTicks))
}

// Syscall is work that is not counted in ticks.
func (t *thread) Syscall(d time.Duration) {
	if d > 0 {
		t.m.use(t.m.vary(min(int64(d), endOfTime/4)))
	}
}

// CPUTime is the time that the thread has spent on cores.
func (t *thread) CPUTime() time.Duration {
	if t.state == running {
		t.m.account(t)
	}
	return time.Duration(t.cpu)
}

// expire ends a wait whose time is up.
func (t *thread) expire() {
	t.on.remove(t)
	t.expired = true
	t.m.wake(t, nil, false)
}

// waitsFor says what t, who is blocked, waits for.
func (t *thread) waitsFor() string {
	if t.on == nil {
		return "the processor"
	}
	return t.on.what()
}
