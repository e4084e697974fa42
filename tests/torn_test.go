package tests

// This file tests that no thread reads a value of which another has written one half only.

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy"
)

var reads = flag.Int("reads", 2_000_000, "how many racing reads TestTorn makes")

// tornProgram lets two threads write an int, a float and a str to places that two others read. A float with the bits of
// the int is next to nothing, an int with those of the float is huge.
const tornProgram = `
import threading

TEXT = "text"

class P: pass

class S: __slots__ = "x"

p, s, items, table = P(), S(), [2, 2, 2, 2], {"k": 2}
p.x = s.x = var = 2
stop = False

def outer():
    cell = 2
    def write(a, b, c):
        nonlocal cell
        global var
        while not stop:
            for i in range(50):
                p.x = s.x = items[1] = var = cell = table["k"] = a
                p.x = s.x = items[1] = var = cell = table["k"] = b
                p.x = s.x = items[1] = var = cell = table["k"] = c
                p.x = s.x = items[1] = var = cell = a
                p.x = s.x = items[1] = var = cell = b
    def read(n):
        torn = 0
        for i in range(n // 8):
            v = p.x
            if v is not TEXT and not 1 < v < 3: torn += 1
            v = s.x
            if v is not TEXT and not 1 < v < 3: torn += 1
            v = items[1]
            if v is not TEXT and not 1 < v < 3: torn += 1
            v = var
            if v is not TEXT and not 1 < v < 3: torn += 1
            v = cell
            if v is not TEXT and not 1 < v < 3: torn += 1
            v = table["k"]
            if v is not TEXT and not 1 < v < 3: torn += 1
            v = p.x
            if v is not TEXT and not 1 < v < 3: torn += 1
            for v in items:
                if v is not TEXT and not 1 < v < 3: torn += 1
                break
        found.append(torn)
    return write, read

found = []
write, read = outer()
writers = [threading.Thread(target=write, args=a) for a in ((2, 2.5, TEXT), (2.75, TEXT, 2))]
readers = [threading.Thread(target=read, args=(N // 2,)) for i in range(2)]
for t in writers + readers: t.start()
for t in readers: t.join()
stop = True
for t in writers: t.join()
print(found)
`

func TestTorn(t *testing.T) {
	for _, gil := range policies {
		if gil != "none" && *reads > 2_000_000 {
			continue
		}
		var out bytes.Buffer
		in, err := minipy.New(minipy.Config{Stdout: &out, GIL: gil})
		require.NoError(t, err)
		n := *reads
		if gil != "none" {
			n /= 100
		}
		require.NoError(t, in.Run(context.Background(), fmt.Sprintf("N = %d\n", n)+tornProgram))
		require.NoError(t, in.Close())
		require.Equal(t, "[0, 0]\n", out.String(), "--gil=%s", gil)
	}
}
