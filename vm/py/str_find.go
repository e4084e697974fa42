package py

// This file defines the methods of str that search and replace.

import "strings"

func indexString(s, sub string) int { return strings.Index(s, sub) }

// rangeArgs returns the optional arguments start and end, args.Pos[i] and the next, applied to a length. start may be
// greater than end.
func rangeArgs(t *Thread, args Args, i, n int) (start, end int, err error) {
	end = n
	if len(args.Pos) > i {
		if start, err = boundArg(t, args.Pos[i], 0); err != nil {
			return
		}
	}
	if len(args.Pos) > i+1 {
		if end, err = boundArg(t, args.Pos[i+1], n); err != nil {
			return
		}
	}
	if end > n {
		end = n
	} else if end < 0 {
		end = max(end+n, 0)
	}
	if start < 0 {
		start = max(start+n, 0)
	}
	return
}

func boundArg(t *Thread, v Value, def int) (int, error) {
	if v.IsNone() {
		return def, nil
	}
	return sliceIndex(t, v)
}

// strSearch returns what the find methods search: the part of the string that the arguments select, where it begins, in
// code points, and what to search for. ok is false if the part is none at all.
func strSearch(t *Thread, name string, args Args) (part, sub string, start int, ok bool, err error) {
	if !args.Pos[1].IsKind(KindStr) {
		return "", "", 0, false, TypeErrorf("%s() argument 1 must be str, not %s", name, argTypeName(args.Pos[1]))
	}
	s := args.Pos[0].AsStr()
	sub = args.Pos[1].AsStr().s
	if len(args.Pos) == 2 {
		t.Work(len(s.s) / bytesPerTick)
		return s.s, sub, 0, true, nil
	}
	start, end, err := rangeArgs(t, args, 2, s.Len())
	if err != nil || start > end {
		return "", "", 0, false, err
	}
	part = s.Slice(start, end)
	t.Work(len(part) / bytesPerTick)
	return part, sub, start, true, nil
}

// strFindIn does the find methods. It returns -1 if there is nothing.
func strFindIn(t *Thread, name string, args Args, find func(s, sub string) int) (int, error) {
	part, sub, start, ok, err := strSearch(t, name, args)
	if err != nil || !ok {
		return -1, err
	}
	i := find(part, sub)
	if i < 0 {
		return -1, nil
	}
	if s := args.Pos[0].AsStr(); s.look().ascii {
		return start + i, nil
	}
	return start + countRunes(part[:i]), nil
}

func strFind(t *Thread, args Args) (Value, error) {
	i, err := strFindIn(t, "find", args, strings.Index)
	return Int(int64(i)), err
}

func strRFind(t *Thread, args Args) (Value, error) {
	i, err := strFindIn(t, "rfind", args, strings.LastIndex)
	return Int(int64(i)), err
}

func strIndex(t *Thread, args Args) (Value, error) {
	i, err := strFindIn(t, "index", args, strings.Index)
	return foundIndex(i, err, "substring not found")
}

func strRIndex(t *Thread, args Args) (Value, error) {
	i, err := strFindIn(t, "rindex", args, strings.LastIndex)
	return foundIndex(i, err, "substring not found")
}

func foundIndex(i int, err error, missing string) (Value, error) {
	if err == nil && i < 0 {
		err = NewError(&ValueErrorType, missing)
	}
	return Int(int64(i)), err
}

func strCount(t *Thread, args Args) (Value, error) {
	part, sub, _, ok, err := strSearch(t, "count", args)
	if err != nil || !ok {
		return Int(0), err
	}
	if sub == "" {
		return Int(int64(countRunes(part) + 1)), nil
	}
	return Int(int64(strings.Count(part, sub))), nil
}

func strStartsWith(t *Thread, args Args) (Value, error) {
	return strAffix(t, "startswith", args, strings.HasPrefix)
}

func strEndsWith(t *Thread, args Args) (Value, error) {
	return strAffix(t, "endswith", args, strings.HasSuffix)
}

func strAffix(t *Thread, name string, args Args, has func(s, affix string) bool) (Value, error) {
	s, what := args.Pos[0].AsStr(), args.Pos[1]
	part, none := s.s, false
	if len(args.Pos) > 2 {
		start, end, err := rangeArgs(t, args, 2, s.Len())
		if err != nil {
			return Value{}, err
		}
		if none = start > end; !none {
			part = s.Slice(start, end)
		}
	}
	switch {
	case what.IsKind(KindStr):
		return Bool(!none && has(part, what.AsStr().s)), nil
	case what.IsKind(KindTuple):
		for _, x := range what.AsTuple().Items {
			if !x.IsKind(KindStr) {
				return Value{}, TypeErrorf("tuple for %s must only contain str, not %s", name, x.Type().Name)
			}
			if !none && has(part, x.AsStr().s) {
				return True, nil
			}
		}
		return False, nil
	}
	return Value{}, TypeErrorf("%s first arg must be str or a tuple of str, not %s", name, what.Type().Name)
}

// affixArg returns the argument of removeprefix and removesuffix.
func affixArg(name string, args Args) (string, error) {
	if v := args.Pos[1]; v.IsKind(KindStr) {
		return v.AsStr().s, nil
	}
	return "", TypeErrorf("%s() argument must be str, not %s", name, argTypeName(args.Pos[1]))
}

func strRemovePrefix(_ *Thread, args Args) (Value, error) {
	affix, err := affixArg("removeprefix", args)
	if err != nil {
		return Value{}, err
	}
	s := args.Pos[0].AsStr().s
	return strPart(args.Pos[0], strings.TrimPrefix(s, affix)), nil
}

func strRemoveSuffix(_ *Thread, args Args) (Value, error) {
	affix, err := affixArg("removesuffix", args)
	if err != nil {
		return Value{}, err
	}
	s := args.Pos[0].AsStr().s
	return strPart(args.Pos[0], strings.TrimSuffix(s, affix)), nil
}

// strPart returns a part of the str v: v itself if it is all of it.
func strPart(v Value, part string) Value {
	s := v.AsStr()
	if len(part) == len(s.s) {
		return exactStr(v)
	}
	p := pieceValue(part, s.s)
	markASCII(p, s)
	return p
}

// markASCII notes that the new string v is ASCII because s, of which it is a part, is known to be.
func markASCII(v Value, s *Str) {
	if info := s.info.Load(); info != nil && info.ascii && len(v.AsStr().s) > 1 {
		v.AsStr().setNewInfo(asciiInfo)
	}
}

var sigStrReplace = NewSignature("replace", "old, new, /, count=")

func strReplace(t *Thread, args Args) (Value, error) {
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	var from, to, count Value
	if err := sigStrReplace.Bind(args, &from, &to, &count); err != nil {
		return Value{}, err
	}
	if !from.IsKind(KindStr) {
		return Value{}, TypeErrorf("replace() argument 1 must be str, not %s", argTypeName(from))
	}
	if !to.IsKind(KindStr) {
		return Value{}, TypeErrorf("replace() argument 2 must be str, not %s", argTypeName(to))
	}
	n := -1
	if !count.IsZero() {
		var err error
		if n, err = argSize(t, count); err != nil {
			return Value{}, err
		}
	}
	s := self.AsStr()
	r, changed, err := replaceString(t, s.s, from.AsStr().s, to.AsStr().s, n, runeSize)
	if err != nil || !changed {
		return exactStr(self), err
	}
	return StrValue(r), nil
}

// replaceString returns s with the first n occurrences of from replaced by to, all if n is negative. An empty from
// occurs before each character and at the end; size gives the length of the character that begins with a byte.
func replaceString(t *Thread, s, from, to string, n int, size func(c byte) int) (r string, changed bool, err error) {
	if n == 0 || from == to || len(s) < len(from) {
		return s, false, nil
	}
	var found int
	if from == "" {
		found = 1
		for i := 0; i < len(s); i += size(s[i]) {
			found++
		}
	} else if found = strings.Count(s, from); found == 0 {
		return s, false, nil
	}
	if n < 0 || n > found {
		n = found
	}
	grow := len(to) - len(from)
	if grow > 0 && n > (maxSize-len(s))/grow {
		return "", false, NewError(&OverflowErrorType, "replace string is too long")
	}
	total := len(s) + n*grow
	if err := t.Charge(total); err != nil {
		return "", false, err
	}
	b := make([]byte, 0, total)
	for i := 0; i < n; i++ {
		if i&(pollEvery-1) == pollEvery-1 {
			if err := t.Poll(); err != nil {
				return "", false, err
			}
		}
		if from != "" {
			j := strings.Index(s, from)
			if j < 0 { // s is a bytearray that another thread changed during a poll
				break
			}
			b = append(b, s[:j]...)
			s = s[j+len(from):]
		} else if i > 0 {
			k := size(s[0])
			b = append(b, s[:k]...)
			s = s[k:]
		}
		b = append(b, to...)
	}
	return bytesString(append(b, s...)), true, nil
}
