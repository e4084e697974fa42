package builtins

// This file defines the functions that work on numbers and characters: abs, pow, round, hex, chr ...

import (
	"math"

	"minipy/vm/py"
)

var numberFuncs = []py.FuncDef{
	{Name: "abs", Fn: abs, Min: 1, Max: 1, Doc: "The absolute value."},
	{Name: "divmod", Fn: divMod, Min: 2, Max: 2, Doc: "Quotient and remainder of a division."},
	{Name: "pow", Fn: pow, Flags: py.Kw, Doc: "A power, or its remainder in a division."},
	{Name: "round", Fn: round, Flags: py.Kw, Doc: "A number rounded to a number of decimals, or to an int."},
	{Name: "hex", Fn: literal(16), Min: 1, Max: 1, Doc: "The hexadecimal literal for an int."},
	{Name: "oct", Fn: literal(8), Min: 1, Max: 1, Doc: "The octal literal for an int."},
	{Name: "bin", Fn: literal(2), Min: 1, Max: 1, Doc: "The binary literal for an int."},
	{Name: "chr", Fn: chr, Min: 1, Max: 1, Doc: "The character with a code point."},
	{Name: "ord", Fn: ord, Min: 1, Max: 1, Doc: "The code point of a character."},
}

func floatBits(f float64) uint64 { return math.Float64bits(f) }

func abs(t *py.Thread, args py.Args) (py.Value, error) { return py.Unary(t, py.OpAbs, args.Pos[0]) }

func divMod(t *py.Thread, args py.Args) (py.Value, error) {
	return py.Binary(t, py.OpDivMod, args.Pos[0], args.Pos[1])
}

var sigPow = py.NewSignature("pow", "base, exp, mod=")

func pow(t *py.Thread, args py.Args) (py.Value, error) {
	var x, y py.Value
	mod := py.None
	if err := sigPow.Bind(args, &x, &y, &mod); err != nil {
		return py.Value{}, err
	}
	return py.Pow(t, x, y, mod)
}

var sigRound = py.NewSignature("round", "number, ndigits=")

func round(t *py.Thread, args py.Args) (py.Value, error) {
	var x py.Value
	digits := py.None
	if err := sigRound.Bind(args, &x, &digits); err != nil {
		return py.Value{}, err
	}
	return py.Round(t, x, digits)
}

// literal returns the function that writes ints to a base.
func literal(base int) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		i, err := py.Index(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		s, err := py.IntLiteral(t, i, base)
		if err != nil {
			return py.Value{}, err
		}
		return py.NewStr(s).Value(), nil
	}
}

func chr(t *py.Thread, args py.Args) (py.Value, error) {
	i, err := py.Index(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	n, ok := py.IntValue(i)
	if !ok || n < 0 || n > 0x10ffff {
		return py.Value{}, py.ValueErrorf("chr() arg not in range(0x110000)")
	}
	if n >= 0xd800 && n < 0xe000 { // a lone surrogate, which Go would replace
		return py.NewStr(string([]byte{0xe0 | byte(n>>12), 0x80 | byte(n>>6)&0x3f, 0x80 | byte(n)&0x3f})).Value(), nil
	}
	return py.NewStr(string(rune(n))).Value(), nil
}

func ord(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	switch {
	case v.IsKind(py.KindStr):
		s := v.AsStr().String()
		n, err := py.Len(t, v)
		if err != nil {
			return py.Value{}, err
		}
		if n != 1 {
			return py.Value{}, py.TypeErrorf("ord() expected a character, but string of length %d found", n)
		}
		if len(s) == 3 && s[0] == 0xed && s[1] >= 0xa0 {
			return py.Int(0xd000 | int64(s[1]&0x3f)<<6 | int64(s[2]&0x3f)), nil
		}
		return py.Int(int64([]rune(s)[0])), nil
	case v.IsKind(py.KindBytes), v.IsKind(py.KindByteArray):
		b := v.Type().Buffer(v)
		if len(b) != 1 {
			return py.Value{}, py.TypeErrorf("ord() expected a character, but string of length %d found", len(b))
		}
		return py.Int(int64(b[0])), nil
	}
	return py.Value{}, py.TypeErrorf("ord() expected string of length 1, but %s found", v.Type().Name)
}
