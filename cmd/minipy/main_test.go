package main

// This file tests the command as its users run it: the scripts in testdata.

import (
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

// beMain is the environment variable that makes the test binary the command.
const beMain = "MINIPY_TEST_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(beMain) != "" {
		main()
		return
	}
	testscript.Main(m, map[string]func(){"minipy": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}

// command returns a process of its own that is the minipy command: the test binary, told to be it.
func command(t *testing.T, args ...string) *exec.Cmd {
	if runtime.GOOS == "windows" || runtime.GOOS == "js" {
		t.Skip("needs Unix signals")
	}
	exe, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(exe, args...)
	cmd.Env = append(os.Environ(), beMain+"=1", "PYTHONUNBUFFERED=")
	return cmd
}

// TestInterrupt presses Ctrl-C while the program does this or that.
func TestInterrupt(t *testing.T) {
	bodies := map[string]string{
		"loop":  "while True: pass",
		"sleep": "time.sleep(1000)",
		"lock":  "lock.acquire(); lock.acquire()",
		"join":  "t = threading.Thread(target=time.sleep, args=(1000,), daemon=True); t.start(); t.join()",
		"sum":   "sum(range(10**15))",
	}
	const beside = "threading.Thread(target=lambda: [0 for x in iter(int, 1)], daemon=True).start()\n    "
	for name, body := range bodies {
		t.Run("new/"+name, func(t *testing.T) { interrupt(t, "new", body) })
		t.Run("none/"+name, func(t *testing.T) { interrupt(t, "none", beside+body) })
	}
	for _, name := range []string{"loop", "sleep", "sum"} {
		t.Run("old/"+name, func(t *testing.T) { interrupt(t, "old", bodies[name]) })
	}
	// Under the old GIL the main thread does not hear a signal while it waits for a thread, as in Python 2: it hears it
	// when the thread has ended.
	t.Run("old/join", func(t *testing.T) {
		start := time.Now()
		interrupt(t, "old", "t = threading.Thread(target=time.sleep, args=(0.5,)); t.start(); t.join(); time.sleep(1000)")
		require.GreaterOrEqual(t, time.Since(start), 500*time.Millisecond)
	})
}

// interrupt runs a program under a GIL, sends it SIGINT and checks that it cleans up and dies by it.
func interrupt(t *testing.T, gil, body string, options ...string) {
	program := "import time, threading\nlock = threading.Lock()\nprint('ready', flush=True)\ntry:\n    " + body + "\nfinally:\n    print('cleanup')\n"
	cmd := command(t, append(options, "--gil="+gil, "-c", program)...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = io.ReadFull(stdout, make([]byte, len("ready\n")))
	require.NoError(t, err)
	time.Sleep(50 * time.Millisecond) // let it get into the wait
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	rest, err := io.ReadAll(stdout)
	require.NoError(t, err)
	err = cmd.Wait()
	require.Equal(t, "cleanup\n", string(rest))
	require.Contains(t, stderr.String(), "Traceback (most recent call last):\n")
	require.True(t, strings.HasSuffix(stderr.String(), "\nKeyboardInterrupt\n"), stderr.String())
	status := cmd.ProcessState.Sys().(syscall.WaitStatus)
	require.True(t, status.Signaled() && status.Signal() == syscall.SIGINT, "it must die by the signal, not exit: %v", err)
}

// TestClosedPipe writes to a reader that has gone.
func TestClosedPipe(t *testing.T) {
	run := func(program string) (int, string) {
		r, w, err := os.Pipe()
		require.NoError(t, err)
		r.Close()
		cmd := command(t, "-c", program)
		cmd.Stdout = w
		var stderr strings.Builder
		cmd.Stderr = &stderr
		require.NoError(t, cmd.Start())
		w.Close()
		cmd.Wait()
		return cmd.ProcessState.ExitCode(), stderr.String()
	}
	code, stderr := run("print('x')")
	require.Equal(t, 120, code)
	require.Equal(t, "Exception ignored on flushing sys.stdout:\nBrokenPipeError: [Errno 32] Broken pipe\n", stderr)
	code, stderr = run("for i in range(100000): print(i)")
	require.Equal(t, 1, code)
	require.Contains(t, stderr, "\nBrokenPipeError: [Errno 32] Broken pipe\n")
}
