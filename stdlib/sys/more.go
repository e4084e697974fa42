package sys

// This file defines the rarer functions of sys.

import (
	"sync"

	"minipy/vm/py"
)

var moreFunctions = []py.FuncDef{
	{Name: "getsizeof", Fn: getSizeOf, Flags: py.Kw, Doc: "About how many bytes an object takes, without what it refers to."},
	{Name: "gettrace", Fn: none, Doc: "The function set by settrace(): None."},
	{Name: "getprofile", Fn: none, Doc: "The function set by setprofile(): None."},
	{Name: "getfilesystemencodeerrors", Fn: func(*py.Thread, py.Args) (py.Value, error) {
		return py.NewStr("surrogateescape").Value(), nil
	}, Doc: "What happens to characters of file names that cannot be encoded."},
	{Name: "is_finalizing", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.False, nil }, Doc: "Whether the interpreter is ending."},
	{Name: "breakpointhook", Fn: refusedAny("breakpointhook"), Flags: py.Kw},
}

func none(*py.Thread, py.Args) (py.Value, error) { return py.None, nil }

func refusedAny(name string) py.NativeFunc {
	f := refused(name)
	return func(t *py.Thread, a py.Args) (py.Value, error) { return f(t, a) }
}

// setMore sets the rarer attributes.
func setMore(m *py.Module) {
	for _, f := range append(moreFunctions[:len(moreFunctions):len(moreFunctions)], auditFunctions...) {
		m.Set(f.Name, py.NewNative("sys", f).Value())
	}
	hook, _ := m.Get("breakpointhook")
	m.Set("__breakpointhook__", hook)
	m.Set("base_prefix", py.NewStr("").Value())
	m.Set("base_exec_prefix", py.NewStr("").Value())
	m.Set("platlibdir", py.NewStr("lib").Value())
	m.Set("abiflags", py.NewStr("").Value())
	m.Set("pycache_prefix", py.None)
	m.Set("_xoptions", py.NewDict().Value())
	m.Set("api_version", py.Int(1013))
	m.Set("thread_info", threadInfoType().New([]py.Value{py.None, py.None, py.None}))
}

var threadInfoType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "thread_info", "name", "lock", "version")
})

var (
	sigSizeOf  = py.NewSignature("getsizeof", "object, default=")
	nameSizeOf = py.Intern("__sizeof__")
)

func getSizeOf(t *py.Thread, args py.Args) (py.Value, error) {
	var v, def py.Value
	if err := sigSizeOf.Bind(args, &v, &def); err != nil {
		return py.Value{}, err
	}
	f, err := py.LookupSpecial(t, v, nameSizeOf)
	if err != nil {
		return py.Value{}, err
	}
	if f.IsZero() {
		if !def.IsZero() {
			return def, nil
		}
		return py.Value{}, py.TypeErrorf("Type %s doesn't define __sizeof__", v.Type().Name)
	}
	size, err := t.Call(f)
	if err == nil {
		size, err = py.Index(t, size)
	}
	if err != nil {
		if py.IsError(err, &py.TypeErrorType) && !def.IsZero() {
			return def, nil
		}
		return py.Value{}, err
	}
	if v.Type().Flags&py.Heap == 0 { // what a container has room for is not in its own size
		if extra := sizeOfItems(v); extra > 0 {
			return py.Binary(t, py.OpAdd, size, py.Int(int64(extra)))
		}
	}
	if py.IntSign(size) < 0 {
		return py.Value{}, py.ValueErrorf("__sizeof__() should return >= 0")
	}
	return size, nil
}

type internKey struct{}

// internStr returns the string that stands for all that are equal to s. Those that intern has seen stay.
func internStr(t *py.Thread, s *py.Str) *py.Str {
	table := t.RT.Local(internKey{}, func() any { return new(sync.Map) }).(*sync.Map)
	v, _ := table.LoadOrStore(s.String(), s)
	return v.(*py.Str)
}

// sizeOfItems is about how many bytes the items of a built-in container take, 0 where __sizeof__ counts them.
func sizeOfItems(v py.Value) int {
	switch {
	case v.IsKind(py.KindList):
		return 16 * len(v.AsList().Items)
	case v.IsKind(py.KindTuple):
		return 16 * len(v.AsTuple().Items)
	case v.IsKind(py.KindDict):
		return 40 * v.AsDict().Len()
	case v.IsKind(py.KindSet):
		return 24 * v.AsSet().Len()
	}
	return 0
}
