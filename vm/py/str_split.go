package py

// This file defines the methods of str that take strings apart and put them together.

import (
	"strings"
)

var (
	sigStrSplit      = NewSignature("split", "sep=, maxsplit=")
	sigStrRSplit     = NewSignature("rsplit", "sep=, maxsplit=")
	sigStrSplitLines = NewSignature("splitlines", "keepends=")
)

// splitArgs returns the arguments of split and rsplit; max is maxSize if there is no limit.
func splitArgs(t *Thread, sig *Signature, args Args) (sep Value, max int, err error) {
	sep = None
	var limit Value
	args.Pos = args.Pos[1:]
	if err := sig.Bind(args, &sep, &limit); err != nil {
		return sep, 0, err
	}
	max = maxSize
	if !limit.IsZero() {
		if max, err = argSize(t, limit); err != nil {
			return sep, 0, err
		}
		if max < 0 {
			max = maxSize
		}
	}
	return sep, max, nil
}

// strSep returns the separator sep, "" for white space.
func strSep(sep Value) (string, error) {
	switch {
	case sep.IsNone():
		return "", nil
	case !sep.IsKind(KindStr):
		return "", TypeErrorf("must be str or None, not %s", sep.Type().Name)
	case sep.AsStr().s == "":
		return "", ValueErrorf("empty separator")
	}
	return sep.AsStr().s, nil
}

func strSplit(t *Thread, args Args) (Value, error) {
	v, max, err := splitArgs(t, sigStrSplit, args)
	if err != nil {
		return Value{}, err
	}
	sep, err := strSep(v)
	if err != nil {
		return Value{}, err
	}
	self := args.Pos[0]
	out := newPieces(t, self)
	if sep == "" && out.ascii && max == maxSize {
		out.words(self.AsStr().s)
	} else if sep == "" {
		splitSpace(self.AsStr().s, max, out.add)
	} else {
		splitSep(self.AsStr().s, sep, max, out.add)
	}
	return out.list()
}

func strRSplit(t *Thread, args Args) (Value, error) {
	v, max, err := splitArgs(t, sigStrRSplit, args)
	if err != nil {
		return Value{}, err
	}
	sep, err := strSep(v)
	if err != nil {
		return Value{}, err
	}
	self := args.Pos[0]
	out := newPieces(t, self)
	if sep == "" {
		rsplitSpace(self.AsStr().s, max, out.add)
	} else {
		rsplitSep(self.AsStr().s, sep, max, out.add)
	}
	out.reverse()
	return out.list()
}

// strPieces collects parts of a string. The first error ends it.
type strPieces struct {
	t     *Thread
	self  Value
	whole *Str
	items []Value
	err   error
	slab  slab
	ascii bool // the whole is known to be ASCII
}

func newPieces(t *Thread, self Value) strPieces {
	whole := self.AsStr()
	t.recent.age = 0
	return strPieces{t: t, self: self, whole: whole, ascii: whole.IsASCII()}
}

// add appends a part; it reports whether to go on.
func (p *strPieces) add(s string) bool {
	n := len(p.items)
	if n == cap(p.items) && n >= 256 {
		if p.err = p.t.ChargeN(2*n, 16); p.err != nil {
			return false
		}
	}
	if n&(pollEvery-1) == pollEvery-1 {
		if p.err = p.t.Poll(); p.err != nil {
			return false
		}
	}
	p.items = append(p.items, p.part(s))
	return true
}

// part is strPart, but knows whether the whole is ASCII, and looks among the recent strings.
func (p *strPieces) part(s string) Value {
	if r := &p.t.recent; p.ascii && canBeRecent(s) && r.ready(1) {
		return r.get(s, hashBytes(s), &p.slab).Value()
	}
	return p.fresh(s)
}

// fresh is part without looking.
func (p *strPieces) fresh(s string) Value {
	if p.ascii && canBeRecent(s) {
		return p.slab.copyASCII(s).Value()
	}
	return strPart(p.self, s)
}

func (p *strPieces) reverse() {
	for i, j := 0, len(p.items)-1; i < j; i, j = i+1, j-1 {
		p.items[i], p.items[j] = p.items[j], p.items[i]
	}
}

func (p *strPieces) list() (Value, error) {
	if p.err != nil {
		return Value{}, p.err
	}
	return NewList(p.items).Value(), nil
}

// The split functions call add with the parts, until it returns false. max bounds the number of splits.

func splitSep(s, sep string, max int, add func(string) bool) {
	for ; max > 0; max-- {
		i := strings.Index(s, sep)
		if i < 0 {
			break
		}
		if !add(s[:i]) {
			return
		}
		s = s[i+len(sep):]
	}
	add(s)
}

func rsplitSep(s, sep string, max int, add func(string) bool) {
	for ; max > 0; max-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		if !add(s[i+len(sep):]) {
			return
		}
		s = s[:i]
	}
	add(s)
}

func splitSpace(s string, max int, add func(string) bool) {
	for {
		i := 0
		for i < len(s) && asciiSpace(s[i]) {
			i++
		}
		if s = s[i:]; s != "" && s[0] >= 0x80 {
			s = strTrimLeft(s, runeIsSpace)
		}
		if s == "" {
			return
		}
		if max == 0 {
			add(s)
			return
		}
		max--
		i = 0
		for i < len(s) {
			if c := s[i]; c < 0x80 {
				if asciiSpace(c) {
					break
				}
				i++
				continue
			}
			r, n := decodeRune(s[i:])
			if runeIsSpace(r) {
				break
			}
			i += n
		}
		if !add(s[:i]) {
			return
		}
		s = s[i:]
	}
}

func rsplitSpace(s string, max int, add func(string) bool) {
	for {
		s = strTrimRight(s, runeIsSpace)
		if s == "" {
			return
		}
		if max == 0 {
			add(s)
			return
		}
		max--
		i := len(s)
		for i > 0 {
			r, n := decodeLastRune(s[:i])
			if runeIsSpace(r) {
				break
			}
			i -= n
		}
		if !add(s[i:]) {
			return
		}
		s = s[:i]
	}
}

func strSplitLines(t *Thread, args Args) (Value, error) {
	keep := False
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	if err := sigStrSplitLines.Bind(args, &keep); err != nil {
		return Value{}, err
	}
	keepEnds, err := Truth(t, keep)
	if err != nil {
		return Value{}, err
	}
	out := newPieces(t, self)
	s := self.AsStr().s
	for s != "" {
		end, next := lineEnd(s)
		if keepEnds {
			end = next
		}
		if !out.add(s[:end]) {
			break
		}
		s = s[next:]
	}
	return out.list()
}

// lineEnd returns where the first line of s ends, and where the next begins.
func lineEnd(s string) (end, next int) {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x80 {
			r, n := decodeRune(s[i:])
			if r == 0x85 || r == 0x2028 || r == 0x2029 {
				return i, i + n
			}
			i += n
			continue
		}
		if c <= 0x1E && (c >= '\n' && c <= '\r' || c >= 0x1C) {
			if c == '\r' && i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		}
		i++
	}
	return len(s), len(s)
}

func strPartition(_ *Thread, args Args) (Value, error) {
	return strPartitionAt(args, strings.Index, false)
}

func strRPartition(_ *Thread, args Args) (Value, error) {
	return strPartitionAt(args, strings.LastIndex, true)
}

func strPartitionAt(args Args, find func(s, sep string) int, right bool) (Value, error) {
	self, v := args.Pos[0], args.Pos[1]
	if !v.IsKind(KindStr) {
		return Value{}, TypeErrorf("must be str, not %s", v.Type().Name)
	}
	s, sep := self.AsStr().s, v.AsStr().s
	if sep == "" {
		return Value{}, ValueErrorf("empty separator")
	}
	i := find(s, sep)
	empty := emptyStr.Value()
	switch {
	case i >= 0:
		return NewTuple([]Value{strPart(self, s[:i]), v, strPart(self, s[i+len(sep):])}).Value(), nil
	case right:
		return NewTuple([]Value{empty, empty, self}).Value(), nil // itself, even if its class is derived
	}
	return NewTuple([]Value{self, empty, empty}).Value(), nil
}

func strTrimLeft(s string, in func(r rune) bool) string {
	for s != "" {
		r, n := decodeRune(s)
		if !in(r) {
			break
		}
		s = s[n:]
	}
	return s
}

func strTrimRight(s string, in func(r rune) bool) string {
	for s != "" {
		r, n := decodeLastRune(s)
		if !in(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

func strStrip(_ *Thread, args Args) (Value, error)  { return strStripEnds("strip", args, true, true) }
func strLStrip(_ *Thread, args Args) (Value, error) { return strStripEnds("lstrip", args, true, false) }
func strRStrip(_ *Thread, args Args) (Value, error) { return strStripEnds("rstrip", args, false, true) }

func strStripEnds(name string, args Args, left, right bool) (Value, error) {
	in := runeIsSpace
	if len(args.Pos) > 1 && !args.Pos[1].IsNone() {
		if !args.Pos[1].IsKind(KindStr) {
			return Value{}, TypeErrorf("%s arg must be None or str", name)
		}
		in = runeSet(args.Pos[1].AsStr().s)
	}
	s := args.Pos[0].AsStr().s
	if left {
		s = strTrimLeft(s, in)
	}
	if right {
		s = strTrimRight(s, in)
	}
	return strPart(args.Pos[0], s), nil
}

// runeSet returns the test for being one of the characters of chars.
func runeSet(chars string) func(r rune) bool {
	if isASCII(chars) {
		return func(r rune) bool { return r < 0x80 && strings.IndexByte(chars, byte(r)) >= 0 }
	}
	return func(r rune) bool {
		var b [4]byte
		return strings.Contains(chars, bytesString(appendRune(b[:0], r)))
	}
}

func strJoin(t *Thread, args Args) (Value, error) {
	items, err := joinItems(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	return JoinStrs(t, args.Pos[0].AsStr().s, items)
}

// joinItems returns the items of the argument of a join method, not to be changed. They are a list's own if they are so
// few that there is no poll, during which another thread might change the list.
func joinItems(t *Thread, v Value) ([]Value, error) {
	switch {
	case v.Is(&ListType) && len(v.AsList().Items) < pollEvery:
		return v.AsList().Items, nil
	case v.Is(&TupleType):
		return v.AsTuple().Items, nil
	case v.Type().Iter == nil && v.Type().GetItem == nil:
		return nil, TypeErrorf("can only join an iterable")
	}
	return Collect(t, v)
}

// JoinStrs returns the strings items with sep between them: what sep.join(items) does.
func JoinStrs(t *Thread, sep string, items []Value) (Value, error) {
	total := 0
	for i := range items {
		if !items[i].IsKind(KindStr) {
			return Value{}, TypeErrorf("sequence item %d: expected str instance, %s found", i, items[i].Type().Name)
		}
		total += len(items[i].AsStr().s)
		if i > 0 {
			total += len(sep)
		}
		if total < 0 {
			return Value{}, NewError(&OverflowErrorType, "join() result is too long for a Python string")
		}
	}
	if len(items) == 1 && items[0].Is(&StrType) {
		return items[0], nil
	}
	if err := t.Charge(total); err != nil {
		return Value{}, err
	}
	var v *Str
	var b []byte
	if total > 2 && total <= maxCompact {
		v, b = newCompact(total)
		b = b[:0]
	} else {
		b = make([]byte, 0, total)
	}
	for i := range items {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, items[i].AsStr().s...)
		if i&(pollEvery-1) == pollEvery-1 {
			if err := t.Poll(); err != nil {
				return Value{}, err
			}
		}
	}
	if v != nil {
		return v.seal().Value(), nil
	}
	return StrValue(bytesString(b)), nil
}
