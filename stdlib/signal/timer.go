package signal

// This file defines the timers: alarm, setitimer, and what writes to a socket when a signal arrives.

import (
	"math"
	"sync"
	"syscall"
	"time"

	"minipy/gil/machine"
	stdio "minipy/stdlib/io"
	"minipy/stdlib/socket"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// A timer sends SIGALRM. It is guarded by the mutex of the state.
type timer struct {
	set      int           // how often it has been set: what was due before is none any more
	at       time.Duration // of the machine; 0 if it is not set
	interval time.Duration
}

// setTimer sets the timer to a time from now, 0 to none, and returns what was left and the interval.
func (s *state) setTimer(d, interval time.Duration) (left, every time.Duration) {
	now := s.rt.Machine.Now()
	s.mutex.Lock()
	if s.timer.at > 0 {
		left, every = max(s.timer.at-now, time.Microsecond), s.timer.interval
	}
	s.timer = timer{set: s.timer.set + 1, interval: interval}
	if d > 0 {
		if s.timer.at = now + d; s.timer.at < 0 {
			s.timer.at = math.MaxInt64
		}
	}
	n := s.timer.set
	s.mutex.Unlock()
	s.rt.Alarm.Store(d > 0)
	if d > 0 {
		s.rt.Machine.After(d, func() { s.ring(n) })
	}
	return left, every
}

// ring is called when a timer that was set for the nth time is due.
func (s *state) ring(n int) {
	s.mutex.Lock()
	if s.timer.set != n {
		s.mutex.Unlock()
		return
	}
	d := time.Duration(0)
	if s.timer.interval > 0 {
		s.timer.at += s.timer.interval
		d = max(s.timer.at-s.rt.Machine.Now(), time.Nanosecond)
	} else {
		s.timer.at = 0
	}
	s.mutex.Unlock()
	if d > 0 {
		s.rt.Machine.After(d, func() { s.ring(n) })
	}
	s.rung.Store(true)
	if d == 0 {
		s.rt.Alarm.Store(false)
	}
	s.arrive(sigAlrm)
}

func (s *state) getTimer() (left, every time.Duration) {
	now := s.rt.Machine.Now()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.timer.at > 0 {
		left, every = max(s.timer.at-now, time.Microsecond), s.timer.interval
	}
	return left, every
}

func alarm(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	flush(t)
	left, _ := stateOf(t).setTimer(time.Duration(uint32(n))*time.Second, 0)
	rounded := (left + time.Second/2) / time.Second // as Linux does
	if left > 0 && rounded == 0 {
		rounded = 1
	}
	return py.Int(int64(rounded)), nil
}

// flush tells the machine how far the thread has come, so that its clock is right.
func flush(t *py.Thread) { vm.Of(t).Flush() }

// duration converts seconds.
func duration(t *py.Thread, v py.Value) (time.Duration, error) {
	return stdtime.Duration(t, v, "timestamp too large to convert to C PyTime_t")
}

var timerErrorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "itimer_error", Module: "signal", Base: &py.OSErrorType, Flags: py.HasDict, Doc: "A timer cannot be set."})
})

func errTimer() error {
	return py.NewError(timerErrorType(), int(syscall.EINVAL), "Invalid argument")
}

// which gets the number of a timer. There is only that of real time.
func which(t *py.Thread, v py.Value) error {
	n, err := py.AsCInt(t, v)
	if err == nil && n != 0 {
		err = errTimer()
	}
	return err
}

func setTimer(t *py.Thread, args py.Args) (py.Value, error) {
	whichErr := which(t, args.Pos[0])
	if whichErr != nil && !py.IsError(whichErr, timerErrorType()) {
		return py.Value{}, whichErr
	}
	var d [2]time.Duration
	for i, v := range args.Pos[1:] {
		var err error
		if d[i], err = duration(t, v); err != nil {
			return py.Value{}, err
		}
		if d[i] > 0 {
			d[i] = max(d[i].Round(time.Microsecond), time.Microsecond)
		}
	}
	if d[0] < 0 || d[1] < 0 {
		return py.Value{}, errTimer()
	}
	if whichErr != nil {
		return py.Value{}, whichErr
	}
	flush(t)
	return pair(stateOf(t).setTimer(d[0], d[1])), nil
}

func pair(left, every time.Duration) py.Value {
	return py.NewPair(py.Float(left.Seconds()), py.Float(every.Seconds()))
}

func getTimer(t *py.Thread, args py.Args) (py.Value, error) {
	if err := which(t, args.Pos[0]); err != nil {
		return py.Value{}, err
	}
	flush(t)
	return pair(stateOf(t).getTimer()), nil
}

var sigWakeup = py.NewSignature("set_wakeup_fd", "fd, /, *, warn_on_full_buffer=")

func setWakeup(t *py.Thread, args py.Args) (py.Value, error) {
	var file, warn py.Value
	if err := sigWakeup.Bind(args, &file, &warn); err != nil {
		return py.Value{}, err
	}
	fd, err := py.AsCInt(t, file)
	if err != nil {
		return py.Value{}, err
	}
	warns := true
	if !warn.IsZero() {
		if warns, err = py.Truth(t, warn); err != nil {
			return py.Value{}, err
		}
	}
	if !vm.Of(t).Main {
		return py.Value{}, py.ValueErrorf("set_wakeup_fd only works in main thread of the main interpreter")
	}
	s := stateOf(t)
	var write func(number byte)
	if fd != -1 {
		e, ok := socket.Find(t, fd).(machine.Endpoint)
		if !ok || e.Fd() < 0 {
			return py.Value{}, py.NewOSError(syscall.EBADF, "")
		}
		if _, sim := s.rt.Machine.(machine.Computer); sim { // whose sockets only threads can use
			return py.Value{}, py.NewOSError(syscall.ENOTSUP, "")
		}
		if stdio.DescriptorsOf(t).Get(fd) != nil { // a pipe, which waits
			return py.Value{}, py.ValueErrorf("the fd %d must be in non-blocking mode", fd)
		}
		if _, err := e.Option(1, 3, 4); err != nil { // SO_TYPE
			return py.Value{}, osError(err)
		}
		if !socket.NonBlocking(t, fd) {
			return py.Value{}, py.ValueErrorf("the fd %d must be in non-blocking mode", fd)
		}
		write = func(number byte) {
			_, o, err := e.Send(nil, []byte{number}, 0, nil, 0)
			if err == nil && o != machine.Done {
				err = syscall.EAGAIN
			}
			if err != nil && (warns || err != syscall.EAGAIN) {
				s.unwritten.Store(&err)
			}
		}
	}
	s.mutex.Lock()
	old := s.wakeup
	s.wakeup, s.wakeFn = max(fd, -1), write
	s.mutex.Unlock()
	return py.Int(int64(old)), nil
}
