package datetime

// This file defines datetime: the class, comparison and arithmetic.

import (
	"strconv"

	stdtime "minipy/stdlib/time"
	"minipy/vm/py"
)

// A datetime is a date with a time of the day.
type datetime struct {
	date
	clock
}

func both(v py.Value) *datetime { return (*datetime)(v.Pointer()) }

func isDatetime(v py.Value) bool { return v.IsInstance(datetimeType) }

func newDatetime(d date, c clock) py.Value {
	o := &datetime{d, c}
	o.Header = py.Header{Type: datetimeType}
	o.dict = nil
	return py.FromHeader(&o.Header)
}

// datetimeOf makes an instance of class, which is called if it is not datetime itself.
func datetimeOf(t *py.Thread, class *py.Type, d date, c clock) (py.Value, error) {
	if class == datetimeType {
		return newDatetime(d, c), nil
	}
	args := py.Args{Pos: []py.Value{py.Int(int64(d.year)), py.Int(int64(d.month)), py.Int(int64(d.day))}}
	for i := range 5 {
		args.Pos = append(args.Pos, c.field(i))
	}
	if c.fold != 0 {
		args.Names, args.Kw = []*py.Str{py.Intern("fold")}, []py.Value{py.Int(1)}
	}
	return t.CallArgs(class.Value(), args)
}

func newDatetimeArgs(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	o := &datetime{}
	o.Header = py.Header{Type: class}
	result := py.FromHeader(&o.Header)
	if n := len(args.Pos); n > 0 && n <= 2 && len(args.Names) == 0 { // what __reduce__ gives
		if s, ok := state(args.Pos[0], 10); ok && s[2]&0x7f >= 1 && s[2]&0x7f <= 12 {
			o.year, o.month, o.day = int16(s[0])<<8|int16(s[1]), s[2]&0x7f, s[3]
			if err := o.restore(s[4:], optional(args, 1, py.None)); err != nil {
				return py.Value{}, err
			}
			o.fold = s[2] >> 7
			return result, nil
		}
	}
	var v [9]py.Value
	if err := bind("", datetimeNames, 3, 8, args, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6], &v[7], &v[8]); err != nil {
		return py.Value{}, err
	}
	var n [3]int
	if err := cInts(t, v[:3], &n[0], &n[1], &n[2]); err != nil {
		return py.Value{}, err
	}
	c, err := clockArgs(t, clock{}, [6]py.Value(v[3:9]))
	d, dateErr := dateOf(n[0], n[1], n[2])
	if dateErr != nil && (err == nil || py.IsError(err, &py.ValueErrorType)) {
		err = dateErr
	}
	o.year, o.month, o.day, o.clock = d.year, d.month, d.day, c
	return result, err
}

var datetimeDef = py.Def{
	Name: "datetime", Module: "datetime",
	Doc:     "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments may be ints.",
	Members: readOnly("datetime", timeNames, func(v py.Value, i int) py.Value { return both(v).field(i) }),
	Methods: []py.MethodDef{
		{Name: "now", Flags: py.ClassM | py.Kw, Fn: now, Doc: "The time now, in a time zone, without one in local time."},
		{Name: "utcnow", Flags: py.ClassM, Fn: utcNow, Doc: "The time now in UTC, without a time zone."},
		{Name: "fromtimestamp", Flags: py.ClassM | py.Kw, Fn: fromTimestamp, Doc: "The time of a number of seconds since the epoch, in a time zone, without one in local time."},
		{Name: "utcfromtimestamp", Flags: py.ClassM, Min: 1, Max: 1, Fn: utcFromTimestamp, Doc: "The time in UTC of a number of seconds since the epoch, without a time zone."},
		{Name: "strptime", Flags: py.ClassM, Min: 2, Max: 2, Fn: strptime, Doc: "The time that stands in a string, as a format says."},
		{Name: "combine", Flags: py.ClassM | py.Kw, Fn: combine, Doc: "The time of a day on a date."},
		{Name: "fromisoformat", Flags: py.ClassM, Min: 1, Max: 1, Fn: datetimeFromISO, Doc: "The time that stands in a string in ISO 8601 format."},
		{Name: "date", Doc: "The date.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			o := both(a.Pos[0])
			return date{year: o.year, month: o.month, day: o.day}.value(), nil
		}},
		{Name: "time", Doc: "The time of the day, without a time zone.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			c := both(a.Pos[0]).clock
			c.tz = py.Value{}
			return c.value(), nil
		}},
		{Name: "timetz", Doc: "The time of the day, with the time zone.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return both(a.Pos[0]).clock.value(), nil }},
		{Name: "ctime", Doc: "The time as time.ctime() writes it.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			o := both(a.Pos[0])
			return py.NewStr(o.ctime(&o.clock)).Value(), nil
		}},
		{Name: "timetuple", Fn: timeTuple, Doc: "The time as a struct_time."},
		{Name: "utctimetuple", Fn: utcTimeTuple, Doc: "The time in UTC as a struct_time."},
		{Name: "timestamp", Fn: timestamp, Doc: "The seconds since the epoch, as a float."},
		{Name: "isoformat", Flags: py.Kw, Fn: datetimeIsoFormat, Doc: "The time as YYYY-MM-DDTHH:MM:SS.mmmmmm and the offset. sep is what stands between date and time, timespec says how much of the time."},
		{Name: "utcoffset", Doc: "What tzinfo.utcoffset(self) tells.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return deltaOrNone(offsetOf(t, a.Pos[0]))
		}},
		{Name: "dst", Doc: "What tzinfo.dst(self) tells.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return deltaOrNone(ask(t, both(a.Pos[0]).tz, nameDST, a.Pos[0]))
		}},
		{Name: "tzname", Doc: "What tzinfo.tzname(self) tells.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return askName(t, both(a.Pos[0]).tz, a.Pos[0])
		}},
		{Name: "replace", Flags: py.Kw, Fn: datetimeReplace, Doc: "The same time with other values for some fields."},
		{Name: "__replace__", Flags: py.Kw, Fn: datetimeReplace, Doc: "The same time with other values for some fields."},
		{Name: "astimezone", Flags: py.Kw, Fn: asTimezone, Doc: "The same time in another time zone, by default the local one."},
		{Name: "__reduce__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return reduceDatetime(a.Pos[0], false), nil }},
		{Name: "__reduce_ex__", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			n, err := py.AsIntArg(t, a.Pos[1])
			return reduceDatetime(a.Pos[0], n > 3), err
		}},
	},
	Slots: py.Slots{
		New: newDatetimeArgs,
		Repr: func(t *py.Thread, v py.Value) (string, error) {
			o := both(v)
			b := []byte(reprName(v) + "(")
			for _, n := range [...]int{int(o.year), int(o.month), int(o.day)} {
				b = append(strconv.AppendInt(b, int64(n), 10), ", "...)
			}
			return o.clock.repr(t, string(b))
		},
		Str: func(t *py.Thread, v py.Value) (string, error) {
			if v.Is(datetimeType) {
				b, err := isoText(t, v, " ", "auto")
				return string(b), err
			}
			f, err := py.GetAttr(t, v, nameIsoFormat)
			if err != nil {
				return "", err
			}
			s, err := t.Call(f, py.NewStr(" ").Value())
			if err != nil {
				return "", err
			}
			return py.ToStr(t, s)
		},
		Hash:    hashDatetime,
		Compare: compareDatetimes,
		Binary:  [py.NumBinaryOps]func(t *py.Thread, x, y py.Value) (py.Value, error){py.OpAdd: addDatetime, py.OpSub: subDatetime},
	},
}

func reduceDatetime(v py.Value, fold bool) py.Value {
	o := both(v)
	return reduceWith(v, &o.clock, o.date.state()+o.clock.state(), fold, 2)
}

// offsetOf returns what utcoffset tells, nil for None.
func offsetOf(t *py.Thread, v py.Value) (*delta, error) { return ask(t, both(v).tz, nameUTCOffset, v) }

// since returns the time since the day before the first.
func (o *datetime) since() delta {
	return delta{days: int64(o.ordinal()), secs: o.seconds(), us: int64(o.us)}
}

// withFold returns v with another fold.
func withFold(v py.Value, fold uint8) py.Value {
	o := both(v)
	c := o.clock
	c.fold = fold
	return newDatetime(o.date, c)
}

func hashDatetime(t *py.Thread, v py.Value) (int64, error) {
	o := both(v)
	first := v
	if o.fold == 1 {
		first = withFold(v, 0)
	}
	off, err := offsetOf(t, first)
	if err != nil {
		return 0, err
	}
	d := o.since()
	if off != nil {
		d = deltaOf(d.days-off.days, d.secs-off.secs, d.us-off.us)
	}
	return mix(d.days, d.secs, d.us), nil
}

func (o *datetime) compareTo(p *datetime) int {
	if c := o.date.compare(&p.date); c != 0 {
		return c
	}
	return o.clock.compare(&p.clock)
}

func compareDatetimes(t *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if !isDatetime(x) || !isDatetime(y) {
		return py.NotImplemented, nil
	}
	a, b := both(x), both(y)
	if py.Same(a.zone(), b.zone()) {
		return compareInts(a.compareTo(b), op), nil
	}
	off1, err := offsetOf(t, x)
	if err != nil {
		return py.Value{}, err
	}
	off2, err := offsetOf(t, y)
	if err != nil {
		return py.Value{}, err
	}
	equality := op == py.EQ || op == py.NE
	c := 0
	switch {
	case sameOffset(off1, off2):
		c = a.compareTo(b)
	case off1 != nil && off2 != nil:
		d, e := a.since(), b.since()
		d = deltaOf(d.days-off1.days, d.secs-off1.secs, d.us-off1.us)
		e = deltaOf(e.days-off2.days, e.secs-off2.secs, e.us-off2.us)
		c = d.compare(&e)
	case equality:
		return py.Bool(op == py.NE), nil
	default:
		return py.Value{}, py.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	if equality && c == 0 { // times whose offset depends on fold are not equal to those of another zone
		for i, v := range []py.Value{x, y} {
			off, err := offsetOf(t, withFold(v, 1-both(v).fold))
			if err != nil {
				return py.Value{}, err
			}
			if !sameOffset(off, []*delta{off1, off2}[i]) {
				return py.Bool(op == py.NE), nil
			}
		}
	}
	return compareInts(c, op), nil
}

// addDelta adds a difference, times sign, to v.
func addDelta(t *py.Thread, v py.Value, d *delta, sign int64) (py.Value, error) {
	o := both(v)
	s := o.since()
	s = deltaOf(s.days+sign*d.days, s.secs+sign*d.secs, s.us+sign*d.us)
	day, err := dateOfOrdinal(int(s.days))
	if err != nil {
		return py.Value{}, err
	}
	c := clock{hour: uint8(s.secs / 3600), minute: uint8(s.secs / 60 % 60), second: uint8(s.secs % 60), us: int32(s.us), tz: o.tz}
	return datetimeOf(t, v.Type(), day, c)
}

func addDatetime(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDatetime(x) {
		x, y = y, x
	}
	if !isDatetime(x) || !isDelta(y) {
		return py.NotImplemented, nil
	}
	return addDelta(t, x, deltaPtr(y), 1)
}

func subDatetime(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDatetime(x) {
		return py.NotImplemented, nil
	}
	if isDelta(y) {
		return addDelta(t, x, deltaPtr(y), -1)
	}
	if !isDatetime(y) {
		return py.NotImplemented, nil
	}
	a, b := both(x), both(y)
	d, e := a.since(), b.since()
	d = delta{days: d.days - e.days, secs: d.secs - e.secs, us: d.us - e.us}
	if !py.Same(a.zone(), b.zone()) {
		off1, err := offsetOf(t, x)
		if err != nil {
			return py.Value{}, err
		}
		off2, err := offsetOf(t, y)
		if err != nil {
			return py.Value{}, err
		}
		if (off1 == nil) != (off2 == nil) {
			return py.Value{}, py.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
		}
		if off1 != nil {
			d = delta{days: d.days - off1.days + off2.days, secs: d.secs - off1.secs + off2.secs, us: d.us - off1.us + off2.us}
		}
	}
	return deltaOf(d.days, d.secs, d.us).checked()
}

func datetimeReplace(t *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	var v [9]py.Value
	if err := bind("replace", datetimeNames, 0, 8, args, &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6], &v[7], &v[8]); err != nil {
		return py.Value{}, err
	}
	o := both(self)
	year, month, day := o.ymd()
	if err := cInts(t, v[:3], &year, &month, &day); err != nil {
		return py.Value{}, err
	}
	c, err := clockArgs(t, o.clock, [6]py.Value(v[3:9]))
	d, dateErr := dateOf(year, month, day)
	if dateErr != nil && (err == nil || py.IsError(err, &py.ValueErrorType)) {
		err = dateErr
	}
	if err != nil {
		return py.Value{}, err
	}
	return datetimeOf(t, self.Type(), d, c)
}

func combine(t *py.Thread, args py.Args) (py.Value, error) {
	class := args.Pos[0].AsType()
	args.Pos = args.Pos[1:]
	var day, at, tz py.Value
	if err := bind("combine", []string{"date", "time", "tzinfo"}, 2, 3, args, &day, &at, &tz); err != nil {
		return py.Value{}, err
	}
	if !isDate(day) {
		return py.Value{}, py.TypeErrorf("combine() argument 1 must be datetime.date, not %s", py.ArgTypeName(day))
	}
	if !isTime(at) {
		return py.Value{}, py.TypeErrorf("combine() argument 2 must be datetime.time, not %s", py.ArgTypeName(at))
	}
	c := timePtr(at).clock
	if !tz.IsZero() {
		if err := checkTZ(tz); err != nil {
			return py.Value{}, err
		}
		c.setZone(tz)
	}
	return datetimeOf(t, class, *datePtr(day), c)
}

func strptime(t *py.Thread, args py.Args) (py.Value, error) {
	for i, v := range args.Pos[1:] {
		if !v.IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("strptime() argument %d must be str, not %s", i+1, py.ArgTypeName(v))
		}
	}
	return parseDatetime(t, args.Pos[0].AsType(), args.Pos[1], args.Pos[2])
}

func parseDatetime(t *py.Thread, class *py.Type, data, format py.Value) (py.Value, error) {
	p, err := stdtime.Parse(t, data, format)
	if err != nil {
		return py.Value{}, err
	}
	d, err := dateOf(p.Year, p.Month, p.Day)
	if err != nil {
		return py.Value{}, err
	}
	tz := py.None
	if p.HasOffset {
		var name *py.Str
		if p.HasName {
			name = py.NewStr(p.Zone)
		}
		off := deltaOf(0, int64(p.Offset), int64(p.OffsetMicro))
		if !off.withinDay() {
			return py.Value{}, py.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", deltaRepr(off.value()))
		}
		tz = newTimezone(off, name)
	}
	c, err := clockOf(p.Hour, p.Minute, p.Second, p.Micro, 0, tz)
	if err != nil {
		return py.Value{}, err
	}
	return datetimeOf(t, class, d, c)
}
