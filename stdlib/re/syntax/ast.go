// Package syntax parses the patterns of Python's regular expressions. Its errors are those of CPython, with the same
// positions.
package syntax

// This file defines the tree of a pattern.

import "math"

// Flags are those of Python's module re.
type Flags uint32

// The flags, with the numbers that Python has for them.
const (
	IgnoreCase Flags = 2
	Locale     Flags = 4
	MultiLine  Flags = 8
	DotAll     Flags = 16
	Unicode    Flags = 32
	Verbose    Flags = 64
	Debug      Flags = 128
	ASCII      Flags = 256

	typeFlags = ASCII | Locale | Unicode
)

// An Op says what a Node is.
type Op uint8

// The kinds of nodes.
const (
	Literal  Op = iota // Char
	Any                // any character, but for a newline
	Class              // a character of Items, or with Negate, one of no item
	At                 // a place: Place
	Branch             // one of Subs
	Repeat             // Subs[0], from Min to Max times: Mode
	Group              // Subs[0], captured as Index unless that is 0, with the flags Add and without Del
	Atomic             // the first match of Subs[0]
	Look               // Subs[0] matches here, or with Behind before here, or with Negate does not
	Ref                // what group Index has captured
	Cond               // if group Index has matched Subs[0], otherwise Subs[1]
	Fail               // nothing
	Sequence           // all Subs, one after the other
)

// A Place is where an At matches.
type Place uint8

// The places.
const (
	Begin        Place = iota // ^
	BeginString               // \A
	End                       // $
	EndString                 // \Z
	WordBoundary              // \b
	NoBoundary                // \B
)

// A Mode is how a Repeat tries the numbers of times.
type Mode uint8

// The modes.
const (
	Greedy Mode = iota
	Lazy
	Possessive
)

// Infinite is the Max of a Repeat without limit.
const Infinite = math.MaxUint32

// A Node is a part of a pattern.
type Node struct {
	Op       Op
	Place    Place
	Mode     Mode
	Negate   bool
	Behind   bool
	Char     rune
	Index    int
	Min, Max int
	Add, Del Flags
	Items    []Item
	Subs     []*Node
}

// A Category is a class of characters that has an escape.
type Category uint8

// The categories.
const (
	NoCategory Category = iota
	Digit
	NotDigit
	Space
	NotSpace
	Word
	NotWord
)

// An Item is a part of a character class: a category, or the code points from Lo to Hi.
type Item struct {
	Category Category
	Lo, Hi   rune
}

// A Pattern is a parsed pattern.
type Pattern struct {
	Root     *Node
	Flags    Flags
	Groups   int            // without the whole, group 0
	Names    []string       // of named groups, in the order of their numbers
	Indexes  map[string]int // the number of a named group
	Warnings []Warning
}

// A Warning is about a class that may mean something else in the future.
type Warning struct{ Message string }

// maxWidth is the width of what has no limit.
const maxWidth = math.MaxUint64

// A width is how many characters a node can match.
type width struct{ lo, hi uint64 }

func add(a, b uint64) uint64 {
	if a > maxWidth-b {
		return maxWidth
	}
	return a + b
}

func mul(a, b uint64) uint64 {
	if a == 0 || b == 0 {
		return 0
	}
	if a > maxWidth/b {
		return maxWidth
	}
	return a * b
}

// width returns how many characters n can match. groups has the widths of the groups that are closed.
func (n *Node) width(groups []*width) width {
	switch n.Op {
	case Literal, Any, Class:
		return width{1, 1}
	case Branch:
		w := width{lo: maxWidth}
		for _, s := range n.Subs {
			x := s.width(groups)
			w = width{min(w.lo, x.lo), max(w.hi, x.hi)}
		}
		return w
	case Repeat:
		w := n.Subs[0].width(groups)
		hi := mul(w.hi, uint64(n.Max))
		if n.Max == Infinite && w.hi > 0 {
			hi = maxWidth
		}
		return width{mul(w.lo, uint64(n.Min)), hi}
	case Ref:
		if n.Index < len(groups) && groups[n.Index] != nil {
			return *groups[n.Index]
		}
	case Cond:
		w, x := n.Subs[0].width(groups), n.Subs[1].width(groups)
		return width{min(w.lo, x.lo), max(w.hi, x.hi)}
	case Group, Atomic, Sequence:
		var w width
		for _, s := range n.Subs {
			x := s.width(groups)
			w = width{add(w.lo, x.lo), add(w.hi, x.hi)}
		}
		return w
	}
	return width{}
}
