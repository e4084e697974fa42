package selects

// This file defines the class poll.

import (
	"slices"
	"sync"
	"syscall"

	"minipy/gil/machine"
	"minipy/stdlib/socket"
	"minipy/vm/py"
)

// A registry is a poll or an epoll object.
type registry struct {
	py.Header
	entries []entry // in the order of their registration
	closed  bool
	polling bool
	system  machine.Poll // of epoll: the system's, in place of entries, if the machine has that
}

// An entry is a registered descriptor.
type entry struct {
	fd     int
	events int64
	socket machine.Socket // of epoll: what was registered, whatever the number means now
}

func self(v py.Value) *registry { return (*registry)(v.Pointer()) }

func (r *registry) find(fd int) int {
	return slices.IndexFunc(r.entries, func(e entry) bool { return e.fd == fd })
}

var pollType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "poll", Module: "select", Flags: py.Final | py.NotCallable, Doc: "Waits for descriptors that are registered with it.",
		Methods: []py.MethodDef{
			{Name: "register", Fn: register, Min: 1, Max: 2, Doc: "Wait for events of a descriptor."},
			{Name: "modify", Fn: modify, Min: 2, Max: 2, Doc: "Wait for other events of a registered descriptor."},
			{Name: "unregister", Fn: unregister, Min: 1, Max: 1, Doc: "Wait for a descriptor no more."},
			{Name: "poll", Fn: poll, Max: 1, Doc: "Wait, at most a number of milliseconds. A list of pairs of a descriptor and its events."},
		},
	})
})

func newPoll() py.Value {
	r := &registry{Header: py.Header{Type: pollType()}}
	return py.FromHeader(&r.Header)
}

// mask converts an argument of events.
func mask(t *py.Thread, v py.Value) (int64, error) {
	if v.Type().Index == nil {
		return 0, py.TypeErrorf("an integer is required")
	}
	n, err := py.AsCLong(t, v)
	switch {
	case err != nil:
		return 0, err
	case n < 0:
		return 0, py.ValueErrorf("value must be positive")
	case n > 0xffff:
		return 0, py.NewError(&py.OverflowErrorType, "Python int too large for C unsigned short")
	}
	return n, nil
}

func register(t *py.Thread, args py.Args) (py.Value, error) {
	r, events := self(args.Pos[0]), int64(pollIn|pollPri|pollOut)
	if len(args.Pos) > 2 {
		var err error
		if events, err = mask(t, args.Pos[2]); err != nil {
			return py.Value{}, err
		}
	}
	fd, err := descriptor(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if i := r.find(fd); i >= 0 {
		r.entries[i].events = events
	} else {
		r.entries = append(r.entries, entry{fd: fd, events: events})
	}
	return py.None, nil
}

func modify(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	fd, err := descriptor(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	events, err := mask(t, args.Pos[2])
	if err != nil {
		return py.Value{}, err
	}
	i := r.find(fd)
	if i < 0 {
		return py.Value{}, py.NewOSError(syscall.ENOENT, "")
	}
	r.entries[i].events = events
	return py.None, nil
}

func unregister(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	fd, err := descriptor(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	i := r.find(fd)
	if i < 0 {
		return py.Value{}, py.NewError(&py.KeyErrorType, py.Int(int64(fd)))
	}
	r.entries = slices.Delete(r.entries, i, i+1)
	return py.None, nil
}

func poll(t *py.Thread, args py.Args) (py.Value, error) {
	r, d := self(args.Pos[0]), machine.Forever
	if len(args.Pos) > 1 {
		var err error
		if d, err = milliseconds(t, args.Pos[1]); err != nil {
			return py.Value{}, err
		}
	}
	if r.polling {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "concurrent poll() invocation")
	}
	r.polling = true
	defer func() { r.polling = false }()
	entries := slices.Clone(r.entries)
	items := make([]item, len(entries))
	bad := make([]bool, len(entries))
	anyBad := false
	for i, e := range entries {
		s := socket.Find(t, e.fd)
		if bad[i] = s == nil; bad[i] {
			anyBad = true
		}
		items[i] = item{e.fd, s, wantedOf(e.events)}
	}
	var ready []machine.Readiness
	if !anyBad {
		var err error
		if ready, err = wait(t, items, d); err == errBad {
			anyBad = true
		} else if err != nil {
			return py.Value{}, err
		}
	}
	if anyBad { // that is an event too
		ready = make([]machine.Readiness, len(items))
		for i := range items {
			if bad[i] {
				continue
			}
			one, err := wait(t, items[i:i+1], 0)
			if bad[i] = err == errBad; !bad[i] && err != nil {
				return py.Value{}, err
			}
			if one != nil {
				ready[i] = one[0]
			}
		}
	}
	list := []py.Value{}
	for i, e := range entries {
		if bad[i] {
			list = append(list, event(e.fd, pollNval))
		} else if ready != nil {
			if x := eventsOf(ready[i], e.events); x != 0 {
				list = append(list, event(e.fd, x))
			}
		}
	}
	return py.NewList(list).Value(), nil
}
