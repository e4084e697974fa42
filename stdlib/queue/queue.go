// Package queue is Python's modules queue and _queue. SimpleQueue and Empty are made here, the queues that can be full, or
// shut down, are written in Python and stand on the module threading.
package queue

import (
	_ "embed"
	"slices"
	"sync"
	"time"

	"minipy/gil/machine"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// Source is the module queue.
//
//go:embed queue.py
var Source string

type emptyKey struct{}

// New makes the module queue, but for what is in Source.
func New(*py.Thread) (*py.Module, error) {
	return py.NewModule("queue", "Queues for threads that hand things to each other."), nil
}

// NewC makes the module _queue, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) {
	empty, err := emptyError(t)
	if err != nil {
		return nil, err
	}
	m := py.NewModule("_queue", "SimpleQueue. The module queue has more.")
	m.Set("Empty", empty.Value())
	m.Set("SimpleQueue", simpleType().Value())
	return m, nil
}

// emptyError returns the class Empty, which each runtime has its own of.
func emptyError(t *py.Thread) (*py.Type, error) {
	var err error
	class := t.RT.Local(emptyKey{}, func() any {
		ns := py.NewDict()
		ns.SetStr(py.Intern("__module__"), py.NewStr("_queue").Value())
		ns.SetStr(py.Intern("__doc__"), py.NewStr("Exception raised by Queue.get(block=0)/get_nowait().").Value())
		var c *py.Type
		c, err = py.NewClass(t, "Empty", []*py.Type{&py.ExceptionType}, ns)
		return c
	})
	return class.(*py.Type), err
}

// A Simple is a SimpleQueue.
type Simple struct {
	py.Header
	dict *py.Dict // of instances of subclasses

	mutex   sync.Mutex // guards what follows; nobody waits while having it
	items   []py.Value
	waiters []*machine.Event // one for each thread that waits, the oldest first
}

var simpleType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "SimpleQueue", Module: "_queue", Doc: "A queue without limit: first in, first out.",
		DictOf: func(v py.Value) **py.Dict { return &simpleOf(v).dict },
		Slots: py.Slots{New: func(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			if class.Flags&py.Heap == 0 && len(args.Names) > 0 {
				return py.Value{}, py.TypeErrorf("SimpleQueue() takes no keyword arguments")
			} else if class.Flags&py.Heap == 0 && len(args.Pos) > 0 {
				return py.Value{}, py.TypeErrorf("SimpleQueue() takes no positional arguments")
			}
			q := &Simple{Header: py.Header{Type: class}}
			return py.FromHeader(&q.Header), nil
		}},
		Methods: []py.MethodDef{
			{Name: "put", Fn: put, Flags: py.Kw, Doc: "Add an item. It never waits; block and timeout are there because other queues have them."},
			{Name: "put_nowait", Fn: putNoWait, Flags: py.Kw, Doc: "The same as put."},
			{Name: "get", Fn: get, Flags: py.Kw, Doc: "Remove and return the oldest item. If there is none wait, or raise Empty."},
			{Name: "get_nowait", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return simpleOf(a.Pos[0]).get(t, 0) }, Doc: "The same as get(False)."},
			{Name: "empty", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.Bool(simpleOf(a.Pos[0]).size() == 0), nil }, Doc: "Whether it has no items at the moment."},
			{Name: "qsize", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return py.Int(int64(simpleOf(a.Pos[0]).size())), nil }, Doc: "How many items it has at the moment."},
			{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"},
		},
	})
})

func simpleOf(v py.Value) *Simple { return (*Simple)(v.Pointer()) }

// SimpleOf returns the SimpleQueue that v is, nil if it is none.
func SimpleOf(v py.Value) *Simple {
	if !v.IsInstance(simpleType()) {
		return nil
	}
	return simpleOf(v)
}

var (
	sigPut       = py.NewSignature("put", "item, block=, timeout=")
	sigPutNoWait = py.NewSignature("put_nowait", "item")
	sigGet       = py.NewSignature("get", "self, /, block=, timeout=")
)

// tooMany returns the error for more than max arguments, nil if there are not.
func tooMany(name string, args py.Args, max int) error {
	if given := len(args.Pos) - 1 + len(args.Names); given > max {
		return py.TypeErrorf("%s() takes at most %d arguments (%d given)", name, max, given)
	}
	return nil
}

func put(_ *py.Thread, args py.Args) (py.Value, error) {
	var item, block, timeout py.Value
	if err := tooMany("put", args, 3); err != nil {
		return py.Value{}, err
	}
	self := simpleOf(args.Pos[0])
	args.Pos = args.Pos[1:]
	if err := sigPut.Bind(args, &item, &block, &timeout); err != nil {
		return py.Value{}, err
	}
	self.Put(item)
	return py.None, nil
}

func putNoWait(_ *py.Thread, args py.Args) (py.Value, error) {
	var item py.Value
	self := simpleOf(args.Pos[0])
	args.Pos = args.Pos[1:]
	if err := sigPutNoWait.Bind(args, &item); err != nil {
		return py.Value{}, err
	}
	self.Put(item)
	return py.None, nil
}

func get(t *py.Thread, args py.Args) (py.Value, error) {
	var self py.Value
	block, timeout := py.True, py.None
	if err := tooMany("get", args, 2); err != nil {
		return py.Value{}, err
	}
	if err := sigGet.Bind(args, &self, &block, &timeout); err != nil {
		return py.Value{}, err
	}
	wait, err := py.Truth(t, block)
	if err != nil {
		return py.Value{}, err
	}
	d := machine.Forever
	switch {
	case !wait:
		d = 0
	case !timeout.IsNone():
		if d, err = stdtime.Duration(t, timeout, "timestamp too large to convert to C PyTime_t"); err != nil {
			return py.Value{}, err
		}
		if d < 0 {
			return py.Value{}, py.ValueErrorf("'timeout' must be a non-negative number")
		}
	}
	return simpleOf(self).get(t, d)
}

func (q *Simple) size() int {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	return len(q.items)
}

// Put adds an item. Any thread may call it.
func (q *Simple) Put(item py.Value) {
	q.mutex.Lock()
	q.items = append(q.items, item)
	e := q.next()
	q.mutex.Unlock()
	if e != nil {
		e.Set()
	}
}

// next takes out the waiter that is to be woken, nil if there is none. The caller has the mutex.
func (q *Simple) next() *machine.Event {
	if len(q.waiters) == 0 {
		return nil
	}
	e := q.waiters[0]
	q.waiters = slices.Delete(q.waiters, 0, 1)
	return e
}

// take removes the oldest item. If there is none it gives the event that will tell of one.
func (q *Simple) take(t *py.Thread, wait bool) (item py.Value, e *machine.Event) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	if len(q.items) > 0 {
		item = q.items[0]
		q.items[0] = py.Value{}
		q.items = q.items[1:]
	} else if wait {
		e = machine.NewEvent(vm.Of(t).Runtime().Machine)
		q.waiters = append(q.waiters, e)
	}
	return item, e
}

// get removes the oldest item. d is as for vm.Thread.Acquire.
func (q *Simple) get(t *py.Thread, d time.Duration) (py.Value, error) {
	m := vm.Of(t).Runtime().Machine
	var end time.Duration
	for {
		item, e := q.take(t, d != 0)
		if !item.IsZero() {
			return item, nil
		}
		if d == 0 {
			class, err := emptyError(t)
			if err != nil {
				return py.Value{}, err
			}
			return py.Value{}, py.NewError(class)
		}
		vm.Of(t).ForgetUnused() // who waits for work is not to keep the last alive
		p := vm.Of(t).Parker
		before := p.For("an item of a queue")
		if d > 0 && end == 0 {
			end = m.Now() + d
		}
		told, err := vm.Of(t).WaitFor(e, d)
		p.For(before)
		if !told {
			q.giveUp(e)
		}
		if err != nil {
			return py.Value{}, err
		}
		if d > 0 { // an item that has come may have gone to another
			d = max(end-m.Now(), 0)
		}
	}
}

// giveUp ends a wait. If e has been woken at the last moment, another waiter is woken for it.
func (q *Simple) giveUp(e *machine.Event) {
	q.mutex.Lock()
	var next *machine.Event
	if i := slices.Index(q.waiters, e); i >= 0 {
		q.waiters = slices.Delete(q.waiters, i, i+1)
	} else if len(q.items) > 0 {
		next = q.next()
	}
	q.mutex.Unlock()
	if next != nil {
		next.Set()
	}
}
