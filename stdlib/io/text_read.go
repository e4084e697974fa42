package io

// This file defines how a TextFile reads: decoding in pieces, ends of lines, and positions.

import (
	"strings"
	"unicode/utf8"

	"minipy/vm/py"
)

// An input is what a text file has read ahead.
type input struct {
	text      string // what has been decoded; what is before pos has been handed out
	pos       int
	raw       []byte // the bytes that text was decoded from
	tail      []byte // the beginning of a character, or of an end of a line
	order     string // the codec without a byte order mark, when that has been read
	seen      seen
	iterating bool // by next(), which makes tell() impossible
}

func (f *TextFile) dropInput() { f.text, f.pos, f.raw, f.tail, f.order = "", 0, nil, nil, "" }

// beginRead checks that f can be read and takes its lock.
func (f *TextFile) beginRead(t *py.Thread) error {
	if err := f.check(); err != nil {
		return err
	}
	if !f.readable {
		return unsupported("not readable")
	}
	if err := f.mutex.lock(t, f.Value()); err != nil {
		return err
	}
	if len(f.out) > 0 {
		if err := f.flushLocked(t); err != nil {
			f.mutex.unlock()
			return err
		}
		if err := f.s.flushBytes(t); err != nil {
			f.mutex.unlock()
			return err
		}
	}
	return nil
}

// fill decodes another chunk, and reports whether there was one.
func (f *TextFile) fill(t *py.Thread) (bool, error) {
	if f.pos > 0 {
		f.raw = f.raw[f.byteLen(f.text[:f.pos]):]
		f.text, f.pos = f.text[f.pos:], 0
	}
	for {
		chunk, err := f.s.readChunk(t)
		if err != nil {
			return false, err
		}
		got, err := f.decode(t, chunk, len(chunk) == 0)
		if err != nil || got || len(chunk) == 0 {
			return got, err
		}
	}
}

// decode adds the text of chunk, and reports whether there is any. final says that no more comes.
func (f *TextFile) decode(t *py.Thread, chunk []byte, final bool) (bool, error) {
	data := chunk
	if len(f.tail) > 0 {
		data = append(f.tail[:len(f.tail):len(f.tail)], chunk...)
		f.tail = nil
	}
	codec := f.order
	if codec == "" {
		var mark int
		if codec, mark = byteOrder(f.codec, data); codec == "" && !final {
			f.tail = data
			return false, nil
		}
		f.order, data = codec, data[mark:]
	}
	n := len(data)
	if !final {
		n = complete(codec, data)
	}
	if n == 0 {
		f.tail = data
		return false, nil
	}
	var s string
	if codec == "utf-8" && utf8.Valid(data[:n]) {
		s = asString(data[:n])
	} else {
		v, err := py.Decode(t, asString(data[:n]), codec, f.Errors)
		if err != nil {
			return false, err
		}
		s = v.AsStr().String()
	}
	if f.nl != lf && !final && strings.HasSuffix(s, "\r") { // perhaps the beginning of \r\n
		n -= unitSize(codec)
		s = s[:len(s)-1]
	}
	f.tail = data[n:]
	if f.nl <= keep {
		f.seen.note(s)
	}
	if f.nl == universal {
		s = translate(s)
	}
	if s == "" {
		return false, nil
	}
	if f.text == "" {
		f.text, f.raw = s, data[:n:n]
	} else {
		if err := t.Charge(len(f.text) + len(s)); err != nil {
			return false, err
		}
		f.text += s
		f.raw = append(f.raw, data[:n]...)
	}
	return true, nil
}

// byteOrder returns the codec for data, the beginning of a file, and the size of its byte order mark. The codec is "" if data
// is too short to tell.
func byteOrder(codec string, data []byte) (string, int) {
	switch codec {
	case "utf-8-sig":
		switch {
		case strings.HasPrefix(string(data[:min(3, len(data))]), "\xef\xbb\xbf"):
			return "utf-8", 3
		case len(data) < 3 && strings.HasPrefix("\xef\xbb\xbf", string(data)):
			return "", 0
		}
		return "utf-8", 0
	case "utf-16":
		if len(data) < 2 {
			return "", 0
		}
		switch string(data[:2]) {
		case "\xff\xfe":
			return "utf-16-le", 2
		case "\xfe\xff":
			return "utf-16-be", 2
		}
		return "utf-16-le", 0
	case "utf-32":
		if len(data) < 4 {
			return "", 0
		}
		switch string(data[:4]) {
		case "\xff\xfe\x00\x00":
			return "utf-32-le", 4
		case "\x00\x00\xfe\xff":
			return "utf-32-be", 4
		}
		return "utf-32-le", 0
	}
	return codec, 0
}

// unitSize returns the size of a character below U+0080 in a codec.
func unitSize(codec string) int {
	switch {
	case strings.HasPrefix(codec, "utf-16"):
		return 2
	case strings.HasPrefix(codec, "utf-32"):
		return 4
	}
	return 1
}

// complete returns how much of data are whole characters.
func complete(codec string, data []byte) int {
	n := len(data)
	switch unitSize(codec) {
	case 2:
		n &^= 1
		if n >= 2 {
			high := data[n-1]
			if strings.HasSuffix(codec, "be") {
				high = data[n-2]
			}
			if high&0xFC == 0xD8 { // the first half of a pair
				n -= 2
			}
		}
	case 4:
		n &^= 3
	default:
		if codec != "utf-8" {
			return n
		}
		for i := n - 1; i >= 0 && i >= n-3; i-- {
			if data[i]&0xC0 == 0x80 {
				continue
			}
			size := 1
			switch {
			case data[i] >= 0xF0:
				size = 4
			case data[i] >= 0xE0:
				size = 3
			case data[i] >= 0xC0:
				size = 2
			}
			if i+size > n {
				return i
			}
			break
		}
	}
	return n
}

// byteLen returns how many bytes the prefix s of f.text was decoded from.
func (f *TextFile) byteLen(s string) int {
	if len(s) == len(f.text) {
		return len(f.raw)
	}
	if len(f.raw) == len(f.text) && f.order == "utf-8" {
		return len(s)
	}
	codec := f.order
	unit := unitSize(codec)
	at := func(i int) byte { // the character at i if it is ASCII
		u := f.raw[i : i+unit]
		if strings.HasSuffix(codec, "be") {
			return u[unit-1]
		}
		return u[0]
	}
	i := 0
	for k := runes(s); k > 0 && i+unit <= len(f.raw); k-- {
		size := unit
		switch {
		case codec == "utf-8":
			_, size = utf8.DecodeRune(f.raw[i:])
		case unit == 2:
			high := f.raw[i+1]
			if strings.HasSuffix(codec, "be") {
				high = f.raw[i]
			}
			if high&0xFC == 0xD8 {
				size = 4
			}
		}
		if f.nl == universal && size == unit && at(i) == '\r' && i+2*unit <= len(f.raw) && at(i+unit) == '\n' {
			size *= 2
		}
		i += size
	}
	return min(i, len(f.raw))
}

// take hands out the next n bytes of the text.
func (f *TextFile) take(n int) string {
	s := f.text[f.pos : f.pos+n]
	f.pos += n
	return s
}

// read reads n characters, or if n is negative everything.
func (f *TextFile) read(t *py.Thread, n int) (string, error) {
	if err := f.beginRead(t); err != nil {
		return "", err
	}
	defer f.mutex.unlock()
	if n < 0 {
		data, err := f.s.readAll(t)
		if err != nil {
			return "", err
		}
		if f.pos == len(f.text) {
			f.text, f.raw, f.pos = "", nil, 0
		}
		if _, err := f.decode(t, data, true); err != nil {
			return "", err
		}
		s := f.take(len(f.text) - f.pos)
		f.text, f.raw, f.pos = "", nil, 0
		return s, nil
	}
	have := runes(f.text[f.pos:])
	for have < n {
		before := len(f.text) - f.pos
		more, err := f.fill(t)
		if err != nil {
			return "", err
		}
		if !more {
			break
		}
		have += runes(f.text[before:])
	}
	return f.take(runesEnd(f.text[f.pos:], n)), nil
}

// ReadLine reads up to and with the next end of a line, at most limit characters if limit is not negative. The result is
// empty at the end.
func (f *TextFile) ReadLine(t *py.Thread, limit int) (string, error) {
	if err := f.beginRead(t); err != nil {
		return "", err
	}
	defer f.mutex.unlock()
	from := 0 // before it there is no end of a line
	for {
		rest := f.text[f.pos:]
		end := f.nl.end(rest[from:])
		if end > 0 {
			end += from
		}
		if end == 0 {
			from = max(len(rest)-1, 0)
		}
		if limit >= 0 {
			if k := runesEnd(rest, limit); k < len(rest) || runes(rest) == limit {
				if end == 0 || end > k {
					end = k
				}
				return f.take(end), nil
			}
		}
		if end > 0 {
			return f.take(end), nil
		}
		if more, err := f.fill(t); err != nil {
			return "", err
		} else if !more {
			return f.take(len(f.text) - f.pos), nil
		}
	}
}

func (f *TextFile) tell(t *py.Thread) (int64, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	if f.iterating {
		return 0, py.NewError(&py.OSErrorType, "telling position disabled by next() call")
	}
	if err := f.Flush(t); err != nil {
		return 0, err
	}
	pos, err := f.s.seekBytes(t, 0, 1)
	if err != nil {
		return 0, err
	}
	return pos - int64(len(f.tail)) - int64(len(f.raw)) + int64(f.byteLen(f.text[:f.pos])), nil
}

func (f *TextFile) seek(t *py.Thread, off int64, whence int) (int64, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	switch {
	case whence < 0 || whence > 2:
		return 0, py.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 1 && off != 0:
		return 0, unsupported("can't do nonzero cur-relative seeks")
	case whence == 2 && off != 0:
		return 0, unsupported("can't do nonzero end-relative seeks")
	case whence == 0 && off < 0:
		return 0, py.ValueErrorf("negative seek position %d", off)
	}
	if whence == 1 {
		var err error
		if off, err = f.tell(t); err != nil {
			return 0, err
		}
		whence = 0
	}
	if err := f.Flush(t); err != nil {
		return 0, err
	}
	order := f.order
	f.dropInput()
	f.iterating = false
	pos, err := f.s.seekBytes(t, off, whence)
	if pos > 0 {
		f.order = order // there is no mark here
	}
	f.started = pos > 0
	return pos, err
}
