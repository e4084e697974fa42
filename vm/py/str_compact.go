package py

// This file defines compact strings: those that hold their text themselves.

import "unsafe"

// A compact string is one piece of memory: a Str and, behind it, its text, which is ASCII. The collector takes the memory for
// plain bytes and does not look into it, which halves its work in programs with many strings. It may do so, for what the
// Str points to is either its own text, or is never collected: the class str, and asciiInfo. A string that is not ASCII has
// an info of its own and therefore cannot be compact.

// maxCompact is how long the text of a compact string is at most, in bytes. Longer texts are worth memory of their own,
// which parts of them may share.
const maxCompact = 256

// shortText is up to how many bytes a text is copied into a compact string rather than shared.
const shortText = 32

const strSize = unsafe.Sizeof(Str{})

// newCompact returns a string of n bytes, at most maxCompact, and its text, which the caller fills in before it calls seal.
func newCompact(n int) (*Str, []byte) {
	var mem *uint64
	switch {
	case n <= 16:
		mem = &new([8]uint64)[0]
	case n <= 32:
		mem = &new([10]uint64)[0]
	default:
		mem = unsafe.SliceData(make([]uint64, (int(strSize)+n+7)/8))
	}
	return compactAt(mem, n)
}

func compactAt(mem *uint64, n int) (*Str, []byte) {
	s := (*Str)(unsafe.Pointer(mem))
	text := unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(mem), strSize)), n)
	s.Header.Type = &StrType
	s.s = bytesString(text)
	s.setNewInfo(asciiInfo)
	return s, text
}

// A slab makes compact strings, those of at most 16 bytes a few at a time. One of them keeps the others' memory; with more
// of them, splitting a text would be little faster.
type slab struct{ free [][8]uint64 }

// copyASCII returns a string with a copy of s, which is ASCII and at most maxCompact bytes.
func (l *slab) copyASCII(s string) *Str {
	if len(s) > 16 {
		return copyASCII(s)
	}
	if len(l.free) == 0 {
		l.free = make([][8]uint64, 4)
	}
	v, text := compactAt(&l.free[0][0], len(s))
	l.free = l.free[1:]
	copy(text, s)
	return v
}

// seal returns the string that newCompact has made, now that its text is complete, or if that is not ASCII another with
// the same text.
func (s *Str) seal() *Str {
	if isASCII(s.s) {
		return s
	}
	return NewStr(s.s)
}

// copyASCII returns a string with a copy of s, which is ASCII and at most maxCompact bytes.
func copyASCII(s string) *Str {
	v, text := newCompact(len(s))
	copy(text, s)
	return v
}
