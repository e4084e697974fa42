package thread

// This file defines threads that can be joined without a Thread object: start_joinable_thread and what it returns.

import (
	"fmt"
	"sync"
	"sync/atomic"

	"minipy/gil/machine"
	stdtime "minipy/stdlib/time"
	"minipy/stdlib/unraisable"
	"minipy/vm"
	"minipy/vm/py"
)

// A Handle is what a thread is joined by.
type Handle struct {
	py.Header
	claimed atomic.Bool // somebody starts a thread with it
	thread  atomic.Pointer[vm.Thread]
	said    atomic.Bool // somebody has said that it has ended
}

// HandleType is the class of handles.
var HandleType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_ThreadHandle", Module: "_thread", Flags: py.Final,
		Slots: py.Slots{
			New: func(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if len(args.Pos)+len(args.Names) > 0 {
					return py.Value{}, py.TypeErrorf("_ThreadHandle() takes no arguments")
				}
				return py.FromHeader(&NewHandle(class).Header), nil
			},
			Repr: func(_ *py.Thread, v py.Value) (string, error) {
				return fmt.Sprintf("<%s object: ident=%d>", v.Type().FullName(), handleOf(v).ident()), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "join", Fn: joinHandle, Max: -1, Doc: "Wait until the thread has ended, or for a number of seconds."},
			{Name: "is_done", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				return py.Bool(handleOf(a.Pos[0]).done()), nil
			}, Doc: "Whether the thread has ended."},
			{Name: "_set_done", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
				h := handleOf(a.Pos[0])
				if h.thread.Load() == nil {
					return py.Value{}, errNotStarted()
				}
				h.said.Store(true)
				return py.None, nil
			}},
		},
		Members: []py.MemberDef{
			{Name: "ident", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(handleOf(v).ident()), nil }},
		},
	})
})

func errNotStarted() error { return py.NewError(&py.RuntimeErrorType, "thread not started") }

// NewHandle returns a handle with which no thread has been started.
func NewHandle(class *py.Type) *Handle {
	return &Handle{Header: py.Header{Type: class}}
}

func handleOf(v py.Value) *Handle { return (*Handle)(v.Pointer()) }

func (h *Handle) done() bool {
	th := h.thread.Load()
	return h.said.Load() || th != nil && th.Done.IsSet()
}

func (h *Handle) ident() int64 {
	if th := h.thread.Load(); th != nil {
		return th.Ident()
	}
	return 0
}

func joinHandle(t *py.Thread, args py.Args) (py.Value, error) {
	h := handleOf(args.Pos[0])
	if n := len(args.Pos) - 1; n > 1 {
		return py.Value{}, py.TypeErrorf("join() takes at most 1 argument (%d given)", n)
	}
	th := h.thread.Load()
	if th == nil {
		return py.Value{}, errNotStarted()
	}
	d := machine.Forever
	if len(args.Pos) > 1 && !args.Pos[1].IsNone() {
		var err error
		if d, err = stdtime.Duration(t, args.Pos[1], "timestamp too large to convert to C PyTime_t"); err != nil {
			return py.Value{}, err
		}
		if d < 0 {
			d = machine.Forever
		}
	}
	switch {
	case h.done():
		return py.None, nil
	case th == vm.Of(t):
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "Cannot join current thread")
	}
	p := vm.Of(t).Parker
	defer p.For(p.For("the end of a thread"))
	_, err := vm.Of(t).WaitFor(th.Done, d)
	return py.None, err
}

var sigJoinable = py.NewSignature("start_joinable_thread", "function, handle=, daemon=")

// StartJoinable is start_joinable_thread.
func StartJoinable(t *py.Thread, args py.Args) (py.Value, error) {
	var f, handle py.Value
	daemon := py.True
	if len(args.Pos)+len(args.Names) == 0 {
		return py.Value{}, py.TypeErrorf("start_joinable_thread() missing required argument 'function' (pos 1)")
	}
	if err := sigJoinable.Bind(args, &f, &handle, &daemon); err != nil {
		return py.Value{}, err
	}
	if f.Type().Call == nil && !f.Is(&py.FuncType) {
		return py.Value{}, py.TypeErrorf("thread function must be callable")
	}
	var h *Handle
	switch {
	case handle.IsZero() || handle.IsNone():
		h = NewHandle(HandleType())
	case handle.Is(HandleType()):
		h = handleOf(handle)
	default:
		return py.Value{}, py.TypeErrorf("'handle' must be a _ThreadHandle")
	}
	yes, err := py.Truth(t, daemon)
	if err != nil {
		return py.Value{}, err
	}
	if h.claimed.Swap(true) {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "thread already started")
	}
	th, err := Start(t, "Thread", yes, func(th *vm.Thread) { call(th.Py(), f, py.Args{}) })
	if err != nil {
		h.claimed.Store(false)
		return py.Value{}, err
	}
	h.thread.Store(th)
	return py.FromHeader(&h.Header), nil
}

// call calls what a thread of this module is to do, and reports the exception that ends it.
func call(t *py.Thread, f py.Value, args py.Args) {
	_, err := t.CallArgs(f, args)
	e, ok := err.(*py.Exception)
	if !ok || e.IsA(&py.SystemExitType) {
		return
	}
	what, reprErr := py.Repr(t, f)
	if reprErr != nil {
		what = "<object repr() failed>"
	}
	unraisable.Report(t, e, "Exception ignored in thread started by "+what, py.None)
}

// mainIdent is _get_main_thread_ident.
func mainIdent(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(vm.Of(t).Runtime().Main().Ident()), nil
}

// shutdown is _shutdown: wait for the threads that are no daemons.
func shutdown(t *py.Thread, _ py.Args) (py.Value, error) { return py.None, vm.Of(t).Join() }
