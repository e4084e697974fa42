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
		return unixAddress(t, v)
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
	host, err := hostText(t, items[0])
	if err != nil {
		return machine.Address{}, err
	}
	port, err := py.AsCLong(t, items[1])
	if py.IsError(err, &py.OverflowErrorType) || err == nil && port != int64(int32(port)) {
		err = errPort(name)
	}
	if err != nil {
		return machine.Address{}, err
	}
	var numbers [2]uint32 // flow and scope
	for i, x := range items[2:] {
		if numbers[i], err = cUnsigned(t, x); err != nil {
			return machine.Address{}, err
		}
	}
	ip, err := s.state.resolve(t, host, s.family)
	switch {
	case err != nil:
		return machine.Address{}, err
	case port < 0 || port > 65535:
		return machine.Address{}, errPort(name)
	case numbers[0] > 0xfffff:
		return machine.Address{}, py.NewError(&py.OverflowErrorType, name+"(): flowinfo must be 0-1048575.")
	}
	if six && numbers[1] != 0 {
		ip = ip.WithZone(strconv.FormatUint(uint64(numbers[1]), 10))
	}
	return machine.Address{AddrPort: netip.AddrPortFrom(ip, uint16(port))}, nil
}

func errPort(name string) error {
	return py.NewError(&py.OverflowErrorType, name+"(): port must be 0-65535.")
}

// hostText gets the name of a host, in ASCII.
func hostText(t *py.Thread, v py.Value) (string, error) {
	host, err := hostBytes(v)
	switch {
	case err != nil:
		return "", err
	case v.IsKind(py.KindStr) && !isASCII(host):
		if host, err = encodeHost(t, v); err != nil {
			return "", py.TypeErrorf("encoding of hostname failed")
		}
	}
	if strings.ContainsRune(host, 0) {
		return "", py.TypeErrorf("host name must not contain null character")
	}
	return host, nil
}

// hostBytes gets the name of a host as it is given.
func hostBytes(v py.Value) (string, error) {
	switch {
	case v.IsKind(py.KindStr):
		return v.AsStr().String(), nil
	case v.IsKind(py.KindBytes), v.IsKind(py.KindByteArray):
		b, err := py.BufferBytes(v)
		return strings.Clone(b), err
	}
	return "", py.TypeErrorf("str, bytes or bytearray expected, not %s", py.TypeName(v))
}

// hostArg gets the name of a host that is the first argument of a function.
func hostArg(t *py.Thread, v py.Value, function string) (string, error) {
	host, err := hostBytes(v)
	switch {
	case py.IsError(err, &py.TypeErrorType):
		err = py.TypeErrorf("%s() argument 1 must be str, bytes or bytearray, not %s", function, typeName(v))
	case err == nil && v.IsKind(py.KindStr):
		host, err = encodeHost(t, v)
	}
	if err == nil && strings.ContainsRune(host, 0) {
		err = py.TypeErrorf("%s() argument 1 must be encoded string without null bytes, not %s", function, py.TypeName(v))
	}
	return host, err
}

// unixAddress converts a path.
func unixAddress(t *py.Thread, v py.Value) (machine.Address, error) {
	var path string
	if v.IsKind(py.KindStr) {
		var err error
		if path, err = py.Encode(t, v.AsStr(), "utf-8", "surrogateescape"); err != nil {
			return machine.Address{}, err
		}
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
func (s *Socket) addressValue(t *py.Thread, a machine.Address) (py.Value, error) {
	if a.Unix || s.family == afUnix {
		if strings.HasPrefix(a.Path, "@") {
			return py.NewBytes("\x00" + a.Path[1:]).Value(), nil
		}
		return py.Decode(t, a.Path, "utf-8", "surrogateescape")
	}
	if !a.Addr().IsValid() {
		return py.None, nil
	}
	return hostAndPort(a.AddrPort), nil
}

// sender is the address from which something has been received, None if it is not said.
func (s *Socket) sender(t *py.Thread, a machine.Address) (py.Value, error) {
	if !a.Unix && !a.Addr().IsValid() {
		return py.None, nil
	}
	return s.addressValue(t, a)
}

// hostAndPort is the tuple of an address.
func hostAndPort(a netip.AddrPort) py.Value {
	items := []py.Value{py.NewStr(addressText(a.Addr())).Value(), py.Int(int64(a.Port()))}
	if a.Addr().Is6() {
		scope, _ := strconv.ParseInt(a.Addr().Zone(), 10, 64)
		items = append(items, py.Int(0), py.Int(scope))
	}
	return py.NewTuple(items).Value()
}

// addressText is an address as the C library writes it: an IPv6 one with twelve bytes of zeros ends as an IPv4 one does.
func addressText(a netip.Addr) string {
	b := a.As16()
	if a.Is6() && !a.Is4In6() && [12]byte(b[:12]) == [12]byte{} && b[12]|b[13] != 0 {
		return "::" + netip.AddrFrom4([4]byte(b[12:])).String()
	}
	return a.WithZone("").String()
}
