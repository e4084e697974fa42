//go:build unix

package minipy

// This file handles the signals of this process.

import (
	"os"
	ossignal "os/signal"
	"sync"
	"syscall"
)

// HostSignals returns the signals of this process. They belong to the whole of it: what a program sets, it sets for everybody.
func HostSignals() Signals { return &hostSignals{caught: map[syscall.Signal]chan os.Signal{}} }

type hostSignals struct {
	mutex  sync.Mutex // guards caught
	caught map[syscall.Signal]chan os.Signal
}

func (h *hostSignals) Catch(number int, f func()) error {
	n := syscall.Signal(number)
	h.mutex.Lock()
	defer h.mutex.Unlock()
	arrivals := make(chan os.Signal, 1)
	ossignal.Notify(arrivals, n)
	if old := h.caught[n]; old != nil { // only now, so that there is always somebody who catches it
		ossignal.Stop(old)
		close(old)
	}
	h.caught[n] = arrivals
	go func() {
		for range arrivals {
			f()
		}
	}()
	return nil
}

// forget ends catching.
func (h *hostSignals) forget(n syscall.Signal) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if old := h.caught[n]; old != nil {
		ossignal.Stop(old)
		close(old)
		delete(h.caught, n)
	}
}

func (h *hostSignals) Ignore(number int) error {
	ossignal.Ignore(syscall.Signal(number))
	h.forget(syscall.Signal(number))
	return nil
}

func (h *hostSignals) Default(number int) error {
	h.forget(syscall.Signal(number))
	ossignal.Reset(syscall.Signal(number))
	return nil
}

func (h *hostSignals) Ignored(number int) bool { return ossignal.Ignored(syscall.Signal(number)) }

func (h *hostSignals) Raise(number int) error {
	n := syscall.Signal(number)
	h.forget(n)
	ossignal.Reset(n)
	byDefault(n) // Go does not care for some that end a process
	return syscall.Kill(syscall.Getpid(), n)
}
