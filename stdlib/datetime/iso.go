package datetime

// This file defines how dates and times in ISO 8601 format are read.

import (
	"minipy/vm/py"
)

// A reader reads ASCII characters; ok is false once something did not fit.
type reader struct {
	s   string
	pos int
	bad bool
}

// digits reads a number of n digits.
func (r *reader) digits(n int) int {
	v := 0
	for range n {
		if r.pos >= len(r.s) || r.s[r.pos] < '0' || r.s[r.pos] > '9' {
			r.bad = true
			return 0
		}
		v = v*10 + int(r.s[r.pos]-'0')
		r.pos++
	}
	return v
}

// skip reads c, if it is next.
func (r *reader) skip(c byte) bool {
	if r.pos < len(r.s) && r.s[r.pos] == c {
		r.pos++
		return true
	}
	return false
}

func (r *reader) end() bool { return r.pos >= len(r.s) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func errISO(t *py.Thread, v py.Value) error {
	s, err := py.Repr(t, v)
	if err != nil {
		return err
	}
	return py.ValueErrorf("Invalid isoformat string: %s", s)
}

func isoArg(v py.Value) (string, error) {
	if !v.IsKind(py.KindStr) {
		return "", py.TypeErrorf("fromisoformat: argument must be str")
	}
	return v.AsStr().String(), nil
}

// readDate reads YYYY-MM-DD, YYYYMMDD, YYYY-Www, YYYYWww, YYYY-Www-D or YYYYWwwD; ok is false if s is none of them.
func readDate(s string) (d date, ok bool, err error) {
	r := reader{s: s}
	year := r.digits(4)
	sep := r.skip('-')
	if r.skip('W') {
		week, day := r.digits(2), 1
		if !r.end() {
			if r.skip('-') != sep {
				return d, false, nil
			}
			day = r.digits(1)
		}
		if r.bad || !r.end() {
			return d, false, nil
		}
		d, err = isoToDate(year, week, day)
		return d, err == nil, nil
	}
	month := r.digits(2)
	if r.skip('-') != sep {
		return d, false, nil
	}
	day := r.digits(2)
	if r.bad || !r.end() {
		return d, false, nil
	}
	d, err = dateOf(year, month, day)
	return d, true, err
}

// readClock reads HH, HH:MM, HHMM, HH:MM:SS or HHMMSS and a fraction, which begin s and end before end. rest says that
// something else follows.
func readClock(s string, end int) (n [4]int, ok, rest bool) {
	r := reader{s: s}
	sep := false
loop:
	for i := range 3 {
		if n[i] = r.digits(2); r.bad {
			return n, false, false
		}
		c := byte(0)
		if !r.end() {
			c = s[r.pos]
		}
		r.pos++
		if i == 0 {
			sep = c == ':'
		}
		switch {
		case r.pos >= end:
			return n, true, c != 0
		case sep && c == ':' && i == 2:
			return n, false, false
		case sep && c == ':':
		case c == '.' || c == ',':
			break loop
		case sep:
			return n, false, false
		default:
			r.pos--
		}
	}
	count := min(end-r.pos, 6)
	if n[3] = r.digits(count); r.bad {
		return n, false, false
	}
	for ; count < 6; count++ {
		n[3] *= 10
	}
	for !r.end() && isDigit(s[r.pos]) {
		r.pos++
	}
	return n, true, !r.end()
}

// readTime reads a time with an offset perhaps.
func readTime(s string) (c clock, ok bool, err error) {
	zone := len(s)
	for i := range len(s) {
		if s[i] == '+' || s[i] == '-' || s[i] == 'Z' {
			zone = i
			break
		}
	}
	n, ok, more := readClock(s, zone)
	if !ok || more && zone == len(s) {
		return c, false, nil
	}
	tz := py.None
	if zone < len(s) {
		rest := s[zone+1:]
		switch {
		case s[zone] == 'Z' && rest == "":
			tz = utc
		case s[zone] == 'Z':
			return c, false, nil
		default:
			z, ok, more := readClock(rest, len(rest))
			if !ok || more {
				return c, false, nil
			}
			off := deltaOf(0, int64(z[0])*3600+int64(z[1])*60+int64(z[2]), int64(z[3]))
			if s[zone] == '-' {
				off = off.negative()
			}
			if !off.withinDay() {
				return c, true, py.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", deltaRepr(off.value()))
			}
			tz = newTimezone(off, nil)
		}
	}
	c, err = clockOf(n[0], n[1], n[2], n[3], 0, tz)
	return c, true, err
}

func dateFromISO(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := isoArg(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	d, ok, err := readDate(s)
	if err == nil && !ok {
		err = errISO(t, args.Pos[1])
	}
	if err != nil {
		return py.Value{}, err
	}
	return d.of(t, args.Pos[0].AsType())
}

func timeFromISO(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := isoArg(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if s != "" && s[0] == 'T' {
		s = s[1:]
	}
	c, ok, err := readTime(s)
	if err == nil && !ok {
		err = errISO(t, args.Pos[1])
	}
	if err != nil {
		return py.Value{}, err
	}
	return c.of(t, args.Pos[0].AsType())
}

// dateEnd returns where the date in a string of at least 7 characters ends, -1 if that cannot be told.
func dateEnd(s string) int {
	switch {
	case len(s) == 7:
		return 7
	case s[4] == '-' && s[5] == 'W':
		if len(s) > 8 && s[8] == '-' {
			if len(s) == 9 {
				return -1
			}
			if len(s) > 10 && isDigit(s[10]) { // what stands at 8 is the separator rather than a digit at 10
				return 8
			}
			return 10
		}
		return 8
	case s[4] == '-':
		return 10
	case s[4] == 'W':
		i := 7
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		switch {
		case i < 9:
			return i
		case i%2 == 0:
			return 7
		}
		return 8
	}
	return 8
}

func datetimeFromISO(t *py.Thread, args py.Args) (py.Value, error) {
	s, err := isoArg(args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	bad := func() (py.Value, error) { return py.Value{}, errISO(t, args.Pos[1]) }
	if len(s) < 7 {
		return bad()
	}
	end := dateEnd(s)
	if end < 0 || end > len(s) {
		return bad()
	}
	d, ok, err := readDate(s[:end])
	if err == nil && !ok {
		return bad()
	}
	var c clock
	if end < len(s) {
		width := 1 // of the separator, any character
		for end+width < len(s) && s[end+width]&0xc0 == 0x80 {
			width++
		}
		var timeErr error
		if c, ok, timeErr = readTime(s[end+width:]); !ok {
			return bad()
		}
		if err == nil {
			err = timeErr
		}
	}
	if err != nil {
		return py.Value{}, err
	}
	return datetimeOf(t, args.Pos[0].AsType(), d, c)
}
