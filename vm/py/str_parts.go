package py

// This file gives the modules of the library what they need to work on the text of a Str as bytes: its offsets, its code
// points, and parts of it.

// Offset returns the byte offset of code point i, 0 <= i <= s.Len().
func (s *Str) Offset(i int) int { return s.offset(i) }

// Index returns the number of code points before the byte offset pos. Asking for many places of a long text is cheap: where
// its code points lie is remembered.
func (s *Str) Index(pos int) int {
	info := s.look()
	if info.ascii {
		return pos
	}
	if info.offsets == nil && pos > 4*indexStep {
		s.info.Store(&strInfo{n: info.n, offsets: makeOffsets(s.s, info.n), buf: info.buf})
	}
	return s.runeIndex(pos)
}

// KnownASCII reports whether all characters of s are ASCII, as far as it has been asked before or is seen at once.
func (s *Str) KnownASCII() bool {
	if info := s.info.Load(); info != nil {
		return info.ascii
	}
	return len(s.s) <= 4*indexStep && s.look().ascii
}

// Part returns the str for a part of s's text, which begins and ends between code points. It is s itself if it is all of
// s and s's class is str.
func (s *Str) Part(part string) Value {
	if len(part) == len(s.s) {
		return exactStr(s.Value())
	}
	if info := s.info.Load(); info != nil && info.ascii {
		if len(part) <= 1 {
			return StrValue(part)
		}
		if len(part) <= shortText {
			return copyASCII(part).Value()
		}
	}
	p := pieceValue(part, s.s)
	markASCII(p, s)
	return p
}

// ASCIIValue is StrValue for a text known to be ASCII.
func ASCIIValue(s string) Value { return asciiValue(s) }

// DecodeRune returns the code point at the beginning of a Str's text and its size in bytes; s is not empty.
func DecodeRune(s string) (r rune, size int) { return decodeRune(s) }

// DecodeLastRune returns the code point at the end of a Str's text and its size in bytes; s is not empty.
func DecodeLastRune(s string) (r rune, size int) { return decodeLastRune(s) }

// AppendRune appends the code point r, which may be a surrogate, to b.
func AppendRune(b []byte, r rune) []byte { return appendRune(b, r) }

// IsASCII reports whether all bytes of s are below 128.
func IsASCII(s string) bool { return isASCII(s) }

// The properties of code points that the methods of str test for.

func RuneIsAlpha(r rune) bool   { return runeIsAlpha(r) }
func RuneIsAlnum(r rune) bool   { return runeIsAlnum(r) }
func RuneIsSpace(r rune) bool   { return runeIsSpace(r) }
func RuneIsDecimal(r rune) bool { return runeIsDecimal(r) }
