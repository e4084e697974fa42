package vm

// This file defines Thread, its stack and its frames.

import (
	"sync/atomic"
	"unsafe"

	"minipy/compiler/code"
	"minipy/gil"
	"minipy/gil/machine"
	"minipy/vm/py"
)

type (
	gilThread = gil.Thread
	pyThread  = py.Thread
)

// A Thread is a Python thread. It is used by the goroutine that runs it; only Interrupt may be called by others.
type Thread struct {
	gilThread // the GIL's side; first, because its Breaker has a cache line of its own
	pyThread  // the object model's side

	pc   *code.Instr // the next instruction of the running function
	regs window      // its registers

	stackBase uintptr // the address of the current chunk of the stack
	stackSize uintptr // and its size in bytes

	frames []frame // what the callers go on with; its length is the current limit of depth
	depth  uint    // how many frames are in use

	chunk  *chunk
	second *tables // nil until needed
	// making are the instances whose __init__ runs in the loop: see callClass.
	making []py.Value
	rt     *Runtime

	// result and ended are how a generator resumed by a native hands over its value: see Resume.
	result py.Value
	ended  bool

	watched []watched // frames that are objects, the outer ones first: see watch

	// Object is the Python object that stands for the thread, for its maker's use; the zero Value at first.
	Object py.Value
	// Context is the thread's context, for the module contextvars; the zero Value at first.
	Context py.Value
	Daemon  bool
	// SignalMask are the signals, by number, that this thread keeps waiting, and SignalsPending those that were sent to it and wait.
	// A thread inherits the mask of the one that has started it. They are for the module signal.
	SignalMask, SignalsPending atomic.Uint64
	Done                       *machine.Event // set when the thread has ended, or the main thread has come to Join

	label   string // what the thread was called when it was started
	stalled *stall // guarded by Runtime.mutex
	number  int    // counts from 1, in the order of creation
	running bool   // Init has been called; guarded by Runtime.mutex
	nested  int    // runs nested in Go
	dead    bool   // the thread must end, and does not have the GIL
	// inSection says that the thread is in the runtime's section: see section.
	inSection bool
	visiting  bool     // it is on a visit: see arrive
	owned     py.Owned // what it owns then
	lane      int      // of section.visitors: see arrive
	reraise   bool     // the error about to be unwound is raised again: its traceback has an entry for this function
	moved     bool     // and it leaves the function at another line than it came to it
	thrown    bool     // the error about to be unwound was thrown into a generator: what the thrower handles is not its context
}

// A frame is where a caller goes on after a call. A frame whose pc is one of the markers below stands between those of
// Python functions.
type frame struct {
	pc   *code.Instr
	regs window
}

// A chunk is a part of a thread's stack. Its last register is not used: a window that does not fit may begin there, and
// the collector must not see a pointer to where nothing is.
type chunk struct {
	prev *chunk
	mem  []py.Value
}

const (
	firstChunk = 1 << 12 // registers in a thread's first chunk: 64 KiB
	firstDepth = 256     // frames that a thread begins with
	// baseFrames are the frames below the first function, which the recursion limit does not count.
	baseFrames = 1
	// maxNested bounds the runs nested in Go. Each takes some KiB of the goroutine's stack, which Go limits to 1 GiB.
	maxNested = 20000
)

// The markers, each between two instructions that do nothing, for what looks before and after a frame's pc. halt: run was
// entered here. leaveChunk: the call below runs in a window that does not overlap the caller's, and its result must be
// copied. leaveInit: the call below is that of an __init__. A
// marker's frame has the window of the call above it.
var (
	haltCode  = [...]code.Instr{nop, code.ABC(code.Halt, 0, 0, 0), nop}
	leaveCode = [...]code.Instr{nop, code.ABC(code.LeaveChunk, 0, 0, 0), nop}
	initCode  = [...]code.Instr{nop, code.ABC(code.LeaveInit, 0, 0, 0), nop}
	// driveCode goes through the generator in register 1: what it yields comes to register 2. See Drive.
	driveCode = [...]code.Instr{
		code.ABI(code.For, 1, 2, 1), stop, stop, nop,
		code.ABI(code.For, 1, 2, 1), stop, code.ABI(code.SumInt, 3, 2, -3), stop,
		code.ABI(code.For, 1, 2, 1), stop, code.ABI(code.DriveOn, 0, 0, 1), stop, code.ABC(code.ListAppend, 3, 2, 0), code.ABI(code.Jump, 0, 0, -6), nop,
	}
	// sharedDriveCode is driveCode for threads that run in parallel.
	sharedDriveCode = sharedDrives()

	halt        = &haltCode[1]
	leaveChunk  = &leaveCode[1]
	leaveInit   = &initCode[1]
	drive       = [...]*code.Instr{py.DriveOne: &driveCode[0], py.DriveSum: &driveCode[4], py.DriveCollect: &driveCode[8]}
	sharedDrive = [...]*code.Instr{py.DriveOne: &sharedDriveCode[0], py.DriveSum: &sharedDriveCode[4]}
)

const (
	nop  = code.Instr(code.Nop)
	stop = code.Instr(code.Halt)
)

func isMarker(pc *code.Instr) bool { return isHalt(pc) || pc == leaveChunk || pc == leaveInit }

// isHalt reports whether pc is that of a marker above which run was entered.
func isHalt(pc *code.Instr) bool { return pc == halt || isDrive(pc) }

// isDrive reports whether pc is in driveCode or sharedDriveCode.
func isDrive(pc *code.Instr) bool {
	at := uintptr(unsafe.Pointer(pc))
	return at-uintptr(unsafe.Pointer(&driveCode)) < unsafe.Sizeof(driveCode) || at-uintptr(unsafe.Pointer(&sharedDriveCode)) < unsafe.Sizeof(sharedDriveCode)
}

func sharedDrives() [len(driveCode)]code.Instr {
	c := driveCode
	code.Share(c[:])
	return c
}

// newThread returns a thread that runs nothing yet.
func newThread(rt *Runtime) *Thread {
	t := &Thread{rt: rt, number: int(rt.counter.Add(1)), lane: lanes - 1, frames: make([]frame, min(firstDepth, rt.RecursionLimit()+baseFrames))}
	t.pyThread.RT = rt.Runtime
	t.pyThread.Exec = t
	t.pyThread.Inside = t.inside
	t.pyThread.Breaker = &t.gilThread.Breaker
	t.pyThread.Handled = py.None
	t.pyThread.Shared = rt.Shared.Load()
	t.pyThread.SetMaxDepth(rt.RecursionLimit())
	t.pushChunk(firstChunk)
	t.regs = windowAt(&t.chunk.mem[0])
	t.pc = halt
	return t
}

// pushChunk makes a chunk of at least n registers the current one. All its registers hold None: a register is never zero.
func (t *Thread) pushChunk(n int) {
	c := &chunk{prev: t.chunk, mem: make([]py.Value, n+1)}
	for i := range c.mem {
		c.mem[i] = py.None
	}
	t.useChunk(c)
}

func (t *Thread) useChunk(c *chunk) {
	t.chunk = c
	t.stackBase = uintptr(unsafe.Pointer(&c.mem[0]))
	t.stackSize = uintptr(len(c.mem)-1) * valueSize
}

// onStack reports whether w lies in the current chunk, and not in a generator.
func (t *Thread) onStack(w window) bool { return uintptr(w.base)-t.stackBase < t.stackSize }

// top returns the first window above all that are in use, with room for n bytes. It may push a chunk: compare t.chunk.
func (t *Thread) top(n uintptr) window {
	w := windowAt(&t.chunk.mem[0])
	if t.onStack(t.regs) {
		w = t.after(t.regs)
	} else {
		for i := t.depth; i > 0; i-- {
			if f := &t.frames[i-1]; t.onStack(f.regs) && !isMarker(t.savedPC(i-1)) {
				w = t.after(f.regs)
				break
			}
		}
	}
	if !t.fits(w, n) {
		t.pushChunk(max(2*len(t.chunk.mem), int(n/valueSize)+1))
		w = windowAt(&t.chunk.mem[0])
	}
	return w
}

// after returns the window after that of the function running in w.
func (t *Thread) after(w window) window {
	if !w.callee().Is(&py.FuncType) { // nothing runs yet
		return w
	}
	return window{unsafe.Add(w.base, w.fn().FrameBytes)}
}

// tidyEvery is after how many bytes of allocations a thread tidies up.
const tidyEvery = 4 << 20

// tidy clears the registers above those in use, in which the calls that have returned have left what keeps memory alive, and
// the like.
// It is called between two instructions.
func (t *Thread) tidy() {
	t.Charged = 0
	t.Tidy()
	t.clearFrom(t.top(0))
}

// clearFrom empties the registers of the current chunk from w on, of which none is in use.
func (t *Thread) clearFrom(w window) {
	for i := (uintptr(w.base) - t.stackBase) / valueSize; i < uintptr(len(t.chunk.mem)); i++ {
		t.chunk.mem[i] = py.None
	}
}

// push notes where the running function goes on. It fails when the recursion limit is reached.
func (t *Thread) push(pc *code.Instr, regs window) error {
	if t.depth >= uint(len(t.frames)) {
		limit := t.rt.RecursionLimit() + baseFrames
		if len(t.frames) >= limit {
			return py.NewError(&py.RecursionErrorType, "maximum recursion depth exceeded")
		}
		frames := make([]frame, min(2*len(t.frames), limit))
		copy(frames, t.frames)
		t.frames = frames
	}
	t.frames[t.depth] = frame{pc, regs}
	t.depth++
	return nil
}

// pop undoes push.
func (t *Thread) pop() frame {
	t.depth--
	f := t.frames[t.depth]
	if f.pc == &watchCode[1] {
		f.pc = t.unwatch()
	}
	return f
}
