package py

// This file defines the hash of texts and bytes.

import (
	le "encoding/binary"
	"math/bits"
)

// Multipliers of hashBytes: odd, with about as many bits set as clear.
const (
	hashK0 = 0xa0761d6478bd642f
	hashK1 = 0xe7037ed1a0b428db
	hashK2 = 0x8ebc6af09c88c6e3
)

// hashBytes is a hash in the manner of wyhash: folded 64x64-bit products. It has no seed, so that a program does the same
// in every process; that texts with equal hashes can be made on purpose is the price. The result is never 0 and, as hash()
// demands, never -1.
func hashBytes(s string) uint64 {
	b := stringBytes(s)
	h := uint64(len(b)) ^ hashK0
	for len(b) > 16 {
		h = hashMix(le.LittleEndian.Uint64(b)^hashK1, le.LittleEndian.Uint64(b[8:])^h)
		b = b[16:]
	}
	var x, y uint64
	switch n := len(b); {
	case n >= 8:
		x, y = le.LittleEndian.Uint64(b), le.LittleEndian.Uint64(b[n-8:])
	case n >= 4:
		x, y = uint64(le.LittleEndian.Uint32(b)), uint64(le.LittleEndian.Uint32(b[n-4:]))
	case n > 0:
		x = uint64(b[0])<<16 | uint64(b[n/2])<<8 | uint64(b[n-1])
	}
	h = hashMix(hashMix(x^hashK1, y^h)^hashK2, uint64(len(s))^hashK1)
	if h+1 <= 1 {
		h = hashK2
	}
	return h
}

func hashMix(x, y uint64) uint64 {
	hi, lo := bits.Mul64(x, y)
	return hi ^ lo
}

// Hash returns the hash of s, never 0. hash() gives the same bits as an int.
func (s *Str) Hash() uint64 {
	if h := s.hash.Load(); h != 0 {
		return h
	}
	h := hashBytes(s.s)
	s.hash.Store(h)
	return h
}
