package socket

// This file defines how sockets send and receive messages: bytes in several buffers, and ancillary data beside them.

import (
	"encoding/binary"
	"math"
	"time"
	"unsafe"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// headSize is the size of what stands before each item of ancillary data: its length, level and type. All are aligned.
const (
	alignment = int(unsafe.Sizeof(uintptr(0)))
	headSize  = alignment + 8
)

func aligned(n int) int { return (n + alignment - 1) &^ (alignment - 1) }

// iterable gets the items of an argument.
func iterable(t *py.Thread, name string, args []py.Value, i int) ([]py.Value, error) {
	if i >= len(args) {
		return nil, nil
	}
	items, err := py.Collect(t, args[i])
	if py.IsError(err, &py.TypeErrorType) && args[i].Type().Iter == nil && args[i].Type().GetItem == nil {
		err = py.TypeErrorf("%s() argument %d must be an iterable", name, i+1)
	}
	return items, err
}

// sendMessage is sendmsg.
func sendMessage(t *py.Thread, args py.Args) (py.Value, error) {
	s, given := self(args.Pos[0]), args.Pos[1:]
	flags := 0
	var err error
	if len(given) > 2 {
		if flags, err = py.AsIntArg(t, given[2]); err != nil {
			return py.Value{}, err
		}
	}
	var to *machine.Address
	if len(given) > 3 && !given[3].IsNone() {
		a, err := s.address(t, given[3], "sendmsg")
		if err != nil {
			return py.Value{}, err
		}
		to = &a
	}
	buffers, err := iterable(t, "sendmsg", given, 0)
	if err != nil {
		return py.Value{}, err
	}
	var data []byte
	for _, v := range buffers {
		b, err := py.BufferBytes(v)
		if err == nil {
			err = t.Charge(len(b))
		}
		if err != nil {
			return py.Value{}, err
		}
		data = append(data, b...)
	}
	items, err := iterable(t, "sendmsg", given, 1)
	if err != nil {
		return py.Value{}, err
	}
	beside, err := packAncillary(t, items)
	if err != nil {
		return py.Value{}, err
	}
	if err := s.few(buffers); err != nil {
		return py.Value{}, err
	}
	n, err := s.sendBeside(t, data, beside, flags, to)
	return py.Int(int64(n)), err
}

// packAncillary makes of items (level, type, bytes) what a system takes.
func packAncillary(t *py.Thread, items []py.Value) ([]byte, error) {
	var out []byte
	for _, v := range items {
		const where = "[sendmsg() ancillary data items]()"
		if v.Type().GetItem == nil || v.Type().Len == nil {
			return nil, py.TypeErrorf(where+" argument must be 3-item sequence, not %s", py.TypeName(v))
		}
		parts, err := py.Collect(t, v)
		if err != nil {
			return nil, err
		}
		if len(parts) != 3 {
			return nil, py.TypeErrorf(where+" argument must be sequence of length 3, not %d", len(parts))
		}
		level, err := py.AsIntArg(t, parts[0])
		if err != nil {
			return nil, err
		}
		kind, err := py.AsIntArg(t, parts[1])
		if err != nil {
			return nil, err
		}
		b, err := py.BufferBytes(parts[2])
		if err == nil {
			err = t.Charge(headSize + len(b))
		}
		if err != nil {
			return nil, err
		}
		head := make([]byte, headSize+aligned(len(b)))
		putLength(head, headSize+len(b))
		binary.NativeEndian.PutUint32(head[alignment:], uint32(level))
		binary.NativeEndian.PutUint32(head[alignment+4:], uint32(kind))
		copy(head[headSize:], b)
		out = append(out, head...)
	}
	return out, nil
}

func putLength(b []byte, n int) {
	if alignment == 4 {
		binary.NativeEndian.PutUint32(b, uint32(n))
	} else {
		binary.NativeEndian.PutUint64(b, uint64(n))
	}
}

func length(b []byte) int {
	if alignment == 4 {
		return int(binary.NativeEndian.Uint32(b))
	}
	return int(binary.NativeEndian.Uint64(b))
}

// unpackAncillary undoes packAncillary. Descriptors that have come become open files of the program.
func unpackAncillary(t *py.Thread, b []byte) py.Value {
	list := []py.Value{}
	for len(b) >= headSize {
		n := min(length(b), len(b))
		if n < headSize {
			break
		}
		level, kind := int32(binary.NativeEndian.Uint32(b[alignment:])), int32(binary.NativeEndian.Uint32(b[alignment+4:]))
		if level == solSocket && kind == scmRights {
			for fds := b[headSize:n]; len(fds) >= 4; fds = fds[4:] {
				Keep(t, int(int32(binary.NativeEndian.Uint32(fds))))
			}
		}
		list = append(list, py.NewTuple([]py.Value{py.Int(int64(level)), py.Int(int64(kind)), py.NewBytes(string(b[headSize:n])).Value()}).Value())
		b = b[min(aligned(n), len(b)):]
	}
	return py.NewList(list).Value()
}

// sendBeside sends data with ancillary data beside it.
func (s *Socket) sendBeside(t *py.Thread, data, beside []byte, flags int, to *machine.Address) (n int, err error) {
	if len(beside) == 0 && (len(data) > 0 || s.kind != sockStream) {
		return s.sendSome(t, data, flags, to, s.timeout)
	}
	e, err := s.endpoint()
	if err != nil {
		return 0, err
	}
	m, ok := e.(machine.Messenger)
	switch {
	case !ok && len(beside) > 0:
		return 0, oserror(s.state.missing("ancillary data", errNotSupported))
	case !ok:
		return s.sendSome(t, data, flags, to, s.timeout)
	}
	d := s.timeout
	if flags&msgDontWait != 0 {
		d = 0
	}
	err = s.callFor(t, d, func(th *vm.Thread, d time.Duration) (o machine.Outcome, err error) {
		n, o, err = m.SendMessage(th.Parker, data, beside, flags&^msgDontWait, to, d)
		return o, err
	})
	return n, s.again(err, d)
}

// A message is what has been received.
type message struct {
	data, beside []byte
	flags        int
	from         machine.Address
}

// receiveMessage receives at most size bytes, and at most room bytes of ancillary data.
func (s *Socket) receiveMessage(t *py.Thread, size, room, flags int) (x message, err error) {
	e, err := s.endpoint()
	if err != nil {
		return x, err
	}
	if err := t.Charge(size + room); err != nil {
		return x, err
	}
	d := s.timeout
	if flags&msgDontWait != 0 {
		d = 0
	}
	m, ok := e.(machine.Messenger)
	full := size
	if !ok && s.kind == sockDgram { // to see whether something is lost
		full = max(size, maxDatagram)
	}
	data, beside := make([]byte, full), make([]byte, room)
	err = s.callFor(t, d, func(th *vm.Thread, d time.Duration) (o machine.Outcome, err error) {
		n, k := 0, 0
		if ok {
			n, k, x.flags, x.from, o, err = m.ReceiveMessage(th.Parker, data, beside, flags&^msgDontWait, d)
		} else {
			n, x.from, o, err = e.Receive(th.Parker, data, flags&^(msgDontWait|msgWaitAll), d)
		}
		x.data, x.beside = data[:min(n, full)], beside[:k]
		return o, err
	})
	if len(x.data) > size {
		x.data, x.flags = x.data[:size], msgTrunc
	}
	x.flags &^= msgCloseOnExec
	return x, s.again(err, d)
}

// roomAndFlags gets the arguments after the first of recvmsg and recvmsg_into.
func roomAndFlags(t *py.Thread, args []py.Value) (room, flags int, err error) {
	if len(args) > 1 {
		if room, err = py.AsCSsize(t, args[1]); err != nil {
			return 0, 0, err
		}
	}
	if len(args) > 2 {
		if flags, err = py.AsIntArg(t, args[2]); err != nil {
			return 0, 0, err
		}
	}
	return room, flags, nil
}

func errRoom(room int) error {
	if room < 0 || room > math.MaxInt32 {
		return py.ValueErrorf("invalid ancillary data buffer length")
	}
	return nil
}

// recvMessage is recvmsg.
func recvMessage(t *py.Thread, args py.Args) (py.Value, error) {
	s, given := self(args.Pos[0]), args.Pos[1:]
	size, err := py.AsCSsize(t, given[0])
	if err != nil {
		return py.Value{}, err
	}
	room, flags, err := roomAndFlags(t, given)
	if err == nil && size < 0 {
		err = py.ValueErrorf("negative buffer size in recvmsg()")
	}
	if err == nil {
		err = errRoom(room)
	}
	if err != nil {
		return py.Value{}, err
	}
	x, err := s.receiveMessage(t, size, room, flags)
	if err != nil {
		return py.Value{}, err
	}
	return s.messageValue(t, py.NewBytes(string(x.data)).Value(), x)
}

func (s *Socket) messageValue(t *py.Thread, data py.Value, x message) (py.Value, error) {
	from, err := s.sender(t, x.from)
	return py.NewTuple([]py.Value{data, unpackAncillary(t, x.beside), py.Int(int64(x.flags)), from}).Value(), err
}

// recvMessageInto is recvmsg_into.
func recvMessageInto(t *py.Thread, args py.Args) (py.Value, error) {
	s, given := self(args.Pos[0]), args.Pos[1:]
	room, flags, err := roomAndFlags(t, given)
	if err != nil {
		return py.Value{}, err
	}
	buffers, err := iterable(t, "recvmsg_into", given, 0)
	if err != nil {
		return py.Value{}, err
	}
	size := 0
	for _, v := range buffers {
		if _, err := py.BufferBytes(v); err != nil && v.Type().Buffer != nil {
			return py.Value{}, err
		}
		b, ok := py.WritableBytes(v)
		if !ok {
			return py.Value{}, py.TypeErrorf("recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
		}
		size += len(b)
	}
	if err := errRoom(room); err != nil {
		return py.Value{}, err
	}
	if err := s.few(buffers); err != nil {
		return py.Value{}, err
	}
	x, err := s.receiveMessage(t, size, room, flags)
	if err != nil {
		return py.Value{}, err
	}
	left := x.data
	for _, v := range buffers {
		b, _ := py.WritableBytes(v)
		left = left[copy(b, left):]
	}
	return s.messageValue(t, py.Int(int64(len(x.data))), x)
}

// maxBuffers bounds the number of buffers, as Linux does.
const maxBuffers = 1024

// few checks that there are no more.
func (s *Socket) few(buffers []py.Value) error {
	_, err := s.endpoint()
	if err == nil && len(buffers) > maxBuffers {
		err = oserror(errTooMany)
	}
	return err
}

// space makes the functions CMSG_LEN and CMSG_SPACE. most is what of may add to a number.
func space(name string, most int, of func(n int) int) py.FuncDef {
	return countedFunc(name, 1, 1, func(t *py.Thread, args py.Args) (py.Value, error) {
		n, err := py.AsCSsize(t, args.Pos[0])
		if err != nil {
			return py.Value{}, err
		}
		if n < 0 || n > math.MaxInt32-most {
			return py.Value{}, py.NewError(&py.OverflowErrorType, name+"() argument out of range")
		}
		return py.Int(int64(of(n))), nil
	}, "How many bytes an item of ancillary data takes.")
}
