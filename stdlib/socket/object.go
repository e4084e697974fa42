package socket

// This file defines the class _socket.socket: how sockets are made, named, set and closed.

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync"
	"syscall"
	"time"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// A Socket is a socket object. Its fields are guarded by the GIL.
type Socket struct {
	py.Header
	dict *py.Dict

	e                      machine.Endpoint // nil before __init__ and when it is closed
	family, kind, protocol int
	timeout                time.Duration // of each call; negative is none, 0 is not to wait
	state                  *state
	files                  *files
	inheritable            bool
	shares                 bool // the descriptor came from the program, which may have closed it by another object
}

func self(v py.Value) *Socket { return (*Socket)(v.Pointer()) }

var socketType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "socket", Module: "_socket", Doc: "One end of a connection.",
		DictOf: func(v py.Value) **py.Dict { return &self(v).dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
				s := &Socket{Header: py.Header{Type: class}, state: stateOf(t), files: &files{}}
				s.timeout = s.state.timeout
				return py.FromHeader(&s.Header), nil
			},
			Init: initSocket,
			Repr: func(_ *py.Thread, v py.Value) (string, error) {
				s := self(v)
				return fmt.Sprintf("<socket object, fd=%d, family=%d, type=%d, proto=%d>", s.fd(), s.family, s.kind, s.protocol), nil
			},
		},
		Methods: []py.MethodDef{
			{Name: "_accept", Fn: accept, Doc: "Wait for a connection: its descriptor, and the address of the other side."},
			{Name: "_close_later", Fn: closeLater, Doc: "Close the socket when its files are closed or lost."},
			{Name: "_get_inheritable", Fn: getInheritable, Doc: "Whether other programs would inherit the socket."},
			{Name: "_set_inheritable", Fn: setInheritable, Min: 1, Max: 1, Doc: "Set whether other programs would inherit the socket."},
			{Name: "_opened", Fn: opened, Min: 1, Max: 1, Doc: "Count a file of the socket. Something to close with it."},
			{Name: "bind", Fn: bind, Min: 1, Max: 1, Doc: "Give the socket an address of its own."},
			{Name: "close", Fn: closeSocket, Doc: "Close the socket."},
			{Name: "connect", Fn: connect, Min: 1, Max: 1, Doc: "Connect the socket with an address."},
			{Name: "connect_ex", Fn: connectEx, Min: 1, Max: 1, Doc: "As connect, but the result is the number of the error, or 0."},
			{Name: "detach", Fn: detach, Doc: "Close the socket object, but not the descriptor, which is returned."},
			{Name: "fileno", Fn: fileno, Doc: "The descriptor, -1 if the socket is closed."},
			{Name: "getblocking", Fn: getBlocking, Doc: "Whether calls wait."},
			{Name: "getpeername", Fn: getPeerName, Doc: "The address of the other side."},
			{Name: "getsockname", Fn: getSockName, Doc: "The socket's own address."},
			{Name: "getsockopt", Fn: counted("getsockopt", 2, 3, getOption), Max: -1, Doc: "An option: an int, or a number of bytes."},
			{Name: "gettimeout", Fn: getTimeout, Doc: "How many seconds calls wait, None if for ever."},
			{Name: "listen", Fn: counted("listen", 0, 1, listen), Max: -1, Doc: "Accept connections from now on."},
			{Name: "recv", Fn: counted("recv", 1, 2, recv), Max: -1, Doc: "Receive at most a number of bytes."},
			{Name: "recv_into", Fn: recvInto, Flags: py.Kw, Doc: "Receive into a buffer. The number of bytes."},
			{Name: "recvfrom", Fn: counted("recvfrom", 1, 2, recvFrom), Max: -1, Doc: "Receive at most a number of bytes. They, and the sender's address."},
			{Name: "recvfrom_into", Fn: recvFromInto, Flags: py.Kw, Doc: "Receive into a buffer. The number of bytes, and the sender's address."},
			{Name: "recvmsg", Fn: counted("recvmsg", 1, 3, recvMessage), Max: -1, Doc: "Receive at most a number of bytes, and of bytes beside them. The bytes, the items of ancillary data, flags, the sender's address."},
			{Name: "recvmsg_into", Fn: counted("recvmsg_into", 1, 3, recvMessageInto), Max: -1, Doc: "As recvmsg, but into buffers: the first item is the number of bytes."},
			{Name: "sendmsg", Fn: counted("sendmsg", 1, 4, sendMessage), Max: -1, Doc: "Send the bytes of several buffers, with items of ancillary data beside them. How many bytes have been sent."},
			{Name: "send", Fn: counted("send", 1, 2, send), Max: -1, Doc: "Send bytes. How many have been sent."},
			{Name: "sendall", Fn: counted("sendall", 1, 2, sendAll), Max: -1, Doc: "Send all bytes."},
			{Name: "sendto", Fn: sendTo, Max: -1, Doc: "Send bytes to an address. How many have been sent."},
			{Name: "setblocking", Fn: setBlocking, Min: 1, Max: 1, Doc: "Whether calls are to wait."},
			{Name: "setsockopt", Fn: setOption, Max: -1, Doc: "Set an option to an int, to bytes, or to None and a length."},
			{Name: "settimeout", Fn: setTimeout, Min: 1, Max: 1, Doc: "How many seconds calls are to wait; None is for ever."},
			{Name: "shutdown", Fn: shutdown, Min: 1, Max: 1, Doc: "End one direction, or both."},
		},
		Members: []py.MemberDef{
			{Name: "family", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(self(v).family)), nil }},
			{Name: "type", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(self(v).kind)), nil }},
			{Name: "proto", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return py.Int(int64(self(v).protocol)), nil }},
			{Name: "timeout", Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return timeoutValue(self(v).timeout), nil }},
		},
	})
})

var sigSocket = py.NewSignature("socket", "family=, type=, proto=, fileno=")

func initSocket(t *py.Thread, v py.Value, args py.Args) error {
	s := self(v)
	family, kind, protocol, file := py.Int(-1), py.Int(-1), py.Int(-1), py.None
	if err := sigSocket.Bind(args, &family, &kind, &protocol, &file); err != nil {
		return err
	}
	var n [3]int
	for i, x := range []py.Value{family, kind, protocol} {
		var err error
		if n[i], err = py.AsCInt(t, x); err != nil {
			return err
		}
	}
	var e machine.Endpoint
	if file.IsNone() {
		for i, least := range []int{afInet, sockStream, 0} {
			if n[i] == -1 {
				n[i] = least
			}
		}
		if s.state.net == nil {
			return errNotGranted()
		}
		var err error
		e, err = s.state.endpoint(n[0], n[1], n[2])
		if err != nil {
			return oserror(err)
		}
	} else {
		var err error
		if e, s.shares, err = s.state.adopt(t, file, &n); err != nil {
			return err
		}
	}
	s.take(e, n)
	return nil
}

// take makes s the object of an endpoint.
func (s *Socket) take(e machine.Endpoint, n [3]int) {
	s.e = e
	s.family, s.kind, s.protocol = n[0], n[1]&^(sockNonblock|sockCloexec), n[2]
	s.timeout = s.state.timeout
	if n[1]&sockNonblock != 0 {
		s.timeout = 0
	}
	s.state.keep(e, s)
	s.state.collected(s, e)
}

// adopt returns the endpoint of a descriptor, and completes what is known of it. shared says that others may know the descriptor.
func (s *state) adopt(t *py.Thread, file py.Value, n *[3]int) (e machine.Endpoint, shared bool, err error) {
	fd, err := py.AsCInt(t, file)
	if err != nil {
		return nil, false, err
	}
	if fd < 0 {
		return nil, false, py.ValueErrorf("negative file descriptor")
	}
	if e := s.take(fd); e != nil {
		for i := range n {
			n[i] = max(n[i], 0)
		}
		return e, false, nil
	}
	if s.system == nil {
		return nil, false, py.NewOSError(syscall.EBADF, "")
	}
	e, family, kind, protocol, err := s.system.Adopt(fd)
	if err != nil {
		return nil, false, oserror(err)
	}
	release(t, fd)
	for i, x := range []int{family, kind, protocol} {
		if n[i] == -1 {
			n[i] = x
		}
	}
	return e, true, nil
}

// endpoint is s's, or the error that s is closed.
func (s *Socket) endpoint() (machine.Endpoint, error) {
	if s.e == nil {
		return nil, py.NewOSError(syscall.EBADF, "")
	}
	return s.e, nil
}

func (s *Socket) fd() int {
	if s.e == nil {
		return -1
	}
	return s.e.Fd()
}

func fileno(_ *py.Thread, args py.Args) (py.Value, error) {
	return py.Int(int64(self(args.Pos[0]).fd())), nil
}

// call calls f without the GIL; f waits for as long as it is told to, or for as long as the socket's time-out says. Its Outcome
// TimedOut becomes an exception.
func (s *Socket) call(t *py.Thread, f func(th *vm.Thread, d time.Duration) (machine.Outcome, error)) error {
	return s.callFor(t, s.timeout, f)
}

func (s *Socket) callFor(t *py.Thread, d time.Duration, f func(th *vm.Thread, d time.Duration) (machine.Outcome, error)) error {
	return s.callBy(t, d, Wait, f)
}

// callBy is callFor, but wait calls what waits: perhaps several times, if that has no effect until it is Done.
func (s *Socket) callBy(t *py.Thread, d time.Duration, wait func(*py.Thread, time.Duration, func(time.Duration) machine.Outcome) machine.Outcome,
	f func(th *vm.Thread, d time.Duration) (machine.Outcome, error)) error {
	th := vm.Of(t)
	var failed error
	park := func(left time.Duration) machine.Outcome {
		o, err := f(th, left)
		if failed = err; err != nil {
			return machine.Done
		}
		return o
	}
	done, err := th.WaitIn(d, func(left time.Duration) machine.Outcome { return wait(t, left, park) })
	switch {
	case err != nil:
		return err
	case failed != nil:
		return oserror(failed)
	case !done && s.timeout == 0:
		return py.NewOSError(syscall.EAGAIN, "")
	case !done:
		return errTimedOut()
	}
	return nil
}

// simple calls f, which does not wait for long, without the GIL.
func (s *Socket) simple(t *py.Thread, f func() error) (py.Value, error) {
	var failed error
	if err := t.Block(func() { failed = f() }); err != nil {
		return py.Value{}, err
	}
	if failed != nil {
		return py.Value{}, oserror(failed)
	}
	return py.None, nil
}

func accept(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	var c machine.Endpoint
	var from machine.Address
	if err := s.call(t, func(th *vm.Thread, d time.Duration) (o machine.Outcome, err error) {
		c, from, o, err = e.Accept(th.Parker, d)
		return o, err
	}); err != nil {
		return py.Value{}, err
	}
	v, err := s.addressValue(t, from)
	if err != nil {
		return py.Value{}, err
	}
	s.state.hand(c)
	return py.NewPair(py.Int(int64(c.Fd())), v), nil
}

func bind(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	a, err := s.address(t, args.Pos[1], "bind")
	if err != nil {
		return py.Value{}, err
	}
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	return s.simple(t, func() error { return e.Bind(a) })
}

func listen(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	backlog := 128
	if len(args.Pos) > 1 {
		var err error
		if backlog, err = py.AsIntArg(t, args.Pos[1]); err != nil {
			return py.Value{}, err
		}
	}
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	return s.simple(t, func() error { return e.Listen(max(backlog, 0)) })
}

func shutdown(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	how, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	return s.simple(t, func() error { return e.Shutdown(how) })
}

func closeSocket(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	e := s.e
	if e == nil {
		return py.None, nil
	}
	s.e = nil
	s.state.drop(e.Fd(), e)
	_, err := s.simple(t, e.Close)
	if o, ok := err.(*py.Exception); ok && o.IsA(&py.ConnectionResetErrorType) {
		err = nil
	}
	return py.None, err
}

func detach(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	e := s.e
	if e == nil {
		return py.Int(-1), nil
	}
	s.e = nil
	s.state.drop(e.Fd(), e)
	fd := e.Fd()
	if s.state.system == nil { // the number means nothing to others: it waits for an object
		s.state.hand(e)
		return py.Int(int64(fd)), nil
	}
	fd = e.Detach()
	Keep(t, fd)
	return py.Int(int64(fd)), nil
}

func connect(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	a, err := s.address(t, args.Pos[1], "connect")
	if err != nil {
		return py.Value{}, err
	}
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	return py.None, s.connectTo(t, e, a)
}

// connectTo waits once: the call has begun to make the connection even if it waits in vain.
func (s *Socket) connectTo(t *py.Thread, e machine.Endpoint, a machine.Address) error {
	once := func(_ *py.Thread, left time.Duration, park func(time.Duration) machine.Outcome) machine.Outcome {
		return park(left)
	}
	return s.callBy(t, s.timeout, once, func(th *vm.Thread, d time.Duration) (machine.Outcome, error) { return e.Connect(th.Parker, a, d) })
}

func connectEx(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	a, err := s.address(t, args.Pos[1], "connect_ex")
	if err != nil {
		return py.Value{}, err
	}
	e, err := s.endpoint()
	if err == nil {
		err = s.connectTo(t, e, a)
	}
	if err == nil {
		return py.Int(0), nil
	}
	if x, ok := err.(*py.Exception); ok && x.IsA(&py.OSErrorType) {
		v, getErr := py.GetAttr(t, x.Value(), py.Intern("errno"))
		if getErr == nil && v.IsInt() {
			return v, nil
		}
		if x.IsA(&py.TimeoutErrorType) {
			return py.Int(int64(syscall.EAGAIN)), nil
		}
	}
	return py.Value{}, err
}

func getSockName(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	a, err := e.Name()
	if err != nil {
		return py.Value{}, oserror(err)
	}
	return s.addressValue(t, a)
}

func getPeerName(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	a, err := e.Peer()
	if err != nil {
		return py.Value{}, oserror(err)
	}
	return s.addressValue(t, a)
}

func getBlocking(_ *py.Thread, args py.Args) (py.Value, error) {
	return py.Bool(self(args.Pos[0]).timeout != 0), nil
}

func setBlocking(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	yes, err := py.Truth(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if s.timeout = 0; yes {
		s.timeout = machine.Forever
	}
	return py.None, s.check()
}

// check is the error that the socket is closed, perhaps by another object that had the same descriptor.
func (s *Socket) check() error {
	e, err := s.endpoint()
	if err == nil && s.shares {
		if _, err = e.Option(solSocket, soType, 4); err != nil {
			err = oserror(err)
		}
	}
	return err
}

func getTimeout(_ *py.Thread, args py.Args) (py.Value, error) {
	return timeoutValue(self(args.Pos[0]).timeout), nil
}

func setTimeout(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	d, err := timeoutOf(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	s.timeout = d
	return py.None, s.check()
}

func getOption(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	var n [3]int
	for i, v := range args.Pos[1:] {
		var err error
		if n[i], err = py.AsIntArg(t, v); err != nil {
			return py.Value{}, err
		}
	}
	size := n[2]
	if size < 0 || size > 1024 {
		return py.Value{}, py.NewError(&py.OSErrorType, "getsockopt buflen out of range")
	}
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	if len(args.Pos) < 4 || size == 0 {
		b, err := e.Option(n[0], n[1], 4)
		if err != nil {
			return py.Value{}, oserror(err)
		}
		b = append(b, 0, 0, 0, 0)
		return py.Int(int64(int32(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24))), nil
	}
	b, err := e.Option(n[0], n[1], size)
	if err != nil {
		return py.Value{}, oserror(err)
	}
	return py.NewBytes(string(b[:min(len(b), size)])).Value(), nil
}

func setOption(t *py.Thread, args py.Args) (py.Value, error) {
	s, given := self(args.Pos[0]), args.Pos[1:]
	if len(given) == 4 && given[2].IsNone() && given[3].Type().Index != nil {
		return py.Value{}, s.setNoOption(t, given)
	}
	if err := count("setsockopt", given, 3, 3); err != nil {
		return py.Value{}, err
	}
	level, err := py.AsIntArg(t, given[0])
	if err != nil {
		return py.Value{}, err
	}
	name, err := py.AsIntArg(t, given[1])
	if err != nil {
		return py.Value{}, err
	}
	var value []byte
	n, err := 0, py.TypeErrorf("no int")
	if given[2].Type().Index != nil {
		n, err = py.AsIntArg(t, given[2])
	}
	if err == nil {
		value = binary.NativeEndian.AppendUint32(nil, uint32(int32(n)))
	} else {
		b, err := py.BufferBytes(given[2])
		if err != nil {
			return py.Value{}, err
		}
		value = []byte(b)
	}
	e, err := s.endpoint()
	if err != nil {
		return py.Value{}, err
	}
	if err := e.SetOption(level, name, value); err != nil {
		return py.Value{}, oserror(err)
	}
	return py.None, nil
}

// setNoOption is setOption for None and a length. Options that want no value are those of families that are not there.
func (s *Socket) setNoOption(t *py.Thread, given []py.Value) error {
	for _, v := range given[:2] {
		if _, err := py.AsIntArg(t, v); err != nil {
			return err
		}
	}
	size, err := cUnsigned(t, given[3])
	if err != nil {
		return err
	}
	if _, err := s.endpoint(); err != nil {
		return err
	}
	if size < 4 || size > math.MaxInt32 {
		return oserror(syscall.EINVAL)
	}
	return oserror(syscall.EFAULT)
}
