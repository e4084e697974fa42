package py

// This file defines how values tell that a Python 2 file wants their text: the few representations that differ.

import (
	"math"
	"strings"

	"minipy/compiler/code"
)

// InPython2 reports whether the running function comes from a Python 2 file.
func (t *Thread) InPython2() bool {
	if !t.RT.Python2.Load() {
		return false
	}
	info, ok := t.Exec.Frame(0)
	return ok && info.Func != nil && info.Func.Code.Flags&code.IsPython2 != 0
}

// long2 returns the class long of the running Python 2 file, which type() gives for a big int.
func long2(t *Thread) Value {
	if info, ok := t.Exec.Frame(0); ok && info.Func != nil && info.Func.Builtins != nil {
		if long := info.Func.Builtins.GetStr(Intern(code.Long2)); long != nil {
			return *long
		}
	}
	return IntType.Value()
}

// ordered2 reports whether x comes before y in Python 2, where values of unlike classes have an order: None, then numbers,
// then all others by the names of their classes. ok is false for those that have none there either.
func ordered2(x, y Value) (less, ok bool) {
	rank := func(v Value) (int, string) {
		switch {
		case v.IsNone():
			return 0, ""
		case v.IsKind(KindInt), v.IsFloat(), v.IsKind(KindFloat):
			return 1, ""
		}
		return 2, v.Type().Name
	}
	for _, v := range [2]Value{x, y} {
		if v.IsKind(KindComplex) || v.IsKind(KindSet) {
			return false, false
		}
	}
	i, xn := rank(x)
	j, yn := rank(y)
	if i == j && xn == yn {
		return false, false
	}
	return i < j || i == j && xn < yn, true
}

// typeName2 is how Python 2 shows the class typ, "" if it is no different.
func typeName2(typ *Type) string {
	switch {
	case typ.heap != nil:
		return ""
	case typ.Base != nil && typ.IsSubtype(&BaseExceptionType):
		return "<type 'exceptions." + typ.Name + "'>"
	case typ.Module == "builtins":
		return "<type '" + typ.Name + "'>"
	}
	return "<type '" + typ.FullName() + "'>"
}

// numberStr2 is Python 2's str() of an int or float: a big int has no L, a float 12 digits.
func numberStr2(t *Thread, v Value) (string, error) {
	if !v.IsFloat() {
		return IntDecimal(t, v)
	}
	s, err := Format(t, v, ".12g")
	if err != nil || strings.ContainsAny(s, ".en") {
		return s, err
	}
	if len(strings.TrimPrefix(s, "-")) < 12 {
		return s + ".0", nil
	}
	// There is no place for the point: the exponent is written.
	if s, err = Format(t, v, ".11e"); err != nil {
		return "", err
	}
	digits, exponent, _ := strings.Cut(s, "e")
	return strings.TrimRight(strings.TrimRight(digits, "0"), ".") + "e" + exponent, nil
}

// parts2 returns the arguments that the repr of an xrange shows: no start that is 0, and where the last step leads to.
func (r *Range) parts2() []Value {
	start, okStart := IntValue(r.Start)
	stop, okStop := IntValue(r.Stop)
	step, okStep := IntValue(r.Step)
	n, okLen := IntValue(r.Len)
	switch {
	case !okStart || !okStop || !okStep || !okLen || n > math.MaxInt32:
		return []Value{r.Start, r.Stop, r.Step}
	case step != 1:
		return []Value{r.Start, Int(start + n*step), r.Step}
	case n == 0:
		stop = start
	}
	if start == 0 {
		return []Value{Int(stop)}
	}
	return []Value{r.Start, Int(stop)}
}
