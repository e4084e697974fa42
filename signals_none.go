//go:build !unix

package minipy

// This file handles the one signal that there is everywhere.

import (
	"os"
	ossignal "os/signal"
	"syscall"
)

// HostSignals returns the signals of this process: here only SIGINT, Ctrl-C.
func HostSignals() Signals { return &hostSignals{} }

type hostSignals struct{ arrivals chan os.Signal }

func (h *hostSignals) Catch(number int, f func()) error {
	if number != 2 {
		return nil // it never arrives
	}
	h.forget()
	h.arrivals = make(chan os.Signal, 1)
	ossignal.Notify(h.arrivals, os.Interrupt)
	go func(arrivals chan os.Signal) {
		for range arrivals {
			f()
		}
	}(h.arrivals)
	return nil
}

func (h *hostSignals) forget() {
	if h.arrivals != nil {
		ossignal.Stop(h.arrivals)
		close(h.arrivals)
		h.arrivals = nil
	}
}

func (h *hostSignals) Ignore(number int) error {
	if number == 2 {
		h.forget()
		ossignal.Ignore(os.Interrupt)
	}
	return nil
}

func (h *hostSignals) Default(number int) error {
	if number == 2 {
		h.forget()
		ossignal.Reset(os.Interrupt)
	}
	return nil
}

func (h *hostSignals) Ignored(int) bool { return false }

// Raise ends the process as Windows does.
func (h *hostSignals) Raise(number int) error {
	if number <= 0 {
		return syscall.EINVAL
	}
	os.Exit(number)
	return nil
}
