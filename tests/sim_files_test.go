//go:build unix

package tests

// This file tests what has the name of a file, but is none, on the simulated machine.

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy"
)

// Opening a pipe would wait in real time for somebody to open its other end.
func TestSimulationRefusesPipes(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "program.py")
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600))
	l, err := net.Listen("unix", filepath.Join(dir, "socket"))
	require.NoError(t, err)
	defer l.Close()
	require.NoError(t, os.Symlink("pipe", filepath.Join(dir, "link")))
	require.NoError(t, os.WriteFile(program, []byte(`
import os, threading
os.chdir(os.path.dirname(__file__))
def attempt(f):
    try:
        f()
    except RuntimeError as e:
        print(e)
def all():
    for name in 'pipe', 'link', 'socket':
        attempt(lambda: open(name))
        attempt(lambda: open(name, 'w'))
        attempt(lambda: os.open(name, os.O_RDONLY))
all()
t = threading.Thread(target=all)
t.start()
t.join()
with open('file', 'w') as f:
    print('text', file=f)
print(open('file').read(), end='')
`), 0o600))
	r := simulate(t, program, "new", minipy.Sim{Cores: 2, Seed: 1})
	require.Empty(t, r.err)
	pipes, sockets := "pipes cannot be simulated\n", "sockets with paths cannot be simulated\n"
	all := pipes + pipes + pipes + pipes + pipes + pipes + sockets + sockets + sockets
	require.Equal(t, all+all+"text\n", r.stdout)
}
