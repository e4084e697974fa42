package py

// This file defines the tests of strings and bytes against recorded answers of CPython 3.13: testdata/str_cases.jsonl.
// Each line is a call: [self, method, args, keywords, answer], with values as valueOf reads them. The methods "getitem",
// "add" and the like are operators.

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// valueOf reads a value: ["s", text], ["i", digits], ["n"] ...
func valueOf(t *Thread, raw any) Value {
	a := raw.([]any)
	items := func() []Value {
		var out []Value
		for _, x := range a[1].([]any) {
			out = append(out, valueOf(t, x))
		}
		return out
	}
	str := func() string { s, _ := a[1].(string); return s }
	switch a[0] {
	case "s":
		var b []byte
		for _, c := range strings.Fields(str()) {
			r, _ := strconv.ParseInt(c, 16, 32)
			b = appendRune(b, rune(r))
		}
		return StrValue(string(b))
	case "i":
		n, err := strconv.ParseInt(str(), 10, 64)
		if err != nil {
			panic(err)
		}
		return Int(n)
	case "n":
		return None
	case "t":
		return True
	case "f":
		return False
	case "g":
		f, _ := strconv.ParseFloat(str(), 64)
		return Float(f)
	case "b":
		b, _ := hex.DecodeString(str())
		return NewBytes(string(b)).Value()
	case "a":
		b, _ := hex.DecodeString(str())
		return NewByteArray(b).Value()
	case "m":
		v, err := memoryNew(t, nil, Args{Pos: []Value{valueOf(t, a[1])}})
		if err != nil {
			panic(err)
		}
		return v
	case "l":
		return NewList(items()).Value()
	case "u":
		return NewTuple(items()).Value()
	case "d":
		d := NewDict()
		for _, kv := range a[1].([]any) {
			p := kv.([]any)
			if err := d.Set(t, valueOf(t, p[0]), valueOf(t, p[1])); err != nil {
				panic(err)
			}
		}
		return d.Value()
	case "sl":
		it := items()
		return NewSlice(it[0], it[1], it[2]).Value()
	}
	panic(fmt.Sprint("valueOf ", raw))
}

// encodeValue is the reverse of valueOf.
func encodeValue(v Value) any {
	list := func(kind string, items []Value) any {
		out := []any{}
		for _, x := range items {
			out = append(out, encodeValue(x))
		}
		return []any{kind, out}
	}
	switch {
	case v.IsZero():
		return []any{"zero"}
	case v.IsInt():
		return []any{"i", strconv.FormatInt(v.Int(), 10)}
	case v.IsNone():
		return []any{"n"}
	case v.IsTrue():
		return []any{"t"}
	case v.IsFalse():
		return []any{"f"}
	case v.IsFloat():
		return []any{"g", strconv.FormatFloat(v.Float(), 'g', -1, 64)}
	case v.Is(&StrType):
		var out []string
		for r := range Runes(v.AsStr().s) {
			out = append(out, strconv.FormatInt(int64(r), 16))
		}
		return []any{"s", strings.Join(out, " ")}
	case v.Is(&BytesType):
		return []any{"b", hex.EncodeToString([]byte(v.AsBytes().s))}
	case v.Is(&ByteArrayType):
		return []any{"a", hex.EncodeToString(v.AsByteArray().b)}
	case v.Is(&ListType):
		return list("l", v.AsList().Items)
	case v.Is(&TupleType):
		return list("u", v.AsTuple().Items)
	case v.Is(&MemoryViewType):
		return []any{"m", []any{"b", hex.EncodeToString(asMemoryView(v).bytes())}}
	case v.Is(&DictType):
		out := []any{}
		v.AsDict().Each(func(k, x Value) bool {
			out = append(out, []any{encodeValue(k), encodeValue(x)})
			return true
		})
		return []any{"d", out}
	}
	return []any{"?", v.Type().Name}
}

// callCase calls a method, or does what an operator does.
func callCase(t *Thread, self Value, name string, args Args) (Value, error) {
	pos := args.Pos
	number := func(n int, err error) (Value, error) { return Int(int64(n)), err }
	text := func(s string, err error) (Value, error) { return StrValue(s), err }
	switch name {
	case "getitem":
		return GetItem(t, self, pos[0])
	case "setitem":
		return self, SetItem(t, self, pos[0], pos[1])
	case "delitem":
		return self, DelItem(t, self, pos[0])
	case "add":
		return Binary(t, OpAdd, self, pos[0])
	case "iadd":
		return InPlace(t, OpAdd, self, pos[0])
	case "mod":
		return Binary(t, OpMod, self, pos[0])
	case "mul":
		return Binary(t, OpMul, self, pos[0])
	case "imul":
		return InPlace(t, OpMul, self, pos[0])
	case "contains":
		ok, err := Contains(t, self, pos[0])
		return Bool(ok), err
	case "len":
		return number(Len(t, self))
	case "repr":
		return text(Repr(t, self))
	case "ascii":
		return text(ASCIIRepr(t, self))
	case "iter":
		items := []Value{}
		it, err := Iter(t, self)
		for err == nil {
			var v Value
			if v, err = Next(t, it); err == nil && v.IsZero() {
				break
			}
			items = append(items, v)
		}
		return NewList(items).Value(), err
	case "lt":
		return Compare(t, self, pos[0], LT)
	case "eq":
		return Compare(t, self, pos[0], EQ)
	case "str":
		return StrType.New(t, &StrType, args)
	case "bytes":
		return BytesType.New(t, &BytesType, args)
	case "bytearray":
		v, _ := ByteArrayType.New(t, &ByteArrayType, args)
		return v, ByteArrayType.Init(t, v, args)
	}
	mutated, name := strings.HasPrefix(name, "!"), strings.TrimPrefix(name, "!")
	typ := self.Type()
	for _, m := range typ.def.Methods {
		if m.Name != name {
			continue
		}
		n := &Native{Header: Header{Type: &MethodDescType}, Name: m.Name, Owner: typ, Fn: m.Fn, Min: m.Min, Max: m.Max, Flags: m.Flags}
		switch {
		case m.Flags&ClassM != 0:
			args.Pos = append([]Value{typ.Value()}, pos...)
		case m.Flags&StaticM == 0:
			args.Pos = append([]Value{self}, pos...)
		}
		v, err := n.Call(t, args)
		if mutated {
			return NewTuple([]Value{v, self}).Value(), err
		}
		return v, err
	}
	for _, m := range typ.def.Members {
		if m.Name == name {
			return m.Get(t, self)
		}
	}
	return Value{}, fmt.Errorf("no method %s", name)
}

func TestStrCases(test *testing.T) {
	t := newTestThread()
	f, err := os.Open("testdata/str_cases.jsonl")
	if err != nil {
		test.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	failed, n := 0, 1
	for ; lines.Scan(); n++ {
		var c []any
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			test.Fatal(n, err)
		}
		var args Args
		for _, a := range c[2].([]any) {
			args.Pos = append(args.Pos, valueOf(t, a))
		}
		for _, kv := range c[3].([]any) {
			args.Names = append(args.Names, NewStr(kv.([]any)[0].(string)))
			args.Kw = append(args.Kw, valueOf(t, kv.([]any)[1]))
		}
		want, _ := json.Marshal(c[4])
		got := answer(t, valueOf(t, c[0]), c[1].(string), args)
		if got != string(want) {
			test.Errorf("line %d: %s\n got %s\nwant %s", n, lines.Text(), got, want)
			if failed++; failed > 40 {
				test.Fatal("too many failures")
			}
		}
	}
	if lines.Err() != nil || n < 1000 {
		test.Fatal("only", n, "lines read", lines.Err())
	}
}

func answer(t *Thread, self Value, name string, args Args) (got string) {
	defer func() {
		if p := recover(); p != nil {
			got = fmt.Sprint("panic: ", p)
		}
	}()
	v, err := callCase(t, self, name, args)
	var out any
	if e, ok := err.(*Exception); ok {
		out = []any{"e", e.Header.Type.Name, e.Message()}
	} else if err != nil {
		out = []any{"e", "Go", err.Error()}
	} else {
		out = encodeValue(v)
	}
	b, _ := json.Marshal(out)
	return string(b)
}
