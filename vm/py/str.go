package py

// This file defines Str: what a Python string is in Go, how its characters are counted, found and joined.

import (
	"strings"
	"sync/atomic"
	"unsafe"
)

// A Str is a Python string. Its text is UTF-8, generalised so that a lone surrogate is three bytes, as Python allows them.
// It does not change; what is remembered about it is published atomically, for threads share strings.
type Str struct {
	Header
	s    string
	hash atomic.Uint64 // 0: not computed yet
	info atomic.Pointer[strInfo]
}

// A strInfo is what is known of a string's text. It does not change: a Str gets a new one when more becomes known.
type strInfo struct {
	n       int     // number of code points
	ascii   bool    // then n is the number of bytes too
	offsets []int   // byte offsets of the code points 0, indexStep, 2*indexStep ...; nil until needed
	buf     *strBuf // what the text lies in, if it has room to grow; nil otherwise
}

// indexStep is the number of code points between two entries of strInfo.offsets.
const indexStep = 64

// asciiInfo is the info of ASCII strings.
var asciiInfo = &strInfo{ascii: true}

// StrType is the class str.
var StrType Type

// A strObject is an instance of a subclass of str.
type strObject struct {
	Str
	Dict *Dict
}

// A charStr is a Str together with its text, one code point.
type charStr struct {
	Str
	text [4]byte
}

// charStrs are the strings of one code point below 256. emptyStr is "".
var (
	charStrs = makeCharStrs()
	emptyStr = &Str{Header: Header{Type: &StrType}}
)

func makeCharStrs() *[256]Str {
	a := new([256]Str)
	for i := range a {
		a[i].Header.Type = &StrType
		a[i].s = string(rune(i))
		if i < 0x80 {
			a[i].info.Store(asciiInfo)
		} else {
			a[i].info.Store(&strInfo{n: 1})
		}
	}
	return a
}

// NewStr returns the string s, which must be valid generalised UTF-8.
func NewStr(s string) *Str { return &Str{Header: Header{Type: &StrType}, s: s} }

// StrValue returns the string s, which must be valid generalised UTF-8. It allocates nothing for an empty string and for
// one character below U+0100.
func StrValue(s string) Value {
	switch len(s) {
	case 0:
		return emptyStr.Value()
	case 1:
		return charStrs[s[0]&0x7F].Value()
	case 2:
		if c := s[0]; c == 0xC2 || c == 0xC3 {
			return charStrs[c&3<<6|s[1]&0x3F].Value()
		}
	}
	if len(s) <= shortText && isASCII(s) {
		return copyASCII(s).Value()
	}
	return NewStr(s).Value()
}

// asciiValue is StrValue for a text known to be ASCII.
func asciiValue(s string) Value {
	if len(s) <= 1 {
		return StrValue(s)
	}
	if len(s) <= shortText {
		return copyASCII(s).Value()
	}
	v := NewStr(s)
	v.setNewInfo(asciiInfo)
	return v.Value()
}

// setNewInfo sets the info of a string that nobody else knows yet: an atomic store would cost as much as making it.
func (s *Str) setNewInfo(info *strInfo) {
	*(**strInfo)(unsafe.Pointer(&s.info)) = info
}

// CharValue returns the string of one code point.
func CharValue(r rune) Value {
	if r >= 0 && r < 256 {
		return charStrs[r].Value()
	}
	var b [4]byte
	return charValue(bytesString(appendRune(b[:0], r)))
}

// charValue returns the string of one code point that is not ASCII.
func charValue(s string) Value {
	v := &charStr{Str: Str{Header: Header{Type: &StrType}}}
	n := copy(v.text[:], s)
	v.s = bytesString(v.text[:n])
	return v.Value()
}

// pieceValue returns the string that is a part of whole. It shares the memory, unless a small part would keep much alive.
func pieceValue(piece string, whole string) Value {
	if len(piece) <= 2 {
		return pieceChar(piece)
	}
	if len(whole) > 1024 && len(piece) < len(whole)/4 && len(piece) > shortText {
		piece = strings.Clone(piece)
	}
	return StrValue(piece)
}

func pieceChar(s string) Value {
	if len(s) == 2 && s[0] >= 0xC4 {
		return charValue(s)
	}
	return StrValue(s)
}

// Value returns s as a Value.
func (s *Str) Value() Value { return Value{ref: &s.Header} }

// String returns the text.
func (s *Str) String() string { return s.s }

// look returns what is known about s, at least the number of code points.
func (s *Str) look() *strInfo {
	if info := s.info.Load(); info != nil {
		return info
	}
	info := asciiInfo
	if !isASCII(s.s) {
		info = &strInfo{n: countRunes(s.s)}
	}
	s.info.Store(info)
	return info
}

// IsASCII reports whether all characters of s are ASCII.
func (s *Str) IsASCII() bool { return s.look().ascii }

// Len returns the number of code points.
func (s *Str) Len() int {
	if info := s.look(); !info.ascii {
		return info.n
	}
	return len(s.s)
}

// offset returns the byte offset of code point i, 0 <= i <= s.Len().
func (s *Str) offset(i int) int {
	info := s.look()
	switch {
	case info.ascii:
		return i
	case i >= info.n:
		return len(s.s)
	case i < indexStep:
		return runeOffset(s.s, i)
	}
	if info.offsets == nil {
		info = &strInfo{n: info.n, offsets: makeOffsets(s.s, info.n), buf: info.buf}
		s.info.Store(info)
	}
	pos := info.offsets[i/indexStep]
	return pos + runeOffset(s.s[pos:], i%indexStep)
}

func makeOffsets(s string, n int) []int {
	offsets := make([]int, 0, n/indexStep+1)
	pos := 0
	for i := 0; pos < len(s); i++ {
		if i%indexStep == 0 {
			offsets = append(offsets, pos)
		}
		pos += runeSize(s[pos])
	}
	return offsets
}

// runeIndex returns the number of code points before the byte offset pos.
func (s *Str) runeIndex(pos int) int {
	info := s.look()
	if info.ascii {
		return pos
	}
	if info.offsets == nil {
		return countRunes(s.s[:pos])
	}
	lo, hi := 0, len(info.offsets) // the last entry that is not beyond pos
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; info.offsets[mid] <= pos {
			lo = mid
		} else {
			hi = mid
		}
	}
	if lo >= len(info.offsets) {
		return 0
	}
	return lo*indexStep + countRunes(s.s[info.offsets[lo]:pos])
}

// Slice returns the text of the code points from i to j, 0 <= i <= j <= s.Len().
func (s *Str) Slice(i, j int) string {
	if s.look().ascii {
		return s.s[i:j]
	}
	lo := s.offset(i)
	if j-i < indexStep {
		return s.s[lo : lo+runeOffset(s.s[lo:], j-i)]
	}
	return s.s[lo:s.offset(j)]
}

// At returns code point i, 0 <= i < s.Len().
func (s *Str) At(i int) rune {
	if s.look().ascii {
		return rune(s.s[i])
	}
	r, _ := decodeRune(s.s[s.offset(i):])
	return r
}

// A strBuf is memory that grows: several strings share it, each of them the beginning of the next. This makes s += x in a
// loop cheap: the first who appends to the longest of them takes the room behind it, and nobody sees any difference.
type strBuf struct {
	mem  []byte
	used atomic.Int64
}

// minBuf is the length of a text in bytes from which concatenation leaves room to grow.
const minBuf = 256

// concatStr returns x + y.
func concatStr(t *Thread, x, y *Str) (Value, error) {
	switch {
	case len(x.s) == 0 && y.Header.Type == &StrType:
		return y.Value(), nil
	case len(y.s) == 0 && x.Header.Type == &StrType:
		return x.Value(), nil
	}
	n := len(x.s) + len(y.s)
	if n < minBuf {
		v, text := newCompact(n)
		copy(text, x.s)
		copy(text[len(x.s):], y.s)
		return v.seal().Value(), nil
	}
	xi, yi := x.look(), y.look()
	info := &strInfo{ascii: xi.ascii && yi.ascii}
	if !info.ascii {
		info.n = x.Len() + y.Len()
	}
	v := NewStr("")
	if buf := xi.buf; buf != nil && n <= len(buf.mem) && buf.used.CompareAndSwap(int64(len(x.s)), int64(n)) {
		copy(buf.mem[len(x.s):n], y.s)
		info.buf = buf
		v.s = bytesString(buf.mem[:n])
	} else {
		room := n
		if xi.buf != nil {
			room = n + n/2 // the second time: somebody is building a text
		}
		if err := t.Charge(room); err != nil {
			return Value{}, err
		}
		info.buf = &strBuf{mem: make([]byte, room)}
		info.buf.used.Store(int64(n))
		copy(info.buf.mem, x.s)
		copy(info.buf.mem[len(x.s):], y.s)
		v.s = bytesString(info.buf.mem[:n])
	}
	v.info.Store(info)
	return v.Value(), nil
}

// A StrBuilder makes a text piece by piece and charges the thread for the memory. The first error sticks and further
// pieces are ignored. Now and then it polls.
type StrBuilder struct {
	T     *Thread
	buf   []byte
	steps int
	err   error
}

// grow makes room for n more bytes and reports whether it could. If n is too large for an int to add to, it could not.
func (b *StrBuilder) grow(n int) bool {
	if b.err != nil {
		return false
	}
	if b.steps++; b.steps&(pollEvery-1) == 0 {
		if b.err = b.T.Poll(); b.err != nil {
			return false
		}
	}
	if n > maxSize-len(b.buf) {
		b.err = NewError(&MemoryErrorType)
		return false
	}
	if free := cap(b.buf) - len(b.buf); free < n {
		want := max(2*cap(b.buf), len(b.buf)+n, 32)
		if want > 1024 {
			if b.err = b.T.Charge(want); b.err != nil {
				return false
			}
		}
		buf := make([]byte, len(b.buf), want)
		copy(buf, b.buf)
		b.buf = buf
	}
	return true
}

// Write appends s.
func (b *StrBuilder) Write(s string) {
	if b.grow(len(s)) {
		b.buf = append(b.buf, s...)
	}
}

// WriteRune appends the code point r.
func (b *StrBuilder) WriteRune(r rune) {
	if b.grow(4) {
		b.buf = appendRune(b.buf, r)
	}
}

// WriteASCII appends the ASCII character c.
func (b *StrBuilder) WriteASCII(c byte) {
	if b.grow(1) {
		b.buf = append(b.buf, c)
	}
}

// WriteRepr appends repr(v). An error of it sticks.
func (b *StrBuilder) WriteRepr(v Value) {
	if b.err != nil {
		return
	}
	s, err := Repr(b.T, v)
	if err != nil {
		b.err = err
		return
	}
	b.Write(s)
}

// Len returns the number of bytes so far.
func (b *StrBuilder) Len() int { return len(b.buf) }

// Err returns the first error.
func (b *StrBuilder) Err() error { return b.err }

// Result returns the text, or the first error. The builder must not be used afterwards.
func (b *StrBuilder) Result() (string, error) {
	if b.err != nil {
		return "", b.err
	}
	return bytesString(b.buf), nil
}

// result is Result as a Value.
func (b *StrBuilder) result() (Value, error) {
	s, err := b.Result()
	if err != nil {
		return Value{}, err
	}
	return StrValue(s), nil
}
