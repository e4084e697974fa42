package vm

// This file defines Runtime: one interpreter, its threads, and how it begins and ends.

import (
	"sync"
	"sync/atomic"

	"minipy/compiler/code"
	"minipy/gil"
	"minipy/gil/machine"
	"minipy/vm/py"
)

// Options say how a Runtime is made.
type Options struct {
	Machine machine.Machine
	GIL     string // a policy's name
	Config  gil.Config
	// Compile translates source text. mode is "exec", "eval" or "single"; flags are the caller's.
	Compile func(source []byte, filename, mode string, flags CompileFlags) (*code.Code, error)
	// Find makes the built-in module called name, or returns nil if there is none. It is called once for each module.
	Find func(t *Thread, name string) (*py.Module, error)
	// Python2 makes the built-ins of Python 2 files from the module builtins, when the first such file is loaded.
	Python2 func(t *py.Thread, builtins *py.Module) (*py.Dict, error)
	// IsBuiltIn reports whether Find knows name.
	IsBuiltIn func(name string) bool
	// Files is the file system that modules are imported from; nil grants none.
	Files Files
	// OnThread, if not nil, is called once, before the first thread besides the main one starts.
	OnThread func()
	// OnDeadlock, if not nil, is called when all threads wait for each other, with a report. It is called from any goroutine.
	OnDeadlock func(report string)
	// MaxAlloc is the largest single allocation in bytes; 0 is a default.
	MaxAlloc int64
}

// CompileFlags qualify a compilation.
type CompileFlags struct {
	Named   bool // with separate locals: register 1 gets the namespace
	Future  bool // annotations are strings
	Python2 bool // it belongs to a Python 2 file
	Text    bool // the source is UTF-8 whatever it declares
	Library bool // it belongs to the library, which is Python 3
	// Thread is the one that meets the SyntaxWarnings; if it is nil they are printed.
	Thread *py.Thread
	// Optimize is 1 for no assert statements, 2 also for no docstrings.
	Optimize int
	// TypeComments says that a tree has the type comments of its text; Version is the minor version of Python 3 whose syntax it
	// may have, -1 for all.
	TypeComments bool
	Version      int
}

// A Runtime is one Python interpreter. It is made by New and used by Run.
type Runtime struct {
	*py.Runtime
	Options

	policy gil.Policy
	main   *Thread

	recursionLimit atomic.Int64
	onThread       sync.Once

	builtins2   *py.Dict // of Python 2 files
	makePython2 sync.Once

	mutex   sync.Mutex // guards what follows
	threads map[*Thread]bool
	closing bool
	stalls  stalls
	stuck   bool // the machine cannot go on: all threads wait for each other
	codes   []*py.Code
	setup   *Thread

	parallel bool    // there is no GIL
	section  section // in use where parallel
	// lanesTaken has a bit for each counter of visitors that a thread has for itself. Guarded by mutex.
	lanesTaken uint32

	borrowed borrowed
	epoch    atomic.Uint32 // of the threads' tables
	imports  imports
	counter  atomic.Int64          // of threads made
	stopped  atomic.Pointer[Abort] // why everything is to end
	signals  atomic.Uint64         // pending, by number
	Alarm    atomic.Bool           // a timer is set, which will send a signal
	// OnSignal runs the handler of a signal in the main thread. It is set with the GIL held.
	OnSignal func(t *Thread, number int) error
}

// DefaultRecursionLimit is what sys.getrecursionlimit() returns at first.
const DefaultRecursionLimit = 1000

// New makes a runtime whose GIL is the policy called o.GIL. The error says that there is no such policy.
func New(o Options) (*Runtime, error) {
	policy, err := gil.New(o.GIL, o.Machine, o.Config)
	if err != nil {
		return nil, err
	}
	rt := &Runtime{Runtime: py.NewRuntime(), Options: o, policy: policy, threads: map[*Thread]bool{}}
	if o.MaxAlloc > 0 {
		rt.Runtime.MaxAlloc = o.MaxAlloc
	}
	rt.recursionLimit.Store(DefaultRecursionLimit)
	rt.parallel = policy.Traits().Parallel && !o.Machine.Cooperative()
	rt.section.mutex, rt.section.wake = machine.NewMutex(o.Machine), o.Machine.NewFutex()
	rt.Runtime.ClassChanged = rt.clearCaches
	rt.OnSignal = func(t *Thread, number int) error {
		if number != sigInt {
			return nil // nobody has set a handler
		}
		return py.NewError(&py.KeyboardInterruptType)
	}
	return rt, nil
}

// Policy returns the GIL.
func (rt *Runtime) Policy() gil.Policy { return rt.policy }

// Main returns the main thread while Run is in progress.
func (rt *Runtime) Main() *Thread { return rt.main }

// setupThread returns a thread for making constants, which runs nothing.
func (rt *Runtime) setupThread() *py.Thread {
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	if rt.setup == nil {
		rt.setup = newThread(rt)
	}
	return rt.setup.Py()
}

// RecursionLimit is sys.getrecursionlimit().
func (rt *Runtime) RecursionLimit() int { return int(rt.recursionLimit.Load()) }

// SetRecursionLimit is sys.setrecursionlimit(). It holds for t at once, and for threads started later.
func (rt *Runtime) SetRecursionLimit(t *Thread, n int) error {
	if n < 1 {
		return py.ValueErrorf("recursion limit must be greater or equal than 1")
	}
	if int(t.depth) >= n {
		return py.Errorf(&py.RecursionErrorType, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, t.depth)
	}
	rt.recursionLimit.Store(int64(n))
	if limit := n + baseFrames; len(t.frames) > limit {
		t.frames = t.frames[:limit:limit]
	}
	t.SetMaxDepth(min(n, maxNested))
	return nil
}

// Run runs f in the main thread and returns its error. f calls Join in the end, or other threads go on after Run. One call of Run may be in progress at a time. A panic in a thread comes out of Run.
func (rt *Runtime) Run(f func(t *Thread) error) error {
	if rt.main == nil {
		rt.main = newThread(rt)
		rt.main.label = "MainThread"
	}
	t := rt.main
	t.Done = machine.NewEvent(rt.Machine)
	var err error
	mt, startErr := rt.Machine.Start("MainThread", func(mt machine.Thread) {
		rt.enter(t, mt, true)
		rt.policy.Acquire(&t.gilThread)
		if t.Shared {
			t.enterSection()
		}
		err = f(t)
		if t.inSection {
			t.leaveSection()
		}
		rt.mutex.Lock()
		t.running = false
		delete(rt.threads, t)
		t.dropLane()
		rt.mutex.Unlock()
		rt.policy.Exit(&t.gilThread)
	})
	if startErr != nil {
		return startErr
	}
	if runErr := rt.Machine.Run(mt); runErr != nil {
		rt.stuck = true
		return runErr
	}
	if rt.stopped.Load() != nil { // daemons have been cancelled too: when they have ended there can be another Run
		if runErr := rt.Machine.Run(nil); runErr != nil && err == nil {
			err = runErr
		}
		rt.stopped.Store(nil)
		t.gilThread.Breaker.And(^gil.Cancel)
	}
	return err
}

// LastWords runs f in a new thread, after an error of the machine has ended Run. No other thread runs any more.
func (rt *Runtime) LastWords(f func(t *Thread)) error {
	t := newThread(rt)
	mt, err := rt.Machine.Start("last words", func(mt machine.Thread) {
		rt.enter(t, mt, false)
		if rt.policy.Acquire(&t.gilThread) {
			rt.policy.Shutdown(&t.gilThread)
			t.native(f)
			rt.policy.Exit(&t.gilThread)
		}
	})
	if err != nil {
		return err
	}
	return rt.Machine.Run(mt)
}

// Close ends the daemon threads. The runtime cannot be used after it.
func (rt *Runtime) Close() error {
	if c, ok := rt.Machine.(machine.Computer); ok {
		defer c.Close()
	}
	if rt.stuck {
		return nil
	}
	t := newThread(rt)
	_, err := rt.Machine.Start("finalizer", func(mt machine.Thread) {
		rt.enter(t, mt, false)
		if !rt.policy.Acquire(&t.gilThread) {
			return
		}
		rt.policy.Shutdown(&t.gilThread)
		rt.mutex.Lock()
		rt.closing = true
		rt.interruptAll(t, gil.Stop)
		rt.mutex.Unlock()
		rt.policy.Exit(&t.gilThread)
	})
	if err != nil {
		return err
	}
	return rt.Machine.Run(nil)
}

// Cancel makes all threads of rt end, with an Abort that holds the reason. It may be called from any goroutine, at any
// time; only the first call counts.
func (rt *Runtime) Cancel(reason error) {
	if !rt.stopped.CompareAndSwap(nil, &Abort{Reason: reason}) {
		return
	}
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	rt.interruptAll(nil, gil.Cancel)
}

// sigInt is the number of the signal that Ctrl-C sends.
const sigInt = 2

// Signal makes known that the signal with a number below 64 has arrived. It may be called from any goroutine.
func (rt *Runtime) Signal(number int) {
	rt.mutex.Lock()
	defer rt.mutex.Unlock()
	if t := rt.main; t != nil && t.running {
		rt.signals.Or(1 << number)
		rt.policy.Signal(&t.gilThread)
	}
}

// Eval runs code, as a module's, with the given globals.
func (t *Thread) Eval(c *code.Code, globals *py.Dict) (py.Value, error) {
	return t.CallFunc(t.rt.NewFunc(t.rt.Load(c), globals), py.Args{})
}
