package threading

// This file defines the attributes of Thread objects.

import (
	"minipy/vm/py"
)

// old is a method that gets or sets an attribute, which it says is how one does it now.
func old(warning string, get func(*py.Thread, py.Value) (py.Value, error), set func(t *py.Thread, v, val py.Value) error) py.NativeFunc {
	return func(t *py.Thread, a py.Args) (py.Value, error) {
		if err := t.Warn(&py.DeprecationWarningType, warning, 0); err != nil {
			return py.Value{}, err
		}
		if set != nil {
			return py.None, set(t, a.Pos[0], a.Pos[1])
		}
		return get(t, a.Pos[0])
	}
}

// startedEvent is an Event that says what the object's own one does.
func startedEvent(t *py.Thread, v py.Value) (py.Value, error) {
	obj := self(v)
	if !obj.startedEvent.IsZero() {
		return obj.startedEvent, nil
	}
	class, _ := stateOf(t).module.Get("Event")
	event, err := t.Call(class)
	if err == nil && (obj.main || obj.started.IsSet()) {
		var set py.Value
		if set, err = py.GetAttr(t, event, py.Intern("set")); err == nil {
			_, err = t.Call(set)
		}
	}
	obj.startedEvent = event
	return event, err
}

// readOnly refuses to set an attribute, as a property does.
func readOnly(name string) func(*py.Thread, py.Value, py.Value) error {
	return func(_ *py.Thread, v, val py.Value) error {
		what := "setter"
		if val.IsZero() {
			what = "deleter"
		}
		return py.Errorf(&py.AttributeErrorType, "property '%s' of '%s' object has no %s", name, v.Type().QualName, what)
	}
}

// part declares an attribute that is what the thread is to run.
func part(name string, of func(obj *Thread) *py.Value) py.MemberDef {
	return py.MemberDef{
		Name: name,
		Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
			if p := of(self(v)); !p.IsZero() {
				return *p, nil
			}
			return py.Value{}, noPart(v, name)
		},
		Set: func(_ *py.Thread, v, val py.Value) error {
			p := of(self(v))
			if val.IsZero() && p.IsZero() {
				return noPart(v, name)
			}
			*p = val
			return nil
		},
	}
}

// noPart is the error for a part that is gone because the thread has run.
func noPart(v py.Value, name string) error {
	return py.Errorf(&py.AttributeErrorType, "'%s' object has no attribute '%s'", v.Type().Name, name)
}

func (obj *Thread) alive() bool {
	return (obj.main || obj.begun && obj.started.IsSet()) && obj.vm != nil && !obj.vm.Done.IsSet()
}

// check fails if __init__ has not been called.
func (obj *Thread) check() error {
	if !obj.made && !obj.main {
		return py.NewError(&py.AssertionErrorType, "Thread.__init__() not called")
	}
	return nil
}

func isAlive(t *py.Thread, args py.Args) (py.Value, error) {
	if err := self(args.Pos[0]).check(); err != nil {
		return py.Value{}, err
	}
	obj := self(args.Pos[0])
	if !args.Pos[0].Is(stateOf(t).dummy) {
		return py.Bool(obj.alive()), nil
	}
	// Nobody is told when a thread ends that this module has not started.
	if e := obj.startedEvent; !e.IsZero() {
		flag, err := py.GetAttr(t, e, py.Intern("_flag"))
		if err == nil && flag.IsFalse() {
			err = py.NewError(&py.RuntimeErrorType, "thread is not alive")
		}
		return py.True, err
	}
	return py.True, nil
}

func getName(_ *py.Thread, v py.Value) (py.Value, error) {
	return py.NewStr(self(v).name).Value(), self(v).check()
}

func getDaemon(_ *py.Thread, v py.Value) (py.Value, error) {
	if d := self(v).daemonValue; !d.IsZero() {
		return d, self(v).check()
	}
	return py.Bool(self(v).daemon), self(v).check()
}

func setName(t *py.Thread, v, val py.Value) error {
	if val.IsZero() {
		return readOnly("name")(t, v, val)
	}
	if err := self(v).check(); err != nil {
		return err
	}
	s, err := py.ToStr(t, val)
	if err == nil {
		self(v).name = s
	}
	return err
}

func setDaemon(t *py.Thread, v, val py.Value) error {
	obj := self(v)
	switch {
	case val.IsZero():
		return readOnly("daemon")(t, v, val)
	case !obj.made && !obj.main:
		return py.NewError(&py.RuntimeErrorType, "Thread.__init__() not called")
	case obj.begun || obj.main:
		return py.NewError(&py.RuntimeErrorType, "cannot set daemon status of active thread")
	}
	yes, err := py.Truth(t, val)
	if err == nil {
		obj.daemon, obj.daemonValue = yes, val
	}
	return err
}

func ident(_ *py.Thread, v py.Value) (py.Value, error) {
	if err := self(v).check(); err != nil {
		return py.Value{}, err
	}
	if obj := self(v); obj.vm != nil {
		return py.Int(obj.vm.Ident()), nil
	}
	return py.None, nil
}

func nativeID(_ *py.Thread, v py.Value) (py.Value, error) {
	if err := self(v).check(); err != nil {
		return py.Value{}, err
	}
	if obj := self(v); obj.vm != nil && (obj.main || obj.started.IsSet()) {
		return py.Int(int64(obj.vm.M.NativeID())), nil
	}
	return py.None, nil
}
