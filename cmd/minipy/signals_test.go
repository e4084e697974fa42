//go:build unix

package main

// This file tests signals that come from outside.

import (
	"bufio"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestSignals sends a program signals, under each policy.
func TestSignals(t *testing.T) {
	const program = `
import signal, threading, time
def handler(number, frame):
    print('got', signal.Signals(number).name, threading.current_thread().name, flush=True)
    if number == signal.SIGTERM:
        raise SystemExit(3)
for n in (signal.SIGUSR1, signal.SIGHUP, signal.SIGTERM):
    signal.signal(n, handler)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
def spin():
    while True:
        pass
threading.Thread(target=spin, daemon=True).start()
print('ready', flush=True)
time.sleep(1000)
`
	for _, gil := range []string{"old", "new", "priority"} {
		cmd := command(t, "--gil="+gil, "-c", program)
		out, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		lines := bufio.NewScanner(out)
		next := func() string {
			require.True(t, lines.Scan(), "it has ended")
			return lines.Text()
		}
		require.Equal(t, "ready", next())
		require.NoError(t, cmd.Process.Signal(syscall.SIGUSR2)) // ignored
		require.NoError(t, cmd.Process.Signal(syscall.SIGUSR1))
		require.Equal(t, "got SIGUSR1 MainThread", next())
		require.NoError(t, cmd.Process.Signal(syscall.SIGHUP))
		require.Equal(t, "got SIGHUP MainThread", next())
		require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
		require.Equal(t, "got SIGTERM MainThread", next())
		_, err = io.Copy(io.Discard, out)
		require.NoError(t, err)
		cmd.Wait()
		require.Equal(t, 3, cmd.ProcessState.ExitCode(), gil)
	}
}

// TestSignalsByDefault dies by signals that nobody cares for, as Python does.
func TestSignalsByDefault(t *testing.T) {
	for program, want := range map[string]syscall.Signal{
		"import signal, time; signal.setitimer(signal.ITIMER_REAL, 0.05); time.sleep(1000)":                                                   syscall.SIGALRM,
		"import signal; signal.raise_signal(signal.SIGUSR1)":                                                                                  syscall.SIGUSR1,
		"import signal; signal.signal(signal.SIGTERM, print); signal.signal(signal.SIGTERM, signal.SIG_DFL); signal.raise_signal(15)":         syscall.SIGTERM,
		"import os, signal; os.kill(os.getpid(), signal.SIGINT); import time; time.sleep(10)":                                                 syscall.SIGINT,
		"import os, signal; signal.signal(signal.SIGINT, signal.SIG_DFL); os.kill(os.getpid(), signal.SIGINT); import time; time.sleep(1000)": syscall.SIGINT,
	} {
		cmd := command(t, "-c", program)
		cmd.Stderr = io.Discard
		require.NoError(t, cmd.Start())
		cmd.Wait()
		status := cmd.ProcessState.Sys().(syscall.WaitStatus)
		require.True(t, status.Signaled() && status.Signal() == want, "%s: %v", program, cmd.ProcessState)
	}
}

// TestDeadlockReport makes two threads wait for each other.
func TestDeadlockReport(t *testing.T) {
	const program = `
import threading, time
a, b = threading.Lock(), threading.Lock()
def take(x, y):
    with x:
        time.sleep(0.05)
        with y:
            pass
one = threading.Thread(target=take, args=(a, b), name='one')
two = threading.Thread(target=take, args=(b, a), name='two')
one.start(); two.start()
one.join()
`
	cmd := command(t, "--deadlock=report", "-c", program)
	stderr, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var got []string
	for lines := bufio.NewScanner(stderr); len(got) < 4 && lines.Scan(); {
		got = append(got, lines.Text())
	}
	require.Len(t, got, 4)
	require.Regexp(t, `^minipy: deadlock after \d.*: no thread can go on$`, got[0])
	require.Equal(t, "  MainThread waits for the end of one\n  one waits for a lock, held by two\n  two waits for a lock, held by one", strings.Join(got[1:], "\n"))
	require.NoError(t, cmd.Process.Signal(os.Interrupt)) // the main thread hears it
	done := make(chan bool)
	go func() { io.Copy(io.Discard, stderr); cmd.Wait(); close(done) }()
	select {
	case <-done:
		t.Fatal("the others are still there, and it waits for them")
	case <-time.After(200 * time.Millisecond):
	}
	cmd.Process.Kill()
	<-done
}
