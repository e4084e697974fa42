package thread

// This file defines the class RLock.

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// An RLock is a lock that the thread which has it may take again.
type RLock struct {
	py.Header
	dict  *py.Dict // of instances of subclasses
	lock  *machine.Lock
	owner atomic.Int64 // the number of the thread that has it, or 0
	count int64        // how often; for the owner only, but for repr
}

// RLockType is the class RLock.
var RLockType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "RLock", Module: "_thread", Doc: "A lock. Who has it may take it again, and must release it as often.",
		DictOf: func(v py.Value) **py.Dict { return &rlockOf(v).dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				l := &RLock{Header: py.Header{Type: class}, lock: machine.NewLock(vm.Of(t).Runtime().Machine)}
				return py.FromHeader(&l.Header), nil
			},
			Init: func(*py.Thread, py.Value, py.Args) error { return nil }, // any arguments, as in CPython
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				l, state := rlockOf(v), "unlocked"
				owner := l.owner.Load()
				count := atomic.LoadInt64(&l.count)
				if count > 0 {
					state = "locked"
				}
				return fmt.Sprintf("<%s %s object owner=%d count=%d at %s>", state, v.Type().FullName(), owner, count, t.Address(v)), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "acquire", Fn: acquireR, Flags: py.Kw | py.Free, Doc: "Take the lock, waiting if another thread has it. False if it was not to be had in time."},
			{Name: "release", Fn: releaseR, Flags: py.Free, Doc: "Undo one acquire."},
			{Name: "__enter__", Fn: acquireR, Flags: py.Kw | py.Free},
			{Name: "__exit__", Fn: releaseR, Max: 3, Flags: py.Free},
			{Name: "_is_owned", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return py.Bool(rlockOf(a.Pos[0]).mine(t)), nil }},
			{Name: "_recursion_count", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				if l := rlockOf(a.Pos[0]); l.mine(t) {
					return py.Int(l.count), nil
				}
				return py.Int(0), nil
			}},
			{Name: "_release_save", Fn: releaseSave, Doc: "Release the lock, however often it has been taken. What _acquire_restore needs."},
			{Name: "_acquire_restore", Fn: acquireRestore, Min: 1, Max: 1, Doc: "Undo _release_save."},
		},
	})
})

func rlockOf(v py.Value) *RLock { return (*RLock)(v.Pointer()) }

// mine reports whether the running thread has the lock. No other can make that true or false.
func (l *RLock) mine(t *py.Thread) bool { return l.owner.Load() == vm.Of(t).Ident() }

// acquire takes the lock n times.
func (l *RLock) acquire(t *py.Thread, n int64, d time.Duration) (bool, error) {
	if l.mine(t) {
		atomic.AddInt64(&l.count, n)
		return true, nil
	}
	ok, err := vm.Of(t).Acquire(l.lock, d)
	if ok {
		atomic.StoreInt64(&l.count, n)
		l.owner.Store(vm.Of(t).Ident())
	}
	return ok, err
}

// release gives the lock up n times; the caller has it that often.
func (l *RLock) release(n int64) error {
	if atomic.AddInt64(&l.count, -n) > 0 {
		return nil
	}
	l.owner.Store(0)
	return l.lock.Release()
}

func acquireR(t *py.Thread, args py.Args) (py.Value, error) {
	v, d, err := acquireArgs(t, args)
	if err != nil {
		return py.Value{}, err
	}
	ok, err := rlockOf(v).acquire(t, 1, d)
	return py.Bool(ok), err
}

func releaseR(t *py.Thread, args py.Args) (py.Value, error) {
	l := rlockOf(args.Pos[0])
	if !l.mine(t) {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "cannot release un-acquired lock")
	}
	return py.None, l.release(1)
}

func releaseSave(t *py.Thread, args py.Args) (py.Value, error) {
	l := rlockOf(args.Pos[0])
	if !l.mine(t) {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "cannot release un-acquired lock")
	}
	n := l.count
	saved := py.NewTuple([]py.Value{py.Int(n), py.Int(l.owner.Load())})
	return saved.Value(), l.release(n)
}

// acquireRestore takes the lock whatever happens meanwhile: who waits for a condition must have it afterwards.
func acquireRestore(t *py.Thread, args py.Args) (py.Value, error) {
	l, saved := rlockOf(args.Pos[0]), args.Pos[1]
	if !saved.IsKind(py.KindTuple) || len(saved.AsTuple().Items) != 2 {
		return py.Value{}, py.TypeErrorf("_acquire_restore() argument 1 must be sequence of length 2, not %s", py.TypeName(saved))
	}
	n, ok := py.IntValue(saved.AsTuple().Items[0])
	if !ok || n < 1 {
		return py.Value{}, py.ValueErrorf("an RLock is held at least once")
	}
	var raised error
	for {
		ok, err := l.acquire(t, n, machine.Forever)
		if ok {
			return py.None, raised
		}
		if _, python := err.(*py.Exception); !python {
			return py.Value{}, err
		}
		raised = err
	}
}
