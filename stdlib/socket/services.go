package socket

// This file knows services: their ports, and the kinds of sockets that they are for.

import (
	"strconv"
	"strings"
)

// services are those that programs are likely to ask for.
var services = []struct {
	name string
	port uint16
	udp  bool
}{
	{"tcpmux", 1, false}, {"echo", 7, true}, {"discard", 9, true}, {"daytime", 13, true}, {"ftp", 21, false}, {"ssh", 22, false}, {"telnet", 23, false}, {"smtp", 25, false},
	{"time", 37, true}, {"domain", 53, true}, {"tftp", 69, true}, {"http", 80, false}, {"pop3", 110, false}, {"sunrpc", 111, true},
	{"ntp", 123, true}, {"imap2", 143, false}, {"https", 443, false}, {"imaps", 993, false}, {"pop3s", 995, false},
}

// portOf is the port of a service for a kind of socket.
func portOf(service string, kind int) (uint16, bool) {
	for _, s := range services {
		if s.name == service && (s.udp || kind != sockDgram) {
			return s.port, true
		}
	}
	return 0, false
}

// portNumber is the port that a text is the number of, as the C library reads it.
func portNumber(service string) (uint16, bool) {
	digits := strings.TrimPrefix(strings.TrimLeft(service, " \t\n\v\f\r"), "+")
	n, err := strconv.ParseUint(digits, 10, 64)
	return uint16(n), err == nil && int32(n) >= 0
}

// A socketKind is one that getaddrinfo tells.
type socketKind struct {
	kind, protocol int
	port           uint16
}

// socketKinds are those of a service, as far as they fit what is asked for; 0 is anything.
func socketKinds(kind, protocol int, service string, flags int) (found []socketKind, err error) {
	port, isNumber := portNumber(service)
	if service != "" && !isNumber && flags&aiNumericServ != 0 {
		return nil, gaiError(eaiNoName)
	}
	fits := false
	for _, k := range []socketKind{{sockStream, ipprotoTCP, port}, {sockDgram, ipprotoUDP, port}, {sockRaw, protocol, port}} {
		if kind != 0 && kind != k.kind || protocol != 0 && protocol != k.protocol {
			continue
		}
		raw := k.kind == sockRaw
		if raw && service != "" && !fits && (kind != 0 || protocol != 0) {
			return nil, gaiError(eaiService)
		}
		if raw && fits && protocol != 0 {
			continue // the first that fits is the one
		}
		fits = true
		if service != "" && !isNumber {
			var ok bool
			if k.port, ok = portOf(service, k.kind); !ok || raw {
				continue
			}
		}
		found = append(found, k)
	}
	switch {
	case len(found) > 0:
		return found, nil
	case !fits && kind != 0:
		return nil, gaiError(eaiSockType)
	}
	return nil, gaiError(eaiService)
}
