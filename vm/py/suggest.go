package py

// This file defines the search for names that a misspelled name may stand for.

import (
	"sort"
	"strings"
)

// Suggest returns the candidate that name may be a misspelling of, "" if none is near enough.
func Suggest(name string, candidates []string) string {
	const maxCandidates = 750
	if len(candidates) > maxCandidates || len(name) > suggestMaxLen {
		return ""
	}
	best, bestDistance := "", 0
	for _, c := range candidates {
		if c == name {
			continue
		}
		limit := (len(c) + len(name) + 3) * suggestMove / 6
		if best != "" {
			limit = min(limit, bestDistance-1)
		}
		if d := suggestDistance(name, c, limit); d <= limit && (best == "" || d < bestDistance) {
			best, bestDistance = c, d
		}
	}
	return best
}

const (
	suggestMove   = 2  // the cost of inserting, deleting or replacing a character
	suggestCase   = 1  // the cost of changing a letter's case
	suggestMaxLen = 40 // longer names are not compared
)

// suggestDistance returns the cost of turning a into b, or limit+1 if it is greater than limit.
func suggestDistance(a, b string, limit int) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if a == "" || b == "" {
		return suggestMove * (len(a) + len(b))
	}
	if len(a) > suggestMaxLen || len(b) > suggestMaxLen {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*suggestMove > limit {
		return limit + 1
	}
	row := make([]int, len(a)) // row[j] is the cost for a[:j+1] and the part of b so far
	for j := range row {
		row[j] = suggestMove * (j + 1)
	}
	result := 0
	for i := range b {
		diagonal := i * suggestMove
		result = diagonal
		least := limit + 1
		for j := range a {
			replaced := diagonal + suggestReplace(b[i], a[j])
			diagonal = row[j]
			result = min(replaced, min(result, diagonal)+suggestMove)
			row[j] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

// suggestReplace returns the cost of replacing character a by b.
func suggestReplace(a, b byte) int {
	switch {
	case a == b:
		return 0
	case a|0x20 == b|0x20 && a|0x20 >= 'a' && a|0x20 <= 'z':
		return suggestCase
	}
	return suggestMove
}

// suggestFor returns what the report about e adds to its message: a name that may have been meant, a module that may have
// to be imported. Without its traceback, tb, it does not know the variables.
func suggestFor(t *Thread, e *Exception, tb *Traceback) string {
	var name Value
	switch {
	case e.IsA(&ImportErrorType):
		name = e.field(fieldImportNameFrom)
	case e.IsA(&NameErrorType), e.IsA(&AttributeErrorType):
		name = e.field(fieldName)
	}
	if name.IsZero() || !name.IsKind(KindStr) {
		return ""
	}
	wrong := name.AsStr().String()
	var s string
	switch {
	case e.IsA(&ImportErrorType):
		s = suggestImport(t, e, wrong)
	case e.IsA(&AttributeErrorType):
		s = suggestAttribute(t, e, tb, wrong)
	default:
		s = suggestVariable(t, tb, wrong)
	}
	text := ""
	if s != "" {
		text = ". Did you mean: '" + s + "'?"
	}
	if e.IsA(&NameErrorType) && isStdlibModule(t, wrong) {
		if text == "" {
			text = "."
		} else {
			text += " Or"
		}
		if s == "" {
			text += " Did"
		} else {
			text += " did"
		}
		text += " you forget to import '" + wrong + "'?"
	}
	return text
}

// withoutUnderscored returns the names that do not begin with "_".
func withoutUnderscored(names []string) []string {
	var out []string
	for _, n := range names {
		if !strings.HasPrefix(n, "_") {
			out = append(out, n)
		}
	}
	return out
}

// dirNames returns the strings in dir(v), nil if there is an error.
func dirNames(t *Thread, v Value) []string {
	items, err := Dir(t, v)
	if err != nil {
		return nil
	}
	names := make([]string, 0, len(items))
	for _, x := range items {
		if !x.IsKind(KindStr) {
			return nil
		}
		names = append(names, x.AsStr().String())
	}
	sort.Strings(names)
	return names
}

// Dir returns the names that v.__dir__() gives, in its order.
func Dir(t *Thread, v Value) ([]Value, error) {
	f, err := LookupSpecial(t, v, idDir)
	if err != nil {
		return nil, err
	}
	if f.IsZero() {
		return nil, TypeErrorf("object does not provide __dir__")
	}
	names, err := t.Call(f)
	if err != nil {
		return nil, err
	}
	return Collect(t, names)
}

func suggestAttribute(t *Thread, e *Exception, tb *Traceback, wrong string) string {
	obj := e.rawField(fieldObj)
	if obj.IsZero() {
		obj = None
	}
	names := dirNames(t, obj)
	if !strings.HasPrefix(wrong, "_") && !suggestIsSelf(tb, obj) {
		names = withoutUnderscored(names)
	}
	return Suggest(wrong, names)
}

// suggestIsSelf reports whether obj is the variable self of the function that raised an exception with the traceback tb.
func suggestIsSelf(tb *Traceback, obj Value) bool {
	if tb := tb.last(); tb != nil && tb.Locals != nil {
		if locals, err := tb.Locals(); err == nil {
			if self := locals.GetStr(Intern("self")); self != nil {
				return Same(*self, obj)
			}
		}
	}
	return false
}

// last returns the innermost entry of a traceback.
func (tb *Traceback) last() *Traceback {
	for tb != nil && tb.Next != nil {
		tb = tb.Next
	}
	return tb
}

func suggestImport(t *Thread, e *Exception, wrong string) string {
	name := e.field(fieldImportName)
	if !name.IsKind(KindStr) {
		return ""
	}
	m := t.RT.Modules.GetStr(Intern(name.AsStr().String()))
	if m == nil {
		return ""
	}
	names := dirNames(t, *m)
	if !strings.HasPrefix(wrong, "_") {
		names = withoutUnderscored(names)
	}
	return Suggest(wrong, names)
}

func suggestVariable(t *Thread, tb *Traceback, wrong string) string {
	tb = tb.last()
	if tb == nil || tb.Func == nil {
		return ""
	}
	var names []string
	add := func(d *Dict) {
		if d == nil {
			return
		}
		d.Each(func(k, v Value) bool {
			if k.IsKind(KindStr) {
				names = append(names, k.AsStr().String())
			}
			return true
		})
	}
	if tb.Locals != nil {
		if locals, err := tb.Locals(); err == nil {
			add(locals)
			if self := locals.GetStr(Intern("self")); self != nil {
				if _, err := GetAttr(t, *self, Intern(wrong)); err == nil {
					return "self." + wrong
				}
			}
		}
	} else {
		// Without the values, the names of the variables will do.
		names = append(names, codeVarNames(tb.Func.Code)...)
		names = append(append(names, tb.Func.Code.Cells...), codeFreeNames(tb.Func.Code)...)
	}
	add(tb.Func.Globals)
	add(tb.Func.Builtins)
	return Suggest(wrong, names)
}

// isStdlibModule reports whether sys.stdlib_module_names has a name.
func isStdlibModule(t *Thread, name string) bool {
	sys := t.RT.Modules.GetStr(Intern("sys"))
	if sys == nil || !sys.Is(&ModuleType) {
		return false
	}
	all, ok := sys.AsModule().Get("stdlib_module_names")
	if !ok || !all.IsKind(KindSet) {
		return false
	}
	found, err := Contains(t, all, NewStr(name).Value())
	return err == nil && found
}
