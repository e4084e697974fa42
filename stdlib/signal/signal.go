// Package signal is Python's module _signal, and Source the part of the module signal that is written in Python.
//
// A signal that arrives is noted in the runtime, which tells the GIL's policy; the main thread runs the handler when the policy
// lets it. Which signals of the process arrive is for the embedding program to say: see Power. Without one there are still those
// that the program sends itself: by raise_signal, and by timers, which are the machine's, so that on a simulated one they are
// virtual.
package signal

import (
	_ "embed"
	"fmt"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"minipy/gil/machine"
	"minipy/stdlib/unraisable"
	"minipy/vm"
	"minipy/vm/py"
)

// Source is the part of the module signal that is written in Python.
//
//go:embed signal.py
var Source string

// A Power is what a program may do about the signals of the process. Numbers are the system's. The methods are called by the main
// thread, with the GIL held.
type Power interface {
	// Catch has f called, from any goroutine, when a signal arrives.
	Catch(number int, f func()) error
	// Ignore lets a signal have no effect, Default that which it has if nobody does anything.
	Ignore(number int) error
	Default(number int) error
	// Ignored reports whether a signal has been ignored from the start.
	Ignored(number int) bool
	// Raise sends the process a signal, with its default effect: it may not return.
	Raise(number int) error
}

// The numbers of Linux, which the module uses everywhere.
const (
	sigInt   = 2
	sigKill  = 9
	sigPipe  = 13
	sigAlrm  = 14
	sigStop  = 19
	sigXFsz  = 25
	sigRTMin = 34
	sigRTMax = 64
)

// state is what a runtime knows of signals.
type state struct {
	rt       *vm.Runtime
	power    Power                  // nil if there is none
	handlers [sigRTMax + 1]py.Value // guarded by the GIL
	wakeup   int                    // a descriptor, or -1; guarded by mutex
	wakeFn   func(number byte)
	// unwritten is why a number could not be written to the wakeup descriptor, until that is reported.
	unwritten atomic.Pointer[error]
	rung      atomic.Bool // a timer has sent SIGALRM
	handled   int         // how many handlers have run; the main thread's

	mutex   sync.Mutex // guards what follows
	masked  bool       // a thread has changed its mask
	pending uint64     // signals to the process that wait, as all threads have masked them
	waiting []*machine.Parker
	timer   timer
}

type stateKey struct{}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return &state{rt: vm.Of(t).Runtime(), wakeup: -1} }).(*state)
}

var (
	sigDfl = py.Int(0)
	sigIgn = py.Int(1)
)

// New makes the module _signal. power may be nil.
func New(t *py.Thread, power Power) (*py.Module, error) {
	s := stateOf(t)
	m := py.NewModule("_signal", "Signals, bare. The module signal has more.")
	for _, f := range []py.FuncDef{
		{Name: "signal", Fn: set, Min: 2, Max: 2, Doc: "Set what is done about a signal: SIG_DFL, SIG_IGN, or a function of its number and a frame. What it was before."},
		{Name: "getsignal", Fn: get, Min: 1, Max: 1, Doc: "What is done about a signal."},
		{Name: "default_int_handler", Fn: defaultInt, Min: 2, Max: 2, Doc: "Raise KeyboardInterrupt."},
		{Name: "raise_signal", Fn: raise, Min: 1, Max: 1, Doc: "Send this process a signal."},
		{Name: "pthread_kill", Fn: threadKill, Min: 2, Max: 2, Doc: "Send a thread a signal. The main thread runs the handler all the same."},
		{Name: "strsignal", Fn: str, Min: 1, Max: 1, Doc: "What a signal is called."},
		{Name: "siginterrupt", Fn: interrupt, Min: 2, Max: 2, Doc: "Whether a signal is to interrupt system calls. They are taken up again in any case."},
		{Name: "valid_signals", Fn: valid, Doc: "The set of the numbers of signals."},
		{Name: "pause", Fn: pause, Doc: "Wait for a signal."},
		{Name: "alarm", Fn: alarm, Min: 1, Max: 1, Doc: "Send SIGALRM after a number of seconds; 0 is never. How many there were left to the last one."},
		{Name: "setitimer", Fn: setTimer, Min: 2, Max: 3, Doc: "Send SIGALRM after a number of seconds, and again each interval. What was left, and the interval."},
		{Name: "getitimer", Fn: getTimer, Min: 1, Max: 1, Doc: "How many seconds are left, and the interval."},
		{Name: "set_wakeup_fd", Fn: setWakeup, Flags: py.Kw, Doc: "Have the number of each signal written to a socket. The one before, or -1."},
		{Name: "pthread_sigmask", Fn: sigMask, Min: 2, Max: 2, Doc: "Change which signals wait. The set of those before."},
		{Name: "sigpending", Fn: sigPending, Doc: "The set of the signals that wait and have arrived."},
		{Name: "sigwait", Fn: sigWait, Min: 1, Max: 1, Doc: "Wait for one of a set of signals, which are to be masked. Its number."},
		{Name: "sigtimedwait", Fn: sigTimedWait, Min: 2, Max: 2, Doc: "As sigwait, for a number of seconds: a tuple with the number, or None."},
		{Name: "sigwaitinfo", Fn: sigWaitInfo, Min: 1, Max: 1, Doc: "As sigwait, but the result is a tuple that says more."},
	} {
		m.Set(f.Name, py.NewNative("_signal", f).Value())
	}
	m.Set("struct_siginfo", infoType().Class().Value())
	for _, c := range names {
		m.Set(c.name, py.Int(c.value))
	}
	m.Set("ItimerError", timerErrorType().Value())
	handler, _ := m.Get("default_int_handler")
	s.power = power
	for i := range s.handlers {
		s.handlers[i] = sigDfl
		if i == 0 || i == sigRTMin-1 || i == sigRTMin-2 || i > sigRTMax {
			s.handlers[i] = py.None
		}
	}
	s.handlers[sigPipe], s.handlers[sigXFsz] = sigIgn, sigIgn // as Python does
	s.handlers[sigInt] = handler
	if power != nil {
		for i := 1; i <= sigRTMax; i++ {
			if power.Ignored(i) {
				s.handlers[i] = sigIgn
			}
		}
		if !power.Ignored(sigInt) {
			if err := power.Catch(sigInt, func() { s.arrive(sigInt) }); err != nil {
				return nil, osError(err)
			}
		}
	}
	s.rt.OnSignal = s.handle
	return m, nil
}

// arrive notes a signal. It is called from any goroutine.
func (s *state) arrive(number int) {
	s.mutex.Lock()
	wake := s.wakeFn
	blocked := s.masked && s.maskedByAll()&(1<<number) != 0
	if blocked {
		s.pending |= 1 << number
	}
	s.mutex.Unlock()
	if blocked {
		s.wakeWaiting()
		return
	}
	if wake != nil {
		wake(byte(number))
	}
	s.rt.Signal(number)
}

// handle runs the handler of a signal, in the main thread.
func (s *state) handle(th *vm.Thread, number int) error {
	s.handled++
	if failed := s.unwritten.Swap(nil); failed != nil {
		if err := unraisable.Report(th.Py(), osError(*failed), "Exception ignored when trying to write to the signal wakeup fd", py.None); err != nil {
			return err
		}
	}
	h := s.handlers[number]
	switch {
	case h.IsNone(), py.Same(h, sigIgn):
		return nil
	case py.Same(h, sigDfl):
		if number == sigAlrm && s.rung.Swap(false) {
			return s.byDefault(number)
		}
		return nil // others are only caught if there is a handler: this is interrupt_main
	}
	t := th.Py()
	frame := py.None
	if m, err := th.Import("sys"); err == nil {
		if f, ok := m.Get("_getframe"); ok {
			if v, err := t.Call(f); err == nil {
				frame = v
			}
		}
	}
	_, err := t.Call(h, py.Int(int64(number)), frame)
	return err
}

// byDefault is what a signal does that nobody cares for: most end the process, or if that is not the program's to end, the
// program.
func (s *state) byDefault(number int) error {
	if s.power != nil {
		return osError(s.power.Raise(number))
	}
	switch number {
	case 17, 18, 19, 20, 21, 22, 23, 28: // SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH
		return nil
	}
	s.rt.Cancel(fmt.Errorf("ended by signal %d: %s", number, describe(number)))
	return nil
}

func osError(err error) error { return vm.OSError(err, "") }

// number gets the number of a signal.
func number(t *py.Thread, v py.Value) (int, error) {
	n, err := py.AsCInt(t, v)
	if err == nil && (n < 1 || n > sigRTMax) {
		err = py.ValueErrorf("signal number out of range")
	}
	return n, err
}

func set(t *py.Thread, args py.Args) (py.Value, error) {
	s := stateOf(t)
	n, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if !vm.Of(t).Main {
		return py.Value{}, py.ValueErrorf("signal only works in main thread of the main interpreter")
	}
	if _, err := number(t, args.Pos[0]); err != nil {
		return py.Value{}, err
	}
	h := args.Pos[1]
	switch v, isInt := py.IntValue(h); {
	case h.IsKind(py.KindInt) && isInt && (v == 0 || v == 1):
		h = py.Int(v)
	case h.IsKind(py.KindInt), !py.Callable(h):
		return py.Value{}, py.TypeErrorf("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
	}
	if uncatchable(n) {
		return py.Value{}, py.NewOSError(syscall.EINVAL, "")
	}
	if err := t.Poll(); err != nil { // what has arrived is for the old handler
		return py.Value{}, err
	}
	if s.power != nil {
		switch {
		case py.Same(h, sigDfl):
			err = s.power.Default(n)
		case py.Same(h, sigIgn):
			err = s.power.Ignore(n)
		default:
			err = s.power.Catch(n, func() { s.arrive(n) })
		}
		if err != nil {
			return py.Value{}, osError(err)
		}
	}
	old := s.handlers[n]
	s.handlers[n] = h
	return old, nil
}

func get(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := number(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return stateOf(t).handlers[n], nil
}

func defaultInt(t *py.Thread, args py.Args) (py.Value, error) {
	if _, err := py.AsCInt(t, args.Pos[0]); err != nil {
		return py.Value{}, err
	}
	return py.Value{}, py.NewError(&py.KeyboardInterruptType)
}

// send sends the process a signal.
func (s *state) send(t *py.Thread, n int) error {
	switch {
	case n == 0:
		return nil
	case n < 0 || n > sigRTMax:
		return py.NewOSError(syscall.EINVAL, "")
	}
	s.mutex.Lock()
	blocked := s.masked && s.maskedByAll()&(1<<n) != 0
	s.mutex.Unlock()
	if h := s.handlers[n]; !blocked && (h.IsNone() || py.Same(h, sigDfl)) {
		if err := s.byDefault(n); err != nil {
			return err
		}
		return t.Poll()
	} else if py.Same(h, sigIgn) {
		return nil
	}
	s.arrive(n)
	return t.Poll() // the main thread runs the handler now
}

// Send sends this process a signal.
func Send(t *py.Thread, number int) error {
	if _, err := vm.Of(t).Import("_signal"); err != nil { // which sets what is done about signals
		return err
	}
	return stateOf(t).send(t, number)
}

func str(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := number(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if d := describe(n); d != "" {
		return py.NewStr(d).Value(), nil
	}
	return py.None, nil
}

func interrupt(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := number(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if _, err = py.AsCInt(t, args.Pos[1]); err == nil && uncatchable(n) {
		err = py.NewOSError(syscall.EINVAL, "")
	}
	return py.None, err
}

// uncatchable reports whether there can be no handler for a signal: two are the C library's own.
func uncatchable(n int) bool {
	return n == sigKill || n == sigStop || n == sigRTMin-1 || n == sigRTMin-2
}

func valid(t *py.Thread, _ py.Args) (py.Value, error) {
	var all uint64
	for i := 1; i < sigRTMax; i++ {
		if i < sigRTMin-2 || i >= sigRTMin {
			all |= 1 << i
		}
	}
	return setOf(t, all, true)
}

// setOf is the set of the signals with the bits of mask.
func setOf(t *py.Thread, mask uint64, last bool) (py.Value, error) {
	var items []py.Value
	for i := 1; i < sigRTMax; i++ {
		if mask&(1<<i) != 0 {
			items = append(items, py.Int(int64(i)))
		}
	}
	if last {
		items = append(items, py.Int(sigRTMax))
	}
	return t.Call(py.SetType.Value(), py.NewList(items).Value())
}

// pause waits until a handler has run.
func pause(t *py.Thread, _ py.Args) (py.Value, error) {
	s, th := stateOf(t), vm.Of(t)
	begin := s.handled
	_, err := th.WaitIn(machine.Forever, func(time.Duration) machine.Outcome {
		if s.handled != begin {
			return machine.Done
		}
		defer th.Parker.For(th.Parker.For("a signal"))
		return th.Parker.Sleep(machine.Forever)
	})
	return py.None, err
}
