package py

// This file defines what an operation needs of the thread and the runtime that it runs in.

import (
	"sync"
	"sync/atomic"
)

// A Thread is a running Python thread as the object model and natives see it. It is embedded in vm.Thread, which does
// what Executor asks for. A Thread is used by one goroutine at a time.
type Thread struct {
	RT   *Runtime
	Exec Executor
	// Breaker is not 0 when something wants the thread's attention: the GIL, a signal, a cancellation.
	Breaker *atomic.Uint32
	// Handled is the exception that an except or finally clause is handling, None if there is none.
	Handled Value
	// Shared is RT.Shared.
	Shared bool
	// Inside, if not nil, calls a function in the runtime's section. See Guards.
	Inside func(func() error) error

	// Spend, if not nil, tells the machine that natives have worked for as long as so many ticks take. See Work.
	Spend func(ticks int)
	work  int // that it has not been told

	// Charged is how many bytes have been charged since the interpreter set it to 0. See vm.Thread.
	Charged int

	recent recent // strings

	reprs    []*Header // containers whose repr is being made
	depth    int       // calls that are nested in Go
	maxDepth int
}

// An Executor runs what only the interpreter can run. Package vm implements it.
type Executor interface {
	// CallFunc calls a function written in Python.
	CallFunc(f *Func, args Args) (Value, error)
	// Resume continues a generator or coroutine: with the value sent, or if err is not nil, with an exception raised at the
	// yield. done says that it has ended, and then the value is its result.
	Resume(g *Gen, sent Value, err error) (v Value, done bool, _ error)
	// Drive goes through the generator in regs[1], which may run. Its items come to regs[2]; how says what becomes of them, and
	// when Drive returns. At the end of the generator regs[1] becomes None.
	// regs[0] is None. It is quicker than Resume.
	Drive(regs *[4]Value, how DriveMode) error
	// Poll attends to what Breaker asks for. It is called where a builtin may loop long.
	Poll() error
	// Block releases the GIL, calls f, which may wait but must not touch Python objects, and takes the GIL back. The error
	// says that the thread must end; it does not have the GIL then.
	Block(f func()) error
	// Frame describes the Python frame that is running, depth calls up; ok is false if there is none.
	Frame(depth int) (FrameInfo, bool)
}

// A DriveMode says what Drive does.
type DriveMode uint8

const (
	// DriveOne returns with the next item.
	DriveOne DriveMode = iota
	// DriveSum adds ints to the int in regs[3]. It returns with an item that is no int, or makes the sum too large.
	DriveSum
	// DriveCollect appends to the list in regs[3].
	DriveCollect
	// Both the latter also return with an item when threads begin to run in parallel.
)

// A FrameInfo describes a running Python frame.
type FrameInfo struct {
	Func   *Func
	Line   int
	PC     int
	Locals func() (*Dict, error) // makes a snapshot of the local variables
	Object func() *Frame         // makes the frame an object
	// Namespace is what holds the variables of a class body or of exec if that is no dict, else the zero Value.
	Namespace Value
}

// Guards reports whether what operates on v must do so in the runtime's section, by Inside. Natives that go through a generator
// may run outside of it, and ask for each item.
func (t *Thread) Guards(v Value) bool { return t.Shared && !v.IsAtom() }

// Poll lets the thread attend to what other threads want of it: give up the GIL, run signal handlers, stop because it
// was cancelled. Anything that may loop for more than a millisecond or so calls it now and then, and returns its error.
func (t *Thread) Poll() error {
	t.Work(pollWork)
	if t.Breaker.Load() == 0 {
		return nil
	}
	return t.Exec.Poll()
}

// Charge announces that n bytes are about to be allocated with a size that the script determines. It returns a
// MemoryError if that is more than the runtime grants.
func (t *Thread) Charge(n int) error {
	if n < 0 || int64(n) > t.RT.MaxAlloc {
		return NewError(&MemoryErrorType)
	}
	t.Charged += n
	t.Work(n / bytesPerTick)
	if n >= BigAlloc && t.RT.OnBigAlloc != nil {
		t.RT.OnBigAlloc(n)
	}
	return nil
}

// BigAlloc is the size in bytes from which an allocation is announced to Runtime.OnBigAlloc.
const BigAlloc = 4 << 20

// ChargeN is Charge for n items of size bytes each; the product may overflow.
func (t *Thread) ChargeN(n, size int) error {
	if n < 0 || size > 0 && int64(n) > t.RT.MaxAlloc/int64(size) {
		return NewError(&MemoryErrorType)
	}
	return t.Charge(n * size)
}

// Enter notes that an operation calls itself, directly or through Python code. Where it returns no error, Leave must be
// called. what completes the message of the RecursionError: " while getting the repr of an object", or "".
func (t *Thread) Enter(what string) error {
	if t.depth >= t.maxDepth {
		return NewError(&RecursionErrorType, "maximum recursion depth exceeded"+what)
	}
	t.depth++
	return nil
}

// Leave ends what Enter began.
func (t *Thread) Leave() { t.depth-- }

// Warn issues a warning of the class class about the running function, or the one level calls up. The error, which the
// caller returns, is the warning if the program's filters make it an exception.
func (t *Thread) Warn(class *Type, text string, level int) error {
	if t.RT.OnWarning == nil {
		return nil
	}
	return t.RT.OnWarning(t, class, text, level)
}

// SetMaxDepth sets how many calls may be nested in Go.
func (t *Thread) SetMaxDepth(n int) { t.maxDepth = n }

// Block calls f, which waits for something outside and does not touch Python objects, without the GIL. The caller returns
// the error at once.
func (t *Thread) Block(f func()) error { return t.Exec.Block(f) }

// Call calls f with positional arguments.
func (t *Thread) Call(f Value, args ...Value) (Value, error) { return t.CallArgs(f, Args{Pos: args}) }

// CallArgs calls f.
func (t *Thread) CallArgs(f Value, args Args) (Value, error) {
	switch typ := f.Type(); {
	case typ == &FuncType:
		return t.Exec.CallFunc(f.AsFunc(), args)
	case typ == &NativeType || typ == &MethodDescType:
		return f.AsNative().Call(t, args)
	case typ.Call != nil:
		if err := t.Enter(""); err != nil {
			return Value{}, err
		}
		v, err := typ.Call(t, f, args)
		t.Leave()
		return v, err
	}
	return Value{}, TypeErrorf("'%s' object is not callable", TypeName(f))
}

// A Runtime is what the threads of one interpreter share.
type Runtime struct {
	// MaxAlloc is the largest single allocation in bytes that a script may cause.
	MaxAlloc int64
	// OnBigAlloc, if not nil, is called before an allocation of n bytes, at least BigAlloc.
	OnBigAlloc func(n int)
	// OnWarning, if not nil, is given the warnings of natives: see Thread.Warn.
	OnWarning func(t *Thread, class *Type, text string, level int) error
	// Builtins and Modules are the module builtins and sys.modules.
	Builtins *Module
	Modules  *Dict
	// Python2 says that code of a Python 2 file has been loaded.
	Python2 atomic.Bool
	// ScriptDir is what sys.path begins with: a module in it may have the name of another that was meant.
	ScriptDir string
	// Shared says that there is no GIL and has been more than one thread: objects are shared, see Value.Put.
	Shared atomic.Bool
	// Barrier makes what other threads have written visible here, as if each had executed a memory barrier.
	Barrier func()
	// ClassChanged is called after an attribute that inline caches may have relied on was changed in a class.
	ClassChanged func()

	versions counter // of classes
	shapes   counter // of shapes
	// identities numbers objects; nil if their addresses serve.
	identities *identities
	// instances counts those that have been hashed by identity.
	instances atomic.Int64
	classMu   sync.Mutex // guards lists of subclasses
	shapeMu   sync.Mutex // guards the making of shapes
	// classes keeps the classes made in Python alive where what a program sees must not depend on when the collector runs.
	classes []*Type
	// subclasses lists the subclasses of built-in types.
	subclasses map[*Type]*subclassList
	// local holds the state of modules: see Local.
	local sync.Map

	// MaxStrDigits limits conversions between int and str, as sys.set_int_max_str_digits does.
	MaxStrDigits int
}

// Local returns the value for key that belongs to this runtime, and makes it when it is first asked for. It is where a
// module written in Go keeps its state, under a key of a type of its own.
func (rt *Runtime) Local(key any, make func() any) any {
	if v, ok := rt.local.Load(key); ok {
		return v
	}
	v, _ := rt.local.LoadOrStore(key, make())
	return v
}

// NewRuntime returns a runtime without modules.
func NewRuntime() *Runtime {
	Setup()
	return &Runtime{subclasses: make(map[*Type]*subclassList), MaxAlloc: 1 << 36, Modules: NewDict(), ClassChanged: func() {}, Barrier: func() {}, MaxStrDigits: 4300}
}
