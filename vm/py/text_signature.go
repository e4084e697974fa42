package py

// This file gives the text signatures of built-in functions, classes and methods, which module inspect reads.

import (
	_ "embed"
	"strings"
	"sync"
)

// A line of signatures.txt is a signature, a tab, and what has it: functions, methods with their class, and after a dot alone
// the special methods that have it in all classes.
//
//go:embed signatures.txt
var signaturesText string

var textSignatures = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(signaturesText) {
		sig, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for _, name := range strings.Fields(names) {
			m[name] = sig
		}
	}
	return m
})

// textSignature returns the signature of a function of the module builtins, or of a method if owner is not "".
func textSignature(owner, name string) Value {
	m := textSignatures()
	sig, ok := m[name]
	if owner != "" {
		if sig, ok = m[owner+"."+name]; !ok && strings.HasPrefix(name, "__") {
			sig, ok = m["."+name]
		}
	}
	if !ok {
		return None
	}
	return NewStr(sig).Value()
}

// nativeSignature returns the signature of a native.
func nativeSignature(n *Native) Value {
	switch {
	case n.Name == "__new__":
		return NewStr("($type, *args, **kwargs)").Value()
	case n.Owner != nil && n.Owner.heap == nil:
		return textSignature(n.Owner.Name, n.Name)
	case n.Owner == nil && (n.Module == "builtins" || n.Name == "open"):
		return textSignature("", n.Name)
	}
	return None
}

// signatureOf returns the text signature of a built-in function, method or special method, None if there is none.
func signatureOf(_ *Thread, v Value) (Value, error) {
	switch {
	case v.Is(&NativeType), v.Is(&MethodDescType):
		return nativeSignature(v.AsNative()), nil
	case v.Is(&BuiltinMethodType):
		return nativeSignature(v.AsMethod().Func.AsNative()), nil
	case v.Is(&WrapperDescType):
		w := asWrapper(v)
		return textSignature(w.owner.Name, w.row.name.String()), nil
	case v.Is(&MethodWrapperType):
		w := asMethodWrapper(v).w
		return textSignature(w.owner.Name, w.row.name.String()), nil
	case v.Is(&ClassMethodDescType):
		return nativeSignature(asClassMethodDesc(v).fn), nil
	}
	return None, nil
}

// typeSignature returns the text signature of a built-in class.
func typeSignature(_ *Thread, v Value) (Value, error) {
	typ := v.AsType()
	if typ.heap != nil {
		return None, nil
	}
	if typ.Module != "builtins" {
		return textSignature("", typ.Module+"."+typ.Name), nil
	}
	return textSignature("", typ.Name), nil
}
