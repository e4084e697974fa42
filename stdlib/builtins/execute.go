package builtins

// This file defines the functions that compile, execute and import: compile, eval, exec, __import__ ...

import (
	"bytes"
	"strings"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// An executor holds what the functions of this file need.
type executor struct{ Options }

func (x *executor) functions() []py.FuncDef {
	return []py.FuncDef{
		{Name: "compile", Fn: x.compile, Flags: py.Kw, Doc: "Translates source text to a code object."},
		{Name: "eval", Fn: x.eval, Flags: py.Kw, Doc: "The value of an expression."},
		{Name: "exec", Fn: x.exec, Flags: py.Kw, Doc: "Executes statements."},
		{Name: "__import__", Fn: x.importModule, Flags: py.Kw, Doc: "What the import statement calls."},
		{Name: "__build_class__", Fn: py.BuildClass, Flags: py.Kw, Doc: "What the class statement calls."},
		{Name: "breakpoint", Fn: breakpoint, Flags: py.Kw, Doc: "Would enter a debugger; there is none."},
	}
}

// sourceText returns the bytes of source code. what says for the message whose argument it is and what else it may be.
func sourceText(t *py.Thread, v py.Value, what string) ([]byte, error) {
	var b []byte
	switch {
	case v.IsKind(py.KindStr):
		s, err := py.Encode(t, v.AsStr(), "utf-8", "strict") // there is no source text with lone surrogates
		if err != nil {
			return nil, err
		}
		b = []byte(s)
	case v.Type().Buffer != nil:
		b = append(b, v.Type().Buffer(v)...)
	default:
		return nil, py.TypeErrorf("%s", what)
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return nil, py.NewError(&py.SyntaxErrorType, "source code string cannot contain null bytes")
	}
	return b, nil
}

// translate compiles source text. The code remembers how to compile itself again for use with separate locals.
func (x *executor) translate(t *py.Thread, source []byte, filename, mode string, o CompileOptions) (*py.Code, error) {
	if x.Compile == nil {
		return nil, py.NewError(&py.RuntimeErrorType, "minipy: there is no compiler here")
	}
	t.CompileWork(len(source))
	c, err := x.Compile(t, source, filename, mode, o)
	if err != nil {
		return nil, err
	}
	if !o.Named {
		named := o
		named.Named = true
		c.Recompile = func(t *py.Thread) (*py.Code, error) { return x.Compile(t, source, filename, mode, named) }
	}
	return c, nil
}

// inherited returns what code that is compiled takes over from the code that calls the native: annotations as strings, and
// the language.
func inherited(t *py.Thread) CompileOptions {
	info, ok := t.Exec.Frame(0)
	if !ok || info.Func == nil {
		return CompileOptions{}
	}
	flags := info.Func.Code.Flags
	return CompileOptions{Future: flags&code.FutureAnnots != 0, Python2: flags&code.IsPython2 != 0}
}

// fsPath returns the path that v, which is neither str nor bytes, stands for.
func fsPath(t *py.Thread, v py.Value) (string, error) {
	m, err := py.LookupSpecial(t, v, py.Intern("__fspath__"))
	if err != nil {
		return "", err
	}
	if m.IsZero() {
		return "", py.TypeErrorf("expected str, bytes or os.PathLike object, not %s", py.TypeName(v))
	}
	p, err := t.Call(m)
	switch {
	case err != nil:
		return "", err
	case p.IsKind(py.KindStr):
		return p.AsStr().String(), nil
	case p.IsKind(py.KindBytes):
		return p.AsBytes().String(), nil
	}
	return "", py.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", py.TypeName(v), py.TypeName(p))
}

var sigCompile = py.NewSignature("compile", "source, filename, mode, flags=, dont_inherit=, optimize=, *, _feature_version=")

// The flags of compile() that are known: those of __future__, and those of module ast, of which only some have an effect.
const (
	flagAnnotations = 0x1000000
	knownFlags      = 0x1fe0000 | 0x10 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000
	flagOnlyAST     = 0x400
	flagComments    = 0x1000
	flagFolded      = 0x8000
)

func (x *executor) compile(t *py.Thread, args py.Args) (py.Value, error) {
	var source, filename, mode py.Value
	flags, inherit, optimize, version := py.Int(0), py.False, py.Int(-1), py.Int(-1)
	if err := sigCompile.Bind(args, &source, &filename, &mode, &flags, &inherit, &optimize, &version); err != nil {
		return py.Value{}, err
	}
	var name string
	switch {
	case filename.IsKind(py.KindStr):
		name = filename.AsStr().String()
	case filename.IsKind(py.KindBytes):
		name = filename.AsBytes().String()
	default:
		v, err := fsPath(t, filename)
		if err != nil {
			return py.Value{}, err
		}
		name = v
	}
	if !mode.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("compile() argument 'mode' must be str, not %s", py.ArgTypeName(mode))
	}
	if strings.IndexByte(name, 0) >= 0 {
		return py.Value{}, py.ValueErrorf("embedded null character")
	}
	f, err := py.AsCInt(t, flags)
	if err != nil {
		return py.Value{}, err
	}
	opt, err := py.AsCInt(t, optimize)
	if err != nil {
		return py.Value{}, err
	}
	noInherit, err := py.Truth(t, inherit)
	if err != nil {
		return py.Value{}, err
	}
	if f&^knownFlags != 0 {
		return py.Value{}, py.ValueErrorf("compile(): unrecognised flags")
	}
	if opt < -1 || opt > 2 {
		return py.Value{}, py.ValueErrorf("compile(): invalid optimize value")
	}
	m := mode.AsStr().String()
	wantTree := f&flagOnlyAST != 0
	switch {
	case m == "exec" || m == "eval" || m == "single" || m == "func_type" && wantTree:
	case m == "func_type":
		return py.Value{}, py.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
	case wantTree:
		return py.Value{}, py.ValueErrorf("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
	default:
		return py.Value{}, py.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	o := inherited(t)
	o.Future, o.Optimize = f&flagAnnotations != 0 || !noInherit && o.Future, opt
	o.Folded, o.TypeComments, o.Version = f&flagFolded != 0, f&flagComments != 0, -1
	if wantTree {
		if o.Version, err = py.AsCInt(t, version); err != nil {
			return py.Value{}, err
		}
	}
	if x.Trees != nil && x.Trees.IsNode(t, source) {
		return x.compileTree(t, source, name, m, o, wantTree)
	}
	text, err := sourceText(t, source, "compile() arg 1 must be a string, bytes or AST object")
	if err != nil {
		return py.Value{}, err
	}
	o.Text = source.IsKind(py.KindStr)
	if wantTree {
		if x.Trees == nil {
			return py.Value{}, py.NewError(&py.RuntimeErrorType, "minipy: there are no syntax trees here")
		}
		t.CompileWork(len(text) / 2)
		return x.Trees.Parse(t, text, name, m, o)
	}
	c, err := x.translate(t, text, name, m, o)
	if err != nil {
		return py.Value{}, err
	}
	return c.Value(), nil
}

// compileTree is compile() of a tree: to code, or if wantTree is set to the tree itself or one that is optimized.
func (x *executor) compileTree(t *py.Thread, tree py.Value, filename, mode string, o CompileOptions, wantTree bool) (py.Value, error) {
	switch {
	case wantTree && !o.Folded:
		return tree, nil
	case wantTree:
		return x.Trees.Optimize(t, tree, mode, o)
	}
	c, err := x.Trees.Compile(t, tree, filename, mode, o)
	if err != nil {
		return py.Value{}, err
	}
	return c.Value(), nil
}

var (
	sigEval = py.NewSignature("eval", "source, /, globals=, locals=")
	sigExec = py.NewSignature("exec", "source, /, globals=, locals=, *, closure=")

	nameBuiltins = py.Intern("__builtins__")
)

// isMapping reports whether v can hold local variables.
func isMapping(v py.Value) bool { return v.Type().GetItem != nil }

func (x *executor) eval(t *py.Thread, args py.Args) (py.Value, error) {
	var source py.Value
	globals, locals := py.None, py.None
	if err := sigEval.Bind(args, &source, &globals, &locals); err != nil {
		return py.Value{}, err
	}
	if !locals.IsNone() && !isMapping(locals) {
		return py.Value{}, py.TypeErrorf("locals must be a mapping")
	}
	if !globals.IsNone() && !globals.IsKind(py.KindDict) {
		if isMapping(globals) {
			return py.Value{}, py.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
		}
		return py.Value{}, py.TypeErrorf("globals must be a dict")
	}
	g, l, err := namespaces(t, globals, locals)
	if err != nil {
		return py.Value{}, err
	}
	if source.Is(&py.CodeType) {
		c := (*py.Code)(source.Pointer())
		if len(c.Free) > 0 {
			return py.Value{}, py.TypeErrorf("code object passed to eval() may not contain free variables")
		}
		return run(t, c, g, l, nil)
	}
	text, err := sourceText(t, source, "eval() arg 1 must be a string, bytes or code object")
	if err != nil {
		return py.Value{}, err
	}
	return x.runText(t, bytes.TrimLeft(text, " \t"), "eval", source.IsKind(py.KindStr), g, l)
}

func (x *executor) exec(t *py.Thread, args py.Args) (py.Value, error) {
	var source py.Value
	globals, locals, closure := py.None, py.None, py.None
	if err := sigExec.Bind(args, &source, &globals, &locals, &closure); err != nil {
		return py.Value{}, err
	}
	if !globals.IsNone() && !globals.IsKind(py.KindDict) {
		return py.Value{}, py.TypeErrorf("exec() globals must be a dict, not %s", globals.Type().Name)
	}
	if !locals.IsNone() && !isMapping(locals) {
		return py.Value{}, py.TypeErrorf("locals must be a mapping or None, not %s", locals.Type().Name)
	}
	g, l, err := namespaces(t, globals, locals)
	if err != nil {
		return py.Value{}, err
	}
	if source.Is(&py.CodeType) {
		c := (*py.Code)(source.Pointer())
		free, err := closureCells(c, closure)
		if err != nil {
			return py.Value{}, err
		}
		_, err = run(t, c, g, l, free)
		return py.None, err
	}
	if !closure.IsNone() {
		return py.Value{}, py.TypeErrorf("closure can only be used when source is a code object")
	}
	text, err := sourceText(t, source, "exec() arg 1 must be a string, bytes or code object")
	if err != nil {
		return py.Value{}, err
	}
	_, err = x.runText(t, text, "exec", source.IsKind(py.KindStr), g, l)
	return py.None, err
}

// closureCells returns the cells for the free variables of c.
func closureCells(c *py.Code, closure py.Value) ([]*py.Cell, error) {
	n := len(c.Free)
	if n == 0 {
		if !closure.IsNone() {
			return nil, py.TypeErrorf("cannot use a closure with this code object")
		}
		return nil, nil
	}
	if closure.Is(&py.TupleType) && len(closure.AsTuple().Items) == n {
		cells := make([]*py.Cell, 0, n)
		for _, v := range closure.AsTuple().Items {
			if v.Is(&py.CellType) {
				cells = append(cells, v.AsCell())
			}
		}
		if len(cells) == n {
			return cells, nil
		}
	}
	return nil, py.TypeErrorf("code object requires a closure of exactly length %d", n)
}

// namespaces returns the globals and locals to run code with. Locals that are the zero Value are the globals themselves.
func namespaces(t *py.Thread, globals, locals py.Value) (*py.Dict, py.Value, error) {
	var g *py.Dict
	if globals.IsNone() {
		d, err := callerGlobals(t)
		if err != nil {
			return nil, py.Value{}, err
		}
		g = d
		if locals.IsNone() {
			if locals, err = callerLocals(t); err != nil {
				return nil, py.Value{}, err
			}
		}
	} else {
		g = globals.AsDict()
	}
	if locals.IsNone() || py.Same(locals, g.Value()) {
		locals = py.Value{}
		if v := g.Value(); !v.Is(&py.DictType) { // its methods are asked for names
			locals = v
		}
	}
	if g.GetStr(nameBuiltins) == nil {
		b := t.RT.Builtins.Dict
		if info, ok := t.Exec.Frame(0); ok && info.Func != nil && info.Func.Builtins != nil {
			b = info.Func.Builtins
		}
		g.SetStr(nameBuiltins, py.BuiltinsValue(b))
	}
	return g, locals, nil
}

// runText compiles and runs source text.
func (x *executor) runText(t *py.Thread, text []byte, mode string, isText bool, globals *py.Dict, locals py.Value) (py.Value, error) {
	o := inherited(t)
	o.Named, o.Text, o.Optimize = !locals.IsZero(), isText, -1
	c, err := x.translate(t, text, "<string>", mode, o)
	if err != nil {
		return py.Value{}, err
	}
	return run(t, c, globals, locals, nil)
}

// run runs code. locals are the zero Value if they are the globals.
func run(t *py.Thread, c *py.Code, globals *py.Dict, locals py.Value, free []*py.Cell) (py.Value, error) {
	maker, ok := t.Exec.(py.FuncMaker)
	if !ok {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "minipy: code cannot be run here")
	}
	if c.Flags&code.IsModule != 0 && c.Flags&code.IsNamed == 0 && !locals.IsZero() && c.Recompile != nil {
		named, err := c.Recompile(t)
		if err != nil {
			return py.Value{}, err
		}
		c = named
	}
	f := maker.MakeFunc(c, globals, builtinsOf(t, globals), free)
	var args py.Args
	if c.Flags&(code.IsNamed|code.IsClass) != 0 { // such code takes its namespace as an argument
		if locals.IsZero() {
			locals = globals.Value()
		}
		args.Pos = []py.Value{locals}
	}
	return t.Exec.CallFunc(f, args)
}

// builtinsOf returns the built-ins of code with the given globals.
func builtinsOf(t *py.Thread, globals *py.Dict) *py.Dict {
	if b := globals.GetStr(nameBuiltins); b != nil {
		return py.BuiltinsOf(*b)
	}
	return t.RT.Builtins.Dict
}

var sigImport = py.NewSignature("__import__", "name, globals=, locals=, fromlist=, level=")

func (x *executor) importModule(t *py.Thread, args py.Args) (py.Value, error) {
	var name py.Value
	globals, locals, fromlist, level := py.None, py.None, py.None, py.Int(0)
	if err := sigImport.Bind(args, &name, &globals, &locals, &fromlist, &level); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsSize(t, level, &py.OverflowErrorType)
	if err != nil {
		return py.Value{}, err
	}
	switch {
	case !name.IsKind(py.KindStr):
		return py.Value{}, py.TypeErrorf("module name must be a string")
	case n < 0:
		return py.Value{}, py.ValueErrorf("level must be >= 0")
	case name.AsStr().String() == "" && n == 0:
		return py.Value{}, py.ValueErrorf("Empty module name")
	case x.Import == nil:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "minipy: nothing can be imported here")
	}
	var g *py.Dict
	if globals.IsKind(py.KindDict) {
		g = globals.AsDict()
	}
	if fromlist.IsKind(py.KindTuple) || fromlist.IsKind(py.KindList) {
		if empty, err := py.Truth(t, fromlist); err != nil || !empty {
			fromlist = py.None
		}
	}
	return x.Import(t, name.AsStr().String(), g, fromlist, n)
}

func breakpoint(t *py.Thread, args py.Args) (py.Value, error) {
	return py.Value{}, py.NewError(&py.RuntimeErrorType, "minipy: there is no debugger")
}
