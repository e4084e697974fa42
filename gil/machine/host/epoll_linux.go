// This file gives programs the kernel's epoll.

package host

import (
	"time"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

var _ machine.Poller = (*Machine)(nil)

// An epoll is an epoll descriptor. It can be waited for itself, so that a wait can be interrupted as that of a socket.
type epoll struct{ *endpoint }

// Poll makes an epoll.
func (m *Machine) Poll() (machine.Poll, error) {
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return nil, err
	}
	return m.AdoptPoll(fd)
}

// AdoptPoll makes an epoll of a descriptor.
func (m *Machine) AdoptPoll(fd int) (machine.Poll, error) {
	return epoll{&endpoint{m: m, fd: fd, number: fd}}, nil
}

// Control is epoll_ctl.
func (e epoll) Control(op, fd int, events uint32) error {
	return e.with(func(own int) error {
		return unix.EpollCtl(own, op, fd, &unix.EpollEvent{Events: events, Fd: int32(fd)})
	})
}

// Wait is epoll_wait.
func (e epoll) Wait(p *machine.Parker, most int, d time.Duration) (list []machine.PollEvent, o machine.Outcome, err error) {
	o, err = e.try(p, unix.POLLIN, d, "sockets", func(fd int) error {
		events := make([]unix.EpollEvent, min(most, 1024))
		n, err := unix.EpollWait(fd, events, 0)
		if err == nil && n == 0 {
			return unix.EAGAIN
		}
		for _, x := range events[:max(n, 0)] {
			list = append(list, machine.PollEvent{Fd: int(x.Fd), Events: x.Events})
		}
		return err
	})
	return list, o, err
}
