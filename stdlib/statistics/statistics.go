// Package statistics is Python's module statistics. Sums are exact: they are made of fractions, and rounded at the end.
package statistics

import (
	_ "embed"
	"math"

	"minipy/vm/py"
)

// Source is what of the module is written in Python.
//
//go:embed statistics.py
var Source string

// New makes the module, but for what is in Source.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("statistics", "Means, medians, deviations, regression and the normal distribution.")
	m.Set("_normal_dist_inv_cdf", py.NewNative("_statistics", py.FuncDef{
		Name: "_normal_dist_inv_cdf", Fn: invCDF, Min: 3, Max: 3, Doc: "The inverse of the cumulative normal distribution.",
	}).Value())
	return m, nil
}

// horner returns the value of a polynomial, the coefficient of the highest power first. Products are rounded.
func horner(r float64, c ...float64) float64 {
	v := c[0]
	for _, x := range c[1:] {
		v = float64(v*r) + x
	}
	return v
}

// invCDF is the algorithm AS 241 of Wichura, with 16 digits.
func invCDF(t *py.Thread, args py.Args) (py.Value, error) {
	var x [3]float64
	for i := range x {
		var err error
		if x[i], err = py.AsFloat(t, args.Pos[i]); err != nil {
			return py.Value{}, err
		}
	}
	p, mu, sigma := x[0], x[1], x[2]
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		r := 0.180625 - float64(q*q)
		num := horner(r, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
			1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0) * q
		den := horner(r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
			5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1)
		return py.Float(mu + float64(num/den*sigma)), nil
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	if r <= 0 || math.IsNaN(r) {
		return py.Float(math.NaN()), nil
	}
	r = math.Sqrt(-py.LogFloat(r))
	var num, den float64
	if r <= 5 {
		r -= 1.6
		num = horner(r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
			3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0)
		den = horner(r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
			6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1)
	} else {
		r -= 5
		num = horner(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
			2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0)
		den = horner(r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
			1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1)
	}
	z := num / den
	if q < 0 {
		z = -z
	}
	return py.Float(mu + float64(z*sigma)), nil
}
