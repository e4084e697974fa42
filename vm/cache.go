package vm

// This file defines the second level of the inline caches. An instruction that meets instances of several shapes would
// replace its one cache again and again; what it misses it finds in tables of the thread, which all instructions share.

import (
	"unsafe"

	"minipy/vm/py"
)

const tableSize = 256 // entries; a power of two

// An attrEntry says that in instances of a shape the attribute called name has an offset. Shape 0 is no entry.
type attrEntry struct {
	name   *py.Str
	shape  uint32
	offset uint32
}

// A tables is a thread's second level. It is right for one epoch of the runtime: a change to a class that inline caches
// cannot see begins another.
type tables struct {
	epoch   uint32
	loads   [tableSize]attrEntry
	stores  [tableSize]attrEntry
	adds    [tableSize]*py.Transition
	methods [tableSize]methodEntry
	missed  uint8
}

type methodEntry struct {
	name  *py.Str
	cache *py.MethodCache
}

func slotIn(name *py.Str, shape uint32) uintptr {
	return (uintptr(unsafe.Pointer(name))>>5 ^ uintptr(shape)*31) % tableSize
}

// tables returns the thread's second level.
func (t *Thread) tables() *tables {
	if t.second == nil || t.second.epoch != t.rt.epoch.Load() {
		t.second = &tables{epoch: t.rt.epoch.Load()}
	}
	return t.second
}

// replace reports whether the first level is to be replaced on a hit in the second: rarely, or two shapes that take turns
// would cost a store each time; but not never, for shapes change with the phases of a program.
func (s *tables) replace() bool {
	s.missed++
	return s.missed%16 == 0
}
