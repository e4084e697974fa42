package datetime

// This file defines how dates and times are written: isoformat, strftime, ctime.

import (
	"fmt"
	"strings"

	"minipy/vm/py"

	stdtime "minipy/stdlib/time"
)

func (d *date) fields(c *clock) stdtime.Fields {
	y, m, day := d.ymd()
	return stdtime.Fields{
		Year: y, Month: m, Day: day, Hour: int(c.hour), Minute: int(c.minute), Second: int(c.second),
		Weekday: weekday(y, m, day), YearDay: yearDay(y, m, day), DST: -1,
	}
}

func (d *date) ctime(c *clock) string {
	f := d.fields(c)
	return fmt.Sprintf("%.3s %.3s %2d %02d:%02d:%02d %04d", stdtime.DayNames[f.Weekday], stdtime.MonthNames[f.Month-1], f.Day, f.Hour, f.Minute, f.Second, f.Year)
}

// iso writes the time as far as timespec says.
func (c *clock) iso(b []byte, timespec string) ([]byte, error) {
	if timespec == "auto" {
		if timespec = "seconds"; c.us != 0 {
			timespec = "microseconds"
		}
	}
	parts := map[string]int{"hours": 1, "minutes": 2, "seconds": 3, "milliseconds": 4, "microseconds": 5}[timespec]
	if parts == 0 {
		return nil, py.ValueErrorf("Unknown timespec value")
	}
	b = number(b, int(c.hour), 2)
	if parts > 1 {
		b = number(append(b, ':'), int(c.minute), 2)
	}
	if parts > 2 {
		b = number(append(b, ':'), int(c.second), 2)
	}
	switch parts {
	case 4:
		b = number(append(b, '.'), int(c.us)/1000, 3)
	case 5:
		b = number(append(b, '.'), int(c.us), 6)
	}
	return b, nil
}

// isoText writes a datetime.
func isoText(t *py.Thread, v py.Value, sep, timespec string) ([]byte, error) {
	o := both(v)
	b := o.date.iso(make([]byte, 0, 32))
	b, err := o.clock.iso(append(b, sep...), timespec)
	if err != nil || o.tz.IsZero() {
		return b, err
	}
	off, err := offsetOf(t, v)
	if err != nil || off == nil {
		return b, err
	}
	return writeOffset(b, off, ":"), nil
}

func datetimeIsoFormat(t *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	args.Pos = args.Pos[1:]
	var sep, spec py.Value
	if err := bind("isoformat", []string{"sep", "timespec"}, 0, 2, args, &sep, &spec); err != nil {
		return py.Value{}, err
	}
	between, timespec := "T", "auto"
	if !sep.IsZero() {
		if !sep.IsKind(py.KindStr) || sep.AsStr().Len() != 1 {
			return py.Value{}, py.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", py.ArgTypeName(sep))
		}
		between = sep.AsStr().String()
	}
	if !spec.IsZero() {
		if !spec.IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("isoformat() argument 2 must be str, not %s", py.ArgTypeName(spec))
		}
		timespec = spec.AsStr().String()
	}
	b, err := isoText(t, self, between, timespec)
	return py.NewStr(string(b)).Value(), err
}

func timeIsoFormat(t *py.Thread, args py.Args) (py.Value, error) {
	c := &timePtr(args.Pos[0]).clock
	args.Pos = args.Pos[1:]
	var spec py.Value
	if err := bind("isoformat", []string{"timespec"}, 0, 1, args, &spec); err != nil {
		return py.Value{}, err
	}
	timespec := "auto"
	if !spec.IsZero() {
		if !spec.IsKind(py.KindStr) {
			return py.Value{}, py.TypeErrorf("isoformat() argument 1 must be str, not %s", py.ArgTypeName(spec))
		}
		timespec = spec.AsStr().String()
	}
	b, err := c.iso(make([]byte, 0, 24), timespec)
	if err != nil {
		return py.Value{}, err
	}
	off, err := ask(t, c.tz, nameUTCOffset, py.None)
	if err != nil {
		return py.Value{}, err
	}
	if off != nil {
		b = writeOffset(b, off, ":")
	}
	return py.NewStr(string(b)).Value(), nil
}

// formatMethod is __format__.
func formatMethod(t *py.Thread, args py.Args) (py.Value, error) {
	spec := args.Pos[1]
	if !spec.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("__format__() argument 1 must be str, not %s", py.ArgTypeName(spec))
	}
	if spec.AsStr().String() == "" {
		s, err := py.ToStr(t, args.Pos[0])
		return py.NewStr(s).Value(), err
	}
	f, err := py.GetAttr(t, args.Pos[0], nameStrftime)
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f, spec)
}

func formatArg(args py.Args) (string, error) {
	args.Pos = args.Pos[1:]
	var v py.Value
	if err := bind("strftime", []string{"format"}, 1, 1, args, &v); err != nil {
		return "", err
	}
	if !v.IsKind(py.KindStr) {
		return "", py.TypeErrorf("strftime() argument 1 must be str, not %s", py.ArgTypeName(v))
	}
	return v.AsStr().String(), nil
}

func dateStrftime(t *py.Thread, args py.Args) (py.Value, error) {
	format, err := formatArg(args)
	if err != nil {
		return py.Value{}, err
	}
	self := args.Pos[0]
	if isDatetime(self) {
		o := both(self)
		f := o.fields(&o.clock)
		dst, err := ask(t, o.tz, nameDST, self)
		if err != nil {
			return py.Value{}, err
		}
		if dst != nil && dst.isZero() {
			f.DST = 0
		} else if dst != nil {
			f.DST = 1
		}
		return strftime(t, format, f, &o.clock, self)
	}
	return strftime(t, format, datePtr(self).fields(&clock{}), &clock{}, py.None)
}

func timeStrftime(t *py.Thread, args py.Args) (py.Value, error) {
	format, err := formatArg(args)
	if err != nil {
		return py.Value{}, err
	}
	c := &timePtr(args.Pos[0]).clock
	d := date{year: 1900, month: 1, day: 1}
	return strftime(t, format, d.fields(c), c, py.None)
}

// strftime writes what C does not know, microseconds and zones, and lets the module time do the rest. who is what the zone
// is asked about.
func strftime(t *py.Thread, format string, f stdtime.Fields, c *clock, who py.Value) (py.Value, error) {
	format, _, _ = strings.Cut(format, "\x00") // as C would
	var b []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b = append(b, format[i])
			continue
		}
		i++
		switch {
		case format[i] == 'f':
			b = number(b, int(c.us), 6)
		case format[i] == 'z', format[i] == ':' && strings.HasPrefix(format[i:], ":z"):
			sep := ""
			if format[i] == ':' {
				sep = ":"
				i++
			}
			off, err := ask(t, c.tz, nameUTCOffset, who)
			if err != nil {
				return py.Value{}, err
			}
			if off != nil {
				b = writeOffset(b, off, sep)
			}
		case format[i] == 'Z':
			name, err := askName(t, c.tz, who)
			if err != nil {
				return py.Value{}, err
			}
			if !name.IsNone() {
				b = append(b, strings.ReplaceAll(name.AsStr().String(), "%", "%%")...)
			}
		default:
			b = append(b, '%', format[i])
		}
	}
	s, err := stdtime.Format(t, py.NewStr(string(b)), f)
	return py.NewStr(s).Value(), err
}
