package sys

// This file defines the functions of sys.

import (
	"errors"
	"time"

	"minipy/gil"
	"minipy/vm"
	"minipy/vm/py"
)

var functions = []py.FuncDef{
	{Name: "exit", Fn: exit, Max: 1, Doc: "End the program by raising SystemExit."},
	{Name: "exc_info", Fn: excInfo, Doc: "Type, value and traceback of the exception being handled."},
	{Name: "exception", Fn: exception, Doc: "The exception being handled."},
	{Name: "getrecursionlimit", Fn: getRecursionLimit, Doc: "How deep calls may nest."},
	{Name: "setrecursionlimit", Fn: setRecursionLimit, Min: 1, Max: 1, Doc: "Set how deep calls may nest."},
	{Name: "getswitchinterval", Fn: getSwitchInterval, Doc: "How many seconds a thread waits before it asks for the GIL."},
	{Name: "setswitchinterval", Fn: setSwitchInterval, Min: 1, Max: 1, Doc: "Set how many seconds a thread waits before it asks for the GIL."},
	{Name: "_is_gil_enabled", Fn: isGILEnabled, Doc: "Whether there is a GIL."},
	{Name: "getdefaultencoding", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.NewStr("utf-8").Value(), nil }},
	{Name: "getfilesystemencoding", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.NewStr("utf-8").Value(), nil }},
	{Name: "intern", Fn: intern, Min: 1, Max: 1, Doc: "The string itself: equal names are one object here anyway."},
	{Name: "get_int_max_str_digits", Fn: getMaxDigits, Doc: "How many digits conversions between int and str allow."},
	{Name: "set_int_max_str_digits", Fn: setMaxDigits, Min: 1, Max: 1, Doc: "Set how many digits conversions between int and str allow."},
	{Name: "displayhook", Fn: displayHook, Min: 1, Max: 1, Doc: "Show the value of an expression."},
	{Name: "getrefcount", Fn: func(*py.Thread, py.Args) (py.Value, error) { return py.Int(2), nil }, Min: 1, Max: 1,
		Doc: "Objects are not counted here: always 2."},
	{Name: "settrace", Fn: refused("settrace"), Min: 1, Max: 1},
	{Name: "setprofile", Fn: refused("setprofile"), Min: 1, Max: 1},
}

// oldFunctions are there under the old GIL only: Python 3.9 removed them.
var oldFunctions = []py.FuncDef{
	{Name: "getcheckinterval", Fn: getCheckInterval, Doc: "How many ticks lie between two checks."},
	{Name: "setcheckinterval", Fn: setCheckInterval, Min: 1, Max: 1, Doc: "Set how many ticks lie between two checks."},
}

func exit(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.NewError(&py.SystemExitType)
	}
	if status := args.Pos[0]; status.Is(&py.TupleType) {
		e, err := t.Call(py.SystemExitType.Value(), status.AsTuple().Items...)
		if err != nil {
			return py.Value{}, err
		}
		return py.Value{}, e.AsException()
	}
	return py.Value{}, py.NewError(&py.SystemExitType, args.Pos[0])
}

func excInfo(t *py.Thread, _ py.Args) (py.Value, error) {
	h := t.Handled
	if h.IsNone() {
		return py.NewTuple([]py.Value{py.None, py.None, py.None}).Value(), nil
	}
	tb := py.None
	if e := h.AsException(); e.Traceback != nil {
		tb = e.Traceback.Value()
	}
	return py.NewTuple([]py.Value{h.Type().Value(), h, tb}).Value(), nil
}

func exception(t *py.Thread, _ py.Args) (py.Value, error) { return t.Handled, nil }

func getRecursionLimit(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(vm.Of(t).Runtime().RecursionLimit())), nil
}

func setRecursionLimit(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := cInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	th := vm.Of(t)
	return py.None, th.Runtime().SetRecursionLimit(th, n)
}

// cInt converts an int that must fit 32 bits.
func cInt(t *py.Thread, v py.Value) (int, error) {
	i, err := py.Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := py.IntValue(i)
	if !ok {
		return 0, py.Errorf(&py.OverflowErrorType, "Python int too large to convert to C int")
	}
	switch {
	case n > 1<<31-1:
		return 0, py.Errorf(&py.OverflowErrorType, "signed integer is greater than maximum")
	case n < -1<<31:
		return 0, py.Errorf(&py.OverflowErrorType, "signed integer is less than minimum")
	}
	return int(n), nil
}

func getSwitchInterval(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Float(vm.Of(t).Runtime().Policy().SwitchInterval().Seconds()), nil
}

func setSwitchInterval(t *py.Thread, args py.Args) (py.Value, error) {
	f, err := py.AsFloat(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	d := time.Duration(min(f, 1e9) * 1e9)
	if err := vm.Of(t).Runtime().Policy().SetSwitchInterval(d); err != nil {
		if errors.Is(err, gil.ErrInterval) {
			return py.Value{}, py.ValueErrorf("%s", gil.ErrInterval.Error())
		}
		return py.Value{}, py.ValueErrorf("%s", err.Error())
	}
	return py.None, nil
}

func getCheckInterval(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(vm.Of(t).Runtime().Policy().CheckInterval())), nil
}

func setCheckInterval(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := cInt(t, args.Pos[0])
	if err == nil {
		vm.Of(t).Runtime().Policy().SetCheckInterval(n)
	}
	return py.None, err
}

func isGILEnabled(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Bool(!vm.Of(t).Runtime().Policy().Traits().Parallel), nil
}

func intern(t *py.Thread, args py.Args) (py.Value, error) {
	s := args.Pos[0]
	if !s.Is(&py.StrType) {
		return py.Value{}, py.TypeErrorf("intern() argument must be str, not %s", s.Type().Name)
	}
	return internStr(t, s.AsStr()).Value(), nil
}

func getMaxDigits(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(t.RT.MaxStrDigits)), nil
}

func setMaxDigits(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := cInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if n != 0 && n < 640 {
		return py.Value{}, py.ValueErrorf("maxdigits must be 0 or larger than 640")
	}
	t.RT.MaxStrDigits = n
	return py.None, nil
}

// displayHook prints what is not None, and keeps it as builtins._.
func displayHook(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	if v.IsNone() {
		return py.None, nil
	}
	s, err := py.Repr(t, v)
	if err != nil {
		return py.Value{}, err
	}
	m, err := vm.Of(t).Import("sys")
	if err != nil {
		return py.Value{}, err
	}
	out, ok := m.Get("stdout")
	if !ok {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "lost sys.stdout")
	}
	write, err := py.GetAttr(t, out, py.Intern("write"))
	if err != nil {
		return py.Value{}, err
	}
	if _, err := t.Call(write, py.NewStr(s+"\n").Value()); err != nil {
		return py.Value{}, err
	}
	t.RT.Builtins.Set("_", v)
	return py.None, nil
}

// exceptHook makes the function that reports what nothing has caught.
func exceptHook(report func(t *py.Thread, e *py.Exception, heading string)) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		v := args.Pos[1]
		if !v.IsKind(py.KindException) {
			text := "TypeError: print_exception(): Exception expected for value, " + v.Type().Name + " found\n"
			return py.None, write(t, "stderr", text)
		}
		e := v.AsException()
		if tb := args.Pos[2]; e.Traceback == nil && tb.Is(&py.TracebackType) {
			e.Traceback = py.AsTraceback(tb)
		}
		report(t, e, "")
		return py.None, nil
	}
}

// write writes text to the file that sys has under a name; if there is none, nothing.
func write(t *py.Thread, name, text string) error {
	m, err := vm.Of(t).Import("sys")
	if err != nil {
		return err
	}
	file, ok := m.Get(name)
	if !ok || file.IsNone() {
		return nil
	}
	f, err := py.GetAttr(t, file, py.Intern("write"))
	if err != nil {
		return err
	}
	_, err = t.Call(f, py.NewStr(text).Value())
	return err
}

// refused makes the function for something that minipy does not do. To switch it off, with None, does nothing.
func refused(name string) py.NativeFunc {
	return func(_ *py.Thread, args py.Args) (py.Value, error) {
		if len(args.Pos) == 1 && args.Pos[0].IsNone() {
			return py.None, nil
		}
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "sys."+name+" is not supported by minipy")
	}
}
