package weakref

// This file defines which weak references there are to an object, and what happens when it is gone.

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"weak"

	"minipy/stdlib/unraisable"
	"minipy/vm"
	"minipy/vm/py"
)

// A target is an object that is referred to weakly.
type target = weak.Pointer[py.Header]

// A registry lists the weak references of a runtime.
type registry struct {
	mutex sync.Mutex
	refs  map[target]*refList
	count int         // how many lists were made
	gone  []target    // objects that are gone, whose callbacks are to run
	some  atomic.Bool // whether gone has any
	tell  func()      // makes the main thread run them
}

// A refList is the weak references to an object, the oldest first.
type refList struct {
	number int
	refs   []weak.Pointer[reference]
}

// called reports whether somebody is to be called when the object is gone.
func (l *refList) called() bool {
	for _, p := range l.refs {
		if w := p.Value(); w != nil && !w.callback.IsZero() {
			return true
		}
	}
	return false
}

type registryKey struct{}

// noticeSignal is the number of the signal that makes the main thread run callbacks. No signal of the system has it.
const noticeSignal = 63

func registryOf(t *py.Thread) *registry {
	return t.RT.Local(registryKey{}, func() any {
		rt := vm.Of(t).Runtime()
		r := &registry{refs: map[target]*refList{}, tell: func() { rt.Signal(noticeSignal) }}
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
	if !known {
		r.count++
		list = &refList{number: r.count}
		r.refs[key] = list
	}
	live := list.refs[:0]
	for _, p := range list.refs {
		if p.Value() != nil {
			live = append(live, p)
		}
	}
	list.refs = append(live, weak.Make(w))
	if !known && w.strong.IsZero() {
		runtime.AddCleanup(h, r.lost, key)
	}
}

// lost notes that an object is gone. It is called by the collector's goroutine.
func (r *registry) lost(key target) {
	r.mutex.Lock()
	list := r.refs[key]
	called := list != nil && list.called()
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

// look finds out which objects are gone, without waiting to be told. It reports whether somebody is to be called.
func (r *registry) look() bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for key, list := range r.refs {
		switch {
		case key.Value() != nil || slices.Contains(r.gone, key):
		case list.called():
			r.gone = append(r.gone, key)
		default:
			delete(r.refs, key)
		}
	}
	slices.SortFunc(r.gone, func(a, b target) int { return r.number(a) - r.number(b) })
	r.some.Store(len(r.gone) > 0)
	return len(r.gone) > 0
}

// number orders the objects as they were first referred to. One whose callbacks have run has no list any more.
func (r *registry) number(key target) int {
	if list := r.refs[key]; list != nil {
		return list.number
	}
	return 0
}

// to returns the references to an object, the oldest first.
func (r *registry) to(v py.Value) []*reference {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	var all []*reference
	list := r.refs[weak.Make(v.Header())]
	if list == nil {
		return nil
	}
	for _, p := range list.refs {
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
		if list == nil {
			continue
		}
		for i := len(list.refs) - 1; i >= 0; i-- {
			if w := list.refs[i].Value(); w != nil {
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
			if err = unraisable.Report(t, err, "", f); err != nil {
				return err
			}
		}
	}
	return nil
}

// Collect makes the collector find all that is gone, and runs the callbacks. These may let go of more: it tries three times.
// Where objects with weak references stay for ever it does nothing.
func Collect(t *py.Thread) error {
	r := registryOf(t)
	for i := 0; i < 3 && !t.RT.Numbered(); i++ {
		vm.Of(t).ForgetUnused()
		if err := t.Block(runtime.GC); err != nil {
			return err
		}
		if !r.look() {
			break
		}
		if err := Flush(t); err != nil {
			return err
		}
	}
	return t.Poll()
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
