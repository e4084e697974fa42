package vm

// This file defines the second level of the inline caches. An instruction that meets instances of several shapes would
// replace its one cache again and again; what it misses it finds in tables of the thread, which all instructions share.

import "minipy/vm/py"

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

// slotIn is where an attribute of a shape belongs. It does not depend on addresses: on a simulated machine a miss takes time, and the
// same time in each run.
func slotIn(name *py.Str, shape uint32) uintptr {
	return (uintptr(name.Hash())>>5 ^ uintptr(shape)*31) % tableSize
}

// methodSlot is where a method of v's class belongs. Built-in classes have no shapes.
func methodSlot(name *py.Str, v py.Value) uintptr {
	key := v.Shape()
	if class := v.Type().Name; key == 0 && class != "" {
		key = uint32(len(class)*37) + uint32(class[0])
	}
	return slotIn(name, key)
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
