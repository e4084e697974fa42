package py

// This file defines the methods of bytes and bytearray that take them apart and put them together.

import "strings"

// bytesPieces collects parts of self. The first error ends it.
type bytesPieces struct {
	t     *Thread
	self  Value
	items []Value
	err   error
}

// add appends a part; it reports whether to go on.
func (p *bytesPieces) add(s string) bool {
	n := len(p.items)
	if n == cap(p.items) && n >= 256 {
		if p.err = p.t.ChargeN(n, 2*(16+40)); p.err != nil {
			return false
		}
	}
	if n&(pollEvery-1) == pollEvery-1 {
		if p.err = p.t.Poll(); p.err != nil {
			return false
		}
	}
	p.items = append(p.items, bytesPart(p.self, s))
	return true
}

func (p *bytesPieces) list(reverse bool) (Value, error) {
	if p.err != nil {
		return Value{}, p.err
	}
	if reverse {
		for i, j := 0, len(p.items)-1; i < j; i, j = i+1, j-1 {
			p.items[i], p.items[j] = p.items[j], p.items[i]
		}
	}
	return NewList(p.items).Value(), nil
}

// bytesSep returns the separator v, "" for white space.
func bytesSep(v Value) (string, error) {
	if v.IsNone() {
		return "", nil
	}
	sep, err := BufferBytes(v)
	if err == nil && sep == "" {
		err = ValueErrorf("empty separator")
	}
	return sep, err
}

func bytesSplit(t *Thread, args Args) (Value, error) {
	v, max, err := splitArgs(t, sigStrSplit, args)
	if err != nil {
		return Value{}, err
	}
	sep, err := bytesSep(v)
	if err != nil {
		return Value{}, err
	}
	out := bytesPieces{t: t, self: args.Pos[0]}
	s := bytesView(args.Pos[0])
	if sep != "" {
		splitSep(s, sep, max, out.add)
		return out.list(false)
	}
	for {
		for s != "" && byteSpace(s[0]) {
			s = s[1:]
		}
		if s == "" {
			break
		}
		i := 0
		if max == 0 {
			i = len(s)
		}
		for i < len(s) && !byteSpace(s[i]) {
			i++
		}
		max--
		if !out.add(s[:i]) {
			break
		}
		s = s[i:]
	}
	return out.list(false)
}

func bytesRSplit(t *Thread, args Args) (Value, error) {
	v, max, err := splitArgs(t, sigStrRSplit, args)
	if err != nil {
		return Value{}, err
	}
	sep, err := bytesSep(v)
	if err != nil {
		return Value{}, err
	}
	out := bytesPieces{t: t, self: args.Pos[0]}
	s := bytesView(args.Pos[0])
	if sep != "" {
		rsplitSep(s, sep, max, out.add)
		return out.list(true)
	}
	for {
		for s != "" && byteSpace(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
		if s == "" {
			break
		}
		i := len(s)
		if max == 0 {
			i = 0
		}
		for i > 0 && !byteSpace(s[i-1]) {
			i--
		}
		max--
		if !out.add(s[i:]) {
			break
		}
		s = s[:i]
	}
	return out.list(true)
}

func bytesSplitLines(t *Thread, args Args) (Value, error) {
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
	out := bytesPieces{t: t, self: self}
	s := bytesView(self)
	for s != "" {
		end := strings.IndexAny(s, "\r\n")
		next := end + 1
		switch {
		case end < 0:
			end, next = len(s), len(s)
		case s[end] == '\r' && next < len(s) && s[next] == '\n':
			next++
		}
		if keepEnds {
			end = next
		}
		if !out.add(s[:end]) {
			break
		}
		s = s[next:]
	}
	return out.list(false)
}

func bytesPartition(_ *Thread, args Args) (Value, error) {
	return bytesPartitionAt(args, strings.Index, false)
}

func bytesRPartition(_ *Thread, args Args) (Value, error) {
	return bytesPartitionAt(args, strings.LastIndex, true)
}

func bytesPartitionAt(args Args, find func(s, sep string) int, right bool) (Value, error) {
	self := args.Pos[0]
	sep, err := BufferBytes(args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	if sep == "" {
		return Value{}, ValueErrorf("empty separator")
	}
	s := bytesView(self)
	i := find(s, sep)
	whole := self // itself, even if its class is derived
	if !self.IsKind(KindBytes) {
		whole = bytesPart(self, s)
	}
	switch {
	case i < 0 && right:
		return NewTuple([]Value{bytesPart(self, ""), bytesPart(self, ""), whole}).Value(), nil
	case i < 0:
		return NewTuple([]Value{whole, bytesPart(self, ""), bytesPart(self, "")}).Value(), nil
	}
	middle := args.Pos[1] // itself, whatever it is
	if !self.IsKind(KindBytes) {
		middle = bytesPart(self, sep)
	}
	return NewTuple([]Value{bytesPart(self, s[:i]), middle, bytesPart(self, s[i+len(sep):])}).Value(), nil
}

func bytesStrip(_ *Thread, args Args) (Value, error)  { return bytesStripEnds(args, true, true) }
func bytesLStrip(_ *Thread, args Args) (Value, error) { return bytesStripEnds(args, true, false) }
func bytesRStrip(_ *Thread, args Args) (Value, error) { return bytesStripEnds(args, false, true) }

func bytesStripEnds(args Args, left, right bool) (Value, error) {
	in := byteSpace
	if len(args.Pos) > 1 && !args.Pos[1].IsNone() {
		set, err := BufferBytes(args.Pos[1])
		if err != nil {
			return Value{}, err
		}
		in = func(c byte) bool { return strings.IndexByte(set, c) >= 0 }
	}
	s := bytesView(args.Pos[0])
	for left && s != "" && in(s[0]) {
		s = s[1:]
	}
	for right && s != "" && in(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return bytesPart(args.Pos[0], s), nil
}

func bytesJoin(t *Thread, args Args) (Value, error) {
	items, err := joinItems(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	sep := bytesView(args.Pos[0])
	total := 0
	for i, x := range items {
		s, ok := simpleBuffer(x)
		if !ok {
			return Value{}, TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, x.Type().Name)
		}
		if total += len(s); i > 0 {
			total += len(sep)
		}
		if total < 0 {
			return Value{}, NewError(&OverflowErrorType, "join() result is too long")
		}
	}
	if len(items) == 1 && items[0].Is(&BytesType) && args.Pos[0].IsKind(KindBytes) {
		return items[0], nil
	}
	if err := t.Charge(total); err != nil {
		return Value{}, err
	}
	b := make([]byte, 0, total)
	for i, x := range items {
		if i > 0 {
			b = append(b, sep...)
		}
		s, _, _ := bufferOf(x)
		b = append(b, s...)
		if i&(pollEvery-1) == pollEvery-1 {
			if err := t.Poll(); err != nil {
				return Value{}, err
			}
		}
	}
	return bytesLike(args.Pos[0], bytesString(b)), nil
}
