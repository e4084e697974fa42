package py

// This file defines what copying and pickling need of sets.

// setReduce is the method __reduce__: the class, the list of elements for it, and the attributes.
func setReduce(t *Thread, args Args) (Value, error) {
	v := args.Pos[0]
	items, err := Collect(t, v)
	if err != nil {
		return Value{}, err
	}
	get, err := GetAttr(t, v, nameGetState)
	if err != nil {
		return Value{}, err
	}
	state, err := t.Call(get)
	if err != nil {
		return Value{}, err
	}
	return NewTuple([]Value{v.Type().Value(), NewTuple([]Value{NewList(items).Value()}).Value(), state}).Value(), nil
}
