package socket

// This file converts addresses.

import (
	"net/netip"
	"strconv"
	"strings"
	"syscall"

	"minipy/gil/machine"
	"minipy/vm/py"
)

const (
	errAgain        = syscall.EAGAIN
	errTooMany      = syscall.EMSGSIZE
	errNotSupported = syscall.EOPNOTSUPP
)

// address converts the argument of the method called name.
func (s *Socket) address(t *py.Thread, v py.Value, name string) (machine.Address, error) {
	switch s.family {
	case afUnix:
		return unixAddress(v)
	case afInet, afInet6:
	default:
		return machine.Address{}, py.NewError(&py.OSErrorType, name+"(): bad family")
	}
	six := s.family == afInet6
	family, form, most := "AF_INET", "a pair (host, port)", 2
	if six {
		family, form, most = "AF_INET6", "a tuple (host, port[, flowinfo[, scopeid]])", 4
	}
	if !v.IsKind(py.KindTuple) {
		return machine.Address{}, py.TypeErrorf("%s(): %s address must be tuple, not %s", name, family, py.TypeName(v))
	}
	items := v.AsTuple().Items
	if len(items) < 2 || len(items) > most {
		return machine.Address{}, py.TypeErrorf("%s address must be %s", family, form)
	}
	host, err := hostText(items[0])
	if err != nil {
		return machine.Address{}, err
	}
	numbers := make([]int64, 3)
	for i, x := range items[1:] {
		if numbers[i], err = py.AsCLong(t, x); err != nil {
			if i == 0 && py.IsError(err, &py.OverflowErrorType) {
				err = errPort(name)
			}
			return machine.Address{}, err
		}
	}
	switch port, flow := numbers[0], numbers[1]; {
	case port < 0 || port > 65535:
		return machine.Address{}, errPort(name)
	case flow < 0 || flow > 0xfffff:
		return machine.Address{}, py.NewError(&py.OverflowErrorType, name+"(): flowinfo must be 0-1048575.")
	}
	ip, err := s.state.resolve(t, host, s.family)
	if err != nil {
		return machine.Address{}, err
	}
	if six && numbers[2] != 0 {
		ip = ip.WithZone(strconv.FormatInt(numbers[2], 10))
	}
	return machine.Address{AddrPort: netip.AddrPortFrom(ip, uint16(numbers[0]))}, nil
}

func errPort(name string) error {
	return py.NewError(&py.OverflowErrorType, name+"(): port must be 0-65535.")
}

// hostText gets the name of a host.
func hostText(v py.Value) (string, error) {
	var host string
	switch {
	case v.IsKind(py.KindStr):
		host = v.AsStr().String()
	case v.IsKind(py.KindBytes), v.IsKind(py.KindByteArray):
		b, err := py.BufferBytes(v)
		if err != nil {
			return "", err
		}
		host = strings.Clone(b)
	default:
		return "", py.TypeErrorf("str, bytes or bytearray expected, not %s", py.TypeName(v))
	}
	if strings.ContainsRune(host, 0) {
		return "", py.TypeErrorf("host name must not contain null character")
	}
	return host, nil
}

// unixAddress converts a path.
func unixAddress(v py.Value) (machine.Address, error) {
	var path string
	if v.IsKind(py.KindStr) {
		path = v.AsStr().String()
	} else {
		b, err := py.BufferBytes(v)
		if err != nil {
			return machine.Address{}, err
		}
		path = strings.Clone(b)
	}
	if len(path) > 108 || len(path) == 108 && path[0] != 0 {
		return machine.Address{}, py.NewError(&py.OSErrorType, "AF_UNIX path too long")
	}
	if strings.HasPrefix(path, "\x00") { // an abstract one, which Go writes so
		path = "@" + path[1:]
	}
	return machine.Address{Path: path, Unix: true}, nil
}

// addressValue is an address as Python has it.
func (s *Socket) addressValue(a machine.Address) py.Value {
	if a.Unix || s.family == afUnix {
		if strings.HasPrefix(a.Path, "@") {
			return py.NewBytes("\x00" + a.Path[1:]).Value()
		}
		return py.NewStr(a.Path).Value()
	}
	if !a.Addr().IsValid() {
		return py.None
	}
	return hostAndPort(a.AddrPort)
}

// sender is the address from which something has been received, None if it is not said.
func (s *Socket) sender(a machine.Address) py.Value {
	if !a.Unix && !a.Addr().IsValid() {
		return py.None
	}
	return s.addressValue(a)
}

// hostAndPort is the tuple of an address.
func hostAndPort(a netip.AddrPort) py.Value {
	items := []py.Value{py.NewStr(a.Addr().WithZone("").String()).Value(), py.Int(int64(a.Port()))}
	if a.Addr().Is6() {
		if a.Addr().Is4In6() {
			items[0] = py.NewStr(a.Addr().WithZone("").String()).Value()
		}
		scope, _ := strconv.ParseInt(a.Addr().Zone(), 10, 64)
		items = append(items, py.Int(0), py.Int(scope))
	}
	return py.NewTuple(items).Value()
}
