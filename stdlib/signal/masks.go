package signal

// This file defines which signals wait: the masks of threads, what is sent to one thread, and sigwait.

import (
	"fmt"
	"slices"
	"sync"
	"syscall"
	"time"

	"minipy/gil/machine"
	"minipy/stdlib/warnings"
	"minipy/vm"
	"minipy/vm/py"
)

// mask gets a set of signals.
func mask(t *py.Thread, v py.Value) (m uint64, err error) {
	err = py.Each(t, v, func(x py.Value) error {
		n, err := py.AsCInt(t, x)
		if py.IsError(err, &py.OverflowErrorType) {
			n, err = -1, nil
		}
		if err != nil {
			return err
		}
		if n < 1 || n > sigRTMax {
			return py.ValueErrorf("signal number %d out of range [1; %d]", n, sigRTMax)
		}
		if n == sigRTMin-1 || n == sigRTMin-2 {
			return warnings.Warn(t, &py.RuntimeWarningType, fmt.Sprintf("invalid signal number %d, please use valid_signals()", n), 1)
		}
		m |= 1 << n
		return nil
	})
	return m, err
}

// maskedByAll are the signals that no thread lets through. s.mutex is held.
func (s *state) maskedByAll() uint64 {
	m, any := ^uint64(0), false
	s.rt.EachThread(func(t *vm.Thread) {
		m &= t.SignalMask.Load()
		any = true
	})
	if !any {
		return 0
	}
	return m
}

// wakeWaiting lets those look that wait for signals. s.mutex is not held: on a simulated machine they may run before it returns.
func (s *state) wakeWaiting() {
	s.mutex.Lock()
	waiting := slices.Clone(s.waiting)
	s.mutex.Unlock()
	for _, p := range waiting {
		p.Unpark()
	}
}

// sendTo sends a signal to a thread: it waits if that thread has masked it. Otherwise the main thread runs the handler, as for all.
func (s *state) sendTo(t *py.Thread, to *vm.Thread, n int) error {
	if n > 0 && n < sigRTMax && to.SignalMask.Load()&(1<<n) != 0 {
		to.SignalsPending.Or(1 << n)
		s.wakeWaiting()
		return nil
	}
	return s.send(t, n)
}

func raise(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsCInt(t, args.Pos[0])
	if err == nil {
		err = stateOf(t).sendTo(t, vm.Of(t), n)
	}
	return py.None, err
}

func threadKill(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsKind(py.KindInt) {
		return py.Value{}, py.TypeErrorf("pthread_kill() argument 1 must be int, not %s", py.TypeName(args.Pos[0]))
	}
	ident, err := py.AsCLong(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	s := stateOf(t)
	var to *vm.Thread
	s.rt.EachThread(func(o *vm.Thread) {
		if o.Ident() == ident {
			to = o
		}
	})
	if to == nil {
		return py.Value{}, py.NewOSError(syscall.ESRCH, "")
	}
	return py.None, s.sendTo(t, to, n)
}

// sigMask changes the mask of the running thread.
func sigMask(t *py.Thread, args py.Args) (py.Value, error) {
	s, th := stateOf(t), vm.Of(t)
	how, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	m, err := mask(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	m &^= 1<<sigKill | 1<<sigStop
	s.mutex.Lock()
	old := th.SignalMask.Load()
	now := old
	switch how {
	case 0:
		now |= m
	case 1:
		now &^= m
	case 2:
		now = m
	default:
		s.mutex.Unlock()
		return py.Value{}, py.NewOSError(syscall.EINVAL, "")
	}
	s.masked = true
	before := s.maskedByAll()
	th.SignalMask.Store(now)
	after := s.maskedByAll()
	free := s.pending&^after | th.SignalsPending.Load()&^now
	s.pending &= after
	th.SignalsPending.And(now)
	s.mutex.Unlock()
	for n := 1; n < sigRTMax; n++ {
		bit := uint64(1) << n
		if s.power != nil && py.Same(s.handlers[n], sigDfl) && (before^after)&bit != 0 {
			if after&bit != 0 { // it must wait, and not have its effect
				err = s.power.Catch(n, func() { s.arrive(n) })
			} else {
				err = s.power.Default(n)
			}
			if err != nil {
				return py.Value{}, osError(err)
			}
		}
		if free&bit != 0 {
			if err := s.send(t, n); err != nil {
				return py.Value{}, err
			}
		}
	}
	return setOf(t, old, false)
}

func sigPending(t *py.Thread, _ py.Args) (py.Value, error) {
	s := stateOf(t)
	s.mutex.Lock()
	m := s.pending | vm.Of(t).SignalsPending.Load()
	s.mutex.Unlock()
	return setOf(t, m, false)
}

// await waits for one of a set of signals, for up to d. 0 is none.
func (s *state) await(t *py.Thread, m uint64, d time.Duration) (int, error) {
	th := vm.Of(t)
	got := 0
	try := func() bool {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		for n := 1; n < sigRTMax; n++ {
			if bit := uint64(1) << n; (s.pending|th.SignalsPending.Load())&m&bit != 0 {
				if th.SignalsPending.And(^bit)&bit == 0 {
					s.pending &^= bit
				}
				got = n
				return true
			}
		}
		return false
	}
	s.mutex.Lock()
	s.waiting = append(s.waiting, th.Parker)
	s.mutex.Unlock()
	defer func() {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		if i := slices.Index(s.waiting, th.Parker); i >= 0 {
			s.waiting = slices.Delete(s.waiting, i, i+1)
		}
	}()
	end := s.rt.Machine.Now() + d
	_, err := th.WaitIn(d, func(time.Duration) machine.Outcome {
		defer th.Parker.For(th.Parker.For("a signal"))
		for !try() {
			left := machine.Forever
			if d >= 0 {
				left = max(end-s.rt.Machine.Now(), 0)
			}
			if o := th.Parker.Park(left); o != machine.Done {
				if try() {
					return machine.Done
				}
				return o
			}
		}
		return machine.Done
	})
	return got, err
}

func sigWait(t *py.Thread, args py.Args) (py.Value, error) {
	m, err := mask(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n, err := stateOf(t).await(t, m, machine.Forever)
	return py.Int(int64(n)), err
}

func sigTimedWait(t *py.Thread, args py.Args) (py.Value, error) {
	m, err := mask(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	d, err := duration(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if d < 0 {
		return py.Value{}, py.ValueErrorf("timeout must be non-negative")
	}
	n, err := stateOf(t).await(t, m, d)
	if err != nil || n == 0 {
		return py.None, err
	}
	return info(n), nil
}

// info is what is known of a signal that has arrived: its number.
func info(n int) py.Value {
	return infoType().New([]py.Value{py.Int(int64(n)), py.Int(0), py.Int(0), py.Int(0), py.Int(0), py.Int(0), py.Int(0)})
}

func sigWaitInfo(t *py.Thread, args py.Args) (py.Value, error) {
	m, err := mask(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n, err := stateOf(t).await(t, m, machine.Forever)
	if err != nil {
		return py.Value{}, err
	}
	return info(n), nil
}

var infoType = sync.OnceValue(func() *py.StructType {
	return py.NewStruct(py.StructDef{Module: "signal", Name: "struct_siginfo", New: true, Doc: "What is known of a signal.",
		Fields: []string{"si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"}})
})
