package abc

// This file defines what each abstract base class remembers: who is registered with it, and what it has answered.

import (
	"sync"
	"sync/atomic"
	"unsafe"
	"weak"

	"minipy/vm/py"
)

// maxCached bounds the answers that a class remembers: of classes that are gone nobody takes them out.
const maxCached = 4096

// A classKey stands for a class without keeping it alive. No two classes have the same: an address may be used again, but
// then the version is another. A class that was changed is asked anew.
type classKey struct {
	address unsafe.Pointer
	version uint32
}

func keyOf(c *py.Type) classKey {
	if c.Flags&py.Heap == 0 {
		return classKey{address: unsafe.Pointer(c)} // lives for ever
	}
	return classKey{version: c.Version}
}

// A data is what an abstract base class has as its attribute _abc_impl.
type data struct {
	py.Header

	mutex    sync.Mutex // guards what follows
	registry []weak.Pointer[py.Type]
	cache    map[classKey]bool // the answers to issubclass
	negative uint64            // the count of registrations for which the negative answers hold
}

var dataType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "_abc_data", Module: "_abc", Doc: "Internal state held by ABC machinery.", Flags: py.Final | py.NotCallable})
})

type countKey struct{}

// registrations counts the calls of register in a runtime.
func registrations(t *py.Thread) *atomic.Uint64 {
	return t.RT.Local(countKey{}, func() any { return new(atomic.Uint64) }).(*atomic.Uint64)
}

// answer returns what is remembered of issubclass(c, the class of d).
func (d *data) answer(t *py.Thread, c *py.Type) (is, known bool) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	is, known = d.cache[keyOf(c)]
	if known && !is && d.negative != registrations(t).Load() {
		known = false
	}
	return is, known
}

// remember notes an answer. Negative ones hold until the next registration.
func (d *data) remember(t *py.Thread, c *py.Type, is bool) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if len(d.cache) >= maxCached {
		d.cache = nil
	}
	if d.cache == nil {
		d.cache = make(map[classKey]bool)
	}
	if now := registrations(t).Load(); d.negative != now {
		for k, yes := range d.cache {
			if !yes {
				delete(d.cache, k)
			}
		}
		d.negative = now
	}
	d.cache[keyOf(c)] = is
}

func (d *data) register(c *py.Type) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	live := d.registry[:0]
	for _, w := range d.registry {
		if old := w.Value(); old != nil && old != c {
			live = append(live, w)
		}
	}
	d.registry = append(live, weak.Make(c))
}

// registered returns the classes that were registered, in that order.
func (d *data) registered() []*py.Type {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	var all []*py.Type
	for _, w := range d.registry {
		if c := w.Value(); c != nil {
			all = append(all, c)
		}
	}
	return all
}

func (d *data) forget(registry, cache bool) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if registry {
		d.registry = nil
	}
	if cache {
		d.cache = nil
	}
}
