package selects

// This file defines the classes poll and epoll.

import (
	"slices"
	"sync"
	"syscall"
	"time"

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

var epollType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "epoll", Module: "select", Flags: py.Final, Doc: "Waits for descriptors that are registered with it.",
		Slots: py.Slots{New: newEpoll},
		Methods: []py.MethodDef{
			{Name: "register", Fn: epollRegister, Flags: py.Kw, Doc: "Wait for events of a descriptor."},
			{Name: "modify", Fn: epollModify, Flags: py.Kw, Doc: "Wait for other events of a registered descriptor."},
			{Name: "unregister", Fn: epollUnregister, Flags: py.Kw, Doc: "Wait for a descriptor no more."},
			{Name: "poll", Fn: epollPoll, Flags: py.Kw, Doc: "Wait, at most a number of seconds, for so many events. A list of pairs of a descriptor and its events."},
			{Name: "close", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				r := self(args.Pos[0])
				r.closed, r.entries = true, nil
				return py.None, nil
			}, Doc: "Forget all descriptors."},
			{Name: "__enter__", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				return args.Pos[0], self(args.Pos[0]).open()
			}},
			{Name: "__exit__", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				r := self(args.Pos[0])
				r.closed, r.entries = true, nil
				return py.None, nil
			}, Max: 3},
		},
		Members: []py.MemberDef{
			{Name: "closed", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Bool(self(v).closed), nil }, Doc: "Whether it has been closed."},
		},
	})
})

func (r *registry) open() error {
	if r.closed {
		return py.ValueErrorf("I/O operation on closed epoll object")
	}
	return nil
}

var (
	sigEpoll           = py.NewSignature("epoll", "sizehint=, flags=")
	sigEpollRegister   = py.NewSignature("register", "fd, eventmask=")
	sigEpollModify     = py.NewSignature("modify", "fd, eventmask")
	sigEpollUnregister = py.NewSignature("unregister", "fd")
	sigEpollPoll       = py.NewSignature("poll", "timeout=, maxevents=")
)

func newEpoll(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	size, flags := py.Int(-1), py.Int(0)
	if err := sigEpoll.Bind(args, &size, &flags); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, size)
	if err != nil {
		return py.Value{}, err
	}
	if n < -1 || n == 0 {
		return py.Value{}, py.ValueErrorf("negative sizehint")
	}
	f, err := py.AsCInt(t, flags)
	if err != nil {
		return py.Value{}, err
	}
	if f&^0x80000 != 0 {
		return py.Value{}, py.NewError(&py.OSErrorType, "invalid flags")
	}
	r := &registry{Header: py.Header{Type: class}}
	return py.FromHeader(&r.Header), nil
}

// epollMask converts an argument of events. Edges are not offered.
func epollMask(t *py.Thread, v py.Value) (int64, error) {
	n, err := py.AsCLong(t, v)
	if err == nil && n&epollEdge != 0 {
		err = py.NewOSError(syscall.EINVAL, "")
	}
	return n, err
}

func epollRegister(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	args.Pos = args.Pos[1:]
	var file py.Value
	events := py.Int(pollIn | pollPri | pollOut)
	if err := sigEpollRegister.Bind(args, &file, &events); err != nil {
		return py.Value{}, err
	}
	n, err := epollMask(t, events)
	if err != nil {
		return py.Value{}, err
	}
	fd, err := r.descriptor(t, file)
	if err != nil {
		return py.Value{}, err
	}
	s, err := find(t, fd)
	if err != nil {
		return py.Value{}, err
	}
	if _, err := wait(t, []item{{fd, s, 0}}, 0); err == errBad {
		return py.Value{}, py.NewOSError(syscall.EBADF, "")
	} else if err != nil {
		return py.Value{}, err
	}
	if i := r.find(fd); i >= 0 {
		if r.entries[i].socket == s || !gone(r.entries[i]) {
			return py.Value{}, py.NewOSError(syscall.EEXIST, "")
		}
		r.entries = slices.Delete(r.entries, i, i+1)
	}
	r.entries = append(r.entries, entry{fd, n, s})
	return py.None, nil
}

// gone reports whether what was registered has been closed, and its number means something else.
func gone(e entry) bool {
	f, ok := e.socket.(interface{ Fd() int })
	return ok && f.Fd() != e.fd
}

func (r *registry) descriptor(t *py.Thread, v py.Value) (int, error) {
	fd, err := descriptor(t, v)
	if err == nil {
		err = r.open()
	}
	return fd, err
}

func epollModify(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	args.Pos = args.Pos[1:]
	var file, events py.Value
	if err := sigEpollModify.Bind(args, &file, &events); err != nil {
		return py.Value{}, err
	}
	n, err := epollMask(t, events)
	if err != nil {
		return py.Value{}, err
	}
	fd, err := r.descriptor(t, file)
	if err != nil {
		return py.Value{}, err
	}
	i := r.find(fd)
	if i < 0 {
		return py.Value{}, py.NewOSError(syscall.ENOENT, "")
	}
	r.entries[i].events = n
	return py.None, nil
}

func epollUnregister(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	args.Pos = args.Pos[1:]
	var file py.Value
	if err := sigEpollUnregister.Bind(args, &file); err != nil {
		return py.Value{}, err
	}
	fd, err := r.descriptor(t, file)
	if err != nil {
		return py.Value{}, err
	}
	i := r.find(fd)
	if i < 0 {
		return py.Value{}, py.NewOSError(syscall.ENOENT, "")
	}
	r.entries = slices.Delete(r.entries, i, i+1)
	return py.None, nil
}

func epollPoll(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	args.Pos = args.Pos[1:]
	timeout, most := py.None, py.Int(-1)
	if err := sigEpollPoll.Bind(args, &timeout, &most); err != nil {
		return py.Value{}, err
	}
	if err := r.open(); err != nil {
		return py.Value{}, err
	}
	d, err := seconds(t, timeout, "timeout must be an integer or None")
	if err != nil {
		return py.Value{}, err
	}
	d = max(d, machine.Forever)
	n, err := py.AsCInt(t, most)
	if err != nil {
		return py.Value{}, err
	}
	switch {
	case n == -1:
		n = maxFD
	case n <= 0:
		return py.Value{}, py.ValueErrorf("maxevents must be greater than 0, got %d", n)
	}
	return r.poll(t, d, n)
}

// poll waits. A descriptor that was closed has left.
func (r *registry) poll(t *py.Thread, d time.Duration, most int) (py.Value, error) {
	for {
		r.entries = slices.DeleteFunc(r.entries, func(e entry) bool { return gone(e) })
		entries := slices.Clone(r.entries)
		items := make([]item, len(entries))
		for i, e := range entries {
			items[i] = item{e.fd, e.socket, wantedOf(e.events)}
		}
		ready, err := wait(t, items, d)
		if err == errBad {
			before := len(r.entries)
			if r.entries = slices.DeleteFunc(r.entries, func(e entry) bool { return gone(e) }); len(r.entries) < before {
				continue
			}
			return py.Value{}, py.NewOSError(syscall.EBADF, "")
		}
		if err != nil {
			return py.Value{}, err
		}
		list := []py.Value{}
		for i := range ready {
			e := entries[i]
			if x := eventsOf(ready[i], e.events); x != 0 && len(list) < most && e.events&^epollOnce != 0 {
				list = append(list, event(e.fd, x))
				if k := r.find(e.fd); k >= 0 && e.events&epollOnce != 0 {
					r.entries[k].events = epollOnce // until it is modified
				}
			}
		}
		return py.NewList(list).Value(), nil
	}
}
