package datetime

// This file defines timedelta.

import (
	"math"
	"math/big"
	"strconv"

	"minipy/vm/py"
)

const (
	maxDays    = 999999999
	daySeconds = 86400
	million    = 1000000
)

// A delta is a timedelta: 0 <= secs < 86400, 0 <= us < 1000000.
type delta struct {
	py.Header
	dict           *py.Dict
	days, secs, us int64
}

func deltaPtr(v py.Value) *delta { return (*delta)(v.Pointer()) }

func isDelta(v py.Value) bool { return v.IsInstance(deltaType) }

// value returns a timedelta object.
func (d delta) value() py.Value {
	d.Header.Type = deltaType
	p := new(delta)
	*p = d
	return py.FromHeader(&p.Header)
}

// deltaOf brings the numbers into their ranges.
func deltaOf(days, secs, us int64) delta {
	secs += us / million
	if us %= million; us < 0 {
		us, secs = us+million, secs-1
	}
	days += secs / daySeconds
	if secs %= daySeconds; secs < 0 {
		secs, days = secs+daySeconds, days-1
	}
	return delta{days: days, secs: secs, us: us}
}

func (d delta) checked() (py.Value, error) {
	if d.days < -maxDays || d.days > maxDays {
		return py.Value{}, py.Errorf(&py.OverflowErrorType, "days=%d; must have magnitude <= %d", d.days, maxDays)
	}
	return d.value(), nil
}

func (d *delta) micros() *big.Int {
	n := new(big.Int).Mul(big.NewInt(d.days*daySeconds+d.secs), big.NewInt(million))
	return n.Add(n, big.NewInt(d.us))
}

// seconds returns the whole seconds.
func (d *delta) seconds() int64 { return d.days*daySeconds + d.secs }

func (d *delta) isZero() bool { return d.days == 0 && d.secs == 0 && d.us == 0 }

// withinDay reports whether d is an offset from UTC: less than a day.
func (d *delta) withinDay() bool { return d.days == 0 || d.days == -1 && (d.secs != 0 || d.us != 0) }

func deltaOfMicros(n *big.Int) (delta, error) {
	if n.IsInt64() {
		return deltaOf(0, 0, n.Int64()), nil
	}
	secs, us := new(big.Int).DivMod(n, big.NewInt(million), new(big.Int))
	days, s := secs.DivMod(secs, big.NewInt(daySeconds), new(big.Int))
	if !days.IsInt64() || days.Int64() != int64(int32(days.Int64())) {
		return delta{}, py.NewError(&py.OverflowErrorType, "Python int too large to convert to C int")
	}
	return delta{days: days.Int64(), secs: s.Int64(), us: us.Int64()}, nil
}

var deltaNames = []string{"days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"}

// deltaUnits are their sizes in microseconds.
var deltaUnits = [...]int64{daySeconds * million, million, 1, 1000, 60 * million, 3600 * million, 7 * daySeconds * million}

func newDelta(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var v [7]py.Value
	if err := bind("__new__", deltaNames, 0, 7, args, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6]); err != nil {
		return py.Value{}, err
	}
	var n [7]int64
	for i, x := range v {
		const most = 1 << 40 // no sum of seconds that small overflows
		if x.IsZero() {
			continue
		}
		if !x.IsInt() || x.Int() > most || x.Int() < -most {
			return newDeltaExact(t, class, v)
		}
		n[i] = x.Int()
	}
	d := deltaOf(n[0]+7*n[6], n[1]+60*n[4]+3600*n[5], n[2]+1000*n[3])
	return d.of(class)
}

func (d delta) of(class *py.Type) (py.Value, error) {
	v, err := d.checked()
	if err == nil {
		v.Header().Type = class
	}
	return v, err
}

// newDeltaExact is newDelta for floats and large ints. The fractions of microseconds are added up, and rounded at the end.
func newDeltaExact(t *py.Thread, class *py.Type, v [7]py.Value) (py.Value, error) {
	sum, rest := new(big.Int), 0.0
	for _, i := range []int{2, 3, 1, 4, 5, 0, 6} { // from the small units to the large
		x := v[i]
		switch {
		case x.IsZero():
		case x.IsKind(py.KindInt):
			sum.Add(sum, new(big.Int).Mul(py.BigValue(x), big.NewInt(deltaUnits[i])))
		case x.IsKind(py.KindFloat):
			f, _ := py.FloatValue(x)
			whole, fraction := math.Modf(f)
			n, err := py.FloatToInt(whole)
			if err != nil {
				return py.Value{}, err
			}
			sum.Add(sum, new(big.Int).Mul(py.BigValue(n), big.NewInt(deltaUnits[i])))
			if fraction == 0 {
				continue
			}
			whole, fraction = math.Modf(float64(deltaUnits[i]) * fraction)
			rest += fraction
			sum.Add(sum, big.NewInt(int64(whole)))
		default:
			return py.Value{}, py.TypeErrorf("unsupported type for timedelta %s component: %s", deltaNames[i], py.TypeName(x))
		}
	}
	if rest != 0 {
		whole := math.Round(rest)
		if math.Abs(whole-rest) == 0.5 { // halfway: the sum becomes even
			odd := float64(sum.Bit(0))
			whole = 2*math.RoundToEven((rest+odd)*0.5) - odd
		}
		sum.Add(sum, big.NewInt(int64(whole)))
	}
	d, err := deltaOfMicros(sum)
	if err != nil {
		return py.Value{}, err
	}
	return d.of(class)
}

var deltaDef = py.Def{
	Name: "timedelta", Module: "datetime",
	Doc:    "Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default to 0. They may be integers or floats, and may be positive or negative.",
	DictOf: func(v py.Value) **py.Dict { return &deltaPtr(v).dict },
	Members: readOnly("timedelta", deltaNames[:3], func(v py.Value, i int) py.Value {
		d := deltaPtr(v)
		return py.Int([...]int64{d.days, d.secs, d.us}[i])
	}),
	Methods: []py.MethodDef{
		{Name: "total_seconds", Doc: "Total seconds in the duration.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			d := deltaPtr(a.Pos[0])
			return py.Binary(t, py.OpTrueDiv, py.NewBigInt(d.micros()), py.Int(million))
		}},
		{Name: "__reduce__", Doc: "What copies it.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			d := deltaPtr(a.Pos[0])
			state := py.NewTuple([]py.Value{py.Int(d.days), py.Int(d.secs), py.Int(d.us)}).Value()
			return py.NewPair(a.Pos[0].Type().Value(), state), nil
		}},
	},
	Slots: py.Slots{
		New:  newDelta,
		Repr: func(_ *py.Thread, v py.Value) (string, error) { return deltaRepr(v), nil },
		Str:  func(_ *py.Thread, v py.Value) (string, error) { return deltaPtr(v).text(), nil },
		Hash: func(_ *py.Thread, v py.Value) (int64, error) {
			d := deltaPtr(v)
			return mix(d.days, d.secs, d.us), nil
		},
		Bool:    func(_ *py.Thread, v py.Value) (bool, error) { return !deltaPtr(v).isZero(), nil },
		Compare: compareDeltas,
		Neg:     func(_ *py.Thread, v py.Value) (py.Value, error) { return deltaPtr(v).negative().checked() },
		Pos:     func(_ *py.Thread, v py.Value) (py.Value, error) { return plain(deltaPtr(v)).value(), nil },
		Abs: func(_ *py.Thread, v py.Value) (py.Value, error) {
			if d := deltaPtr(v); d.days < 0 {
				return d.negative().checked()
			}
			return plain(deltaPtr(v)).value(), nil
		},
		Binary: [py.NumBinaryOps]func(t *py.Thread, x, y py.Value) (py.Value, error){
			py.OpAdd: addDeltas, py.OpSub: subDeltas, py.OpMul: mulDelta, py.OpTrueDiv: divDelta, py.OpFloorDiv: floorDivDelta,
			py.OpMod: modDelta, py.OpDivMod: divModDelta,
		},
	},
}

// plain returns what d says, without the object.
func plain(d *delta) delta { return delta{days: d.days, secs: d.secs, us: d.us} }

func (d *delta) negative() delta { return deltaOf(-d.days, -d.secs, -d.us) }

func (d *delta) compare(e *delta) int {
	for _, c := range [...]int64{d.days - e.days, d.secs - e.secs, d.us - e.us} {
		if c != 0 {
			if c < 0 {
				return -1
			}
			return 1
		}
	}
	return 0
}

func compareDeltas(_ *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if !isDelta(y) {
		return py.NotImplemented, nil
	}
	return compareInts(deltaPtr(x).compare(deltaPtr(y)), op), nil
}

func deltaRepr(v py.Value) string {
	d, s := deltaPtr(v), ""
	for i, n := range [...]int64{d.days, d.secs, d.us} {
		if n != 0 {
			if s != "" {
				s += ", "
			}
			s += deltaNames[i] + "=" + strconv.FormatInt(n, 10)
		}
	}
	if s == "" {
		s = "0"
	}
	return reprName(v) + "(" + s + ")"
}

// reprName is how a repr names the class of v: with the module if it is one of this module.
func reprName(v py.Value) string {
	if v.Type().Flags&py.Heap == 0 {
		return "datetime." + v.Type().Name
	}
	return v.Type().Name
}

func (d *delta) text() string {
	var b []byte
	if d.days != 0 {
		b = strconv.AppendInt(b, d.days, 10)
		b = append(b, " day"...)
		if d.days != 1 && d.days != -1 {
			b = append(b, 's')
		}
		b = append(b, ", "...)
	}
	b = strconv.AppendInt(b, d.secs/3600, 10)
	b = number(append(b, ':'), int(d.secs/60%60), 2)
	b = number(append(b, ':'), int(d.secs%60), 2)
	if d.us != 0 {
		b = number(append(b, '.'), int(d.us), 6)
	}
	return string(b)
}

func addDeltas(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) || !isDelta(y) {
		return py.NotImplemented, nil
	}
	d, e := deltaPtr(x), deltaPtr(y)
	return deltaOf(d.days+e.days, d.secs+e.secs, d.us+e.us).checked()
}

func subDeltas(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) || !isDelta(y) {
		return py.NotImplemented, nil
	}
	d, e := deltaPtr(x), deltaPtr(y)
	return deltaOf(d.days-e.days, d.secs-e.secs, d.us-e.us).checked()
}

func mulDelta(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) {
		x, y = y, x
	}
	d := deltaPtr(x)
	switch {
	case y.IsInt() && y.Int() < 1<<31 && y.Int() > -1<<31 && d.days < 1<<31 && d.days > -1<<31:
		n := y.Int()
		return deltaOf(d.days*n, d.secs*n, d.us*n).checked()
	case y.IsKind(py.KindInt):
		return checkedMicros(new(big.Int).Mul(d.micros(), py.BigValue(y)))
	case y.IsKind(py.KindFloat):
		num, den, err := ratio(t, y)
		if err != nil {
			return py.Value{}, err
		}
		return divideNearest(num.Mul(num, d.micros()), den)
	}
	return py.NotImplemented, nil
}

func checkedMicros(n *big.Int) (py.Value, error) {
	d, err := deltaOfMicros(n)
	if err != nil {
		return py.Value{}, err
	}
	return d.checked()
}

// ratio returns the fraction that a float is.
func ratio(t *py.Thread, v py.Value) (num, den *big.Int, err error) {
	f, _ := py.FloatValue(v)
	switch {
	case math.IsNaN(f):
		return nil, nil, py.ValueErrorf("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, py.NewError(&py.OverflowErrorType, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom()), nil
}

// divideNearest returns the timedelta of a/b microseconds, rounded to the nearest, if there are two to the even one.
func divideNearest(a, b *big.Int) (py.Value, error) {
	if b.Sign() == 0 {
		return py.Value{}, errDivision()
	}
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	q, r := new(big.Int).DivMod(a, b, new(big.Int))
	if c := r.Lsh(r, 1).Cmp(b); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return checkedMicros(q)
}

func errDivision() error {
	return py.NewError(&py.ZeroDivisionErrorType, "integer division or modulo by zero")
}

func divDelta(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) {
		return py.NotImplemented, nil
	}
	d := deltaPtr(x)
	switch {
	case isDelta(y):
		return py.Binary(t, py.OpTrueDiv, py.NewBigInt(d.micros()), py.NewBigInt(deltaPtr(y).micros()))
	case y.IsKind(py.KindInt):
		return divideNearest(d.micros(), py.BigValue(y))
	case y.IsKind(py.KindFloat):
		num, den, err := ratio(t, y)
		if err != nil {
			return py.Value{}, err
		}
		return divideNearest(den.Mul(den, d.micros()), num)
	}
	return py.NotImplemented, nil
}

func floorDivDelta(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) {
		return py.NotImplemented, nil
	}
	switch d := py.NewBigInt(deltaPtr(x).micros()); {
	case isDelta(y):
		return intDiv(t, py.OpFloorDiv, d, py.NewBigInt(deltaPtr(y).micros()))
	case y.IsKind(py.KindInt):
		q, err := intDiv(t, py.OpFloorDiv, d, y)
		if err != nil {
			return py.Value{}, err
		}
		return checkedMicros(py.BigValue(q))
	}
	return py.NotImplemented, nil
}

func intDiv(t *py.Thread, op py.BinaryOp, x, y py.Value) (py.Value, error) {
	if py.IntSign(y) == 0 {
		if op == py.OpMod {
			return py.Value{}, py.NewError(&py.ZeroDivisionErrorType, "integer modulo by zero")
		}
		return py.Value{}, errDivision()
	}
	return py.Binary(t, op, x, y)
}

func modDelta(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) || !isDelta(y) {
		return py.NotImplemented, nil
	}
	r, err := intDiv(t, py.OpMod, py.NewBigInt(deltaPtr(x).micros()), py.NewBigInt(deltaPtr(y).micros()))
	if err != nil {
		return py.Value{}, err
	}
	return checkedMicros(py.BigValue(r))
}

func divModDelta(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDelta(x) || !isDelta(y) {
		return py.NotImplemented, nil
	}
	q, err := floorDivDelta(t, x, y)
	if err != nil {
		return py.Value{}, err
	}
	r, err := modDelta(t, x, y)
	return py.NewPair(q, r), err
}
