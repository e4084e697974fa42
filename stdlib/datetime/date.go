package datetime

// This file defines date, and the triple that isocalendar() gives.

import (
	"strconv"

	stdtime "minipy/stdlib/time"
	"minipy/vm/py"
)

// A date is a date, and the beginning of a datetime.
type date struct {
	py.Header
	dict       *py.Dict
	year       int16
	month, day uint8
}

func datePtr(v py.Value) *date { return (*date)(v.Pointer()) }

func isDate(v py.Value) bool { return v.IsInstance(dateType) }

func (d date) value() py.Value {
	d.Header.Type = dateType
	p := new(date)
	*p = d
	return py.FromHeader(&p.Header)
}

func (d *date) ymd() (year, month, day int) { return int(d.year), int(d.month), int(d.day) }

func (d *date) ordinal() int { return toOrdinal(d.ymd()) }

// dateOf checks year, month and day.
func dateOf(year, month, day int) (date, error) {
	switch {
	case year < minYear || year > maxYear:
		return date{}, py.ValueErrorf("year %d is out of range", year)
	case month < 1 || month > 12:
		return date{}, py.ValueErrorf("month must be in 1..12")
	case day < 1 || day > daysIn(year, month):
		return date{}, py.ValueErrorf("day is out of range for month")
	}
	return date{year: int16(year), month: uint8(month), day: uint8(day)}, nil
}

func errRange() error { return py.NewError(&py.OverflowErrorType, "date value out of range") }

// dateOfOrdinal is dateOf for a day that arithmetic gives.
func dateOfOrdinal(n int) (date, error) {
	if n < 1 || n > lastOrdinal {
		return date{}, errRange()
	}
	y, m, d := fromOrdinal(n)
	return date{year: int16(y), month: uint8(m), day: uint8(d)}, nil
}

// of makes an instance of class, which is called if it is not date itself.
func (d date) of(t *py.Thread, class *py.Type) (py.Value, error) {
	if class == dateType {
		return d.value(), nil
	}
	return t.Call(class.Value(), py.Int(int64(d.year)), py.Int(int64(d.month)), py.Int(int64(d.day)))
}

func newDate(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	if len(args.Pos) == 1 && len(args.Names) == 0 { // what __reduce__ gives
		if s, ok := state(args.Pos[0], 4); ok && s[2] >= 1 && s[2] <= 12 {
			d := date{year: int16(s[0])<<8 | int16(s[1]), month: s[2], day: s[3]}
			d.Header.Type = class
			return py.FromHeader(&d.Header), nil
		}
	}
	var v [3]py.Value
	if err := bind("", dateNames, 3, 3, args, &v[0], &v[1], &v[2]); err != nil {
		return py.Value{}, err
	}
	var n [3]int
	if err := cInts(t, v[:], &n[0], &n[1], &n[2]); err != nil {
		return py.Value{}, err
	}
	d, err := dateOf(n[0], n[1], n[2])
	if err != nil {
		return py.Value{}, err
	}
	p := &d
	p.Header.Type = class
	return py.FromHeader(&p.Header), nil
}

// state returns the bytes that __reduce__ of an instance gave.
func state(v py.Value, size int) (string, bool) {
	if v.IsKind(py.KindBytes) {
		s := v.AsBytes().String()
		return s, len(s) == size
	}
	return "", false
}

func (d *date) state() string { return string([]byte{byte(d.year >> 8), byte(d.year), d.month, d.day}) }

var dateDef = py.Def{
	Name: "date", Module: "datetime", Doc: "date(year, month, day) --> date object",
	DictOf: func(v py.Value) **py.Dict { return &datePtr(v).dict },
	Members: readOnly("date", dateNames, func(v py.Value, i int) py.Value {
		d := datePtr(v)
		return py.Int([...]int64{int64(d.year), int64(d.month), int64(d.day)}[i])
	}),
	Methods: []py.MethodDef{
		{Name: "today", Flags: py.ClassM, Fn: dateToday, Doc: "Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."},
		{Name: "fromtimestamp", Flags: py.ClassM, Min: 1, Max: 1, Fn: dateFromTimestamp, Doc: "The local date of a number of seconds since the epoch."},
		{Name: "fromordinal", Flags: py.ClassM, Min: 1, Max: 1, Fn: dateFromOrdinal, Doc: "The date with the number of a day. January 1st of the year 1 is day 1."},
		{Name: "fromisoformat", Flags: py.ClassM, Min: 1, Max: 1, Fn: dateFromISO, Doc: "The date that stands in a string in ISO 8601 format."},
		{Name: "fromisocalendar", Flags: py.ClassM | py.Kw, Fn: dateFromISOCalendar, Doc: "The date with a year, week and weekday of ISO 8601."},
		{Name: "ctime", Fn: dateMethod(func(d *date) py.Value { return py.NewStr(d.ctime(&clock{})).Value() }), Doc: "The date as time.ctime() writes it."},
		{Name: "strftime", Flags: py.Kw, Fn: dateStrftime, Doc: "The date as a format says."},
		{Name: "__format__", Min: 1, Max: 1, Fn: formatMethod, Doc: "The date as a format says, by default str()."},
		{Name: "isoformat", Fn: dateMethod(func(d *date) py.Value { return py.NewStr(string(d.iso(nil))).Value() }), Doc: "The date as YYYY-MM-DD."},
		{Name: "isoweekday", Fn: dateMethod(func(d *date) py.Value { return py.Int(int64(weekday(d.ymd()) + 1)) }), Doc: "The day of the week: 1 is Monday, 7 Sunday."},
		{Name: "weekday", Fn: dateMethod(func(d *date) py.Value { return py.Int(int64(weekday(d.ymd()))) }), Doc: "The day of the week: 0 is Monday, 6 Sunday."},
		{Name: "isocalendar", Fn: dateMethod((*date).isoCalendar), Doc: "Year, week and weekday of ISO 8601."},
		{Name: "toordinal", Fn: dateMethod(func(d *date) py.Value { return py.Int(int64(d.ordinal())) }), Doc: "The number of the day. January 1st of the year 1 is day 1."},
		{Name: "timetuple", Fn: dateMethod(func(d *date) py.Value {
			f := d.fields(&clock{})
			return f.Struct()
		}), Doc: "The date as a struct_time."},
		{Name: "replace", Flags: py.Kw, Fn: dateReplace, Doc: "The same date with other values for some fields."},
		{Name: "__replace__", Flags: py.Kw, Fn: dateReplace, Doc: "The same date with other values for some fields."},
		{Name: "__reduce__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			s := py.NewBytes(datePtr(a.Pos[0]).state()).Value()
			return py.NewPair(a.Pos[0].Type().Value(), py.NewTuple([]py.Value{s}).Value()), nil
		}},
	},
	Slots: py.Slots{
		New: newDate,
		Repr: func(_ *py.Thread, v py.Value) (string, error) {
			d := datePtr(v)
			return reprName(v) + "(" + strconv.Itoa(int(d.year)) + ", " + strconv.Itoa(int(d.month)) + ", " + strconv.Itoa(int(d.day)) + ")", nil
		},
		Str: func(t *py.Thread, v py.Value) (string, error) { return isoStr(t, v) },
		Hash: func(_ *py.Thread, v py.Value) (int64, error) {
			d := datePtr(v)
			return mix(int64(d.year), int64(d.month), int64(d.day)), nil
		},
		Compare: compareDates,
		Binary:  [py.NumBinaryOps]func(t *py.Thread, x, y py.Value) (py.Value, error){py.OpAdd: addDate, py.OpSub: subDate},
	},
}

func dateMethod(f func(d *date) py.Value) py.NativeFunc {
	return func(_ *py.Thread, a py.Args) (py.Value, error) { return f(datePtr(a.Pos[0])), nil }
}

// isoStr is str() of a date or time: what isoformat() gives.
func isoStr(t *py.Thread, v py.Value) (string, error) {
	if v.Is(dateType) {
		return string(datePtr(v).iso(nil)), nil
	}
	f, err := py.GetAttr(t, v, nameIsoFormat)
	if err != nil {
		return "", err
	}
	s, err := t.Call(f)
	if err != nil {
		return "", err
	}
	return py.ToStr(t, s)
}

func (d *date) iso(b []byte) []byte {
	b = number(b, int(d.year), 4)
	b = number(append(b, '-'), int(d.month), 2)
	return number(append(b, '-'), int(d.day), 2)
}

func (d *date) compare(e *date) int {
	a := int(d.year)<<16 | int(d.month)<<8 | int(d.day)
	b := int(e.year)<<16 | int(e.month)<<8 | int(e.day)
	return a - b
}

func compareDates(_ *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
	if !isDate(y) || y.IsInstance(datetimeType) {
		return py.NotImplemented, nil
	}
	return compareInts(datePtr(x).compare(datePtr(y)), op), nil
}

func addDate(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDate(x) {
		x, y = y, x
	}
	if x.IsInstance(datetimeType) || !isDelta(y) {
		return py.NotImplemented, nil
	}
	d, err := dateOfOrdinal(datePtr(x).ordinal() + int(deltaPtr(y).days))
	if err != nil {
		return py.Value{}, err
	}
	return d.of(t, x.Type())
}

func subDate(t *py.Thread, x, y py.Value) (py.Value, error) {
	if !isDate(x) || x.IsInstance(datetimeType) || y.IsInstance(datetimeType) {
		return py.NotImplemented, nil
	}
	if isDate(y) {
		return delta{days: int64(datePtr(x).ordinal() - datePtr(y).ordinal())}.value(), nil
	}
	if !isDelta(y) {
		return py.NotImplemented, nil
	}
	d, err := dateOfOrdinal(datePtr(x).ordinal() - int(deltaPtr(y).days))
	if err != nil {
		return py.Value{}, err
	}
	return d.of(t, x.Type())
}

func dateToday(t *py.Thread, args py.Args) (py.Value, error) {
	class := args.Pos[0].AsType()
	if class == dateType {
		w := stdtime.Now(t).In(stdtime.Zone(t))
		d, err := dateOf(w.Year(), int(w.Month()), w.Day())
		return d.value(), err
	}
	f, err := py.GetAttr(t, args.Pos[0], nameFromTS)
	if err != nil {
		return py.Value{}, err
	}
	now := stdtime.Now(t)
	return t.Call(f, py.Float(float64(now.Unix())+float64(now.Nanosecond())/1e9))
}

func dateFromTimestamp(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := stdtime.Seconds(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	d, _, err := localTime(t, s)
	if err != nil {
		return py.Value{}, err
	}
	return d.of(t, args.Pos[0].AsType())
}

func dateFromOrdinal(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsIntArg(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if n < 1 {
		return py.Value{}, py.ValueErrorf("ordinal must be >= 1")
	}
	y, m, day := fromOrdinal(n)
	d, err := dateOf(y, m, day)
	if err != nil {
		return py.Value{}, err
	}
	return d.of(t, args.Pos[0].AsType())
}

func dateFromISOCalendar(t *py.Thread, args py.Args) (py.Value, error) {
	class := args.Pos[0].AsType()
	args.Pos = args.Pos[1:]
	var v [3]py.Value
	if err := bind("fromisocalendar", []string{"year", "week", "day"}, 3, 3, args, &v[0], &v[1], &v[2]); err != nil {
		return py.Value{}, err
	}
	var n [3]int
	if err := cInts(t, v[:], &n[0], &n[1], &n[2]); err != nil {
		if py.IsError(err, &py.OverflowErrorType) {
			return py.Value{}, py.ValueErrorf("ISO calendar component out of range")
		}
		return py.Value{}, err
	}
	d, err := isoToDate(n[0], n[1], n[2])
	if err != nil {
		return py.Value{}, err
	}
	return d.of(t, class)
}

func isoToDate(year, week, day int) (date, error) {
	if year < minYear || year > maxYear {
		return date{}, py.ValueErrorf("Year is out of range: %d", year)
	}
	monday := firstMonday(year)
	if week < 1 || week > 52 && (week != 53 || firstMonday(year+1)-monday != 53*7) {
		return date{}, py.ValueErrorf("Invalid week: %d", week)
	}
	if day < 1 || day > 7 {
		return date{}, py.ValueErrorf("Invalid day: %d (range is [1, 7])", day)
	}
	y, m, d := fromOrdinal(monday + (week-1)*7 + day - 1)
	return dateOf(y, m, d)
}

func dateReplace(t *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	var v [3]py.Value
	if err := bind("replace", dateNames, 0, 3, args, &v[0], &v[1], &v[2]); err != nil {
		return py.Value{}, err
	}
	year, month, day := datePtr(self).ymd()
	if err := cInts(t, v[:], &year, &month, &day); err != nil {
		return py.Value{}, err
	}
	if self.Is(dateType) {
		d, err := dateOf(year, month, day)
		return d.value(), err
	}
	return t.Call(self.Type().Value(), py.Int(int64(year)), py.Int(int64(month)), py.Int(int64(day)))
}

var isoDef = py.Def{
	Name: "IsoCalendarDate", Module: "datetime", Base: &py.TupleType, Flags: py.Final,
	Doc: "The result of date.isocalendar() or datetime.isocalendar(): year, week and weekday.",
	Members: readOnly("IsoCalendarDate", isoNames, func(v py.Value, i int) py.Value {
		return v.AsTuple().Items[i]
	}),
	Methods: []py.MethodDef{{Name: "__reduce__", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
		return py.NewPair(py.TupleType.Value(), py.NewTuple([]py.Value{py.NewTuple(a.Pos[0].AsTuple().Items).Value()}).Value()), nil
	}}},
	Slots: py.Slots{
		New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			var v [3]py.Value
			if err := bind("IsoCalendarDate", isoNames, 3, 3, args, &v[0], &v[1], &v[2]); err != nil {
				return py.Value{}, err
			}
			return py.NewTupleOf(class, v[:]).Value(), nil
		},
		Repr: func(t *py.Thread, v py.Value) (string, error) {
			s := "datetime.IsoCalendarDate("
			for i, x := range v.AsTuple().Items {
				r, err := py.Repr(t, x)
				if err != nil {
					return "", err
				}
				if i > 0 {
					s += ", "
				}
				s += isoNames[i] + "=" + r
			}
			return s + ")", nil
		},
	},
}

func (d *date) isoCalendar() py.Value {
	year, week, day := isoDate(d.ordinal(), int(d.year))
	return py.NewTupleOf(isoType, []py.Value{py.Int(int64(year)), py.Int(int64(week)), py.Int(int64(day))}).Value()
}
