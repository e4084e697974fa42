package py

// This file defines recent strings: a table that finds the words that a text repeats.

import "math/bits"

// Words of a text repeat themselves, and so do the fields of a table. Who takes a text to pieces looks each piece up among
// those made before: one string for all copies takes less memory, has its hash already, and is found in a dict by its address.
// A text without repetitions is noticed by its first pieces, and costs no more than those.

const (
	recentFrom  = 64      // so many pieces are made before repetitions are looked for
	recentMin   = 1 << 6  // slots
	recentMax   = 1 << 13 // slots
	recentTrial = 1 << 12 // pieces after which it must have paid
)

// recent is such a table. A hash belongs to a pair of slots, of which the first has the string that came last.
type recent struct {
	slots       []*Str
	shift       uint8 // of a hash, to the number of its pair
	left        int   // pieces to the end of the trial
	found       int   // in this trial
	unrewarding bool
}

// expect makes the table, for about n pieces.
func (r *recent) expect(n int) {
	size := bits.Len(uint(min(max(n, recentMin), recentMax)) - 1)
	r.slots = make([]*Str, 1<<size)
	r.shift = uint8(64 - (size - 1))
	r.left = recentTrial
}

// get returns a string with the text s, which is ASCII, has two bytes or more and at most shortText: one made before, or
// one that l makes.
func (r *recent) get(s string, l *slab) *Str {
	hash := hashBytes(s)
	i := hash >> r.shift * 2
	pair := (*[2]*Str)(r.slots[i : i+2])
	if old := pair[0]; old != nil && old.s == s {
		r.found++
		return old
	}
	v := pair[1]
	if v != nil && v.s == s {
		r.found++
	} else {
		v = l.copyASCII(s)
		v.hash.Store(hash)
	}
	pair[0], pair[1] = v, pair[0]
	if r.left--; r.left == 0 {
		r.unrewarding = r.found < recentTrial/8
		r.left, r.found = recentTrial, 0
	}
	return v
}
