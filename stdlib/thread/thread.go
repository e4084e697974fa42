// Package thread is Python's module _thread: what the module threading is made of. Threads, locks, and objects that are
// different in each thread.
//
// All waiting is done by methods of vm.Thread, which give up the GIL, have time-outs, and end when the runtime is cancelled.
package thread

import (
	"errors"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// TimeoutMax is the longest time that can be waited for, as threading.TIMEOUT_MAX says it: whole seconds.
const TimeoutMax = time.Duration(1<<63-1) / time.Second * time.Second

// minStack is the least stack that can be asked for.
const minStack = 32 << 10

// state is what one runtime's threads have in common.
type state struct {
	count     atomic.Int64 // of threads that have been started and have not ended
	stackSize atomic.Int64 // as it was set; stacks grow anyway
	touched   touched
	losses    losses
}

type stateKey struct{}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return new(state) }).(*state)
}

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_thread", "Threads and locks, bare. The module threading has more.")
	m.Set("error", py.RuntimeErrorType.Value())
	m.Set("lock", LockType().Value())
	m.Set("LockType", LockType().Value())
	m.Set("RLock", RLockType().Value())
	m.Set("_local", LocalType().Value())
	m.Set("_ThreadHandle", HandleType().Value())
	m.Set("TIMEOUT_MAX", py.Float(TimeoutMax.Seconds()))
	for _, f := range []py.FuncDef{
		{Name: "start_new_thread", Fn: startNew, Min: 2, Max: 3, Doc: "Start a thread that calls a function with a tuple of arguments and a dict of keywords. The thread's number."},
		{Name: "start_new", Fn: startNew, Min: 2, Max: 3, Doc: "An old name of start_new_thread."},
		{Name: "allocate_lock", Fn: allocate, Doc: "A new lock."},
		{Name: "allocate", Fn: allocate, Doc: "An old name of allocate_lock."},
		{Name: "exit", Fn: exit, Doc: "Raise SystemExit, which ends the thread silently."},
		{Name: "exit_thread", Fn: exit, Doc: "An old name of exit."},
		{Name: "interrupt_main", Fn: interruptMain, Max: 1, Doc: "Do as if a signal, SIGINT if not said otherwise, had arrived."},
		{Name: "get_ident", Fn: GetIdent, Doc: "The number of the running thread."},
		{Name: "get_native_id", Fn: GetNativeID, Doc: "The operating system's number of the running thread."},
		{Name: "stack_size", Fn: StackSize, Max: 1, Doc: "The size of the stacks of threads, 0 for any. It is set to the argument, or 0."},
		{Name: "daemon_threads_allowed", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.True, nil }, Doc: "Whether there can be daemon threads."},
		{Name: "start_joinable_thread", Fn: StartJoinable, Flags: py.Kw, Max: -1, Doc: "Start a thread that calls a function. What it can be joined by."},
		{Name: "_get_main_thread_ident", Fn: mainIdent, Doc: "The number of the main thread."},
		{Name: "_is_main_interpreter", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.True, nil }, Doc: "True: there is no other interpreter."},
		{Name: "_shutdown", Fn: shutdown, Doc: "Wait for the threads that are no daemons."},
		{Name: "_count", Fn: count, Doc: "How many threads run, but for the main thread."},
	} {
		m.Set(f.Name, py.NewNative("_thread", f).Value())
	}
	return m, nil
}

// Start starts a thread that runs f. Its error is a Python exception. A thread leaves the locals that it has used when it
// ends.
func Start(t *py.Thread, name string, daemon bool, f func(th *vm.Thread)) (*vm.Thread, error) {
	s := stateOf(t)
	s.count.Add(1)
	th, err := vm.Of(t).StartThread(name, daemon, func(th *vm.Thread) {
		defer s.count.Add(-1)
		defer s.touched.leave(th)
		f(th)
	})
	if err != nil {
		s.count.Add(-1)
	}
	switch {
	case errors.Is(err, machine.ErrThreads):
		return nil, py.NewError(&py.RuntimeErrorType, "can't start new thread")
	case err != nil:
		return nil, py.NewError(&py.RuntimeErrorType, err.Error())
	}
	return th, nil
}

func startNew(t *py.Thread, args py.Args) (py.Value, error) {
	f, pos := args.Pos[0], args.Pos[1]
	var with py.Args
	switch {
	case !f.Is(&py.FuncType) && f.Type().Call == nil:
		return py.Value{}, py.TypeErrorf("first arg must be callable")
	case !pos.IsKind(py.KindTuple):
		return py.Value{}, py.TypeErrorf("2nd arg must be a tuple")
	}
	with.Pos = append(with.Pos, pos.AsTuple().Items...)
	if len(args.Pos) > 2 {
		kw := args.Pos[2]
		if !kw.IsKind(py.KindDict) {
			return py.Value{}, py.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		if err := AddKeywords(&with, kw.AsDict()); err != nil {
			return py.Value{}, err
		}
	}
	th, err := Start(t, "Thread", true, func(th *vm.Thread) { call(th.Py(), f, with) })
	if err != nil {
		return py.Value{}, err
	}
	return py.Int(th.Ident()), nil
}

// AddKeywords adds the items of a dict to the arguments of a call.
func AddKeywords(call *py.Args, kw *py.Dict) error {
	var err error
	kw.Each(func(k, v py.Value) bool {
		if !k.IsKind(py.KindStr) {
			err = py.TypeErrorf("keywords must be strings")
			return false
		}
		call.Names, call.Kw = append(call.Names, k.AsStr()), append(call.Kw, v)
		return true
	})
	return err
}

func allocate(t *py.Thread, _ py.Args) (py.Value, error) {
	return LockType().New(t, LockType(), py.Args{})
}

func exit(*py.Thread, py.Args) (py.Value, error) {
	return py.Value{}, py.NewError(&py.SystemExitType)
}

const sigInt = 2

func interruptMain(t *py.Thread, args py.Args) (py.Value, error) {
	number := int64(sigInt)
	if len(args.Pos) > 0 {
		n, err := py.AsCLong(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		if n < 1 || n > 64 {
			return py.Value{}, py.ValueErrorf("signal number out of range")
		}
		number = n
	}
	vm.Of(t).Runtime().Signal(int(number)) // what no handler is set for does nothing
	return py.None, t.Poll()               // if this is the main thread it runs it now
}

// GetIdent is get_ident.
func GetIdent(t *py.Thread, _ py.Args) (py.Value, error) { return py.Int(vm.Of(t).Ident()), nil }

// GetNativeID is get_native_id.
func GetNativeID(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(vm.Of(t).M.NativeID())), nil
}

// StackSize is stack_size.
func StackSize(t *py.Thread, args py.Args) (py.Value, error) {
	s := stateOf(t)
	if len(args.Pos) == 0 { // as if it were 0: asking for the size unsets it, in CPython too
		return py.Int(s.stackSize.Swap(0)), nil
	}
	i, err := py.Index(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n, ok := py.IntValue(i)
	switch {
	case !ok:
		return py.Value{}, py.NewError(&py.OverflowErrorType, "Python int too large to convert to C ssize_t")
	case n < 0:
		return py.Value{}, py.ValueErrorf("size must be 0 or a positive value")
	case n > 0 && n < minStack:
		return py.Value{}, py.ValueErrorf("size not valid: %d bytes", n)
	}
	return py.Int(s.stackSize.Swap(n)), nil
}

func count(t *py.Thread, _ py.Args) (py.Value, error) { return py.Int(stateOf(t).count.Load()), nil }
