package math

// This file defines the gamma function and its logarithm, by Lanczos' approximation with the coefficients that CPython and
// Boost use, so that the last digits agree.

import (
	"math"

	"minipy/vm/py"
)

const (
	lanczosG  = 6.024680040776729583740234375
	lanczosGH = lanczosG - 0.5
	logPi     = 1.144729885849400174143427351353058711647
)

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}

// sinPi returns sin(pi*x).
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	var r float64
	sin := func(x float64) float64 { s, _ := py.SinCosFloat(x); return s }
	cos := func(x float64) float64 { _, c := py.SinCosFloat(x); return c }
	switch int(math.Round(2 * y)) {
	case 0:
		r = sin(math.Pi * y)
	case 1:
		r = cos(math.Pi * (y - 0.5))
	case 2:
		r = sin(math.Pi * (1 - y))
	case 3:
		r = -cos(math.Pi * (y - 1.5))
	case 4:
		r = sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// factorials are the values of gamma at 1, 2, 3 ... that floats hold exactly.
var factorials = func() (f [23]float64) {
	f[0] = 1
	for i := 1; i < len(f); i++ {
		f[i] = f[i-1] * float64(i)
	}
	return f
}()

func gamma(x float64) float64 {
	if !isFinite(x) {
		if math.IsNaN(x) || x > 0 {
			return x
		}
		return math.NaN()
	}
	if x == 0 {
		return math.Inf(1)
	}
	if x == math.Floor(x) {
		if x < 0 {
			return math.NaN()
		}
		if int(min(x, 100)) <= len(factorials) {
			return factorials[int(x)-1]
		}
	}
	abs := math.Abs(x)
	if abs < 1e-20 {
		return 1 / x // may be infinite
	}
	if abs > 200 {
		if x < 0 {
			return 0 / sinPi(x)
		}
		return math.Inf(1)
	}
	y := abs + lanczosGH
	var z float64
	if abs > lanczosGH {
		q := y - abs
		z = q - lanczosGH
	} else {
		q := y - lanczosGH
		z = q - abs
	}
	z = z * lanczosG / y
	var r float64
	if x < 0 {
		r = -math.Pi / sinPi(abs) / abs * py.ExpFloat(y) / lanczosSum(abs)
		r -= float64(z * r)
		if abs < 140 {
			r /= py.PowFloat(y, abs-0.5)
		} else {
			root := py.PowFloat(y, abs/2-0.25)
			r /= root
			r /= root
		}
		return r
	}
	r = lanczosSum(abs) / py.ExpFloat(y)
	r += float64(z * r)
	if abs < 140 {
		return r * py.PowFloat(y, abs-0.5)
	}
	root := py.PowFloat(y, abs/2-0.25)
	r *= root
	return r * root
}

func lgamma(x float64) float64 {
	if !isFinite(x) {
		if math.IsNaN(x) {
			return x
		}
		return math.Inf(1)
	}
	if x == math.Floor(x) && x <= 2 {
		if x <= 0 {
			return math.NaN() // a pole
		}
		return 0
	}
	abs := math.Abs(x)
	if abs < 1e-20 {
		return -py.LogFloat(abs)
	}
	r := py.LogFloat(lanczosSum(abs)) - lanczosG
	r += float64((abs - 0.5) * (py.LogFloat(abs+lanczosG-0.5) - 1))
	if x < 0 {
		r = logPi - py.LogFloat(math.Abs(sinPi(abs))) - py.LogFloat(abs) - r
	}
	return r
}
