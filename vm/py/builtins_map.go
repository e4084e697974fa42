package py

// This file defines built-ins that are no real dict: what __builtins__ among the globals of exec is may be any mapping.

// nameMapping is the key under which a dict that stands for a mapping has it.
var nameMapping = Intern(".mapping")

// MappedBuiltins returns a dict that stands for the built-ins in the mapping v.
func MappedBuiltins(v Value) *Dict {
	d := NewDict()
	d.SetStr(nameMapping, v)
	return d
}

// BuiltinsOf returns the built-ins that __builtins__ among the globals stands for.
func BuiltinsOf(v Value) *Dict {
	switch {
	case v.Is(&DictType):
		return v.AsDict()
	case v.IsInstance(&ModuleType):
		return v.AsModule().Dict
	}
	return MappedBuiltins(v)
}

// BuiltinsValue returns what the program knows builtins as.
func BuiltinsValue(builtins *Dict) Value {
	if m := builtins.GetStr(nameMapping); m != nil {
		return *m
	}
	return builtins.Value()
}

// FindBuiltin looks name up in built-ins, of which it is known that the dict does not have it. The result is the zero
// Value if there is none.
func FindBuiltin(t *Thread, builtins *Dict, name *Str) (Value, error) {
	m := builtins.GetStr(nameMapping)
	if m == nil {
		return Value{}, nil
	}
	return FindItem(t, *m, name)
}

// FindItem looks name up in a mapping; the result is the zero Value if it is not there.
func FindItem(t *Thread, mapping Value, name *Str) (Value, error) {
	v, err := GetItem(t, mapping, name.Value())
	if IsError(err, &KeyErrorType) {
		return Value{}, nil
	}
	return v, err
}
