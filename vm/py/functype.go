package py

// This file defines the classes function and cell.

import (
	"strconv"

	"minipy/compiler/code"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A FuncMaker is an Executor that can make functions of code, for the class function and for assignments to __code__.
type FuncMaker interface {
	// MakeFunc returns a function of c; free are the cells of its free variables.
	MakeFunc(c *Code, globals, builtins *Dict, free []*Cell) *Func
}

// A funcWatcher is an Executor that knows whether some thread is in a call of f.
type funcWatcher interface{ Running(f *Func) bool }

// funcMaker returns the executor that makes a function of c. The code of a class body or of exec takes its namespace as
// an argument, and only __build_class__ and exec know that.
func funcMaker(t *Thread, c *Code) (FuncMaker, error) {
	maker, ok := t.Exec.(FuncMaker)
	if !ok || c.Flags&(code.IsClass|code.IsNamed) != 0 {
		return nil, NewError(&RuntimeErrorType, "minipy: this code cannot be made a function")
	}
	return maker, nil
}

func setupFunc() {
	FuncType.define(&Def{
		Name: "function", Doc: "A function written in Python.", Flags: Final | HasDict,
		Slots:  Slots{New: funcNew, Repr: funcRepr, Call: funcCall, Get: funcGet},
		DictOf: func(v Value) **Dict { return &v.AsFunc().Dict },
		Members: []MemberDef{
			{"__name__", func(t *Thread, v Value) (Value, error) { return Intern(v.AsFunc().Name).Value(), nil }, funcSetName, ""},
			{"__qualname__", func(t *Thread, v Value) (Value, error) { return Intern(v.AsFunc().QualName).Value(), nil }, funcSetQualName, ""},
			{"__doc__", func(t *Thread, v Value) (Value, error) { return zeroAsNone(v.AsFunc().Doc), nil }, funcSetDoc, ""},
			{"__module__", func(t *Thread, v Value) (Value, error) { return zeroAsNone(v.AsFunc().Module), nil }, funcSetModule, ""},
			{"__defaults__", funcGetDefaults, funcSetDefaults, ""},
			{"__kwdefaults__", funcGetKwDefaults, funcSetKwDefaults, ""},
			{"__code__", func(t *Thread, v Value) (Value, error) { return v.AsFunc().Code.Value(), nil }, funcSetCode, ""},
			{"__globals__", funcGetGlobals, excReadOnly, ""},
			{"__closure__", funcGetClosure, excReadOnly, ""},
			{"__builtins__", funcGetBuiltins, excReadOnly, ""},
			{"__annotations__", funcGetAnnotations, funcSetAnnotations, ""},
			{"__type_params__", funcGetTypeParams, funcSetTypeParams, ""},
			{"__dict__", objectGetDict, funcSetDict, ""},
		},
	})
	CellType.define(&Def{
		Name: "cell", Doc: "A variable that functions share.", Flags: Final,
		Slots: Slots{New: cellNew, Repr: cellRepr, Compare: cellCompare},
		Attrs: map[string]Value{"__hash__": None},
		Members: []MemberDef{
			{"cell_contents", cellGetContents, cellSetContents, ""},
		},
	})
	// Cells compare by content, so they have no hash. Their base's hash is taken away again.
	CellType.Hash = nil
	codeSetup()
}

// funcSetDict replaces a function's attributes; unlike an instance's they cannot be deleted.
func funcSetDict(t *Thread, v, val Value) error {
	if val.IsZero() {
		return TypeErrorf("cannot delete __dict__")
	}
	return objectSetDict(t, v, val)
}

// excReadOnly is the Set of an attribute that cannot be set.
func excReadOnly(t *Thread, v, val Value) error {
	return NewError(&AttributeErrorType, "readonly attribute")
}

func zeroAsNone(v Value) Value {
	if v.IsZero() {
		return None
	}
	return v
}

var sigFunc = NewSignature("function", "code, globals, name=, argdefs=, closure=, kwdefaults=")

func funcNew(t *Thread, class *Type, args Args) (Value, error) {
	var c, globals Value
	name, defaults, closure, kwDefaults := None, None, None, None
	if err := sigFunc.Bind(args, &c, &globals, &name, &defaults, &closure, &kwDefaults); err != nil {
		return Value{}, err
	}
	if !c.Is(&CodeType) {
		return Value{}, TypeErrorf("function() argument 'code' must be code, not %s", c.Type().Name)
	}
	if !globals.IsKind(KindDict) {
		return Value{}, TypeErrorf("function() argument 'globals' must be dict, not %s", globals.Type().Name)
	}
	cd := c.asCode()
	if !name.IsNone() && !name.IsKind(KindStr) {
		return Value{}, TypeErrorf("arg 3 (name) must be None or string")
	}
	if !defaults.IsNone() && !defaults.IsKind(KindTuple) {
		return Value{}, TypeErrorf("arg 4 (defaults) must be None or tuple")
	}
	if !closure.IsKind(KindTuple) {
		if len(cd.Free) > 0 && closure.IsNone() {
			return Value{}, TypeErrorf("arg 5 (closure) must be tuple")
		}
		if !closure.IsNone() {
			return Value{}, TypeErrorf("arg 5 (closure) must be None or tuple")
		}
	}
	var free []*Cell
	if closure.IsKind(KindTuple) {
		for _, x := range closure.AsTuple().Items {
			if !x.Is(&CellType) {
				return Value{}, TypeErrorf("arg 5 (closure) expected cell, found %s", x.Type().Name)
			}
			free = append(free, x.AsCell())
		}
	}
	if len(free) != len(cd.Free) {
		return Value{}, ValueErrorf("%s requires closure of length %d, not %d", cd.Name, len(cd.Free), len(free))
	}
	if !kwDefaults.IsNone() && !kwDefaults.IsKind(KindDict) {
		return Value{}, TypeErrorf("arg 6 (kwdefaults) must be None or dict")
	}
	maker, err := funcMaker(t, cd)
	if err != nil {
		return Value{}, err
	}
	f := maker.MakeFunc(cd, globals.AsDict(), funcBuiltinsFor(t, globals.AsDict()), free)
	if name.IsKind(KindStr) {
		f.Name = name.AsStr().String()
	}
	if defaults.IsKind(KindTuple) && len(defaults.AsTuple().Items) > 0 {
		f.Defaults = defaults.AsTuple()
	}
	if kwDefaults.IsKind(KindDict) {
		f.KwDefaults = kwDefaults.AsDict().InSection()
	}
	if m := globals.AsDict().GetStr(idName); m != nil {
		f.Module = *m
	}
	return f.Value(), nil
}

var (
	idName     = Intern("__name__")
	idBuiltins = Intern("__builtins__")
)

// funcBuiltinsFor returns the built-ins of code that runs with the given globals: what their __builtins__ says, a module
// or a dict, else the runtime's.
func funcBuiltinsFor(t *Thread, globals *Dict) *Dict {
	if b := globals.GetStr(idBuiltins); b != nil {
		switch {
		case b.IsInstance(&ModuleType):
			return b.AsModule().Dict
		case b.IsKind(KindDict):
			return b.AsDict()
		}
	}
	if t.RT.Builtins != nil {
		return t.RT.Builtins.Dict
	}
	return NewDict()
}

func funcRepr(t *Thread, v Value) (string, error) {
	return "<function " + v.AsFunc().QualName + " at " + t.Address(v) + ">", nil
}

func funcCall(t *Thread, f Value, args Args) (Value, error) { return t.Exec.CallFunc(f.AsFunc(), args) }

// funcGet makes functions methods.
func funcGet(t *Thread, f, obj Value, class *Type) (Value, error) {
	if obj.IsZero() || obj.IsNone() && class != nil && class != &NoneType {
		return f, nil
	}
	return NewMethod(obj, f), nil
}

func funcSetName(t *Thread, v, val Value) error {
	if val.IsZero() || !val.IsKind(KindStr) {
		return TypeErrorf("__name__ must be set to a string object")
	}
	v.AsFunc().Name = val.AsStr().String()
	return nil
}

func funcSetQualName(t *Thread, v, val Value) error {
	if val.IsZero() || !val.IsKind(KindStr) {
		return TypeErrorf("__qualname__ must be set to a string object")
	}
	v.AsFunc().QualName = val.AsStr().String()
	return nil
}

func funcSetDoc(t *Thread, v, val Value) error {
	v.AsFunc().Doc = val
	return nil
}

func funcSetModule(t *Thread, v, val Value) error {
	v.AsFunc().Module = val
	return nil
}

func funcGetDefaults(t *Thread, v Value) (Value, error) {
	if d := v.AsFunc().Defaults; d != nil {
		return d.Value(), nil
	}
	return None, nil
}

func funcSetDefaults(t *Thread, v, val Value) error {
	switch {
	case val.IsZero(), val.IsNone():
		v.AsFunc().Defaults = nil
	case val.IsKind(KindTuple):
		v.AsFunc().Defaults = val.AsTuple()
	default:
		return TypeErrorf("__defaults__ must be set to a tuple object")
	}
	return nil
}

func funcGetKwDefaults(t *Thread, v Value) (Value, error) {
	if d := v.AsFunc().KwDefaults; d != nil {
		return d.Value(), nil
	}
	return None, nil
}

func funcSetKwDefaults(t *Thread, v, val Value) error {
	switch {
	case val.IsZero(), val.IsNone():
		v.AsFunc().KwDefaults = nil
	case val.IsKind(KindDict):
		v.AsFunc().KwDefaults = val.AsDict().InSection()
	default:
		return TypeErrorf("__kwdefaults__ must be set to a dict object")
	}
	return nil
}

func funcSetCode(t *Thread, v, val Value) error {
	if val.IsZero() || !val.Is(&CodeType) {
		return TypeErrorf("__code__ must be set to a code object")
	}
	f, c := v.AsFunc(), val.asCode()
	if len(c.Free) != len(f.Free) {
		return ValueErrorf("%s() requires a code object with %d free vars, not %d", f.Name, len(f.Free), len(c.Free))
	}
	const kinds = code.IsGenerator | code.IsCoroutine | code.IsAsyncGen
	if old := f.Code.Flags & kinds; old != c.Flags&kinds {
		if err := t.Warn(&DeprecationWarningType, "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)", 0); err != nil {
			return err
		}
	}
	maker, err := funcMaker(t, c)
	if err != nil {
		return err
	}
	if t.Shared {
		return NewError(&RuntimeErrorType, "minipy: __code__ cannot be set while threads run without a GIL")
	}
	// A call that is in progress goes on with what it finds in the function: it must not be changed under its feet.
	running := false
	if x, ok := t.Exec.(funcWatcher); ok {
		running = x.Running(f)
	} else {
		for depth := 0; ; depth++ {
			info, ok := t.Exec.Frame(depth)
			if !ok {
				break
			}
			running = running || info.Func == f
		}
	}
	if running {
		return NewError(&RuntimeErrorType, "minipy: __code__ cannot be set while the function is running")
	}
	header := f.Header
	f.Callee = maker.MakeFunc(c, f.Globals, f.Builtins, f.Free).Callee
	f.Header = header
	return nil
}

func funcGetGlobals(t *Thread, v Value) (Value, error) { return v.AsFunc().Globals.Value(), nil }

func funcGetBuiltins(t *Thread, v Value) (Value, error) {
	if b := v.AsFunc().Builtins; b != nil {
		return BuiltinsValue(b), nil
	}
	return NewDict().Value(), nil
}

func funcGetClosure(t *Thread, v Value) (Value, error) {
	free := v.AsFunc().Free
	if len(free) == 0 {
		return None, nil
	}
	cells := make([]Value, len(free))
	for i, c := range free {
		cells[i] = c.Value()
	}
	return NewTuple(cells).Value(), nil
}

func funcGetAnnotations(t *Thread, v Value) (Value, error) {
	f := v.AsFunc()
	if f.Annotations.IsZero() {
		f.Annotations = NewDict().Value()
	}
	return f.Annotations, nil
}

func funcSetAnnotations(t *Thread, v, val Value) error {
	switch {
	case val.IsZero(), val.IsNone():
		v.AsFunc().Annotations = Value{}
	case val.IsKind(KindDict):
		v.AsFunc().Annotations = val
	default:
		return TypeErrorf("__annotations__ must be set to a dict object")
	}
	return nil
}

func funcGetTypeParams(t *Thread, v Value) (Value, error) {
	if p := v.AsFunc().TypeParams; !p.IsZero() {
		return p, nil
	}
	return NewTuple(nil).Value(), nil
}

func funcSetTypeParams(t *Thread, v, val Value) error {
	if val.IsZero() || !val.IsKind(KindTuple) {
		return TypeErrorf("__type_params__ must be set to a tuple")
	}
	v.AsFunc().TypeParams = val
	return nil
}

func cellNew(t *Thread, class *Type, args Args) (Value, error) {
	if len(args.Names) > 0 {
		return Value{}, TypeErrorf("cell() takes no keyword arguments")
	}
	switch len(args.Pos) {
	case 0:
		return NewCell(Unbound).Value(), nil
	case 1:
		return NewCell(args.Pos[0]).Value(), nil
	}
	return Value{}, ArityError("cell", len(args.Pos), 0, 1)
}

func cellRepr(t *Thread, v Value) (string, error) {
	c := v.AsCell()
	if c.V.IsUnbound() {
		return "<cell at " + t.Address(v) + ": empty>", nil
	}
	x := c.Get()
	return "<cell at " + t.Address(v) + ": " + x.Type().Name + " object at " + t.Address(x) + ">", nil
}

// cellCompare compares the contents; an empty cell is less than any other.
func cellCompare(t *Thread, x, y Value, op CompareOp) (Value, error) {
	if !x.Is(&CellType) || !y.Is(&CellType) {
		return NotImplemented, nil
	}
	a, b := x.AsCell().Get(), y.AsCell().Get()
	if a.IsUnbound() || b.IsUnbound() {
		rank := func(v Value) int {
			if v.IsUnbound() {
				return 0
			}
			return 1
		}
		return Bool(compareOrdered(rank(a), rank(b), op)), nil
	}
	return Compare(t, a, b, op)
}

func cellGetContents(t *Thread, v Value) (Value, error) {
	if x := v.AsCell().Get(); !x.IsUnbound() {
		return x, nil
	}
	return Value{}, ValueErrorf("Cell is empty")
}

func cellSetContents(t *Thread, v, val Value) error {
	if val.IsZero() {
		val = Unbound
	}
	v.AsCell().V.Put(val, t.Shared)
	return nil
}
