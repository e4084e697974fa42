package random

// This file defines the distributions of floats that programs use most. Products are converted, so that Go does not fuse
// them with sums where the processor could.

import (
	"math"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

var (
	sigUniform = params.New("Random.uniform", "self, a, b")
	sigGauss   = params.New("Random.gauss", "self, mu=, sigma=")
	sigNormal  = params.New("Random.normalvariate", "self, mu=, sigma=")
	sigExpo    = params.New("Random.expovariate", "self, lambd=")
)

// plus returns a + b * c, of floats or of whatever has these operators.
func plus(t *py.Thread, a, b py.Value, c float64) (py.Value, error) {
	x, okX := smallNumber(a)
	y, okY := smallNumber(b)
	if okX && okY {
		return py.Float(x + float64(y*c)), nil
	}
	p, err := py.Binary(t, py.OpMul, b, py.Float(c))
	if err != nil {
		return py.Value{}, err
	}
	return py.Binary(t, py.OpAdd, a, p)
}

func smallNumber(v py.Value) (float64, bool) {
	switch {
	case v.IsFloat():
		return v.Float(), true
	case v.IsInt() && v.Int() < 1<<53 && v.Int() > -1<<53:
		return float64(v.Int()), true
	}
	return 0, false
}

func uniform(t *py.Thread, args py.Args) (py.Value, error) {
	var self, a, b py.Value
	if err := sigUniform.Bind(args, &self, &a, &b); err != nil {
		return py.Value{}, err
	}
	width, err := py.Binary(t, py.OpSub, b, a)
	if err != nil {
		return py.Value{}, err
	}
	s, err := sourceOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	r, err := s.float()
	if err != nil {
		return py.Value{}, err
	}
	return plus(t, a, width, r)
}

func gauss(t *py.Thread, args py.Args) (py.Value, error) {
	self, mu, sigma := py.Value{}, py.Float(0), py.Float(1)
	if err := sigGauss.Bind(args, &self, &mu, &sigma); err != nil {
		return py.Value{}, err
	}
	g := generatorOf(self)
	if z := g.next; !z.IsNone() {
		g.next = py.None
		f, err := py.AsFloat(t, z)
		if err != nil {
			return py.Value{}, err
		}
		return plus(t, mu, sigma, f)
	}
	s, err := sourceOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	r, err := s.float()
	if err != nil {
		return py.Value{}, err
	}
	u, err := s.float()
	if err != nil {
		return py.Value{}, err
	}
	radius := math.Sqrt(-2 * py.LogFloat(1-u))
	sin, cos := py.SinCosFloat(r * (2 * math.Pi))
	g.next = py.Float(sin * radius)
	return plus(t, mu, sigma, cos*radius)
}

func normalVariate(t *py.Thread, args py.Args) (py.Value, error) {
	self, mu, sigma := py.Value{}, py.Float(0), py.Float(1)
	if err := sigNormal.Bind(args, &self, &mu, &sigma); err != nil {
		return py.Value{}, err
	}
	s, err := sourceOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	magic := 4 * py.ExpFloat(-0.5) / math.Sqrt(2)
	for {
		u1, err := s.float()
		if err != nil {
			return py.Value{}, err
		}
		u2, err := s.float()
		if err != nil {
			return py.Value{}, err
		}
		u2 = 1 - u2
		z := magic * (u1 - 0.5) / u2
		if z*z/4 <= -py.LogFloat(u2) {
			return plus(t, mu, sigma, z)
		}
		if err := t.Poll(); err != nil {
			return py.Value{}, err
		}
	}
}

func expoVariate(t *py.Thread, args py.Args) (py.Value, error) {
	self, lambd := py.Value{}, py.Float(1)
	if err := sigExpo.Bind(args, &self, &lambd); err != nil {
		return py.Value{}, err
	}
	s, err := sourceOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	r, err := s.float()
	if err != nil {
		return py.Value{}, err
	}
	return py.Binary(t, py.OpTrueDiv, py.Float(-py.LogFloat(1-r)), lambd)
}
