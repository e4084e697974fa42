package socket

// This file closes sockets that the program has lost. Nobody counts references, so that it must be looked for them; and somebody
// may wait for the other end of one to be closed.

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"weak"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// collected closes the endpoint of a socket object when the program has lost that.
func (s *state) collected(o *Socket, e machine.Endpoint) {
	if s.system == nil { // in a simulation garbage must not be noticed
		return
	}
	runtime.AddCleanup(o, lost.close, lost{weak.Make(s), e, e.Fd()})
}

type lost struct {
	state weak.Pointer[state]
	e     machine.Endpoint
	fd    int
}

func (l lost) close() {
	if l.e.Fd() != l.fd {
		return
	}
	if s := l.state.Value(); s != nil {
		s.drop(l.fd, l.e)
	}
	l.e.Close()
}

// files are those of a socket that are open. When the socket has been closed but for them, its endpoint goes with the last.
type files struct {
	open   atomic.Int32
	closed atomic.Bool // the socket has been
}

// A file stands for one of them.
type file struct {
	py.Header
	of   *files
	over atomic.Bool
	lost lost
}

var fileType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_File", Module: "_socket", Flags: py.Final | py.NotCallable,
		Methods: []py.MethodDef{{Name: "close", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
			f := (*file)(args.Pos[0].Pointer())
			f.end()
			return py.None, nil
		}}},
	})
})

// end counts the file no more. It reports whether it was the last one, and the socket has been closed.
func (f *file) end() bool {
	return !f.over.Swap(true) && f.of.open.Add(-1) == 0 && f.of.closed.Load()
}

// opened counts a file of the socket, until it is closed or lost.
func opened(_ *py.Thread, args py.Args) (py.Value, error) {
	s, raw := self(args.Pos[0]), args.Pos[1]
	f := &file{Header: py.Header{Type: fileType()}, of: s.files}
	if s.e != nil && s.state.system != nil && raw.IsInstance(&py.ObjectType) {
		f.lost = lost{weak.Make(s.state), s.e, s.e.Fd()}
		runtime.AddCleanup((*py.Header)(raw.Pointer()), func(f *file) {
			if f.end() {
				f.lost.close()
			}
		}, f)
	}
	f.of.open.Add(1)
	return py.FromHeader(&f.Header), nil
}

// closeLater closes the socket when its files are closed or lost.
func closeLater(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	s.files.closed.Store(true)
	if s.files.open.Load() > 0 {
		return py.None, nil
	}
	return closeSocket(t, args)
}

// patience is after what time a thread that waits for a socket looks for lost ones.
const patience = 20 * time.Millisecond

// thrift is how much longer than a search there is none.
const thrift = 20

// Wait calls park, which waits for sockets for as long as it is told to, and in vain has no effect. If that lasts, lost sockets are
// looked for in between, ever more rarely. The thread has released the GIL.
func Wait(t *py.Thread, left time.Duration, park func(d time.Duration) machine.Outcome) machine.Outcome {
	s, m := stateOf(t), vm.Of(t).Runtime().Machine
	if s.system == nil {
		return park(left)
	}
	for step := patience; left < 0 || left > step; step *= 4 {
		begin := m.Now()
		if o := park(step); o != machine.TimedOut {
			return o
		}
		s.search(vm.Of(t))
		if left > 0 {
			left = max(left-(m.Now()-begin), 1)
		}
	}
	return park(left)
}

// search has garbage collected, unless there is but one socket or that has just been done.
func (s *state) search(th *vm.Thread) {
	now := th.Runtime().Machine.Now
	s.mutex.Lock()
	begin := now()
	if len(s.open) < 2 || begin < s.nextSearch {
		s.mutex.Unlock()
		return
	}
	s.nextSearch = begin + time.Hour // by others
	s.mutex.Unlock()
	th.ForgetUnused()
	runtime.GC()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.nextSearch = now() + max(thrift*(now()-begin), patience/2)
}
