package vm

// This file defines calls: of Python functions from the loop and from natives, of everything else from the loop.

import (
	"minipy/compiler/code"
	"minipy/vm/py"
)

// call executes a call instruction: the callable in register a, n positional arguments after it, and then the values of
// keyword arguments with the given names. A Python function starts to run in the loop; anything else has run on return.
func (t *Thread) call(a code.Reg, n int, names []*py.Str) error {
	to := t.regs.from(a)
	f := *to.callee()
	if len(names) == 0 && (f.Is(&py.NativeType) || f.Is(&py.MethodDescType)) {
		return set(to.callee())(f.AsNative().CallPos(t.Py(), to.args(n)))
	}
	if f.Is(&py.MethodType) {
		// Make room for self. The register after the last argument may be beyond the caller's window, where nothing is in
		// use, but not beyond the chunk or a generator's memory.
		m := f.AsMethod()
		if m.Func.Is(&py.FuncType) && t.hasRoom(to, uintptr(n+len(names)+2)*valueSize) {
			args := to.args(n + len(names) + 1)
			copy(args[1:], args)
			args[0] = m.Self
			*to.callee() = m.Func
			return t.callFunc(to, m.Func.AsFunc(), n+1, names)
		}
	}
	if f.Is(&py.FuncType) {
		return t.callFunc(to, f.AsFunc(), n, names)
	}
	if f.IsKind(py.KindType) {
		if ok, err := t.callClass(to, f.AsType(), n, names); ok || err != nil {
			return err
		}
	}
	args := py.Args{Pos: to.args(n)}
	if len(names) > 0 {
		args = py.Args{Pos: to.args(n), Kw: to.args(n + len(names))[n:], Names: names}
	}
	v, err := t.CallArgs(f, args)
	if err != nil {
		return err
	}
	*to.callee() = v
	return nil
}

// callClass makes an instance of a class whose __init__ is a Python function, which then runs in the loop. ok is false if
// the class is not so simple.
func (t *Thread) callClass(to window, class *py.Type, n int, names []*py.Str) (ok bool, _ error) {
	init := class.PlainInit()
	if init == nil || !class.HasPlainCall() || !t.hasRoom(to, max(init.FrameBytes, uintptr(n+len(names)+2)*valueSize)) {
		return false, nil
	}
	inst := py.NewInst(class).Value()
	t.MakeWork()
	args := to.args(n + len(names) + 1)
	copy(args[1:], args)
	args[0] = inst
	*to.callee() = init.Value()
	// The frames: the caller, then the marker, which callFunc pushes as if it were the caller.
	if err := t.push(t.pc, t.regs); err != nil {
		return true, err
	}
	pc, regs := t.pc, t.regs
	t.pc, t.regs = leaveInit, to
	if err := t.callFunc(to, init, n+1, names); err != nil {
		t.pc, t.regs = pc, regs
		t.pop()
		return true, err
	}
	t.making = append(t.making, inst)
	return true, nil
}

// leaveInit executes LeaveInit: __init__ has returned, and the result of the call is the instance.
func (t *Thread) leaveInit() error {
	result := *t.regs.callee()
	inst := t.making[len(t.making)-1]
	t.dropMaking()
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	if !result.IsNone() {
		return py.CheckInit(result)
	}
	*t.regs.at(t.pc.Prev().A()) = inst
	return nil
}

func (t *Thread) dropMaking() {
	n := len(t.making) - 1
	t.making[n] = py.None
	t.making = t.making[:n]
}

// callMethod executes a CallMethod or CallMethodKw instruction: see GetMethod for what the registers hold.
func (t *Thread) callMethod(a code.Reg, n int, names []*py.Str) error {
	to := t.regs.from(a)
	if !to.callee().IsUnbound() {
		return t.call(a, n+1, names)
	}
	// The attribute is in the place of self: move it, and the arguments, down by one.
	args := to.args(n + len(names) + 1)
	if f := args[0]; len(names) == 0 && f.Is(&py.NativeType) {
		return set(to.callee())(f.AsNative().CallPos(t.Py(), args[1:]))
	}
	*to.callee() = args[0]
	copy(args, args[1:])
	return t.call(a, n, names)
}

// callEx executes a CallEx instruction. If given is set, the positional arguments are whatever the program has after *.
func (t *Thread) callEx(a code.Reg, withKw, given bool) error {
	to := t.regs.from(a)
	f := *to.callee()
	seq := to.args(1)[0]
	var pos []py.Value
	switch {
	case !given:
		pos = seq.AsList().Items
	case seq.Is(&py.TupleType):
		pos = seq.AsTuple().Items
	default:
		if seq.Type().Iter == nil && seq.Type().GetItem == nil {
			return py.TypeErrorf("%s argument after * must be an iterable, not %s", callName(f), py.TypeName(seq))
		}
		var err error
		if pos, err = py.Collect(t.Py(), seq); err != nil {
			return err
		}
	}
	args := py.Args{Pos: pos}
	if withKw {
		d := to.args(2)[1]
		strs := true
		d.AsDict().Each(func(k, v py.Value) bool {
			if strs = k.IsKind(py.KindStr); !strs {
				return false
			}
			args.Names = append(args.Names, k.AsStr())
			args.Kw = append(args.Kw, v)
			return true
		})
		if !strs {
			return py.TypeErrorf("keywords must be strings")
		}
	}
	if f.Is(&py.MethodType) {
		m := f.AsMethod()
		if m.Func.Is(&py.FuncType) {
			args.Pos = append([]py.Value{m.Self}, args.Pos...)
			f = m.Func
		}
	}
	if f.Is(&py.FuncType) {
		return t.enter(f.AsFunc(), args)
	}
	v, err := t.CallArgs(f, args)
	if err != nil {
		return err
	}
	*to.callee() = v
	return nil
}

// callFunc starts f, whose arguments stand in its window already if that is on the stack.
func (t *Thread) callFunc(to window, f *py.Func, n int, names []*py.Str) error {
	c := f.Code.Code
	overlaps := c.Flags&(code.IsGenerator|code.IsCoroutine|code.IsAsyncGen) == 0
	if overlaps && !t.hasRoom(to, f.FrameBytes) {
		to, overlaps = t.widen(to, f.FrameBytes)
	}
	if !overlaps {
		return t.enter(f, py.Args{Pos: to.args(n), Kw: to.args(n + len(names))[n:], Names: names})
	}
	if len(names) == 0 && n <= c.ArgCount && c.Flags&(code.HasVarArgs|code.HasVarKw|code.IsClass|code.IsNamed) == 0 {
		if n < c.ArgCount || c.KwOnlyCount > 0 {
			if err := t.fill(f, to.args(c.NumParams()), n); err != nil {
				return err
			}
		}
	} else {
		var buf [16]py.Value
		args := append(buf[:0], to.args(n+len(names))...)
		if err := t.bind(f, to.args(c.NumParams()), py.Args{Pos: args[:n], Kw: args[n:], Names: names}); err != nil {
			return err
		}
	}
	if err := t.push(t.pc, t.regs); err != nil {
		return err
	}
	t.regs, t.pc = to, f.Entry
	return nil
}

// hasRoom reports whether a window of n bytes at to, which is part of the running function's, fits there: on the stack or in
// a generator's memory.
func (t *Thread) hasRoom(to window, n uintptr) bool { return t.fits(to, n) || t.inGen(to, n) }

// enter starts f in a window that does not overlap the caller's, whose pc follows a call instruction. If f is a generator
// it makes the generator.
func (t *Thread) enter(f *py.Func, args py.Args) error {
	c := f.Code.Code
	if c.Flags&(code.IsGenerator|code.IsCoroutine|code.IsAsyncGen) != 0 {
		g, err := t.newGen(f, args)
		if err == nil {
			*t.regs.at(t.pc.Prev().A()) = g
		}
		return err
	}
	old := t.chunk
	to := t.top(f.FrameBytes)
	*to.callee() = f.Value()
	var err error
	if f.Arity == int64(len(args.Pos)) && len(args.Names) == 0 {
		copy(to.args(len(args.Pos)), args.Pos)
	} else {
		err = t.bind(f, to.args(c.NumParams()), args)
	}
	if err == nil {
		if err = t.push(t.pc, t.regs); err == nil {
			if err = t.push(leaveChunk, to); err != nil {
				t.pop()
			}
		}
	}
	if err != nil {
		if t.chunk != old {
			t.useChunk(old)
		}
		return err
	}
	t.regs, t.pc = to, f.Entry
	return nil
}

// leave executes LeaveChunk: it copies the result of a call started by enter.
func (t *Thread) leave() {
	v := *t.regs.callee()
	t.dropChunk(t.regs)
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	*t.regs.at(t.pc.Prev().A()) = v
}

// dropChunk returns to the previous chunk if the call in w began the current one.
func (t *Thread) dropChunk(w window) {
	if w == windowAt(&t.chunk.mem[0]) && t.chunk.prev != nil {
		t.useChunk(t.chunk.prev)
	}
}

// CallFunc calls f from a native. It nests in Go.
func (t *Thread) CallFunc(f *py.Func, args py.Args) (py.Value, error) {
	if f.Code.Flags&(code.IsGenerator|code.IsCoroutine|code.IsAsyncGen) != 0 {
		return t.newGen(f, args)
	}
	old := t.chunk
	to := t.top(f.FrameBytes)
	*to.callee() = f.Value()
	err := t.bind(f, to.args(f.Code.NumParams()), args)
	if err == nil {
		err = t.nest(to, f.Entry)
	}
	v := *to.callee()
	if t.chunk != old {
		t.useChunk(old)
	}
	if err != nil {
		return py.Value{}, err
	}
	return v, nil
}

// nest runs code in a window until it returns to here.
func (t *Thread) nest(w window, pc *code.Instr) error {
	if t.nested >= maxNested {
		return py.NewError(&py.RecursionErrorType, "maximum recursion depth exceeded")
	}
	if err := t.push(t.pc, t.regs); err != nil {
		return err
	}
	if err := t.push(halt, w); err != nil {
		t.pop()
		return err
	}
	t.regs, t.pc = w, pc
	t.nested++
	err := t.runNested()
	t.nested--
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	return err
}
