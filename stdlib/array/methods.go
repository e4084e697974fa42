package array

// This file defines the methods of arrays.

import (
	"slices"

	"minipy/vm/py"
)

// methods returns the table of methods.
func methods() []py.MethodDef {
	def := func(name string, min, max int, doc string, f func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error)) py.MethodDef {
		return py.MethodDef{Name: name, Min: min, Max: max, Doc: doc, Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			return f(t, arrayOf(args.Pos[0]), args.Pos[1:])
		}}
	}
	clone := func(t *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
		return a.like(slices.Clone(a.b)).value(), t.Charge(len(a.b))
	}
	return append(py.BufferMethods(), []py.MethodDef{
		def("append", 1, 1, "Append new value v to the end of the array.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			return py.None, a.append(t, pos[0])
		}),
		def("extend", 1, 1, "Append items to the end of the array.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			return py.None, a.extend(t, pos[0], false)
		}),
		def("insert", 2, 2, "Insert a new item v into the array before position i.", arrayInsert),
		def("pop", 0, 1, "Return the i-th element and delete it from the array.\n\ni defaults to -1.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			i := py.Int(-1)
			if len(pos) > 0 {
				i = pos[0]
			}
			if _, err := py.AsCSsize(t, i); err != nil {
				return py.Value{}, err
			}
			if a.len() == 0 {
				return py.Value{}, py.NewError(&py.IndexErrorType, "pop from empty array")
			}
			k, err := a.index(t, i, "pop index out of range")
			if err != nil {
				return py.Value{}, err
			}
			v := a.item(k)
			a.remove(k)
			return v, nil
		}),
		def("remove", 1, 1, "Remove the first occurrence of v in the array.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			i, err := a.find(t, pos[0], 0, a.len())
			if err != nil {
				return py.Value{}, err
			}
			if i < 0 || i >= a.len() {
				return py.Value{}, py.ValueErrorf("array.remove(x): x not in array")
			}
			a.remove(i)
			return py.None, nil
		}),
		def("index", 1, 3, "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.", arrayIndex),
		def("count", 1, 1, "Return number of occurrences of v in the array.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			n := int64(0)
			for i := 0; ; i++ {
				var err error
				if i, err = a.find(t, pos[0], i, a.len()); err != nil || i < 0 {
					return py.Int(n), err
				}
				n++
			}
		}),
		def("reverse", 0, 0, "Reverse the order of the items in the array.", func(_ *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			var item [8]byte
			for i, k := 0, a.len()-1; i < k; i, k = i+1, k-1 {
				copy(item[:], a.at(i))
				copy(a.at(i), a.at(k))
				copy(a.at(k), item[:])
			}
			return py.None, nil
		}),
		def("clear", 0, 0, "Remove all items from the array.", func(_ *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			a.b = nil
			return py.None, nil
		}),
		def("byteswap", 0, 0, "Byteswap all items of the array.\n\nItems of characters have the size of 4 bytes.", func(_ *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			for i := range a.len() {
				slices.Reverse(a.at(i))
			}
			return py.None, nil
		}),
		def("buffer_info", 0, 0, "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.", func(t *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			return py.NewPair(py.Int(t.Identity(a.value())+64), py.Int(int64(a.len()))), nil
		}),
		def("tolist", 0, 0, "Convert array to an ordinary list with the same items.", func(t *py.Thread, a *Array, _ []py.Value) (py.Value, error) { return a.list(t) }),
		def("fromlist", 1, 1, "Append items to array from list.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			if !pos[0].IsKind(py.KindList) {
				return py.Value{}, py.TypeErrorf("arg must be list")
			}
			old, l := len(a.b), pos[0].AsList()
			n := len(l.Items)
			for i := 0; i < n; i++ {
				err := a.append(t, l.Items[i])
				if err == nil && len(l.Items) != n {
					err = py.Errorf(&py.RuntimeErrorType, "list changed size during iteration")
				}
				if err != nil { // all or nothing
					a.b = a.b[:old]
					return py.Value{}, err
				}
			}
			return py.None, nil
		}),
		def("tobytes", 0, 0, "Convert the array to an array of machine values and return the bytes representation.", func(t *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			return py.NewBytes(string(a.b)).Value(), t.Charge(len(a.b))
		}),
		def("frombytes", 1, 1, "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			buffer := pos[0].Type().Buffer
			if buffer == nil {
				return py.Value{}, py.TypeErrorf("a bytes-like object is required, not '%s'", py.TypeName(pos[0]))
			}
			return py.None, a.extendBytes(t, buffer(pos[0]))
		}),
		def("tounicode", 0, 0, "Extends this array with data from the unicode string ustr.", func(t *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			if !a.code.isText() {
				return py.Value{}, py.ValueErrorf("tounicode() may only be called on unicode type arrays ('u' or 'w')")
			}
			return a.text(t)
		}),
		def("fromunicode", 1, 1, "Extends this array with data from the unicode string ustr.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			if !pos[0].IsKind(py.KindStr) {
				return py.Value{}, py.TypeErrorf("fromunicode() argument must be str, not %s", py.ArgTypeName(pos[0]))
			}
			if !a.code.isText() {
				return py.Value{}, py.ValueErrorf("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
			}
			return py.None, a.extendText(t, pos[0].AsStr())
		}),
		def("tofile", 1, 1, "Write all items (as machine values) to the file object f.", func(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
			const block = 64 << 10
			write, err := py.GetAttr(t, pos[0], py.Intern("write"))
			if err != nil {
				return py.Value{}, err
			}
			for i := 0; i < len(a.b); i += block {
				if _, err := t.Call(write, py.NewBytes(string(a.b[i:min(i+block, len(a.b))])).Value()); err != nil {
					return py.Value{}, err
				}
			}
			return py.None, nil
		}),
		def("fromfile", 2, 2, "Read n objects from the file object f and append them to the end of the array.", arrayFromFile),
		def("__copy__", 0, 0, "Return a copy of the array.", clone),
		def("__deepcopy__", 1, 1, "Return a copy of the array.", clone),
		def("__sizeof__", 0, 0, "Size of the array in memory, in bytes.", func(_ *py.Thread, a *Array, _ []py.Value) (py.Value, error) {
			return py.Int(int64(64 + cap(a.b))), nil
		}),
		def("__reduce_ex__", 1, 1, "Return state information for pickling.", arrayReduce),
		{Name: "__class_getitem__", Fn: py.ClassGetItem, Min: 1, Max: 1, Flags: py.ClassM, Doc: "See PEP 585"},
	}...)
}

func arrayInsert(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
	i, err := py.AsCSsize(t, pos[0])
	if err != nil {
		return py.Value{}, err
	}
	var item [8]byte
	b := item[:a.code.size]
	if err := a.code.set(t, b, pos[1]); err != nil {
		return py.Value{}, err
	}
	n := a.len()
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if _, err := a.grow(t, len(b)); err != nil {
		return py.Value{}, err
	}
	copy(a.b[(i+1)*len(b):], a.b[i*len(b):n*len(b)])
	copy(a.at(i), b)
	return py.None, nil
}

func arrayIndex(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
	bounds := [2]int{0, a.len()}
	for i, v := range pos[1:] {
		if !v.IsInt() && v.Type().Index == nil {
			return py.Value{}, py.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		n, err := py.AsSize(t, v, nil)
		if err != nil {
			return py.Value{}, err
		}
		if n < 0 {
			n = max(n+a.len(), 0)
		}
		bounds[i] = n
	}
	i, err := a.find(t, pos[0], bounds[0], bounds[1])
	if err == nil && i < 0 {
		err = py.ValueErrorf("array.index(x): x not in array")
	}
	return py.Int(int64(i)), err
}

func arrayFromFile(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
	n, err := py.AsCSsize(t, pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 {
		return py.Value{}, py.ValueErrorf("negative count")
	}
	if err := t.ChargeN(n, a.code.size); err != nil {
		return py.Value{}, err
	}
	n *= a.code.size
	read, err := py.GetAttr(t, pos[0], py.Intern("read"))
	if err != nil {
		return py.Value{}, err
	}
	b, err := t.Call(read, py.Int(int64(n)))
	if err != nil {
		return py.Value{}, err
	}
	if !b.IsKind(py.KindBytes) {
		return py.Value{}, py.TypeErrorf("read() didn't return bytes")
	}
	got := b.Type().Buffer(b)
	if err := a.extendBytes(t, got); err != nil {
		return py.Value{}, err
	}
	if len(got) != n {
		return py.Value{}, py.NewError(&py.EOFErrorType, "read() didn't return enough bytes")
	}
	return py.None, nil
}

// formats are the numbers by which pickles name how items are kept on computers with the bytes in this order.
var formats = map[byte]int64{'b': 1, 'B': 0, 'u': 20, 'w': 20, 'h': 4, 'H': 2, 'i': 8, 'I': 6, 'l': 12, 'L': 10, 'q': 12, 'Q': 10, 'f': 14, 'd': 16}

func arrayReduce(t *py.Thread, a *Array, pos []py.Value) (py.Value, error) {
	protocol, err := py.AsCLong(t, pos[0])
	if err != nil {
		return py.Value{}, err
	}
	dict := py.None
	if d := py.InstanceDict(a.value()); d != nil {
		dict = d.Value()
	}
	char := py.NewStr(string(a.code.char)).Value()
	if protocol < 3 {
		list, err := a.list(t)
		if err != nil {
			return py.Value{}, err
		}
		return py.NewTuple([]py.Value{a.Type.Value(), py.NewPair(char, list), dict}).Value(), nil
	}
	m := t.RT.Modules.GetStr(py.Intern("array"))
	if m == nil {
		return py.Value{}, py.Errorf(&py.ImportErrorType, "array")
	}
	make, err := py.GetAttr(t, *m, py.Intern("_array_reconstructor"))
	if err != nil {
		return py.Value{}, err
	}
	args := []py.Value{a.Type.Value(), char, py.Int(formats[a.code.char]), py.NewBytes(string(a.b)).Value()}
	return py.NewTuple([]py.Value{make, py.NewTuple(args).Value(), dict}).Value(), nil
}

// reconstruct makes an array anew of what arrayReduce says, or an array on another computer has said.
func reconstruct(t *py.Thread, args py.Args) (py.Value, error) {
	class := args.Pos[0]
	if !class.IsKind(py.KindType) {
		return py.Value{}, py.TypeErrorf("first argument must be a type object, not %s", py.TypeName(class))
	}
	if !class.AsType().IsSubtype(arrayType()) {
		return py.Value{}, py.TypeErrorf("%s is not a subtype of array.array", class.AsType().Name)
	}
	c, err := parseCode(args.Pos[1])
	if err != nil {
		if py.IsError(err, &py.ValueErrorType) {
			err = py.ValueErrorf("second argument must be a valid type code")
		}
		return py.Value{}, err
	}
	format, err := py.AsCLong(t, args.Pos[2])
	if err != nil {
		return py.Value{}, err
	}
	if format < 0 || format > 21 {
		return py.Value{}, py.ValueErrorf("third argument must be a valid machine format code.")
	}
	if !args.Pos[3].IsKind(py.KindBytes) {
		return py.Value{}, py.TypeErrorf("fourth argument should be bytes, not %s", py.TypeName(args.Pos[3]))
	}
	b := []byte(args.Pos[3].AsBytes().String())
	a := &Array{Header: py.Header{Type: class.AsType()}, code: c}
	if format != formats[c.char] {
		items, kept, err := decode(t, format, b)
		if err != nil {
			return py.Value{}, err
		}
		if kept != nil {
			a.code = kept
		}
		return a.value(), a.extend(t, py.NewList(items).Value(), true)
	}
	if len(b)%c.size != 0 {
		return py.Value{}, py.ValueErrorf("bytes length not a multiple of item size")
	}
	return a.value(), a.extendBytes(t, b)
}

// decode returns the items that are kept in a format: that of another computer, or that of another type code. The second
// result is the type code that the numbers have here, nil for characters.
func decode(t *py.Thread, format int64, b []byte) ([]py.Value, *code, error) {
	if format == 18 || format == 19 || format == 20 || format == 21 {
		encoding := map[int64]string{18: "utf-16-le", 19: "utf-16-be", 20: "utf-32-le", 21: "utf-32-be"}[format]
		s, err := py.Decode(t, string(b), encoding, "strict")
		if err != nil {
			return nil, nil, err
		}
		items, err := py.Collect(t, s)
		return items, nil, err
	}
	for char, f := range map[byte]int64{'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'l': 12, 'f': 14, 'd': 16} {
		big := format == f+1 && f > 1
		if format != f && !big {
			continue
		}
		a := &Array{code: codeTable()[rune(char)], b: b}
		if len(b)%a.code.size != 0 {
			return nil, nil, py.ValueErrorf("bytes length not a multiple of item size")
		}
		if big {
			for i := range a.len() {
				slices.Reverse(a.at(i))
			}
		}
		l, err := a.list(t)
		if err != nil {
			return nil, nil, err
		}
		return l.AsList().Items, a.code, nil
	}
	return nil, nil, py.ValueErrorf("third argument must be a valid machine format code.")
}
