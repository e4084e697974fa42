package py

// This file defines the methods that bytes and bytearray share, except those that split and convert. They work on a view
// of self that is taken when no Python code can run any more.

import "strings"

func bytesMethods() []MethodDef {
	return []MethodDef{
		{Name: "capitalize", Fn: bytesCapitalize, Doc: "Return a copy with the first ASCII letter in upper case and the others in lower case."},
		{Name: "center", Fn: bytesCenter, Min: 1, Max: 2, Doc: "Return the bytes in the middle of a field of the given width."},
		{Name: "count", Fn: bytesCount, Min: 1, Max: 3, Doc: "Count the places where a part or a byte occurs, without overlaps."},
		{Name: "decode", Fn: bytesDecode, Flags: Kw, Doc: "Return the text that the bytes are in an encoding."},
		{Name: "endswith", Fn: bytesEndsWith, Min: 1, Max: 3, Doc: "Tell whether the bytes end with suffix, or with one of a tuple."},
		{Name: "expandtabs", Fn: bytesExpandTabs, Flags: Kw, Doc: "Return a copy with tabs replaced by spaces."},
		{Name: "find", Fn: bytesFind, Min: 1, Max: 3, Doc: "Return the first index of a part or a byte, -1 if there is none."},
		{Name: "hex", Fn: bytesHex, Flags: Kw, Doc: "Return the bytes as hexadecimal digits, with sep between groups of them."},
		{Name: "index", Fn: bytesIndex, Min: 1, Max: 3, Doc: "Return the first index of a part or a byte, or raise ValueError."},
		{Name: "isalnum", Fn: bytesIsAlnum, Doc: "Tell whether there are bytes and all are ASCII letters or digits."},
		{Name: "isalpha", Fn: bytesIsAlpha, Doc: "Tell whether there are bytes and all are ASCII letters."},
		{Name: "isascii", Fn: bytesIsASCII, Doc: "Tell whether all bytes are ASCII."},
		{Name: "isdigit", Fn: bytesIsDigit, Doc: "Tell whether there are bytes and all are ASCII digits."},
		{Name: "islower", Fn: bytesIsLower, Doc: "Tell whether there are ASCII letters and all of them are lower case."},
		{Name: "isspace", Fn: bytesIsSpace, Doc: "Tell whether there are bytes and all are ASCII white space."},
		{Name: "istitle", Fn: bytesIsTitle, Doc: "Tell whether each word begins in upper case and goes on in lower case."},
		{Name: "isupper", Fn: bytesIsUpper, Doc: "Tell whether there are ASCII letters and all of them are upper case."},
		{Name: "join", Fn: bytesJoin, Min: 1, Max: 1, Flags: ReadsElements, Doc: "Return the bytes-like objects of an iterable with these bytes between them."},
		{Name: "ljust", Fn: bytesLJust, Min: 1, Max: 2, Doc: "Return the bytes at the left of a field of the given width."},
		{Name: "lower", Fn: bytesLower, Doc: "Return a copy with ASCII letters in lower case."},
		{Name: "lstrip", Fn: bytesLStrip, Min: 0, Max: 1, Doc: "Return a copy without white space, or the given bytes, at the beginning."},
		{Name: "maketrans", Fn: bytesMakeTrans, Min: 2, Max: 2, Flags: StaticM, Doc: "Return a table for translate()."},
		{Name: "partition", Fn: bytesPartition, Min: 1, Max: 1, Doc: "Split at the first separator: return what is before it, the separator and what follows."},
		{Name: "removeprefix", Fn: bytesRemovePrefix, Min: 1, Max: 1, Doc: "Return the bytes without a prefix, if they have it."},
		{Name: "removesuffix", Fn: bytesRemoveSuffix, Min: 1, Max: 1, Doc: "Return the bytes without a suffix, if they have it."},
		{Name: "replace", Fn: bytesReplace, Min: 2, Max: 3, Doc: "Return a copy with occurrences of one part replaced by another, at most count of them."},
		{Name: "rfind", Fn: bytesRFind, Min: 1, Max: 3, Doc: "Return the last index of a part or a byte, -1 if there is none."},
		{Name: "rindex", Fn: bytesRIndex, Min: 1, Max: 3, Doc: "Return the last index of a part or a byte, or raise ValueError."},
		{Name: "rjust", Fn: bytesRJust, Min: 1, Max: 2, Doc: "Return the bytes at the right of a field of the given width."},
		{Name: "rpartition", Fn: bytesRPartition, Min: 1, Max: 1, Doc: "Split at the last separator: return what is before it, the separator and what follows."},
		{Name: "rsplit", Fn: bytesRSplit, Flags: Kw, Doc: "Return the parts between separators, splitting from the end."},
		{Name: "rstrip", Fn: bytesRStrip, Min: 0, Max: 1, Doc: "Return a copy without white space, or the given bytes, at the end."},
		{Name: "split", Fn: bytesSplit, Flags: Kw, Doc: "Return the parts between separators, or between white space."},
		{Name: "splitlines", Fn: bytesSplitLines, Flags: Kw, Doc: "Return the lines, with their ends if keepends is true."},
		{Name: "startswith", Fn: bytesStartsWith, Min: 1, Max: 3, Doc: "Tell whether the bytes begin with prefix, or with one of a tuple."},
		{Name: "strip", Fn: bytesStrip, Min: 0, Max: 1, Doc: "Return a copy without white space, or the given bytes, at both ends."},
		{Name: "swapcase", Fn: bytesSwapCase, Doc: "Return a copy with upper case made lower and the reverse."},
		{Name: "title", Fn: bytesTitle, Doc: "Return a copy in which each word begins in upper case."},
		{Name: "translate", Fn: bytesTranslate, Flags: Kw, Doc: "Return a copy without the bytes of delete and with the others replaced as a table says."},
		{Name: "upper", Fn: bytesUpper, Doc: "Return a copy with ASCII letters in upper case."},
		{Name: "zfill", Fn: bytesZFill, Min: 1, Max: 1, Doc: "Return the bytes filled with zeros at the left, behind a sign."},
	}
}

// bytesSearch does the find methods. It returns -1 if there is nothing.
func bytesSearch(t *Thread, args Args, find func(s, sub string) int) (int, error) {
	var one [1]byte
	sub, isByte, err := subArg(t, args.Pos[1], &one)
	if err != nil {
		return 0, err
	}
	start, end, err := rangeArgs(t, args, 2, len(bytesView(args.Pos[0])))
	if err != nil {
		return 0, err
	}
	if !isByte { // __index__ methods may have changed it
		if sub, err = BufferBytes(args.Pos[1]); err != nil {
			return 0, err
		}
	}
	s := bytesView(args.Pos[0])
	if end = min(end, len(s)); start > end {
		return -1, nil
	}
	if i := find(s[start:end], sub); i >= 0 {
		return start + i, nil
	}
	return -1, nil
}

// subArg returns what to search for: a byte, kept in one, or the content of a bytes-like object.
func subArg(t *Thread, v Value, one *[1]byte) (sub string, isByte bool, err error) {
	sub, ok, err := bufferOf(v)
	if err != nil || ok {
		return sub, false, err
	}
	if !v.IsInt() && v.Type().Index == nil {
		return "", false, TypeErrorf("argument should be integer or bytes-like object, not '%s'", v.Type().Name)
	}
	one[0], err = byteArg(t, v, "byte")
	return bytesString(one[:]), true, err
}

func bytesFind(t *Thread, args Args) (Value, error) {
	i, err := bytesSearch(t, args, strings.Index)
	return Int(int64(i)), err
}

func bytesRFind(t *Thread, args Args) (Value, error) {
	i, err := bytesSearch(t, args, strings.LastIndex)
	return Int(int64(i)), err
}

func bytesIndex(t *Thread, args Args) (Value, error) {
	i, err := bytesSearch(t, args, strings.Index)
	return foundIndex(i, err, "subsection not found")
}

func bytesRIndex(t *Thread, args Args) (Value, error) {
	i, err := bytesSearch(t, args, strings.LastIndex)
	return foundIndex(i, err, "subsection not found")
}

func bytesCount(t *Thread, args Args) (Value, error) {
	n := 0
	_, err := bytesSearch(t, args, func(s, sub string) int {
		if n = len(s) + 1; sub != "" {
			n = strings.Count(s, sub)
		}
		return -1
	})
	return Int(int64(n)), err
}

func bytesStartsWith(t *Thread, args Args) (Value, error) {
	return bytesAffix(t, "startswith", args, strings.HasPrefix)
}

func bytesEndsWith(t *Thread, args Args) (Value, error) {
	return bytesAffix(t, "endswith", args, strings.HasSuffix)
}

func bytesAffix(t *Thread, name string, args Args, has func(s, affix string) bool) (Value, error) {
	start, end, err := rangeArgs(t, args, 2, len(bytesView(args.Pos[0])))
	if err != nil {
		return Value{}, err
	}
	s := bytesView(args.Pos[0])
	end = min(end, len(s))
	what := args.Pos[1]
	test := func(v Value) (bool, error) {
		affix, err := BufferBytes(v)
		return err == nil && start <= end && has(s[start:end], affix), err
	}
	if what.IsKind(KindTuple) {
		for _, x := range what.AsTuple().Items {
			if ok, err := test(x); err != nil || ok {
				return Bool(ok), err
			}
		}
		return False, nil
	}
	ok, err := test(what)
	if IsError(err, &TypeErrorType) {
		err = TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, what.Type().Name)
	}
	return Bool(ok), err
}

func bytesRemovePrefix(_ *Thread, args Args) (Value, error) {
	affix, err := BufferBytes(args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	return bytesPart(args.Pos[0], strings.TrimPrefix(bytesView(args.Pos[0]), affix)), nil
}

func bytesRemoveSuffix(_ *Thread, args Args) (Value, error) {
	affix, err := BufferBytes(args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	return bytesPart(args.Pos[0], strings.TrimSuffix(bytesView(args.Pos[0]), affix)), nil
}

func bytesReplace(t *Thread, args Args) (Value, error) {
	n := -1
	from, err := BufferBytes(args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	to, err := BufferBytes(args.Pos[2])
	if err != nil {
		return Value{}, err
	}
	if len(args.Pos) > 3 {
		if n, err = argSize(t, args.Pos[3]); err != nil {
			return Value{}, err
		}
		// __index__ may have changed them.
		from, _ = BufferBytes(args.Pos[1])
		to, _ = BufferBytes(args.Pos[2])
	}
	r, _, err := replaceString(t, bytesView(args.Pos[0]), from, to, n, func(byte) int { return 1 })
	if IsError(err, &OverflowErrorType) {
		err = NewError(&OverflowErrorType, "replace bytes is too long")
	}
	if err != nil {
		return Value{}, err
	}
	return bytesLike(args.Pos[0], r), nil
}

// bytesMap returns self with each byte mapped by f.
func bytesMap(t *Thread, args Args, f func(i int, c byte) byte) (Value, error) {
	s := bytesView(args.Pos[0])
	if err := t.Charge(len(s)); err != nil {
		return Value{}, err
	}
	b := make([]byte, len(s))
	for i := range b {
		b[i] = f(i, s[i])
	}
	return bytesLike(args.Pos[0], bytesString(b)), nil
}

func byteLower(c byte) bool { return 'a' <= c && c <= 'z' }
func byteUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func byteAlpha(c byte) bool { return byteLower(c | 0x20) }
func byteDigit(c byte) bool { return '0' <= c && c <= '9' }
func byteSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func byteToLower(c byte) byte {
	if byteUpper(c) {
		c |= 0x20
	}
	return c
}

func byteToUpper(c byte) byte {
	if byteLower(c) {
		c &^= 0x20
	}
	return c
}

func bytesLower(t *Thread, args Args) (Value, error) {
	return bytesMap(t, args, func(_ int, c byte) byte { return byteToLower(c) })
}

func bytesUpper(t *Thread, args Args) (Value, error) {
	return bytesMap(t, args, func(_ int, c byte) byte { return byteToUpper(c) })
}

func bytesSwapCase(t *Thread, args Args) (Value, error) {
	return bytesMap(t, args, func(_ int, c byte) byte {
		if byteAlpha(c) {
			c ^= 0x20
		}
		return c
	})
}

func bytesCapitalize(t *Thread, args Args) (Value, error) {
	return bytesMap(t, args, func(i int, c byte) byte {
		if i == 0 {
			return byteToUpper(c)
		}
		return byteToLower(c)
	})
}

func bytesTitle(t *Thread, args Args) (Value, error) {
	inWord := false
	return bytesMap(t, args, func(_ int, c byte) byte {
		was := inWord
		inWord = byteAlpha(c)
		if was {
			return byteToLower(c)
		}
		return byteToUpper(c)
	})
}

// bytesAll reports whether there are bytes in self and all of them are of a class.
func bytesAll(args Args, is func(c byte) bool) (Value, error) {
	s := bytesView(args.Pos[0])
	for i := 0; i < len(s); i++ {
		if !is(s[i]) {
			return False, nil
		}
	}
	return Bool(s != ""), nil
}

func bytesIsAlpha(_ *Thread, args Args) (Value, error) { return bytesAll(args, byteAlpha) }
func bytesIsDigit(_ *Thread, args Args) (Value, error) { return bytesAll(args, byteDigit) }
func bytesIsSpace(_ *Thread, args Args) (Value, error) { return bytesAll(args, byteSpace) }
func bytesIsAlnum(_ *Thread, args Args) (Value, error) {
	return bytesAll(args, func(c byte) bool { return byteAlpha(c) || byteDigit(c) })
}

func bytesIsASCII(_ *Thread, args Args) (Value, error) {
	return Bool(isASCII(bytesView(args.Pos[0]))), nil
}

func bytesIsLower(_ *Thread, args Args) (Value, error) {
	return bytesOneCase(args, byteLower, byteUpper)
}

func bytesIsUpper(_ *Thread, args Args) (Value, error) {
	return bytesOneCase(args, byteUpper, byteLower)
}

func bytesOneCase(args Args, one, other func(c byte) bool) (Value, error) {
	found := false
	for _, c := range stringBytes(bytesView(args.Pos[0])) {
		if other(c) {
			return False, nil
		}
		found = found || one(c)
	}
	return Bool(found), nil
}

func bytesIsTitle(_ *Thread, args Args) (Value, error) {
	found, inWord := false, false
	for _, c := range stringBytes(bytesView(args.Pos[0])) {
		switch {
		case byteUpper(c):
			if inWord {
				return False, nil
			}
			found, inWord = true, true
		case byteLower(c):
			if !inWord {
				return False, nil
			}
		default:
			inWord = false
		}
	}
	return Bool(found), nil
}

func bytesPad(t *Thread, name string, args Args, split func(pad, width int) (left int)) (Value, error) {
	width, err := argSize(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	fill := " "
	if len(args.Pos) > 2 {
		v := args.Pos[2]
		if !v.IsKind(KindBytes) && !v.IsKind(KindByteArray) || len(bytesView(v)) != 1 {
			return Value{}, TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, argTypeName(v))
		}
		fill = bytesView(v)
	}
	s := bytesView(args.Pos[0])
	pad := width - len(s)
	if width <= 0 || pad <= 0 {
		return bytesLike(args.Pos[0], s), nil
	}
	left := split(pad, width)
	r, err := padString(t, s, fill, left, pad-left)
	if err != nil {
		return Value{}, err
	}
	return bytesLike(args.Pos[0], r), nil
}

func bytesCenter(t *Thread, args Args) (Value, error) { return bytesPad(t, "center", args, centerLeft) }

func bytesLJust(t *Thread, args Args) (Value, error) {
	return bytesPad(t, "ljust", args, func(int, int) int { return 0 })
}

func bytesRJust(t *Thread, args Args) (Value, error) {
	return bytesPad(t, "rjust", args, func(pad, _ int) int { return pad })
}

func bytesZFill(t *Thread, args Args) (Value, error) {
	width, err := argSize(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	s := bytesView(args.Pos[0])
	pad := width - len(s)
	if width > 0 && pad > 0 {
		if s, err = zfillString(t, s, pad); err != nil {
			return Value{}, err
		}
	}
	return bytesLike(args.Pos[0], s), nil
}

func bytesExpandTabs(t *Thread, args Args) (Value, error) {
	size, err := tabSizeArg(t, args)
	if err != nil {
		return Value{}, err
	}
	b := StrBuilder{T: t}
	column := 0
	for _, c := range stringBytes(bytesView(args.Pos[0])) {
		if c != '\t' {
			b.WriteASCII(c)
			if column++; c == '\n' || c == '\r' {
				column = 0
			}
		} else if size > 0 {
			n := size - column%size
			column += n
			if b.grow(n) {
				for range n {
					b.buf = append(b.buf, ' ')
				}
			}
		}
		if b.err != nil {
			break
		}
	}
	r, err := b.Result()
	if err != nil {
		return Value{}, err
	}
	return bytesLike(args.Pos[0], r), nil
}
