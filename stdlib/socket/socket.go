// Package socket is Python's module _socket, and Source the part of the module socket that is written in Python.
//
// A socket is a machine.Endpoint: on Linux one of the kernel, on other machines one that is made of their machine.Network (see
// emulate.go). So numbers of families, options and flags are Linux's everywhere. Each call that may wait gives up the GIL,
// also when it turns out not to wait, as in CPython; that is what the convoy effect is about.
package socket

import (
	_ "embed"
	"errors"
	"sync"
	"syscall"
	"time"
	"weak"

	"minipy/gil/machine"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// Source is the part of the module socket that is written in Python.
//
//go:embed socket.py
var Source string

// state is what the sockets of one runtime have in common.
type state struct {
	net     machine.Network // nil if the program may not use the network
	system  machine.System  // nil if the machine has only a Network
	timeout time.Duration   // of new sockets; guarded by the GIL
	buffers sync.Pool       // of *[]byte, to receive into
	mutex   sync.Mutex      // guards what follows
	open    map[int]machine.Endpoint
	handed  map[int]machine.Endpoint // accepted, and waiting for their object
	objects map[int]weak.Pointer[Socket]

	nextSearch time.Duration // when lost sockets may be looked for again
}

type stateKey struct{}

// bufferSize is the size of a pooled buffer.
const bufferSize = 64 << 10

// stateOf returns the state, which New has made.
func stateOf(t *py.Thread) *state {
	return t.RT.Local(stateKey{}, func() any {
		return &state{timeout: machine.Forever, open: map[int]machine.Endpoint{}, handed: map[int]machine.Endpoint{},
			objects: map[int]weak.Pointer[Socket]{},
			buffers: sync.Pool{New: func() any { b := make([]byte, bufferSize); return &b }}}
	}).(*state)
}

// Grant lets the program use the network of its machine, if that is granted.
func Grant(t *py.Thread, granted bool) {
	if !granted {
		return
	}
	s := stateOf(t)
	if s.net != nil || s.system != nil { // sockets may be waiting, and look at them
		return
	}
	m := vm.Of(t).Runtime().Machine
	s.net, _ = m.(machine.Network)
	s.system, _ = m.(machine.System)
}

// errNotGranted is raised when the program is not granted the network, or there is none.
func errNotGranted() error { return py.NewOSError(syscall.EPERM, "") }

// New makes the module _socket. granted says that the program may use the network; otherwise making a socket raises
// PermissionError.
func New(t *py.Thread, granted bool) (*py.Module, error) {
	Grant(t, granted)
	m := py.NewModule("_socket", "Sockets, bare. The module socket has more.")
	m.Set("socket", socketType().Value())
	m.Set("SocketType", socketType().Value())
	m.Set("error", py.OSErrorType.Value())
	m.Set("timeout", py.TimeoutErrorType.Value())
	m.Set("gaierror", gaiErrorType().Value())
	m.Set("herror", hErrorType().Value())
	m.Set("has_ipv6", py.True)
	for _, c := range constants {
		m.Set(c.name, py.Int(c.value))
	}
	for _, f := range functions {
		m.Set(f.Name, py.NewNative("_socket", f).Value())
	}
	return m, nil
}

// The classes of errors of names.
var (
	gaiErrorType = sync.OnceValue(func() *py.Type {
		return py.NewType(&py.Def{Name: "gaierror", Module: "socket", Base: &py.OSErrorType, Flags: py.HasDict, Doc: "An address cannot be found."})
	})
	hErrorType = sync.OnceValue(func() *py.Type {
		return py.NewType(&py.Def{Name: "herror", Module: "socket", Base: &py.OSErrorType, Flags: py.HasDict, Doc: "A host cannot be found."})
	})
)

// oserror makes a Python exception of an error of a machine.
func oserror(err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return py.NewOSError(errno, "")
	}
	if e, ok := err.(unsimulated); ok {
		return py.NewError(&py.RuntimeErrorType, e.Error())
	}
	for _, x := range []struct {
		err   error
		errno syscall.Errno
	}{
		{machine.ErrSocket, syscall.EBADF}, {machine.ErrInUse, syscall.EADDRINUSE}, {machine.ErrRefused, syscall.ECONNREFUSED},
		{machine.ErrReset, syscall.ECONNRESET}, {machine.ErrPipe, syscall.EPIPE}, {machine.ErrTooLong, syscall.EMSGSIZE},
		{machine.ErrNoAddress, syscall.EADDRNOTAVAIL},
	} {
		if errors.Is(err, x.err) {
			return py.NewOSError(x.errno, "")
		}
	}
	return py.NewError(&py.OSErrorType, err.Error())
}

// errTimedOut is raised when a socket's time is up.
func errTimedOut() error { return py.NewError(&py.TimeoutErrorType, "timed out") }

// keep notes an open endpoint under its number, which is how select and others find it.
func (s *state) keep(e machine.Endpoint, o *Socket) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.open[e.Fd()] = e
	s.objects[e.Fd()] = weak.Make(o)
}

// drop forgets an endpoint that is about to be closed.
func (s *state) drop(fd int, e machine.Endpoint) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.open[fd] == e {
		delete(s.open, fd)
		delete(s.objects, fd)
	}
}

// find returns the open endpoint with a number, nil if there is none.
func (s *state) find(fd int) machine.Endpoint {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.open[fd]
}

// hand keeps an endpoint until an object is made for it.
func (s *state) hand(e machine.Endpoint) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.handed[e.Fd()] = e
}

func (s *state) take(fd int) machine.Endpoint {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	e := s.handed[fd]
	delete(s.handed, fd)
	return e
}

// endpoint makes one.
func (s *state) endpoint(family, kind, protocol int) (machine.Endpoint, error) {
	switch {
	case s.system != nil:
		return s.system.Endpoint(family, kind, protocol)
	case s.net != nil:
		return s.emulate(family, kind, protocol)
	}
	return nil, syscall.EPERM
}

// Find returns what select is to wait for of a descriptor: a socket's endpoint, or whatever the machine makes of the number. It
// is nil if there is nothing.
func Find(t *py.Thread, fd int) machine.Socket {
	s := stateOf(t)
	if e := s.find(fd); e != nil {
		return e
	}
	if s.system != nil && fd >= 0 {
		return s.system.Descriptor(fd)
	}
	return nil
}

// Network returns the network that the program may use, nil if none.
func Network(t *py.Thread) machine.Network { return stateOf(t).net }

// timeoutOf converts a timeout: None is for ever.
func timeoutOf(t *py.Thread, v py.Value) (time.Duration, error) {
	if v.IsNone() {
		return machine.Forever, nil
	}
	d, err := stdtime.Duration(t, v, "timestamp too large to convert to C PyTime_t")
	if err != nil {
		return 0, err
	}
	if d < 0 {
		return 0, py.ValueErrorf("Timeout value out of range")
	}
	return d, nil
}

func timeoutValue(d time.Duration) py.Value {
	if d < 0 {
		return py.None
	}
	return py.Float(d.Seconds())
}

// NonBlocking reports whether the calls of the socket with a descriptor do not wait.
func NonBlocking(t *py.Thread, fd int) bool {
	s := stateOf(t)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	o := s.objects[fd].Value()
	return o != nil && o.timeout == 0
}
