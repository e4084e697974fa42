package py

// This file defines asynchronous generators: the class async_generator and the awaitables that its methods return. Such an
// awaitable runs the generator up to its next yield. The generator hands out what it yields wrapped by AsyncGenWrap; what
// comes out of it without the wrapping is what it awaits, and goes on to whoever runs the awaitable.

var (
	asyncGenASendType, asyncGenAThrowType Type
	asyncGenWrappedType, anextType        Type
)

// An asyncGenWrapped is what AsyncGenWrap makes.
type asyncGenWrapped struct {
	Header
	v Value
}

// AsyncGenWrap marks v as a value that an asynchronous generator yields, and not one that it awaits.
func AsyncGenWrap(v Value) Value {
	w := &asyncGenWrapped{Header: Header{Type: &asyncGenWrappedType}, v: v}
	return Value{ref: &w.Header}
}

// awaitState says how far the awaitable of an asynchronous generator's method has come.
type awaitState uint8

const (
	awaitInit awaitState = iota
	awaitIter
	awaitClosed
)

// An asyncGenASend is the awaitable of __anext__ and asend, or of athrow and aclose.
type asyncGenASend struct {
	Header
	g     *Gen
	state awaitState
	sent  Value   // for asend
	args  []Value // for athrow: its arguments; nil for aclose
}

func asASend(v Value) *asyncGenASend { return (*asyncGenASend)(v.Pointer()) }

func asyncGenSetup(repr func(t *Thread, v Value) (string, error), members []MemberDef) {
	AsyncGenType.define(&Def{
		Name: "async_generator", Doc: "What a call of an async function with yield gives.", Flags: Final | NotCallable,
		Slots: Slots{Repr: repr, AIter: genIter, ANext: func(t *Thread, v Value) (Value, error) { return newASend(v.AsGen(), None), nil }},
		Methods: []MethodDef{
			{"asend", func(t *Thread, args Args) (Value, error) { return newASend(args.Pos[0].AsGen(), args.Pos[1]), nil }, 1, 1, 0, "An awaitable that continues with a value for the yield."},
			{"athrow", asyncGenAThrow, 1, 3, 0, "An awaitable that raises an exception at the yield."},
			{"aclose", func(t *Thread, args Args) (Value, error) { return newAThrow(args.Pos[0].AsGen(), nil), nil }, 0, 0, 0, "An awaitable that raises GeneratorExit at the yield."},
			{"__class_getitem__", groupClassGetItem, 1, 1, ClassM, "See PEP 585"},
		},
		Members: members,
	})
	methods := func(send, throw, closing NativeFunc) []MethodDef {
		return []MethodDef{
			{"send", send, 1, 1, 0, "Continues with a value for what is awaited."},
			{"throw", throw, 1, 3, 0, "Raises an exception at what is awaited."},
			{"close", closing, 0, 0, 0, "Raises GeneratorExit at what is awaited."},
		}
	}
	asyncGenASendType.define(&Def{
		Name: "async_generator_asend", Flags: Final | NotCallable,
		Slots: Slots{Iter: genIter, Await: genIter, Next: func(t *Thread, v Value) (Value, error) { return asASend(v).send(t, None) }},
		Methods: methods(
			func(t *Thread, args Args) (Value, error) { return asASend(args.Pos[0]).send(t, args.Pos[1]) },
			func(t *Thread, args Args) (Value, error) { return asASend(args.Pos[0]).throw(t, args.Pos[1:]) },
			func(t *Thread, args Args) (Value, error) { return asASend(args.Pos[0]).close(t) }),
	})
	asyncGenAThrowType.define(&Def{
		Name: "async_generator_athrow", Flags: Final | NotCallable,
		Slots: Slots{Iter: genIter, Await: genIter, Next: func(t *Thread, v Value) (Value, error) { return asASend(v).throwSend(t, None) }},
		Methods: methods(
			func(t *Thread, args Args) (Value, error) { return asASend(args.Pos[0]).throwSend(t, args.Pos[1]) },
			func(t *Thread, args Args) (Value, error) { return asASend(args.Pos[0]).throwThrow(t, args.Pos[1:]) },
			func(t *Thread, args Args) (Value, error) { return asASend(args.Pos[0]).close(t) }),
	})
	asyncGenWrappedType.define(&Def{Name: "async_generator_wrapped_value", Flags: Final | NotCallable})
	anextType.define(&Def{
		Name: "anext_awaitable", Flags: Final | NotCallable,
		Slots: Slots{Iter: genIter, Await: genIter, Next: func(t *Thread, v Value) (Value, error) { return asANext(v).proxy(t, "send", []Value{None}) }},
		Methods: methods(
			func(t *Thread, args Args) (Value, error) { return asANext(args.Pos[0]).proxy(t, "send", args.Pos[1:]) },
			func(t *Thread, args Args) (Value, error) { return asANext(args.Pos[0]).proxy(t, "throw", args.Pos[1:]) },
			func(t *Thread, args Args) (Value, error) { return asANext(args.Pos[0]).proxy(t, "close", nil) }),
	})
}

// The iterators of this file end with a StopIteration error and never with the zero Value, since they have results.

func newASend(g *Gen, v Value) Value {
	a := &asyncGenASend{Header: Header{Type: &asyncGenASendType}, g: g, sent: v}
	return Value{ref: &a.Header}
}

func newAThrow(g *Gen, args []Value) Value {
	a := &asyncGenASend{Header: Header{Type: &asyncGenAThrowType}, g: g, args: args}
	return Value{ref: &a.Header}
}

func asyncGenAThrow(t *Thread, args Args) (Value, error) {
	if err := warnThrow(t, args.Pos[1:], "athrow()"); err != nil {
		return Value{}, err
	}
	return newAThrow(args.Pos[0].AsGen(), append([]Value(nil), args.Pos[1:]...)), nil
}

// run takes what the generator has given: a value that it yields is the result, as a StopIteration, and anything else
// passes through.
func (a *asyncGenASend) run(v Value, ended bool, err error) (Value, error) {
	g := a.g
	v, err = genResult(g, v, ended, err)
	switch {
	case err != nil:
		if IsError(err, &StopAsyncIterationType) || IsError(err, &GeneratorExitType) {
			g.Closed = true
		}
		g.AsyncRunning = false
	case v.Is(&asyncGenWrappedType):
		g.AsyncRunning = false
		err = NewStopIteration((*asyncGenWrapped)(v.Pointer()).v)
	default:
		return v, nil
	}
	a.state = awaitClosed
	return Value{}, err
}

func asyncGenReused(what string) error {
	return NewError(&RuntimeErrorType, "cannot reuse already awaited "+what)
}

// begin takes a from its first state to the second, unless the generator is busy.
func (a *asyncGenASend) begin(what string) error {
	if a.state == awaitInit {
		if a.g.AsyncRunning {
			a.state = awaitClosed
			return NewError(&RuntimeErrorType, what+": asynchronous generator is already running")
		}
		a.state = awaitIter
	}
	return nil
}

func (a *asyncGenASend) send(t *Thread, v Value) (Value, error) {
	if a.state == awaitClosed {
		return Value{}, asyncGenReused("__anext__()/asend()")
	}
	first := a.state == awaitInit
	if err := a.begin("anext()"); err != nil {
		return Value{}, err
	}
	if first && v.IsNone() {
		v = a.sent
	}
	a.g.AsyncRunning = true
	return a.run(genSend(t, a.g, v))
}

func (a *asyncGenASend) throw(t *Thread, args []Value) (Value, error) {
	if a.state == awaitClosed {
		return Value{}, asyncGenReused("__anext__()/asend()")
	}
	if err := a.begin("anext()"); err != nil {
		return Value{}, err
	}
	a.g.AsyncRunning = true
	return a.run(genThrow(t, a.g, args, true))
}

// close ends the awaitable before its time.
func (a *asyncGenASend) close(t *Thread) (Value, error) {
	if a.state == awaitClosed {
		return None, nil
	}
	throw := a.throw
	if a.Type == &asyncGenAThrowType {
		throw = a.throwThrow
	}
	_, err := throw(t, []Value{NewError(&GeneratorExitType).Value()})
	switch {
	case err == nil:
		return Value{}, NewError(&RuntimeErrorType, "coroutine ignored GeneratorExit")
	case IsError(err, &StopIterationType), IsError(err, &StopAsyncIterationType), IsError(err, &GeneratorExitType):
		return None, nil
	}
	return Value{}, err
}

// throwName returns the name of the method whose awaitable a is, athrow or aclose.
func (a *asyncGenASend) throwName() string {
	if a.args == nil {
		return "aclose()"
	}
	return "athrow()"
}

func (a *asyncGenASend) throwSend(t *Thread, v Value) (Value, error) {
	g := a.g
	if a.state == awaitClosed {
		return Value{}, asyncGenReused("aclose()/athrow()")
	}
	if g.State == GenEnded {
		a.state = awaitClosed
		return Value{}, NewError(&StopIterationType)
	}
	if a.state == awaitIter {
		return a.runThrow(genSend(t, g, v))
	}
	if g.AsyncRunning {
		return Value{}, a.begin(a.throwName())
	}
	if g.Closed {
		a.state = awaitClosed
		return Value{}, NewError(&StopAsyncIterationType)
	}
	if !v.IsNone() {
		return Value{}, NewError(&RuntimeErrorType, "can't send non-None value to a just-started coroutine")
	}
	a.state = awaitIter
	g.AsyncRunning = true
	if a.args == nil {
		g.Closed = true
		return a.runThrow(genThrow(t, g, []Value{NewError(&GeneratorExitType).Value()}, false))
	}
	return a.runThrow(genThrow(t, g, a.args, true))
}

// runThrow is run for athrow and aclose. For aclose the end of the generator is the result None.
func (a *asyncGenASend) runThrow(v Value, ended bool, err error) (Value, error) {
	if a.args != nil {
		return a.run(v, ended, err)
	}
	g := a.g
	v, err = genResult(g, v, ended, err)
	if err == nil && !v.Is(&asyncGenWrappedType) {
		return v, nil
	}
	g.AsyncRunning = false
	a.state = awaitClosed
	switch {
	case err == nil:
		return Value{}, NewError(&RuntimeErrorType, "async generator ignored GeneratorExit")
	case IsError(err, &StopAsyncIterationType), IsError(err, &GeneratorExitType):
		return Value{}, NewError(&StopIterationType)
	}
	return Value{}, err
}

func (a *asyncGenASend) throwThrow(t *Thread, args []Value) (Value, error) {
	if a.state == awaitClosed {
		return Value{}, asyncGenReused("aclose()/athrow()")
	}
	if err := a.begin(a.throwName()); err != nil {
		return Value{}, err
	}
	a.g.AsyncRunning = true
	return a.runThrow(genThrow(t, a.g, args, true))
}

// AwaitIter returns the iterator of an awaitable: a coroutine itself, or what __await__ gives. who says on whose behalf,
// for the message: 0 await, 1 __aenter__, 2 __aexit__.
func AwaitIter(t *Thread, v Value, who int) (Value, error) {
	if v.Is(&CoroutineType) {
		if it := genOf(v).awaits(); !it.IsZero() {
			return Value{}, Errorf(&RuntimeErrorType, "coroutine is being awaited already")
		}
		return v, nil
	}
	if v.Is(&GenType) && v.AsGen().Code.Awaitable {
		return v, nil
	}
	f := v.Type().Await
	if f == nil {
		switch who {
		case 1:
			return Value{}, TypeErrorf("'async with' received an object from __aenter__ that does not implement __await__: %s", v.Type().Name)
		case 2:
			return Value{}, TypeErrorf("'async with' received an object from __aexit__ that does not implement __await__: %s", v.Type().Name)
		}
		return Value{}, TypeErrorf("object %s can't be used in 'await' expression", v.Type().Name)
	}
	it, err := f(t, v)
	if err != nil {
		return Value{}, err
	}
	if it.Is(&CoroutineType) || it.Is(&GenType) && it.AsGen().Code.Awaitable {
		return Value{}, TypeErrorf("__await__() returned a coroutine")
	}
	if it.Type().Next == nil {
		return Value{}, TypeErrorf("__await__() returned non-iterator of type '%s'", it.Type().Name)
	}
	return it, nil
}

// An anextAwaitable is what anext(it, default) gives: the awaitable of it.__anext__() with a default for its end.
type anextAwaitable struct {
	Header
	wrapped, def Value
}

func asANext(v Value) *anextAwaitable { return (*anextAwaitable)(v.Pointer()) }

// NewANext returns an awaitable like wrapped whose result is def where wrapped raises StopAsyncIteration.
func NewANext(wrapped, def Value) Value {
	a := &anextAwaitable{Header: Header{Type: &anextType}, wrapped: wrapped, def: def}
	return Value{ref: &a.Header}
}

// proxy calls a method of the iterator of the awaitable.
func (a *anextAwaitable) proxy(t *Thread, method string, args []Value) (Value, error) {
	it, err := AwaitIter(t, a.wrapped, 0)
	if err != nil {
		return Value{}, err
	}
	var v Value
	if method == "send" && args[0].IsNone() && !it.Is(&CoroutineType) {
		v, err = NextOrRaise(t, it)
	} else {
		var f Value
		if f, err = GetAttr(t, it, Intern(method)); err == nil {
			v, err = t.Call(f, args...)
		}
	}
	if IsError(err, &StopAsyncIterationType) {
		return Value{}, NewStopIteration(a.def)
	}
	return v, err
}
