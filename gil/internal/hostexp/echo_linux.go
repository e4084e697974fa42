// This file defines the echo experiment.

package main

import (
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"minipy/gil"
)

// echo compares the latencies of a server thread beside 0, 1 and 2 threads that compute.
func (l *lab) echo() {
	for _, name := range []string{"old", "new", "priority"} {
		for spinners := range 3 {
			var p50, p99 []time.Duration
			var rate []float64
			for range l.reps {
				answers, took := l.serve(name, spinners)
				slices.Sort(answers)
				p50 = append(p50, answers[len(answers)/2])
				p99 = append(p99, answers[len(answers)*99/100])
				rate = append(rate, float64(len(answers))/took.Seconds())
			}
			us := func(d time.Duration) float64 { return float64(d) / 1000 }
			fmt.Printf("echo %-8s beside %d: %6.0f/s, p50 %6.0f us, p99 %6.0f us\n", name, spinners, median(rate),
				us(median(p50)), us(median(p99)))
		}
	}
}

// serve runs a server, and a client that is a thread of the system outside the GIL. It returns the times to the answers.
func (l *lab) serve(name string, spinners int) (answers []time.Duration, took time.Duration) {
	const d = 700 * time.Millisecond
	m := l.machine()
	g := must(gil.New(name, m, gil.Config{}))
	server, address := socket()
	client, _ := socket()
	defer unix.Close(server)
	defer unix.Close(client)
	limit := unix.NsecToTimeval(int64(2 * time.Second))
	must(0, unix.SetsockoptTimeval(client, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &limit))
	var stop atomic.Bool
	for range spinners {
		start(m, g, func(t *gil.Thread) {
			for !stop.Load() {
				l.run(g, t, 1000)
			}
		})
	}
	start(m, g, func(t *gil.Thread) {
		var packet [64]byte
		for !stop.Load() {
			l.run(g, t, 33)
			g.Release(t)
			n, from, err := unix.Recvfrom(server, packet[:], 0)
			g.Acquire(t)
			if err != nil || n == 1 {
				return
			}
			l.run(g, t, 33)
			g.Release(t)
			must(0, unix.Sendto(server, packet[:n], 0, from))
			g.Acquire(t)
		}
	})
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		defer close(done)
		time.Sleep(20 * time.Millisecond)
		begin := time.Now()
		var packet [32]byte
		for time.Since(begin) < d {
			sent := time.Now()
			must(0, unix.Sendto(client, packet[:], 0, address))
			if _, _, err := unix.Recvfrom(client, packet[:], 0); err == nil {
				answers = append(answers, time.Since(sent))
			}
		}
		took = time.Since(begin)
		stop.Store(true)
		must(0, unix.Sendto(client, packet[:1], 0, address))
	}()
	<-done
	must(0, m.Run(nil))
	return answers, took
}

// socket returns a UDP socket and its address.
func socket() (int, unix.Sockaddr) {
	fd := must(unix.Socket(unix.AF_INET, unix.SOCK_DGRAM, 0))
	must(0, unix.Bind(fd, &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}))
	return fd, must(unix.Getsockname(fd))
}
