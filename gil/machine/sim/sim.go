// Package sim is a computer that does not exist: cores, an operating system's scheduler, a network, and a clock that moves
// only when somebody uses time. A run depends on the parameters, the seed and the program, and on nothing else: it is
// the same, byte for byte, on every computer.
//
// # How it works
//
// Threads are coroutines and run one at a time, each at the machine's time. When one uses time d, and no event is due
// within d, the clock moves on by d and that is all: nothing could have happened to it meanwhile, so this is exact.
// Otherwise the thread's turn becomes an event itself, in d, and the events are handled in order; only if it comes to be
// another thread's turn does that one continue. A run costs one switch of coroutines (80 ns) for each event that concerns
// another thread than the one before, however many instructions lie between.
//
// Each core has a queue of threads that are ready, from which it takes the next one as Linux does (sched.go). Going to sleep
// takes time, waking somebody costs the one who does it, and the woken runs some time later: these times are what the
// fights for the GIL are about, and stand in Params, a set of which describes a computer. Params says of each what it was
// measured or fitted on. All of them vary by chance, and all chance comes from one generator (chance.go).
//
// # What is exact and what is not
//
// A thread executes instructions between two events at once, and then lets the time pass that they take. It can therefore
// see of another thread what happened before the last event, and not what happens while it runs. Under a GIL nothing
// does. Times are whole nanoseconds; no floating-point number is computed after the start.
package sim

import (
	"encoding/binary"
	"iter"
	"sync"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
	"minipy/gil/trace"
)

// A Machine is a simulated computer. It implements machine.Machine and machine.Network. Its methods are for its own
// threads, for posted functions, and for outside while no thread runs; only Post is safe from any goroutine.
type Machine struct {
	p      Params
	now    int64 // ns
	chance chance
	random chance // what programs draw
	events events
	vital  int // events that are not the background's
	cores  []core
	idle   coreSet
	ready  int     // threads in queues, the background's not counted
	cur    *thread // who executes code, or nil
	to     *thread // who is to do so next
	live   threads // that have not ended
	cpu    int64   // used by threads, as far as accounted for
	sync   bool    // the next wake-up is by one who is about to sleep
	closed bool
	rec    *trace.Recorder
	stats  Stats
	net    network

	posted atomic.Bool // the inbox is not empty
	mutex  sync.Mutex  // guards the inbox
	inbox  []func()
}

var (
	_ machine.Machine  = (*Machine)(nil)
	_ machine.Computer = (*Machine)(nil)
)

// Stats is what a simulated machine counts beside machine.Stats.
type Stats struct {
	machine.Stats
	Events    int64 // handled
	Sleeps    int64 // threads that left their core to wait: voluntary context switches
	Preempted int64 // threads that were taken off theirs: involuntary ones
	Changed   int64 // futex waits that found the word changed
	Nobody    int64 // futex wakes that found nobody asleep
	Hasty     int64 // futex wakes that found somebody on his way to sleep
	Kicks     int64 // wake-ups of an idle core
	Moved     int64 // threads that went to another core without having slept
}

// New returns a computer with the parameters p, which must be valid, and a seed for all chance.
func New(p Params, seed uint64) *Machine {
	m := &Machine{p: p, chance: newChance(seed), random: newChance(^seed), cores: make([]core, p.Cores)}
	for i := range m.cores {
		c := &m.cores[i]
		c.id = i
		c.phase = p.SchedTick * int64(i) / int64(p.Cores)
		c.tick = event{kind: evTick, core: c}
		m.idle.add(i)
	}
	m.net.init(m)
	m.addBackground()
	return m
}

// Name is "sim".
func (m *Machine) Name() string { return "sim" }

// Params returns what the machine was made with.
func (m *Machine) Params() Params { return m.p }

// Cores is how many processors there are.
func (m *Machine) Cores() int { return len(m.cores) }

// Random fills b with numbers from a generator of its own, which has the same seed.
func (m *Machine) Random(b []byte) {
	for len(b) > 0 {
		var word [8]byte
		binary.LittleEndian.PutUint64(word[:], m.random.next())
		b = b[copy(b, word[:]):]
	}
}

// Record sends what the scheduler does to r, or nowhere if r is nil.
func (m *Machine) Record(r *trace.Recorder) { m.rec = r }

// Now is the virtual time since the beginning.
func (m *Machine) Now() time.Duration { return time.Duration(m.now) }

// Wall is the virtual time of day. It begins on 1 January 2018, at midnight UTC.
func (m *Machine) Wall() time.Time {
	return time.Date(2018, time.January, 1, 0, 0, 0, 0, time.UTC).Add(m.Now())
}

// ProcessTime is the time that all threads together have spent on cores.
func (m *Machine) ProcessTime() time.Duration {
	for i := range m.cores {
		if t := m.cores[i].cur; t != nil {
			m.account(t)
		}
	}
	return time.Duration(m.cpu)
}

// Cooperative is true: the clock stands still while a thread does not tell what it does.
func (m *Machine) Cooperative() bool { return true }

// Stats returns what the interface asks for; Counts has more.
func (m *Machine) Stats() machine.Stats { return m.stats.Stats }

// Counts returns all that has been counted.
func (m *Machine) Counts() Stats { return m.stats }

// Choose picks any waiter, or the oldest if the parameters say so or the threads have only one core.
func (m *Machine) Choose(n int) int {
	if n <= 1 || m.fair() {
		return 0
	}
	return m.chance.below(n)
}

// fair reports whether the oldest waiter is to be chosen.
func (m *Machine) fair() bool {
	return m.p.FairCond || len(m.cores) == 1 || m.cur != nil && m.cur.affinity.single()
}

// RepeatsSignals is what the parameters say. It makes the machine a machine.Repeater.
func (m *Machine) RepeatsSignals() bool { return m.p.RepeatSignals }

// Post runs f when the running thread next calls the machine, or when Run is called.
func (m *Machine) Post(f func()) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.inbox = append(m.inbox, f)
	m.posted.Store(true)
}

// After runs f when d has passed.
func (m *Machine) After(d time.Duration, f func()) (stop func() bool) {
	m.act()
	e := &event{kind: evCall, call: f}
	at, ok := m.in(d)
	if !ok {
		return func() bool { return false }
	}
	m.schedule(e, at)
	return func() bool { return m.cancel(e) }
}

// in is the time in d, unless that is after the end of time.
func (m *Machine) in(d time.Duration) (int64, bool) {
	at := m.now + max(int64(d), 0)
	return at, at >= m.now && at < endOfTime
}

// A DeadlockError is returned by Run when no thread can ever go on.
type DeadlockError struct {
	At      time.Duration
	Waiting []machine.Wait // the threads, in the order of their starts
}

// Error says who waits for what, a line for each.
func (e *DeadlockError) Error() string { return machine.DeadlockText(e.At, e.Waiting) }

// Run lets the threads run until the given one has ended, or all have. If none can go on it returns a *DeadlockError; they
// stand where they are until the machine is closed, or something posted lets them go on and Run is called again. A
// panic in a thread comes out here, after the machine has been closed.
func (m *Machine) Run(until machine.Thread) error {
	u, _ := until.(*thread)
	completed := false
	defer func() {
		if !completed {
			m.cur = nil
			m.Close()
		}
	}()
	for u != nil && u.state != dead || u == nil && m.live.n > 0 {
		t := m.to
		for m.to = nil; t == nil; {
			if m.stuck() {
				completed = true
				return m.deadlock()
			}
			t = m.step()
		}
		m.cur = t
		if _, ok := t.next(); !ok {
			m.exit(t)
		}
		m.cur = nil
	}
	completed = true
	if m.to != nil { // it goes on when Run is called again
		m.turn(m.to, 0)
		m.to = nil
	}
	return nil
}

// stuck reports whether nothing will ever happen again, except in the background.
func (m *Machine) stuck() bool { return m.vital == 0 && m.ready == 0 && !m.posted.Load() }

func (m *Machine) deadlock() error {
	err := &DeadlockError{At: m.Now()}
	for t := range m.live.all {
		err.Waiting = append(err.Waiting, machine.Wait{Thread: t.name, For: t.waitsFor()})
	}
	return err
}

// Close ends all threads where they stand. Their deferred calls run, in which nothing can block. It is called from outside
// when the machine is not needed any more, and frees what the threads hold.
func (m *Machine) Close() {
	if m.closed {
		return
	}
	m.closed = true
	for t := m.live.first; t != nil; t = m.live.first {
		m.live.remove(t)
		t.state = dead
		t.stop()
	}
	m.events = events{}
	m.vital, m.ready, m.to = 0, 0, nil
}

// step handles what has been posted and the next event. It returns the thread that is to go on, if it is one's turn.
func (m *Machine) step() *thread {
	if m.posted.Load() {
		m.mutex.Lock()
		inbox := m.inbox
		m.inbox = nil
		m.posted.Store(false)
		m.mutex.Unlock()
		for _, f := range inbox {
			f()
		}
	}
	e := m.events.pop()
	if e == nil {
		return nil
	}
	if e.vital() {
		m.vital--
	}
	m.now = e.at
	m.stats.Events++
	switch e.kind {
	case evTurn:
		if !e.thread.background {
			return e.thread
		}
		e.thread.work()
	case evTimer:
		e.thread.expire()
	case evTick:
		m.tick(e.core)
	case evCall, evBackground:
		e.call()
	}
	return nil
}

// schedule makes e, which is not scheduled, happen at a time.
func (m *Machine) schedule(e *event, at int64) {
	e.at = at
	if e.vital() {
		m.vital++
	}
	m.events.push(e)
}

// cancel makes e not happen, and reports whether it was still to come.
func (m *Machine) cancel(e *event) bool {
	if !m.events.remove(e) {
		return false
	}
	if e.vital() {
		m.vital--
	}
	return true
}

// turn makes it t's turn in d.
func (m *Machine) turn(t *thread, d int64) {
	m.cancel(&t.turn)
	m.schedule(&t.turn, m.now+d)
}

// use lets d nanoseconds pass for the current thread. What is not done by a thread takes no time.
func (m *Machine) use(d int64) {
	if m.cur == nil {
		return
	}
	if m.now+d < m.events.next && !m.posted.Load() {
		m.now += d
		return
	}
	t := m.cur
	m.turn(t, d)
	m.await(t)
}

// await handles events until it is the turn of t, the current thread, and lets others run whose turn comes before.
func (m *Machine) await(t *thread) {
	m.cur = nil
	for !m.stuck() {
		u := m.step()
		if u == t {
			m.cur = t
			return
		}
		if u != nil {
			m.to = u
			break
		}
	}
	if !t.yield(struct{}{}) {
		panic(unwound{})
	}
}

// unwound is what a thread panics with when it is ended by Close.
type unwound struct{}

// coroutine makes t execute f when it is its turn.
func (t *thread) coroutine(f func(machine.Thread)) {
	t.next, t.stop = iter.Pull(func(yield func(struct{}) bool) {
		t.yield = yield
		defer func() {
			if r := recover(); r != nil && r != (unwound{}) {
				panic(r)
			}
		}()
		f(t)
	})
}
