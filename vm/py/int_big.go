package py

// This file defines the operations on ints so large that they take long: they poll. math/big does the work on pieces
// that take milliseconds at most; Karatsuba's multiplication and Burnikel and Ziegler's division put them together.

import (
	"math/big"
	"math/bits"
	"strings"
)

const (
	// bigDirect is the product of the lengths in words up to which math/big multiplies or divides at once.
	bigDirect = 1 << 24
	// bigDivBits is the length of a divisor in bits up to which it divides at once.
	bigDivBits = 1 << 18
)

// bigMul returns x*y.
func bigMul(t *Thread, x, y *big.Int) (*big.Int, error) {
	m, n := len(x.Bits()), len(y.Bits())
	if err := t.ChargeN(m+n, 8); err != nil {
		return nil, err
	}
	if m == 0 || n <= bigDirect/m {
		t.Work(bigWork(m, n))
		return new(big.Int).Mul(x, y), nil
	}
	if err := t.Poll(); err != nil {
		return nil, err
	}
	if m < n {
		x, y, m, n = y, x, n, m
	}
	if m >= 2*n {
		return bigMulUneven(t, x, y, n)
	}
	k := (m + 1) / 2
	x1, x0 := bigSplit(x, k)
	y1, y0 := x1, x0
	if x != y {
		y1, y0 = bigSplit(y, k)
	}
	hi, err := bigMul(t, x1, y1)
	if err != nil {
		return nil, err
	}
	lo, err := bigMul(t, x0, y0)
	if err != nil {
		return nil, err
	}
	xs := new(big.Int).Add(x1, x0)
	ys := xs
	if x != y {
		ys = new(big.Int).Add(y1, y0)
	}
	mid, err := bigMul(t, xs, ys)
	if err != nil {
		return nil, err
	}
	mid.Sub(mid, hi).Sub(mid, lo)
	z := hi.Lsh(hi, uint(k)*bits.UintSize)
	z.Add(z, mid).Lsh(z, uint(k)*bits.UintSize)
	z.Add(z, lo)
	if x.Sign()*y.Sign() < 0 {
		z.Neg(z)
	}
	return z, nil
}

// bigMulUneven returns x*y where x is much longer than y, which has n words: it takes x n words at a time.
func bigMulUneven(t *Thread, x, y *big.Int, n int) (*big.Int, error) {
	z := new(big.Int)
	words := x.Bits()
	for end := len(words); end > 0; end -= n {
		part := new(big.Int).SetBits(words[max(end-n, 0):end:end])
		p, err := bigMul(t, part, y)
		if err != nil {
			return nil, err
		}
		z.Lsh(z, uint(min(n, end))*bits.UintSize).Add(z, p)
	}
	if x.Sign() < 0 {
		z.Neg(z)
	}
	return z, nil
}

// bigSplit returns the absolute value of x in two parts: all but the lowest k words, and these.
func bigSplit(x *big.Int, k int) (hi, lo *big.Int) {
	w := x.Bits()
	k = min(k, len(w))
	return new(big.Int).SetBits(w[k:]), new(big.Int).SetBits(w[:k:k])
}

// bigFloorDiv returns the quotient of x and y, which is not 0, rounded down, and the remainder.
func bigFloorDiv(t *Thread, x, y *big.Int) (q, r *big.Int, err error) {
	m, n := len(x.Bits()), len(y.Bits())
	if err := t.ChargeN(m+n, 8); err != nil {
		return nil, nil, err
	}
	if m < n || m-n < bigDirect/n {
		t.Work(bigWork(max(m-n, 0), n))
		q, r = new(big.Int).QuoRem(x, y, new(big.Int))
	} else {
		// A short divisor is made longer, or there would be too many steps.
		pad := uint(max(bigDivBits-y.BitLen(), 0))
		a, b := new(big.Int).Abs(x), new(big.Int).Abs(y)
		if q, r, err = bigDivLong(t, a.Lsh(a, pad), b.Lsh(b, pad)); err != nil {
			return nil, nil, err
		}
		r.Rsh(r, pad)
		if x.Sign()*y.Sign() < 0 {
			q.Neg(q)
		}
		if x.Sign() < 0 {
			r.Neg(r)
		}
	}
	if r.Sign() != 0 && r.Sign() != y.Sign() {
		q.Sub(q, bigOne())
		r.Add(r, y)
	}
	return q, r, nil
}

func bigOne() *big.Int { return big.NewInt(1) }

// bigDivLong divides x by y, both positive: it takes x n bits at a time, where n is the length of y.
func bigDivLong(t *Thread, x, y *big.Int) (q, r *big.Int, err error) {
	n := uint(y.BitLen())
	blocks := (uint(x.BitLen()) + n - 1) / n
	q, r = new(big.Int), new(big.Int)
	for i := int(blocks) - 1; i >= 0; i-- {
		a := r.Lsh(r, n)
		a.Add(a, bigBits(x, uint(i)*n, n))
		var d *big.Int
		if d, r, err = bigDiv2by1(t, a, y, n); err != nil {
			return nil, nil, err
		}
		q.Lsh(q, n).Add(q, d)
	}
	return q, r, nil
}

// bigBits returns the n bits of positive x from bit start on.
func bigBits(x *big.Int, start, n uint) *big.Int {
	w := x.Bits()
	first, last := min(start/bits.UintSize, uint(len(w))), min((start+n)/bits.UintSize+1, uint(len(w)))
	z := new(big.Int).SetBits(w[first:last:last])
	z = new(big.Int).Rsh(z, start%bits.UintSize)
	if uint(z.BitLen()) > n {
		mask := bigOne()
		mask.Lsh(mask, n).Sub(mask, bigOne())
		z.And(z, mask)
	}
	return z
}

// bigDiv2by1 divides a, which is less than b<<n, by b of n bits.
func bigDiv2by1(t *Thread, a, b *big.Int, n uint) (q, r *big.Int, err error) {
	if n <= bigDivBits || uint(a.BitLen()) < n {
		if err := t.Poll(); err != nil {
			return nil, nil, err
		}
		t.Work(bigWork(len(b.Bits()), len(b.Bits())))
		q, r = new(big.Int).QuoRem(a, b, new(big.Int))
		return q, r, nil
	}
	pad := n & 1
	if pad == 1 {
		a, b, n = new(big.Int).Lsh(a, 1), new(big.Int).Lsh(b, 1), n+1
	}
	half := n / 2
	b1, b2 := bigBits(b, half, half), bigBits(b, 0, half)
	q1, r, err := bigDiv3by2(t, bigBits(a, n, n), bigBits(a, half, half), b, b1, b2, half)
	if err != nil {
		return nil, nil, err
	}
	q2, r, err := bigDiv3by2(t, r, bigBits(a, 0, half), b, b1, b2, half)
	if err != nil {
		return nil, nil, err
	}
	return q1.Lsh(q1, half).Add(q1, q2), r.Rsh(r, pad), nil
}

// bigDiv3by2 divides a12<<n + a3 by b = b1<<n + b2; the quotient has n bits.
func bigDiv3by2(t *Thread, a12, a3, b, b1, b2 *big.Int, n uint) (q, r *big.Int, err error) {
	if bigBits(a12, n, n+1).Cmp(b1) == 0 {
		q = bigOne()
		q.Lsh(q, n).Sub(q, bigOne())
		r = new(big.Int).Lsh(b1, n)
		r.Sub(a12, r).Add(r, b1)
	} else if q, r, err = bigDiv2by1(t, a12, b1, n); err != nil {
		return nil, nil, err
	}
	p, err := bigMul(t, q, b2)
	if err != nil {
		return nil, nil, err
	}
	r = new(big.Int).Lsh(r, n)
	r.Add(r, a3).Sub(r, p)
	for r.Sign() < 0 {
		q.Sub(q, bigOne())
		r.Add(r, b)
	}
	return q, r, nil
}

// maxPowBits is how long the result of a power may be, in bits; a power of two may be as long as there is memory.
const maxPowBits = 1 << 33

// bigPow returns x**n.
func bigPow(t *Thread, x *big.Int, n int64) (*big.Int, error) {
	if x.BitLen() <= 1 { // -1, 0, 1
		switch {
		case n == 0 || x.Sign() < 0 && n&1 == 0:
			return bigOne(), nil
		}
		return x, nil
	}
	size := x.BitLen()
	if err := t.ChargeN(int(n/8), size); err != nil {
		return nil, err
	}
	if z := uint(x.TrailingZeroBits()); z == uint(size-1) {
		r := big.NewInt(int64(x.Sign()))
		if n&1 == 0 {
			r = bigOne()
		}
		return r.Lsh(r, z*uint(n)), nil
	}
	// Nobody would wait for so many multiplications of such numbers.
	if n > maxPowBits/int64(size) {
		return nil, NewError(&MemoryErrorType)
	}
	if n < 1<<20/int64(size) {
		words := int(n)*size/bits.UintSize + 1
		t.Work(bigWork(words, words))
		return new(big.Int).Exp(x, big.NewInt(n), nil), nil
	}
	r := bigOne()
	var err error
	for i := bits.Len64(uint64(n)) - 1; i >= 0; i-- {
		if r, err = bigMul(t, r, r); err != nil {
			return nil, err
		}
		if n>>i&1 == 1 {
			if r, err = bigMul(t, r, x); err != nil {
				return nil, err
			}
		}
		if err := t.Poll(); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// bigPowMod returns x**n modulo m; 0 <= x < m, n >= 0.
func bigPowMod(t *Thread, x, n, m *big.Int) (*big.Int, error) {
	w := len(m.Bits())
	if w < 1<<12 && n.BitLen() <= bigDirect/(w*w) {
		t.Work(2 * n.BitLen() * bigWork(w, w)) // of products and remainders
		return new(big.Int).Exp(x, n, m), nil
	}
	// Four bits of the exponent at a time, so that it can poll.
	table := [16]*big.Int{bigOne(), x}
	var err error
	for i := 2; i < len(table); i++ {
		if table[i], err = bigMulMod(t, table[i-1], x, m); err != nil {
			return nil, err
		}
	}
	r := bigOne()
	for i := (n.BitLen()+3)/4 - 1; i >= 0; i-- {
		for range 4 {
			if r, err = bigMulMod(t, r, r, m); err != nil {
				return nil, err
			}
		}
		digit := n.Bit(4*i) | n.Bit(4*i+1)<<1 | n.Bit(4*i+2)<<2 | n.Bit(4*i+3)<<3
		if digit != 0 {
			if r, err = bigMulMod(t, r, table[digit], m); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

func bigMulMod(t *Thread, x, y, m *big.Int) (*big.Int, error) {
	if err := t.Poll(); err != nil {
		return nil, err
	}
	p, err := bigMul(t, x, y)
	if err != nil {
		return nil, err
	}
	_, r, err := bigFloorDiv(t, p, m)
	return r, err
}

// bigText returns the decimal digits of x.
func bigText(t *Thread, x *big.Int) (string, error) {
	if err := t.Charge(x.BitLen()/3 + 1); err != nil {
		return "", err
	}
	if n := len(x.Bits()); x.BitLen() <= bigDivBits {
		t.Work(bigWork(n, n))
		return x.String(), nil
	}
	// powers[i] is 10**(chunk << i), and chunk digits are converted at once.
	const chunk = 1 << 14
	powers := []*big.Int{new(big.Int).Exp(big.NewInt(10), big.NewInt(chunk), nil)}
	for {
		p := powers[len(powers)-1]
		if 2*p.BitLen() > x.BitLen()+1 {
			break
		}
		sq, err := bigMul(t, p, p)
		if err != nil {
			return "", err
		}
		powers = append(powers, sq)
	}
	var b strings.Builder
	if x.Sign() < 0 {
		b.WriteByte('-')
	}
	var write func(x *big.Int, level int, first bool) error
	write = func(x *big.Int, level int, first bool) error {
		if level < 0 {
			n := len(x.Bits())
			t.Work(bigWork(n, n))
			s := x.String()
			if !first {
				b.WriteString(strings.Repeat("0", chunk-len(s)))
			}
			b.WriteString(s)
			return t.Poll()
		}
		if first && x.Cmp(powers[level]) < 0 {
			return write(x, level-1, true)
		}
		q, r, err := bigFloorDiv(t, x, powers[level])
		if err != nil {
			return err
		}
		if err := write(q, level-1, first); err != nil {
			return err
		}
		return write(r, level-1, false)
	}
	if err := write(new(big.Int).Abs(x), len(powers)-1, true); err != nil {
		return "", err
	}
	return b.String(), nil
}

// bigParse returns the number with the given digits, which are valid in base.
func bigParse(t *Thread, digits string, base int) (*big.Int, error) {
	const chunk = 1 << 10
	t.Work(len(digits))
	if len(digits) <= 4*chunk {
		z, _ := new(big.Int).SetString(digits, base)
		return z, nil
	}
	if err := t.Charge(len(digits)); err != nil {
		return nil, err
	}
	powers := []*big.Int{new(big.Int).Exp(big.NewInt(int64(base)), big.NewInt(chunk), nil)}
	for n := chunk; 2*n < len(digits); n *= 2 {
		p := powers[len(powers)-1]
		sq, err := bigMul(t, p, p)
		if err != nil {
			return nil, err
		}
		powers = append(powers, sq)
	}
	var parse func(s string, level int) (*big.Int, error)
	parse = func(s string, level int) (*big.Int, error) {
		for level >= 0 && len(s) <= chunk<<level {
			level--
		}
		if level < 0 {
			z, _ := new(big.Int).SetString(s, base)
			return z, t.Poll()
		}
		cut := len(s) - chunk<<level
		hi, err := parse(s[:cut], level-1)
		if err != nil {
			return nil, err
		}
		lo, err := parse(s[cut:], level-1)
		if err != nil {
			return nil, err
		}
		z, err := bigMul(t, hi, powers[level])
		if err != nil {
			return nil, err
		}
		return z.Add(z, lo), nil
	}
	return parse(digits, len(powers)-1)
}
