package py

// This file defines the hash of numbers: numbers of different classes that are equal have the same hash. It is the
// number modulo the prime 2**61 - 1, as in CPython; a fraction counts as numerator times the inverse of the denominator.

import (
	"math"
	"math/big"
)

const (
	hashBits    = 61
	hashModulus = 1<<hashBits - 1
	hashInf     = 314159
	hashImag    = 1000003
)

// hashRotate returns h * 2**n modulo the modulus; 0 <= n < 61.
func hashRotate(h uint64, n uint) uint64 {
	return h<<n&hashModulus | h>>(hashBits-n)
}

// hashSigned gives the hash its sign. -1 is CPython's mark of an error, so it is never a hash.
func hashSigned(h uint64, neg bool) int64 {
	s := int64(h)
	if neg {
		s = -s
	}
	if s == -1 {
		return -2
	}
	return s
}

// HashInt64 returns hash(i).
func HashInt64(i int64) int64 {
	switch {
	case i >= 0 && i < hashModulus:
		return i
	case i < -1 && i > -hashModulus:
		return i
	case i >= 0:
		return hashSigned(uint64(i)%hashModulus, false)
	}
	return hashSigned(-uint64(i)%hashModulus, true)
}

func hashBig(b *big.Int) int64 {
	h := uint64(0)
	words := b.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		// 2**64 is 8 modulo the modulus.
		h = (hashRotate(h, 3) + uint64(words[i])%hashModulus) % hashModulus
	}
	return hashSigned(h, b.Sign() < 0)
}

// HashFloat64 returns hash(f). Nans with the same bits are the same object here, and a nan has the hash that any object has.
func HashFloat64(f float64) int64 {
	switch {
	case math.IsNaN(f):
		return int64(math.Float64bits(f) >> 1)
	case math.IsInf(f, 0):
		if f < 0 {
			return -hashInf
		}
		return hashInf
	}
	if i := int64(f); float64(i) == f && i > -1<<53 && i < 1<<53 {
		return HashInt64(i)
	}
	m, exp := math.Frexp(math.Abs(f))
	// f is an int of 53 bits times a power of two.
	e := (exp - 53) % hashBits
	if e < 0 {
		e += hashBits
	}
	return hashSigned(hashRotate(uint64(m*(1<<53)), uint(e))%hashModulus, f < 0)
}

func hashComplex(c complex128) int64 {
	h := HashFloat64(real(c)) + hashImag*HashFloat64(imag(c))
	if h == -1 {
		return -2
	}
	return h
}

func intHash(t *Thread, v Value) (int64, error) {
	if i, ok := IntValue(v); ok {
		return HashInt64(i), nil
	}
	return hashBig(v.AsBigInt().V), nil
}
