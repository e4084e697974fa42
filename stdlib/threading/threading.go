// Package threading is Python's module threading: threads, and what they wait for.
//
// A Thread object holds what to run; vm.Runtime.StartThread makes the thread that runs it. Locks are those of the package
// thread. What can be made of locks (conditions, events, semaphores, barriers, timers) is written in Python: Source is
// executed in the module's namespace after New has made it.
package threading

import (
	_ "embed"
	"slices"
	"sync"
	"sync/atomic"

	"minipy/stdlib/thread"
	"minipy/vm"
	"minipy/vm/py"
)

// state is what one runtime's threads have in common.
type state struct {
	counter atomic.Int64 // of names
	module  *py.Module
	starter py.Value // what _start_joinable_thread is at first
	main    *py.Type // the class of the main thread's object
	dummy   *py.Type // and that of the objects of threads that _thread has started

	mutex  sync.Mutex // guards alive
	alive  []*Thread  // started and not ended, in the order they were started; also such as have no Thread object of their own
	source py.SourceFunc
}

type stateKey struct{}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return new(state) }).(*state)
}

// Source is the part of the module that is written in Python.
//
//go:embed threading.py
var Source string

// New makes the module, but for what is in Source. source gets the lines of source files.
func New(t *py.Thread, source py.SourceFunc) (*py.Module, error) {
	s := stateOf(t)
	vm.Of(t).MayJoin()
	m := py.NewModule("threading", "Threads, and what they wait for.")
	s.source, s.module = source, m
	s.main, s.dummy = mainType(), dummyType()
	m.Set("Thread", threadType().Value())
	m.Set("_MainThread", mainType().Value())
	m.Set("_DummyThread", dummyType().Value())
	m.Set("Lock", thread.LockType().Value())
	m.Set("_CRLock", thread.RLockType().Value())
	m.Set("local", thread.LocalType().Value())
	m.Set("ThreadError", py.RuntimeErrorType.Value())
	m.Set("TIMEOUT_MAX", py.Float(thread.TimeoutMax.Seconds()))
	for _, f := range []py.FuncDef{
		{Name: "current_thread", Fn: currentThread, Doc: "The Thread object of the running thread."},
		{Name: "main_thread", Fn: mainThread, Doc: "The Thread object of the main thread."},
		{Name: "active_count", Fn: activeCount, Doc: "How many threads are alive."},
		{Name: "enumerate", Fn: enumerate, Doc: "The list of the threads that are alive."},
		{Name: "get_ident", Fn: thread.GetIdent, Doc: "The number of the running thread."},
		{Name: "get_native_id", Fn: thread.GetNativeID, Doc: "The operating system's number of the running thread."},
		{Name: "stack_size", Fn: thread.StackSize, Max: 1, Doc: "The size of the stacks of threads, 0 for any. It is set to the argument, or 0."},
		{Name: "_register_atexit", Fn: registerAtExit, Min: 1, Max: -1, Flags: py.Kw, Doc: "Have a function called when the main thread has ended, before it waits for the others."},
		{Name: "_start_joinable_thread", Fn: thread.StartJoinable, Flags: py.Kw, Max: -1, Doc: "Start a thread that calls a function. What it can be joined by."},
		{Name: "_shutdown", Fn: shutdown, Doc: "Wait for the threads that are no daemons, as the end of the program does."},
		{Name: "_await_notice", Fn: thread.AwaitNotice, Min: 2, Max: 4},
	} {
		m.Set(f.Name, py.NewNative("threading", f).Value())
	}
	s.starter, _ = m.Get("_start_joinable_thread")
	hook := py.NewNative("_thread", py.FuncDef{Name: "_excepthook", Fn: exceptHook, Min: 1, Max: 1, Doc: "Report an exception that has ended a thread."}).Value()
	m.Set("excepthook", hook)
	m.Set("__excepthook__", hook)
	m.Set("ExceptHookArgs", hookArgs().Class().Value())
	return m, nil
}

// objectOf returns the Thread object of the running thread, and makes it if this module has not started the thread.
func objectOf(t *py.Thread) *Thread {
	th := vm.Of(t)
	if th.Object.IsZero() {
		var obj *Thread
		if th.Main {
			obj = newThread(t, stateOf(t).main)
			obj.name = "MainThread"
		} else {
			obj = newThread(t, stateOf(t).dummy)
			obj.name = nextName(t, "Dummy-%d")
			obj.daemon = true
			s := stateOf(t)
			s.mutex.Lock()
			s.alive = append(s.alive, obj)
			s.mutex.Unlock()
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
	err := thread.SearchLost(t)
	return py.Int(int64(len(living(t)))), err
}

func enumerate(t *py.Thread, _ py.Args) (py.Value, error) {
	err := thread.SearchLost(t)
	return py.NewList(living(t)).Value(), err
}

// living returns the threads that are alive, the main one first.
func living(t *py.Thread) []py.Value {
	s := stateOf(t)
	list := []py.Value{objectOf(vm.Of(t).Runtime().Main().Py()).Value()}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.alive = slices.DeleteFunc(s.alive, func(obj *Thread) bool { return obj.main && !obj.alive() }) // nobody else does
	for _, obj := range s.alive {
		list = append(list, obj.Value())
	}
	return list
}
