package datetime

// This file defines how datetimes and seconds since the epoch are made of each other, in local time and in time zones.

import (
	"math"
	"math/big"
	"time"

	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// epoch is the ordinal of January 1st, 1970.
const epoch = 719163

// fromSeconds makes date and time of seconds since the epoch, in UTC.
func fromSeconds(s int64) (date, clock, error) {
	days, rest := s/daySeconds, s%daySeconds
	if rest < 0 {
		days, rest = days-1, rest+daySeconds
	}
	if days > 1<<40 || days < -1<<40 {
		return date{}, clock{}, py.NewError(&py.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	if n := days + epoch; n < 1 || n > lastOrdinal {
		return date{}, clock{}, py.ValueErrorf("year %d is out of range", time.Unix(s, 0).UTC().Year())
	}
	y, m, d := fromOrdinal(int(days) + epoch)
	return date{year: int16(y), month: uint8(m), day: uint8(d)},
		clock{hour: uint8(rest / 3600), minute: uint8(rest / 60 % 60), second: uint8(rest % 60)}, nil
}

// localOffset returns the seconds that local time is east of UTC.
func localOffset(t *py.Thread, s int64) int64 {
	_, off := time.Unix(s, 0).In(stdtime.Zone(t)).Zone()
	return int64(off)
}

// localTime makes date and time of seconds since the epoch, in local time. fold is set if the clock shows it again.
func localTime(t *py.Thread, s int64) (date, clock, error) {
	off := localOffset(t, s)
	d, c, err := fromSeconds(s + off)
	if err != nil {
		return d, c, err
	}
	if back := off - localOffset(t, s-daySeconds); back < 0 && localOffset(t, s+back) == off-back {
		c.fold = 1
	}
	return d, c, nil
}

// localSeconds is the inverse of localTime: local are the seconds that the clock shows.
func localSeconds(t *py.Thread, local int64, fold bool) int64 {
	shown := func(u int64) int64 { return u + localOffset(t, u) }
	a := shown(local) - local
	u1 := local - a
	b := shown(u1) - u1
	if shown(u1) == local {
		u2 := u1 - daySeconds
		if fold {
			u2 = u1 + daySeconds
		}
		if b = shown(u2) - u2; a == b {
			return u1
		}
	}
	u2 := local - b
	switch {
	case shown(u2) == local:
		return u2
	case shown(u1) == local:
		return u1
	case fold: // in a gap
		return min(u1, u2)
	}
	return max(u1, u2)
}

// seconds returns an argument as seconds and microseconds, rounded to the nearest.
func secondsArg(t *py.Thread, v py.Value) (s, us int64, err error) {
	if !v.IsKind(py.KindFloat) {
		s, err = stdtime.Seconds(t, v)
		return s, 0, err
	}
	f, _ := py.FloatValue(v)
	if math.IsNaN(f) {
		return 0, 0, py.ValueErrorf("Invalid value NaN (not a number)")
	}
	whole, fraction := math.Modf(f)
	fraction = math.RoundToEven(fraction * million)
	switch {
	case fraction >= million:
		fraction, whole = fraction-million, whole+1
	case fraction < 0:
		fraction, whole = fraction+million, whole-1
	}
	if whole < -1<<63 || whole >= 1<<63 {
		return 0, 0, py.NewError(&py.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	return int64(whole), int64(fraction), nil
}

// atSeconds returns the datetime of seconds since the epoch: in a zone, or in local time, or with none also that of UTC.
func atSeconds(t *py.Thread, class *py.Type, s, us int64, tz py.Value, local bool) (py.Value, error) {
	make := fromSeconds
	if local {
		make = func(s int64) (date, clock, error) { return localTime(t, s) }
	}
	d, c, err := make(s)
	if err != nil {
		return py.Value{}, err
	}
	c.us = int32(us)
	c.setZone(tz)
	v, err := datetimeOf(t, class, d, c)
	if err != nil || c.tz.IsZero() {
		return v, err
	}
	f, err := py.GetAttr(t, tz, nameFromUTC)
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f, v)
}

func now(t *py.Thread, args py.Args) (py.Value, error) {
	class, tz := args.Pos[0].AsType(), py.None
	args.Pos = args.Pos[1:]
	if err := bind("now", []string{"tz"}, 0, 1, args, &tz); err != nil {
		return py.Value{}, err
	}
	if err := checkTZ(tz); err != nil {
		return py.Value{}, err
	}
	w := stdtime.Now(t)
	return atSeconds(t, class, w.Unix(), int64(w.Nanosecond()/1000), tz, tz.IsNone())
}

func fromTimestamp(t *py.Thread, args py.Args) (py.Value, error) {
	class, tz := args.Pos[0].AsType(), py.None
	args.Pos = args.Pos[1:]
	var v py.Value
	if err := bind("fromtimestamp", []string{"timestamp", "tz"}, 1, 2, args, &v, &tz); err != nil {
		return py.Value{}, err
	}
	if err := checkTZ(tz); err != nil {
		return py.Value{}, err
	}
	s, us, err := secondsArg(t, v)
	if err != nil {
		return py.Value{}, err
	}
	return atSeconds(t, class, s, us, tz, tz.IsNone())
}

func deprecated(t *py.Thread, name, instead string) error {
	m, err := vm.Of(t).Import("warnings")
	if py.IsError(err, &py.ImportErrorType) {
		return nil
	} else if err != nil {
		return err
	}
	warn, ok := m.Get("warn")
	if !ok {
		return nil
	}
	text := "datetime.datetime." + name + "() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: " + instead + "."
	_, err = t.Call(warn, py.NewStr(text).Value(), py.DeprecationWarningType.Value(), py.Int(1))
	return err
}

func utcNow(t *py.Thread, args py.Args) (py.Value, error) {
	if err := deprecated(t, "utcnow", "datetime.datetime.now(datetime.UTC)"); err != nil {
		return py.Value{}, err
	}
	w := stdtime.Now(t)
	return atSeconds(t, args.Pos[0].AsType(), w.Unix(), int64(w.Nanosecond()/1000), py.None, false)
}

func utcFromTimestamp(t *py.Thread, args py.Args) (py.Value, error) {
	if err := deprecated(t, "utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)"); err != nil {
		return py.Value{}, err
	}
	s, us, err := secondsArg(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	return atSeconds(t, args.Pos[0].AsType(), s, us, py.None, false)
}

// utcSeconds returns the seconds since the epoch, as if the clock showed UTC.
func (o *datetime) utcSeconds() int64 {
	return int64(o.ordinal()-epoch)*daySeconds + o.seconds()
}

func timestamp(t *py.Thread, args py.Args) (py.Value, error) {
	v := args.Pos[0]
	o := both(v)
	if o.tz.IsZero() {
		s := localSeconds(t, o.utcSeconds(), o.fold == 1)
		return py.Float(float64(s) + float64(o.us)/million), nil
	}
	off, err := offsetOf(t, v)
	if err != nil {
		return py.Value{}, err
	}
	if off == nil {
		return py.Value{}, py.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
	}
	s := o.since()
	d := deltaOf(s.days-epoch-off.days, s.secs-off.secs, s.us-off.us)
	return py.Binary(t, py.OpTrueDiv, py.NewBigInt(d.micros()), py.NewBigInt(big.NewInt(million)))
}

// localZone returns the timezone that holds at a time.
func localZone(t *py.Thread, s int64) py.Value {
	name, off := time.Unix(s, 0).In(stdtime.Zone(t)).Zone()
	z := newTimezone(deltaOf(0, int64(off), 0), py.NewStr(name))
	return z
}

func asTimezone(t *py.Thread, args py.Args) (py.Value, error) {
	self, tz := args.Pos[0], py.None
	args.Pos = args.Pos[1:]
	if err := bind("astimezone", []string{"tz"}, 0, 1, args, &tz); err != nil {
		return py.Value{}, err
	}
	if err := checkTZ(tz); err != nil {
		return py.Value{}, err
	}
	o := both(self)
	if !o.tz.IsZero() && py.Same(o.tz, tz) {
		return self, nil
	}
	off, err := offsetOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	if off == nil { // it is local time
		s := localSeconds(t, o.utcSeconds(), o.fold == 1)
		local := deltaOf(0, o.utcSeconds()-s, 0)
		off = &local
	}
	s := o.since()
	s = deltaOf(s.days-off.days, s.secs-off.secs, s.us-off.us)
	day, err := dateOfOrdinal(int(s.days))
	if err != nil {
		return py.Value{}, err
	}
	if tz.IsNone() {
		tz = localZone(t, (s.days-epoch)*daySeconds+s.secs)
	}
	c := clock{hour: uint8(s.secs / 3600), minute: uint8(s.secs / 60 % 60), second: uint8(s.secs % 60), us: int32(s.us)}
	c.setZone(tz)
	v, err := datetimeOf(t, self.Type(), day, c)
	if err != nil || py.Same(tz, utc) {
		return v, err
	}
	f, err := py.GetAttr(t, tz, nameFromUTC)
	if err != nil {
		return py.Value{}, err
	}
	return t.Call(f, v)
}

func timeTuple(t *py.Thread, args py.Args) (py.Value, error) {
	o := both(args.Pos[0])
	f := o.fields(&o.clock)
	dst, err := ask(t, o.tz, nameDST, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	if dst != nil {
		f.DST = 1
		if dst.isZero() {
			f.DST = 0
		}
	}
	return f.Struct(), nil
}

func utcTimeTuple(t *py.Thread, args py.Args) (py.Value, error) {
	o := both(args.Pos[0])
	off, err := offsetOf(t, args.Pos[0])
	if err != nil {
		return py.Value{}, err
	}
	p := *o
	if off != nil {
		s := o.since()
		s = deltaOf(s.days-off.days, s.secs-off.secs, s.us-off.us)
		if p.date, err = dateOfOrdinal(int(s.days)); err != nil {
			return py.Value{}, err
		}
		p.hour, p.minute, p.second = uint8(s.secs/3600), uint8(s.secs/60%60), uint8(s.secs%60)
	}
	f := p.fields(&p.clock)
	f.DST = 0
	return f.Struct(), nil
}
