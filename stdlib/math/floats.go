package math

// This file defines the functions of one and of two floats, and those that take floats apart.

import (
	"math"
	"math/big"

	"minipy/vm/py"
)

// A unaryFunc is a function of one float. What is infinite or not a number where the argument was finite, is an error:
// a range error if the function can overflow, otherwise a domain error.
type unaryFunc struct {
	name, doc string
	f         func(x float64) float64
	overflows bool
}

var unary = []unaryFunc{
	{"acos", "The arc cosine of x, in radians.", py.AcosFloat, false},
	{"acosh", "The inverse hyperbolic cosine of x.", py.AcoshFloat, false},
	{"asin", "The arc sine of x, in radians.", py.AsinFloat, false},
	{"asinh", "The inverse hyperbolic sine of x.", py.AsinhFloat, false},
	{"atan", "The arc tangent of x, in radians.", func(x float64) float64 { return py.Atan2Float(x, 1) }, false},
	{"atanh", "The inverse hyperbolic tangent of x.", py.AtanhFloat, false},
	{"cbrt", "The cube root of x.", py.CbrtFloat, false},
	{"cos", "The cosine of x, in radians.", func(x float64) float64 { _, c := py.SinCosFloat(x); return c }, false},
	{"cosh", "The hyperbolic cosine of x.", py.CoshFloat, true},
	{"degrees", "Radians to degrees.", func(x float64) float64 { return x * (180 / math.Pi) }, false},
	{"erf", "The error function at x.", erf, false},
	{"erfc", "1 - erf(x), without loss of precision.", erfc, false},
	{"exp", "e to the power of x.", py.ExpFloat, true},
	{"exp2", "2 to the power of x.", func(x float64) float64 { return py.PowFloat(2, x) }, true},
	{"expm1", "exp(x) - 1, without loss of precision.", py.Expm1Float, true},
	{"fabs", "The absolute value of x, as a float.", math.Abs, false},
	{"log1p", "log(1 + x), without loss of precision.", py.Log1pFloat, false},
	{"radians", "Degrees to radians.", func(x float64) float64 { return x * (math.Pi / 180) }, false},
	{"sin", "The sine of x, in radians.", func(x float64) float64 { s, _ := py.SinCosFloat(x); return s }, false},
	{"sinh", "The hyperbolic sine of x.", py.SinhFloat, true},
	{"sqrt", "The square root of x.", math.Sqrt, false},
	{"tan", "The tangent of x, in radians.", py.TanFloat, false},
	{"tanh", "The hyperbolic tangent of x.", py.TanhFloat, false},
	{"gamma", "The gamma function at x.", gamma, true},
	{"lgamma", "The logarithm of the absolute value of the gamma function at x.", lgamma, true},
}

func (u unaryFunc) call(t *py.Thread, args py.Args) (py.Value, error) {
	x, err := number(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	r := u.f(x)
	switch {
	case math.IsNaN(r) && !math.IsNaN(x):
		return py.Value{}, domainError()
	case isInf(r) && isFinite(x):
		pole := (u.name == "gamma" || u.name == "lgamma") && x <= 0 && x == math.Floor(x)
		if u.overflows && !pole {
			return py.Value{}, rangeError()
		}
		if u.name == "degrees" || u.name == "radians" {
			return py.Float(r), nil
		}
		return py.Value{}, domainError()
	}
	return py.Float(r), nil
}

// A binaryFunc is a function of two floats that checks them itself.
type binaryFunc struct {
	name, doc string
	f         func(x, y float64) (float64, error)
}

var binary = []binaryFunc{
	{"atan2", "The angle of the point with the coordinates x and y.", func(y, x float64) (float64, error) { return py.Atan2Float(y, x), nil }},
	{"copysign", "The absolute value of x with the sign of y.", func(x, y float64) (float64, error) { return math.Copysign(x, y), nil }},
	{"fmod", "The remainder of x / y, with the sign of x.", func(x, y float64) (float64, error) {
		if isInf(y) && isFinite(x) {
			return x, nil
		}
		r := math.Mod(x, y)
		if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
			return 0, domainError()
		}
		return r, nil
	}},
	{"pow", "x to the power of y, as floats.", pow},
	{"remainder", "The difference between x and the nearest multiple of y.", func(x, y float64) (float64, error) {
		if isInf(y) && isFinite(x) {
			return x, nil
		}
		r := math.Remainder(x, y)
		if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
			return 0, domainError()
		}
		if r == 0 {
			r = math.Copysign(0, x)
		}
		return r, nil
	}},
}

func (b binaryFunc) call(t *py.Thread, args py.Args) (py.Value, error) {
	x, err := number(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	y, err := number(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	r, err := b.f(x, y)
	return py.Float(r), err
}

func pow(x, y float64) (float64, error) {
	r := py.PowFloat(x, y)
	if isFinite(x) && isFinite(y) {
		switch {
		case math.IsNaN(r):
			return 0, domainError()
		case isInf(r) && x == 0:
			return 0, domainError()
		case isInf(r):
			return 0, rangeError()
		}
	}
	return r, nil
}

var (
	sigIsClose   = py.NewSignature("isclose", "a, b, *, rel_tol=, abs_tol=")
	sigNextAfter = py.NewSignature("nextafter", "x, y, /, *, steps=")
)

var floatFuncs = []py.FuncDef{
	{Name: "ceil", Fn: rounding("__ceil__", math.Ceil), Min: 1, Max: 1, Doc: "The smallest int that is not below x."},
	{Name: "floor", Fn: rounding("__floor__", math.Floor), Min: 1, Max: 1, Doc: "The largest int that is not above x."},
	{Name: "trunc", Fn: trunc, Min: 1, Max: 1, Doc: "x without its fraction."},
	{Name: "isfinite", Fn: test(isFinite), Min: 1, Max: 1, Doc: "Whether x is neither infinite nor nan."},
	{Name: "isinf", Fn: test(isInf), Min: 1, Max: 1, Doc: "Whether x is infinite."},
	{Name: "isnan", Fn: test(math.IsNaN), Min: 1, Max: 1, Doc: "Whether x is not a number."},
	{Name: "isclose", Fn: isClose, Flags: py.Kw, Doc: "Whether two numbers are nearly equal."},
	{Name: "frexp", Fn: frexp, Min: 1, Max: 1, Doc: "m and e with x == m * 2**e and 0.5 <= abs(m) < 1."},
	{Name: "ldexp", Fn: ldexp, Min: 2, Max: 2, Doc: "x * 2**i."},
	{Name: "modf", Fn: modf, Min: 1, Max: 1, Doc: "The fraction and the integral part of x."},
	{Name: "fma", Fn: fma, Min: 3, Max: 3, Doc: "x * y + z, rounded once."},
	{Name: "nextafter", Fn: nextAfter, Flags: py.Kw, Doc: "The float that is a number of steps from x towards y."},
	{Name: "ulp", Fn: ulp, Min: 1, Max: 1, Doc: "The value of the last bit of x."},
	{Name: "log", Fn: log, Min: 1, Max: 2, Doc: "The logarithm of x to a base, by default e."},
	{Name: "log2", Fn: logOf(py.Log2Float), Min: 1, Max: 1, Doc: "The binary logarithm of x."},
	{Name: "log10", Fn: logOf(py.Log10Float), Min: 1, Max: 1, Doc: "The decimal logarithm of x."},
}

func test(f func(float64) bool) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		x, err := number(t, args.Pos[0])
		return py.Bool(f(x)), err
	}
}

// rounding makes ceil or floor, which objects may define themselves.
func rounding(special string, f func(float64) float64) py.NativeFunc {
	name := py.Intern(special)
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		v := args.Pos[0]
		if !v.IsFloat() {
			m, err := py.LookupSpecial(t, v, name)
			if err != nil {
				return py.Value{}, err
			}
			if !m.IsZero() {
				return t.Call(m)
			}
		}
		x, err := number(t, v)
		if err != nil {
			return py.Value{}, err
		}
		return py.FloatToInt(f(x))
	}
}

var nameTrunc = py.Intern("__trunc__")

func trunc(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	if v.IsFloat() {
		return py.FloatToInt(math.Trunc(v.Float()))
	}
	m, err := py.LookupSpecial(t, v, nameTrunc)
	if err != nil {
		return py.Value{}, err
	}
	if m.IsZero() {
		return py.Value{}, py.TypeErrorf("type %s doesn't define __trunc__ method", v.Type().MessageName())
	}
	return t.Call(m)
}

func isClose(t *py.Thread, args py.Args) (py.Value, error) {
	var a, b py.Value
	rel, abs := py.Float(1e-9), py.Float(0)
	if err := sigIsClose.Bind(args, &a, &b, &rel, &abs); err != nil {
		return py.Value{}, err
	}
	var x [4]float64
	for i, v := range []py.Value{a, b, rel, abs} {
		var err error
		if x[i], err = number(t, v); err != nil {
			return py.Value{}, err
		}
	}
	if x[2] < 0 || x[3] < 0 {
		return py.Value{}, py.ValueErrorf("tolerances must be non-negative")
	}
	if x[0] == x[1] {
		return py.True, nil
	}
	if isInf(x[0]) || isInf(x[1]) {
		return py.False, nil
	}
	diff := math.Abs(x[1] - x[0])
	return py.Bool(diff <= math.Abs(x[2]*x[1]) || diff <= math.Abs(x[2]*x[0]) || diff <= x[3]), nil
}

func frexp(t *py.Thread, args py.Args) (py.Value, error) {
	x, err := number(t, args.Pos[0])
	m, e := math.Frexp(x)
	return py.NewPair(py.Float(m), py.Int(int64(e))), err
}

func ldexp(t *py.Thread, args py.Args) (py.Value, error) {
	x, err := number(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if !isInt(args.Pos[1]) {
		return py.Value{}, py.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	if x == 0 || !isFinite(x) {
		return py.Float(x), nil
	}
	exp, ok := py.IntValue(args.Pos[1])
	const most = 5000 // exponents beyond are all alike
	switch {
	case !ok && py.IntSign(args.Pos[1]) > 0, ok && exp > most:
		return py.Value{}, rangeError()
	case !ok, exp < -most:
		return py.Float(math.Copysign(0, x)), nil
	}
	r := math.Ldexp(x, int(exp))
	if isInf(r) {
		return py.Value{}, rangeError()
	}
	return py.Float(r), nil
}

func modf(t *py.Thread, args py.Args) (py.Value, error) {
	x, err := number(t, args.Pos[0])
	if isInf(x) {
		return py.NewPair(py.Float(math.Copysign(0, x)), py.Float(x)), err
	}
	whole := math.Trunc(x)
	return py.NewPair(py.Float(math.Copysign(x-whole, x)), py.Float(whole)), err
}

func fma(t *py.Thread, args py.Args) (py.Value, error) {
	var x [3]float64
	for i := range x {
		var err error
		if x[i], err = number(t, args.Pos[i]); err != nil {
			return py.Value{}, err
		}
	}
	r := math.FMA(x[0], x[1], x[2])
	switch {
	case isFinite(r):
	case math.IsNaN(r):
		if !math.IsNaN(x[0]) && !math.IsNaN(x[1]) && !math.IsNaN(x[2]) {
			return py.Value{}, py.ValueErrorf("invalid operation in fma")
		}
	case isFinite(x[0]) && isFinite(x[1]) && isFinite(x[2]):
		return py.Value{}, py.NewError(&py.OverflowErrorType, "overflow in fma")
	}
	return py.Float(r), nil
}

func nextAfter(t *py.Thread, args py.Args) (py.Value, error) {
	var vx, vy py.Value
	steps := py.None
	if err := sigNextAfter.Bind(args, &vx, &vy, &steps); err != nil {
		return py.Value{}, err
	}
	x, err := number(t, vx)
	if err != nil {
		return py.Value{}, err
	}
	y, err := number(t, vy)
	if err != nil {
		return py.Value{}, err
	}
	if steps.IsNone() {
		if x == y {
			return py.Float(y), nil // with its own sign if it is 0
		}
		return py.Float(math.Nextafter(x, y)), nil
	}
	n, err := py.Index(t, steps)
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(n) < 0 {
		return py.Value{}, py.ValueErrorf("steps must be a non-negative integer")
	}
	switch {
	case py.IntSign(n) == 0 || math.IsNaN(x):
		return py.Float(x), nil
	case math.IsNaN(y):
		return py.Float(y), nil
	}
	// Floats, taken as ints, are in order.
	order := func(f float64) int64 {
		b := int64(math.Float64bits(f))
		if b < 0 {
			return math.MinInt64 - b
		}
		return b
	}
	a, b := order(x), order(y)
	if a == b {
		return py.Float(y), nil
	}
	left := uint64(b) - uint64(a)
	if b < a {
		left = -left
	}
	k, ok := py.IntValue(n)
	if !ok || uint64(k) >= left {
		return py.Float(y), nil
	}
	if b < a {
		k = -k
	}
	if a += k; a < 0 {
		a = math.MinInt64 - a
	}
	r := math.Float64frombits(uint64(a))
	if r == 0 {
		r = math.Copysign(0, x)
	}
	return py.Float(r), nil
}

func ulp(t *py.Thread, args py.Args) (py.Value, error) {
	x, err := number(t, args.Pos[0])
	if err != nil || math.IsNaN(x) {
		return py.Float(x), err
	}
	x = math.Abs(x)
	if isInf(x) {
		return py.Float(x), nil
	}
	next := math.Nextafter(x, math.Inf(1))
	if isInf(next) {
		return py.Float(x - math.Nextafter(x, 0)), nil
	}
	return py.Float(next - x), nil
}

// logOf makes a function that gives the logarithm, of ints of any size too.
func logOf(f func(float64) float64) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		r, err := logarithm(t, args.Pos[0], f)
		return py.Float(r), err
	}
}

func logarithm(t *py.Thread, v py.Value, f func(float64) float64) (float64, error) {
	if isInt(v) && !v.IsInt() {
		if py.IntSign(v) <= 0 {
			return 0, domainError()
		}
		if x, err := py.AsFloat(t, v); err == nil {
			return f(x), nil
		}
		exp := 0
		m, _ := new(big.Float).SetPrec(64).SetInt(py.BigValue(v)).Float64()
		if isInf(m) {
			z := new(big.Float).SetPrec(53).SetInt(py.BigValue(v))
			var frac big.Float
			exp = z.MantExp(&frac)
			m, _ = frac.Float64()
		}
		return f(m) + float64(f(2)*float64(exp)), nil
	}
	x, err := number(t, v)
	if err != nil {
		return 0, err
	}
	r := f(x)
	if math.IsNaN(r) && !math.IsNaN(x) || isInf(r) && isFinite(x) {
		return 0, domainError()
	}
	return r, nil
}

func log(t *py.Thread, args py.Args) (py.Value, error) {
	num, err := logarithm(t, args.Pos[0], py.LogFloat)
	if err != nil || len(args.Pos) == 1 {
		return py.Float(num), err
	}
	den, err := logarithm(t, args.Pos[1], py.LogFloat)
	if err != nil {
		return py.Value{}, err
	}
	if den == 0 {
		return py.Value{}, py.NewError(&py.ZeroDivisionErrorType, "float division by zero")
	}
	return py.Float(num / den), nil
}
