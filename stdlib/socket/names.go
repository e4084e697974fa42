package socket

// This file defines the functions of the module: names of hosts and services, addresses as bytes, byte order, pairs of sockets.

import (
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

var functions = []py.FuncDef{
	{Name: "gethostname", Fn: getHostName, Doc: "The name of this computer."},
	{Name: "getaddrinfo", Fn: getAddrInfo, Flags: py.Kw, Doc: "The addresses of a host and a service."},
	countedFunc("getnameinfo", 2, 2, getNameInfo, "The host and the service of an address."),
	countedFunc("gethostbyname", 1, 1, getHostByName, "The IPv4 address of a host."),
	countedFunc("gethostbyname_ex", 1, 1, getHostByNameEx, "The name, the aliases and the IPv4 addresses of a host."),
	countedFunc("gethostbyaddr", 1, 1, getHostByAddr, "The name, the aliases and the addresses of a host."),
	countedFunc("getservbyname", 1, 2, getServByName, "The port of a service."),
	countedFunc("getservbyport", 1, 2, getServByPort, "The service of a port."),
	countedFunc("getprotobyname", 1, 1, getProtoByName, "The number of a protocol."),
	{Name: "inet_aton", Fn: inetAton, Min: 1, Max: 1, Doc: "The four bytes of an IPv4 address."},
	{Name: "inet_ntoa", Fn: inetNtoa, Min: 1, Max: 1, Doc: "The IPv4 address of four bytes."},
	countedFunc("inet_pton", 2, 2, inetPton, "The bytes of an address."),
	countedFunc("inet_ntop", 2, 2, inetNtop, "The address of some bytes."),
	{Name: "htons", Fn: swap16("htons"), Min: 1, Max: 1, Doc: "A 16-bit number in the order of the network."},
	{Name: "ntohs", Fn: swap16("ntohs"), Min: 1, Max: 1, Doc: "A 16-bit number in the order of this computer."},
	{Name: "htonl", Fn: swap32, Min: 1, Max: 1, Doc: "A 32-bit number in the order of the network."},
	{Name: "ntohl", Fn: swap32, Min: 1, Max: 1, Doc: "A 32-bit number in the order of this computer."},
	space("CMSG_LEN", headSize, func(n int) int { return headSize + n }),
	space("CMSG_SPACE", headSize+alignment, func(n int) int { return headSize + aligned(n) }),
	{Name: "getdefaulttimeout", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return timeoutValue(stateOf(t).timeout), nil }, Doc: "The time-out of new sockets."},
	{Name: "setdefaulttimeout", Fn: setDefaultTimeout, Min: 1, Max: 1, Doc: "Set the time-out of new sockets."},
	countedFunc("socketpair", 0, 3, socketPair, "The descriptors of two sockets that are connected with each other."),
	{Name: "close", Fn: closeNumber, Min: 1, Max: 1, Doc: "Close a socket by its descriptor."},
	{Name: "dup", Fn: duplicate, Min: 1, Max: 1, Doc: "Another descriptor of a socket."},
}

// gaiError is an error of getaddrinfo.
func gaiError(code int) error {
	text := map[int]string{eaiBadFlags: "Bad value for ai_flags", eaiNoName: "Name or service not known", eaiFamily: "ai_family not supported",
		eaiSockType: "ai_socktype not supported", eaiService: "Servname not supported for ai_socktype",
		eaiAddrFam: "Address family for hostname not supported"}[code]
	return py.NewError(gaiErrorType(), code, text)
}

// A resolver is a machine that knows the names of other computers.
type resolver interface {
	// Resolve returns the addresses of a host. It is called without the GIL.
	Resolve(p *machine.Parker, host string) ([]netip.Addr, machine.Outcome, error)
}

// lookup returns the addresses of a host of a family. "" and "<broadcast>" are not among its names.
func (s *state) lookup(t *py.Thread, host string, family int) ([]netip.Addr, error) {
	fits := func(a netip.Addr) bool {
		return family == afUnspec || a.Is4() == (family == afInet)
	}
	if a, err := netip.ParseAddr(host); err == nil && a.Is6() && family == afInet {
		return nil, gaiError(eaiAddrFam)
	}
	if ip, ok := parseIP(host); ok {
		if !fits(ip) {
			return nil, gaiError(eaiAddrFam)
		}
		return []netip.Addr{ip}, nil
	}
	var all []netip.Addr
	four, six := netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()
	if strings.EqualFold(host, "localhost") || s.system == nil && host == simName {
		all = []netip.Addr{four}
		if family == afInet6 {
			all = []netip.Addr{six}
		}
	} else if r, ok := s.net.(resolver); ok && plausible(host) {
		th := vm.Of(t)
		var failed error
		if _, err := th.WaitIn(machine.Forever, func(time.Duration) (o machine.Outcome) {
			all, o, failed = r.Resolve(th.Parker, host)
			return o
		}); err != nil {
			return nil, err
		}
		if failed != nil {
			all = nil
		}
	}
	var found []netip.Addr
	for _, a := range all {
		if fits(a) {
			found = append(found, a)
		}
	}
	if len(found) == 0 {
		return nil, gaiError(eaiNoName)
	}
	return found, nil
}

// plausible reports whether a host may have such a name.
func plausible(host string) bool {
	return host != "" && len(host) < 254 && !strings.ContainsAny(host, " %\t\n") && !strings.Contains(host, "..") && !strings.HasSuffix(host, ".invalid")
}

// parseIP reads an address in numbers, an IPv4 one also as inet_aton does.
func parseIP(host string) (netip.Addr, bool) {
	if ip, err := netip.ParseAddr(host); err == nil {
		if n := ip.Zone(); n != "" {
			if _, err := strconv.ParseUint(n, 10, 32); err != nil {
				if i, err := net.InterfaceByName(n); err == nil {
					ip = ip.WithZone(strconv.Itoa(i.Index))
				} else {
					return ip, false
				}
			}
		}
		return ip, true
	}
	return parseAton(host)
}

// parseAton reads an IPv4 address of one to four numbers, of which the last fills what is left.
func parseAton(host string) (netip.Addr, bool) {
	parts := strings.Split(host, ".")
	if len(parts) > 4 {
		return netip.Addr{}, false
	}
	var value uint64
	for i, p := range parts {
		if p == "" || p[0] < '0' || p[0] > '9' || strings.ContainsRune(p, '_') {
			return netip.Addr{}, false
		}
		base := 10
		switch {
		case strings.HasPrefix(p, "0x") || strings.HasPrefix(p, "0X"):
			p, base = p[2:], 16
		case len(p) > 1 && p[0] == '0':
			p, base = p[1:], 8
		}
		n, err := strconv.ParseUint(p, base, 32)
		bits := 8
		if i == len(parts)-1 {
			bits = 8 * (4 - i)
		}
		if err != nil || n>>bits != 0 {
			return netip.Addr{}, false
		}
		value = value<<bits | n
	}
	var b [4]byte
	binary.BigEndian.PutUint32(b[:], uint32(value))
	return netip.AddrFrom4(b), true
}

// resolve returns the address that a socket is to use for a host.
func (s *state) resolve(t *py.Thread, host string, family int) (netip.Addr, error) {
	switch host {
	case "":
		if family == afInet6 {
			return netip.IPv6Unspecified(), nil
		}
		return netip.IPv4Unspecified(), nil
	case "<broadcast>", "255.255.255.255":
		if family == afInet6 {
			return netip.Addr{}, py.NewError(&py.OSErrorType, "address family mismatched")
		}
		return netip.AddrFrom4([4]byte{255, 255, 255, 255}), nil
	}
	if s.net == nil {
		return netip.Addr{}, errNotGranted()
	}
	all, err := s.lookup(t, host, family)
	if err != nil {
		return netip.Addr{}, err
	}
	return all[0], nil
}

// simName is the name of a simulated computer.
const simName = "sim"

func hostName(s *state) (string, error) {
	if s.net == nil {
		return "", errNotGranted()
	}
	if s.system == nil {
		if _, ok := s.net.(machine.Computer); ok {
			return simName, nil
		}
	}
	name, err := os.Hostname()
	if err != nil {
		return "", oserror(err)
	}
	return name, nil
}

func getHostName(t *py.Thread, _ py.Args) (py.Value, error) {
	name, err := hostName(stateOf(t))
	return py.NewStr(name).Value(), err
}

var sigGetAddrInfo = py.NewSignature("getaddrinfo", "host, port, family=, type=, proto=, flags=")

func getAddrInfo(t *py.Thread, args py.Args) (py.Value, error) {
	s := stateOf(t)
	var host, port py.Value
	v := [4]py.Value{py.Int(0), py.Int(0), py.Int(0), py.Int(0)}
	if err := sigGetAddrInfo.Bind(args, &host, &port, &v[0], &v[1], &v[2], &v[3]); err != nil {
		return py.Value{}, err
	}
	var n [4]int
	for i := range v {
		var err error
		if n[i], err = py.AsIntArg(t, v[i]); err != nil {
			return py.Value{}, err
		}
	}
	family, kind, protocol, flags := n[0], n[1]&^(sockNonblock|sockCloexec), n[2], n[3]
	var name, service string
	switch {
	case host.IsNone():
	case host.IsKind(py.KindStr):
		var err error
		if name, err = encodeHost(t, host); err != nil {
			return py.Value{}, err
		}
	case host.IsKind(py.KindBytes):
		name = host.AsBytes().String()
	default:
		return py.Value{}, py.TypeErrorf("getaddrinfo() argument 1 must be string or None")
	}
	switch {
	case port.IsNone():
	case port.Is(&py.IntType):
		service = py.BigValue(port).String()
	case port.IsKind(py.KindStr):
		var err error
		if service, err = py.Encode(t, port.AsStr(), "utf-8", "strict"); err != nil {
			return py.Value{}, err
		}
	case port.IsKind(py.KindBytes):
		service = port.AsBytes().String()
	default:
		return py.Value{}, py.NewError(&py.OSErrorType, "Int or String expected")
	}
	name, _, _ = strings.Cut(name, "\x00") // as the C library sees them
	service, _, _ = strings.Cut(service, "\x00")
	switch {
	case host.IsNone() && port.IsNone():
		return py.Value{}, gaiError(eaiNoName)
	case flags&^aiAll != 0, flags&aiCanonName != 0 && host.IsNone():
		return py.Value{}, gaiError(eaiBadFlags)
	case family != afUnspec && family != afInet && family != afInet6:
		return py.Value{}, gaiError(eaiFamily)
	case s.net == nil:
		return py.Value{}, errNotGranted()
	}
	kinds, err := socketKinds(kind, protocol, service, flags)
	if err != nil {
		return py.Value{}, err
	}
	addresses, err := s.addresses(t, name, host.IsNone(), family, flags)
	if err != nil {
		return py.Value{}, err
	}
	list := []py.Value{}
	for _, a := range addresses {
		for _, k := range kinds {
			canon := ""
			if flags&aiCanonName != 0 && len(list) == 0 {
				canon = name
			}
			f := int64(afInet)
			if a.Is6() {
				f = afInet6
			}
			list = append(list, py.NewTuple([]py.Value{py.Int(f), py.Int(int64(k.kind)), py.Int(int64(k.protocol)),
				py.NewStr(canon).Value(), hostAndPort(netip.AddrPortFrom(a, k.port))}).Value())
		}
	}
	return py.NewList(list).Value(), nil
}

// addresses are those of a host, or of this computer if there is none.
func (s *state) addresses(t *py.Thread, host string, none bool, family, flags int) ([]netip.Addr, error) {
	if !none {
		if _, ok := parseIP(host); !ok && flags&aiNumericHost != 0 || host == "" {
			return nil, gaiError(eaiNoName)
		}
		return s.lookup(t, host, family)
	}
	six, four := netip.IPv6Loopback(), netip.AddrFrom4([4]byte{127, 0, 0, 1})
	all := []netip.Addr{six, four}
	if flags&aiPassive != 0 {
		all = []netip.Addr{netip.IPv4Unspecified(), netip.IPv6Unspecified()}
	}
	var found []netip.Addr
	for _, a := range all {
		if family == afUnspec || a.Is4() == (family == afInet) {
			found = append(found, a)
		}
	}
	return found, nil
}

func getServByName(t *py.Thread, args py.Args) (py.Value, error) {
	kind, name, err := protocolArg(t, args, "getservbyname")
	if err != nil {
		return py.Value{}, err
	}
	for _, s := range services {
		if s.name == name && (s.udp || kind != sockDgram) {
			return py.Int(int64(s.port)), nil
		}
	}
	return py.Value{}, py.NewError(&py.OSErrorType, "service/proto not found")
}

// protocolArg gets the arguments of functions that take a name and perhaps a protocol.
func protocolArg(t *py.Thread, args py.Args, function string) (kind int, name string, err error) {
	for i, v := range args.Pos {
		if i == 0 && function == "getservbyport" {
			continue
		}
		s, err := text(t, v, function, fmt.Sprintf(" %d", i+1))
		if err != nil {
			return 0, "", err
		}
		if i == 0 {
			name = s
			continue
		}
		switch s {
		case "tcp":
			kind = sockStream
		case "udp":
			kind = sockDgram
		default:
			return 0, "", py.NewError(&py.OSErrorType, map[bool]string{true: "port/proto not found", false: "service/proto not found"}[function == "getservbyport"])
		}
	}
	return kind, name, nil
}

func getServByPort(t *py.Thread, args py.Args) (py.Value, error) {
	port, err := py.AsIntArg(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	kind, _, err := protocolArg(t, args, "getservbyport")
	if err != nil {
		return py.Value{}, err
	}
	if port < 0 || port > 65535 {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "getservbyport: port must be 0-65535.")
	}
	for _, s := range services {
		if int(s.port) == port && (s.udp || kind != sockDgram) {
			return py.NewStr(s.name).Value(), nil
		}
	}
	return py.Value{}, py.NewError(&py.OSErrorType, "port/proto not found")
}

func getProtoByName(t *py.Thread, args py.Args) (py.Value, error) {
	name, err := text(t, args.Pos[0], "getprotobyname", " 1")
	if err != nil {
		return py.Value{}, err
	}
	for _, p := range []struct {
		name   string
		number int64
	}{{"ip", 0}, {"icmp", 1}, {"tcp", ipprotoTCP}, {"udp", ipprotoUDP}, {"ipv6", 41}} {
		if p.name == name {
			return py.Int(p.number), nil
		}
	}
	return py.Value{}, py.NewError(&py.OSErrorType, "protocol not found")
}

// four returns the IPv4 address of a host.
func four(t *py.Thread, v py.Value, function string) (string, netip.Addr, error) {
	host, err := hostArg(t, v, function)
	if err != nil {
		return "", netip.Addr{}, err
	}
	if host == "" && function == "gethostbyname_ex" {
		return "", netip.Addr{}, py.NewError(hErrorType(), 3, "Unknown server error")
	}
	a, err := stateOf(t).resolve(t, host, afInet)
	return host, a, err
}

func getHostByName(t *py.Thread, args py.Args) (py.Value, error) {
	_, a, err := four(t, args.Pos[0], "gethostbyname")
	if err != nil {
		return py.Value{}, err
	}
	return py.NewStr(a.String()).Value(), nil
}

func getHostByNameEx(t *py.Thread, args py.Args) (py.Value, error) {
	host, a, err := four(t, args.Pos[0], "gethostbyname_ex")
	if err != nil {
		return py.Value{}, err
	}
	return hostEntry(host, a), nil
}

// hostEntry is a name, no aliases, and an address.
func hostEntry(name string, a netip.Addr) py.Value {
	return py.NewTuple([]py.Value{py.NewStr(name).Value(), py.NewList(nil).Value(),
		py.NewList([]py.Value{py.NewStr(a.WithZone("").String()).Value()}).Value()}).Value()
}

func getHostByAddr(t *py.Thread, args py.Args) (py.Value, error) {
	host, err := hostArg(t, args.Pos[0], "gethostbyaddr")
	if err == nil && host == "" {
		err = py.NewError(&py.OSErrorType, "wildcard resolved to multiple address")
	}
	if err != nil {
		return py.Value{}, err
	}
	s := stateOf(t)
	if s.net == nil {
		return py.Value{}, errNotGranted()
	}
	all, err := s.lookup(t, host, afUnspec)
	if err != nil {
		return py.Value{}, err
	}
	if !all[0].IsLoopback() {
		return py.Value{}, py.NewError(hErrorType(), 1, "Unknown host")
	}
	return hostEntry("localhost", all[0]), nil
}

func getNameInfo(t *py.Thread, args py.Args) (py.Value, error) {
	flags, err := py.AsIntArg(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if !args.Pos[0].IsKind(py.KindTuple) {
		return py.Value{}, py.TypeErrorf("getnameinfo() argument 1 must be a tuple")
	}
	items := args.Pos[0].AsTuple().Items
	if len(items) < 2 || len(items) > 4 || !items[0].IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("getnameinfo(): illegal sockaddr argument")
	}
	name, err := text(t, items[0], "getnameinfo", "")
	if err != nil {
		return py.Value{}, err
	}
	number, err := py.AsIntArg(t, items[1])
	if err != nil {
		return py.Value{}, err
	}
	var numbers [2]uint32 // flow and scope
	for i, x := range items[2:] {
		if numbers[i], err = cUnsigned(t, x); err != nil {
			return py.Value{}, err
		}
	}
	if numbers[0] > 0xfffff {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "getnameinfo(): flowinfo must be 0-1048575.")
	}
	ip, ok := parseIP(name)
	switch {
	case number < 0:
		return py.Value{}, gaiError(eaiService)
	case !ok:
		return py.Value{}, gaiError(eaiNoName)
	case ip.Is4() && len(items) != 2:
		return py.Value{}, py.NewError(&py.OSErrorType, "IPv4 sockaddr must be 2 tuple")
	case flags&^niAll != 0:
		return py.Value{}, gaiError(eaiBadFlags)
	}
	if ip.Is6() {
		ip = ip.WithZone("")
	}
	port := int(uint16(number))
	host, service := addressText(ip), strconv.Itoa(port)
	if numbers[1] != 0 {
		host += "%" + strconv.FormatUint(uint64(numbers[1]), 10)
	}
	if flags&niNumericHost == 0 {
		if ip.IsLoopback() {
			host = "localhost"
		} else if flags&niNameReqd != 0 {
			return py.Value{}, gaiError(eaiNoName)
		}
	}
	if flags&niNumericServ == 0 {
		for _, s := range services {
			if int(s.port) == port && (s.udp || flags&niDgram == 0) {
				service = s.name
			}
		}
	}
	return py.NewPair(py.NewStr(host).Value(), py.NewStr(service).Value()), nil
}

func inetAton(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := text(t, args.Pos[0], "inet_aton", "")
	if err != nil {
		return py.Value{}, err
	}
	if i := strings.IndexAny(s, " \t\n\v\f\r"); i >= 0 { // what follows does not count
		s = s[:i]
	}
	a, ok := parseAton(s)
	if !ok {
		return py.Value{}, py.NewError(&py.OSErrorType, "illegal IP address string passed to inet_aton")
	}
	b := a.As4()
	return py.NewBytes(string(b[:])).Value(), nil
}

func inetNtoa(_ *py.Thread, args py.Args) (py.Value, error) {
	b, err := py.BufferBytes(args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if len(b) != 4 {
		return py.Value{}, py.NewError(&py.OSErrorType, "packed IP wrong length for inet_ntoa")
	}
	return py.NewStr(netip.AddrFrom4([4]byte([]byte(b))).String()).Value(), nil
}

func inetPton(t *py.Thread, args py.Args) (py.Value, error) {
	family, err := py.AsIntArg(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	s, err := text(t, args.Pos[1], "inet_pton", " 2")
	if err != nil {
		return py.Value{}, err
	}
	if family != afInet && family != afInet6 {
		return py.Value{}, oserror(syscall.EAFNOSUPPORT)
	}
	a, err := netip.ParseAddr(s)
	if err != nil || a.Zone() != "" || a.Is4() != (family == afInet) {
		return py.Value{}, py.NewError(&py.OSErrorType, "illegal IP address string passed to inet_pton")
	}
	return py.NewBytes(string(a.AsSlice())).Value(), nil
}

func inetNtop(t *py.Thread, args py.Args) (py.Value, error) {
	family, err := py.AsIntArg(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	b, err := py.BufferBytes(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	size := 4
	switch family {
	case afInet:
	case afInet6:
		size = 16
	default:
		return py.Value{}, py.ValueErrorf("unknown address family %d", family)
	}
	if len(b) != size {
		return py.Value{}, py.ValueErrorf("invalid length of packed IP address string")
	}
	a, _ := netip.AddrFromSlice([]byte(b))
	return py.NewStr(addressText(a)).Value(), nil
}

func swap16(name string) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		n, err := py.AsCInt(t, args.Pos[0])
		switch {
		case err != nil:
			return py.Value{}, err
		case n < 0:
			return py.Value{}, py.NewError(&py.OverflowErrorType, name+": can't convert negative Python int to C 16-bit unsigned integer")
		case n > 0xffff:
			return py.Value{}, py.NewError(&py.OverflowErrorType, name+": Python int too large to convert to C 16-bit unsigned integer")
		}
		return py.Int(int64(binary.BigEndian.Uint16(binary.NativeEndian.AppendUint16(nil, uint16(n))))), nil
	}
}

func swap32(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsKind(py.KindInt) {
		return py.Value{}, py.TypeErrorf("expected int, %s found", py.TypeName(args.Pos[0]))
	}
	n, ok := py.IntValue(args.Pos[0])
	if ok && n < 0 || !ok && py.IntSign(args.Pos[0]) < 0 {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "can't convert negative value to unsigned int")
	}
	if !ok {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "Python int too large to convert to C unsigned long")
	}
	if n > 0xffffffff {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "int larger than 32 bits")
	}
	return py.Int(int64(binary.BigEndian.Uint32(binary.NativeEndian.AppendUint32(nil, uint32(n))))), nil
}

func setDefaultTimeout(t *py.Thread, args py.Args) (py.Value, error) {
	d, err := timeoutOf(t, args.Pos[0])
	if err == nil {
		stateOf(t).timeout = d
	}
	return py.None, err
}

func socketPair(t *py.Thread, args py.Args) (py.Value, error) {
	n := [3]int{afUnix, sockStream, 0}
	for i, v := range args.Pos {
		if v.IsNone() {
			continue
		}
		var err error
		if n[i], err = py.AsIntArg(t, v); err != nil {
			return py.Value{}, err
		}
	}
	s := stateOf(t)
	if s.net == nil {
		return py.Value{}, errNotGranted()
	}
	var a, b machine.Endpoint
	var err error
	if s.system != nil {
		a, b, err = s.system.EndpointPair(n[0], n[1], n[2])
	} else {
		blockErr := t.Block(func() { a, b, err = s.emulatePair(vm.Of(t).Parker, n[0], n[1]) })
		if blockErr != nil {
			return py.Value{}, blockErr
		}
	}
	if err != nil {
		return py.Value{}, oserror(err)
	}
	s.hand(a)
	s.hand(b)
	return py.NewPair(py.Int(int64(a.Fd())), py.Int(int64(b.Fd()))), nil
}

func closeNumber(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	s := stateOf(t)
	e := s.take(fd)
	if e == nil {
		e = s.find(fd)
	}
	if e == nil && s.system != nil && fd >= 0 {
		if x, _, _, _, err := s.system.Adopt(fd); err == nil {
			release(t, fd)
			e = x
		}
	}
	if e == nil {
		return py.Value{}, py.NewOSError(syscall.EBADF, "")
	}
	s.drop(fd, e)
	if err := e.Close(); err != nil && !errors.Is(err, syscall.ECONNRESET) {
		return py.Value{}, oserror(err)
	}
	return py.None, nil
}

// A duplicator is a machine whose sockets may have several descriptors.
type duplicator interface {
	Duplicate(fd int) (int, error)
}

func duplicate(t *py.Thread, args py.Args) (py.Value, error) {
	fd, err := py.AsCInt(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	s := stateOf(t)
	d, ok := s.net.(duplicator)
	if !ok {
		if s.find(fd) == nil {
			return py.Value{}, py.NewOSError(syscall.EBADF, "")
		}
		return py.Value{}, py.NewError(&py.OSErrorType, "sockets cannot be duplicated on this machine")
	}
	n, err := d.Duplicate(fd)
	if err != nil {
		return py.Value{}, oserror(err)
	}
	Keep(t, n)
	return py.Int(int64(n)), nil
}
