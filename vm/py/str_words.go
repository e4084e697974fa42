package py

// This file defines how a text in ASCII is split into its words.

import (
	le "encoding/binary"
	"math/bits"
	"slices"
)

// A soughtWord is a word that is looked up among the recent strings.
type soughtWord struct {
	text string
	hash uint64
	old  *Str // the first of those where it belongs, nil if there is none
	size int  // of old's text
}

// words adds the words of s, which is ASCII: what splitSpace does, for the commonest case.
func (p *strPieces) words(s string) {
	var b [8]soughtWord
	for i := 0; ; {
		n, from := 0, i
		for n < len(b) {
			for i < len(s) && asciiSpaces[s[i]] {
				i++
			}
			start := i
			if i = wordEnd(s, i); i == start {
				break
			}
			b[n].text = s[start:i]
			n++
		}
		if n == 0 || !p.room(n, n*(len(s)-i)/(i-from)) {
			return
		}
		p.lookUp(b[:n])
	}
}

// room makes room for n more parts, where it has to for about so many beyond these, and polls.
func (p *strPieces) room(n, more int) bool {
	have := len(p.items)
	if (have+n)&^(pollEvery-1) != have&^(pollEvery-1) {
		if p.err = p.t.Poll(); p.err != nil {
			return false
		}
	}
	if have+n > cap(p.items) {
		if n += more + more/8; have < 256 {
			n = min(n, 256) // the first words may be unlike the others
		} else if p.err = p.t.ChargeN(have+n, 16); p.err != nil {
			return false
		}
		p.items = slices.Grow(p.items, n)
	}
	return true
}

// lookUp adds the words of batch. It asks for the memory of all of them before it needs that of the first.
func (p *strPieces) lookUp(batch []soughtWord) {
	r := &p.t.recent
	if !r.ready(len(batch)) {
		for i := range batch {
			p.items = append(p.items, p.fresh(batch[i].text))
		}
		return
	}
	for i := range batch {
		w := &batch[i]
		w.old = nil
		if canBeRecent(w.text) {
			w.hash = hashBytes(w.text)
			w.old = r.pair(w.hash)[0]
		}
	}
	for i := range batch {
		if w := &batch[i]; w.old != nil {
			w.size = len(w.old.s)
		}
	}
	for i := range batch {
		w := &batch[i]
		v := w.old
		switch {
		case v != nil && w.size == len(w.text) && v.s == w.text:
			r.found++
		case canBeRecent(w.text):
			v = r.get(w.text, w.hash, &p.slab)
		default:
			p.items = append(p.items, strPart(p.self, w.text))
			continue
		}
		p.items = append(p.items, v.Value())
	}
}

// wordEnd returns where the word of s, which is ASCII, ends that begins at i. It looks at eight bytes at a time.
func wordEnd(s string, i int) int {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	for i+8 <= len(s) {
		eight := le.LittleEndian.Uint64(stringBytes(s)[i:])
		low := (eight - 0x21*ones) &^ eight & tops // the first byte of these whose top bit is set is a space, or another control character
		if low == 0 {
			i += 8
			continue
		}
		i += bits.TrailingZeros64(low) / 8
		if asciiSpaces[s[i]] {
			return i
		}
		i++
	}
	for i < len(s) && !asciiSpaces[s[i]] {
		i++
	}
	return i
}

var asciiSpaces = func() (is [256]bool) {
	for c := range 0x80 {
		is[c] = asciiSpace(byte(c))
	}
	return is
}()
