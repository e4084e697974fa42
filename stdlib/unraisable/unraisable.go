// Package unraisable is what becomes of exceptions that nobody can handle, such as those of a thread's function or of a
// callback: sys.unraisablehook gets them.
package unraisable

import (
	"sync"

	"minipy/vm/py"
)

// A Print prints the traceback of an exception under a heading.
type Print func(t *py.Thread, e *py.Exception, heading string)

// printer holds a runtime's Print.
type printer struct{ print Print }

type printerKey struct{}

func printerOf(t *py.Thread) *printer {
	return t.RT.Local(printerKey{}, func() any { return new(printer) }).(*printer)
}

// argsType is the class of what a hook gets.
var argsType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("builtins", "UnraisableHookArgs", "exc_type", "exc_value", "exc_traceback", "err_msg", "object")
})

// Hook makes the function that sys.unraisablehook is at first. It prints the exception.
func Hook(t *py.Thread, print Print) py.Value {
	printerOf(t).print = print
	return py.NewNative("sys", py.FuncDef{Name: "unraisablehook", Min: 1, Max: 1, Doc: "Report an exception that nobody can handle.",
		Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
			if !argsType().Is(args.Pos[0]) {
				return py.Value{}, py.TypeErrorf("sys.unraisablehook argument type must be UnraisableHookArgs")
			}
			a := args.Pos[0].AsTuple().Items
			if !a[1].IsKind(py.KindException) {
				return py.None, nil
			}
			show(t, a[1].AsException(), a[3], a[4])
			return py.None, nil
		}}).Value()
}

// show prints an exception as the first hook does.
func show(t *py.Thread, e *py.Exception, message, object py.Value) {
	heading := "Exception ignored in"
	if message.IsKind(py.KindStr) {
		heading = message.AsStr().String()
	}
	if !object.IsNone() {
		s, err := py.Repr(t, object)
		if err != nil {
			s = "<object repr() failed>"
		}
		heading += ": " + s
	} else {
		heading += ":"
	}
	if print := printerOf(t).print; print != nil {
		print(t, e, heading+"\n")
	}
}

// Report gives an exception to sys.unraisablehook. The message, which may be empty, says where it was raised, and object, which may
// be None, what raised it. The error is one that is no Python exception.
func Report(t *py.Thread, err error, message string, object py.Value) error {
	e, ok := err.(*py.Exception)
	if !ok {
		return err
	}
	text := py.None
	if message != "" {
		text = py.NewStr(message).Value()
	}
	hook := py.Value{}
	if p := t.RT.Modules.GetStr(py.Intern("sys")); p != nil {
		if hook, err = py.FindAttr(t, *p, py.Intern("unraisablehook")); err != nil {
			return err
		}
	}
	if hook.IsZero() || hook.IsNone() {
		show(t, e, text, object)
		return nil
	}
	tb := py.None
	if e.Traceback != nil {
		tb = e.Traceback.Value()
	}
	_, err = t.Call(hook, argsType().New([]py.Value{e.Header.Type.Value(), e.Value(), tb, text, object}))
	if f, ok := err.(*py.Exception); ok {
		show(t, f, py.NewStr("Exception ignored in sys.unraisablehook").Value(), hook)
		return nil
	}
	return err
}
