package py

// This file defines how values tell that a Python 2 file wants their text: the few representations that differ.

import (
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
	if err == nil && !strings.ContainsAny(s, ".en") {
		s += ".0"
	}
	return s, err
}
