package py

// This file defines the class complex.

import (
	"math"
	"strings"
)

// A ComplexObject is a Python complex.
type ComplexObject struct {
	Header
	V complex128
}

// complexInst is an instance of a subclass of complex.
type complexInst struct {
	ComplexObject
	Dict *Dict
}

// ComplexType is the class complex.
var ComplexType Type

// Complex returns the complex c.
func Complex(c complex128) Value {
	o := &ComplexObject{Header: Header{Type: &ComplexType}, V: c}
	return Value{ref: &o.Header}
}

// complexOf returns the number of v, whose kind is KindComplex.
func complexOf(v Value) complex128 { return (*ComplexObject)(v.Pointer()).V }

// ComplexValue returns the number of v, a complex or an instance of a subclass; ok is false if it is none.
func ComplexValue(v Value) (c complex128, ok bool) {
	if !v.IsKind(KindComplex) {
		return 0, false
	}
	return complexOf(v), true
}

func setupComplex() {
	ComplexType.define(&Def{
		Name: "complex",
		Doc:  "complex(real=0, imag=0) -> complex\n\nThe number real + imag*1j, or the one that a string stands for.",
		Kind: KindComplex,
		Slots: Slots{
			Repr:    complexRepr,
			Hash:    func(t *Thread, v Value) (int64, error) { return hashComplex(complexOf(v)), nil },
			Compare: complexCompare,
			New:     complexNew,
			Bool:    func(t *Thread, v Value) (bool, error) { return complexOf(v) != 0, nil },
			Neg:     func(t *Thread, v Value) (Value, error) { return Complex(-complexOf(v)), nil },
			Pos:     func(t *Thread, v Value) (Value, error) { return Complex(complexOf(v)), nil },
			Abs:     complexAbs,
			Binary: [NumBinaryOps]func(t *Thread, x, y Value) (Value, error){
				OpAdd: complexAdd, OpSub: complexSub, OpMul: complexMul, OpTrueDiv: complexTrueDiv, OpPow: complexPower,
			},
		},
		Methods: []MethodDef{
			{Name: "conjugate", Fn: complexConjugate, Doc: "Return the number with the sign of the imaginary part changed."},
			{Name: "__complex__", Fn: func(t *Thread, args Args) (Value, error) { return Complex(complexOf(args.Pos[0])), nil },
				Doc: "Return the number as an exact complex."},
			{Name: "__format__", Fn: complexFormatMethod, Min: 1, Max: 1, Doc: "Format by a format specification."},
			{Name: "__getnewargs__", Fn: complexNewArgs, Doc: "Return the arguments with which a copy is made."},
		},
		Members: []MemberDef{
			{Name: "real", Get: func(t *Thread, v Value) (Value, error) { return Float(real(complexOf(v))), nil }, Set: excReadOnly, Doc: "The real part."},
			{Name: "imag", Get: func(t *Thread, v Value) (Value, error) { return Float(imag(complexOf(v))), nil }, Set: excReadOnly, Doc: "The imaginary part."},
		},
		DictOf: func(v Value) **Dict { return &(*complexInst)(v.Pointer()).Dict },
	})
}

func complexRepr(t *Thread, v Value) (string, error) { return FormatComplexRepr(complexOf(v)), nil }

// FormatComplexRepr returns repr(c).
func FormatComplexRepr(c complex128) string {
	var buf [64]byte
	b := buf[:0]
	re, im := real(c), imag(c)
	if re == 0 && !math.Signbit(re) {
		return string(append(appendFloatRepr(b, im, false), 'j'))
	}
	b = appendFloatRepr(append(b, '('), re, false)
	if im != im || !math.Signbit(im) {
		b = append(b, '+')
	}
	b = appendFloatRepr(b, im, false)
	return string(append(b, 'j', ')'))
}

func complexConjugate(t *Thread, args Args) (Value, error) {
	c := complexOf(args.Pos[0])
	return Complex(complex(real(c), -imag(c))), nil
}

func complexNewArgs(t *Thread, args Args) (Value, error) {
	c := complexOf(args.Pos[0])
	return NewTuple([]Value{Float(real(c)), Float(imag(c))}).Value(), nil
}

var sigComplex = NewSignature("complex", "real=, imag=")

func complexNew(t *Thread, class *Type, args Args) (Value, error) {
	var re, im Value
	if err := sigComplex.Bind(args, &re, &im); err != nil {
		return Value{}, err
	}
	if class == &ComplexType && !re.IsZero() && im.IsZero() && re.Is(&ComplexType) {
		return re, nil
	}
	c, err := complexOfArgs(t, re, im)
	if err != nil {
		return Value{}, err
	}
	if class == &ComplexType {
		return Complex(c), nil
	}
	o := &complexInst{ComplexObject: ComplexObject{Header: Header{Type: class}, V: c}}
	return Value{ref: &o.Header}, nil
}

// complexOfArgs returns complex(re, im); an absent argument is the zero Value.
func complexOfArgs(t *Thread, re, im Value) (complex128, error) {
	if !re.IsZero() && re.IsKind(KindStr) {
		if !im.IsZero() {
			return 0, TypeErrorf("complex() can't take second arg if first is a string")
		}
		return complexFromText(t, re)
	}
	if !im.IsZero() && im.IsKind(KindStr) {
		return 0, TypeErrorf("complex() second arg can't be a string")
	}
	var a, b complex128
	bothComplex := false // whether the second argument has an imaginary part to add
	if !re.IsZero() {
		c, ok, err := complexFromNumber(t, re, true)
		if err != nil {
			return 0, err
		}
		if !ok {
			return 0, TypeErrorf("complex() first argument must be a string or a number, not '%s'", TypeName(re))
		}
		a = c
	}
	if im.IsZero() {
		return a, nil
	}
	c, ok, err := complexFromNumber(t, im, false)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, TypeErrorf("complex() second argument must be a number, not '%s'", TypeName(im))
	}
	b, bothComplex = c, im.IsKind(KindComplex)
	// a + b*1j, without the zeros that would disturb signs.
	x, y := real(a), real(b)
	if bothComplex {
		x -= imag(b)
	}
	if imag(a) != 0 || !re.IsZero() && re.IsKind(KindComplex) {
		y += imag(a)
	}
	return complex(x, y), nil
}

// complexFromNumber returns the number that v is or gives; special says that __complex__ counts. ok is false if v is none.
func complexFromNumber(t *Thread, v Value, special bool) (c complex128, ok bool, err error) {
	if v.IsKind(KindComplex) && (!special || v.Is(&ComplexType)) {
		return complexOf(v), true, nil
	}
	if special && !v.IsInt() && !v.IsFloat() {
		r, found, err := callSpecial(t, v, "__complex__")
		switch {
		case err != nil:
			return 0, false, err
		case found && !r.IsKind(KindComplex):
			return 0, false, TypeErrorf("__complex__ returned non-complex (type %s)", TypeName(r))
		case found && !r.Is(&ComplexType):
			if err := warnSubclass(t, r, "__complex__", "complex"); err != nil {
				return 0, false, err
			}
			return complexOf(r), true, nil
		case found:
			return complexOf(r), true, nil
		}
	}
	f, ok, err := floatFromNumber(t, v)
	return complex(f, 0), ok, err
}

// AsComplex returns v, a complex or what can be taken for one.
func AsComplex(t *Thread, v Value) (complex128, error) {
	c, ok, err := complexFromNumber(t, v, true)
	if !ok && err == nil {
		err = TypeErrorf("must be real number, not %s", TypeName(v))
	}
	return c, err
}

// complexFromText is complex(v) of a string.
func complexFromText(t *Thread, v Value) (complex128, error) {
	s := asciiNumber(v.AsStr().String())
	s, ok := dropUnderscores(s)
	if !ok {
		r, err := Repr(t, v)
		if err != nil {
			return 0, err
		}
		return 0, ValueErrorf("could not convert string to complex: %s", r)
	}
	c, ok := parseComplex(trimSpace(s))
	if !ok {
		return 0, ValueErrorf("complex() arg is a malformed string")
	}
	return c, nil
}

// parseComplex reads a complex, with or without parentheses around it. Its parts are: x, xj, or x and yj where y begins
// with a sign; y may be the sign alone.
func parseComplex(s string) (c complex128, ok bool) {
	if strings.HasPrefix(s, "(") {
		if !strings.HasSuffix(s, ")") {
			return 0, false
		}
		s = trimSpace(s[1 : len(s)-1])
	}
	x, n := floatPrefix(s)
	rest := s[n:]
	if n == 0 {
		x, rest = signPrefix(s)
		return complex(0, x), isJ(rest)
	}
	switch {
	case rest == "":
		return complex(x, 0), true
	case isJ(rest):
		return complex(0, x), true
	case rest[0] != '+' && rest[0] != '-':
		return 0, false
	}
	y, n := floatPrefix(rest)
	if n > 0 {
		return complex(x, y), isJ(rest[n:])
	}
	y, rest = signPrefix(rest)
	return complex(x, y), isJ(rest)
}

func isJ(s string) bool { return s == "j" || s == "J" }

// signPrefix reads an optional sign that stands for 1 or -1.
func signPrefix(s string) (float64, string) {
	switch {
	case strings.HasPrefix(s, "+"):
		return 1, s[1:]
	case strings.HasPrefix(s, "-"):
		return -1, s[1:]
	}
	return 1, s
}
