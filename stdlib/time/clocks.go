package time

// This file defines the functions that take a clock by its name or number.

import (
	"syscall"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// The clocks that have a number, which is that of Linux.
const (
	clockRealtime = iota
	clockMonotonic
	clockProcess
	clockThread
)

var clockNames = []string{"CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"}

// clockOf returns the number of the clock behind a function.
var clockOf = map[string]int{
	"time": clockRealtime, "monotonic": clockMonotonic, "perf_counter": clockMonotonic, "process_time": clockProcess,
	"thread_time": clockThread,
}

func getClockInfo(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[0].IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("get_clock_info() argument 1 must be str, not %s", py.ArgTypeName(args.Pos[0]))
	}
	clock, ok := clockOf[args.Pos[0].AsStr().String()]
	if !ok {
		return py.Value{}, py.ValueErrorf("unknown clock")
	}
	how := "clock_gettime(" + clockNames[clock] + ")"
	if _, ok := vm.Of(t).Runtime().Machine.(machine.Computer); ok {
		how = "virtual clock"
	}
	d := py.NewDict()
	d.SetStr(py.Intern("implementation"), py.NewStr(how).Value())
	d.SetStr(py.Intern("monotonic"), py.Bool(clock != clockRealtime))
	d.SetStr(py.Intern("adjustable"), py.Bool(clock == clockRealtime))
	d.SetStr(py.Intern("resolution"), py.Float(1e-9))
	return py.NewSimpleNamespace(d), nil
}

func clockArg(t *py.Thread, v py.Value) (int, error) {
	n, err := py.AsCInt(t, v)
	if err == nil && (n < 0 || n >= len(clockNames)) {
		err = vm.OSError(syscall.EINVAL, "")
	}
	return n, err
}

func clockGetTime(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := clockArg(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return [...]py.NativeFunc{now, monotonic, processTime, threadTime}[n](t, py.Args{})
}

func clockGetTimeNS(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := clockArg(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return [...]py.NativeFunc{nowNS, monotonicNS, processTimeNS, threadTimeNS}[n](t, py.Args{})
}

func clockGetRes(t *py.Thread, args py.Args) (py.Value, error) {
	_, err := clockArg(t, args.Pos[0])
	return py.Float(1e-9), err
}
