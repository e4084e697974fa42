package thread

// This file defines the class local, whose instances have other attributes in each thread.

import (
	"slices"
	"sync"
	"weak"

	"minipy/vm"
	"minipy/vm/py"
)

// A Local is an instance of local. Its dicts belong to it, so that they go with it, and each is removed when its thread ends.
type Local struct {
	py.Header
	args  py.Args  // for __init__, which each thread calls
	plain *py.Dict // what object.__getattribute__ sees: nothing

	mutex sync.Mutex // guards dicts
	dicts map[*vm.Thread]*py.Dict
}

// LocalType is the class local.
var LocalType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "_local", Module: "_thread", Doc: "An object whose attributes are different in each thread.",
		DictOf: func(v py.Value) **py.Dict { return &localOf(v).plain },
		Slots:  py.Slots{New: newLocal, GetAttr: getLocal, SetAttr: setLocal},
	})
})

func localOf(v py.Value) *Local { return (*Local)(v.Pointer()) }

var (
	nameDict = py.Intern("__dict__")
	nameInit = py.Intern("__init__")
)

// initializes reports whether class has an __init__ of its own.
func initializes(class *py.Type) bool {
	return !py.Same(class.Lookup(nameInit), py.ObjectType.Lookup(nameInit))
}

func newLocal(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if len(args.Pos)+len(args.Names) > 0 && !initializes(class) {
		return py.Value{}, py.TypeErrorf("Initialization arguments are not supported")
	}
	l := &Local{Header: py.Header{Type: class}, dicts: map[*vm.Thread]*py.Dict{}}
	l.args = py.Args{Pos: slices.Clone(args.Pos), Kw: slices.Clone(args.Kw), Names: slices.Clone(args.Names)}
	l.put(vm.Of(t), py.NewDict()) // whoever calls the class calls __init__ for this thread
	return py.FromHeader(&l.Header), nil
}

// put makes d the attributes that th sees.
func (l *Local) put(th *vm.Thread, d *py.Dict) {
	l.mutex.Lock()
	l.dicts[th] = d
	l.mutex.Unlock()
	stateOf(th.Py()).touched.add(th, l)
}

func (l *Local) remove(th *vm.Thread) {
	l.mutex.Lock()
	delete(l.dicts, th)
	l.mutex.Unlock()
}

// dict returns the attributes that the running thread sees. When it sees them for the first time, __init__ is called.
func (l *Local) dict(t *py.Thread) (*py.Dict, error) {
	th := vm.Of(t)
	l.mutex.Lock()
	d := l.dicts[th]
	l.mutex.Unlock()
	if d != nil {
		return d, nil
	}
	d = py.NewDict()
	l.put(th, d)
	if class := l.Header.Type; initializes(class) {
		if err := class.Init(t, py.FromHeader(&l.Header), l.args); err != nil {
			l.remove(th)
			return nil, err
		}
	}
	return d, nil
}

func getLocal(t *py.Thread, v py.Value, name *py.Str) (py.Value, error) {
	own, err := localOf(v).dict(t)
	if err != nil {
		return py.Value{}, err
	}
	if name.String() == nameDict.String() {
		return own.Value(), nil
	}
	class := v.Type()
	d := class.Lookup(name)
	if !d.IsZero() && d.Type().Get != nil && d.Type().Set != nil {
		return d.Type().Get(t, d, v, class)
	}
	if p := own.GetStr(name); p != nil {
		return *p, nil
	}
	switch {
	case d.IsZero():
		return py.Value{}, py.NoAttr(v, name)
	case d.Type().Get != nil:
		return d.Type().Get(t, d, v, class)
	}
	return d, nil
}

func setLocal(t *py.Thread, v py.Value, name *py.Str, val py.Value) error {
	own, err := localOf(v).dict(t)
	if err != nil {
		return err
	}
	if name.String() == nameDict.String() {
		return py.Errorf(&py.AttributeErrorType, "'%s' object attribute '__dict__' is read-only", py.TypeName(v))
	}
	if d := v.Type().Lookup(name); !d.IsZero() && d.Type().Set != nil {
		return d.Type().Set(t, d, v, val)
	}
	if !val.IsZero() {
		own.SetStr(name, val)
	} else if !own.DelStr(name) {
		return py.NoAttr(v, name)
	}
	return nil
}

// touched knows which locals each thread has used, without keeping them alive.
type touched struct {
	mutex  sync.Mutex
	locals map[*vm.Thread][]weak.Pointer[Local]
}

func (c *touched) add(th *vm.Thread, l *Local) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.locals == nil {
		c.locals = map[*vm.Thread][]weak.Pointer[Local]{}
	}
	list := c.locals[th]
	if len(list) == cap(list) { // before it grows, what is gone is removed
		list = slices.DeleteFunc(list, func(p weak.Pointer[Local]) bool { return p.Value() == nil })
	}
	c.locals[th] = append(list, weak.Make(l))
}

// leave removes the dicts of a thread that has ended.
func (c *touched) leave(th *vm.Thread) {
	c.mutex.Lock()
	list := c.locals[th]
	delete(c.locals, th)
	c.mutex.Unlock()
	for _, p := range list {
		if l := p.Value(); l != nil {
			l.remove(th)
		}
	}
}
