package math

// This file defines sums and products of many numbers, and distances.

import (
	"math"
	"math/big"

	"minipy/vm/py"
)

var (
	sigProd    = py.NewSignature("prod", "iterable, /, *, start=")
	sigSumProd = py.NewSignature("sumprod", "p, q, /")
)

var sumFuncs = []py.FuncDef{
	{Name: "fsum", Fn: fsum, Min: 1, Max: 1, Doc: "The exact sum of floats, rounded once."},
	{Name: "prod", Fn: prod, Flags: py.Kw, Doc: "The product of the items."},
	{Name: "sumprod", Fn: sumProd, Min: 2, Max: 2, Doc: "The sum of the products of the items of two sequences."},
	{Name: "hypot", Fn: hypot, Max: -1, Doc: "The length of a vector."},
	{Name: "dist", Fn: dist, Min: 2, Max: 2, Doc: "The distance between two points."},
}

// A sum adds floats without loss: it keeps floats that do not overlap and whose sum is the sum.
type sum struct {
	parts    []float64
	special  float64 // of infinities and nans
	infinite float64 // of infinities
}

// add adds x. The error is an OverflowError.
func (s *sum) add(x float64) error {
	original, n := x, 0
	for _, y := range s.parts {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		hi := x + y
		if lo := y - (hi - x); lo != 0 {
			s.parts[n] = lo
			n++
		}
		x = hi
	}
	s.parts = s.parts[:n]
	if x == 0 {
		return nil
	}
	if !isFinite(x) {
		if isFinite(original) {
			return py.NewError(&py.OverflowErrorType, "intermediate overflow in fsum")
		}
		if isInf(original) {
			s.infinite += original
		}
		s.special += original
		s.parts = s.parts[:0]
		return nil
	}
	s.parts = append(s.parts, x)
	return nil
}

// value returns the sum, rounded once.
func (s *sum) value() (float64, error) {
	if s.special != 0 {
		if math.IsNaN(s.infinite) {
			return 0, py.ValueErrorf("-inf + inf in fsum")
		}
		return s.special, nil
	}
	n := len(s.parts) - 1
	if n < 0 {
		return 0, nil
	}
	hi, lo := s.parts[n], 0.0
	for n--; n >= 0; n-- {
		x, y := hi, s.parts[n]
		hi = x + y
		if lo = y - (hi - x); lo != 0 {
			break
		}
	}
	// Halfway between two floats it depends on what comes after.
	if n > 0 && (lo < 0 && s.parts[n-1] < 0 || lo > 0 && s.parts[n-1] > 0) {
		y := lo * 2
		if x := hi + y; y == x-hi {
			hi = x
		}
	}
	return hi, nil
}

func fsum(t *py.Thread, args py.Args) (py.Value, error) {
	var s sum
	count := 0
	err := py.Each(t, args.Pos[0], func(v py.Value) error {
		x, err := number(t, v)
		if err != nil {
			return err
		}
		if count++; count%1024 == 0 {
			if err := t.Poll(); err != nil {
				return err
			}
		}
		return s.add(x)
	})
	if err != nil {
		return py.Value{}, err
	}
	r, err := s.value()
	return py.Float(r), err
}

func prod(t *py.Thread, args py.Args) (py.Value, error) {
	var items py.Value
	p := py.Int(1)
	if err := sigProd.Bind(args, &items, &p); err != nil {
		return py.Value{}, err
	}
	count := 0
	err := py.Each(t, items, func(v py.Value) error {
		var err error
		if count++; count%1024 == 0 {
			if err := t.Poll(); err != nil {
				return err
			}
		}
		p, err = mul(t, p, v)
		return err
	})
	return p, err
}

// sumProd adds products. Ints are exact, and products of floats are added without loss.
func sumProd(t *py.Thread, args py.Args) (py.Value, error) {
	var pv, qv py.Value
	if err := sigSumProd.Bind(args, &pv, &qv); err != nil {
		return py.Value{}, err
	}
	p, err := py.Collect(t, pv)
	if err != nil {
		return py.Value{}, err
	}
	q, err := py.Collect(t, qv)
	if err != nil {
		return py.Value{}, err
	}
	if len(p) != len(q) {
		return py.Value{}, py.ValueErrorf("Inputs are not the same length")
	}
	floats, real := false, true
	for _, list := range [][]py.Value{p, q} {
		for i := range list {
			switch {
			case list[i].IsFloat():
				floats = true
			case !list[i].IsInt() && !list[i].Is(&py.BoolType):
				real = false
			}
		}
	}
	if floats && real {
		if r, ok := exactDot(t, p, q); ok {
			return py.Float(r), nil
		}
	}
	total := py.Int(0)
	for i := range p {
		x, err := mul(t, p[i], q[i])
		if err != nil {
			return py.Value{}, err
		}
		if total, err = py.Binary(t, py.OpAdd, total, x); err != nil {
			return py.Value{}, err
		}
		if i%1024 == 0 {
			if err := t.Poll(); err != nil {
				return py.Value{}, err
			}
		}
	}
	return total, nil
}

// exactDot returns the sum of products of floats; ok is false where it leaves the range of floats.
func exactDot(t *py.Thread, p, q []py.Value) (r float64, ok bool) {
	var s sum
	for i := range p {
		x, errX := number(t, p[i])
		y, errY := number(t, q[i])
		hi := x * y
		lo := math.FMA(x, y, -hi)
		if errX != nil || errY != nil || !isFinite(hi) || !isFinite(lo) || s.add(hi) != nil || s.add(lo) != nil {
			return 0, false
		}
	}
	r, err := s.value()
	return r, err == nil
}

// length returns the length of a vector, rounded once.
func length(x []float64) float64 {
	largest, nan := 0.0, false
	for _, f := range x {
		nan = nan || math.IsNaN(f)
		largest = max(largest, math.Abs(f))
	}
	for _, f := range x {
		if isInf(f) {
			return math.Inf(1)
		}
	}
	switch {
	case nan:
		return math.NaN()
	case largest == 0 || len(x) <= 1:
		return largest
	case len(x) == 2:
		return py.HypotFloat(x[0], x[1])
	}
	_, exp := math.Frexp(largest)
	var s sum
	for _, f := range x {
		f = math.Ldexp(f, -exp)
		hi := f * f
		_ = s.add(hi)
		_ = s.add(math.FMA(f, f, -hi))
	}
	total, _ := s.value() // everything is small
	root := math.Sqrt(total)
	// One step of Newton's method with the exact remainder.
	hi := root * root
	_ = s.add(-hi)
	_ = s.add(-math.FMA(root, root, -hi))
	rest, _ := s.value()
	if r := root + rest/(2*root); exp > -1021 {
		return math.Ldexp(r, exp)
	}
	f := new(big.Float).SetPrec(106).SetFloat64(root)
	f.Add(f, new(big.Float).SetFloat64(rest/(2*root)))
	r, _ := f.SetMantExp(f, exp).Float64()
	return r
}

func hypot(t *py.Thread, args py.Args) (py.Value, error) {
	x := make([]float64, len(args.Pos))
	for i, v := range args.Pos {
		var err error
		if x[i], err = number(t, v); err != nil {
			return py.Value{}, err
		}
	}
	return py.Float(length(x)), nil
}

func dist(t *py.Thread, args py.Args) (py.Value, error) {
	var points [2][]py.Value
	for i, v := range args.Pos {
		var err error
		if points[i], err = py.Collect(t, v); err != nil {
			return py.Value{}, err
		}
	}
	if len(points[0]) != len(points[1]) {
		return py.Value{}, py.ValueErrorf("both points must have the same number of dimensions")
	}
	x := make([]float64, len(points[0]))
	for i := range x {
		a, err := number(t, points[0][i])
		if err != nil {
			return py.Value{}, err
		}
		b, err := number(t, points[1][i])
		if err != nil {
			return py.Value{}, err
		}
		x[i] = math.Abs(a - b)
	}
	return py.Float(length(x)), nil
}
