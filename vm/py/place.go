package py

// This file defines how values are kept where threads that run in parallel read and write them.
//
// A Value is two words, and two words cannot be written at once. So that nobody ever reads the first word of one value and
// the second of another, while threads run in parallel (Runtime.Shared) a place of a shared object is written in one of
// three ways, each of which writes one word:
//
//   - An object over anything: the reference. The number that stays behind means nothing beside it.
//   - A number over a number of the same type: the number.
//   - A number over anything else: a reference to a new box with the number. A number of the same type over a box replaces
//     the box's number.
//
// Thus a place whose reference is one of tags has held numbers of that type only, whatever moment each of its two words
// was read at. Nothing needs a lock, neither readers nor writers. A box is never seen outside: whoever reads a place looks
// into it. The items of lists are never boxes: see List.Change.

import (
	"runtime"
	"sync/atomic"
	"unsafe"
)

// A box is a number in a place where another kind of value has been before. The type of its number does not change.
type box struct {
	Header
	v Value
}

// boxType marks boxes.
var boxType Type

// open returns the value that a place holds from which v was read.
func (v Value) open() Value {
	if v.ref != nil && v.ref.Type == &boxType {
		return (*box)(v.Pointer()).v
	}
	return v
}

// openAt returns the address of the value that the place p holds. It is not to be written to.
func openAt(p *Value) *Value {
	if p.ref.Type == &boxType {
		return &(*box)(p.Pointer()).v
	}
	return p
}

// Load returns the value in a place.
func (v *Value) Load() Value { return v.open() }

// Put stores x in a place. shared says that threads run in parallel.
func (v *Value) Put(x Value, shared bool) {
	switch {
	case !shared:
		*v = x
	case !x.IsNumber():
		v.ref = x.ref
	case v.ref == x.ref:
		v.bits = x.bits
	default:
		if at := v.ref; at != nil && at.Type == &boxType {
			if b := (*box)(unsafe.Pointer(at)); b.v.ref == x.ref {
				b.v.bits = x.bits
				return
			}
		}
		b := &box{Header{Type: &boxType}, x}
		v.ref = &b.Header
	}
}

// The following are for the interpreter loop, which calls nothing.

// IsNumber reports whether v's number means something.
func (v *Value) IsNumber() bool { return v.ref == &floatTag || v.ref == &intTag }

// IsBox reports whether v was read from a place and must be looked into by Boxed.
func (v *Value) IsBox() bool { return v.ref.Type == &boxType }

// Boxed returns where the number in the box v is.
func (v *Value) Boxed() *Value { return &(*box)(v.Pointer()).v }

// IsUnbound is Value.IsUnbound for the reference of a place.
func (h *Header) IsUnbound() bool { return h == &unboundObj.Header }

// IsBox is Value.IsBox for the reference of a place, which is read once, as others may write it.
func (h *Header) IsBox() bool { return h.Type == &boxType }

// Boxed returns where the number in the box h is.
func (h *Header) Boxed() *Value { return &(*box)(unsafe.Pointer(h)).v }

// SetFrom sets v to what is at a place whose reference is ref. Only then is the number read. It is faster than a copy of both
// words in a variable, which the compiler puts on the stack.
func (v *Value) SetFrom(ref *Header, place *Value) {
	v.bits = place.bits
	v.ref = ref
}

// SetBits sets the number of v and leaves its type.
func (v *Value) SetBits(x *Value) { v.bits = x.bits }

// SetRef makes v the object x.
func (v *Value) SetRef(x *Value) { v.ref = x.ref }

// SameRef reports whether both refer to the same object, or are numbers of the same type.
func (v *Value) SameRef(x *Value) bool { return v.ref == x.ref }

// ShapeNow is Shape, read anew.
func (h *Header) ShapeNow() uint32 { return atomic.LoadUint32(&h.Shape) }

// FlagsNow returns the flags, read anew.
func (h *Header) FlagsNow() uint32 { return atomic.LoadUint32(&h.flags) }

// The bits of Header.flags.
const (
	// LockedFlag is set while a thread writes to a list or changes which attributes an instance has.
	LockedFlag = 1
	// PrivateFlag is set in iterators that only the loop that made them knows. In strings the bit is internedFlag.
	PrivateFlag = 2
	// OwnedFlag is set while a thread owns a container or an iterator: see Own.
	OwnedFlag = 4
	// ChangingFlag is set while items of a list move. It is the lowest bit of a number that counts changes.
	ChangingFlag = 8
	// BusyFlags are those that come and go without a change.
	BusyFlags = LockedFlag | OwnedFlag
)

// TryLock sets LockedFlag in a header whose flags were f, and reports whether they still are.
func (h *Header) TryLock(f uint32) bool {
	return atomic.CompareAndSwapUint32(&h.flags, f, f|LockedFlag)
}

// Unlock takes back what TryLock has done.
func (h *Header) Unlock(f uint32) { atomic.StoreUint32(&h.flags, f) }

// lock waits until h is not locked and locks it. It is held for a moment only, and nothing is called meanwhile.
func (h *Header) lock() (f uint32) {
	for n := 1; ; n++ {
		f = h.FlagsNow() &^ LockedFlag
		if h.TryLock(f) {
			return f
		}
		if n%64 == 0 {
			runtime.Gosched() // who has it does not run
		}
	}
}

// Change begins a change of l that moves items, lets some go or replaces one by one of another type. Done ends it. Between
// the two nothing may wait, fail or run Python code. Other threads wait meanwhile, if there are any.
func (l *List) Change(t *Thread) {
	if t.Shared {
		l.change()
	}
}

func (l *List) change() {
	f := l.Header.lock()
	l.Header.Unlock(f | LockedFlag | ChangingFlag)
}

// Done ends a change.
func (l *List) Done(t *Thread) {
	if t.Shared {
		l.done()
	}
}

func (l *List) done() { l.Header.Unlock(l.Header.FlagsNow()&^LockedFlag + ChangingFlag) }

// IsAtom reports whether v is a number, a text or None, of exactly such a class: operations on atoms look at nothing that
// changes.
func (v *Value) IsAtom() bool { return v.IsNumber() || v.ref.Type.IsAtomic() }

// IsAtomic reports whether the instances of typ are atoms.
func (typ *Type) IsAtomic() bool {
	switch typ {
	case &IntType, &FloatType, &StrType, &BoolType, &NoneType, &BytesType, &ComplexType:
		return true
	}
	return false
}

// AllAtoms reports whether all of v are atoms.
func AllAtoms(v []Value) bool {
	for i := range v {
		if !v[i].IsAtom() {
			return false
		}
	}
	return true
}

// FreshIter notes that v, what iter(of) has given to a loop, is known to that loop only, if that is so and the loop wants
// to know it.
func FreshIter(of, v Value) {
	switch of.ref.Type {
	case &RangeType, &ListType, &TupleType, &StrType:
		switch v.ref.Type {
		case &RangeIterType, &ListIterType, &TupleIterType, &strIterType, &strASCIIIterType:
			v.ref.flags |= PrivateFlag
		}
	}
}

// IsPrivate reports whether v is an iterator that only one loop knows.
func (v *Value) IsPrivate() bool {
	switch v.ref.Type {
	case &RangeIterType, &TupleIterType, &strIterType, &strASCIIIterType:
		return v.ref.FlagsNow()&PrivateFlag != 0
	}
	return false
}

// Claim makes the suspended generator g a running one. It is false if g runs or has ended. was is the state before.
func (g *Gen) Claim(shared bool) (was GenState, ok bool) {
	if shared {
		f := g.Header.lock()
		defer g.Header.Unlock(f)
	}
	if was = g.State; was > GenSuspended {
		return was, false
	}
	g.State = GenRunning
	return was, true
}

// ItemNow returns item i of a list that other threads may change; end says that there is none. ok is false if the list is
// being changed.
func (l *List) ItemNow(i int) (v Value, end, ok bool) {
	f := l.FlagsNow()
	items := l.Items
	if f&ChangingFlag != 0 || (l.FlagsNow()^f)&^BusyFlags != 0 {
		return v, false, false
	}
	if i >= len(items) {
		return v, true, true
	}
	v = items[i]
	return v, false, (l.FlagsNow()^f)&^BusyFlags == 0
}

// LenNow returns the length of v, one word of it, if v is a list, tuple, dict or set of exactly that class.
func (v *Value) LenNow() (n int, ok bool) {
	switch v.ref.Type {
	case &ListType:
		return len(v.AsList().Items), true
	case &TupleType:
		return len(v.AsTuple().Items), true
	case &DictType:
		return v.AsDict().used, true
	case &SetType:
		return v.AsSet().used, true
	}
	return 0, false
}

// HasLenNow reports whether LenNow knows v's length.
func (v *Value) HasLenNow() bool {
	_, ok := v.LenNow()
	return ok
}

// isPure reports whether the function of a built-in module is a function in the sense of mathematics, if it is given atoms.
func isPure(module, name string) bool {
	switch module {
	case "math":
		return true
	case "builtins":
		switch name {
		case "abs", "chr", "ord", "min", "max", "round", "divmod", "pow", "hash", "repr", "hex", "bin", "oct", "len":
			return true
		}
	}
	return false
}

// ReadsLength reports whether n is len, which of its argument needs but one word if that is a list or tuple.
func (n *Native) ReadsLength() bool { return n.Flags&Pure != 0 && n.Name == "len" }
