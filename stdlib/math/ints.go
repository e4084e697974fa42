package math

// This file defines the functions of ints.

import (
	"math/big"
	"math/bits"

	"minipy/vm/py"
)

var intFuncs = []py.FuncDef{
	{Name: "comb", Fn: comb, Min: 2, Max: 2, Doc: "In how many ways k of n items can be chosen, without order."},
	{Name: "perm", Fn: perm, Min: 1, Max: 2, Doc: "In how many ways k of n items can be chosen, with order."},
	{Name: "factorial", Fn: factorial, Min: 1, Max: 1, Doc: "The product of the ints from 1 to n."},
	{Name: "gcd", Fn: gcd, Max: -1, Doc: "The greatest common divisor."},
	{Name: "lcm", Fn: lcm, Max: -1, Doc: "The least common multiple."},
	{Name: "isqrt", Fn: isqrt, Min: 1, Max: 1, Doc: "The integral part of the square root of n."},
}

func mul(t *py.Thread, x, y py.Value) (py.Value, error) { return py.Binary(t, py.OpMul, x, y) }

// product multiplies the ints from n down to n-k+1, which is the most even way: halves are of equal size.
func product(t *py.Thread, n py.Value, k int64) (py.Value, error) {
	if k <= 8 {
		p := n
		for i := int64(1); i < k; i++ {
			f, err := py.Binary(t, py.OpSub, n, py.Int(i))
			if err != nil {
				return py.Value{}, err
			}
			if p, err = mul(t, p, f); err != nil {
				return py.Value{}, err
			}
		}
		return p, t.Poll()
	}
	half := k / 2
	x, err := product(t, n, half)
	if err != nil {
		return py.Value{}, err
	}
	rest, err := py.Binary(t, py.OpSub, n, py.Int(half))
	if err != nil {
		return py.Value{}, err
	}
	y, err := product(t, rest, k-half)
	if err != nil {
		return py.Value{}, err
	}
	return mul(t, x, y)
}

func factorial(t *py.Thread, args py.Args) (py.Value, error) {
	v, err := py.Index(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(v) < 0 {
		return py.Value{}, py.ValueErrorf("factorial() not defined for negative values")
	}
	n, ok := py.IntValue(v)
	if !ok {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "factorial() argument should not exceed 9223372036854775807")
	}
	if n < 2 {
		return py.Int(1), nil
	}
	return product(t, py.Int(n), n)
}

func perm(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 1 || args.Pos[1].IsNone() {
		return factorial(t, args)
	}
	n, err := py.Index(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	kv, err := py.Index(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(n) < 0 {
		return py.Value{}, py.ValueErrorf("n must be a non-negative integer")
	}
	if py.IntSign(kv) < 0 {
		return py.Value{}, py.ValueErrorf("k must be a non-negative integer")
	}
	if more, err := py.CompareBool(t, kv, n, py.GT); err != nil || more {
		return py.Int(0), err
	}
	k, ok := py.IntValue(kv)
	switch {
	case !ok:
		return py.Value{}, py.NewError(&py.OverflowErrorType, "k must not exceed 9223372036854775807")
	case k == 0:
		return py.Int(1), nil
	}
	return product(t, n, k)
}

func comb(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.Index(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	kv, err := py.Index(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(n) < 0 {
		return py.Value{}, py.ValueErrorf("n must be a non-negative integer")
	}
	if py.IntSign(kv) < 0 {
		return py.Value{}, py.ValueErrorf("k must be a non-negative integer")
	}
	rest, err := py.Binary(t, py.OpSub, n, kv)
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(rest) < 0 {
		return py.Int(0), nil
	}
	if less, err := py.CompareBool(t, rest, kv, py.LT); err != nil {
		return py.Value{}, err
	} else if less {
		kv = rest
	}
	k, ok := py.IntValue(kv)
	if !ok {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "min(n - k, k) must not exceed 9223372036854775807")
	}
	if small, ok := py.IntValue(n); ok && k > 0 && k <= 34 && small <= 67 { // no step exceeds 64 bits
		r := uint64(1)
		for i := int64(1); i <= k; i++ {
			hi, lo := bits.Mul64(r, uint64(small-k+i))
			r, _ = bits.Div64(hi, lo, uint64(i))
		}
		return py.NewUint(r), nil
	}
	return choose(t, n, k)
}

// choose returns comb(n, k) as comb(n, j) * comb(n-j, k-j) / comb(k, j) with j = k/2.
func choose(t *py.Thread, n py.Value, k int64) (py.Value, error) {
	if k == 0 {
		return py.Int(1), nil
	}
	if k <= 20 {
		p, err := product(t, n, k)
		if err != nil {
			return py.Value{}, err
		}
		f, err := product(t, py.Int(k), k)
		if err != nil {
			return py.Value{}, err
		}
		return py.Binary(t, py.OpFloorDiv, p, f)
	}
	j := k / 2
	a, err := choose(t, n, j)
	if err != nil {
		return py.Value{}, err
	}
	rest, err := py.Binary(t, py.OpSub, n, py.Int(j))
	if err != nil {
		return py.Value{}, err
	}
	b, err := choose(t, rest, k-j)
	if err != nil {
		return py.Value{}, err
	}
	if a, err = mul(t, a, b); err != nil {
		return py.Value{}, err
	}
	if b, err = choose(t, py.Int(k), j); err != nil {
		return py.Value{}, err
	}
	return py.Binary(t, py.OpFloorDiv, a, b)
}

// gcdOf returns the greatest common divisor of two ints.
func gcdOf(t *py.Thread, x, y py.Value) (py.Value, error) {
	a, okA := py.IntValue(x)
	b, okB := py.IntValue(y)
	const least = -1 << 63
	if okA && okB && a != least && b != least {
		a, b = max(a, -a), max(b, -b)
		for b != 0 {
			a, b = b, a%b
		}
		return py.Int(a), nil
	}
	p, q := new(big.Int).Abs(py.BigValue(x)), new(big.Int).Abs(py.BigValue(y))
	return py.NewBigInt(new(big.Int).GCD(nil, nil, p, q)), t.Poll()
}

func gcd(t *py.Thread, args py.Args) (py.Value, error) {
	r := py.Int(0)
	for _, v := range args.Pos {
		n, err := py.Index(t, v)
		if err != nil {
			return py.Value{}, err
		}
		if r, err = gcdOf(t, r, n); err != nil {
			return py.Value{}, err
		}
	}
	return r, nil
}

func lcm(t *py.Thread, args py.Args) (py.Value, error) {
	r := py.Int(1)
	for _, v := range args.Pos {
		n, err := py.Index(t, v)
		if err != nil {
			return py.Value{}, err
		}
		if py.IntSign(r) == 0 {
			continue // but the types of the rest are checked
		}
		g, err := gcdOf(t, r, n)
		if err != nil {
			return py.Value{}, err
		}
		if py.IntSign(n) == 0 {
			r = py.Int(0)
			continue
		}
		q, err := py.Binary(t, py.OpFloorDiv, r, g)
		if err != nil {
			return py.Value{}, err
		}
		if r, err = mul(t, q, n); err != nil {
			return py.Value{}, err
		}
		if py.IntSign(r) < 0 {
			if r, err = py.Binary(t, py.OpSub, py.Int(0), r); err != nil {
				return py.Value{}, err
			}
		}
	}
	return r, nil
}

func isqrt(t *py.Thread, args py.Args) (py.Value, error) {
	v, err := py.Index(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(v) < 0 {
		return py.Value{}, py.ValueErrorf("isqrt() argument must be nonnegative")
	}
	n := py.BigValue(v)
	const most = 1 << 16 // bits that are a matter of microseconds
	if n.BitLen() <= most {
		return py.NewBigInt(new(big.Int).Sqrt(n)), nil
	}
	// The root of ever more leading bits: each step doubles the number of good bits, by one division that polls.
	c := (n.BitLen() - 1) / 2
	a, d := py.Int(1), 0
	for s := bits.Len(uint(c)) - 1; s >= 0; s-- {
		e := d
		d = c >> s
		q, err := py.Binary(t, py.OpFloorDiv, py.NewBigInt(new(big.Int).Rsh(n, uint(2*c-e-d+1))), a)
		if err != nil {
			return py.Value{}, err
		}
		high := new(big.Int).Lsh(py.BigValue(a), uint(d-e-1))
		a = py.NewBigInt(high.Add(high, py.BigValue(q)))
	}
	square, err := mul(t, a, a)
	if err != nil {
		return py.Value{}, err
	}
	if more, err := py.CompareBool(t, square, v, py.GT); err != nil || !more {
		return a, err
	}
	return py.Binary(t, py.OpSub, a, py.Int(1))
}
