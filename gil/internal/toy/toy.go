// Package toy is a machine for tests: one processor, a clock that moves when a thread uses time, and the same course of
// events every time.
//
// It shows how little a machine is. Threads are coroutines and run one at a time, in turn: each until it blocks, or until
// its time slice has ended and another one is ready. It is not meant to be like any computer.
package toy

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
)

// What things cost.
const (
	Tick  = 10 * time.Nanosecond
	Call  = time.Microsecond // a call of the kernel to wake somebody
	Slice = time.Millisecond // the longest
)

// ErrDeadlock is returned by Run when no thread can go on.
var ErrDeadlock = errors.New("toy: all threads wait")

// Machine is a toy. It implements machine.Machine.
type Machine struct {
	// Preempt is how many times out of 16 a thread that is woken runs at once, in place of the one that has woken it.
	Preempt int

	// Fair lets a condition variable wake the thread that has waited longest.
	Fair bool

	// Limit is how many threads there may be, if it is not 0.
	Limit int

	now     time.Duration
	cur     *thread       // which runs
	ready   []*thread     // which may run, in order
	timers  []*timer      // in order of time
	slice   time.Duration // what is left of the time slice
	chance  uint64
	threads []*thread
	stats   machine.Stats

	mutex sync.Mutex
	inbox []func() // posted
}

var _ machine.Machine = (*Machine)(nil)

type timer struct {
	at time.Duration
	f  func()
}

type thread struct {
	m     *Machine
	id    int
	cpu   time.Duration
	ended bool
	next  func() (struct{}, bool) // runs it until it blocks
	stop  func()
	yield func(struct{}) bool // blocks it
}

// stopped is what a thread panics with that is stopped because of a deadlock, so that its deferred calls run.
type stopped struct{}

func (m *Machine) Name() string { return "toy" }

func (m *Machine) Now() time.Duration { return m.now }

func (m *Machine) Wall() time.Time { return time.Unix(0, int64(m.now)) }

// Choose chooses by chance, or threads of the same rhythm might leave another out for ever.
func (m *Machine) Choose(n int) int {
	if m.Fair {
		return 0
	}
	return int(m.random(uint64(n)))
}

func (m *Machine) Cooperative() bool { return true }

func (m *Machine) Stats() machine.Stats { return m.stats }

func (m *Machine) ProcessTime() (d time.Duration) {
	for _, t := range m.threads {
		d += t.cpu
	}
	return d
}

// Post runs f when the machine next looks.
func (m *Machine) Post(f func()) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.inbox = append(m.inbox, f)
}

// After runs f in d.
func (m *Machine) After(d time.Duration, f func()) (stop func() bool) {
	t := &timer{m.now + d, f}
	i, _ := slices.BinarySearchFunc(m.timers, t, func(a, b *timer) int { return cmp.Or(cmp.Compare(a.at, b.at), -1) })
	m.timers = slices.Insert(m.timers, i, t)
	return func() bool {
		i := slices.Index(m.timers, t)
		if i >= 0 {
			m.timers = slices.Delete(m.timers, i, i+1)
		}
		return i >= 0
	}
}

// Start makes a thread that is ready.
func (m *Machine) Start(name string, f func(machine.Thread)) (machine.Thread, error) {
	if m.Limit > 0 && len(m.threads) >= m.Limit {
		return nil, machine.ErrThreads
	}
	t := &thread{m: m, id: len(m.threads)}
	t.next, t.stop = iter.Pull(func(yield func(struct{}) bool) {
		defer func() {
			if r := recover(); r != nil && r != (stopped{}) {
				panic(r)
			}
		}()
		t.yield = yield
		f(t)
	})
	m.threads = append(m.threads, t)
	m.ready = append(m.ready, t)
	m.stats.Threads++
	return t, nil
}

// Run runs threads in turn.
func (m *Machine) Run(until machine.Thread) error {
	for {
		m.due()
		if u, ok := until.(*thread); ok && u.ended || !slices.ContainsFunc(m.threads, func(t *thread) bool { return !t.ended }) {
			return nil
		}
		if len(m.ready) == 0 {
			if len(m.timers) == 0 {
				return m.deadlock()
			}
			m.now = max(m.now, m.timers[0].at)
			continue
		}
		t := m.ready[0]
		m.ready = m.ready[1:]
		m.cur = t
		m.begin()
		_, alive := t.next()
		t.ended = !alive
		m.cur = nil
	}
}

func (m *Machine) deadlock() error {
	for _, t := range m.threads {
		t.stop()
		t.ended = true
	}
	return ErrDeadlock
}

// begin begins a time slice.
func (m *Machine) begin() { m.slice = Slice/2 + Slice/2*time.Duration(m.random(1024))/1024 }

// random is a number below n.
func (m *Machine) random(n uint64) uint64 {
	m.chance = m.chance*6364136223846793005 + 1442695040888963407
	return m.chance >> 33 % n
}

// due does what is due.
func (m *Machine) due() {
	m.mutex.Lock()
	posted := m.inbox
	m.inbox = nil
	m.mutex.Unlock()
	for _, f := range posted {
		f()
	}
	for len(m.timers) > 0 && m.timers[0].at <= m.now {
		t := m.timers[0]
		m.timers = m.timers[1:]
		t.f()
	}
}

// use lets time pass for the running thread.
func (m *Machine) use(d time.Duration) {
	t := m.cur
	m.now += d
	m.slice -= d
	t.cpu += d
	m.cur = nil // what is due happens on no thread
	m.due()
	m.cur = t
	if m.slice > 0 {
		return
	}
	if len(m.ready) == 0 {
		m.begin()
		return
	}
	m.ready = append(m.ready, t)
	m.block(t)
}

// block lets others run until t is taken from the ready.
func (m *Machine) block(t *thread) {
	if !t.yield(struct{}{}) {
		panic(stopped{})
	}
}

func (t *thread) ID() int { return t.id }

func (t *thread) NativeID() int { return 0 }

func (t *thread) Use(ticks int) { t.m.use(time.Duration(ticks) * Tick) }

// Ahead is how many ticks there are before the next timer or the end of the slice.
func (t *thread) Ahead() int {
	left := t.m.slice
	if len(t.m.timers) > 0 {
		left = min(left, t.m.timers[0].at-t.m.now)
	}
	return int(max(left/Tick, 1))
}

func (t *thread) Syscall(d time.Duration) { t.m.use(d) }

func (t *thread) CPUTime() time.Duration { return t.cpu }

type futex struct {
	m        *Machine
	word     atomic.Uint32
	sleepers []*thread
}

func (m *Machine) NewFutex() machine.Futex { return &futex{m: m} }

func (f *futex) Word() *atomic.Uint32 { return &f.word }

func (f *futex) Wait(old uint32, d time.Duration) machine.Result {
	if d == 0 {
		return machine.Expired
	}
	if f.word.Load() != old {
		return machine.Changed
	}
	m := f.m
	t := m.cur
	f.sleepers = append(f.sleepers, t)
	m.stats.Waits++
	result := machine.Woken
	if d > 0 && d < time.Duration(1<<63-1)-m.now {
		stop := m.After(d, func() {
			if i := slices.Index(f.sleepers, t); i >= 0 {
				f.sleepers = slices.Delete(f.sleepers, i, i+1)
				m.ready = append(m.ready, t)
				result = machine.Expired
			}
		})
		defer stop()
	}
	m.block(t)
	return result
}

// Wake takes time, if a thread calls it, in which its slice may end.
func (f *futex) Wake(n int) {
	m := f.m
	m.stats.Wakes++
	n = min(n, len(f.sleepers))
	woken := slices.Clone(f.sleepers[:n])
	f.sleepers = f.sleepers[n:]
	t := m.cur
	if t == nil {
		m.ready = append(m.ready, woken...)
		return
	}
	if n > 0 && m.random(16) < uint64(m.Preempt) {
		m.ready = append(append(woken, m.ready...), t)
		m.block(t)
		return
	}
	m.ready = append(m.ready, woken...)
	m.use(Call)
}
