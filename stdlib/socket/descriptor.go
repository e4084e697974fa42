package socket

// This file defines what package os knows of the descriptors of sockets.

import (
	"syscall"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// Borrow returns the file that an open socket is, which is to be closed after use. It is nil if there is no such socket.
func Borrow(t *py.Thread, fd int) (vm.File, error) {
	s := stateOf(t)
	switch _, simulated := s.net.(machine.Computer); {
	case s.find(fd) == nil:
		return nil, nil
	case simulated:
		return nil, vm.Unsimulated("reading and writing sockets as files")
	case s.system == nil:
		return nil, syscall.ENOTSUP
	}
	o := s.object(fd)
	return s.borrow(fd, o != nil && o.timeout >= 0)
}

// object returns the object of an open socket, nil if there is none.
func (s *state) object(fd int) *Socket {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.objects[fd].Value()
}

// Close closes an open socket by its descriptor. known is false if there is none.
func Close(t *py.Thread, fd int) (known bool, err error) {
	s := stateOf(t)
	e := s.find(fd)
	if e == nil {
		return false, nil
	}
	s.drop(fd, e)
	return true, e.Close()
}

// Inheritable returns whether an open socket is for other programs too: what has been said of it, as there are none. It is nil if
// there is no such socket.
func Inheritable(t *py.Thread, fd int) *bool {
	if o := stateOf(t).object(fd); o != nil {
		return &o.inheritable
	}
	return nil
}

func getInheritable(_ *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	if _, err := s.endpoint(); err != nil {
		return py.Value{}, err
	}
	return py.Bool(s.inheritable), nil
}

func setInheritable(t *py.Thread, args py.Args) (py.Value, error) {
	s := self(args.Pos[0])
	n, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if _, err := s.endpoint(); err != nil {
		return py.Value{}, err
	}
	s.inheritable = n != 0
	return py.None, nil
}
