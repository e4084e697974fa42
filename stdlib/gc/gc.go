// Package gc is Python's module gc, as far as it can be true: memory is freed by the collector of Go, which finds cycles as it
// finds everything else, and which programs can ask to work but not to stop. So objects are not counted, and there are no lists
// of all of them. What a program sets is told to it again, and heeded by nobody.
package gc

import (
	"sync"

	"minipy/stdlib/weakref"
	"minipy/vm/py"
)

type stateKey struct{}

// A state is what a program has set, and the collections that it has asked for.
type state struct {
	mutex       sync.Mutex
	off         bool
	debug       int
	thresholds  [3]int
	collections [3]int64
}

func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any { return new(state) }).(*state)
}

var sigCollect = py.NewSignature("collect", "generation=")

// A module holds what collect needs.
type module struct{ callbacks *py.List }

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("gc", "The garbage collector. It is the one of Go, which also frees what has references to itself.")
	x := &module{py.NewList(nil)}
	for _, d := range []py.FuncDef{
		{Name: "collect", Fn: x.collect, Flags: py.Kw, Doc: "Free now what cannot be reached. How many objects that are nobody counts: the result is 0."},
		{Name: "enable", Fn: switchTo(false), Doc: "Let isenabled() be true."},
		{Name: "disable", Fn: switchTo(true), Doc: "Let isenabled() be false. The collector does its work all the same."},
		{Name: "isenabled", Fn: with(func(s *state) py.Value { return py.Bool(!s.off) }), Doc: "Whether enable() or disable() was called last."},
		{Name: "set_debug", Fn: setDebug, Min: 1, Max: 1, Doc: "Set the flags that get_debug() tells. Nothing is reported."},
		{Name: "get_debug", Fn: with(func(s *state) py.Value { return py.Int(int64(s.debug)) }), Doc: "The flags that set_debug() has set."},
		{Name: "set_threshold", Fn: setThreshold, Max: -1, Doc: "Set what get_threshold() tells. Go decides when to collect."},
		{Name: "get_threshold", Fn: with(func(s *state) py.Value { return triple(s.thresholds) }),
			Doc: "What set_threshold() has set, at first (0, 0, 0): there are no thresholds."},
		{Name: "get_count", Fn: with(func(*state) py.Value { return triple([3]int{}) }), Doc: "(0, 0, 0): objects are not counted."},
		{Name: "get_stats", Fn: getStats, Doc: "How often the program has asked for a collection, for each generation."},
		{Name: "is_tracked", Fn: isTracked, Min: 1, Max: 1, Doc: "Whether an object can have references to others that can lead back to it."},
		{Name: "get_referents", Fn: getReferents, Max: -1, Doc: "The objects that containers and instances refer to."},
	} {
		m.Set(d.Name, py.NewNative("gc", d).Value())
	}
	for name, v := range map[string]int64{"DEBUG_STATS": 1, "DEBUG_COLLECTABLE": 2, "DEBUG_UNCOLLECTABLE": 4, "DEBUG_SAVEALL": 32, "DEBUG_LEAK": 38} {
		m.Set(name, py.Int(v))
	}
	m.Set("garbage", py.NewList(nil).Value())
	m.Set("callbacks", x.callbacks.Value())
	return m, nil
}

// with makes a function of the state.
func with(f func(s *state) py.Value) py.NativeFunc {
	return func(t *py.Thread, _ py.Args) (py.Value, error) {
		s := stateOf(t)
		s.mutex.Lock()
		defer s.mutex.Unlock()
		return f(s), nil
	}
}

func switchTo(off bool) py.NativeFunc {
	return with(func(s *state) py.Value {
		s.off = off
		return py.None
	})
}

func triple(n [3]int) py.Value {
	return py.NewTuple([]py.Value{py.Int(int64(n[0])), py.Int(int64(n[1])), py.Int(int64(n[2]))}).Value()
}

func setDebug(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return with(func(s *state) py.Value {
		s.debug = n
		return py.None
	})(t, args)
}

func setThreshold(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) < 1 || len(args.Pos) > 3 {
		return py.Value{}, py.TypeErrorf("gc.set_threshold requires 1 to 3 arguments")
	}
	var given [3]int
	for i, v := range args.Pos {
		var err error
		if given[i], err = py.AsCInt(t, v); err != nil {
			return py.Value{}, err
		}
	}
	return with(func(s *state) py.Value {
		copy(s.thresholds[:], given[:len(args.Pos)])
		return py.None
	})(t, args)
}

func (x *module) collect(t *py.Thread, args py.Args) (py.Value, error) {
	generation := py.Int(2)
	if err := sigCollect.Bind(args, &generation); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, generation)
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 || n > 2 {
		return py.Value{}, py.ValueErrorf("invalid generation")
	}
	if err := x.tell(t, "start", n); err != nil {
		return py.Value{}, err
	}
	s := stateOf(t)
	s.mutex.Lock()
	s.collections[n]++
	s.mutex.Unlock()
	if err := weakref.Collect(t); err != nil {
		return py.Value{}, err
	}
	return py.Int(0), x.tell(t, "stop", n)
}

// tell calls the callbacks, with the phase of the collection and a dict about it.
func (x *module) tell(t *py.Thread, phase string, generation int) error {
	for _, f := range append([]py.Value(nil), x.callbacks.Items...) {
		info := py.NewDict()
		for i, name := range []string{"generation", "collected", "uncollectable"} {
			n := 0
			if i == 0 {
				n = generation
			}
			info.SetStr(py.Intern(name), py.Int(int64(n)))
		}
		if _, err := t.Call(f, py.NewStr(phase).Value(), info.Value()); err != nil {
			return err
		}
	}
	return nil
}

func getStats(t *py.Thread, _ py.Args) (py.Value, error) {
	s := stateOf(t)
	s.mutex.Lock()
	counts := s.collections
	s.mutex.Unlock()
	var list []py.Value
	for _, n := range counts {
		d := py.NewDict()
		for i, name := range []string{"collections", "collected", "uncollectable"} {
			v := n
			if i > 0 {
				v = 0
			}
			d.SetStr(py.Intern(name), py.Int(v))
		}
		list = append(list, d.Value())
	}
	return py.NewList(list).Value(), nil
}

// isTracked answers for the kinds of objects, not, as CPython may, for their contents.
func isTracked(_ *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	switch {
	case v.IsKind(py.KindTuple):
		return py.Bool(len(v.AsTuple().Items) > 0), nil
	case v.IsKind(py.KindList), v.IsKind(py.KindDict), v.IsKind(py.KindSet), v.IsInstance(&py.TypeType),
		v.IsInstance(&py.ModuleType), v.Type().Flags&py.Heap != 0, v.Is(&py.FuncType):
		return py.True, nil
	}
	return py.False, nil
}

func getReferents(t *py.Thread, args py.Args) (py.Value, error) {
	var all []py.Value
	for _, v := range args.Pos {
		switch {
		case v.IsKind(py.KindTuple):
			all = append(all, v.AsTuple().Items...)
		case v.IsKind(py.KindList):
			all = append(all, v.AsList().Items...)
		case v.IsKind(py.KindDict):
			v.AsDict().Each(func(key, value py.Value) bool {
				all = append(all, key, value)
				return true
			})
		case v.IsKind(py.KindSet):
			if err := py.Each(t, v, func(x py.Value) error {
				all = append(all, x)
				return nil
			}); err != nil {
				return py.Value{}, err
			}
		}
		if v.Type().Flags&py.Heap != 0 {
			d, err := py.FindAttr(t, v, py.Intern("__dict__"))
			if err != nil {
				return py.Value{}, err
			}
			if !d.IsZero() {
				all = append(all, d)
			}
			all = append(all, v.Type().Value())
		}
		if err := t.Charge(16 * len(all)); err != nil {
			return py.Value{}, err
		}
	}
	return py.NewList(all).Value(), nil
}
