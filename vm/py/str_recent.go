package py

// This file defines recent strings: a table that finds the words that a program's texts repeat.

import "math/bits"

// Words of a text repeat themselves, and so do the fields of a table. Who takes texts to pieces looks each piece up among
// those made before: one string for all copies takes less memory, has its hash already, and is found in a dict by its address.
// Texts without repetitions are noticed by their first pieces; then nothing is looked up for a while.

const (
	recentMin   = 1 << 8  // slots
	recentMax   = 1 << 14 // slots
	recentTrial = 1 << 12 // pieces in a trial
	recentPause = 1 << 15 // pieces for which nothing is looked up if it has not; twice as many after the next failure
	recentAge   = 8       // calls of tidy after which it is given up
)

// recent is such a table; each thread has one. A hash belongs to a pair of slots, of which the first has the string that came
// last.
type recent struct {
	slots []*Str
	shift uint8 // of a hash, to the number of its pair
	age   uint8 // calls of tidy since it was used
	pause int   // pieces until it is used again
	next  int   // how long the next pause is
	trial uint8 // which of recentPart it is
	left  int   // pieces to the end of the trial
	found int   // in this trial
	lost  int   // strings that others have driven out since the table was made
}

// canBeRecent reports whether s, which is ASCII, is a text that is looked up.
func canBeRecent(s string) bool { return len(s) >= 2 && len(s) <= shortText }

// ready reports whether the next n pieces are to be looked up. It counts them.
func (r *recent) ready(n int) bool {
	if r.pause > 0 {
		r.pause -= n
		return false
	}
	if r.slots == nil {
		r.start()
	}
	if r.left -= n; r.left < 0 {
		r.judge()
	}
	return true
}

// recentPart says how many eighths of the pieces must have been known in the first trial, the second, and those after.
var recentPart = [...]int{1, 3, 4}

// start makes the table.
func (r *recent) start() {
	r.trial, r.left, r.found, r.next = 0, recentTrial, 0, max(r.next, recentPause)
	r.resize(recentMin)
}

// resize makes room for as many strings. Those that there are stay.
func (r *recent) resize(size int) {
	old := r.slots
	r.slots, r.lost = make([]*Str, size), 0
	r.shift = uint8(bits.LeadingZeros(uint(size)) + 2)
	for i := len(old) - 1; i >= 0; i-- { // the second of each pair first
		if v := old[i]; v != nil {
			pair := r.pair(v.hash.Load())
			pair[0], pair[1] = v, pair[0]
		}
	}
}

func (r *recent) pair(hash uint64) *[2]*Str {
	i := hash >> r.shift * 2
	return (*[2]*Str)(r.slots[i : i+2])
}

// get returns a string with the text s, which canBeRecent and has that hash: one made before, or one that l makes.
func (r *recent) get(s string, hash uint64, l *slab) *Str {
	pair := r.pair(hash)
	if old := pair[0]; old != nil && old.s == s {
		r.found++
		return old
	}
	v := pair[1]
	if v != nil && v.s == s {
		r.found++
		pair[0], pair[1] = v, pair[0]
		return v
	}
	if v != nil {
		if r.lost++; r.lost > len(r.slots)/16 && len(r.slots) < recentMax {
			r.resize(4 * len(r.slots))
			pair = r.pair(hash)
		}
	}
	v = l.copyASCII(s)
	v.hash.Store(hash)
	pair[0], pair[1] = v, pair[0]
	return v
}

// judge ends a trial. Where it fails is one chance more: a text of other words may have begun.
func (r *recent) judge() {
	last := uint8(len(recentPart) - 1)
	switch paid := r.found*8 >= recentTrial*recentPart[r.trial]; {
	case paid && r.trial == last:
		r.next = recentPause
	case paid:
		r.trial++
	case r.trial == last:
		r.trial = 1
	default:
		r.trial, r.pause = 0, r.next
		r.next *= 2
	}
	r.left, r.found = recentTrial, 0
}

// Tidy gives up memory that only might be of use. It is called now and then.
func (t *Thread) Tidy() {
	if t.recent.age++; t.recent.age == recentAge {
		t.recent.slots = nil
	}
}
