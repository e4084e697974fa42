// Command minipy runs Python programs. Its options are python's, where python has them, and the GIL's.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"minipy"
	"minipy/stdlib/sys"
)

// procs is how many of Go's processors there are at least when there are threads: measured on two CPUs, two threads of
// countdown under the new GIL take 1.03 of the time of one with 8, 1.13 with 2.
const procs = 8

func main() {
	ignorePipeSignal()
	o, err := parseArgs(os.Args[1:], os.Getenv)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%v\n", err)
		os.Exit(2)
	}
	switch {
	case o.help:
		fmt.Print(usage, help)
		return
	case o.version > 0:
		fmt.Println("Python " + versionText(o.version))
		return
	}
	os.Exit(run(o))
}

func versionText(detail int) string {
	if detail > 1 {
		return sys.Version + " (minipy)"
	}
	return sys.Version
}

// run runs the program and returns the exit status.
func run(o options) int {
	simulated, err := o.simulated()
	if err != nil {
		fmt.Fprintf(os.Stderr, "minipy: %v\n", err)
		return 2
	}
	in, err := minipy.New(minipy.Config{
		Sim:   simulated,
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Unbuffered: o.unbuffered, Args: o.args,
		GIL: o.gil, CheckInterval: o.checkInterval, SwitchInterval: o.switchInterval, Lock: o.lock,
		PrintErrors: true, Python2: o.python2, Procs: procs, Files: minipy.HostFiles(), Network: true, Signals: minipy.HostSignals(), Exit: os.Exit, ReportDeadlocks: o.reportDeadlocks(), Env: os.Environ(), Path: o.path, Warnings: o.warnings, TuneGC: os.Getenv("GOGC") == "",
	})
	if err != nil {
		fmt.Fprintf(os.Stderr, "%v\n", err)
		return 2
	}
	err = o.start(in)
	if closeErr := in.Close(); err == nil && closeErr != nil {
		fmt.Fprintf(os.Stderr, "minipy: %v\n", closeErr)
	}
	if o.gilStats {
		fmt.Fprint(os.Stderr, in.Stats())
	}
	var e *minipy.Error
	switch {
	case err == nil:
		return 0
	case errors.As(err, new(startError)):
		fmt.Fprintf(os.Stderr, "minipy: %v\n", err)
		return 2
	case !errors.As(err, &e):
		fmt.Fprintf(os.Stderr, "minipy: %v\n", err)
		return 1
	case e.Flush:
		fmt.Fprintf(os.Stderr, "Exception ignored on flushing sys.stdout:\n%v\n", e)
	case e.Class == "KeyboardInterrupt":
		dieByInterrupt()
		return 130
	}
	return e.ExitCode()
}

// reportDeadlocks reports whether deadlocks are to be reported.
func (o options) reportDeadlocks() bool {
	if o.deadlock != "" {
		return o.deadlock == "report"
	}
	info, err := os.Stderr.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// simulated describes the computer that --sim asks for.
func (o options) simulated() (*minipy.Sim, error) {
	if !o.sim {
		return nil, nil
	}
	s := &minipy.Sim{Machine: o.machine, Cores: o.cores}
	if o.seed != nil {
		s.Seed = *o.seed
	}
	if o.machine == "" || slices.Contains(minipy.Machines(), o.machine) {
		return s, nil
	}
	data, err := os.ReadFile(o.machine)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("no machine called '%s', and no such file: use %s", o.machine, strings.Join(minipy.Machines(), ", "))
	case err != nil:
		return nil, err
	}
	s.Machine, s.JSON = "", data
	if err := s.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", o.machine, err)
	}
	return s, nil
}

// A startError says that there is no program to run.
type startError struct{ error }

// start runs the program. The error is a startError if it cannot be read.
func (o options) start(in *minipy.Interp) error {
	ctx := context.Background()
	switch {
	case o.command != nil:
		return in.Run(ctx, *o.command+"\n")
	case o.module != nil:
		return in.RunModule(ctx, *o.module)
	case o.file == "-" || o.file == "":
		text, err := io.ReadAll(os.Stdin)
		if err != nil {
			return startError{err}
		}
		return in.RunSource(ctx, "<stdin>", text)
	}
	err := in.RunFile(ctx, o.file)
	var pathErr *fs.PathError
	var errno syscall.Errno
	if errors.As(err, &pathErr) && errors.As(err, &errno) {
		path, absErr := filepath.Abs(o.file)
		if absErr != nil {
			path = o.file
		}
		return startError{fmt.Errorf("can't open file '%s': [Errno %d] %s", path, int(errno), capital(errno.Error()))}
	}
	return err
}

func capital(s string) string { return string(s[0]-'a'+'A') + s[1:] }
