package py

// This file defines the classes generator and coroutine. Package vm executes them; here is what their methods check.

import (
	"minipy/compiler/code"
)

func setupGen() {
	repr := func(t *Thread, v Value) (string, error) {
		return "<" + v.Type().Name + " object " + v.AsGen().QualName + " at " + t.Address(v) + ">", nil
	}
	members := func(prefix, kind, await string) []MemberDef {
		return []MemberDef{
			{"__name__", func(t *Thread, v Value) (Value, error) { return NewStr(v.AsGen().Name).Value(), nil }, genSetName, "Name of the " + kind + "."},
			{"__qualname__", func(t *Thread, v Value) (Value, error) { return NewStr(v.AsGen().QualName).Value(), nil }, genSetQualName, "Qualified name of the " + kind + "."},
			{prefix + "_code", func(t *Thread, v Value) (Value, error) { return v.AsGen().Code.Value(), nil }, nil, ""},
			{prefix + "_frame", genGetFrame, nil, ""},
			{prefix + "_running", func(t *Thread, v Value) (Value, error) { return Bool(v.AsGen().State == GenRunning), nil }, nil, ""},
			{prefix + "_suspended", func(t *Thread, v Value) (Value, error) { return Bool(v.AsGen().State == GenSuspended), nil }, nil, ""},
			{await, func(t *Thread, v Value) (Value, error) { return zeroAsNone(v.AsGen().awaits()), nil }, nil, "What it waits for: the object being iterated over or awaited on, or None."},
		}
	}
	GenType.define(&Def{
		Name: "generator", Doc: "What a call of a function with yield gives.", Flags: Final | NotCallable,
		Slots: Slots{Repr: repr, Iter: genIter, Next: genNext, NextStop: genNextStop},
		Methods: []MethodDef{
			{"send", genSendMethod, 1, 1, 0, "Sends a value into generator: the value of the yield. Returns what is yielded next."},
			{"throw", genThrowMethod, 1, 3, 0, "Raises an exception in generator, at the yield. Returns what is yielded next."},
			{"close", genCloseMethod, 0, 0, 0, "Raises GeneratorExit inside generator, at the yield."},
		},
		Members: members("gi", "generator", "gi_yieldfrom"),
	})
	CoroutineType.define(&Def{
		Name: "coroutine", Doc: "What a call of an async function gives.", Flags: Final | NotCallable,
		Slots: Slots{Repr: repr, Await: coroAwait},
		Methods: []MethodDef{
			{"send", genSendMethod, 1, 1, 0, "Sends a value into coroutine: the value of the await. Returns what is awaited next."},
			{"throw", genThrowMethod, 1, 3, 0, "Raises an exception in coroutine, at the await. Returns what is awaited next."},
			{"close", genCloseMethod, 0, 0, 0, "Raises GeneratorExit inside coroutine, at the await."},
		},
		Members: append(members("cr", "coroutine", "cr_await"),
			MemberDef{"cr_origin", func(t *Thread, v Value) (Value, error) { return None, nil }, nil, ""}),
	})
	coroutineWrapperType.define(&Def{
		Name: "coroutine_wrapper", Doc: "The iterator over a coroutine.", Flags: Final | NotCallable,
		Slots: Slots{Iter: genIter, Next: coroNext},
		Methods: []MethodDef{
			{"send", genSendMethod, 1, 1, 0, "Continues the coroutine."},
			{"throw", genThrowMethod, 1, 3, 0, "Raises an exception in the coroutine."},
			{"close", genCloseMethod, 0, 0, 0, "Closes the coroutine."},
		},
	})
	yieldResultType.define(&Def{
		Name: "yield_from_result", Flags: Final | NotCallable,
		Slots: Slots{Iter: genIter, Next: yieldResultNext},
	})
	asyncGenSetup(repr, members("ag", "asynchronous generator", "ag_await"))
}

// A coroutineWrapper is the iterator that __await__ of a coroutine gives.
type coroutineWrapper struct {
	Header
	g *Gen
}

var coroutineWrapperType Type

// genOf returns the generator that v is or wraps.
func genOf(v Value) *Gen {
	if v.Is(&coroutineWrapperType) {
		return (*coroutineWrapper)(v.Pointer()).g
	}
	return v.AsGen()
}

// what names the kind of g in messages.
func (g *Gen) what() string {
	switch g.Type {
	case &CoroutineType:
		return "coroutine"
	case &AsyncGenType:
		return "async generator"
	}
	return "generator"
}

func (g *Gen) executing() error { return ValueErrorf("%s already executing", g.what()) }

func genIter(t *Thread, v Value) (Value, error) { return v, nil }

// genSend continues g with v. ended says that it has ended, with the result v.
func genSend(t *Thread, g *Gen, v Value) (_ Value, ended bool, _ error) {
	switch g.State {
	case GenRunning:
		return Value{}, false, g.executing()
	case GenEnded:
		if g.Type == &CoroutineType {
			return Value{}, true, NewError(&RuntimeErrorType, "cannot reuse already awaited coroutine")
		}
		return None, true, nil
	case GenCreated:
		if !v.IsNone() {
			return Value{}, false, TypeErrorf("can't send non-None value to a just-started %s", g.what())
		}
	}
	if err := t.Enter(""); err != nil {
		return Value{}, false, err
	}
	v, ended, err := t.Exec.Resume(g, v, nil)
	t.Leave()
	return v, ended, err
}

// genRaise continues g by raising err.
func genRaise(t *Thread, g *Gen, err error) (_ Value, ended bool, _ error) {
	switch g.State {
	case GenRunning:
		return Value{}, false, g.executing()
	case GenEnded:
		if g.Type == &CoroutineType {
			return Value{}, true, NewError(&RuntimeErrorType, "cannot reuse already awaited coroutine")
		}
		return Value{}, true, err
	}
	if err := t.Enter(""); err != nil {
		return Value{}, false, err
	}
	v, ended, err := t.Exec.Resume(g, None, err)
	t.Leave()
	return v, ended, err
}

// genResult turns the end of g into the exception that says so to Python.
func genResult(g *Gen, v Value, ended bool, err error) (Value, error) {
	if err != nil || !ended {
		return v, err
	}
	if g.Type == &AsyncGenType {
		return Value{}, NewError(&StopAsyncIterationType)
	}
	return Value{}, NewStopIteration(v)
}

func genNext(t *Thread, v Value) (Value, error) {
	v, ended, err := genSend(t, v.AsGen(), None)
	if ended {
		return Value{}, err
	}
	return v, err
}

func coroNext(t *Thread, v Value) (Value, error) {
	g := genOf(v)
	v, ended, err := genSend(t, g, None)
	if ended && err == nil && !v.IsNone() {
		return genResult(g, v, ended, err)
	}
	if ended {
		return Value{}, err
	}
	return v, err
}

func genSendMethod(t *Thread, args Args) (Value, error) {
	g := genOf(args.Pos[0])
	v, ended, err := genSend(t, g, args.Pos[1])
	return genResult(g, v, ended, err)
}

// thrownException returns the exception that the arguments of throw stand for.
func thrownException(t *Thread, args []Value) (*Exception, error) {
	typ, val, tb := args[0], None, None
	if len(args) > 1 {
		val = args[1]
	}
	if len(args) > 2 {
		tb = args[2]
	}
	if !tb.IsNone() && !tb.Is(&TracebackType) {
		return nil, TypeErrorf("throw() third argument must be a traceback object")
	}
	var e *Exception
	switch {
	case isExceptionClass(typ):
		switch {
		case val.IsKind(KindException) && val.IsInstance(typ.AsType()):
			e = val.AsException()
		default:
			var pos []Value
			switch {
			case val.IsKind(KindTuple):
				pos = val.AsTuple().Items
			case !val.IsNone():
				pos = []Value{val}
			}
			v, err := t.Call(typ, pos...)
			if err != nil {
				var ok bool
				if e, ok = err.(*Exception); ok { // it is thrown instead
					break
				}
				return nil, err
			}
			if !v.IsKind(KindException) {
				c, err := Repr(t, typ)
				if err != nil {
					return nil, err
				}
				e = Errorf(&TypeErrorType, "calling %s should have returned an instance of BaseException, not %s", c, TypeName(v))
				break
			}
			e = v.AsException()
		}
	case typ.IsKind(KindException):
		if !val.IsNone() {
			return nil, TypeErrorf("instance exception may not have a separate value")
		}
		e = typ.AsException()
	default:
		return nil, TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", typ.Type().Name)
	}
	if !tb.IsNone() {
		e.Traceback = tb.asTraceback()
	}
	return e, nil
}

// warnThrow warns of the arguments of a method like throw() if there are more than one.
func warnThrow(t *Thread, args []Value, name string) error {
	if len(args) < 2 {
		return nil
	}
	return t.Warn(&DeprecationWarningType, "the (type, exc, tb) signature of "+name+" is deprecated, use the single-arg signature instead.", 0)
}

func genThrowMethod(t *Thread, args Args) (Value, error) {
	g := genOf(args.Pos[0])
	if err := warnThrow(t, args.Pos[1:], "throw()"); err != nil {
		return Value{}, err
	}
	v, ended, err := genThrow(t, g, args.Pos[1:], true)
	return genResult(g, v, ended, err)
}

// awaits returns the iterator to which g, which is suspended, delegates: the zero Value if it does not, or is not suspended.
func (g *Gen) awaits() Value {
	if g.State == GenSuspended {
		if w := *g.PC.Prev(); w.Op() == code.YieldFrom {
			return g.Mem[w.C().Number()]
		}
	}
	return Value{}
}

var idThrow, idClose = Intern("throw"), Intern("close")

// genThrowHere raises in g the exception that args, those of throw, stand for.
func genThrowHere(t *Thread, g *Gen, args []Value) (_ Value, ended bool, _ error) {
	e, err := thrownException(t, args)
	if err != nil {
		return Value{}, false, err
	}
	if it := g.awaits(); e.IsA(&StopIterationType) && !it.IsZero() {
		return genDelegated(t, g, e.StopValue()) // yield from takes it for the end of the iterator
	}
	return genRaise(t, g, e)
}

// genThrow executes g.throw(*args): it raises an exception where g is suspended, but if g delegates to another iterator, that
// one shall deal with the arguments, whatever they are. closeOnExit says that GeneratorExit closes that iterator first.
func genThrow(t *Thread, g *Gen, args []Value, closeOnExit bool) (_ Value, ended bool, _ error) {
	it := g.awaits()
	if it.IsZero() {
		return genThrowHere(t, g, args)
	}
	if _, ok := g.Claim(t.Shared); !ok { // g runs in another thread by now
		return Value{}, false, g.executing()
	}
	if closeOnExit && isGeneratorExit(args[0]) {
		err := closeIter(t, it)
		g.State = GenSuspended
		if err != nil {
			return genRaise(t, g, err)
		}
		return genThrowHere(t, g, args)
	}
	var v Value
	var err error
	if it.Is(&GenType) || it.Is(&CoroutineType) || it.Is(&coroutineWrapperType) {
		if err := t.Enter(""); err != nil {
			g.State = GenSuspended
			return Value{}, false, err
		}
		deeper := delegating(t, g, func() { v, ended, err = genThrow(t, genOf(it), args, closeOnExit) })
		g.State = GenSuspended
		t.Leave()
		if deeper != nil {
			return Value{}, false, deeper
		}
	} else {
		f, ferr := GetAttr(t, it, idThrow)
		g.State = GenSuspended
		if ferr != nil {
			if !IsError(ferr, &AttributeErrorType) {
				return Value{}, false, ferr
			}
			return genThrowHere(t, g, args)
		}
		if _, ok := g.Claim(t.Shared); !ok {
			return Value{}, false, g.executing()
		}
		v, err = t.Call(f, args...) // as in CPython, g is not seen on the stack meanwhile
		g.State = GenSuspended
		if x, ok := err.(*Exception); ok && x.IsA(&StopIterationType) {
			v, ended, err = x.StopValue(), true, nil
		}
	}
	switch {
	case err != nil:
		return genRaise(t, g, err)
	case !ended:
		return v, false, nil
	}
	return genDelegated(t, g, v)
}

// genDelegated continues g after what it delegates to has ended with the result v.
func genDelegated(t *Thread, g *Gen, v Value) (_ Value, ended bool, _ error) {
	// When g goes on, it asks the iterator for its next item: put one in its place that gives the result.
	if _, ok := g.Claim(t.Shared); !ok {
		return Value{}, false, g.executing()
	}
	if w := *g.PC.Prev(); w.Op() == code.YieldFrom {
		r := &yieldResult{Header: Header{Type: &yieldResultType}, v: v}
		g.Mem[w.C().Number()] = Value{ref: &r.Header}
	}
	g.State = GenSuspended
	return genSend(t, g, None)
}

// isGeneratorExit reports whether v, the first argument of throw, is GeneratorExit or an instance of it.
func isGeneratorExit(v Value) bool {
	return v.IsKind(KindException) && v.IsInstance(&GeneratorExitType) || isExceptionClass(v) && v.AsType().IsSubtype(&GeneratorExitType)
}

// delegating calls f on behalf of g, which delegates to another generator: who looks at the stack meanwhile sees g there.
func delegating(t *Thread, g *Gen, f func()) error {
	if d, ok := t.Exec.(interface {
		Delegate(g *Gen, f func()) error
	}); ok {
		return d.Delegate(g, f)
	}
	f()
	return nil
}

// A yieldResult is an iterator that is at its end and has a result.
type yieldResult struct {
	Header
	v Value
}

var yieldResultType Type

func yieldResultNext(t *Thread, v Value) (Value, error) {
	return Value{}, NewStopIteration((*yieldResult)(v.Pointer()).v)
}

// closeIter closes an iterator that a generator delegates to, if it can be closed.
func closeIter(t *Thread, it Value) error {
	if it.Is(&GenType) || it.Is(&CoroutineType) || it.Is(&coroutineWrapperType) {
		_, err := genClose(t, genOf(it))
		return err
	}
	f, err := GetAttr(t, it, idClose)
	if err != nil {
		if IsError(err, &AttributeErrorType) {
			return nil
		}
		return err
	}
	_, err = t.Call(f)
	return err
}

func genCloseMethod(t *Thread, args Args) (Value, error) { return genClose(t, genOf(args.Pos[0])) }

// genClose closes g. The result is that of g if it returns instead of letting GeneratorExit through.
func genClose(t *Thread, g *Gen) (Value, error) {
	it := g.awaits()
	was, ok := g.Claim(t.Shared)
	switch {
	case was == GenEnded:
		return None, nil
	case !ok:
		return Value{}, g.executing()
	case was == GenCreated:
		g.State = GenEnded
		return None, nil
	}
	var err error
	if !it.IsZero() {
		err = closeIter(t, it)
	}
	g.State = GenSuspended
	if err == nil {
		err = NewError(&GeneratorExitType)
	}
	v, ended, err := genRaise(t, g, err)
	switch {
	case err == nil && !ended:
		return Value{}, NewError(&RuntimeErrorType, g.what()+" ignored GeneratorExit")
	case err == nil:
		return v, nil
	case IsError(err, &GeneratorExitType):
		return None, nil
	case IsError(err, &StopIterationType):
		return err.(*Exception).StopValue(), nil
	}
	return Value{}, err
}

func genSetName(t *Thread, v, val Value) error {
	if val.IsZero() || !val.IsKind(KindStr) {
		return TypeErrorf("__name__ must be set to a string object")
	}
	v.AsGen().Name = val.AsStr().String()
	return nil
}

func genSetQualName(t *Thread, v, val Value) error {
	if val.IsZero() || !val.IsKind(KindStr) {
		return TypeErrorf("__qualname__ must be set to a string object")
	}
	v.AsGen().QualName = val.AsStr().String()
	return nil
}

func genGetFrame(t *Thread, v Value) (Value, error) {
	g := v.AsGen()
	if g.State == GenEnded {
		return None, nil
	}
	return g.FrameObject().Value(), nil
}

func coroAwait(t *Thread, v Value) (Value, error) {
	w := &coroutineWrapper{Header: Header{Type: &coroutineWrapperType}, g: v.AsGen()}
	return Value{ref: &w.Header}, nil
}
