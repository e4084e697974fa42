package time

// This file defines struct_time, and the functions that make one and take one apart.

import (
	"math"
	"sync"
	"syscall"
	"time"

	"minipy/vm"
	"minipy/vm/py"
)

// Fields is a time taken apart, as C's struct tm is, but with the numbers that people use.
type Fields struct {
	Year                 int // the year, not less 1900
	Month, Day           int // from 1
	Hour, Minute, Second int
	Weekday              int // 0 is Monday
	YearDay              int // from 1
	DST                  int // 1 in summer time, 0 not, -1 unknown
	Zone                 string
	Offset               int  // seconds east of UTC
	HasZone              bool // whether Zone and Offset are known
}

var structTime = sync.OnceValue(func() *py.StructType {
	return py.NewStruct(py.StructDef{
		Module: "time", Name: "struct_time", New: true,
		Doc:    "A time taken apart: what gmtime(), localtime() and strptime() give, and asctime(), mktime() and strftime() take. It is a sequence of 9 ints.",
		Fields: []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"},
		Hidden: []string{"tm_zone", "tm_gmtoff"},
	})
})

// FieldsOf takes a time apart.
func FieldsOf(w time.Time) Fields {
	f := Fields{
		Year: w.Year(), Month: int(w.Month()), Day: w.Day(), Hour: w.Hour(), Minute: w.Minute(), Second: w.Second(),
		Weekday: (int(w.Weekday()) + 6) % 7, YearDay: w.YearDay(), HasZone: true,
	}
	f.Zone, f.Offset = w.Zone()
	if w.IsDST() {
		f.DST = 1
	}
	return f
}

// Struct returns f as a struct_time.
func (f Fields) Struct() py.Value {
	ints := []int{f.Year, f.Month, f.Day, f.Hour, f.Minute, f.Second, f.Weekday, f.YearDay, f.DST}
	values := make([]py.Value, 9, 11)
	for i, n := range ints {
		values[i] = py.Int(int64(n))
	}
	if f.HasZone {
		values = append(values, py.NewStr(f.Zone).Value(), py.Int(int64(f.Offset)))
	}
	return structTime().New(values)
}

// moment returns the time that the optional argument of gmtime and others stands for: now, if it is missing or None.
func moment(t *py.Thread, args py.Args) (time.Time, error) {
	if len(args.Pos) == 0 || args.Pos[0].IsNone() {
		return Now(t), nil
	}
	s, err := Seconds(t, args.Pos[0])
	if err != nil {
		return time.Time{}, err
	}
	if s > 67767976233532799 || s < -67768040609740800 { // years that do not fit an int
		return time.Time{}, vm.OSError(syscall.EOVERFLOW, "")
	}
	return time.Unix(s, 0), nil
}

// Seconds returns a number of seconds since the epoch, rounded down.
func Seconds(t *py.Thread, v py.Value) (int64, error) {
	tooLarge := func() error {
		return py.NewError(&py.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	if v.IsKind(py.KindFloat) {
		f, _ := py.FloatValue(v)
		if math.IsNaN(f) {
			return 0, py.ValueErrorf("Invalid value NaN (not a number)")
		}
		if f = math.Floor(f); f < -1<<63 || f >= 1<<63 {
			return 0, tooLarge()
		}
		return int64(f), nil
	}
	i, err := py.Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := py.IntValue(i)
	if !ok {
		return 0, tooLarge()
	}
	return n, nil
}

func gmtime(t *py.Thread, args py.Args) (py.Value, error) {
	w, err := moment(t, args)
	if err != nil {
		return py.Value{}, err
	}
	f := FieldsOf(w.UTC())
	f.Zone = "GMT" // as C calls it
	return f.Struct(), nil
}

func localtime(t *py.Thread, args py.Args) (py.Value, error) {
	w, err := moment(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return FieldsOf(w.In(Zone(t))).Struct(), nil
}

func ctime(t *py.Thread, args py.Args) (py.Value, error) {
	w, err := moment(t, args)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewStr(ASCTime(FieldsOf(w.In(Zone(t))))).Value(), nil
}

// fieldsArg takes a tuple or struct_time apart. The function called who complains.
func fieldsArg(t *py.Thread, who string, v py.Value) (Fields, error) {
	var f Fields
	if !v.IsKind(py.KindTuple) {
		return f, py.TypeErrorf("Tuple or struct_time argument required")
	}
	items := v.AsTuple().Items
	if len(items) != 9 {
		return f, py.TypeErrorf("%s(): illegal time tuple argument", who)
	}
	for i, dst := range []*int{&f.Year, &f.Month, &f.Day, &f.Hour, &f.Minute, &f.Second, &f.Weekday, &f.YearDay, &f.DST} {
		var err error
		if *dst, err = py.AsIntArg(t, items[i]); err != nil {
			return f, err
		}
	}
	if f.Year < math.MinInt32+1900 {
		return f, py.NewError(&py.OverflowErrorType, "year out of range")
	}
	f.Weekday = (f.Weekday+1)%7 - 1 // -1 is Sunday, as 6 is; below that is wrong
	if structTime().Is(v) {
		all := structTime().All(v)
		if zone, offset := all[9], all[10]; zone.IsKind(py.KindStr) && offset.IsKind(py.KindInt) {
			n, err := py.AsIntArg(t, offset)
			if err != nil {
				return f, err
			}
			f.Zone, f.Offset, f.HasZone = zone.AsStr().String(), n, true
		}
	}
	return f, nil
}

// check returns the error for fields that are out of range; 0 for a month or a day stands for 1.
func (f *Fields) check() error {
	for _, c := range []struct {
		n         *int
		min, most int
		name      string
	}{
		{&f.Month, 1, 12, "month"}, {&f.Day, 1, 31, "day of month"}, {&f.Hour, 0, 23, "hour"}, {&f.Minute, 0, 59, "minute"},
		{&f.Second, 0, 61, "seconds"}, {&f.Weekday, -1, 6, "day of week"}, {&f.YearDay, 1, 366, "day of year"},
	} {
		if *c.n == 0 && c.min == 1 {
			*c.n = 1
		}
		if *c.n < c.min || *c.n > c.most {
			return py.ValueErrorf("%s out of range", c.name)
		}
	}
	if f.Weekday < 0 {
		f.Weekday = 6
	}
	return nil
}

// fieldsOrNow is fieldsArg for an argument that may be missing, with a check of the ranges.
func fieldsOrNow(t *py.Thread, who string, args []py.Value) (Fields, error) {
	if len(args) == 0 {
		return FieldsOf(Now(t).In(Zone(t))), nil
	}
	f, err := fieldsArg(t, who, args[0])
	if err == nil {
		err = f.check()
	}
	return f, err
}

func asctime(t *py.Thread, args py.Args) (py.Value, error) {
	f, err := fieldsOrNow(t, "asctime", args.Pos)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewStr(ASCTime(f)).Value(), nil
}

func mktime(t *py.Thread, args py.Args) (py.Value, error) {
	f, err := fieldsArg(t, "mktime", args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	return py.Float(float64(f.Unix(Zone(t)))), nil
}

// Unix returns the seconds since the epoch of a local time, whose fields may be out of range. If it is twice, or never, DST
// decides.
func (f Fields) Unix(zone *time.Location) int64 {
	w := time.Date(f.Year, time.Month(f.Month), f.Day, f.Hour, f.Minute, f.Second, 0, zone)
	if f.DST < 0 || w.IsDST() == (f.DST > 0) {
		return w.Unix()
	}
	for days := 1; days < 400; days += 7 { // the nearest time with what DST says gives the offset
		for _, other := range []time.Time{w.AddDate(0, 0, days), w.AddDate(0, 0, -days)} {
			if other.IsDST() == (f.DST > 0) {
				_, offset := other.Zone()
				u := time.Date(f.Year, time.Month(f.Month), f.Day, f.Hour, f.Minute, f.Second, 0, time.UTC)
				return u.Unix() - int64(offset)
			}
		}
	}
	if f.DST > 0 { // where there is no summer time, C takes one hour for it
		return w.Unix() - 3600
	}
	return w.Unix()
}
