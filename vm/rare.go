package vm

// This file defines rare instructions: those of Python 2's statements, and the intrinsics.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

// print2 executes Python 2's print statement. A file remembers, as softspace, that the next value must be preceded by a
// space because the last statement ended in a comma.
func (t *Thread) print2(dest py.Value, values []py.Value, noNewline bool) error {
	sys, err := t.Import("sys")
	if err != nil {
		return err
	}
	if dest.IsNone() {
		out, ok := sys.Get("stdout")
		if !ok {
			return py.NewError(&py.RuntimeErrorType, "lost sys.stdout")
		}
		if dest = out; dest.IsNone() {
			return nil
		}
	}
	write := func(s string) error {
		m, err := py.GetAttr(t.Py(), dest, py.Intern("write"))
		if err == nil {
			_, err = t.Call(m, py.NewStr(s).Value())
		}
		return err
	}
	soft := t.softSpace(dest)
	for i := range values {
		s, err := py.ToStr(t.Py(), values[i])
		if err != nil {
			return err
		}
		if soft {
			if err := write(" "); err != nil {
				return err
			}
		}
		if err := write(s); err != nil {
			return err
		}
		soft = s == "" || s[len(s)-1] != '\n' && s[len(s)-1] != '\t'
	}
	if !noNewline {
		soft = false
		if err := write("\n"); err != nil {
			return err
		}
	}
	space := int64(0)
	if soft {
		space = 1
	}
	py.SetAttr(t.Py(), dest, py.Intern("softspace"), py.Int(space)) // a file need not have it
	return nil
}

// EndLine ends a line of sys.stdout that a print statement of Python 2 with a comma at its end has left open.
func (t *Thread) EndLine() error {
	if !t.rt.Runtime.Python2.Load() {
		return nil
	}
	sys, err := t.Import("sys")
	if err != nil {
		return err
	}
	out, ok := sys.Get("stdout")
	if !ok || out.IsNone() || !t.softSpace(out) {
		return nil
	}
	return t.print2(out, nil, false)
}

// softSpace reports whether the next value printed to a file must be preceded by a space.
func (t *Thread) softSpace(file py.Value) bool {
	v, err := py.GetAttr(t.Py(), file, py.Intern("softspace"))
	if err != nil {
		return false
	}
	yes, err := py.Truth(t.Py(), v)
	return err == nil && yes
}

// intrinsic executes Intrinsic.
func (t *Thread) intrinsic(kind int, arg []py.Value) (py.Value, error) {
	switch kind {
	case code.IntrinsicTypeVar, code.IntrinsicParamSpec, code.IntrinsicTypeVarTuple:
		constraints := kind == code.IntrinsicTypeVar && py.Same(arg[3], py.True)
		return py.TypeParam(t.Py(), kind, arg[0], arg[1], arg[2], constraints)
	case code.IntrinsicTypeAlias:
		return py.TypeAlias(t.Py(), arg[0], arg[1], arg[2])
	case code.IntrinsicGeneric:
		return py.GenericOf(t.Py(), arg[0])
	case code.IntrinsicSetTypeParams:
		return arg[0], py.SetAttr(t.Py(), arg[0], py.Intern("__type_params__"), arg[1])
	case code.IntrinsicPrintExpr:
		sys, err := t.Import("sys")
		if err != nil {
			return py.Value{}, err
		}
		hook, ok := sys.Get("displayhook")
		if !ok {
			return py.Value{}, py.NewError(&py.RuntimeErrorType, "lost sys.displayhook")
		}
		return t.Call(hook, arg[0])
	case code.IntrinsicAsyncGenWrap:
		return py.AsyncGenWrap(arg[0]), nil
	case code.IntrinsicRepr:
		s, err := py.Repr(t.Py(), arg[0])
		return py.NewStr(s).Value(), err
	case code.IntrinsicExec:
		exec, err := t.builtin("exec")
		if err != nil {
			return py.Value{}, err
		}
		args := arg[:1]
		if !arg[1].IsNone() {
			args = arg[:2]
			if !arg[2].IsNone() {
				args = arg[:3]
			}
		}
		return t.Call(exec, args...)
	case code.IntrinsicAssertionError:
		return py.AssertionErrorType.Value(), nil
	case code.IntrinsicSetupAnnotations:
		return py.None, t.setupAnnotations(arg[0])
	case code.IntrinsicLocals:
		return arg[0], nil
	case code.IntrinsicRaise2:
		return t.raise2(arg[0], arg[1])
	}
	return py.Value{}, py.NewError(&py.SystemErrorType, "minipy: unknown intrinsic")
}

// setupAnnotations makes __annotations__ in a namespace, or in the globals if ns is None, unless it is there.
func (t *Thread) setupAnnotations(ns py.Value) error {
	name := py.Intern("__annotations__")
	if ns.IsNone() {
		ns = funcOf(t.regs.fn()).Globals.Value()
	}
	if v, err := t.inNamespace(ns, name); err != nil || !v.IsZero() {
		return err
	}
	return py.SetItem(t.Py(), ns, name.Value(), py.NewDict().Value())
}

// raise2 makes the exception of Python 2's raise class, value.
func (t *Thread) raise2(class, v py.Value) (py.Value, error) {
	switch {
	case v.IsNone() || !class.IsKind(py.KindType):
		return class, nil
	case v.IsKind(py.KindException) && v.IsInstance(class.AsType()):
		return v, nil
	case v.IsKind(py.KindTuple):
		return t.Call(class, v.AsTuple().Items...)
	}
	return t.Call(class, v)
}
