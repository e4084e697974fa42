package minipy_test

// This file tests the facade: what a Go program that embeds Python relies on.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

func ExampleNew() {
	in, err := minipy.New(minipy.Config{Stdout: os.Stdout, Args: []string{"prog", "x"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer in.Close()
	err = in.Run(context.Background(), "import sys; print('hello', sys.argv[1])")
	fmt.Println(err)
	// Output:
	// hello x
	// <nil>
}

func ExampleInterp_Get() {
	in, _ := minipy.New(minipy.Config{})
	defer in.Close()
	in.Run(context.Background(), "squares = list(map(lambda n: n * n, range(4)))")
	squares, err := in.Get("squares")
	fmt.Println(squares, err)
	// Output: [0 1 4 9] <nil>
}

func ExampleError() {
	in, _ := minipy.New(minipy.Config{})
	defer in.Close()
	err := in.Run(context.Background(), "def f(x):\n    return 1 / x\nf(0)\n")
	var e *minipy.Error
	if errors.As(err, &e) {
		fmt.Println(e.Class)
		fmt.Print(e.Traceback)
	}
	// Output:
	// ZeroDivisionError
	// Traceback (most recent call last):
	//   File "<string>", line 3, in <module>
	//     f(0)
	//     ~^^^
	//   File "<string>", line 2, in f
	//     return 1 / x
	//            ~~^~~
	// ZeroDivisionError: division by zero
}

func newInterp(t *testing.T, c minipy.Config) *minipy.Interp {
	in, err := minipy.New(c)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, in.Close()) })
	return in
}

func TestConfig(t *testing.T) {
	_, err := minipy.New(minipy.Config{GIL: "fast"})
	require.EqualError(t, err, `minipy: no GIL called "fast": use old, new, priority, fifo, none`)
	_, err = minipy.New(minipy.Config{GIL: "old", Lock: "spin"})
	require.Error(t, err)
}

func TestGet(t *testing.T) {
	in := newInterp(t, minipy.Config{})
	_, err := in.Get("x")
	require.Error(t, err)
	require.NoError(t, in.Run(context.Background(), `
n = None; b = True; i = -5; big = 2**70; f = 1.5; s = "é"; y = b"\xff"; t = (1, [2]); d = {"k": 1}
g = len
loop = []; loop.append(loop)
`))
	for name, want := range map[string]any{
		"n": nil, "b": true, "i": int64(-5), "big": new(big.Int).Lsh(big.NewInt(1), 70), "f": 1.5, "s": "é", "y": []byte{0xff},
		"t": []any{int64(1), []any{int64(2)}}, "d": map[any]any{"k": int64(1)},
	} {
		got, err := in.Get(name)
		require.NoError(t, err, name)
		require.Equal(t, want, got, name)
	}
	for _, name := range []string{"g", "loop", "nosuch"} {
		_, err := in.Get(name)
		require.Error(t, err, name)
	}
}

// TestRunAgain uses an interpreter several times: variables stay, also after an error and a cancellation.
func TestRunAgain(t *testing.T) {
	in := newInterp(t, minipy.Config{})
	require.NoError(t, in.Run(context.Background(), "x = 1"))
	require.Error(t, in.Run(context.Background(), "x += 1; 1 / 0"))
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	require.ErrorIs(t, in.Run(ctx, "x += 1\nwhile True: pass"), context.DeadlineExceeded)
	require.NoError(t, in.Run(context.Background(), "x += 1"))
	x, err := in.Get("x")
	require.NoError(t, err)
	require.Equal(t, int64(4), x)
}

// TestCancel cancels programs wherever they may be; no handler may stop that.
func TestCancel(t *testing.T) {
	for name, program := range map[string]string{
		"loop":                 "while True: pass",
		"for":                  "for i in range(10**15): pass",
		"calls":                "def f(): pass\nwhile True: f()",
		"handler":              "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally:\n        while True: pass",
		"sleep":                "import time\ntime.sleep(1000)",
		"join":                 "import threading, time\nt = threading.Thread(target=time.sleep, args=(1000,))\nt.start()\nt.join()",
		"lock":                 "import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()",
		"lock timeout":         "import threading\nl = threading.Lock()\nl.acquire()\nl.acquire(timeout=1000)",
		"rlock":                "import threading\nl = threading.RLock()\nt = threading.Thread(target=l.acquire)\nt.start()\nt.join()\nl.acquire()",
		"condition":            "import threading\nc = threading.Condition()\nwith c:\n    c.wait()",
		"event timeout":        "import threading\nthreading.Event().wait(1000)",
		"semaphore":            "import threading\nthreading.Semaphore(0).acquire()",
		"barrier":              "import threading\nthreading.Barrier(2).wait()",
		"timer":                "import threading\nt = threading.Timer(1000, print)\nt.start()\nt.join()",
		"queue get":            "import queue\nqueue.Queue().get()",
		"queue put":            "import queue\nq = queue.Queue(1)\nq.put(1)\nq.put(2, timeout=1000)",
		"queue join":           "import queue\nq = queue.Queue()\nq.put(1)\nq.join()",
		"simple queue":         "import queue\nqueue.SimpleQueue().get()",
		"simple queue timeout": "import queue\nqueue.SimpleQueue().get(timeout=1000)",
		"_thread":              "import _thread, time\n_thread.start_new_thread(time.sleep, (1000,))\ntime.sleep(1000)",
		"at exit":              "import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()",
		"threads":              "import threading\ndef f():\n    while True: pass\nfor i in range(3): threading.Thread(target=f).start()\nf()",
		"builtin sum":          "sum(range(10**15))",
		"builtin list":         "list(map(lambda x: None, range(10**15)))",
		"builtin max":          "max(range(10**15))",
		"builtin in":           "-1.5 in range(10**15)",
		"builtin sort":         "def key(x):\n    while True: pass\nsorted([1, 2], key=key)",
		"builtin pow":          "x = 3 ** (10**8)",
		"string repeat":        "while True: ('a' * 10**7).replace('a', 'b')",
		"generator":            "def g():\n    while True: yield 1\nfor x in g(): pass",
	} {
		for _, gil := range []string{"new", "old", "priority"} {
			t.Run(name+"/"+gil, func(t *testing.T) {
				t.Parallel()
				in := newInterp(t, minipy.Config{GIL: gil})
				ctx, cancel := context.WithCancel(context.Background())
				time.AfterFunc(50*time.Millisecond, cancel)
				done := make(chan error, 1)
				go func() { done <- in.Run(ctx, program) }()
				select {
				case err := <-done:
					require.ErrorIs(t, err, context.Canceled)
				case <-time.After(time.Minute):
					t.Fatal("it goes on")
				}
			})
		}
	}
}

func TestCancelledBefore(t *testing.T) {
	in := newInterp(t, minipy.Config{})
	ctx, cancel := context.WithCancelCause(context.Background())
	cause := errors.New("the user has gone")
	cancel(cause)
	require.ErrorIs(t, in.Run(ctx, "while True: pass"), cause)
}

func TestExitCode(t *testing.T) {
	for program, want := range map[string]int{
		"import sys; sys.exit()":        0,
		"import sys; sys.exit(None)":    0,
		"import sys; sys.exit(3)":       3,
		"import sys; sys.exit(-1)":      255,
		"import sys; sys.exit(263)":     7,
		"import sys; sys.exit('text')":  1,
		"raise SystemExit":              0,
		"raise SystemExit(True)":        1,
		"1 / 0":                         1,
		"import sys; sys.exit((1, 2))":  1,
		"import sys; sys.exit(2 ** 70)": 255,
	} {
		in := newInterp(t, minipy.Config{})
		var e *minipy.Error
		require.ErrorAs(t, in.Run(context.Background(), program), &e, program)
		require.Equal(t, want, e.ExitCode(), program)
	}
}

// TestBadSource runs what is no program.
func TestBadSource(t *testing.T) {
	for source, want := range map[string]string{
		"x = 1\x00":                          "SyntaxError: source code cannot contain null bytes",
		"x = '\xff'":                         "SyntaxError: ",
		"x = (":                              "SyntaxError: '(' was never closed",
		strings.Repeat("(", 10000):           "SyntaxError: too many nested parentheses",
		strings.Repeat("[", 150) + "1":       "SyntaxError: '[' was never closed",
		"x = " + strings.Repeat("-", 100000): "",
		strings.Repeat("if 1:\n ", 1):        "IndentationError: ",
		"def f():\n  x\n\ty\n":               "TabError: inconsistent use of tabs and spaces in indentation",
	} {
		in := newInterp(t, minipy.Config{})
		err := in.RunSource(context.Background(), "bad.py", []byte(source))
		var e *minipy.Error
		require.ErrorAs(t, err, &e)
		require.Contains(t, e.Error(), want)
	}
}

// TestIsolation runs two interpreters at a time.
func TestIsolation(t *testing.T) {
	var out [2]bytes.Buffer
	for i := range out {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			in := newInterp(t, minipy.Config{Stdout: &out[i]})
			require.NoError(t, in.Run(context.Background(), fmt.Sprintf("import sys\nsys.mark = %d\nfor i in range(100000): pass\nprint(sys.mark)", i)))
			require.Equal(t, fmt.Sprintln(i), out[i].String())
		})
	}
}

// TestExamples runs the scripts of the article, which count 50,000,000 down. The experiments beside them run in tests.
func TestExamples(t *testing.T) {
	scripts, err := filepath.Glob("examples/countdown*.py")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(scripts), 4)
	for _, script := range scripts {
		for _, gil := range []string{"new", "old"} {
			t.Run(filepath.Base(script)+"/"+gil, func(t *testing.T) {
				if testing.Short() {
					t.Skip("takes a second")
				}
				var out bytes.Buffer
				in := newInterp(t, minipy.Config{Stdout: &out, GIL: gil})
				require.NoError(t, in.RunFile(context.Background(), script))
				var seconds float64
				_, err := fmt.Sscan(out.String(), &seconds)
				require.NoError(t, err, out.String())
				require.Greater(t, seconds, 0.0)
			})
		}
	}
}

func TestEmbed(t *testing.T) {
	out, err := exec.Command("go", "run", "./examples/embed").CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, "left: 0\n", string(out))
}

// TestArticle runs the two scripts as they stand in the article, which lost lines when it was copied.
func TestArticle(t *testing.T) {
	run := func(name string) (string, error) {
		var out bytes.Buffer
		in := newInterp(t, minipy.Config{Stdout: &out})
		return out.String(), in.RunFile(context.Background(), filepath.Join("tests/blog", name))
	}
	var out bytes.Buffer
	in := newInterp(t, minipy.Config{Stdout: &out})
	require.NoError(t, in.RunFile(context.Background(), "tests/blog/countdown_as_printed.py"))
	var seconds float64
	_, err := fmt.Sscan(out.String(), &seconds)
	require.NoError(t, err, out.String())
	require.Less(t, seconds, 60.0)
	for _, name := range []string{"threads_as_printed.py", "threads_as_printed_py3.py"} {
		_, err := run(name)
		var e *minipy.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, 1, e.ExitCode())
		require.Equal(t, "RuntimeError: cannot join thread before it is started", e.Error())
		require.Contains(t, e.Traceback, "line 14, in <module>\n    t1.join(); t2.join()\n    ~~~~~~~^^\n")
	}
}
