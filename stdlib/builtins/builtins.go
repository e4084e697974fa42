// Package builtins makes the module builtins: what every Python program sees without importing anything. The classes and
// exceptions are those of package py; the functions stand in one file for each family.
//
// What a function needs of the world (compiling, importing) comes in Options, so that this package knows neither the
// compiler nor the interpreter.
package builtins

import (
	"minipy/stdlib/io"
	"minipy/vm"
	"minipy/vm/py"
)

// Options are what the functions need of the interpreter. A nil function makes those that need it raise RuntimeError.
type Options struct {
	// Compile translates source text and makes it ready to run. mode is "exec", "eval" or "single". The error is a
	// SyntaxError or what else CPython raises.
	Compile func(t *py.Thread, source []byte, filename, mode string, o CompileOptions) (*py.Code, error)
	// Import is what the import statement does: it returns the module called name, or for a dotted name without fromlist
	// the package at its head. globals, which may be nil, are those of the importing module; fromlist is a tuple, a list or
	// None; level counts the leading dots.
	Import func(t *py.Thread, name string, globals *py.Dict, fromlist py.Value, level int) (py.Value, error)
	// Trees makes and compiles syntax trees.
	Trees Trees
	// Files is the file system of open. Nil makes it refuse every file.
	Files vm.Files
}

// Trees is what compile() needs of the module ast. A tree is a node of it.
type Trees interface {
	// IsNode reports whether v is a node.
	IsNode(t *py.Thread, v py.Value) bool
	// Parse makes the tree of source text; mode may also be "func_type".
	Parse(t *py.Thread, source []byte, filename, mode string, o CompileOptions) (py.Value, error)
	// Optimize returns a copy of a tree in which what is constant is computed.
	Optimize(t *py.Thread, tree py.Value, mode string, o CompileOptions) (py.Value, error)
	// Compile translates a tree as Options.Compile does text.
	Compile(t *py.Thread, tree py.Value, filename, mode string, o CompileOptions) (*py.Code, error)
}

// CompileOptions qualify a compilation.
type CompileOptions struct {
	// Named is set for code that runs with separate locals: its function takes the namespace as its only argument.
	Named bool
	// Future is set if annotations are kept as strings, as by from __future__ import annotations.
	Future bool
	// Python2 is set if the source belongs to a Python 2 file.
	Python2 bool
	// Text is set if the source is UTF-8 whatever it declares.
	Text bool
	// Optimize is 1 for no assert statements, 2 also for no docstrings, -1 for the interpreter's own choice.
	Optimize int
	// Folded is set if in a tree what is constant is computed.
	Folded bool
	// TypeComments is set if a tree has the type comments of its text.
	TypeComments bool
	// Version is the minor version of Python 3 whose syntax text may have, -1 for all.
	Version int
}

// Module is the name of the module.
const moduleName = "builtins"

// New makes the module.
func New(t *py.Thread, o Options) (*py.Module, error) {
	m := py.NewModule(moduleName, "Functions, classes and exceptions that need not be imported.")
	m.Set("None", py.None)
	m.Set("True", py.True)
	m.Set("False", py.False)
	m.Set("Ellipsis", py.Ellipsis)
	m.Set("NotImplemented", py.NotImplemented)
	m.Set("__debug__", py.True)
	for _, typ := range classes() {
		m.Set(typ.Name, typ.Value())
	}
	for _, typ := range exceptions() {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("EnvironmentError", py.OSErrorType.Value())
	m.Set("IOError", py.OSErrorType.Value())
	x := &executor{o}
	for _, family := range [][]py.FuncDef{objectFuncs, attributeFuncs, iterationFuncs, numberFuncs, textFuncs, x.functions()} {
		for _, d := range family {
			n := py.NewNative(moduleName, d)
			m.Set(d.Name, n.Value())
		}
	}
	m.Set("open", io.OpenFunc(o.Files))
	setSite(m)
	return m, nil
}

// classes returns the built-in classes by their names in the module.
func classes() []*py.Type {
	return []*py.Type{
		&py.ObjectType, &py.TypeType, &py.IntType, &py.BoolType, &py.FloatType, &py.ComplexType, &py.StrType, &py.BytesType,
		&py.ByteArrayType, &py.MemoryViewType, &py.ListType, &py.TupleType, &py.DictType, &py.SetType, &py.FrozenSetType,
		&py.RangeType, &py.SliceType, &py.EnumerateType, &py.ZipType, &py.MapType, &py.FilterType, &py.ReversedType,
		&py.PropertyType, &py.ClassMethodType, &py.StaticMethodType, &py.SuperType,
	}
}

func exceptions() []*py.Type {
	return []*py.Type{
		&py.BaseExceptionType, &py.ExceptionType, &py.BaseExceptionGroupType, &py.ExceptionGroupType, &py.GeneratorExitType,
		&py.KeyboardInterruptType, &py.SystemExitType, &py.ArithmeticErrorType, &py.FloatingPointErrorType,
		&py.OverflowErrorType, &py.ZeroDivisionErrorType, &py.AssertionErrorType, &py.AttributeErrorType, &py.BufferErrorType,
		&py.EOFErrorType, &py.ImportErrorType, &py.ModuleNotFoundErrorType, &py.LookupErrorType, &py.IndexErrorType,
		&py.KeyErrorType, &py.MemoryErrorType, &py.NameErrorType, &py.UnboundLocalErrorType, &py.OSErrorType,
		&py.BlockingIOErrorType, &py.ChildProcessErrorType, &py.ConnectionErrorType, &py.BrokenPipeErrorType,
		&py.ConnectionAbortedErrorType, &py.ConnectionRefusedErrorType, &py.ConnectionResetErrorType, &py.FileExistsErrorType,
		&py.FileNotFoundErrorType, &py.InterruptedErrorType, &py.IsADirectoryErrorType, &py.NotADirectoryErrorType,
		&py.PermissionErrorType, &py.ProcessLookupErrorType, &py.TimeoutErrorType, &py.ReferenceErrorType, &py.RuntimeErrorType,
		&py.NotImplementedErrorType, &py.PythonFinalizationErrorType, &py.RecursionErrorType, &py.StopAsyncIterationType,
		&py.StopIterationType, &py.SyntaxErrorType, &py.IndentationErrorType, &py.TabErrorType, &py.SystemErrorType,
		&py.TypeErrorType, &py.ValueErrorType, &py.UnicodeErrorType, &py.UnicodeDecodeErrorType, &py.UnicodeEncodeErrorType,
		&py.UnicodeTranslateErrorType, &py.WarningType, &py.BytesWarningType, &py.DeprecationWarningType,
		&py.EncodingWarningType, &py.FutureWarningType, &py.ImportWarningType, &py.PendingDeprecationWarningType,
		&py.ResourceWarningType, &py.RuntimeWarningType, &py.SyntaxWarningType, &py.UnicodeWarningType, &py.UserWarningType,
	}
}
