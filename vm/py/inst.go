package py

// This file defines Inst, an instance of a class made in Python, and Shape, the layout of its attributes.
//
// The attributes of an instance stand in slots behind it, in the order in which they were set; those for which there is
// no room stand in an overflow slice. Which name has which slot is the instance's shape, which all instances share whose
// attributes were set in the same order. So an instruction that remembers a shape and an offset finds the attribute of all
// of them. Deleting an attribute, or asking for the instance's __dict__, puts the instance into dict mode: its attributes
// move to a Dict, its shape becomes 0.
//
// The attributes that __slots__ declares are kept alike, under names that begin with memberMark, so that they are not
// mistaken for those of __dict__.

import (
	"sync/atomic"
	"unsafe"
)

// An Inst is an instance of a class made in Python whose built-in base is object.
type Inst struct {
	Header
	shape *Shape    // nil in dict mode
	more  *instMore // nil until needed
	// the slots follow
}

type instMore struct {
	over    []Value // attributes beyond the slots
	dict    *Dict   // in dict mode: the attributes
	members *Dict   // in dict mode: those declared in __slots__
	number  int64   // what objectHash gives, 0 if not asked for yet
}

// Instances are allocated with room for so many attributes.
type (
	inst2 struct {
		Inst
		slots [2]Value
	}
	inst4 struct {
		Inst
		slots [4]Value
	}
	inst8 struct {
		Inst
		slots [8]Value
	}
	inst16 struct {
		Inst
		slots [16]Value
	}
)

// sizes are the numbers of slots that an instance can have.
var sizes = [...]int{2, 4, 8, 16}

const (
	numSizes   = 4
	firstSlot  = unsafe.Offsetof(inst2{}.slots)
	memberMark = "\x00"
	// An instance with more attributes than maxShape, or whose shape has been extended in more than maxEdges ways, is put
	// into dict mode: it is used as a dict.
	maxShape = 256
	maxEdges = 64
)

// The slots begin at the same place in all of them.
var _ = [1]struct{}{}[unsafe.Offsetof(inst4{}.slots)-firstSlot|unsafe.Offsetof(inst8{}.slots)-firstSlot|unsafe.Offsetof(inst16{}.slots)-firstSlot]

// A Shape is the layout of the attributes of some instances of one class.
type Shape struct {
	ID     uint32
	class  *Type
	parent *Shape // the shape with one attribute less, nil for one without attributes
	size   int    // slots of the instances
	names  []*Str // the attribute in each slot, and then in the overflow slice
	// edges are the shapes that result from one more attribute. The slice is never changed, only replaced.
	edges atomic.Pointer[[]*edge]
	// plain is the version of the class in which none of the names is that of a data descriptor, hidden one in which some is.
	plain, hidden atomic.Uint32
	// index finds a name in a large shape. It is made when first used and does not change then.
	index atomic.Pointer[map[string]int]
}

type edge struct {
	name *Str
	to   *Shape
	// plain is the version of the class in which setting the attribute does no more than following this edge.
	plain atomic.Uint32
}

// NewInst returns an instance of class without attributes. Class must have KindInst.
func NewInst(class *Type) *Inst {
	h := class.heap
	k := h.size.Load()
	shape := h.roots[k].Load()
	if shape == nil {
		shape = h.newRoot(class, int(k))
	}
	var inst *Inst
	switch k {
	case 0:
		inst = &new(inst2).Inst
	case 1:
		inst = &new(inst4).Inst
	case 2:
		inst = &new(inst8).Inst
	default:
		inst = &new(inst16).Inst
	}
	inst.Header.Type, inst.Header.Shape, inst.shape = class, shape.ID, shape
	return inst
}

// newRoot makes the shape of an instance without attributes.
func (h *heapType) newRoot(class *Type, k int) *Shape {
	s := &Shape{ID: h.rt.shapes.next(), class: class, size: sizes[k]}
	if !h.roots[k].CompareAndSwap(nil, s) {
		return h.roots[k].Load()
	}
	return s
}

// reserve makes later instances of class have room for n attributes.
func (h *heapType) reserve(n int) {
	k := 0
	for k < numSizes-1 && sizes[k] < n {
		k++
	}
	for old := h.size.Load(); old < int32(k); old = h.size.Load() {
		if h.size.CompareAndSwap(old, int32(k)) {
			return
		}
	}
}

// Value returns inst as a Value.
func (inst *Inst) Value() Value { return Value{ref: &inst.Header} }

func (inst *Inst) slot(i int) *Value {
	return (*Value)(unsafe.Add(unsafe.Pointer(inst), firstSlot+uintptr(i)*unsafe.Sizeof(Value{})))
}

// at returns the place of attribute i of the instance's shape.
func (inst *Inst) at(i int) *Value {
	if i < inst.shape.size {
		return inst.slot(i)
	}
	return &inst.more.over[i-inst.shape.size]
}

// get returns attribute i of the instance's shape.
func (inst *Inst) get(i int) Value { return inst.at(i).open() }

// set sets attribute i of the instance's shape s.
func (inst *Inst) set(s *Shape, i int, v Value) { inst.at(i).Put(v, s.class.heap.rt.Shared.Load()) }

// find returns the slot of a name, -1 if there is none.
func (s *Shape) find(name *Str) int {
	if len(s.names) > 12 {
		return s.findLarge(name)
	}
	for i, n := range s.names {
		if n == name {
			return i
		}
	}
	if name.FlagsNow()&internedFlag != 0 {
		return -1
	}
	for i, n := range s.names {
		if n.s == name.s {
			return i
		}
	}
	return -1
}

func (s *Shape) findLarge(name *Str) int {
	m := s.index.Load()
	if m == nil {
		index := make(map[string]int, len(s.names))
		for i, n := range s.names {
			index[n.s] = i
		}
		m = &index
		s.index.Store(m)
	}
	if i, ok := (*m)[name.s]; ok {
		return i
	}
	return -1
}

// edge returns the edge for a name, nil if there is none.
func (s *Shape) edge(name *Str) *edge {
	if p := s.edges.Load(); p != nil {
		for _, e := range *p {
			if e.name == name || e.name.s == name.s {
				return e
			}
		}
	}
	return nil
}

// isPlain reports whether the class has no data descriptor with the name of an attribute in the shape.
func (s *Shape) isPlain() bool {
	v := s.class.Version
	if s.plain.Load() == v {
		return true
	}
	if s.hidden.Load() == v {
		return false
	}
	for _, name := range s.names {
		if d := s.class.Lookup(name); !d.IsZero() && d.Type().Set != nil {
			s.hidden.Store(v)
			return false
		}
	}
	s.plain.Store(v)
	return true
}

// load returns an attribute that is found without looking at the class; ok is false if that cannot be said.
func (inst *Inst) load(name *Str) (v Value, ok bool) {
	if s := inst.shape; s != nil {
		if i := s.find(name); i >= 0 && s.isPlain() {
			return inst.get(i), true
		}
	}
	return Value{}, false
}

// put sets an attribute if that needs no look at the class; else it is false.
func (inst *Inst) put(name *Str, v Value) bool {
	s := inst.shape
	if s == nil {
		return false
	}
	if p := s.edges.Load(); p != nil {
		for _, e := range *p {
			if e.name == name {
				if e.plain.Load() != s.class.Version {
					return false
				}
				return inst.extend(s, e.to, v)
			}
		}
	}
	if i := s.find(name); i >= 0 && s.isPlain() {
		inst.set(s, i, v)
		return true
	}
	return false
}

// with returns the shape with one more attribute, or nil if there are too many.
func (s *Shape) with(name *Str) *Shape {
	if e := s.edge(name); e != nil {
		return e.to
	}
	if edges := s.edges.Load(); len(s.names) >= maxShape || edges != nil && len(*edges) >= maxEdges {
		return nil
	}
	h := s.class.heap
	h.rt.shapeMu.Lock()
	defer h.rt.shapeMu.Unlock()
	if e := s.edge(name); e != nil {
		return e.to
	}
	var all []*edge
	if p := s.edges.Load(); p != nil {
		all = *p
	}
	name = Intern(name.s)
	to := &Shape{ID: h.rt.shapes.next(), class: s.class, parent: s, size: s.size}
	to.names = append(s.names[:len(s.names):len(s.names)], name)
	all = append(all[:len(all):len(all)], &edge{name: name, to: to})
	s.edges.Store(&all)
	if len(to.names) > s.size {
		h.reserve(len(to.names))
	}
	return to
}

// lookup returns the attribute of the instance itself that has the name, the zero Value if there is none.
func (inst *Inst) lookup(name *Str) Value {
	if s := inst.shape; s != nil {
		if i := s.find(name); i >= 0 {
			return inst.get(i)
		}
		return Value{}
	}
	d := inst.more.dict
	if isMember(name) {
		d = inst.more.members
	}
	if d != nil {
		if p := d.GetStr(name); p != nil {
			return *p
		}
	}
	return Value{}
}

func isMember(name *Str) bool { return len(name.s) > 0 && name.s[0] == memberMark[0] }

// store sets an attribute of the instance itself.
func (inst *Inst) store(name *Str, v Value) {
	if s := inst.shape; s != nil {
		if i := s.find(name); i >= 0 {
			inst.set(s, i, v)
			return
		}
		version := s.class.Version
		if to := s.with(name); to != nil {
			if !inst.extend(s, to, v) {
				inst.store(name, v)
				return
			}
			// Nothing in the class was in the way, or store would not have been called.
			if !isMember(name) {
				s.edge(name).plain.Store(version)
			}
			return
		}
		inst.toDict()
	}
	d := &inst.more.dict
	if isMember(name) {
		d = &inst.more.members
	}
	if *d == nil {
		*d = NewDict()
	}
	(*d).SetStr(name, v)
}

// extend gives the instance, which has the shape s, the shape to, which has one more attribute, v. It is false if another
// thread has just given it another one.
func (inst *Inst) extend(s, to *Shape, v Value) bool {
	if s.class.heap.rt.Shared.Load() {
		f := inst.Header.lock()
		defer inst.Header.Unlock(f)
		if inst.shape != s {
			return false
		}
	}
	if i := len(to.names) - 1; i < to.size {
		*inst.slot(i) = v
	} else {
		if inst.more == nil {
			inst.more = new(instMore)
		}
		inst.more.over = append(inst.more.over, v)
	}
	inst.setShape(to)
	return true
}

// setShape makes the slots that a shape has those of the instance.
func (inst *Inst) setShape(to *Shape) { inst.shape, inst.Header.Shape = to, to.ID }

// remove deletes an attribute of the instance itself; it is false if there is none.
func (inst *Inst) remove(name *Str) bool {
	if inst.shape != nil {
		if inst.shape.find(name) < 0 {
			return false
		}
		inst.toDict()
	}
	d := inst.more.dict
	if isMember(name) {
		d = inst.more.members
	}
	return d != nil && d.DelStr(name)
}

// toDict puts the instance into dict mode.
func (inst *Inst) toDict() {
	if inst.shape == nil {
		return
	}
	rt := inst.shape.class.heap.rt
	if rt.Shared.Load() {
		f := inst.Header.lock()
		defer inst.Header.Unlock(f)
	}
	s := inst.shape
	d, m := NewDict(), (*Dict)(nil)
	if rt.Shared.Load() {
		// From now on no other thread's loop finds the slots, and what it has just written there is seen here.
		atomic.StoreUint32(&inst.Header.Shape, 0)
		rt.Barrier()
	}
	for i, name := range s.names {
		if isMember(name) {
			if m == nil {
				m = NewDict()
			}
			m.SetStr(name, inst.get(i))
		} else {
			d.SetStr(name, inst.get(i))
		}
	}
	if !s.class.heap.rt.Shared.Load() { // else other threads may still be reading them
		for i := 0; i < min(s.size, len(s.names)); i++ {
			*inst.slot(i) = Value{}
		}
	}
	inst.shape, inst.Header.Shape = nil, 0
	if inst.more == nil {
		inst.more = new(instMore)
	}
	inst.more.over, inst.more.dict, inst.more.members = nil, d, m
}

// instDictOf is the dictOf of classes made in Python: it puts v into dict mode.
func instDictOf(v Value) **Dict {
	inst := v.AsInst()
	inst.toDict()
	return &inst.more.dict
}

// A Transition remembers what setting an attribute that an instance did not have has done to its shape, so that it can be
// done again without a search.
type Transition struct {
	name *Str
	from uint32
	e    *edge
}

// LastTransition returns the transition that setting the attribute called name of v, which had the shape from, has just
// been; nil if it cannot be repeated.
func LastTransition(v Value, name *Str, from uint32) *Transition {
	if !v.IsKind(KindInst) || v.AsInst().shape == nil {
		return nil
	}
	to := v.AsInst().shape
	if n := len(to.names); n > to.size || to.parent == nil || to.parent.ID != from {
		return nil
	}
	if e := to.parent.edge(name); e != nil && e.name == name && e.to == to {
		return &Transition{name, from, e}
	}
	return nil
}

// Follow sets the attribute if v has the shape that the transition begins with, and the class is still what it was.
// shared says that threads run in parallel.
func (tr *Transition) Follow(v Value, name *Str, x Value, shared bool) bool {
	if shared {
		f := v.ref.lock()
		defer v.ref.Unlock(f)
	}
	if tr.from != v.Shape() || tr.name != name {
		return false
	}
	inst, to := v.AsInst(), tr.e.to
	if tr.e.plain.Load() != to.class.Version {
		return false
	}
	*inst.slot(len(to.names) - 1) = x
	inst.setShape(to)
	return true
}

// each calls f with the attributes of the instance itself, without those declared in __slots__, until f returns false.
func (inst *Inst) each(f func(name *Str, v Value) bool) {
	if s := inst.shape; s != nil {
		for i, name := range s.names {
			if !isMember(name) && !f(name, inst.get(i)) {
				return
			}
		}
		return
	}
	if inst.more.dict != nil {
		inst.more.dict.Each(func(k, v Value) bool { return !k.IsKind(KindStr) || f(k.AsStr(), v) })
	}
}

// reclass gives the instance another class whose instances have the same layout.
func (inst *Inst) reclass(class *Type) {
	if old := inst.shape; old != nil && !inst.reshape(class) {
		inst.toDict()
	}
	inst.Header.Type = class
}

// reshape gives the instance the shape with the same attributes for another class. It is false if there is none.
func (inst *Inst) reshape(class *Type) bool {
	if class.heap.rt.Shared.Load() {
		f := inst.Header.lock()
		defer inst.Header.Unlock(f)
	}
	old, k := inst.shape, 0
	for sizes[k] != old.size {
		k++
	}
	s := class.heap.roots[k].Load()
	if s == nil {
		s = class.heap.newRoot(class, k)
	}
	for _, name := range old.names {
		if s = s.with(name); s == nil {
			return false
		}
	}
	inst.setShape(s)
	return true
}

// SlotOffset returns where the attribute of v called name is, for an inline cache: while an instance has the shape that v
// has now, its attribute is at this offset from its beginning. ok is false if v is no Inst or this may not be remembered.
// The cache is to be cleared when Runtime.ClassChanged is called.
func SlotOffset(v Value, name *Str) (offset uintptr, ok bool) {
	if !v.IsKind(KindInst) {
		return 0, false
	}
	return v.AsInst().offset(name, plainGet)
}

// StoreOffset is SlotOffset for setting an attribute that the instance has.
func StoreOffset(v Value, name *Str) (offset uintptr, ok bool) {
	if !v.IsKind(KindInst) {
		return 0, false
	}
	return v.AsInst().offset(name, plainSet)
}

func (inst *Inst) offset(name *Str, plain TypeFlags) (offset uintptr, ok bool) {
	typ, s := inst.Header.Type, inst.shape
	if s == nil || typ.Flags&plain == 0 {
		return 0, false
	}
	i := s.find(name)
	if i < 0 || !s.isPlain() {
		if d := typ.Lookup(name); !d.IsZero() && d.Type().Set != nil {
			if !d.Is(&MemberType) || asMember(d).m != nil {
				return 0, false
			}
			name = asMember(d).key
		}
		i = s.find(name)
	}
	if i < 0 || i >= s.size {
		return 0, false
	}
	return firstSlot + uintptr(i)*unsafe.Sizeof(Value{}), true
}
