package datetime

// This file defines time, the time of a day.

import (
	"strconv"

	"minipy/vm/py"
)

// A clock is a time of a day.
type clock struct {
	hour, minute, second, fold uint8
	us                         int32
	tz                         py.Value // zero if it has none
}

// A timeObject is a time.
type timeObject struct {
	py.Header
	dict *py.Dict
	clock
}

func timePtr(v py.Value) *timeObject { return (*timeObject)(v.Pointer()) }

func isTime(v py.Value) bool { return v.IsInstance(timeType) }

func (c clock) value() py.Value {
	o := &timeObject{Header: py.Header{Type: timeType}, clock: c}
	return py.FromHeader(&o.Header)
}

// zone returns tzinfo.
func (c *clock) zone() py.Value {
	if c.tz.IsZero() {
		return py.None
	}
	return c.tz
}

func (c *clock) setZone(v py.Value) {
	if c.tz = v; v.IsZero() || v.IsNone() {
		c.tz = py.Value{}
	}
}

// clockOf checks the fields; tz may be zero or None.
func clockOf(hour, minute, second, us, fold int, tz py.Value) (clock, error) {
	switch {
	case hour < 0 || hour > 23:
		return clock{}, py.ValueErrorf("hour must be in 0..23")
	case minute < 0 || minute > 59:
		return clock{}, py.ValueErrorf("minute must be in 0..59")
	case second < 0 || second > 59:
		return clock{}, py.ValueErrorf("second must be in 0..59")
	case us < 0 || us >= million:
		return clock{}, py.ValueErrorf("microsecond must be in 0..999999")
	case fold != 0 && fold != 1:
		return clock{}, py.ValueErrorf("fold must be either 0 or 1")
	}
	c := clock{hour: uint8(hour), minute: uint8(minute), second: uint8(second), us: int32(us), fold: uint8(fold)}
	if err := checkTZ(tz); err != nil {
		return c, err
	}
	c.setZone(tz)
	return c, nil
}

// clockArgs makes a clock of arguments; those that are missing stay as they are in c.
func clockArgs(t *py.Thread, c clock, v [6]py.Value) (clock, error) {
	hour, minute, second, us, fold := int(c.hour), int(c.minute), int(c.second), int(c.us), int(c.fold)
	if err := cInts(t, []py.Value{v[0], v[1], v[2], v[3], v[5]}, &hour, &minute, &second, &us, &fold); err != nil {
		return c, err
	}
	tz := v[4]
	if tz.IsZero() {
		tz = c.tz
	}
	return clockOf(hour, minute, second, us, fold, tz)
}

func newTime(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var v [6]py.Value
	o := &timeObject{Header: py.Header{Type: class}}
	if n := len(args.Pos); n > 0 && n <= 2 && len(args.Names) == 0 {
		if s, ok := state(args.Pos[0], 6); ok {
			return py.FromHeader(&o.Header), o.restore(s, optional(args, 1, py.None))
		}
	}
	err := bind("", timeNames, 0, 5, args, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5])
	if err == nil {
		o.clock, err = clockArgs(t, clock{}, v)
	}
	return py.FromHeader(&o.Header), err
}

// state are the bytes that stand for c; the zone is not in them.
func (c *clock) state() string {
	return string([]byte{c.hour, c.minute, c.second, byte(c.us >> 16), byte(c.us >> 8), byte(c.us)})
}

func (c *clock) restore(s string, tz py.Value) (err error) {
	if !tz.IsNone() && !tz.IsInstance(tzinfoType) {
		return py.TypeErrorf("bad tzinfo state arg")
	}
	us := int(s[3])<<16 | int(s[4])<<8 | int(s[5])
	*c, err = clockOf(int(s[0]&0x7f), int(s[1]), int(s[2]), us, int(s[0]>>7), tz)
	return err
}

var timeDef = py.Def{
	Name: "time", Module: "datetime",
	Doc:    "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass. The remaining arguments may be ints.",
	DictOf: func(v py.Value) **py.Dict { return &timePtr(v).dict },
	Members: readOnly("time", timeNames, func(v py.Value, i int) py.Value {
		return timePtr(v).field(i)
	}),
	Methods: []py.MethodDef{
		{Name: "fromisoformat", Flags: py.ClassM, Min: 1, Max: 1, Fn: timeFromISO, Doc: "The time that stands in a string in ISO 8601 format."},
		{Name: "isoformat", Flags: py.Kw, Fn: timeIsoFormat, Doc: "The time as HH:MM:SS.mmmmmm and the offset; timespec says how much of it."},
		{Name: "strftime", Flags: py.Kw, Fn: timeStrftime, Doc: "The time as a format says."},
		{Name: "__format__", Min: 1, Max: 1, Fn: formatMethod, Doc: "The time as a format says, by default str()."},
		{Name: "utcoffset", Doc: "What tzinfo.utcoffset(None) tells.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return deltaOrNone(ask(t, timePtr(a.Pos[0]).tz, nameUTCOffset, py.None))
		}},
		{Name: "dst", Doc: "What tzinfo.dst(None) tells.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return deltaOrNone(ask(t, timePtr(a.Pos[0]).tz, nameDST, py.None))
		}},
		{Name: "tzname", Doc: "What tzinfo.tzname(None) tells.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return askName(t, timePtr(a.Pos[0]).tz, py.None)
		}},
		{Name: "replace", Flags: py.Kw, Fn: timeReplace, Doc: "The same time with other values for some fields."},
		{Name: "__replace__", Flags: py.Kw, Fn: timeReplace, Doc: "The same time with other values for some fields."},
		{Name: "__reduce__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return reduceTime(a.Pos[0], false), nil }},
		{Name: "__reduce_ex__", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			n, err := py.AsIntArg(t, a.Pos[1])
			return reduceTime(a.Pos[0], n > 3), err
		}},
	},
	Slots: py.Slots{
		New: newTime,
		Repr: func(t *py.Thread, v py.Value) (string, error) {
			c := timePtr(v)
			return c.repr(t, reprName(v)+"(")
		},
		Str: func(t *py.Thread, v py.Value) (string, error) { return isoStr(t, v) },
		Hash: func(t *py.Thread, v py.Value) (int64, error) {
			c := timePtr(v).clock
			off, err := ask(t, c.tz, nameUTCOffset, py.None)
			if err != nil {
				return 0, err
			}
			if off == nil {
				return mix(c.seconds(), int64(c.us)), nil
			}
			d := deltaOf(0, c.seconds()-off.seconds(), int64(c.us)-off.us)
			return mix(d.seconds(), d.us), nil
		},
		Compare: compareTimes,
	},
}

func reduceTime(v py.Value, fold bool) py.Value {
	c := &timePtr(v).clock
	return reduceWith(v, c, c.state(), fold, 0)
}

// reduceWith is what __reduce_ex__ gives: the first bit of the byte at foldAt is the fold.
func reduceWith(v py.Value, c *clock, s string, fold bool, foldAt int) py.Value {
	b := []byte(s)
	if fold && c.fold == 1 {
		b[foldAt] |= 0x80
	}
	args := []py.Value{py.NewBytes(string(b)).Value()}
	if !c.tz.IsZero() {
		args = append(args, c.tz)
	}
	return py.NewPair(v.Type().Value(), py.NewTuple(args).Value())
}

// field returns the attribute with the index i in timeNames.
func (c *clock) field(i int) py.Value {
	if i == 4 {
		return c.zone()
	}
	return py.Int([...]int64{int64(c.hour), int64(c.minute), int64(c.second), int64(c.us), 0, int64(c.fold)}[i])
}

func (c *clock) seconds() int64 {
	return int64(c.hour)*3600 + int64(c.minute)*60 + int64(c.second)
}

func (c *clock) compare(d *clock) int {
	if s, u := c.seconds(), d.seconds(); s != u {
		return int(s - u)
	}
	return int(c.us - d.us)
}

// repr completes the repr of a time or datetime after begin.
func (c *clock) repr(t *py.Thread, begin string) (string, error) {
	b := strconv.AppendInt([]byte(begin), int64(c.hour), 10)
	b = strconv.AppendInt(append(b, ", "...), int64(c.minute), 10)
	if c.second != 0 || c.us != 0 {
		b = strconv.AppendInt(append(b, ", "...), int64(c.second), 10)
	}
	if c.us != 0 {
		b = strconv.AppendInt(append(b, ", "...), int64(c.us), 10)
	}
	if c.fold != 0 {
		b = append(b, ", fold=1"...)
	}
	if !c.tz.IsZero() {
		r, err := py.Repr(t, c.tz)
		if err != nil {
			return "", err
		}
		b = append(append(b, ", tzinfo="...), r...)
	}
	return string(append(b, ')')), nil
}

func compareTimes(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if !isTime(y) {
		return py.NotImplemented, nil
	}
	a, b := &timePtr(x).clock, &timePtr(y).clock
	if py.Same(a.zone(), b.zone()) {
		return compareInts(a.compare(b), op), nil
	}
	off1, err := ask(t, a.tz, nameUTCOffset, py.None)
	if err != nil {
		return py.Value{}, err
	}
	off2, err := ask(t, b.tz, nameUTCOffset, py.None)
	if err != nil {
		return py.Value{}, err
	}
	switch {
	case sameOffset(off1, off2):
		return compareInts(a.compare(b), op), nil
	case off1 != nil && off2 != nil:
		d := deltaOf(0, a.seconds()-off1.seconds(), int64(a.us)-off1.us)
		e := deltaOf(0, b.seconds()-off2.seconds(), int64(b.us)-off2.us)
		return compareInts(d.compare(&e), op), nil
	case op == py.EQ:
		return py.False, nil
	case op == py.NE:
		return py.True, nil
	}
	return py.Value{}, py.TypeErrorf("can't compare offset-naive and offset-aware times")
}

func sameOffset(a, b *delta) bool { return a == b || a != nil && b != nil && a.compare(b) == 0 }

func timeReplace(t *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	var v [6]py.Value
	if err := bind("replace", timeNames, 0, 5, args, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5]); err != nil {
		return py.Value{}, err
	}
	c, err := clockArgs(t, timePtr(self).clock, v)
	if err != nil {
		return py.Value{}, err
	}
	return c.of(t, self.Type())
}

// of makes an instance of class, which is called if it is not time itself.
func (c clock) of(t *py.Thread, class *py.Type) (py.Value, error) {
	if class == timeType {
		return c.value(), nil
	}
	args := py.Args{}
	for i := range 5 {
		args.Pos = append(args.Pos, c.field(i))
	}
	if c.fold != 0 {
		args.Names, args.Kw = []*py.Str{py.Intern("fold")}, []py.Value{py.Int(1)}
	}
	return t.CallArgs(class.Value(), args)
}
