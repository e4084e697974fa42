package threading

// This file defines excepthook: how an exception that ends a thread is reported.

import (
	"sync"

	"minipy/vm"
	"minipy/vm/py"
)

// hookArgs is the class of what a hook gets.
var hookArgs = sync.OnceValue(func() *py.StructType {
	s := py.NewStructType("_thread", "_ExceptHookArgs", "exc_type", "exc_value", "exc_traceback", "thread")
	class := s.Class() // unlike most of its kind, programs may make some
	class.Flags &^= py.NotCallable
	class.New = func(t *py.Thread, _ *py.Type, args py.Args) (py.Value, error) {
		var sequence py.Value
		if err := sigHookArgs.Bind(args, &sequence); err != nil {
			return py.Value{}, err
		}
		items, err := py.Collect(t, sequence)
		if py.IsError(err, &py.TypeErrorType) {
			return py.Value{}, py.TypeErrorf("constructor requires a sequence")
		}
		if err == nil && len(items) != 4 {
			err = py.TypeErrorf("_thread._ExceptHookArgs() takes a 4-sequence (%d-sequence given)", len(items))
		}
		if err != nil {
			return py.Value{}, err
		}
		return s.New(items), nil
	}
	return s
})

var sigHookArgs = py.NewSignature("structseq", "sequence")

// caught reports an exception that has ended obj.
func (s *state) caught(t *py.Thread, obj *Thread, e *py.Exception) {
	handled := t.Handled
	t.Handled = e.Value()
	defer func() { t.Handled = handled }()
	hook, _ := s.module.Get("excepthook")
	if hook.IsZero() || hook.IsNone() {
		hook = obj.hook
	}
	tb := py.None
	if e.Traceback != nil {
		tb = py.FromHeader(&e.Traceback.Header)
	}
	_, err := t.Call(hook, hookArgs().New([]py.Value{e.Header.Type.Value(), e.Value(), tb, obj.Value()}))
	if f, ok := err.(*py.Exception); ok {
		f.SuppressContext = true
		writeTo(t, standardError(t), "Exception in threading.excepthook:\n")
		if hook := ofSys(t, "excepthook"); !hook.IsNone() {
			tb := py.None
			if f.Traceback != nil {
				tb = f.Traceback.Value()
			}
			t.Call(hook, f.Header.Type.Value(), f.Value(), tb) // where would its error go
		}
	}
}

// ofSys returns an attribute of the module sys, or None.
func ofSys(t *py.Thread, name string) py.Value {
	if p := t.RT.Modules.GetStr(py.Intern("sys")); p != nil {
		if v, err := py.FindAttr(t, *p, py.Intern(name)); err == nil && !v.IsZero() {
			return v
		}
	}
	return py.None
}

func standardError(t *py.Thread) py.Value { return ofSys(t, "stderr") }

// writeTo writes text to a file, or nowhere if there is none.
func writeTo(t *py.Thread, file py.Value, text string) {
	if file.IsNone() {
		return
	}
	for _, call := range [][]py.Value{{py.Intern("write").Value(), py.NewStr(text).Value()}, {py.Intern("flush").Value()}} {
		if f, err := py.GetAttr(t, file, call[0].AsStr()); err == nil {
			t.Call(f, call[1:]...) // where would the error go
		}
	}
}

// exceptHook is what excepthook is at first.
func exceptHook(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsInstance(hookArgs().Class()) {
		return py.Value{}, py.TypeErrorf("_thread.excepthook argument type must be ExceptHookArgs")
	}
	a := args.Pos[0].AsTuple().Items
	class, value, thread := a[0], a[1], a[3]
	if py.Same(class, py.SystemExitType.Value()) { // the silent end of a thread
		return py.None, nil
	}
	if !value.IsNone() && !value.IsKind(py.KindException) {
		return py.Value{}, py.TypeErrorf("exception expected for value, %s found", py.TypeName(value))
	}
	name := ""
	if !thread.IsNone() {
		if v, err := py.FindAttr(t, thread, py.Intern("name")); err == nil && !v.IsZero() {
			if name, err = py.ToStr(t, v); err != nil {
				return py.Value{}, err
			}
		}
	}
	if name == "" {
		id, err := py.ToStr(t, py.Int(vm.Of(t).Ident()))
		if err != nil {
			return py.Value{}, err
		}
		name = id
	}
	file := standardError(t)
	if file.IsNone() && thread.IsInstance(stateOf(t).main.Base) { // what it was when the thread was made
		file = self(thread).stderr
	}
	if file.IsZero() || file.IsNone() {
		return py.None, nil
	}
	head := "Exception in thread " + name + ":\n"
	if value.IsNone() {
		writeTo(t, file, head+"NoneType: None\n")
		return py.None, nil
	}
	e := value.AsException()
	if tb := a[2]; e.Traceback == nil && tb.Is(&py.TracebackType) {
		e.Traceback = py.AsTraceback(tb)
	}
	if own := vm.Of(t).Object; e.Traceback == nil && !own.IsZero() && py.Same(thread, own) {
		head += "Traceback (most recent call last):\n" // in CPython the functions that have called the target are in it
	}
	writeTo(t, file, head+py.FormatException(t, e, stateOf(t).source))
	return py.None, nil
}
