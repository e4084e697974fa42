package py

// This file tests numbers. The expected results come from CPython 3.13.

import (
	"math"
	"math/big"
	"math/rand"
	"testing"
)

// numError returns the class and message of err.
func numError(err error) string {
	e := AsError(err)
	if len(e.Args.Items) == 0 {
		return e.Header.Type.Name
	}
	s, _ := ToStr(newTestThread(), e.Args.Items[0])
	return e.Header.Type.Name + ": " + s
}

func numText(t *Thread, v Value, err error) string {
	if err != nil {
		return numError(err)
	}
	s, err := Repr(t, v)
	if err != nil {
		return numError(err)
	}
	return s
}

func bigLit(s string) Value {
	z, _ := new(big.Int).SetString(s, 0)
	return NewBigInt(z)
}

func str(s string) Value { return NewStr(s).Value() }

func TestNumFormat(t *testing.T) {
	th := newTestThread()
	for _, c := range []struct {
		v          Value
		spec, want string
	}{
		{Int(1), "abc", "ValueError: Invalid format specifier 'abc' for object of type 'int'"},
		{Int(1), "s", "ValueError: Unknown format code 's' for object of type 'int'"},
		{Int(1), ".2", "ValueError: Precision not allowed in integer format specifier"},
		{Int(-1), "c", "OverflowError: %c arg not in range(0x110000)"},
		{Int(65), "+c", "ValueError: Sign not allowed with integer format specifier 'c'"},
		{Int(65), ",c", "ValueError: Cannot specify ',' with 'c'."},
		{Int(1), ",_", "ValueError: Cannot specify both ',' and '_'."},
		{Int(1), "__", "ValueError: Cannot specify '_' with '_'."},
		{Int(1), "\x00", `ValueError: Unknown format code '\x0' for object of type 'int'`},
		{Int(1), ".", "ValueError: Format specifier missing precision"},
		{Int(1), "99999999999999999999", "ValueError: Too many decimal digits in format string"},
		{Int(1 << 40), "#020_x", "'0x000_0100_0000_0000'"},
		{Int(1234567), "016,", "'0,000,001,234,567'"},
		{Int(1234567), "=+17,", "'+       1,234,567'"},
		{Int(-1), "x<05", "'-1xxx'"},
		{Int(12345), "07,", "'012,345'"},
		{Int(1), "٥", "'    1'"},
		{Int(12345), "€=10", "'€€€€€12345'"},
		{Int(3), ".2f", "'3.00'"},
		{True, "", "'True'"},
		{True, "d", "'1'"},
		{True, "s", "ValueError: Unknown format code 's' for object of type 'bool'"},
		{Float(1.5), "d", "ValueError: Unknown format code 'd' for object of type 'float'"},
		{Float(1000), ".4", "'1e+03'"},
		{Float(1000), ".5", "'1000.0'"},
		{Float(1e16), ".17", "'1e+16'"},
		{Float(1e100), "#", "'1.e+100'"},
		{Float(-0.001), "z.1f", "'0.0'"},
		{Float(math.Inf(-1)), "+010,", "'-000000inf'"},
		{Float(1.5), "010,.2f", "'000,001.50'"},
		{Float(123456789.5), ",%", "'12,345,678,950.000000%'"},
		{Float(1.5), ".21474836470f", "ValueError: precision too big"},
		{Complex(1 + 2i), "", "'(1+2j)'"},
		{Complex(1 + 2i), "20.2f", "'          1.00+2.00j'"},
		{Complex(1 + 2i), "020", "ValueError: Zero padding is not allowed in complex format specifier"},
		{Complex(1234567 + 7654321i), ",", "'(1,234,567+7,654,321j)'"},
		{str("abc"), "^10.2", "'    ab    '"},
		{str("abc"), "010", "'abc0000000'"},
		{str("abc"), "=10", "ValueError: '=' alignment not allowed in string format specifier"},
		{str("abc"), "d", "ValueError: Unknown format code 'd' for object of type 'str'"},
		{str("\xed\xa0\x80é"), "\xed\xa0\x80>4", "'\\ud800\\ud800\\ud800é'"},
		{None, "5", "TypeError: unsupported format string passed to NoneType.__format__"},
	} {
		s, err := Format(th, c.v, c.spec)
		if got := numText(th, str(s), err); got != c.want {
			t.Errorf("format(%s, %q) = %s, want %s", numText(th, c.v, nil), c.spec, got, c.want)
		}
	}
}

func TestPercentFormat(t *testing.T) {
	th := newTestThread()
	tuple := func(items ...Value) Value { return NewTuple(items).Value() }
	dict := NewDict()
	dict.SetStr(Intern("a"), Int(1))
	for _, c := range []struct {
		format string
		args   Value
		want   string
	}{
		{"%5d|%+d|% d|%05d|%-5d|", tuple(Int(1), Int(2), Int(3), Int(4), Int(5)), "'    1|+2| 3|00004|5    |'"},
		{"%#8.5o|%08.5d|%X", tuple(Int(42), Int(42), Int(255)), "' 0o00052|00000042|FF'"},
		{"%*d|%-*d|%.*f", tuple(Int(3), Int(1), Int(3), Int(1), Int(2), Float(1.5)), "'  1|1  |1.50'"},
		{"%+05f", Float(math.NaN()), "'+0nan'"},
		{"%(a)s %(a)5s %%", dict.Value(), "'1     1 %'"},
		{"%(a)s %s", dict.Value(), "TypeError: not enough arguments for format string"},
		{"%(a)s", Int(1), "TypeError: format requires a mapping"},
		{"%(a", dict.Value(), "ValueError: incomplete format key"},
		{"%s", tuple(), "TypeError: not enough arguments for format string"},
		{"a", Int(1), "TypeError: not all arguments converted during string formatting"},
		{"a", NewList(nil).Value(), "'a'"},
		{"%d", str("a"), "TypeError: %d format: a real number is required, not str"},
		{"%x", Float(1.5), "TypeError: %x format: an integer is required, not float"},
		{"%f", str("a"), "TypeError: must be real number, not str"},
		{"%c%c", tuple(Int(0x20ac), str("é")), "'€é'"},
		{"%c", str("ab"), "TypeError: %c requires int or char"},
		{"%5%|", Int(1), "ValueError: unsupported format character '%' (0x25) at index 2"},
		{"é%€", Int(1), "ValueError: unsupported format character '?' (0x20ac) at index 2"},
		{"%", Int(1), "ValueError: incomplete format"},
		{"%*d", tuple(Float(1), Int(1)), "TypeError: * wants int"},
		{"%.2s|%5.1s|%r|%a", tuple(str("éàü"), str("abc"), str("é"), str("é")), `"éà|    a|'é'|'\\xe9'"`},
		{"%99999999999999999999d", Int(1), "ValueError: width too big"},
	} {
		s, err := PercentFormat(th, c.format, c.args, false)
		if got := numText(th, str(s), err); got != c.want {
			t.Errorf("%q %% ... = %s, want %s", c.format, got, c.want)
		}
	}
	for _, c := range []struct {
		format string
		args   Value
		want   string
	}{
		{"%b|%s|%5.2s|%a", tuple(NewBytes("x").Value(), NewBytes("y").Value(), NewBytes("abc").Value(), str("é")), `b"x|y|   ab|'\\xe9'"`},
		{"%c%c", tuple(Int(65), NewBytes("B").Value()), "b'AB'"},
		{"%c", Int(256), "OverflowError: %c arg not in range(256)"},
		{"%s", str("a"), "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"},
		{"a", Int(1), "TypeError: not all arguments converted during bytes formatting"},
		{"%f", str("a"), "TypeError: float argument required, not str"},
	} {
		s, err := PercentFormat(th, c.format, c.args, true)
		if got := numText(th, NewBytes(s).Value(), err); got != c.want {
			t.Errorf("b%q %% ... = %s, want %s", c.format, got, c.want)
		}
	}
}

func TestNumConversions(t *testing.T) {
	th := newTestThread()
	long := make([]byte, 4301)
	for i := range long {
		long[i] = '9'
	}
	for _, c := range []struct {
		class *Type
		args  []Value
		want  string
	}{
		{&IntType, []Value{str(" 1_000 ")}, "1000"},
		{&IntType, []Value{str("0x_f"), Int(0)}, "15"},
		{&IntType, []Value{str("010"), Int(0)}, "ValueError: invalid literal for int() with base 0: '010'"},
		{&IntType, []Value{str("1__0")}, "ValueError: invalid literal for int() with base 10: '1__0'"},
		{&IntType, []Value{str("\u2003٣")}, "3"},
		{&IntType, []Value{str("𝟛")}, "3"},
		{&IntType, []Value{NewBytes("1\xff").Value()}, `ValueError: invalid literal for int() with base 10: b'1\xff'`},
		{&IntType, []Value{str("1"), Int(37)}, "ValueError: int() base must be >= 2 and <= 36, or 0"},
		{&IntType, []Value{Int(1), Int(10)}, "TypeError: int() can't convert non-string with explicit base"},
		{&IntType, []Value{None}, "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"},
		{&IntType, []Value{str(string(long))}, "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; " +
			"use sys.set_int_max_str_digits() to increase the limit"},
		{&IntType, []Value{Float(math.Inf(1))}, "OverflowError: cannot convert float infinity to integer"},
		{&IntType, []Value{Float(-1e20)}, "-100000000000000000000"},
		{&FloatType, []Value{str(" 1_0.5e0_1 ")}, "105.0"},
		{&FloatType, []Value{str("-Infinity")}, "-inf"},
		{&FloatType, []Value{str("1._5")}, "ValueError: could not convert string to float: '1._5'"},
		{&FloatType, []Value{Int(1), Int(2)}, "TypeError: float expected at most 1 argument, got 2"},
		{&FloatType, []Value{Complex(1i)}, "TypeError: float() argument must be a string or a real number, not 'complex'"},
		{&FloatType, []Value{bigLit("1" + string(long[:400]))}, "OverflowError: int too large to convert to float"},
		{&ComplexType, []Value{str(" ( 1+2j ) ")}, "(1+2j)"},
		{&ComplexType, []Value{str("-j")}, "-1j"},
		{&ComplexType, []Value{str("1 + 2j")}, "ValueError: complex() arg is a malformed string"},
		{&ComplexType, []Value{Complex(1i), Complex(1i)}, "(-1+1j)"},
		{&ComplexType, []Value{Int(1), str("2")}, "TypeError: complex() second arg can't be a string"},
		{&BoolType, []Value{Float(math.NaN())}, "True"},
	} {
		v, err := c.class.New(th, c.class, Args{Pos: c.args})
		if got := numText(th, v, err); got != c.want {
			t.Errorf("%s(%s) = %s, want %s", c.class.Name, numText(th, c.args[0], nil), got, c.want)
		}
	}
}

func TestNumArithmetic(t *testing.T) {
	th := newTestThread()
	minInt := Int(math.MinInt64)
	for _, c := range []struct {
		op   BinaryOp
		x, y Value
		want string
	}{
		{OpAdd, Int(math.MaxInt64), Int(1), "9223372036854775808"},
		{OpSub, minInt, Int(1), "-9223372036854775809"},
		{OpMul, minInt, Int(-1), "9223372036854775808"},
		{OpFloorDiv, minInt, Int(-1), "9223372036854775808"},
		{OpDivMod, Int(-7), Int(2), "(-4, 1)"},
		{OpMod, Int(7), Int(-2), "-1"},
		{OpSub, bigLit("0x8000000000000000"), Int(1), "9223372036854775807"},
		{OpTrueDiv, bigLit("0x10000000000000801"), Int(1), "1.8446744073709556e+19"},
		{OpTrueDiv, Int(1), Int(0), "ZeroDivisionError: division by zero"},
		{OpFloorDiv, Int(1), Int(0), "ZeroDivisionError: integer division or modulo by zero"},
		{OpMod, Float(1), Int(0), "ZeroDivisionError: float modulo by zero"},
		{OpPow, Int(2), Int(-1), "0.5"},
		{OpPow, Int(0), Int(-1), "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
		{OpPow, Int(-8), Float(0.5), "(1.7319121124709868e-16+2.8284271247461903j)"},
		{OpPow, Float(10), Int(400), "OverflowError: 34"},
		{OpPow, Float(1.1), Int(10), "2.5937424601000023"},
		{OpLShift, Int(1), Int(-1), "ValueError: negative shift count"},
		{OpLShift, Int(1), bigLit("0x400000000000000000"), "OverflowError: too many digits in integer"},
		{OpLShift, Int(1), Int(math.MaxInt64), "MemoryError"},
		{OpLShift, Int(0), bigLit("0x400000000000000000"), "0"},
		{OpRShift, Int(-5), bigLit("0x400000000000000000"), "-1"},
		{OpPow, Int(10), bigLit("0x400000000000000000"), "MemoryError"},
		{OpAnd, True, False, "False"},
		{OpAnd, True, Int(1), "1"},
		{OpAdd, True, True, "2"},
		{OpFloorDiv, Float(0), Int(1), "0.0"},
		{OpFloorDiv, Float(math.Copysign(0, -1)), Int(1), "-0.0"},
		{OpMod, Float(-1), Float(math.Inf(1)), "inf"},
		{OpDivMod, Float(1), Float(0.1), "(9.0, 0.09999999999999995)"},
		{OpTrueDiv, Complex(1 + 2i), Complex(3 - 1i), "(0.1+0.7000000000000001j)"},
		{OpPow, Complex(0), Int(-1), "ZeroDivisionError: 0.0 to a negative or complex power"},
		{OpAdd, Int(1), None, "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'"},
	} {
		v, err := Binary(th, c.op, c.x, c.y)
		if got := numText(th, v, err); got != c.want {
			t.Errorf("%s %s %s = %s, want %s", numText(th, c.x, nil), binaryNames[c.op], numText(th, c.y, nil), got, c.want)
		}
	}
	for _, c := range []struct{ x, y, m, want string }{
		{"2", "-1", "7", "4"},
		{"2", "1", "-7", "-5"},
		{"2", "-1", "4", "ValueError: base is not invertible for the given modulus"},
		{"2", "1", "0", "ValueError: pow() 3rd argument cannot be 0"},
		{"3", "-10", "0x400000000000000001", "152429855143178441249"},
	} {
		v, err := Pow(th, bigLit(c.x), bigLit(c.y), bigLit(c.m))
		if got := numText(th, v, err); got != c.want {
			t.Errorf("pow(%s, %s, %s) = %s, want %s", c.x, c.y, c.m, got, c.want)
		}
	}
}

func TestNumCompareHash(t *testing.T) {
	th := newTestThread()
	two53 := Int(1<<53 + 1)
	for _, c := range []struct {
		x, y Value
		want bool
		op   CompareOp
	}{
		{two53, Float(1 << 53), false, EQ},
		{two53, Float(1 << 53), true, GT},
		{Float(1 << 63), Int(math.MaxInt64), true, GT},
		{bigLit("0x8000000000000000"), Float(1 << 63), true, EQ},
		{Int(1), Float(math.NaN()), true, NE},
		{Int(1), Float(math.NaN()), false, LT},
		{Complex(1 << 53), two53, false, EQ},
		{True, Complex(1), true, EQ},
	} {
		if got, err := CompareBool(th, c.x, c.y, c.op); err != nil || got != c.want {
			t.Errorf("%s %s %s = %v, %v", numText(th, c.x, nil), compareNames[c.op], numText(th, c.y, nil), got, err)
		}
	}
	for _, c := range []struct {
		v    Value
		want int64
	}{
		{Int(-1), -2}, {Float(-1), -2}, {Int(1<<61 - 1), 0}, {Int(-1 << 61), -2}, {Float(1.5), 1152921504606846977},
		{Float(0.1), 230584300921369408}, {Float(5e-324), 16777216}, {Float(-1e300), -1224995262755759164},
		{Complex(1 + 2i), 2000007}, {Complex(1 - 1i), -2000005}, {None, 4238894112}, {True, 1},
		{bigLit("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"), 910685213754167845},
	} {
		if got, err := Hash(th, c.v); err != nil || got != c.want {
			t.Errorf("hash(%s) = %d, %v, want %d", numText(th, c.v, nil), got, err, c.want)
		}
	}
}

func TestFloatText(t *testing.T) {
	for f, want := range map[float64]string{
		1e16: "1e+16", 1e15: "1000000000000000.0", 123456789012345678: "1.2345678901234568e+17", 1e-4: "0.0001", 1e-5: "1e-05",
		5e-324: "5e-324", 1e22: "1e+22", 9007199254740993: "9007199254740992.0", 0.1: "0.1", math.Copysign(0, -1): "-0.0",
	} {
		if got := FormatFloatRepr(f); got != want && f != 0 {
			t.Errorf("repr(%g) = %s, want %s", f, got, want)
		}
	}
	for _, c := range []struct {
		f      float64
		digits int
		want   float64
	}{
		{2.675, 2, 2.67}, {1.005, 2, 1}, {0.5, 0, 0}, {1.5, 0, 2}, {15, -1, 20}, {25, -1, 20}, {5, -1, 0}, {5.1, -1, 10},
		{12345.678, -2, 12300}, {5e-324, 324, 5e-324}, {5e-324, 323, 0}, {1.5, -400, 0},
	} {
		if got, err := RoundFloat(c.f, c.digits); err != nil || got != c.want {
			t.Errorf("round(%g, %d) = %g, %v, want %g", c.f, c.digits, got, err, c.want)
		}
	}
	if got := FloatHex(0.1); got != "0x1.999999999999ap-4" {
		t.Error(got)
	}
}

// TestBigLong checks the operations that work in pieces against math/big.
func TestBigLong(t *testing.T) {
	th := newTestThread()
	th.RT.MaxStrDigits = 0
	r := rand.New(rand.NewSource(1))
	random := func(bits uint) *big.Int {
		z := new(big.Int).Rand(r, new(big.Int).Lsh(bigOne(), bits))
		if r.Intn(2) == 0 {
			z.Neg(z)
		}
		return z
	}
	for _, c := range []struct{ m, n uint }{{600000, 300001}, {900000, 64 * 300}} {
		x, y := random(c.m), random(c.n)
		p, err := bigMul(th, x, y)
		if err != nil || p.Cmp(new(big.Int).Mul(x, y)) != 0 {
			t.Errorf("mul %d %d: wrong, %v", c.m, c.n, err)
		}
		if p, err = bigMul(th, x, x); err != nil || p.Cmp(new(big.Int).Mul(x, x)) != 0 {
			t.Errorf("square %d: wrong, %v", c.m, err)
		}
		q, rem, err := bigFloorDiv(th, p, y)
		if err != nil || new(big.Int).Add(new(big.Int).Mul(q, y), rem).Cmp(p) != 0 || rem.CmpAbs(y) >= 0 || rem.Sign() == -y.Sign() {
			t.Errorf("div %d %d: wrong, %v", c.m, c.n, err)
		}
		a, b := new(big.Int).Abs(x), new(big.Int).Abs(y)
		q, rem, err = bigDivLong(th, a, b)
		if w, v := new(big.Int).QuoRem(a, b, new(big.Int)); err != nil || w.Cmp(q) != 0 || v.Cmp(rem) != 0 {
			t.Errorf("long div %d %d: wrong, %v", c.m, c.n, err)
		}
	}
	x := random(600000)
	s, err := bigText(th, x)
	if err != nil || s != x.String() {
		t.Errorf("text: wrong, %v", err)
	}
	if y, err := bigParse(th, new(big.Int).Abs(x).String(), 10); err != nil || y.CmpAbs(x) != 0 {
		t.Errorf("parse: wrong, %v", err)
	}
	if y, err := bigParse(th, new(big.Int).Abs(x).Text(36), 36); err != nil || y.CmpAbs(x) != 0 {
		t.Errorf("parse 36: wrong, %v", err)
	}
	if y, err := bigPow(th, big.NewInt(-3), 700001); err != nil || y.Cmp(new(big.Int).Exp(big.NewInt(-3), big.NewInt(700001), nil)) != 0 {
		t.Errorf("pow: wrong, %v", err)
	}
	m := new(big.Int).Abs(random(64 * 4100))
	b := new(big.Int).Abs(random(64 * 4000))
	e := big.NewInt(0x13)
	if y, err := bigPowMod(th, b, e, m); err != nil || y.Cmp(new(big.Int).Exp(b, e, m)) != 0 {
		t.Errorf("powmod: wrong, %v", err)
	}
}
