package py

// This file defines the class str: its slots, its methods' table and its constructor.

// setupStrings defines the classes of this family of files.
func setupStrings() {
	setupStr()
	setupStrIter()
	setupBytes()
	setupByteArray()
	setupMemoryView()
}

func setupStr() {
	StrType.define(&Def{
		Name:  "str",
		Doc:   "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nMake a string: the text of an object, or of encoded bytes.",
		Kind:  KindStr,
		Flags: MatchSelf,
		Slots: strSlots(),
		Methods: []MethodDef{
			{Name: "capitalize", Fn: strCapitalize, Doc: "Return a copy with the first character in title case and the others in lower case."},
			{Name: "casefold", Fn: strCasefold, Doc: "Return a copy for comparisons that ignore case."},
			{Name: "center", Fn: strCenter, Min: 1, Max: 2, Doc: "Return the string in the middle of a field of the given width."},
			{Name: "count", Fn: strCount, Min: 1, Max: 3, Doc: "S.count(sub[, start[, end]]) -> int\n\nCount the places where sub occurs, without overlaps."},
			{Name: "encode", Fn: strEncode, Flags: Kw, Doc: "Return the string as bytes in an encoding."},
			{Name: "endswith", Fn: strEndsWith, Min: 1, Max: 3, Doc: "S.endswith(suffix[, start[, end]]) -> bool\n\nTell whether the string ends with suffix, or with one of a tuple."},
			{Name: "expandtabs", Fn: strExpandTabs, Flags: Kw, Doc: "Return a copy with tabs replaced by spaces."},
			{Name: "find", Fn: strFind, Min: 1, Max: 3, Doc: "S.find(sub[, start[, end]]) -> int\n\nReturn the first index of sub, -1 if there is none."},
			{Name: "format", Fn: strFormat, Flags: Kw, Doc: "S.format(*args, **kwargs) -> str\n\nReturn the string with its {fields} replaced by the arguments."},
			{Name: "format_map", Fn: strFormatMap, Min: 1, Max: 1, Doc: "S.format_map(mapping) -> str\n\nReturn the string with its {fields} replaced by the items of a mapping."},
			{Name: "index", Fn: strIndex, Min: 1, Max: 3, Doc: "S.index(sub[, start[, end]]) -> int\n\nReturn the first index of sub, or raise ValueError."},
			{Name: "isalnum", Fn: strIsAlnum, Doc: "Tell whether there are characters and all are letters or numbers."},
			{Name: "isalpha", Fn: strIsAlpha, Doc: "Tell whether there are characters and all are letters."},
			{Name: "isascii", Fn: strIsASCII, Doc: "Tell whether all characters are ASCII."},
			{Name: "isdecimal", Fn: strIsDecimal, Doc: "Tell whether there are characters and all are decimal digits."},
			{Name: "isdigit", Fn: strIsDigit, Doc: "Tell whether there are characters and all are digits."},
			{Name: "isidentifier", Fn: strIsIdentifier, Doc: "Tell whether the string could be a name in a program."},
			{Name: "islower", Fn: strIsLower, Doc: "Tell whether there are cased characters and all of them are lower case."},
			{Name: "isnumeric", Fn: strIsNumeric, Doc: "Tell whether there are characters and all are numeric."},
			{Name: "isprintable", Fn: strIsPrintable, Doc: "Tell whether repr() would show all characters as they are."},
			{Name: "isspace", Fn: strIsSpace, Doc: "Tell whether there are characters and all are white space."},
			{Name: "istitle", Fn: strIsTitle, Doc: "Tell whether each word begins in upper case and goes on in lower case."},
			{Name: "isupper", Fn: strIsUpper, Doc: "Tell whether there are cased characters and all of them are upper case."},
			{Name: "join", Fn: strJoin, Min: 1, Max: 1, Flags: ReadsElements, Doc: "Return the strings of an iterable with this string between them."},
			{Name: "ljust", Fn: strLJust, Min: 1, Max: 2, Doc: "Return the string at the left of a field of the given width."},
			{Name: "lower", Fn: strLower, Doc: "Return a copy in lower case."},
			{Name: "lstrip", Fn: strLStrip, Min: 0, Max: 1, Doc: "Return a copy without white space, or the given characters, at the beginning."},
			{Name: "maketrans", Fn: strMakeTrans, Min: 1, Max: 3, Flags: StaticM, Doc: "Return a table for translate()."},
			{Name: "partition", Fn: strPartition, Min: 1, Max: 1, Doc: "Split at the first separator: return what is before it, the separator and what follows."},
			{Name: "removeprefix", Fn: strRemovePrefix, Min: 1, Max: 1, Doc: "Return the string without a prefix, if it has it."},
			{Name: "removesuffix", Fn: strRemoveSuffix, Min: 1, Max: 1, Doc: "Return the string without a suffix, if it has it."},
			{Name: "replace", Fn: strReplace, Flags: Kw, Doc: "Return a copy with occurrences of one string replaced by another, at most count of them."},
			{Name: "rfind", Fn: strRFind, Min: 1, Max: 3, Doc: "S.rfind(sub[, start[, end]]) -> int\n\nReturn the last index of sub, -1 if there is none."},
			{Name: "rindex", Fn: strRIndex, Min: 1, Max: 3, Doc: "S.rindex(sub[, start[, end]]) -> int\n\nReturn the last index of sub, or raise ValueError."},
			{Name: "rjust", Fn: strRJust, Min: 1, Max: 2, Doc: "Return the string at the right of a field of the given width."},
			{Name: "rpartition", Fn: strRPartition, Min: 1, Max: 1, Doc: "Split at the last separator: return what is before it, the separator and what follows."},
			{Name: "rsplit", Fn: strRSplit, Flags: Kw, Doc: "Return the parts between separators, splitting from the end."},
			{Name: "rstrip", Fn: strRStrip, Min: 0, Max: 1, Doc: "Return a copy without white space, or the given characters, at the end."},
			{Name: "split", Fn: strSplit, Flags: Kw, Doc: "Return the parts between separators, or between white space."},
			{Name: "splitlines", Fn: strSplitLines, Flags: Kw, Doc: "Return the lines, with their ends if keepends is true."},
			{Name: "startswith", Fn: strStartsWith, Min: 1, Max: 3, Doc: "S.startswith(prefix[, start[, end]]) -> bool\n\nTell whether the string begins with prefix, or with one of a tuple."},
			{Name: "strip", Fn: strStrip, Min: 0, Max: 1, Doc: "Return a copy without white space, or the given characters, at both ends."},
			{Name: "swapcase", Fn: strSwapCase, Doc: "Return a copy with upper case made lower and the reverse."},
			{Name: "title", Fn: strTitle, Doc: "Return a copy in which each word begins in title case."},
			{Name: "translate", Fn: strTranslate, Min: 1, Max: 1, Doc: "Return a copy with each character replaced by what a table says."},
			{Name: "upper", Fn: strUpper, Doc: "Return a copy in upper case."},
			{Name: "zfill", Fn: strZFill, Min: 1, Max: 1, Doc: "Return the string filled with zeros at the left, behind a sign."},
			{Name: "__format__", Fn: strDunderFormat, Min: 1, Max: 1, Doc: "Return the string as a format specification says."},
			{Name: "__getnewargs__", Fn: strGetNewArgs},
			{Name: "__sizeof__", Fn: strSizeOf, Doc: "Return the size in memory, in bytes."},
		},
		DictOf: func(v Value) **Dict { return &(*strObject)(v.Pointer()).Dict },
	})
}

func strSlots() Slots {
	s := Slots{
		Repr:     func(t *Thread, v Value) (string, error) { return strReprOf(t, v.AsStr()) },
		Str:      func(_ *Thread, v Value) (string, error) { return v.AsStr().s, nil },
		Hash:     func(_ *Thread, v Value) (int64, error) { return int64(v.AsStr().Hash()), nil },
		Compare:  strCompare,
		New:      strNew,
		Len:      func(_ *Thread, v Value) (int, error) { return v.AsStr().Len(), nil },
		GetItem:  strGetItem,
		Contains: strContains,
		Iter:     strIter,
		Concat:   strConcat,
		Repeat:   strRepeat,
	}
	s.Binary[OpMod] = strMod
	return s
}

func strCompare(_ *Thread, x, y Value, op CompareOp) (Value, error) {
	if !x.IsKind(KindStr) || !y.IsKind(KindStr) {
		return NotImplemented, nil
	}
	a, b := x.AsStr().s, y.AsStr().s
	switch op {
	case EQ:
		return Bool(a == b), nil
	case NE:
		return Bool(a != b), nil
	}
	return Bool(compareOrdered(a, b, op)), nil
}

func strConcat(t *Thread, x, y Value) (Value, error) {
	if !y.IsKind(KindStr) {
		return Value{}, TypeErrorf(`can only concatenate str (not "%s") to str`, y.Type().Name)
	}
	return concatStr(t, x.AsStr(), y.AsStr())
}

func strRepeat(t *Thread, x Value, n int) (Value, error) {
	s := x.AsStr()
	if n == 1 && x.Is(&StrType) {
		return x, nil
	}
	r, err := repeatString(t, s.s, n, "repeated string is too long")
	if err != nil {
		return Value{}, err
	}
	if s.look().ascii {
		return asciiValue(r), nil
	}
	return StrValue(r), nil
}

// repeatString returns n times s. long is the text of the OverflowError if the length is beyond what an int can be.
func repeatString(t *Thread, s string, n int, long string) (string, error) {
	if n <= 0 || s == "" {
		return "", nil
	}
	if n > maxSize/len(s) {
		return "", NewError(&OverflowErrorType, long)
	}
	total := n * len(s)
	if err := t.Charge(total); err != nil {
		return "", err
	}
	b := make([]byte, total)
	for done := copy(b, s); done < total; {
		// Pieces of a bounded size stay in the cache, and the thread can attend to others between them.
		done += copy(b[done:], b[:min(done, repeatPiece/len(s)*len(s)+len(s))])
		if done >= repeatPiece {
			if err := t.Poll(); err != nil {
				return "", err
			}
		}
	}
	return bytesString(b), nil
}

const (
	maxSize     = int(^uint(0) >> 1)
	repeatPiece = 1 << 20
)

func strMod(t *Thread, x, y Value) (Value, error) {
	if !x.IsKind(KindStr) {
		return NotImplemented, nil
	}
	s, err := PercentFormat(t, x.AsStr().s, y, false)
	if err != nil {
		return Value{}, err
	}
	return StrValue(s), nil
}

func strGetItem(t *Thread, v, key Value) (Value, error) {
	s := v.AsStr()
	if key.IsInt() {
		return strAt(s, int(key.Int()))
	}
	if key.Is(&SliceType) {
		return strGetSlice(t, s, key.AsSlice())
	}
	if key.Type().Index == nil {
		return Value{}, TypeErrorf("string indices must be integers, not '%s'", key.Type().Name)
	}
	i, err := AsSize(t, key, &IndexErrorType)
	if err != nil {
		return Value{}, err
	}
	return strAt(s, i)
}

func strAt(s *Str, i int) (Value, error) {
	n := s.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, NewError(&IndexErrorType, "string index out of range")
	}
	if s.look().ascii {
		return charStrs[s.s[i]].Value(), nil
	}
	return CharValue(s.At(i)), nil
}

func strGetSlice(t *Thread, s *Str, slice *Slice) (Value, error) {
	r, err := sliceRange(t, slice)
	if err != nil {
		return Value{}, err
	}
	n := s.Len() // the length is asked for after __index__ methods ran, as it always is
	start, count := r.adjust(n)
	if count == n && r.step == 1 {
		if s.Header.Type == &StrType {
			return s.Value(), nil
		}
		return StrValue(s.s), nil
	}
	if r.step == 1 || count <= 1 {
		piece := s.Slice(start, start+count)
		if s.look().ascii && len(piece) > 2 {
			v := pieceValue(piece, s.s)
			v.AsStr().info.Store(asciiInfo)
			return v, nil
		}
		return pieceValue(piece, s.s), nil
	}
	if s.look().ascii {
		if err := t.Charge(count); err != nil {
			return Value{}, err
		}
		b := make([]byte, count)
		for i, pos := 0, start; i < count; i, pos = i+1, pos+r.step {
			b[i] = s.s[pos]
		}
		return asciiValue(bytesString(b)), nil
	}
	b := StrBuilder{T: t}
	switch r.step {
	case -1: // walk, rather than look up each
		rest := s.Slice(0, start+1)
		for i := 0; i < count; i++ {
			_, size := decodeLastRune(rest)
			b.Write(rest[len(rest)-size:])
			rest = rest[:len(rest)-size]
		}
	default:
		for i, pos := 0, start; i < count; i, pos = i+1, pos+r.step {
			b.WriteRune(s.At(pos))
		}
	}
	return b.result()
}

// A seqSlice is a slice before it is applied to a sequence.
type seqSlice struct{ start, stop, step int }

// sliceRange evaluates the three parts of a slice. It may run Python code.
func sliceRange(t *Thread, s *Slice) (r seqSlice, err error) {
	r.start, r.stop, r.step, err = s.unpack(t)
	return r, err
}

// adjust applies r to a sequence of n items: it returns the index of the first item and how many there are. The index is
// in the sequence, or n, even if there are none.
func (r seqSlice) adjust(n int) (start, count int) {
	start, _, count = clipSlice(r.start, r.stop, r.step, n)
	return max(start, 0), count
}

func strContains(_ *Thread, v, item Value) (bool, error) {
	if !item.IsKind(KindStr) {
		return false, TypeErrorf("'in <string>' requires string as left operand, not %s", item.Type().Name)
	}
	return indexString(v.AsStr().s, item.AsStr().s) >= 0, nil
}

var sigStr = NewSignature("str", "object=, encoding=, errors=")

func strNew(t *Thread, class *Type, args Args) (Value, error) {
	var obj, encoding, errors Value
	if len(args.Names) == 0 && len(args.Pos) == 1 {
		obj = args.Pos[0]
	} else {
		if n := len(args.Pos); n > 3 {
			return Value{}, ArityError("str", n, 0, 3)
		}
		if n := len(args.Pos) + len(args.Names); n > 3 {
			return Value{}, TypeErrorf("str() takes at most 3 arguments (%d given)", n)
		}
		if err := sigStr.Bind(args, &obj, &encoding, &errors); err != nil {
			return Value{}, err
		}
	}
	v, err := strOf(t, obj, encoding, errors)
	if err != nil || class == &StrType {
		return v, err
	}
	s := &strObject{Str: Str{Header: Header{Type: class}, s: v.AsStr().s}}
	return s.Value(), nil
}

func strOf(t *Thread, obj, encoding, errors Value) (Value, error) {
	if obj.IsZero() {
		return emptyStr.Value(), nil
	}
	if encoding.IsZero() && errors.IsZero() {
		return StrOf(t, obj)
	}
	enc, err := textArg("str", "encoding", encoding, "utf-8")
	if err != nil {
		return Value{}, err
	}
	errs, err := textArg("str", "errors", errors, "strict")
	if err != nil {
		return Value{}, err
	}
	if obj.IsKind(KindStr) {
		return Value{}, TypeErrorf("decoding str is not supported")
	}
	b, ok, err := bufferOf(obj)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return Value{}, TypeErrorf("decoding to str: need a bytes-like object, %s found", obj.Type().Name)
	}
	return Decode(t, b, enc, errs)
}

// textArg returns an optional string argument of the function fn, def if it is absent.
func textArg(fn, param string, v Value, def string) (string, error) {
	if v.IsZero() {
		return def, nil
	}
	if !v.IsKind(KindStr) {
		return "", TypeErrorf("%s() argument '%s' must be str, not %s", fn, param, argTypeName(v))
	}
	s := v.AsStr().s
	if indexString(s, "\x00") >= 0 {
		return "", ValueErrorf("embedded null character")
	}
	return s, nil
}

// argTypeName is the name of v's class as messages about arguments give it.
func argTypeName(v Value) string { return ArgTypeName(v) }

// ArgTypeName returns the name of v's class as messages about arguments show it.
func ArgTypeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

// cIntArg returns an argument that C keeps in an int.
func cIntArg(t *Thread, v Value) (int, error) {
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := IntValue(i)
	if !ok || n != int64(int32(n)) {
		if !ok {
			return 0, NewError(&OverflowErrorType, "Python int too large to convert to C long")
		}
		return 0, NewError(&OverflowErrorType, "Python int too large to convert to C int")
	}
	return int(n), nil
}

func strDunderFormat(t *Thread, args Args) (Value, error) {
	spec := args.Pos[1]
	if !spec.IsKind(KindStr) {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", argTypeName(spec))
	}
	if spec.AsStr().s == "" && !args.Pos[0].Is(&StrType) {
		return StrOf(t, args.Pos[0])
	}
	s, err := Format(t, exactStr(args.Pos[0]), spec.AsStr().s)
	return StrValue(s), err
}

// exactStr returns v, a str or an instance of a subclass, as a str.
func exactStr(v Value) Value {
	if v.Is(&StrType) {
		return v
	}
	return StrValue(v.AsStr().s)
}

func strGetNewArgs(_ *Thread, args Args) (Value, error) {
	return NewTuple([]Value{StrValue(args.Pos[0].AsStr().s)}).Value(), nil
}

// strSizeOf gives what CPython gives, which depends on the widest character.
func strSizeOf(_ *Thread, args Args) (Value, error) {
	s := args.Pos[0].AsStr()
	n := s.Len()
	if s.IsASCII() {
		return Int(int64(41 + n)), nil
	}
	widest := rune(0)
	for r := range Runes(s.s) {
		widest = max(widest, r)
	}
	switch {
	case widest < 0x100:
		return Int(int64(57 + n)), nil
	case widest < 0x10000:
		return Int(int64(58 + 2*n)), nil
	}
	return Int(int64(60 + 4*n)), nil
}

var sigStrEncode = NewSignature("encode", "encoding=, errors=")

func strEncode(t *Thread, args Args) (Value, error) {
	var encoding, errors Value
	s := args.Pos[0].AsStr()
	args.Pos = args.Pos[1:]
	if err := sigStrEncode.Bind(args, &encoding, &errors); err != nil {
		return Value{}, err
	}
	enc, err := textArg("encode", "encoding", encoding, "utf-8")
	if err != nil {
		return Value{}, err
	}
	errs, err := textArg("encode", "errors", errors, "strict")
	if err != nil {
		return Value{}, err
	}
	b, err := Encode(t, s, enc, errs)
	if err != nil {
		return Value{}, err
	}
	return NewBytes(b).Value(), nil
}
