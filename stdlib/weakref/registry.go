package weakref

// This file defines which weak references there are to an object, and what happens when it is gone.

import (
	"runtime"
	"sync"
	"sync/atomic"
	"weak"

	"minipy/vm"
	"minipy/vm/py"
)

// A target is an object that is referred to weakly.
type target = weak.Pointer[py.Header]

// A registry lists the weak references of a runtime.
type registry struct {
	mutex sync.Mutex
	refs  map[target][]weak.Pointer[reference] // to each object, the oldest first
	gone  []target                             // objects that are gone, whose callbacks are to run
	some  atomic.Bool                          // whether gone has any
	tell  func()                               // makes the main thread run them
}

type registryKey struct{}

// noticeSignal is the number of the signal that makes the main thread run callbacks. No signal of the system has it.
const noticeSignal = 63

func registryOf(t *py.Thread) *registry {
	return t.RT.Local(registryKey{}, func() any {
		rt := vm.Of(t).Runtime()
		r := &registry{refs: map[target][]weak.Pointer[reference]{}, tell: func() { rt.Signal(noticeSignal) }}
		next := rt.OnSignal
		rt.OnSignal = func(t *vm.Thread, number int) error {
			if number == noticeSignal {
				return Flush(t.Py())
			}
			return next(t, number)
		}
		return r
	}).(*registry)
}

// add enters a reference to the object h.
func (r *registry) add(h *py.Header, w *reference) {
	key := weak.Make(h)
	r.mutex.Lock()
	defer r.mutex.Unlock()
	list, known := r.refs[key]
	live := list[:0]
	for _, p := range list {
		if p.Value() != nil {
			live = append(live, p)
		}
	}
	r.refs[key] = append(live, weak.Make(w))
	if !known && w.strong.IsZero() {
		runtime.AddCleanup(h, r.lost, key)
	}
}

// lost notes that an object is gone. It is called by the collector's goroutine.
func (r *registry) lost(key target) {
	r.mutex.Lock()
	called := false
	for _, p := range r.refs[key] {
		if w := p.Value(); w != nil && !w.callback.IsZero() {
			called = true
		}
	}
	if called {
		r.gone = append(r.gone, key)
		r.some.Store(true)
	} else {
		delete(r.refs, key)
	}
	r.mutex.Unlock()
	if called {
		r.tell()
	}
}

// to returns the references to an object, the oldest first.
func (r *registry) to(v py.Value) []*reference {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	var all []*reference
	for _, p := range r.refs[weak.Make(v.Header())] {
		if w := p.Value(); w != nil {
			all = append(all, w)
		}
	}
	return all
}

// take returns the references to objects that are gone, those of each the newest first.
func (r *registry) take() []*reference {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	var all []*reference
	for _, key := range r.gone {
		list := r.refs[key]
		for i := len(list) - 1; i >= 0; i-- {
			if w := list[i].Value(); w != nil {
				all = append(all, w)
			}
		}
		delete(r.refs, key)
	}
	r.gone = nil
	r.some.Store(false)
	return all
}

// Flush runs the callbacks of weak references to objects that are gone. What they raise is reported and forgotten, but for
// errors that are no Python exceptions.
func Flush(t *py.Thread) error {
	r := registryOf(t)
	if !r.some.Load() {
		return nil
	}
	for _, w := range r.take() {
		f := w.callback
		if f.IsZero() {
			continue
		}
		w.callback = py.Value{}
		if _, err := t.Call(f, w.value()); err != nil {
			if err = report(t, err, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// report gives an exception that nobody can handle to sys.unraisablehook.
func report(t *py.Thread, err error, f py.Value) error {
	e := py.AsError(err)
	if e == nil {
		return err
	}
	p := t.RT.Modules.GetStr(py.Intern("sys"))
	if p == nil {
		return nil
	}
	hook, err := py.FindAttr(t, *p, py.Intern("unraisablehook"))
	if err != nil || hook.IsZero() {
		return err
	}
	tb := py.None
	if e.Traceback != nil {
		tb = e.Traceback.Value()
	}
	d := py.NewDict()
	for _, f := range []struct {
		name string
		v    py.Value
	}{{"exc_type", e.Type.Value()}, {"exc_value", e.Value()}, {"exc_traceback", tb}, {"err_msg", py.None}, {"object", f}} {
		d.SetStr(py.Intern(f.name), f.v)
	}
	_, err = t.Call(hook, py.NewSimpleNamespace(d))
	return err
}

func refCount(t *py.Thread, args py.Args) (py.Value, error) {
	return py.Int(int64(len(registryOf(t).to(args.Pos[0])))), nil
}

func allRefs(t *py.Thread, args py.Args) (py.Value, error) {
	var all []py.Value
	for _, w := range registryOf(t).to(args.Pos[0]) {
		all = append(all, w.value())
	}
	return py.NewList(all).Value(), nil
}
