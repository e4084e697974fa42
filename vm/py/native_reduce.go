package py

// This file defines how functions and methods that are built in, and bound methods, say what copying and pickling need: a name
// in a module, or an attribute of an object.

var reduceMethods = []MethodDef{{Name: "__reduce__", Fn: nativeReduce, Doc: "What copying and pickling need."}}

func nativeReduce(t *Thread, args Args) (Value, error) {
	v := args.Pos[0]
	var of Value
	switch v.Type() {
	case &NativeType:
		n := v.AsNative()
		if n.Owner == nil {
			return NewStr(n.Name).Value(), nil
		}
		of = n.Owner.Value()
	case &BuiltinMethodType, &MethodType:
		of = v.AsMethod().Self
		if of.Is(&ModuleType) {
			return GetAttr(t, v, nameName)
		}
	default:
		owner, err := GetAttr(t, v, Intern("__objclass__"))
		if err != nil {
			return Value{}, err
		}
		of = owner
	}
	name, err := GetAttr(t, v, nameName)
	if err != nil {
		return Value{}, err
	}
	get, ok := t.RT.Builtins.Get("getattr")
	if !ok {
		return Value{}, NewError(&RuntimeErrorType, "there is no getattr")
	}
	return NewTuple([]Value{get, NewTuple([]Value{of, name}).Value()}).Value(), nil
}
