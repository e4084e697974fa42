package vm

// This file lets natives call functions as f(*pos, **kw) does.

import "minipy/vm/py"

// Spread returns the arguments of the call f(*pos, **kw). pos and kw may be whatever a program has; the errors are those of such a
// call.
func Spread(t *py.Thread, f, pos, kw py.Value) (py.Args, error) {
	var args py.Args
	add := func(k, v py.Value) error {
		if !k.IsKind(py.KindStr) {
			return py.TypeErrorf("keywords must be strings")
		}
		args.Names, args.Kw = append(args.Names, k.AsStr()), append(args.Kw, v)
		return nil
	}
	if !py.PlainDict(kw) || kw.AsDict().Len() > 0 {
		if m := kw.Type().LookupName("keys"); m.IsZero() {
			return args, py.TypeErrorf("%s argument after ** must be a mapping, not %s", callName(f), py.TypeName(kw))
		}
		if err := py.EachMapping(t, kw, add); err != nil {
			return args, err
		}
	}
	if pos.Type().Iter == nil && pos.Type().GetItem == nil {
		return args, py.TypeErrorf("%s argument after * must be an iterable, not %s", callName(f), py.TypeName(pos))
	}
	var err error
	args.Pos, err = py.Collect(t, pos)
	return args, err
}
