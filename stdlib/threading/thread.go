package threading

// This file defines the class Thread.

import (
	"fmt"
	"slices"
	"sync"

	"minipy/gil/machine"
	"minipy/stdlib/thread"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// A Thread is a Thread object. Its fields are used with the GIL held; but vm is also set before the thread runs.
type Thread struct {
	py.Header
	Dict *py.Dict

	target, args, kwargs py.Value // zero once the thread has run
	stderr, hook         py.Value // sys.stderr and excepthook when it was made
	name                 string
	daemon               bool
	daemonValue          py.Value // what daemon was set to, if it was
	startedEvent         py.Value // what the attribute _started is, once somebody has asked for it
	main                 bool     // the main thread, or another that this module has not started
	made                 bool     // __init__ has been called

	begun   bool           // start has been called
	started *machine.Event // the thread runs
	vm      *vm.Thread     // nil until it is started
}

func self(v py.Value) *Thread { return (*Thread)(v.Pointer()) }

// Value returns obj as a Value.
func (obj *Thread) Value() py.Value { return py.FromHeader(&obj.Header) }

var threadType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Thread", Module: "threading", Doc: "A thread of control.",
		Flags:  py.HasDict | py.WeakRefs,
		DictOf: func(v py.Value) **py.Dict { return &self(v).Dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				return newThread(t, class).Value(), nil
			},
			Init: initThread,
			Repr: reprThread,
		},
		Methods: []py.MethodDef{
			{Name: "start", Fn: alone("start", start), Max: -1, Doc: "Start the thread. It may be started once."},
			{Name: "run", Fn: alone("run", run), Max: -1, Doc: "What the thread does: call the target."},
			{Name: "join", Fn: join, Flags: py.Kw, Doc: "Wait until the thread has ended, or for a number of seconds."},
			{Name: "is_alive", Fn: alone("is_alive", isAlive), Max: -1, Doc: "Whether the thread has started and not ended."},
			{Name: "getName", Fn: old("getName() is deprecated, get the name attribute instead", getName, nil)},
			{Name: "setName", Fn: old("setName() is deprecated, set the name attribute instead", nil, setName), Min: 1, Max: 1},
			{Name: "isDaemon", Fn: old("isDaemon() is deprecated, get the daemon attribute instead", getDaemon, nil)},
			{Name: "setDaemon", Fn: old("setDaemon() is deprecated, set the daemon attribute instead", nil, setDaemon), Min: 1, Max: 1},
		},
		Members: []py.MemberDef{
			{Name: "name", Get: getName, Set: setName, Doc: "A name, for people."},
			{Name: "daemon", Get: getDaemon, Set: setDaemon, Doc: "Whether the program may end while the thread runs."},
			{Name: "ident", Get: ident, Set: readOnly("ident"), Doc: "The thread's number, None before it is started."},
			{Name: "native_id", Get: nativeID, Set: readOnly("native_id"), Doc: "The operating system's number of the thread, None before it is started."},
			{Name: "_started", Get: startedEvent},
			// Programs that override run use these.
			part("_target", func(obj *Thread) *py.Value { return &obj.target }),
			part("_args", func(obj *Thread) *py.Value { return &obj.args }),
			part("_kwargs", func(obj *Thread) *py.Value { return &obj.kwargs }),
		},
	})
})

// mainType and dummyType are the classes of the threads that this module has not started.
var (
	mainType  = sync.OnceValue(func() *py.Type { return foreign("_MainThread", "The main thread.") })
	dummyType = sync.OnceValue(func() *py.Type {
		return foreign("_DummyThread", "A thread that the module _thread has started.")
	})
)

func foreign(name, doc string) *py.Type {
	return py.NewType(&py.Def{Name: name, Module: "threading", Doc: doc, Base: threadType(), Flags: py.NotCallable | py.WeakRefs})
}

// alone checks that a method gets no arguments. The messages are those of functions written in Python.
func alone(name string, f py.NativeFunc) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		if n := len(args.Pos); n > 1 {
			return py.Value{}, py.TypeErrorf("Thread.%s() takes 1 positional argument but %d were given", name, n)
		}
		return f(t, args)
	}
}

func newThread(t *py.Thread, class *py.Type) *Thread {
	return &Thread{Header: py.Header{Type: class}, started: machine.NewEvent(vm.Of(t).Runtime().Machine)}
}

func nextName(t *py.Thread, format string) string {
	return fmt.Sprintf(format, stateOf(t).counter.Add(1))
}

var sigThread = py.NewSignature("Thread.__init__", "group=, target=, name=, args=, kwargs=, *, daemon=")

func initThread(t *py.Thread, v py.Value, args py.Args) error {
	obj := self(v)
	if n := len(args.Pos); n > 5 {
		return py.TypeErrorf("Thread.__init__() takes from 1 to 6 positional arguments but %d were given", n+1)
	}
	var group, name, daemon py.Value
	obj.target, obj.args, obj.kwargs = py.None, py.NewTuple(nil).Value(), py.None
	if err := sigThread.Bind(args, &group, &obj.target, &name, &obj.args, &obj.kwargs, &daemon); err != nil {
		return err
	}
	if !group.IsZero() && !group.IsNone() {
		return py.NewError(&py.AssertionErrorType, "group argument must be None for now")
	}
	if obj.kwargs.IsNone() {
		obj.kwargs = py.NewDict().Value()
	}
	named := false
	if !name.IsZero() {
		var err error
		if named, err = py.Truth(t, name); err != nil {
			return err
		}
	}
	if !named {
		obj.name = nextName(t, "Thread-%d")
		if f := obj.target; f.Is(&py.FuncType) {
			obj.name += " (" + f.AsFunc().Name + ")"
		} else if n, err := py.GetAttr(t, f, py.Intern("__name__")); err == nil && n.IsKind(py.KindStr) {
			obj.name += " (" + n.AsStr().String() + ")"
		}
	} else {
		s, err := py.ToStr(t, name)
		if err != nil {
			return err
		}
		obj.name = s
	}
	if daemon.IsZero() || daemon.IsNone() {
		obj.daemon = objectOf(t).daemon
	} else {
		yes, err := py.Truth(t, daemon)
		if err != nil {
			return err
		}
		obj.daemon, obj.daemonValue = yes, daemon
	}
	obj.stderr = standardError(t)
	var ok bool
	if obj.hook, ok = stateOf(t).module.Get("excepthook"); !ok {
		return py.Errorf(&py.NameErrorType, "name 'excepthook' is not defined")
	} else if obj.hook.IsNone() {
		return py.NewError(&py.RuntimeErrorType, "threading.excepthook is None")
	}
	if hook := ofSys(t, "excepthook"); hook.IsNone() && t.RT.Modules.GetStr(py.Intern("sys")) != nil {
		return py.NewError(&py.RuntimeErrorType, "sys.excepthook is None")
	}
	obj.made = true
	return nil
}

func reprThread(_ *py.Thread, v py.Value) (string, error) {
	obj := self(v)
	if !obj.made && !obj.main {
		return "", py.NewError(&py.AssertionErrorType, "Thread.__init__() was not called")
	}
	status := "initial"
	switch {
	case obj.alive():
		status = "started"
	case obj.begun || obj.main:
		status = "stopped"
	}
	if obj.daemon {
		status += " daemon"
	}
	if obj.vm != nil {
		status += fmt.Sprintf(" %d", obj.vm.Ident())
	}
	return fmt.Sprintf("<%s(%s, %s)>", obj.Header.Type.Name, obj.name, status), nil
}

func start(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	obj := self(v)
	switch {
	case obj.main || obj.begun:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "threads can only be started once")
	case !obj.made:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "thread.__init__() not called")
	}
	s := stateOf(t)
	obj.begun = true
	s.mutex.Lock()
	s.alive = append(s.alive, obj)
	s.mutex.Unlock()
	if err := s.launch(t, obj); err != nil {
		s.forget(obj)
		obj.begun = false
		return py.Value{}, err
	}
	// Wait until the thread runs, as CPython does: that takes the GIL to and fro.
	_, err := vm.Of(t).WaitFor(obj.started, machine.Forever)
	return py.None, err
}

// launch starts the thread of obj. A program may have put a function of its own in the place of what does so.
func (s *state) launch(t *py.Thread, obj *Thread) error {
	run := func(th *vm.Thread) {
		th.Object = obj.Value()
		obj.started.Set()
		obj.body(th.Py())
		s.forget(obj)
	}
	starter, _ := s.module.Get("_start_joinable_thread")
	if starter.IsZero() || py.Same(starter, s.starter) {
		th, err := thread.Start(t, obj.name, obj.daemon, run)
		obj.vm = th
		return err
	}
	bootstrap := py.NewNative("threading", py.FuncDef{Name: "_bootstrap", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) {
		obj.vm = vm.Of(t)
		run(obj.vm)
		return py.None, nil
	}})
	handle := thread.NewHandle(thread.HandleType())
	_, err := t.CallArgs(starter, py.Args{Pos: []py.Value{bootstrap.Value()}, Kw: []py.Value{py.FromHeader(&handle.Header), py.Bool(obj.daemon)},
		Names: []*py.Str{py.Intern("handle"), py.Intern("daemon")}})
	return err
}

func (s *state) forget(obj *Thread) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if i := slices.Index(s.alive, obj); i >= 0 {
		s.alive = slices.Delete(s.alive, i, i+1)
	}
}

// body runs the thread, and reports the exception that ends it.
func (obj *Thread) body(t *py.Thread) {
	run, err := py.GetAttr(t, obj.Value(), py.Intern("run"))
	if err == nil {
		_, err = t.Call(run)
	}
	if e, ok := err.(*py.Exception); ok {
		stateOf(t).caught(t, obj, e)
	}
}

func run(t *py.Thread, a py.Args) (py.Value, error) {
	obj := self(a.Pos[0])
	target := obj.target
	if target.IsZero() {
		return py.Value{}, noPart(a.Pos[0], "_target")
	}
	args, kw := obj.args, obj.kwargs
	defer func() { obj.target, obj.args, obj.kwargs = py.Value{}, py.Value{}, py.Value{} }() // so that what they refer to can go
	if target.IsNone() {
		return py.None, nil
	}
	for _, p := range [...]struct {
		v    py.Value
		name string
	}{{args, "_args"}, {kw, "_kwargs"}} {
		if p.v.IsZero() {
			return py.Value{}, noPart(a.Pos[0], p.name)
		}
	}
	call, err := vm.Spread(t, target, args, kw)
	if err != nil {
		return py.Value{}, err
	}
	_, err = t.CallArgs(target, call)
	return py.None, err
}

var sigJoin = py.NewSignature("Thread.join", "self, /, timeout=")

func join(t *py.Thread, args py.Args) (py.Value, error) {
	var v, timeout py.Value
	if n := len(args.Pos); n > 2 {
		return py.Value{}, py.TypeErrorf("Thread.join() takes from 1 to 2 positional arguments but %d were given", n)
	}
	if err := sigJoin.Bind(args, &v, &timeout); err != nil {
		return py.Value{}, err
	}
	obj := self(v)
	switch {
	case !obj.made && !obj.main:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "Thread.__init__() not called")
	case !obj.begun && !obj.main:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "cannot join thread before it is started")
	case obj.main && !obj.vm.Main:
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "cannot join a dummy thread")
	case obj.vm == vm.Of(t):
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "cannot join current thread")
	}
	d := machine.Forever
	if !timeout.IsZero() && !timeout.IsNone() {
		past, err := py.CompareBool(t, py.Int(0), timeout, py.GT)
		if err == nil && past {
			timeout = py.Int(0)
		}
		if err != nil {
			return py.Value{}, err
		}
		if d, err = stdtime.Duration(t, timeout, "timestamp too large to convert to C PyTime_t"); err != nil {
			return py.Value{}, err
		}
		d = max(d, 0)
	}
	if !obj.vm.Done.IsSet() && d != 0 {
		vm.Of(t).ForgetUnused() // a lost socket may be what the other thread waits for
	}
	p := vm.Of(t).Parker
	defer p.For(p.For("the end of " + obj.name))
	d, err := thread.JoinLost(t, obj.vm.Done, d)
	if err == nil {
		_, err = vm.Of(t).WaitFor(obj.vm.Done, d)
	}
	return py.None, err
}
