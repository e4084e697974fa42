package functools

// This file defines _lru_cache_wrapper: a function that remembers its results.

import (
	"sync"

	"minipy/vm/py"
)

// A cache is a function that remembers the results of its last calls: of all if limit is negative.
type cache struct {
	py.Header
	dict         *py.Dict
	fn, infoType py.Value
	limit        int
	typed        bool
	results      *py.Dict // by the key of the call: the result if there is no limit, else an entry
	hits, misses int64
	// root is in a ring of the entries: root.next was used longest ago.
	root entry
}

// An entry is a result of a cache with a limit.
type entry struct {
	py.Header
	prev, next  *entry
	key, result py.Value
	hash        uint64
}

func cacheOf(v py.Value) *cache { return (*cache)(v.Pointer()) }

var entryType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "_lru_list_elem", Module: "functools", Flags: py.Final | py.NotCallable})
})

// markType is the class of what stands in keys between positional and keyword arguments.
var markType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{Name: "_kwd_mark", Module: "functools", Flags: py.Final | py.NotCallable})
})

var mark = sync.OnceValue(func() py.Value {
	o := &struct {
		py.Header
		_ uint64
	}{Header: py.Header{Type: markType()}}
	return py.FromHeader(&o.Header)
})

var cacheType = sync.OnceValue(func() *py.Type {
	self := func(_ *py.Thread, args py.Args) (py.Value, error) { return args.Pos[0], nil }
	return py.NewType(&py.Def{
		Name: "_lru_cache_wrapper", Module: "functools", Flags: py.HasDict | py.WeakRefs,
		Doc:    "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n",
		DictOf: func(v py.Value) **py.Dict { return &cacheOf(v).dict },
		Slots: py.Slots{
			New: cacheNew, Call: cacheCall,
			Get: func(_ *py.Thread, descr, obj py.Value, _ *py.Type) (py.Value, error) {
				if obj.IsZero() || obj.IsNone() {
					return descr, nil
				}
				return py.NewMethod(obj, descr), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "cache_info", Fn: cacheInfo, Doc: "Report cache statistics"},
			{Name: "cache_clear", Fn: cacheClear, Doc: "Clear the cache and cache statistics"},
			{Name: "__reduce__", Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				return py.GetAttr(t, args.Pos[0], py.Intern("__qualname__"))
			}},
			{Name: "__copy__", Fn: self},
			{Name: "__deepcopy__", Fn: self, Min: 1, Max: 1},
		},
	})
})

var sigCache = py.NewSignature("lru_cache", "user_function, maxsize, typed, cache_info_type")

func cacheNew(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var fn, size, typed, info py.Value
	if err := sigCache.Bind(args, &fn, &size, &typed, &info); err != nil {
		return py.Value{}, err
	}
	if !py.Callable(fn) {
		return py.Value{}, py.TypeErrorf("the first argument must be callable")
	}
	c := &cache{Header: py.Header{Type: class}, fn: fn, infoType: info, limit: -1, results: py.NewDict()}
	c.root.Header.Type = entryType()
	var err error
	if !size.IsNone() {
		if size.Type().Index == nil {
			return py.Value{}, py.TypeErrorf("maxsize should be integer or None")
		}
		if c.limit, err = py.AsSize(t, size, &py.OverflowErrorType); err != nil {
			return py.Value{}, err
		}
		c.limit = max(c.limit, 0)
	}
	c.clear()
	c.typed, err = py.Truth(t, typed)
	return py.FromHeader(&c.Header), err
}

func (c *cache) clear() {
	c.hits, c.misses = 0, 0
	c.results.Clear()
	c.root.prev, c.root.next = &c.root, &c.root
}

func (e *entry) remove() { e.prev.next, e.next.prev = e.next, e.prev }

// newest enters e in the ring as that used last.
func (c *cache) newest(e *entry) {
	e.prev, e.next = c.root.prev, &c.root
	e.prev.next, c.root.prev = e, e
}

// key returns what calls with equal arguments have in common.
func (c *cache) key(args py.Args) py.Value {
	if !c.typed && len(args.Names) == 0 && len(args.Pos) == 1 {
		if v := args.Pos[0]; v.Is(&py.IntType) || v.Is(&py.StrType) {
			return v
		}
	}
	n := len(args.Pos)
	if len(args.Names) > 0 {
		n += 1 + 2*len(args.Names)
	}
	if c.typed {
		n += len(args.Pos) + len(args.Names)
	}
	items := append(make([]py.Value, 0, n), args.Pos...)
	if len(args.Names) > 0 {
		items = append(items, mark())
		for i, name := range args.Names {
			items = append(items, name.Value(), args.Kw[i])
		}
	}
	if c.typed {
		for _, list := range [2][]py.Value{args.Pos, args.Kw} {
			for _, v := range list {
				items = append(items, v.Type().Value())
			}
		}
	}
	return py.NewTuple(items).Value()
}

func cacheCall(t *py.Thread, f py.Value, args py.Args) (py.Value, error) {
	c := cacheOf(f)
	if c.limit == 0 {
		c.misses++
		return t.CallArgs(c.fn, args)
	}
	key := c.key(args)
	hash, err := py.HashKey(t, key)
	if err != nil {
		return py.Value{}, err
	}
	v, err := c.results.GetHashed(t, hash, key)
	if err != nil {
		return py.Value{}, err
	}
	if !v.IsZero() {
		c.hits++
		if c.limit < 0 {
			return v, nil
		}
		e := (*entry)(v.Pointer())
		e.remove()
		c.newest(e)
		return e.result, nil
	}
	c.misses++
	result, err := t.CallArgs(c.fn, args)
	if err != nil {
		return py.Value{}, err
	}
	if c.limit < 0 {
		return result, c.results.SetHashed(t, hash, key, result)
	}
	// The call may have been made meanwhile by the function itself, or by another thread.
	if v, err := c.results.GetHashed(t, hash, key); err != nil || !v.IsZero() {
		return result, err
	}
	e := &entry{Header: py.Header{Type: entryType()}, key: key, hash: hash, result: result}
	if c.results.Len() >= c.limit {
		if oldest := c.root.next; oldest != &c.root {
			oldest.remove()
			// If that fails the oldest result is not used any more, but counts.
			if _, err := c.results.DelHashed(t, oldest.hash, oldest.key); err != nil {
				return py.Value{}, err
			}
		}
	}
	if err := c.results.SetHashed(t, hash, key, py.FromHeader(&e.Header)); err != nil {
		return py.Value{}, err
	}
	c.newest(e)
	return result, nil
}

func cacheInfo(t *py.Thread, args py.Args) (py.Value, error) {
	c := cacheOf(args.Pos[0])
	limit := py.None
	if c.limit >= 0 {
		limit = py.Int(int64(c.limit))
	}
	return t.Call(c.infoType, py.Int(c.hits), py.Int(c.misses), limit, py.Int(int64(c.results.Len())))
}

func cacheClear(_ *py.Thread, args py.Args) (py.Value, error) {
	cacheOf(args.Pos[0]).clear()
	return py.None, nil
}
