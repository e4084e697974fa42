package vm

// This file defines generators, coroutines and what delegates to them.

import (
	"sync/atomic"
	"unsafe"

	"minipy/compiler/code"
	"minipy/vm/py"
)

// newGen makes the generator, coroutine or asynchronous generator that a call of f gives.
func (t *Thread) newGen(f *py.Func, args py.Args) (py.Value, error) {
	c := f.Code.Code
	g := &py.Gen{Callee: f.Callee, PC: f.Entry, Func: f, Name: f.Name, QualName: f.QualName}
	switch {
	case c.Flags&code.IsAsyncGen != 0:
		g.Header.Type = &py.AsyncGenType
	case c.Flags&code.IsCoroutine != 0:
		g.Header.Type = &py.CoroutineType
	default:
		g.Header.Type = &py.GenType
	}
	setMem(g, make([]py.Value, max(c.NumRegs, int(atomic.LoadInt32(&f.Code.GenRegs)))+1))
	n := 1 + c.NumParams()
	g.Mem[0] = g.Value()
	for i := n; i < len(g.Mem); i++ {
		g.Mem[i] = py.Unbound
	}
	if err := t.bind(f, g.Mem[1:n], args); err != nil {
		return py.Value{}, err
	}
	return g.Value(), nil
}

// setMem gives g its registers. There is one more, so that what follows the last is no other object.
func setMem(g *py.Gen, mem []py.Value) {
	g.Mem = mem
	g.End = uintptr(unsafe.Pointer(&mem[len(mem)-1]))
}

// maxGenRegs bounds the memory of a generator that has room for what it calls.
const maxGenRegs = 96

// inGen reports whether a window of n bytes at to, which is part of the running function's, lies in the memory of a
// generator. If it does not, for want of room, later generators of the same code will have more.
func (t *Thread) inGen(to window, n uintptr) bool {
	fn := t.regs.fn()
	if fn.End == 0 {
		return false
	}
	if uintptr(to.base)+n <= fn.End {
		return true
	}
	if regs := (uintptr(to.base) + n - uintptr(t.regs.base)) / valueSize; regs <= maxGenRegs {
		atomic.StoreInt32(&fn.Code.GenRegs, max(atomic.LoadInt32(&fn.Code.GenRegs), int32(regs)))
	}
	return false
}

// widen moves the running generator to larger memory, if its code asks for some, in order that a window of n bytes at to
// fits. The result is where to is now.
func (t *Thread) widen(to window, n uintptr) (_ window, ok bool) {
	fn := t.regs.fn()
	if fn.End == 0 || isMarker(t.pc) {
		return to, false
	}
	g := t.regs.callee().AsGen()
	size := int(atomic.LoadInt32(&fn.Code.GenRegs)) + 1
	if size <= len(g.Mem) {
		return to, false
	}
	mem := make([]py.Value, size)
	for i := copy(mem, g.Mem); i < size; i++ {
		mem[i] = py.Unbound
	}
	offset := uintptr(to.base) - uintptr(t.regs.base)
	setMem(g, mem)
	t.regs = windowAt(&mem[0])
	to = window{unsafe.Add(t.regs.base, offset)}
	return to, t.inGen(to, n)
}

// forNext executes For with whatever iterator.
func (t *Thread) forNext(a, b *py.Value, jump int64) error {
	switch {
	case a.Is(&py.GenType):
		g := a.AsGen()
		switch g.State {
		case py.GenRunning:
			return py.ValueErrorf("generator already executing")
		case py.GenEnded:
			*a = py.None
			return nil
		}
		return t.resumeHere(g, py.None) // the stack of frames must grow
	case a.Is(&py.RangeIterType):
		it := a.AsRangeIter()
		if it.N <= 0 {
			*a = py.None
			return nil
		}
		*b = py.Int(it.Cur)
		it.Cur += it.Step
		it.N--
		t.pc = t.pc.Jump(jump)
		return nil
	}
	v, err := py.Next(t.Py(), *a)
	if err != nil {
		return err
	}
	if v.IsZero() {
		*a = py.None // what has been iterated over may be large
		return nil
	}
	*b = v
	t.pc = t.pc.Jump(jump)
	return nil
}

// claim makes g run, with the value sent for the yield. The result is what g was before, if there is no error.
func (t *Thread) claim(g *py.Gen, sent py.Value) (was py.GenState, _ error) {
	was, ok := g.Claim(t.Shared)
	if !ok {
		return was, py.ValueErrorf("%s already executing", g.Header.Type.Name)
	}
	if err := setSent(g, was, sent); err != nil {
		g.State = was
		return was, err
	}
	return was, nil
}

// resumeHere continues g in this loop, on behalf of the instruction before t.pc.
func (t *Thread) resumeHere(g *py.Gen, sent py.Value) error {
	was, err := t.claim(g, sent)
	if err != nil {
		return err
	}
	if err := t.push(t.pc, t.regs); err != nil {
		g.State = was
		return err
	}
	t.regs, t.pc = windowAt(&g.Mem[0]), g.PC
	return nil
}

// setSent makes v the value of the yield at which g, whose state was that, is suspended.
func setSent(g *py.Gen, was py.GenState, v py.Value) error {
	if was == py.GenCreated {
		if !v.IsNone() {
			return py.TypeErrorf("can't send non-None value to a just-started %s", g.Header.Type.Name)
		}
		return nil
	}
	*windowAt(&g.Mem[0]).at(g.PC.Prev().B()) = v
	return nil
}

// Resume continues a generator for a native: with a value sent, or by raising err at the yield. ended says that the
// generator has ended, with v as its result. A generator that is running or has ended is the caller's to refuse.
func (t *Thread) Resume(g *py.Gen, sent py.Value, err error) (v py.Value, ended bool, _ error) {
	if err != nil {
		sent = py.None
	}
	was, claimErr := t.claim(g, sent)
	if claimErr != nil {
		return py.Value{}, false, claimErr
	}
	if t.nested >= maxNested {
		g.State = was
		return py.Value{}, false, py.NewError(&py.RecursionErrorType, "maximum recursion depth exceeded")
	}
	if err := t.push(t.pc, t.regs); err != nil {
		g.State = was
		return py.Value{}, false, err
	}
	w := windowAt(&g.Mem[0])
	if err := t.push(halt, w); err != nil {
		t.pop()
		g.State = was
		return py.Value{}, false, err
	}
	t.regs, t.pc = w, g.PC
	t.nested++
	if err != nil {
		t.thrown = true
		err = t.unwind(err)
	}
	if err == nil {
		err = t.runNested()
	}
	t.nested--
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	v, ended = t.result, t.ended
	t.result = py.None
	if err != nil {
		return py.Value{}, true, err
	}
	return v, ended, nil
}

// Delegate calls f while g, which is suspended, counts as the function that is running.
func (t *Thread) Delegate(g *py.Gen, f func()) error {
	if err := t.push(t.pc, t.regs); err != nil {
		return err
	}
	t.regs, t.pc = windowAt(&g.Mem[0]), g.PC
	f()
	back := t.pop()
	t.regs, t.pc = back.regs, back.pc
	return nil
}

// Drive lets the generator in regs[1], which may run, give its items to a native. See py.Executor.
func (t *Thread) Drive(regs *[4]py.Value, how py.DriveMode) error {
	if t.nested >= maxNested {
		return py.NewError(&py.RecursionErrorType, "maximum recursion depth exceeded")
	}
	if err := t.push(t.pc, t.regs); err != nil {
		return err
	}
	t.regs, t.pc = windowAt(&regs[0]), drive[how]
	if t.Shared {
		t.pc = sharedDrive[how]
	}
	t.nested++
	err := t.runNested()
	t.nested--
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	return err
}

// yield executes Yield and YieldFrom for a generator that Send or a native resumed.
func (t *Thread) yield(a, b *py.Value) {
	g := t.regs.callee().AsGen()
	g.PC = t.pc
	v := *a
	*b = py.None
	g.State = py.GenSuspended // from now on another thread may run it
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	if f.pc == halt {
		t.result, t.ended = v, false
		return
	}
	switch resume := f.pc.Prev().Plain(); resume.Op() {
	case code.Send:
		*t.regs.at(resume.B()) = v
	case code.For:
		*t.regs.at(resume.B()) = v
		t.pc = t.pc.Jump(resume.Imm())
	}
}

// genReturn ends the running generator with the result v.
func (t *Thread) genReturn(v py.Value) {
	g := t.regs.callee().AsGen()
	g.State = py.GenEnded
	f := t.pop()
	t.regs, t.pc = f.regs, f.pc
	if f.pc == halt {
		t.result, t.ended = v, true
		return
	}
	switch resume := f.pc.Prev().Plain(); resume.Op() {
	case code.Send:
		*t.regs.at(resume.B()) = v
		t.pc = t.pc.Jump(resume.Imm())
	case code.For:
		*t.regs.at(resume.A()) = py.None
	}
}

// send executes Send: it continues the iterator to which a generator or coroutine delegates.
func (t *Thread) send(it py.Value, b *py.Value, jump int64) error {
	if it.Is(&py.GenType) || it.Is(&py.CoroutineType) {
		g := it.AsGen()
		switch {
		case g.State <= py.GenSuspended:
			return t.resumeHere(g, *b)
		case g.State == py.GenRunning:
			return py.ValueErrorf("%s already executing", g.Header.Type.Name)
		case it.Is(&py.CoroutineType):
			return py.NewError(&py.RuntimeErrorType, "cannot reuse already awaited coroutine")
		}
		*b = py.None
		t.pc = t.pc.Jump(jump)
		return nil
	}
	v, err := t.sendTo(it, *b)
	if e, ok := err.(*py.Exception); ok && e.IsA(&py.StopIterationType) {
		*b = py.None
		if len(e.Args.Items) > 0 {
			*b = e.Args.Items[0]
		}
		t.pc = t.pc.Jump(jump)
		return nil
	}
	if err == nil {
		*b = v
	}
	return err
}

// sendTo calls it.send(v), or next(it) if v is None. The end of the iterator is a StopIteration.
func (t *Thread) sendTo(it, v py.Value) (py.Value, error) {
	if !v.IsNone() {
		m, err := py.GetAttr(t.Py(), it, py.Intern("send"))
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(m, v)
	}
	return py.NextOrRaise(t.Py(), it)
}

// async executes the instructions of yield from, await, async for and async with.
func (t *Thread) async(w code.Instr, a, b *py.Value) error {
	switch w.Op() {
	case code.GetYieldFromIter:
		if b.Is(&py.GenType) {
			*a = *b
			return nil
		}
		if b.Is(&py.CoroutineType) {
			if c := t.regs.fn().Code; c.Flags&code.IsCoroutine == 0 && !c.Awaitable {
				return py.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
			}
			*a = *b
			return nil
		}
		return set(a)(py.Iter(t.Py(), *b))
	case code.GetAwaitable:
		return set(a)(py.AwaitIter(t.Py(), *b, w.D()))
	case code.GetAIter:
		f := b.Type().AIter
		if f == nil {
			return py.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", b.Type().Name)
		}
		it, err := f(t.Py(), *b)
		if err == nil && it.Type().ANext == nil {
			err = py.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Type().Name)
		}
		return set(a)(it, err)
	case code.GetANext:
		f := b.Type().ANext
		if f == nil {
			return py.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", b.Type().Name)
		}
		v, err := f(t.Py(), *b)
		if err != nil {
			return err
		}
		it, err := py.AwaitIter(t.Py(), v, 0)
		if _, ok := err.(*py.Exception); ok {
			e := py.Errorf(&py.TypeErrorType, "'async for' received an invalid object from __anext__: %s", v.Type().Name)
			e.Cause, e.Context, e.SuppressContext = py.AsError(err), py.AsError(err), true
			err = e
		}
		return set(a)(it, err)
	}
	// EndAsyncFor
	e := a.AsException()
	if e.IsA(&py.StopAsyncIterationType) {
		return nil
	}
	t.reraise = true
	return e
}
