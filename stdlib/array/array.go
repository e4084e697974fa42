// Package array is Python's module array: sequences of numbers of one type, kept as a C program would.
package array

import (
	"sync"
	"unicode"

	"minipy/vm/py"
)

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("array", "Arrays of basic values: characters, integers, floating-point numbers.")
	m.Set("array", arrayType().Value())
	m.Set("ArrayType", arrayType().Value())
	all := ""
	for _, c := range codes() {
		all += string(c.char)
	}
	m.Set("typecodes", py.NewStr(all).Value())
	d := py.FuncDef{Name: "_array_reconstructor", Fn: reconstruct, Min: 4, Max: 4, Doc: "Internal. Used for pickling support."}
	m.Set(d.Name, py.NewNative("array", d).Value())
	return m, register(t)
}

// register makes arrays instances of abstract base classes, if the module with these is loaded. If not, it does so itself.
func register(t *py.Thread) error {
	m := t.RT.Modules.GetStr(py.Intern("_collections_abc"))
	if m == nil {
		return nil
	}
	for _, name := range [2]string{"MutableSequence", "Buffer"} {
		class, err := py.FindAttr(t, *m, py.Intern(name))
		if err != nil || class.IsZero() { // it is being loaded
			return err
		}
		f, err := py.GetAttr(t, class, py.Intern("register"))
		if err != nil {
			return err
		}
		if _, err := t.Call(f, arrayType().Value()); err != nil {
			return err
		}
	}
	return nil
}

// An Array is an array.array.
type Array struct {
	py.Header
	dict *py.Dict // of instances of subclasses
	code *code
	b    []byte // the items, one after the other
}

func arrayOf(v py.Value) *Array { return (*Array)(v.Pointer()) }

func (a *Array) value() py.Value { return py.FromHeader(&a.Header) }

func (a *Array) len() int { return len(a.b) / a.code.size }

// at returns the bytes of item i.
func (a *Array) at(i int) []byte { return a.b[i*a.code.size : (i+1)*a.code.size] }

func (a *Array) item(i int) py.Value { return a.code.get(a.at(i)) }

// like returns an array of the same type with bytes b.
func (a *Array) like(b []byte) *Array {
	return &Array{Header: py.Header{Type: builtin(a.Type)}, code: a.code, b: b}
}

// builtin returns the class array, which class is or is derived from.
func builtin(class *py.Type) *py.Type {
	for class.Flags&py.Heap != 0 {
		class = class.Base
	}
	return class
}

// isArray reports whether v is an array: whether its class has that of a as a base.
func (a *Array) isArray(v py.Value) bool { return v.IsInstance(builtin(a.Type)) }

var codeTable = sync.OnceValue(func() map[rune]*code {
	m := map[rune]*code{}
	for _, c := range codes() {
		m[rune(c.char)] = c
	}
	return m
})

var arrayType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "array", Module: "array", Flags: py.IsSequence | py.WeakRefs,
		Doc: "array(typecode [, initializer]) -> array\n\n" +
			"A sequence of values of one type, which the type code tells: b B h H i I l L q Q are\n" +
			"integers of 1, 1, 2, 2, 4, 4, 8, 8, 8 and 8 bytes, signed and unsigned, f and d floats of\n" +
			"4 and 8 bytes, u and w characters. The initializer is a string, a bytes-like object or an\niterable of items.",
		DictOf: func(v py.Value) **py.Dict { return &arrayOf(v).dict },
		Slots: py.Slots{
			New: arrayNew, Repr: arrayRepr, Compare: arrayCompare,
			Concat: arrayConcat, ConcatInPlace: arrayConcatInPlace, Repeat: arrayRepeat, RepeatInPlace: arrayRepeatInPlace,
			Len:     func(_ *py.Thread, v py.Value) (int, error) { return arrayOf(v).len(), nil },
			GetItem: arrayGetItem, SetItem: arraySetItem, Contains: arrayContains,
			Iter:   func(_ *py.Thread, v py.Value) (py.Value, error) { return newIter(arrayOf(v)), nil },
			Buffer: func(v py.Value) []byte { return arrayOf(v).b },
			Format: func(v py.Value) string { return arrayOf(v).code.format() },
		},
		Methods: methods(),
		Members: []py.MemberDef{
			{Name: "typecode", Doc: "the typecode character used to create the array", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.NewStr(string(arrayOf(v).code.char)).Value(), nil
			}},
			{Name: "itemsize", Doc: "the size, in bytes, of one array item", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.Int(int64(arrayOf(v).code.size)), nil
			}},
		},
		Attrs: map[string]py.Value{"__hash__": py.None},
	})
})

func arrayNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if class.Flags&py.Heap == 0 && len(args.Names) > 0 {
		return py.Value{}, py.TypeErrorf("array.array() takes no keyword arguments")
	}
	if n := len(args.Pos); n < 1 {
		return py.Value{}, py.TypeErrorf("array() takes at least 1 argument (%d given)", n)
	} else if n > 2 {
		return py.Value{}, py.TypeErrorf("array() takes at most 2 arguments (%d given)", n)
	}
	c, err := parseCode(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if c.char == 'u' {
		if err := deprecated(t); err != nil {
			return py.Value{}, err
		}
	}
	a := &Array{Header: py.Header{Type: class}, code: c}
	if len(args.Pos) < 2 {
		return a.value(), nil
	}
	init := args.Pos[1]
	if !c.isText() {
		if init.IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("cannot use a str to initialize an array with typecode '%c'", c.char)
		}
		if a.isArray(init) && arrayOf(init).code.isText() {
			return py.Value{}, py.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%c'", c.char)
		}
	}
	switch {
	case init.IsKind(py.KindStr):
		return a.value(), a.extendText(t, init.AsStr())
	case init.IsKind(py.KindBytes), init.IsKind(py.KindByteArray):
		return a.value(), a.extendBytes(t, init.Type().Buffer(init))
	}
	return a.value(), a.extend(t, init, true)
}

// deprecated warns of the type code u.
func deprecated(t *py.Thread) error {
	f, _ := t.RT.Builtins.Get("__import__")
	m, err := t.Call(f, py.NewStr("warnings").Value())
	if err != nil {
		return err
	}
	warn, err := py.GetAttr(t, m, py.Intern("warn"))
	if err != nil {
		return err
	}
	_, err = t.Call(warn, py.NewStr("The 'u' type code is deprecated and will be removed in Python 3.16").Value(), py.DeprecationWarningType.Value())
	return err
}

func parseCode(v py.Value) (*code, error) {
	if !v.IsKind(py.KindStr) {
		return nil, py.TypeErrorf("array() argument 1 must be a unicode character, not %s", py.TypeName(v))
	}
	s := v.AsStr()
	if s.Len() != 1 {
		return nil, py.TypeErrorf("array() argument 1 must be a unicode character, not str")
	}
	if c := codeTable()[s.At(0)]; c != nil {
		return c, nil
	}
	return nil, py.ValueErrorf("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
}

// grow makes room for n more bytes, which it adds, and returns where they begin.
func (a *Array) grow(t *py.Thread, n int) (int, error) {
	at := len(a.b)
	if at+n > cap(a.b) {
		if err := t.Charge(at + n); err != nil {
			return 0, err
		}
		size := max(at+n, at+at/4+16)
		b := make([]byte, at, size)
		copy(b, a.b)
		a.b = b
	}
	a.b = a.b[:at+n]
	return at, nil
}

func (a *Array) append(t *py.Thread, v py.Value) error {
	var item [8]byte
	b := item[:a.code.size]
	if err := a.code.set(t, b, v); err != nil {
		return err
	}
	at, err := a.grow(t, len(b))
	if err == nil {
		copy(a.b[at:], b)
	}
	return err
}

func (a *Array) extendBytes(t *py.Thread, b []byte) error {
	if len(b)%a.code.size != 0 {
		return py.ValueErrorf("bytes length not a multiple of item size")
	}
	at, err := a.grow(t, len(b))
	if err == nil {
		copy(a.b[at:], b) // b may be a's own
	}
	return err
}

func (a *Array) extendText(t *py.Thread, s *py.Str) error {
	at, err := a.grow(t, 4*s.Len())
	if err != nil {
		return err
	}
	for i := range s.Len() {
		order.PutUint32(a.b[at+4*i:], uint32(s.At(i)))
	}
	return nil
}

// extend adds the items of an iterable. An array of another type is refused unless convert is set.
func (a *Array) extend(t *py.Thread, v py.Value, convert bool) error {
	if a.isArray(v) {
		o := arrayOf(v)
		if o.code == a.code {
			return a.extendBytes(t, o.b)
		}
		if !convert {
			return py.TypeErrorf("can only extend with array of same kind")
		}
	}
	return py.Each(t, v, func(x py.Value) error { return a.append(t, x) })
}

func arrayRepr(t *py.Thread, v py.Value) (string, error) {
	a := arrayOf(v)
	head := v.Type().Name + "('" + string(a.code.char) + "'"
	if a.len() == 0 {
		return head + ")", nil
	}
	var content py.Value
	var err error
	if a.code.isText() {
		content, err = a.text(t)
	} else {
		content, err = a.list(t)
	}
	if err != nil {
		return "", err
	}
	s, err := py.Repr(t, content)
	return head + ", " + s + ")", err
}

func (a *Array) list(t *py.Thread) (py.Value, error) {
	n := a.len()
	if err := t.ChargeN(n, 16); err != nil {
		return py.Value{}, err
	}
	items := make([]py.Value, n)
	for i := range items {
		items[i] = a.item(i)
	}
	return py.NewList(items).Value(), nil
}

// text returns the characters as a str.
func (a *Array) text(t *py.Thread) (py.Value, error) {
	for i := range a.len() {
		if r := order.Uint32(a.at(i)); r > unicode.MaxRune {
			return py.Value{}, py.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", r)
		}
	}
	items, err := a.list(t)
	if err != nil {
		return py.Value{}, err
	}
	return py.JoinStrs(t, "", items.AsList().Items)
}

func arrayCompare(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	a := arrayOf(x)
	if !a.isArray(y) {
		return py.NotImplemented, nil
	}
	b := arrayOf(y)
	if a.len() != b.len() && (op == py.EQ || op == py.NE) {
		return py.Bool(op == py.NE), nil
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		p, q := a.item(i), b.item(i)
		eq, err := py.CompareBool(t, p, q, py.EQ)
		if err != nil {
			return py.Value{}, err
		}
		if !eq {
			switch op {
			case py.EQ:
				return py.False, nil
			case py.NE:
				return py.True, nil
			}
			return py.Compare(t, p, q, op)
		}
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
	}
	return py.Compare(t, py.Int(int64(a.len())), py.Int(int64(b.len())), op)
}

func arrayConcat(t *py.Thread, x, y py.Value) (py.Value, error) {
	a := arrayOf(x)
	if !a.isArray(y) {
		return py.Value{}, py.TypeErrorf("can only append array (not \"%s\") to array", py.TypeName(y))
	}
	b := arrayOf(y)
	if a.code != b.code {
		return py.Value{}, py.TypeErrorf("bad argument type for built-in operation")
	}
	if err := t.Charge(len(a.b) + len(b.b)); err != nil {
		return py.Value{}, err
	}
	return a.like(append(append([]byte(nil), a.b...), b.b...)).value(), nil
}

func arrayConcatInPlace(t *py.Thread, x, y py.Value) (py.Value, error) {
	a := arrayOf(x)
	if !a.isArray(y) {
		return py.Value{}, py.TypeErrorf("can only extend with array (not \"%s\")", py.TypeName(y))
	}
	return x, a.extend(t, y, false)
}

func (a *Array) repeated(t *py.Thread, n int) ([]byte, error) {
	n = max(n, 0)
	if err := t.ChargeN(n, len(a.b)); err != nil {
		return nil, err
	}
	b := make([]byte, 0, n*len(a.b))
	for ; n > 0; n-- {
		b = append(b, a.b...)
		if err := t.PollItem(); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func arrayRepeat(t *py.Thread, x py.Value, n int) (py.Value, error) {
	b, err := arrayOf(x).repeated(t, n)
	return arrayOf(x).like(b).value(), err
}

func arrayRepeatInPlace(t *py.Thread, x py.Value, n int) (py.Value, error) {
	b, err := arrayOf(x).repeated(t, n)
	if err == nil {
		arrayOf(x).b = b
	}
	return x, err
}

// index returns the index that key means; a wrong one has an error with msg.
func (a *Array) index(t *py.Thread, key py.Value, msg string) (int, error) {
	i, err := py.AsSize(t, key, &py.IndexErrorType)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += a.len()
	}
	if uint(i) >= uint(a.len()) {
		return 0, py.NewError(&py.IndexErrorType, msg)
	}
	return i, nil
}

func arrayGetItem(t *py.Thread, v, key py.Value) (py.Value, error) {
	a := arrayOf(v)
	if key.Is(&py.SliceType) {
		start, _, step, n, err := key.AsSlice().Over(t, a.len())
		if err != nil {
			return py.Value{}, err
		}
		if err := t.ChargeN(n, a.code.size); err != nil {
			return py.Value{}, err
		}
		b := make([]byte, 0, n*a.code.size)
		for ; n > 0; n, start = n-1, start+step {
			b = append(b, a.at(start)...)
		}
		return a.like(b).value(), nil
	}
	if !key.IsInt() && key.Type().Index == nil {
		return py.Value{}, py.TypeErrorf("array indices must be integers")
	}
	i, err := a.index(t, key, "array index out of range")
	if err != nil {
		return py.Value{}, err
	}
	return a.item(i), nil
}

func arraySetItem(t *py.Thread, v, key, val py.Value) error {
	a := arrayOf(v)
	if key.Is(&py.SliceType) {
		return a.setSlice(t, key.AsSlice(), val)
	}
	if !key.IsInt() && key.Type().Index == nil {
		return py.TypeErrorf("array indices must be integers")
	}
	i, err := a.index(t, key, "array assignment index out of range")
	if err != nil {
		return err
	}
	if val.IsZero() {
		a.remove(i)
		return nil
	}
	var item [8]byte
	b := item[:a.code.size]
	if err := a.code.set(t, b, val); err != nil {
		return err
	}
	if i >= a.len() { // converting val has changed the array
		return py.NewError(&py.IndexErrorType, "array assignment index out of range")
	}
	copy(a.at(i), b)
	return nil
}

// remove removes item i.
func (a *Array) remove(i int) {
	s := a.code.size
	a.b = append(a.b[:i*s], a.b[(i+1)*s:]...)
}

// setSlice replaces or deletes the items of a slice.
func (a *Array) setSlice(t *py.Thread, s *py.Slice, val py.Value) error {
	var src []byte
	if !val.IsZero() {
		if !a.isArray(val) {
			return py.TypeErrorf("can only assign array (not \"%s\") to array slice", py.TypeName(val))
		}
		o := arrayOf(val)
		if o.code != a.code {
			return py.TypeErrorf("bad argument type for built-in operation")
		}
		src = append(src, o.b...)
	}
	start, stop, step, n, err := s.Over(t, a.len())
	if err != nil {
		return err
	}
	size := a.code.size
	switch {
	case step == 1:
		stop = max(start, stop)
		if err := t.Charge(len(a.b) + len(src)); err != nil {
			return err
		}
		rest := append([]byte(nil), a.b[stop*size:]...)
		a.b = append(append(a.b[:start*size], src...), rest...)
	case val.IsZero():
		if step < 0 && n > 0 {
			start, step = start+(n-1)*step, -step
		}
		kept := a.b[:0]
		for i := range a.len() {
			if n > 0 && i == start {
				start += step
				n--
				continue
			}
			kept = append(kept, a.at(i)...)
		}
		a.b = kept
	case len(src) != n*size:
		return py.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", len(src)/size, n)
	default:
		for i := range n {
			copy(a.at(start+i*step), src[i*size:(i+1)*size])
		}
	}
	return nil
}

// find returns the index of the first item equal to v from start on and before stop, -1 if there is none.
func (a *Array) find(t *py.Thread, v py.Value, start, stop int) (int, error) {
	for i := start; i < a.len() && i < stop; i++ {
		eq, err := py.CompareBool(t, a.item(i), v, py.EQ)
		if err != nil {
			return -1, err
		}
		if eq {
			return i, nil
		}
		if err := t.PollItem(); err != nil {
			return -1, err
		}
	}
	return -1, nil
}

func arrayContains(t *py.Thread, v, item py.Value) (bool, error) {
	a := arrayOf(v)
	i, err := a.find(t, item, 0, a.len())
	return i >= 0, err
}

// An iter is an iterator over an array.
type iter struct {
	py.Header
	a *Array // nil at the end
	i int
}

var iterType = sync.OnceValue(func() *py.Type {
	of := func(v py.Value) *iter { return (*iter)(v.Pointer()) }
	return py.NewType(&py.Def{
		Name: "arrayiterator", Module: "array", Flags: py.Final | py.NotCallable,
		Slots: py.Slots{
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, nil },
			Next: func(_ *py.Thread, v py.Value) (py.Value, error) {
				it := of(v)
				if it.a == nil {
					return py.Value{}, nil
				}
				if it.i >= it.a.len() {
					it.a = nil
					return py.Value{}, nil
				}
				it.i++
				return it.a.item(it.i - 1), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "__reduce__", Doc: "Return state information for pickling.", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				it := of(args.Pos[0])
				f, _ := t.RT.Builtins.Get("iter")
				if it.a == nil {
					return py.NewPair(f, py.NewTuple([]py.Value{py.NewTuple(nil).Value()}).Value()), nil
				}
				return py.NewTuple([]py.Value{f, py.NewTuple([]py.Value{it.a.value()}).Value(), py.Int(int64(it.i))}).Value(), nil
			}},
			{Name: "__setstate__", Doc: "Set state information for unpickling.", Min: 1, Max: 1, Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				n, err := py.AsCSsize(t, args.Pos[1])
				if err != nil {
					return py.Value{}, err
				}
				if it := of(args.Pos[0]); it.a != nil {
					it.i = min(max(n, 0), it.a.len())
				}
				return py.None, nil
			}},
		},
	})
})

func newIter(a *Array) py.Value {
	it := &iter{Header: py.Header{Type: iterType()}, a: a}
	return py.FromHeader(&it.Header)
}
