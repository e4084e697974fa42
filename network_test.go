package minipy_test

// This file tests that a program has no network and no signals but those that it is granted.

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

func TestNothingGranted(t *testing.T) {
	const program = `
import _traffic, select, signal, socket
for f in (socket.socket, socket.socketpair, lambda: socket.getaddrinfo('localhost', 1), lambda: socket.gethostbyname('localhost'),
          socket.gethostname, lambda: socket.socket(fileno=0), lambda: _traffic.Client([1], 1), lambda: select.select([0], [], [], 0)):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__)
print(socket.inet_aton('1.2.3.4'), select.select([], [], [], 0.01))
signal.signal(signal.SIGTERM, lambda n, f: print('handler'))
signal.raise_signal(signal.SIGTERM)
signal.signal(signal.SIGALRM, lambda n, f: print('alarm'))
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.pause()
signal.signal(signal.SIGTERM, signal.SIG_DFL)
print('end', flush=True)
signal.raise_signal(signal.SIGTERM)
print('never')
`
	var out bytes.Buffer
	in, err := minipy.New(minipy.Config{Stdout: &out, Stderr: &out})
	require.NoError(t, err)
	err = in.Run(context.Background(), program)
	require.ErrorContains(t, err, "ended by signal 15: Terminated")
	require.NoError(t, in.Close())
	require.Equal(t, "PermissionError\nPermissionError\nPermissionError\nPermissionError\nPermissionError\nOSError\nPermissionError\nOSError\n"+
		"b'\\x01\\x02\\x03\\x04' ([], [], [])\nhandler\nalarm\nend\n", out.String())
}

// Two interpreters have nothing to do with each other, but for the network between them.
func TestTwoInterpreters(t *testing.T) {
	run := func(program string) string {
		var out bytes.Buffer
		in, err := minipy.New(minipy.Config{Stdout: &out, Stderr: &out, Network: true, PrintErrors: true})
		require.NoError(t, err)
		in.Run(context.Background(), program)
		require.NoError(t, in.Close())
		return out.String()
	}
	require.Equal(t, "None\n", run("import socket; socket.setdefaulttimeout(5); socket.setdefaulttimeout(None); print(socket.getdefaulttimeout())"))
	require.Equal(t, "None\n", run("import socket; print(socket.getdefaulttimeout())"))
	require.Equal(t, "0\n", run("import signal; print(int(signal.getsignal(15)))"))
}

// A program that waits for a socket, a timer or a pool ends when its context does.
func TestCancelledWaits(t *testing.T) {
	for _, program := range []string{
		"import socket; a, b = socket.socketpair(); a.recv(1)",
		"import socket; socket.create_server(('127.0.0.1', 0)).accept()",
		"import socket, select; a, b = socket.socketpair(); select.select([a], [], [])",
		"import signal; signal.pause()",
		"import signal; signal.sigwait([10])",
		"import time; from concurrent.futures import ThreadPoolExecutor; ThreadPoolExecutor().submit(time.sleep, 1000).result()",
		"import sched, time; s = sched.scheduler(); s.enter(1000, 1, print); s.run()",
		"import socket\na, b = socket.socketpair()\nwhile True: a.send(b'x' * 100000)",
	} {
		for _, gil := range []string{"old", "new", "priority"} {
			ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
			defer cancel()
			in, err := minipy.New(minipy.Config{Network: true, GIL: gil})
			require.NoError(t, err)
			err = in.Run(ctx, program)
			require.ErrorIs(t, err, context.DeadlineExceeded, program)
			require.NoError(t, in.Close())
		}
	}
}
