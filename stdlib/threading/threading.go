// Package threading is Python's module threading: threads, and locks to wait for.
//
// A Thread object holds what to run; vm.Runtime.StartThread makes the thread that runs it. All waiting is done by methods
// of vm.Thread, which give up the GIL, have time-outs, and end when the runtime is cancelled.
package threading

import (
	"sync"
	"sync/atomic"

	"minipy/vm"
	"minipy/vm/py"
)

// state is what one runtime's threads have in common.
type state struct {
	counter atomic.Int64 // of names
	class   *py.Type     // Thread

	mutex  sync.Mutex // guards alive
	alive  []*Thread  // started and not ended, in the order they were started
	report func(t *py.Thread, e *py.Exception, who string)
}

type stateKey struct{}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return new(state) }).(*state)
}

// New makes the module. report prints the traceback of an exception that ends a thread, under a heading.
func New(t *py.Thread, report func(t *py.Thread, e *py.Exception, heading string)) (*py.Module, error) {
	s := stateOf(t)
	s.report, s.class = report, threadType()
	m := py.NewModule("threading", "Threads, and locks to wait for.")
	m.Set("Thread", threadType().Value())
	m.Set("Lock", lockType().Value())
	m.Set("ThreadError", py.RuntimeErrorType.Value())
	m.Set("TIMEOUT_MAX", py.Float(timeoutMax.Seconds()))
	for _, f := range []py.FuncDef{
		{Name: "current_thread", Fn: currentThread, Doc: "The Thread object of the running thread."},
		{Name: "currentThread", Fn: currentThread, Doc: "An old name of current_thread."},
		{Name: "main_thread", Fn: mainThread, Doc: "The Thread object of the main thread."},
		{Name: "active_count", Fn: activeCount, Doc: "How many threads are alive."},
		{Name: "activeCount", Fn: activeCount, Doc: "An old name of active_count."},
		{Name: "enumerate", Fn: enumerate, Doc: "The list of the threads that are alive."},
		{Name: "get_ident", Fn: getIdent, Doc: "The number of the running thread."},
		{Name: "get_native_id", Fn: getNativeID, Doc: "The operating system's number of the running thread."},
	} {
		m.Set(f.Name, py.NewNative("threading", f).Value())
	}
	return m, nil
}

// objectOf returns the Thread object of the running thread, and makes it for the main thread.
func objectOf(t *py.Thread) *Thread {
	th := vm.Of(t)
	if th.Object.IsZero() {
		obj := newThread(t, stateOf(t).class)
		obj.name = "MainThread"
		if !th.Main {
			obj.name = nextName(t, "Dummy-%d")
			obj.daemon = true
		}
		obj.vm, obj.main = th, true
		th.Object = obj.Value()
	}
	v := th.Object
	return self(v)
}

func currentThread(t *py.Thread, _ py.Args) (py.Value, error) { return objectOf(t).Value(), nil }

func mainThread(t *py.Thread, _ py.Args) (py.Value, error) {
	return objectOf(vm.Of(t).Runtime().Main().Py()).Value(), nil
}

func activeCount(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(len(living(t)))), nil
}

func enumerate(t *py.Thread, _ py.Args) (py.Value, error) { return py.NewList(living(t)).Value(), nil }

// living returns the threads that are alive, the main one first.
func living(t *py.Thread) []py.Value {
	s := stateOf(t)
	list := []py.Value{objectOf(vm.Of(t).Runtime().Main().Py()).Value()}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, obj := range s.alive {
		list = append(list, obj.Value())
	}
	return list
}

func getIdent(t *py.Thread, _ py.Args) (py.Value, error) { return py.Int(vm.Of(t).Ident()), nil }

func getNativeID(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(vm.Of(t).M.NativeID())), nil
}
