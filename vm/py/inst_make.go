package py

// This file makes instances of classes made in Python from Go, with all their attributes at once.

import "sync/atomic"

// A Maker makes instances of a class that have the same attributes. Any number of threads may use it.
type Maker struct {
	class *Type
	names []*Str
	shape atomic.Pointer[made]
}

// A made is the shape of instances with all attributes, and that of those without.
type made struct{ root, all *Shape }

// NewMaker returns a Maker for class, whose built-in base is object, and the names of attributes. No data descriptor of the
// class has one of them when the instances are made.
func NewMaker(class *Type, names ...string) *Maker {
	m := &Maker{class: class}
	for _, n := range names {
		m.names = append(m.names, Intern(n))
	}
	class.heap.reserve(len(names))
	return m
}

// Make returns a new instance. vals are the values of the attributes, in the order of the names.
func (m *Maker) Make(vals ...Value) Value {
	inst := NewInst(m.class)
	s := m.shape.Load()
	if s == nil || s.root != inst.shape {
		all := inst.shape
		for _, n := range m.names {
			if all = all.with(n); all == nil { // the class has too many shapes
				for i, v := range vals {
					inst.store(m.names[i], v)
				}
				return inst.Value()
			}
		}
		s = &made{inst.shape, all}
		m.shape.Store(s)
	}
	for i, v := range vals {
		if i < s.all.size {
			*inst.slot(i) = v
			continue
		}
		if inst.more == nil {
			inst.more = new(instMore)
		}
		inst.more.over = append(inst.more.over, v)
	}
	inst.setShape(s.all)
	return inst.Value()
}
