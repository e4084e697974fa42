package thread

// This file defines the class lock, and what locks have in common.

import (
	"fmt"
	"sync"
	"time"

	"minipy/gil/machine"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// A Lock is a lock object.
type Lock struct {
	py.Header
	lock *machine.Lock
}

// LockType is the class lock, which threading calls Lock.
var LockType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "lock", Module: "_thread", Doc: "A lock. Whoever has acquired it, anybody may release it.",
		Flags: py.Final,
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				switch {
				case len(args.Names) > 0:
					return py.Value{}, py.TypeErrorf("lock() takes no keyword arguments")
				case len(args.Pos) > 0:
					return py.Value{}, py.ArityError("lock", len(args.Pos), 0, 0)
				}
				l := &Lock{Header: py.Header{Type: class}, lock: machine.NewLock(vm.Of(t).Runtime().Machine)}
				return py.FromHeader(&l.Header), nil
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				state := "unlocked"
				if lockOf(v).Locked() {
					state = "locked"
				}
				return fmt.Sprintf("<%s _thread.lock object at %s>", state, t.Address(v)), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "acquire", Fn: acquire, Flags: py.Kw | py.Free, Doc: "Wait until the lock is free and take it. False if it was not to be had in time."},
			{Name: "release", Fn: release, Flags: py.Free, Doc: "Free the lock."},
			{Name: "locked", Fn: locked, Flags: py.Free, Doc: "Whether somebody has taken the lock."},
			{Name: "acquire_lock", Fn: acquire, Flags: py.Kw},
			{Name: "release_lock", Fn: release},
			{Name: "locked_lock", Fn: locked},
			{Name: "__enter__", Fn: acquire, Flags: py.Kw | py.Free},
			{Name: "__exit__", Fn: release, Max: 3, Flags: py.Free},
		},
	})
})

func lockOf(v py.Value) *machine.Lock { return (*Lock)(v.Pointer()).lock }

var sigAcquire = py.NewSignature("acquire", "self, /, blocking=, timeout=")

func acquire(t *py.Thread, args py.Args) (py.Value, error) {
	v, d, err := acquireArgs(t, args)
	if err != nil {
		return py.Value{}, err
	}
	ok, err := vm.Of(t).Acquire(lockOf(v), d)
	return py.Bool(ok), err
}

// AwaitNotice is acquire for the lock of one who waits for a condition. The first argument is what the report of a deadlock
// says that he waits for.
func AwaitNotice(t *py.Thread, args py.Args) (py.Value, error) {
	what := "a condition"
	if args.Pos[0].IsKind(py.KindStr) {
		what = args.Pos[0].AsStr().String()
	}
	p := vm.Of(t).Parker
	defer p.For(p.For(what))
	return acquire(t, py.Args{Pos: args.Pos[1:]})
}

// acquireArgs gets the arguments of acquire: the lock, and how long to wait.
func acquireArgs(t *py.Thread, args py.Args) (lock py.Value, d time.Duration, err error) {
	if len(args.Pos) == 1 && len(args.Names) == 0 {
		return args.Pos[0], machine.Forever, nil
	}
	if given := len(args.Pos) - 1 + len(args.Names); given > 2 {
		return py.Value{}, 0, py.TypeErrorf("acquire() takes at most 2 arguments (%d given)", given)
	}
	blocking, timeout := py.True, py.Int(-1)
	if err := sigAcquire.Bind(args, &lock, &blocking, &timeout); err != nil {
		return py.Value{}, 0, err
	}
	d, err = lockTimeout(t, blocking, timeout)
	return lock, d, err
}

// lockTimeout converts the arguments of acquire.
func lockTimeout(t *py.Thread, blocking, timeout py.Value) (time.Duration, error) {
	block, err := py.Truth(t, blocking)
	if err != nil {
		return 0, err
	}
	d, err := stdtime.Duration(t, timeout, "timestamp too large to convert to C PyTime_t")
	if err != nil {
		return 0, err
	}
	switch {
	case d == -time.Second && block:
		return machine.Forever, nil
	case d == -time.Second:
		return 0, nil
	case !block:
		return 0, py.ValueErrorf("can't specify a timeout for a non-blocking call")
	case d < 0:
		return 0, py.ValueErrorf("timeout value must be a non-negative number")
	}
	return d, nil
}

func locked(_ *py.Thread, args py.Args) (py.Value, error) {
	return py.Bool(lockOf(args.Pos[0]).Locked()), nil
}

func release(_ *py.Thread, args py.Args) (py.Value, error) {
	if err := lockOf(args.Pos[0]).Release(); err != nil {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "release unlocked lock")
	}
	return py.None, nil
}
