package re

// This file defines RegexFlag, the class of the flags.

import (
	"math/bits"
	"strconv"
	"strings"
	"sync"

	"minipy/vm/py"
)

// flagNames are the flags in the order in which RegexFlag lists them, with their letters.
var flagNames = []struct {
	name, short string
	value       int64
}{
	{"ASCII", "A", 256}, {"IGNORECASE", "I", 2}, {"LOCALE", "L", 4}, {"UNICODE", "U", 32}, {"MULTILINE", "M", 8},
	{"DOTALL", "S", 16}, {"VERBOSE", "X", 64}, {"DEBUG", "", 128},
}

// A flag is an instance of RegexFlag; there is one for each number.
var flagType = sync.OnceValue(func() *py.Type {
	d := &py.Def{
		Name: "RegexFlag", Module: "re", Base: &py.IntType, Flags: py.Final, Doc: "Flags of patterns, which can be combined with |.",
		Slots: py.Slots{
			New:  flagNew,
			Repr: func(_ *py.Thread, v py.Value) (string, error) { return flagRepr(flagInt(v)), nil },
			Str:  func(_ *py.Thread, v py.Value) (string, error) { return flagRepr(flagInt(v)), nil },
			Invert: func(t *py.Thread, v py.Value) (py.Value, error) {
				return newFlag(t, v.Type(), allFlags&^flagInt(v))
			},
		},
		Members: []py.MemberDef{
			{Name: "value", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(flagInt(v)), nil }, Doc: "The number."},
			{Name: "name", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if n := flagName(flagInt(v)); n != "" {
					return py.NewStr(n).Value(), nil
				}
				return py.None, nil
			}, Doc: "The name."},
		},
	}
	d.Slots.Binary[py.OpOr] = flagOp(func(a, b int64) int64 { return a | b })
	d.Slots.Binary[py.OpAnd] = flagOp(func(a, b int64) int64 { return a & b })
	d.Slots.Binary[py.OpXor] = flagOp(func(a, b int64) int64 { return a ^ b })
	return py.NewType(d)
})

// allFlags are the flags that there are and the one that there was.
const allFlags = 511

type flagKey int64

func flagInt(v py.Value) int64 {
	i, _ := py.IntValue(v)
	return i
}

// newFlag returns the flags with a number, always the same object in a runtime.
func newFlag(t *py.Thread, class *py.Type, n int64) (py.Value, error) {
	var err error
	v := t.RT.Local(flagKey(n), func() any {
		var f py.Value
		f, err = py.IntType.New(t, class, py.Args{Pos: []py.Value{py.Int(n)}})
		return f
	}).(py.Value)
	return v, err
}

func flagNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if len(args.Pos) != 1 || len(args.Names) > 0 {
		return py.Value{}, py.TypeErrorf("RegexFlag() takes one value")
	}
	n, ok := py.IntValue(args.Pos[0])
	if !ok {
		r, err := py.Repr(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		return py.Value{}, py.ValueErrorf("%s is not a valid RegexFlag", r)
	}
	if n < 0 {
		n += max(allFlags+1, int64(1)<<bits.Len64(uint64(-n)))
	}
	return newFlag(t, class, n)
}

func flagOp(f func(a, b int64) int64) func(t *py.Thread, x, y py.Value) (py.Value, error) {
	return func(t *py.Thread, x, y py.Value) (py.Value, error) {
		a, ok := py.IntValue(x)
		b, ok2 := py.IntValue(y)
		if !ok || !ok2 {
			return py.NotImplemented, nil
		}
		class := x.Type()
		if class.Module != "re" {
			class = y.Type()
		}
		return newFlag(t, class, f(a, b))
	}
}

// flagList returns the names of the flags in n, and what is left of it.
func flagList(n int64) (names []string, rest int64) {
	for _, f := range flagNames {
		if n&f.value != 0 {
			names = append(names, f.name)
			n &^= f.value
		}
	}
	return names, n
}

func flagName(n int64) string {
	names, rest := flagList(n)
	if n == 0 {
		return "NOFLAG"
	}
	if rest != 0 && len(names) > 0 {
		names = append(names, "0x"+strconv.FormatInt(rest, 16))
	}
	return strings.Join(names, "|")
}

// flagRepr returns the expression for n.
func flagRepr(n int64) string {
	if n == 0 {
		return "re.NOFLAG"
	}
	names, rest := flagList(n)
	for i := range names {
		names[i] = "re." + names[i]
	}
	if rest != 0 {
		hex := "0x" + strconv.FormatInt(rest, 16)
		if len(names) == 0 {
			return "re.RegexFlag(" + strconv.FormatInt(rest, 10) + ")"
		}
		names = append(names, hex)
	}
	return strings.Join(names, "|")
}
