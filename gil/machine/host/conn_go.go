// This file defines connections made of Go's.

package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"sync"
	"time"

	"minipy/gil/machine"
)

// A goConn is a connection. One goroutine reads into in, another writes what is in out.
type goConn struct {
	goSocket
	conn    *net.TCPConn
	remote  netip.AddrPort
	in, out []byte
	eof     bool // nothing more will be read
	end     bool // nothing more is to be written
	changed sync.Cond
}

func newGoConn(m *Machine, c *net.TCPConn) *goConn {
	s := &goConn{goSocket: goSocket{m: m, local: addrPort(c.LocalAddr())}, conn: c, remote: addrPort(c.RemoteAddr())}
	s.changed.L = &s.mutex
	s.ready = func() (r machine.Readiness) {
		if s.readable() {
			r |= machine.Readable
		}
		if s.writable() {
			r |= machine.Writable
		}
		return r
	}
	go s.read()
	go s.write()
	return s
}

func (s *goConn) readable() bool { return len(s.in) > 0 || s.eof || s.err != nil }

func (s *goConn) writable() bool { return s.end || s.err != nil || len(s.out) < goWindow }

// read reads ahead.
func (s *goConn) read() {
	b := make([]byte, goWindow)
	for {
		n, err := s.conn.Read(b)
		s.mutex.Lock()
		s.in = append(s.in, b[:n]...)
		switch {
		case errors.Is(err, io.EOF):
			s.eof = true
		case err != nil && s.err == nil:
			s.err = goError(err)
		}
		s.wake()
		s.changed.Broadcast()
		for len(s.in) >= goWindow && !s.closed {
			s.changed.Wait()
		}
		over := err != nil || s.closed
		s.mutex.Unlock()
		if over {
			return
		}
	}
}

// write writes what is to be written, and then ends the direction or the connection.
func (s *goConn) write() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for {
		for len(s.out) == 0 && !s.end && !s.closed && s.err == nil {
			s.changed.Wait()
		}
		if len(s.out) == 0 || s.err != nil {
			break
		}
		b := s.out
		s.mutex.Unlock()
		_, err := s.conn.Write(b)
		s.mutex.Lock()
		s.out = s.out[len(b):]
		if len(s.out) == 0 {
			s.out = nil
		}
		if err != nil && s.err == nil {
			s.err = goError(err)
		}
		s.wake()
	}
	if !s.closed {
		s.conn.CloseWrite()
		for !s.closed {
			s.changed.Wait()
		}
	}
	s.conn.Close()
}

// RemoteAddr is the other side's address.
func (s *goConn) RemoteAddr() netip.AddrPort { return s.remote }

// Read waits for bytes.
func (s *goConn) Read(p *machine.Parker, b []byte, d time.Duration) (int, machine.Outcome, error) {
	if len(b) == 0 {
		return 0, machine.Done, nil
	}
	o, err := s.await(p, d, "data", s.readable)
	defer s.mutex.Unlock()
	switch {
	case o != machine.Done || err != nil:
		return 0, o, err
	case len(s.in) > 0:
		n := copy(b, s.in)
		s.in = append(s.in[:0], s.in[n:]...)
		s.changed.Broadcast()
		return n, o, nil
	case s.err != nil:
		return 0, o, s.err
	}
	return 0, o, io.EOF
}

// Write waits for room.
func (s *goConn) Write(p *machine.Parker, b []byte, d time.Duration) (int, machine.Outcome, error) {
	o, err := s.await(p, d, "room to send", s.writable)
	defer s.mutex.Unlock()
	switch {
	case o != machine.Done || err != nil:
		return 0, o, err
	case s.err != nil:
		return 0, o, s.err
	case s.end:
		return 0, o, machine.ErrPipe
	}
	n := min(len(b), goWindow-len(s.out))
	s.out = append(s.out[:len(s.out):len(s.out)], b[:n]...) // the writer may be at it
	s.changed.Broadcast()
	return n, o, nil
}

// CloseWrite sends the end after what is to be written.
func (s *goConn) CloseWrite() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	switch {
	case s.closed:
		return machine.ErrSocket
	case s.err != nil:
		return s.err
	}
	s.end = true
	s.changed.Broadcast()
	return nil
}

// Close sends the end, or breaks the connection if there is something that has not been read.
func (s *goConn) Close() error {
	if err := s.shut(); err != nil {
		return err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if len(s.in) > 0 {
		s.conn.SetLinger(0)
		s.out = nil
	}
	s.changed.Broadcast()
	return nil
}

// abort breaks the connection.
func (s *goConn) abort() {
	s.conn.SetLinger(0)
	if s.shut() == nil {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.out = nil
		s.changed.Broadcast()
	}
}

// A dialing is a connection that is being made.
type dialing struct {
	goSocket
	conn *net.TCPConn
}

func (m *Machine) goDial(p *machine.Parker, remote netip.AddrPort, d time.Duration) (machine.Conn, machine.Outcome, error) {
	name, err := network("tcp", remote)
	if err != nil {
		return nil, machine.Done, err
	}
	s := &dialing{goSocket: goSocket{m: m}}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	over := false // guarded by the mutex
	go func() {
		c, err := new(net.Dialer).DialContext(ctx, name, remote.String())
		s.mutex.Lock()
		defer s.mutex.Unlock()
		if s.err = err; err == nil {
			if s.conn, _ = c.(*net.TCPConn); over {
				c.Close()
			}
		}
		s.wake()
	}()
	o, _ := s.await(p, d, "an answer", func() bool { return s.conn != nil || s.err != nil })
	over = s.conn == nil || o != machine.Done
	err = s.err
	s.mutex.Unlock()
	switch {
	case o != machine.Done:
		if s.conn != nil {
			s.conn.Close()
		}
		return nil, o, nil
	case err != nil:
		return nil, o, fmt.Errorf("%v: %w", remote, goError(err))
	}
	return newGoConn(m, s.conn), o, nil
}
