package socket

// This file defines how sockets receive and send.

import (
	"strings"
	"time"
	"unsafe"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// receive receives at most size bytes and gives them to use, which holds the GIL again.
func (s *Socket) receive(t *py.Thread, size, flags int, use func(b []byte, from machine.Address) error) error {
	if err := t.Charge(size); err != nil {
		return err
	}
	e, err := s.endpoint()
	if err != nil {
		return err
	}
	var b []byte
	if size <= bufferSize {
		p := s.state.buffers.Get().(*[]byte)
		defer s.state.buffers.Put(p)
		b = (*p)[:size]
	} else {
		b = make([]byte, size)
	}
	d := s.timeout
	if flags&msgDontWait != 0 {
		d = 0
	}
	flags &^= msgDontWait
	all := flags&msgWaitAll != 0 && s.kind == sockStream && d != 0 // the descriptor never blocks, so that we must wait
	n, from := 0, machine.Address{}
	for {
		k := 0
		if err := s.callFor(t, d, func(th *vm.Thread, d time.Duration) (o machine.Outcome, err error) {
			k, from, o, err = e.Receive(th.Parker, b[n:], flags&^msgWaitAll, d)
			return o, err
		}); err != nil {
			return s.again(err, d)
		}
		n += k
		if !all || k == 0 || n == len(b) || flags&msgPeek != 0 {
			break
		}
	}
	return use(b[:min(n, size)], from)
}

// again makes of a timeout that was a flag's what it is.
func (s *Socket) again(err error, d time.Duration) error {
	if d == 0 && s.timeout != 0 && py.IsError(err, &py.TimeoutErrorType) {
		return oserror(errAgain)
	}
	return err
}

// sizeAndFlags gets the arguments after the first.
func sizeAndFlags(t *py.Thread, name string, args []py.Value) (size, flags int, err error) {
	if size, err = py.AsCSsize(t, args[0]); err != nil {
		return 0, 0, err
	}
	if size < 0 {
		return 0, 0, py.ValueErrorf("negative buffersize in %s", name)
	}
	if len(args) > 1 {
		flags, err = py.AsIntArg(t, args[1])
	}
	return size, flags, err
}

func recv(t *py.Thread, args py.Args) (v py.Value, err error) {
	size, flags, err := sizeAndFlags(t, "recv", args.Pos[1:])
	if err != nil {
		return py.Value{}, err
	}
	if size == 0 {
		return py.NewBytes("").Value(), nil
	}
	err = self(args.Pos[0]).receive(t, size, flags, func(b []byte, _ machine.Address) error {
		v = py.NewBytes(string(b)).Value()
		return nil
	})
	return v, err
}

func recvFrom(t *py.Thread, args py.Args) (v py.Value, err error) {
	size, flags, err := sizeAndFlags(t, "recvfrom", args.Pos[1:])
	if err != nil {
		return py.Value{}, err
	}
	s := self(args.Pos[0])
	err = s.receive(t, size, flags, func(b []byte, from machine.Address) error {
		a, err := s.sender(t, from)
		v = py.NewPair(py.NewBytes(string(b)).Value(), a)
		return err
	})
	return v, err
}

var (
	sigRecvInto     = py.NewSignature("recv_into", "buffer, nbytes=, flags=")
	sigRecvFromInto = py.NewSignature("recvfrom_into", "buffer, nbytes=, flags=")
)

// into receives into a buffer.
func into(t *py.Thread, args py.Args, name string, sig *py.Signature) (n int, from machine.Address, s *Socket, err error) {
	s = self(args.Pos[0])
	args.Pos = args.Pos[1:]
	var buffer py.Value
	count, flag := py.Int(0), py.Int(0)
	if err := sig.Bind(args, &buffer, &count, &flag); err != nil {
		return 0, from, s, err
	}
	if _, err := py.BufferBytes(buffer); err != nil && buffer.Type().Buffer != nil {
		return 0, from, s, err
	}
	dst, ok := py.WritableBytes(buffer)
	if !ok {
		return 0, from, s, py.TypeErrorf("%s() argument 1 must be read-write bytes-like object, not %s", name, typeName(buffer))
	}
	size, flags, err := sizeAndFlags(t, name, []py.Value{count, flag})
	if err != nil {
		return 0, from, s, err
	}
	room := len(dst)
	if size == 0 {
		size = room
	}
	if size > room && name == "recvfrom_into" {
		return 0, from, s, py.ValueErrorf("nbytes is greater than the length of the buffer")
	}
	if size > room {
		return 0, from, s, py.ValueErrorf("buffer too small for requested bytes")
	}
	if size == 0 && name == "recv_into" {
		return 0, from, s, nil
	}
	err = s.receive(t, size, flags, func(b []byte, a machine.Address) error { // the buffer may have changed meanwhile
		dst, _ := py.WritableBytes(buffer)
		n, from = copy(dst, b), a
		return nil
	})
	return n, from, s, err
}

func recvInto(t *py.Thread, args py.Args) (py.Value, error) {
	n, _, _, err := into(t, args, "recv_into", sigRecvInto)
	return py.Int(int64(n)), err
}

func recvFromInto(t *py.Thread, args py.Args) (py.Value, error) {
	n, from, s, err := into(t, args, "recvfrom_into", sigRecvFromInto)
	if err != nil {
		return py.Value{}, err
	}
	a, err := s.sender(t, from)
	return py.NewPair(py.Int(int64(n)), a), err
}

// bytesOf returns the content of a bytes-like object that is about to be sent without the GIL.
func bytesOf(t *py.Thread, v py.Value) ([]byte, error) {
	b, err := py.BufferBytes(v)
	if err != nil {
		return nil, err
	}
	if !v.IsKind(py.KindBytes) {
		if err := t.Charge(len(b)); err != nil {
			return nil, err
		}
		b = strings.Clone(b)
	}
	return unsafe.Slice(unsafe.StringData(b), len(b)), nil // only to be read
}

// sendSome sends a part of b.
func (s *Socket) sendSome(t *py.Thread, b []byte, flags int, to *machine.Address, d time.Duration) (n int, err error) {
	e, err := s.endpoint()
	if err != nil {
		return 0, err
	}
	if flags&msgDontWait != 0 {
		d = 0
	}
	err = s.callFor(t, d, func(th *vm.Thread, d time.Duration) (o machine.Outcome, err error) {
		n, o, err = e.Send(th.Parker, b, flags&^msgDontWait, to, d)
		return o, err
	})
	return n, s.again(err, d)
}

func send(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	b, flags, err := sendArgs(t, args.Pos[1:])
	if err != nil {
		return py.Value{}, err
	}
	n, err := s.sendSome(t, b, flags, nil, s.timeout)
	return py.Int(int64(n)), err
}

func sendArgs(t *py.Thread, args []py.Value) (b []byte, flags int, err error) {
	if b, err = bytesOf(t, args[0]); err == nil && len(args) > 1 {
		flags, err = py.AsIntArg(t, args[1])
	}
	return b, flags, err
}

// sendAll sends everything. The time-out is for all of it.
func sendAll(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	b, flags, err := sendArgs(t, args.Pos[1:])
	if err != nil {
		return py.Value{}, err
	}
	m := vm.Of(t).Runtime().Machine
	begin, d := m.Now(), s.timeout
	for first := true; first || len(b) > 0; first = false {
		if !first && s.timeout > 0 {
			if d = s.timeout - (m.Now() - begin); d <= 0 {
				return py.Value{}, errTimedOut()
			}
		}
		n, err := s.sendSome(t, b, flags, nil, d)
		if err != nil {
			return py.Value{}, err
		}
		b = b[n:]
		if err := t.Poll(); err != nil {
			return py.Value{}, err
		}
	}
	return py.None, nil
}

func sendTo(t *py.Thread, args py.Args) (py.Value, error) {
	s, given := self(args.Pos[0]), args.Pos[1:]
	if len(given) < 2 || len(given) > 3 {
		return py.Value{}, py.TypeErrorf("sendto() takes 2 or 3 arguments (%d given)", len(given))
	}
	b, flags, err := sendArgs(t, given[:len(given)-1])
	if err != nil {
		return py.Value{}, err
	}
	to, err := s.address(t, given[len(given)-1], "sendto")
	if err != nil {
		return py.Value{}, err
	}
	n, err := s.sendSome(t, b, flags, &to, s.timeout)
	return py.Int(int64(n)), err
}
