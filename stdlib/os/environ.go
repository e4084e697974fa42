package os

// This file defines os.environ: a dict of strings. What a program sets there stays in its runtime.

import (
	"sync"

	"minipy/vm/py"
)

// environType is a dict that takes only strings.
var environType = sync.OnceValue(func() *py.Type {
	base := &py.DictType
	py.Setup()
	return py.NewType(&py.Def{
		Name: "_Environ", Module: "os", Base: base, Flags: py.Final | py.NotCallable, Doc: "The variables of the environment.",
		Slots: py.Slots{
			SetItem: func(t *py.Thread, v, key, val py.Value) error {
				for _, s := range []py.Value{key, val} {
					if !s.IsZero() && !s.IsKind(py.KindStr) {
						return py.TypeErrorf("str expected, not %s", py.TypeName(s))
					}
				}
				return base.SetItem(t, v, key, val)
			},
			GetItem: func(t *py.Thread, v, key py.Value) (py.Value, error) {
				if !key.IsKind(py.KindStr) {
					return py.Value{}, py.TypeErrorf("str expected, not %s", py.TypeName(key))
				}
				return base.GetItem(t, v, key)
			},
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				s, err := base.Repr(t, v)
				return "environ(" + s + ")", err
			},
		},
	})
})
