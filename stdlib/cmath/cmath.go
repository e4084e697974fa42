// Package cmath is Python's module cmath: functions of complex numbers. Its formulas are those of CPython's, so that results
// agree to the last bit where those of sin, exp and the like do.
package cmath

import (
	"math"

	"minipy/vm/py"
)

const (
	large     = math.MaxFloat64 / 4
	ln2, ln10 = math.Ln2, math.Ln10
	smallest  = 0x1p-1022 // normal number
)

var (
	sqrtLarge    = math.Sqrt(large)
	logLarge     = math.Log(large)
	sqrtSmallest = math.Sqrt(smallest)
)

var (
	errDomain = func() error { return py.ValueErrorf("math domain error") }
	errRange  = func() error { return py.NewError(&py.OverflowErrorType, "math range error") }
)

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("cmath", "Mathematical functions of complex numbers.")
	for _, f := range functions {
		m.Set(f.name, py.NewNative("cmath", py.FuncDef{Name: f.name, Min: 1, Max: 1, Doc: f.doc, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			z, err := py.AsComplex(t, a.Pos[0])
			if err != nil {
				return py.Value{}, err
			}
			r, err := f.f(z)
			return py.Complex(r), err
		}}).Value())
	}
	for _, f := range []struct {
		name, doc string
		f         func(x float64) bool
		all       bool
	}{
		{"isfinite", "Whether both parts are finite.", func(x float64) bool { return x-x == 0 }, true},
		{"isinf", "Whether a part is infinite.", func(x float64) bool { return math.IsInf(x, 0) }, false},
		{"isnan", "Whether a part is not a number.", math.IsNaN, false},
	} {
		m.Set(f.name, py.NewNative("cmath", py.FuncDef{Name: f.name, Min: 1, Max: 1, Doc: f.doc, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			z, err := py.AsComplex(t, a.Pos[0])
			x, y := f.f(real(z)), f.f(imag(z))
			return py.Bool(f.all && x && y || !f.all && (x || y)), err
		}}).Value())
	}
	for _, d := range []py.FuncDef{
		{Name: "log", Fn: logBase, Min: 1, Max: 2, Doc: "The logarithm of z to a base, by default e."},
		{Name: "phase", Fn: phase, Min: 1, Max: 1, Doc: "The angle of z, in radians."},
		{Name: "polar", Fn: polar, Min: 1, Max: 1, Doc: "The absolute value and the angle of z."},
		{Name: "rect", Fn: rect, Min: 2, Max: 2, Doc: "The number with an absolute value and an angle."},
		{Name: "isclose", Fn: isClose, Flags: py.Kw, Doc: "Whether two numbers are nearly equal."},
	} {
		m.Set(d.Name, py.NewNative("cmath", d).Value())
	}
	m.Set("pi", py.Float(math.Pi))
	m.Set("e", py.Float(math.E))
	m.Set("tau", py.Float(2*math.Pi))
	m.Set("inf", py.Float(math.Inf(1)))
	m.Set("nan", py.Float(math.NaN()))
	m.Set("infj", py.Complex(complex(0, math.Inf(1))))
	m.Set("nanj", py.Complex(complex(0, math.NaN())))
	return m, nil
}

var functions = []struct {
	name, doc string
	f         func(z complex128) (complex128, error)
}{
	{"acos", "The arc cosine of z.", acos},
	{"acosh", "The inverse hyperbolic cosine of z.", acosh},
	{"asin", "The arc sine of z.", turned(asinh)},
	{"asinh", "The inverse hyperbolic sine of z.", asinh},
	{"atan", "The arc tangent of z.", turned(atanh)},
	{"atanh", "The inverse hyperbolic tangent of z.", atanh},
	{"cos", "The cosine of z.", func(z complex128) (complex128, error) { return cosh(complex(-imag(z), real(z))) }},
	{"cosh", "The hyperbolic cosine of z.", cosh},
	{"exp", "e to the power of z.", exp},
	{"log10", "The decimal logarithm of z.", func(z complex128) (complex128, error) {
		r, err := log(z)
		return complex(real(r)/ln10, imag(r)/ln10), err
	}},
	{"sin", "The sine of z.", turned(sinh)},
	{"sinh", "The hyperbolic sine of z.", sinh},
	{"sqrt", "The square root of z.", func(z complex128) (complex128, error) { return sqrt(z), nil }},
	{"tan", "The tangent of z.", turned(tanh)},
	{"tanh", "The hyperbolic tangent of z.", tanh},
}

// turned makes a function of the hyperbolic one: f(z) is -i * h(i*z).
func turned(h func(z complex128) (complex128, error)) func(z complex128) (complex128, error) {
	return func(z complex128) (complex128, error) {
		r, err := h(complex(-imag(z), real(z)))
		return complex(imag(r), -real(r)), err
	}
}

func isInf(x float64) bool { return math.IsInf(x, 0) }

func isFinite(x float64) bool { return x-x == 0 }

func finite(z complex128) bool { return isFinite(real(z)) && isFinite(imag(z)) }

// class is the row or column of a number in the tables.
func class(x float64) int {
	switch {
	case math.IsNaN(x):
		return 6
	case isInf(x) && x < 0:
		return 0
	case isInf(x):
		return 5
	case x == 0 && math.Signbit(x):
		return 2
	case x == 0:
		return 3
	case x < 0:
		return 1
	}
	return 4
}

// lookup returns the value that a table has for z, which is not finite.
func lookup(table *[7]string, z complex128) complex128 {
	at := class(imag(z)) * 3
	row := table[class(real(z))]
	return complex(letter(row[at]), letter(row[at+1]))
}

func letter(c byte) float64 {
	sign := 1.0
	if c >= 'A' && c <= 'Z' {
		sign, c = -1, c+'a'-'A'
	}
	switch c {
	case 'i':
		return math.Inf(int(sign))
	case 'z':
		return math.Copysign(0, sign)
	case 'o':
		return sign
	case 'p':
		return sign * math.Pi
	case 'h':
		return sign * (math.Pi / 2)
	case 'q':
		return sign * (math.Pi / 4)
	case 't':
		return sign * (3 * math.Pi / 4)
	}
	return math.NaN()
}

// half is the logarithm of the absolute value of z/2.
func half(z complex128) float64 { return py.LogFloat(py.HypotFloat(real(z)/2, imag(z)/2)) }

func isLarge(z complex128) bool { return math.Abs(real(z)) > large || math.Abs(imag(z)) > large }

func acos(z complex128) (complex128, error) {
	if !finite(z) {
		return lookup(&acosTable, z), nil
	}
	x, y := real(z), imag(z)
	if isLarge(z) {
		re, im := py.Atan2Float(math.Abs(y), x), half(z)+2*ln2
		if x < 0 {
			return complex(re, -math.Copysign(im, y)), nil
		}
		return complex(re, math.Copysign(im, -y)), nil
	}
	s1, s2 := sqrt(complex(1-x, -y)), sqrt(complex(1+x, y))
	return complex(2*py.Atan2Float(real(s1), real(s2)),
		py.AsinhFloat(float64(real(s2)*imag(s1))-float64(imag(s2)*real(s1)))), nil
}

func acosh(z complex128) (complex128, error) {
	if !finite(z) {
		return lookup(&acoshTable, z), nil
	}
	x, y := real(z), imag(z)
	if isLarge(z) {
		return complex(half(z)+2*ln2, py.Atan2Float(y, x)), nil
	}
	s1, s2 := sqrt(complex(x-1, y)), sqrt(complex(x+1, y))
	return complex(py.AsinhFloat(float64(real(s1)*real(s2))+float64(imag(s1)*imag(s2))), 2*py.Atan2Float(imag(s1), real(s2))), nil
}

func asinh(z complex128) (complex128, error) {
	if !finite(z) {
		return lookup(&asinhTable, z), nil
	}
	x, y := real(z), imag(z)
	if isLarge(z) {
		re := half(z) + 2*ln2
		if math.Signbit(y) {
			re = -math.Copysign(re, -x)
		} else {
			re = math.Copysign(re, x)
		}
		return complex(re, py.Atan2Float(y, math.Abs(x))), nil
	}
	s1, s2 := sqrt(complex(1+y, -x)), sqrt(complex(1-y, x))
	return complex(py.AsinhFloat(float64(real(s1)*imag(s2))-float64(real(s2)*imag(s1))),
		py.Atan2Float(y, float64(real(s1)*real(s2))-float64(imag(s1)*imag(s2)))), nil
}

func atanh(z complex128) (complex128, error) {
	if !finite(z) {
		return lookup(&atanhTable, z), nil
	}
	x, y := real(z), imag(z)
	if math.Signbit(x) {
		r, err := atanh(-z)
		return -r, err
	}
	ay := math.Abs(y)
	switch {
	case x > sqrtLarge || ay > sqrtLarge:
		h := py.HypotFloat(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y)), nil
	case x == 1 && ay < sqrtSmallest:
		if ay == 0 {
			return 0, errDomain()
		}
		return complex(-py.LogFloat(math.Sqrt(ay)/math.Sqrt(py.HypotFloat(ay, 2))), math.Copysign(py.Atan2Float(2, -ay)/2, y)), nil
	}
	d := float64((1-x)*(1-x)) + float64(ay*ay)
	return complex(py.Log1pFloat(4*x/d)/4, -py.Atan2Float(-2*y, float64((1-x)*(1+x))-float64(ay*ay))/2), nil
}

// checked returns r, or the error for a result that is too large.
func checked(r complex128) (complex128, error) {
	if isInf(real(r)) || isInf(imag(r)) {
		return 0, errRange()
	}
	return r, nil
}

// directed returns a number with infinite or other parts, whose signs are those of cosine and sine of y.
func directed(re, im, y float64) complex128 {
	sin, cos := py.SinCosFloat(y)
	return complex(math.Copysign(re, cos), math.Copysign(im, sin))
}

func cosh(z complex128) (complex128, error) {
	x, y := real(z), imag(z)
	inf := math.Inf(1)
	if !finite(z) {
		if isInf(y) && !math.IsNaN(x) {
			return 0, errDomain()
		}
		if isInf(x) && isFinite(y) && y != 0 {
			r := directed(inf, inf, y)
			if x < 0 {
				r = complex(real(r), -imag(r))
			}
			return r, nil
		}
		return lookup(&coshTable, z), nil
	}
	sin, cos := py.SinCosFloat(y)
	if math.Abs(x) > logLarge {
		x1 := x - math.Copysign(1, x)
		return checked(complex(cos*py.CoshFloat(x1)*math.E, sin*py.SinhFloat(x1)*math.E))
	}
	return checked(complex(cos*py.CoshFloat(x), sin*py.SinhFloat(x)))
}

func sinh(z complex128) (complex128, error) {
	x, y := real(z), imag(z)
	inf := math.Inf(1)
	if !finite(z) {
		if isInf(y) && !math.IsNaN(x) {
			return 0, errDomain()
		}
		if isInf(x) && isFinite(y) && y != 0 {
			r := directed(inf, inf, y)
			if x < 0 {
				r = complex(-real(r), imag(r))
			}
			return r, nil
		}
		return lookup(&sinhTable, z), nil
	}
	sin, cos := py.SinCosFloat(y)
	if math.Abs(x) > logLarge {
		x1 := x - math.Copysign(1, x)
		return checked(complex(cos*py.SinhFloat(x1)*math.E, sin*py.CoshFloat(x1)*math.E))
	}
	return checked(complex(cos*py.SinhFloat(x), sin*py.CoshFloat(x)))
}

func exp(z complex128) (complex128, error) {
	x, y := real(z), imag(z)
	if !finite(z) {
		if isInf(y) && (isFinite(x) || isInf(x) && x > 0) {
			return 0, errDomain()
		}
		if isInf(x) && isFinite(y) && y != 0 {
			if x > 0 {
				return directed(math.Inf(1), math.Inf(1), y), nil
			}
			return directed(0, 0, y), nil
		}
		return lookup(&expTable, z), nil
	}
	sin, cos := py.SinCosFloat(y)
	if x > logLarge {
		l := py.ExpFloat(x - 1)
		return checked(complex(l*cos*math.E, l*sin*math.E))
	}
	l := py.ExpFloat(x)
	return checked(complex(l*cos, l*sin))
}

func tanh(z complex128) (complex128, error) {
	x, y := real(z), imag(z)
	if !finite(z) {
		if isInf(y) && isFinite(x) {
			return 0, errDomain()
		}
		if isInf(x) && isFinite(y) && y != 0 {
			sin, cos := py.SinCosFloat(y)
			return complex(math.Copysign(1, x), math.Copysign(0, 2*sin*cos)), nil
		}
		return lookup(&tanhTable, z), nil
	}
	if math.Abs(x) > logLarge {
		sin, cos := py.SinCosFloat(y)
		return complex(math.Copysign(1, x), 4*sin*cos*py.ExpFloat(-2*math.Abs(x))), nil
	}
	tx, ty := py.TanhFloat(x), py.TanFloat(y)
	cx := 1 / py.CoshFloat(x)
	txty := float64(tx * ty)
	d := 1 + float64(txty*txty)
	return complex(tx*(1+float64(ty*ty))/d, ((ty/d)*cx)*cx), nil
}

func sqrt(z complex128) complex128 {
	if !finite(z) {
		if isInf(imag(z)) {
			return complex(math.Inf(1), imag(z))
		}
		return lookup(&sqrtTable, z)
	}
	x, y := real(z), imag(z)
	if x == 0 && y == 0 {
		return complex(0, y)
	}
	ax, ay := math.Abs(x), math.Abs(y)
	var s float64
	if ax < smallest && ay < smallest {
		const up, down = 53, -27
		ax = math.Ldexp(ax, up)
		s = math.Ldexp(math.Sqrt(ax+py.HypotFloat(ax, math.Ldexp(ay, up))), down)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+py.HypotFloat(ax, ay/8))
	}
	d := ay / (2 * s)
	if x >= 0 {
		return complex(s, math.Copysign(d, y))
	}
	return complex(d, math.Copysign(s, y))
}

func log(z complex128) (complex128, error) {
	if !finite(z) {
		return lookup(&logTable, z), nil
	}
	x, y := real(z), imag(z)
	ax, ay := math.Abs(x), math.Abs(y)
	angle := py.Atan2Float(y, x)
	switch {
	case isLarge(z):
		return complex(half(z)+ln2, angle), nil
	case ax == 0 && ay == 0:
		return complex(math.Inf(-1), angle), errDomain()
	case ax < smallest && ay < smallest:
		const digits = 53
		return complex(py.LogFloat(py.HypotFloat(math.Ldexp(ax, digits), math.Ldexp(ay, digits)))-digits*ln2, angle), nil
	}
	h := py.HypotFloat(ax, ay)
	if h >= 0.71 && h <= 1.73 {
		am, an := max(ax, ay), min(ax, ay)
		return complex(py.Log1pFloat(float64((am-1)*(am+1))+float64(an*an))/2, angle), nil
	}
	return complex(py.LogFloat(h), angle), nil
}

func logBase(t *py.Thread, args py.Args) (py.Value, error) {
	z, err := py.AsComplex(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(args.Pos) == 1 {
		r, err := log(z)
		return py.Complex(r), err
	}
	base, err := py.AsComplex(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	r, err := log(z)
	b, baseErr := log(base)
	if err != nil || baseErr != nil || b == 0 {
		return py.Value{}, errDomain()
	}
	return py.Binary(t, py.OpTrueDiv, py.Complex(r), py.Complex(b))
}

func phase(t *py.Thread, args py.Args) (py.Value, error) {
	z, err := py.AsComplex(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	a := py.Atan2Float(imag(z), real(z))
	if a == 0 && imag(z) != 0 && isFinite(real(z)) { // too small for a float, which C calls an error
		return py.Value{}, errRange()
	}
	return py.Float(a), nil
}

func polar(t *py.Thread, args py.Args) (py.Value, error) {
	z, err := py.AsComplex(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	r := math.Hypot(real(z), imag(z))
	if finite(z) {
		if r = py.HypotFloat(real(z), imag(z)); isInf(r) {
			return py.Value{}, errRange()
		}
	}
	return py.NewPair(py.Float(r), py.Float(py.Atan2Float(imag(z), real(z)))), nil
}

func rect(t *py.Thread, args py.Args) (py.Value, error) {
	r, err := py.AsFloat(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	phi, err := py.AsFloat(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	sin, cos := py.SinCosFloat(phi)
	switch {
	case isFinite(r) && isFinite(phi) && phi == 0:
		return py.Complex(complex(r, r*phi)), nil
	case isFinite(r) && isFinite(phi):
		return py.Complex(complex(r*cos, r*sin)), nil
	case r != 0 && !math.IsNaN(r) && isInf(phi):
		return py.Value{}, errDomain()
	case isInf(r) && isFinite(phi) && phi != 0:
		z := directed(math.Inf(1), math.Inf(1), phi)
		if r < 0 {
			z = -z
		}
		return py.Complex(z), nil
	}
	return py.Complex(lookup(&rectTable, complex(r, phi))), nil
}

var sigIsClose = py.NewSignature("isclose", "a, b, *, rel_tol=, abs_tol=")

func isClose(t *py.Thread, args py.Args) (py.Value, error) {
	var a, b py.Value
	rel, abs := py.Float(1e-9), py.Float(0)
	if err := sigIsClose.Bind(args, &a, &b, &rel, &abs); err != nil {
		return py.Value{}, err
	}
	x, err := py.AsComplex(t, a)
	if err != nil {
		return py.Value{}, err
	}
	y, err := py.AsComplex(t, b)
	if err != nil {
		return py.Value{}, err
	}
	relTol, err := py.AsFloat(t, rel)
	if err != nil {
		return py.Value{}, err
	}
	absTol, err := py.AsFloat(t, abs)
	switch {
	case err != nil:
		return py.Value{}, err
	case relTol < 0 || absTol < 0:
		return py.Value{}, py.ValueErrorf("tolerances must be non-negative")
	case x == y:
		return py.True, nil
	case isInf(real(x)) || isInf(imag(x)) || isInf(real(y)) || isInf(imag(y)):
		return py.False, nil
	}
	length := func(z complex128) float64 { return py.HypotFloat(real(z), imag(z)) }
	diff := length(x - y)
	return py.Bool(diff <= relTol*length(y) || diff <= relTol*length(x) || diff <= absTol), nil
}
