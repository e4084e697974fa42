// This file lets threads wait for descriptors in poll(2), where they can be interrupted.

package host

import (
	"runtime"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"minipy/gil/machine"
)

// A poller is where one thread at a time waits for descriptors. A thread that sends wakes the receiver in the kernel, without
// a detour over Go's network poller. The first descriptor is an eventfd, by which others end the wait.
type poller struct {
	machine.Elsewhere
	fds   []unix.PollFd
	event int
	err   error
}

// pollers are those that are not in use. Their number is that of the threads that have waited at the same time.
type pollers struct {
	mutex sync.Mutex
	free  []*poller
}

func (m *Machine) poller() (*poller, error) {
	m.pollers.mutex.Lock()
	if n := len(m.pollers.free); n > 0 {
		p := m.pollers.free[n-1]
		m.pollers.free = m.pollers.free[:n-1]
		m.pollers.mutex.Unlock()
		return p, nil
	}
	m.pollers.mutex.Unlock()
	fd, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		return nil, err
	}
	p := &poller{fds: make([]unix.PollFd, 1, 4), event: fd}
	p.Sleep = p.sleep
	p.Wake = func() { unix.Write(p.event, []byte{1, 0, 0, 0, 0, 0, 0, 1}) }
	runtime.AddCleanup(p, func(fd int) { unix.Close(fd) }, fd)
	return p, nil
}

func (m *Machine) release(p *poller) {
	p.fds = p.fds[:1]
	m.pollers.mutex.Lock()
	m.pollers.free = append(m.pollers.free, p)
	m.pollers.mutex.Unlock()
}

// sleep waits for up to d until one of the descriptors is ready.
func (p *poller) sleep(d time.Duration) bool {
	p.fds[0] = unix.PollFd{Fd: int32(p.event), Events: unix.POLLIN}
	n, err := poll(p.fds, d)
	if err != nil {
		if err != unix.EINTR {
			p.err = err
			return true
		}
		return false
	}
	if p.fds[0].Revents != 0 {
		var b [8]byte
		unix.Read(p.event, b[:])
		n--
	}
	return n > 0
}

// await waits until one of fds is ready (Done; perhaps it is not). What they are ready for is in fds.
func (m *Machine) await(p *machine.Parker, fds []unix.PollFd, d time.Duration, what string) (machine.Outcome, error) {
	if d == 0 {
		_, err := poll(fds, 0)
		for err == unix.EINTR {
			_, err = poll(fds, 0)
		}
		return machine.TimedOut, err
	}
	x, err := m.poller()
	if err != nil {
		return machine.Done, err
	}
	defer m.release(x)
	x.err = nil
	x.fds = append(x.fds[:1], fds...)
	before := p.For(what)
	o := p.ParkAt(&x.Elsewhere, d)
	p.For(before)
	copy(fds, x.fds[1:])
	return o, x.err
}

// poll waits for up to d; negative is for ever.
func poll(fds []unix.PollFd, d time.Duration) (int, error) {
	if d < 0 {
		return unix.Ppoll(fds, nil, nil)
	}
	limit := unix.NsecToTimespec(int64(min(d, longest)))
	return unix.Ppoll(fds, &limit, nil)
}
