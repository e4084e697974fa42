package py

// This file defines the classes of None, Ellipsis and NotImplemented, each of which has one instance.

// The classes of the singletons. unboundType is that of the mark of unbound variables, which Python never sees.
var NoneType, EllipsisType, NotImplementedType, unboundType Type

func setupSingletons() {
	NoneType.define(&Def{
		Name:  "NoneType",
		Doc:   "The type of the None singleton.",
		Flags: Final,
		Slots: Slots{
			Repr: func(*Thread, Value) (string, error) { return "None", nil },
			Hash: func(*Thread, Value) (int64, error) { return 0xfca86420, nil }, // as in CPython, so that sets keep its order
			Bool: func(*Thread, Value) (bool, error) { return false, nil },
			New:  singletonNew(None, "NoneType"),
		},
	})
	EllipsisType.define(&Def{
		Name:  "ellipsis",
		Doc:   "The type of the Ellipsis singleton.",
		Flags: Final,
		Slots: Slots{
			Repr: func(*Thread, Value) (string, error) { return "Ellipsis", nil },
			Hash: func(*Thread, Value) (int64, error) { return 0xe111b515, nil },
			New:  singletonNew(Ellipsis, "EllipsisType"),
		},
		Methods: []MethodDef{{Name: "__reduce__", Fn: singletonReduce("Ellipsis"), Doc: "Return the name to pickle it by."}},
	})
	NotImplementedType.define(&Def{
		Name:  "NotImplementedType",
		Doc:   "The type of the NotImplemented singleton.",
		Flags: Final,
		Slots: Slots{
			Repr: func(*Thread, Value) (string, error) { return "NotImplemented", nil },
			Hash: func(*Thread, Value) (int64, error) { return 0x2071b9e3, nil },
			Bool: func(t *Thread, _ Value) (bool, error) {
				return true, t.Warn(&DeprecationWarningType, "NotImplemented should not be used in a boolean context", 0)
			},
			New: singletonNew(NotImplemented, "NotImplementedType"),
		},
		Methods: []MethodDef{{Name: "__reduce__", Fn: singletonReduce("NotImplemented"), Doc: "Return the name to pickle it by."}},
	})
	unboundType.define(&Def{
		Name:  "unbound",
		Flags: Final | NotCallable,
		Slots: Slots{Repr: func(*Thread, Value) (string, error) { return "<unbound>", nil }},
	})
}

// singletonNew returns the New slot of a class that only has the instance v.
func singletonNew(v Value, name string) func(*Thread, *Type, Args) (Value, error) {
	return func(t *Thread, class *Type, args Args) (Value, error) {
		if len(args.Pos)+len(args.Names) > 0 {
			return Value{}, TypeErrorf("%s takes no arguments", name)
		}
		return v, nil
	}
}

func singletonReduce(name string) NativeFunc {
	return func(*Thread, Args) (Value, error) { return NewStr(name).Value(), nil }
}
