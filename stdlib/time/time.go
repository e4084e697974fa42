// Package time is Python's module time. All clocks are the machine's, so that on a simulated machine they are virtual.
package time

import (
	"math"
	"time"

	"minipy/vm"
	"minipy/vm/py"
)

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("time", "Clocks and sleeping.")
	for _, f := range []py.FuncDef{
		{Name: "time", Fn: now, Doc: "Seconds since the epoch."},
		{Name: "time_ns", Fn: nowNS, Doc: "Nanoseconds since the epoch."},
		{Name: "sleep", Fn: sleep, Min: 1, Max: 1, Doc: "Wait for a number of seconds, which may have a fraction."},
		{Name: "monotonic", Fn: monotonic, Doc: "Seconds of a clock that never goes back."},
		{Name: "monotonic_ns", Fn: monotonicNS, Doc: "Nanoseconds of a clock that never goes back."},
		{Name: "perf_counter", Fn: monotonic, Doc: "Seconds of the most precise clock, for measuring."},
		{Name: "perf_counter_ns", Fn: monotonicNS, Doc: "Nanoseconds of the most precise clock, for measuring."},
		{Name: "process_time", Fn: processTime, Doc: "Seconds of processor time that the process has used."},
		{Name: "process_time_ns", Fn: processTimeNS, Doc: "Nanoseconds of processor time that the process has used."},
		{Name: "thread_time", Fn: threadTime, Doc: "Seconds of processor time that the thread has used."},
		{Name: "thread_time_ns", Fn: threadTimeNS, Doc: "Nanoseconds of processor time that the thread has used."},
		{Name: "get_clock_info", Fn: getClockInfo, Min: 1, Max: 1, Doc: "What is known of the clock with a name."},
		{Name: "clock_gettime", Fn: clockGetTime, Min: 1, Max: 1, Doc: "Seconds of the clock with a number."},
		{Name: "clock_gettime_ns", Fn: clockGetTimeNS, Min: 1, Max: 1, Doc: "Nanoseconds of the clock with a number."},
		{Name: "clock_getres", Fn: clockGetRes, Min: 1, Max: 1, Doc: "The resolution of the clock with a number, in seconds."},
		{Name: "gmtime", Fn: gmtime, Max: 1, Doc: "Seconds since the epoch as a struct_time in UTC; the time now if they are not given."},
		{Name: "localtime", Fn: localtime, Max: 1, Doc: "Seconds since the epoch as a struct_time in local time; the time now if they are not given."},
		{Name: "mktime", Fn: mktime, Min: 1, Max: 1, Doc: "The seconds since the epoch of a struct_time in local time."},
		{Name: "asctime", Fn: asctime, Max: 1, Doc: "A struct_time as text, such as 'Sat Jun 06 16:26:11 1998'."},
		{Name: "ctime", Fn: ctime, Max: 1, Doc: "Seconds since the epoch as text, in local time."},
		{Name: "strftime", Fn: strftime, Max: -1, Doc: "A struct_time as text, as a format says."},
		{Name: "strptime", Fn: strptime, Min: 1, Max: 2, Doc: "The struct_time that stands in text, as a format says."},
		{Name: "tzset", Fn: tzset, Doc: "Take the time zone from os.environ['TZ']."},
	} {
		m.Set(f.Name, py.NewNative("time", f).Value())
	}
	for i, name := range clockNames {
		m.Set(name, py.Int(int64(i)))
	}
	m.Set("struct_time", structTime().Class().Value())
	m.Set("_STRUCT_TM_ITEMS", py.Int(11))
	setZone(t, m)
	return m, nil
}

func seconds(d time.Duration) py.Value { return py.Float(float64(d) / 1e9) }

// machineOf returns the thread and lets its machine know how far it has run, so that its clocks are right.
func machineOf(t *py.Thread) *vm.Thread {
	th := vm.Of(t)
	th.Flush()
	return th
}

func now(t *py.Thread, _ py.Args) (py.Value, error) {
	w := machineOf(t).Runtime().Machine.Wall()
	return py.Float(float64(w.Unix()) + float64(w.Nanosecond())/1e9), nil
}

func nowNS(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(machineOf(t).Runtime().Machine.Wall().UnixNano()), nil
}

func monotonic(t *py.Thread, _ py.Args) (py.Value, error) {
	return seconds(machineOf(t).Runtime().Machine.Now()), nil
}

func monotonicNS(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(machineOf(t).Runtime().Machine.Now())), nil
}

func processTime(t *py.Thread, _ py.Args) (py.Value, error) {
	return seconds(machineOf(t).Runtime().Machine.ProcessTime()), nil
}

func processTimeNS(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(machineOf(t).Runtime().Machine.ProcessTime())), nil
}

func threadTime(t *py.Thread, _ py.Args) (py.Value, error) {
	return seconds(machineOf(t).M.CPUTime()), nil
}

func threadTimeNS(t *py.Thread, _ py.Args) (py.Value, error) {
	return py.Int(int64(machineOf(t).M.CPUTime())), nil
}

func sleep(t *py.Thread, args py.Args) (py.Value, error) {
	d, err := Duration(t, args.Pos[0], "timestamp too large to convert to C PyTime_t")
	if err != nil {
		return py.Value{}, err
	}
	if d < 0 {
		return py.Value{}, py.ValueErrorf("sleep length must be non-negative")
	}
	return py.None, vm.Of(t).Sleep(d)
}

// Duration converts a number of seconds, rounding up as CPython does for time-outs. overflow is the message for what
// does not fit 64 bits of nanoseconds.
func Duration(t *py.Thread, v py.Value, overflow string) (time.Duration, error) {
	if v.IsFloat() || v.IsKind(py.KindFloat) {
		f, err := py.AsFloat(t, v)
		if err != nil {
			return 0, err
		}
		if math.IsNaN(f) {
			return 0, py.ValueErrorf("Invalid value NaN (not a number)")
		}
		if math.Abs(f) >= 1<<63 {
			return 0, py.NewError(&py.OverflowErrorType, "timestamp out of range for platform time_t")
		}
		ns := math.Ceil(f * 1e9)
		if f < 0 {
			ns = math.Floor(f * 1e9)
		}
		if ns >= math.MaxInt64 || ns <= math.MinInt64 {
			return 0, py.NewError(&py.OverflowErrorType, "timestamp out of range for platform time_t")
		}
		return time.Duration(ns), nil
	}
	if v.Type().Index == nil {
		return 0, py.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().Name)
	}
	i, err := py.Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := py.IntValue(i)
	if !ok || n > int64(math.MaxInt64/time.Second) || n < int64(math.MinInt64/time.Second) {
		return 0, py.NewError(&py.OverflowErrorType, overflow)
	}
	return time.Duration(n) * time.Second, nil
}
