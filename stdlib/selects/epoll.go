package selects

// This file defines the class epoll: the system's, or one that is made of the machine's Select.

import (
	"runtime"
	"slices"
	"sync"
	"syscall"
	"time"

	"minipy/gil/machine"
	"minipy/stdlib/socket"
	"minipy/vm"
	"minipy/vm/py"
)

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
				return py.None, self(args.Pos[0]).close()
			}, Doc: "Forget all descriptors."},
			{Name: "fileno", Fn: epollFileno, Doc: "The descriptor of the object itself."},
			{Name: "fromfd", Fn: epollFromFd, Min: 1, Max: 1, Flags: py.ClassM, Doc: "An object for a descriptor of one."},
			{Name: "__enter__", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				return args.Pos[0], self(args.Pos[0]).open()
			}},
			{Name: "__exit__", Fn: func(_ *py.Thread, args py.Args) (py.Value, error) {
				return py.None, self(args.Pos[0]).close()
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
	if p := poller(t); p != nil {
		s, err := p.Poll()
		if err != nil {
			return py.Value{}, vm.OSError(err, "")
		}
		r.own(s)
	}
	return py.FromHeader(&r.Header), nil
}

// poller is the machine if it has epoll, and the program may use it.
func poller(t *py.Thread) machine.Poller {
	if socket.Network(t) == nil {
		return nil
	}
	p, _ := vm.Of(t).Runtime().Machine.(machine.Poller)
	return p
}

// own makes r that of the system. It is closed when r is lost.
func (r *registry) own(s machine.Poll) {
	r.system = s
	runtime.AddCleanup(r, func(s machine.Poll) { s.Close() }, s)
}

func (r *registry) close() error {
	if r.closed = true; r.system != nil && r.system.Fd() >= 0 {
		if err := r.system.Close(); err != nil {
			return vm.OSError(err, "")
		}
	}
	r.entries = nil
	return nil
}

// errNone is raised for what only the system's epoll has.
func errNone(what string) error {
	return py.NewError(&py.RuntimeErrorType, what+" cannot be simulated")
}

func epollFileno(_ *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	if err := r.open(); err != nil {
		return py.Value{}, err
	}
	if r.system == nil {
		return py.Value{}, errNone("descriptors of epoll objects")
	}
	return py.Int(int64(r.system.Fd())), nil
}

func epollFromFd(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	p := poller(t)
	if p == nil {
		return py.Value{}, errNone("descriptors of epoll objects")
	}
	s, err := p.AdoptPoll(fd)
	if err != nil {
		return py.Value{}, vm.OSError(err, "")
	}
	r := &registry{Header: py.Header{Type: args.Pos[0].AsType()}}
	r.system = s // not closed when r is lost: somebody else has the descriptor too
	return py.FromHeader(&r.Header), nil
}

// epollMask converts an argument of events.
func (r *registry) epollMask(t *py.Thread, v py.Value) (int64, error) {
	n, err := py.AsCLong(t, v)
	if err == nil && n&epollEdge != 0 && r.system == nil {
		err = errNone("edge-triggered epoll")
	}
	return n, err
}

// control tells the system's epoll of a descriptor.
func (r *registry) control(t *py.Thread, op, fd int, events int64) (py.Value, error) {
	var failed error
	if err := t.Block(func() { failed = r.system.Control(op, fd, uint32(events)) }); err != nil {
		return py.Value{}, err
	}
	if failed != nil {
		return py.Value{}, vm.OSError(failed, "")
	}
	return py.None, nil
}

// The operations of control.
const (
	controlAdd    = 1
	controlDelete = 2
	controlModify = 3
)

// await waits for the system's epoll.
func (r *registry) await(t *py.Thread, d time.Duration, most int) (py.Value, error) {
	var events []machine.PollEvent
	var failed error
	th := vm.Of(t)
	park := func(left time.Duration) (o machine.Outcome) {
		if events, o, failed = r.system.Wait(th.Parker, most, left); failed != nil {
			return machine.Done
		}
		return o
	}
	_, err := th.WaitIn(d, func(left time.Duration) machine.Outcome { return socket.Wait(t, left, park) })
	if err == nil && failed != nil {
		err = vm.OSError(failed, "")
	}
	if err != nil {
		return py.Value{}, err
	}
	list := make([]py.Value, len(events))
	for i, e := range events {
		list[i] = event(e.Fd, int64(e.Events))
	}
	return py.NewList(list).Value(), nil
}

func epollRegister(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	args.Pos = args.Pos[1:]
	var file py.Value
	events := py.Int(pollIn | pollPri | pollOut)
	if err := sigEpollRegister.Bind(args, &file, &events); err != nil {
		return py.Value{}, err
	}
	fd, n, err := r.request(t, file, events)
	if err != nil {
		return py.Value{}, err
	}
	if r.system != nil {
		return r.control(t, controlAdd, fd, n)
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

// request converts the arguments of register and modify.
func (r *registry) request(t *py.Thread, file, events py.Value) (fd int, mask int64, err error) {
	if mask, err = r.epollMask(t, events); err == nil {
		fd, err = r.descriptor(t, file)
	}
	return fd, mask, err
}

func epollModify(t *py.Thread, args py.Args) (py.Value, error) {
	r := self(args.Pos[0])
	args.Pos = args.Pos[1:]
	var file, events py.Value
	if err := sigEpollModify.Bind(args, &file, &events); err != nil {
		return py.Value{}, err
	}
	fd, n, err := r.request(t, file, events)
	if err != nil {
		return py.Value{}, err
	}
	if r.system != nil {
		return r.control(t, controlModify, fd, n)
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
	if r.system != nil {
		return r.control(t, controlDelete, fd, 0)
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
	if r.system != nil {
		return r.await(t, d, n)
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
