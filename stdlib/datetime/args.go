package datetime

// This file defines how arguments are bound and checked, in the words of CPython's getargs.c.

import (
	"minipy/vm/py"
)

// bind assigns arguments to dst, one for each of names, of which the first maxPos can be positional and the first required
// are. name is the function's, "" if messages do not name it.
func bind(name string, names []string, required, maxPos int, args py.Args, dst ...*py.Value) error {
	if len(args.Names) == 0 && len(args.Pos) >= required && len(args.Pos) <= maxPos {
		for i, v := range args.Pos {
			*dst[i] = v
		}
		return nil
	}
	function, this := name+"()", name+"()"
	if name == "" {
		function, this = "function", "this function"
	}
	if given := len(args.Pos) + len(args.Names); given > len(names) {
		s := "s"
		if len(names) == 1 {
			s = ""
		}
		return py.TypeErrorf("%s takes at most %d argument%s (%d given)", function, len(names), s, given)
	}
	if len(args.Pos) > maxPos {
		return py.TypeErrorf("%s takes at most %d positional arguments (%d given)", function, maxPos, len(args.Pos))
	}
	seen := 0
	for i, v := range args.Pos {
		*dst[i] = v
		seen |= 1 << i
	}
	unknown := ""
	for k, n := range args.Names {
		i := 0
		for i < len(names) && names[i] != n.String() {
			i++
		}
		if i == len(names) {
			unknown = n.String()
			continue
		}
		if seen&(1<<i) != 0 {
			return py.TypeErrorf("argument for %s given by name ('%s') and position (%d)", function, names[i], i+1)
		}
		*dst[i] = args.Kw[k]
		seen |= 1 << i
	}
	for i := range required {
		if seen&(1<<i) == 0 {
			return py.TypeErrorf("%s missing required argument '%s' (pos %d)", function, names[i], i+1)
		}
	}
	if unknown != "" {
		return py.TypeErrorf("%s got an unexpected keyword argument '%s'", this, unknown)
	}
	return nil
}

// cInts converts those of values that are given; the rest of dst stays.
func cInts(t *py.Thread, values []py.Value, dst ...*int) error {
	for i, v := range values {
		if v.IsZero() {
			continue
		}
		n, err := py.AsIntArg(t, v)
		if err != nil {
			return err
		}
		*dst[i] = n
	}
	return nil
}

func checkTZ(v py.Value) error {
	if v.IsZero() || v.IsNone() || v.IsInstance(tzinfoType) {
		return nil
	}
	return py.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", py.TypeName(v))
}

// readOnly makes the members of a class that are fields of its instances.
func readOnly(class string, names []string, get func(v py.Value, i int) py.Value) []py.MemberDef {
	members := make([]py.MemberDef, len(names))
	for i, n := range names {
		members[i] = py.MemberDef{Name: n, Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return get(v, i), nil }}
	}
	return members
}

// number writes n with at least width digits.
func number(b []byte, n, width int) []byte {
	var d [8]byte
	i := len(d)
	for n > 0 || width > 0 {
		i--
		d[i] = byte('0' + n%10)
		n, width = n/10, width-1
	}
	return append(b, d[i:]...)
}

// mix makes a hash value of numbers.
func mix(ns ...int64) int64 {
	h := uint64(0x27d4eb2f165667c5)
	for _, n := range ns {
		h = (h ^ uint64(n)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	if int64(h) == -1 {
		return -2
	}
	return int64(h)
}

func compareInts(c int, op py.CompareOp) py.Value {
	switch op {
	case py.LT:
		return py.Bool(c < 0)
	case py.LE:
		return py.Bool(c <= 0)
	case py.EQ:
		return py.Bool(c == 0)
	case py.NE:
		return py.Bool(c != 0)
	case py.GT:
		return py.Bool(c > 0)
	}
	return py.Bool(c >= 0)
}
