package datetime

// This file defines tzinfo and timezone, and how they are asked.

import (
	"minipy/vm/py"
)

// A tzinfo is an instance of tzinfo: subclasses give it what it has.
type tzinfo struct {
	py.Header
	dict *py.Dict
}

func tzinfoMethod(name string) py.MethodDef {
	return py.MethodDef{Name: name, Min: 1, Max: 1, Doc: "datetime -> " + name + ", which subclasses tell.", Fn: func(*py.Thread, py.Args) (py.Value, error) {
		return py.Value{}, py.NewError(&py.NotImplementedErrorType, "a tzinfo subclass must implement "+name+"()")
	}}
}

var tzinfoDef = py.Def{
	Name: "tzinfo", Module: "datetime", Doc: "Abstract base class for time zone info objects.",
	DictOf: func(v py.Value) **py.Dict { return &(*tzinfo)(v.Pointer()).dict },
	Methods: []py.MethodDef{
		tzinfoMethod("tzname"), tzinfoMethod("utcoffset"), tzinfoMethod("dst"),
		{Name: "fromutc", Min: 1, Max: 1, Fn: fromUTC, Doc: "datetime in UTC -> datetime in local time."},
		{Name: "__reduce__", Fn: reduceTZ, Doc: "What copies it."},
	},
	Slots: py.Slots{
		New: func(_ *py.Thread, class *py.Type, _ py.Args) (py.Value, error) {
			z := &tzinfo{Header: py.Header{Type: class}}
			return py.FromHeader(&z.Header), nil
		},
		Init: func(*py.Thread, py.Value, py.Args) error { return nil },
	},
}

func reduceTZ(t *py.Thread, args py.Args) (py.Value, error) {
	self, initArgs := args.Pos[0], py.NewTuple(nil).Value()
	f, err := py.FindAttr(t, self, py.Intern("__getinitargs__"))
	if err != nil {
		return py.Value{}, err
	}
	if !f.IsZero() {
		if initArgs, err = t.Call(f); err != nil {
			return py.Value{}, err
		}
	}
	state, err := py.GetAttr(t, self, py.Intern("__getstate__"))
	if err != nil {
		return py.Value{}, err
	}
	s, err := t.Call(state)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewTuple([]py.Value{self.Type().Value(), initArgs, s}).Value(), nil
}

// fromUTC converts by asking utcoffset and dst.
func fromUTC(t *py.Thread, args py.Args) (py.Value, error) {
	self, v := args.Pos[0], args.Pos[1]
	if !v.IsInstance(datetimeType) {
		return py.Value{}, py.TypeErrorf("fromutc: argument must be a datetime")
	}
	if !py.Same(both(v).zone(), self) {
		return py.Value{}, py.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	off, err := ask(t, self, nameUTCOffset, v)
	if err != nil {
		return py.Value{}, err
	}
	if off == nil {
		return py.Value{}, py.ValueErrorf("fromutc: non-None utcoffset() result required")
	}
	dst, err := ask(t, self, nameDST, v)
	if err != nil {
		return py.Value{}, err
	}
	if dst == nil {
		return py.Value{}, py.ValueErrorf("fromutc: non-None dst() result required")
	}
	d := deltaOf(off.days-dst.days, off.secs-dst.secs, off.us-dst.us)
	result, err := addDelta(t, v, &d, 1)
	if err != nil {
		return py.Value{}, err
	}
	if dst, err = ask(t, self, nameDST, result); err != nil {
		return py.Value{}, err
	}
	if dst == nil {
		return py.Value{}, py.ValueErrorf("fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	if dst.isZero() {
		return result, nil
	}
	return addDelta(t, result, dst, 1)
}

// ask returns what utcoffset or dst of a time zone tell about v, nil if that is None or there is no zone.
func ask(t *py.Thread, zone py.Value, name *py.Str, v py.Value) (*delta, error) {
	if zone.IsZero() || zone.IsNone() {
		return nil, nil
	}
	if zone.Is(timezoneType) {
		if name == nameDST {
			return nil, nil
		}
		return &zoneOf(zone).offset, nil
	}
	f, err := py.GetAttr(t, zone, name)
	if err != nil {
		return nil, err
	}
	r, err := t.Call(f, v)
	switch {
	case err != nil:
		return nil, err
	case r.IsNone():
		return nil, nil
	case !isDelta(r):
		return nil, py.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", name.String(), py.TypeName(r))
	}
	d := deltaPtr(r)
	if !d.withinDay() {
		return nil, py.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
	}
	return d, nil
}

func deltaOrNone(d *delta, err error) (py.Value, error) {
	if err != nil {
		return py.Value{}, err
	}
	if d == nil {
		return py.None, nil
	}
	return plain(d).value(), nil
}

// askName returns what tzname of a time zone tells about v: a str or None.
func askName(t *py.Thread, zone, v py.Value) (py.Value, error) {
	if zone.IsZero() || zone.IsNone() {
		return py.None, nil
	}
	f, err := py.GetAttr(t, zone, nameTZName)
	if err != nil {
		return py.Value{}, err
	}
	r, err := t.Call(f, v)
	if err == nil && !r.IsNone() && !r.IsKind(py.KindStr) {
		err = py.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", py.TypeName(r))
	}
	return r, err
}

// A timezone is a fixed offset.
type timezone struct {
	py.Header
	dict   *py.Dict
	offset delta
	name   py.Value // zero if it has none
}

func zoneOf(v py.Value) *timezone { return (*timezone)(v.Pointer()) }

func (z *timezone) value() py.Value { return py.FromHeader(&z.Header) }

// newTimezone returns a timezone; name is nil if it has none. The only one with offset 0 and without a name is UTC.
func newTimezone(offset delta, name *py.Str) py.Value {
	if offset.isZero() && name == nil && !utc.IsZero() {
		return utc
	}
	offset.Header.Type = deltaType
	z := &timezone{Header: py.Header{Type: timezoneType}, offset: offset}
	if name != nil {
		z.name = name.Value()
	}
	return z.value()
}

// zoneMethod makes a method that takes a datetime or None.
func zoneMethod(name string, f func(z *timezone) py.Value) py.MethodDef {
	return py.MethodDef{Name: name, Min: 1, Max: 1, Doc: "The same for all datetimes.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
		if v := a.Pos[1]; !v.IsNone() && !v.IsInstance(datetimeType) {
			return py.Value{}, py.TypeErrorf("%s(dt) argument must be a datetime instance or None, not %s", name, py.TypeName(v))
		}
		return f(zoneOf(a.Pos[0])), nil
	}}
}

var timezoneDef = py.Def{
	Name: "timezone", Module: "datetime", Flags: py.Final, Doc: "Fixed offset from UTC implementation of tzinfo.",
	Methods: []py.MethodDef{
		zoneMethod("tzname", func(z *timezone) py.Value { return py.NewStr(z.text()).Value() }),
		zoneMethod("utcoffset", func(z *timezone) py.Value { return plain(&z.offset).value() }),
		zoneMethod("dst", func(*timezone) py.Value { return py.None }),
		{Name: "fromutc", Min: 1, Max: 1, Doc: "datetime in UTC -> datetime in local time.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			v := a.Pos[1]
			if !v.IsInstance(datetimeType) {
				return py.Value{}, py.TypeErrorf("fromutc: argument must be a datetime")
			}
			if !py.Same(both(v).zone(), a.Pos[0]) {
				return py.Value{}, py.ValueErrorf("fromutc: dt.tzinfo is not self")
			}
			return addDelta(t, v, &zoneOf(a.Pos[0]).offset, 1)
		}},
		{Name: "__getinitargs__", Doc: "What copies it.", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) {
			z := zoneOf(a.Pos[0])
			args := []py.Value{plain(&z.offset).value()}
			if !z.name.IsZero() {
				args = append(args, z.name)
			}
			return py.NewTuple(args).Value(), nil
		}},
	},
	Slots: py.Slots{
		New: func(_ *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
			var offset, name py.Value
			if err := bind("timezone", []string{"offset", "name"}, 1, 2, args, &offset, &name); err != nil {
				return py.Value{}, err
			}
			if !isDelta(offset) {
				return py.Value{}, py.TypeErrorf("timezone() argument 1 must be datetime.timedelta, not %s", py.ArgTypeName(offset))
			}
			if !name.IsZero() && !name.IsKind(py.KindStr) {
				return py.Value{}, py.TypeErrorf("timezone() argument 2 must be str, not %s", py.ArgTypeName(name))
			}
			d := plain(deltaPtr(offset))
			if !d.withinDay() {
				return py.Value{}, py.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", deltaRepr(offset))
			}
			if name.IsZero() {
				return newTimezone(d, nil), nil
			}
			return newTimezone(d, name.AsStr()), nil
		},
		Init: func(*py.Thread, py.Value, py.Args) error { return nil },
		Repr: func(t *py.Thread, v py.Value) (string, error) {
			if py.Same(v, utc) {
				return "datetime.timezone.utc", nil
			}
			z := zoneOf(v)
			s := "datetime.timezone(" + deltaRepr(z.offset.value())
			if !z.name.IsZero() {
				r, err := py.Repr(t, z.name)
				if err != nil {
					return "", err
				}
				s += ", " + r
			}
			return s + ")", nil
		},
		Str: func(_ *py.Thread, v py.Value) (string, error) { return zoneOf(v).text(), nil },
		Hash: func(_ *py.Thread, v py.Value) (int64, error) {
			d := &zoneOf(v).offset
			return mix(d.days, d.secs, d.us), nil
		},
		Compare: func(_ *py.Thread, x, y py.Value, op py.CompareOp) (py.Value, error) {
			if op != py.EQ && op != py.NE || !y.Is(timezoneType) {
				return py.NotImplemented, nil
			}
			return compareInts(zoneOf(x).offset.compare(&zoneOf(y).offset), op), nil
		},
	},
}

func (z *timezone) text() string {
	if !z.name.IsZero() {
		return z.name.AsStr().String()
	}
	if z.offset.isZero() {
		return "UTC"
	}
	return "UTC" + string(writeOffset(nil, &z.offset, ":"))
}

// writeOffset writes ±hh:mm[:ss[.ffffff]].
func writeOffset(b []byte, d *delta, sep string) []byte {
	e, sign := plain(d), byte('+')
	if e.days < 0 {
		e, sign = d.negative(), '-'
	}
	b = number(append(b, sign), int(e.secs/3600), 2)
	b = number(append(b, sep...), int(e.secs/60%60), 2)
	if e.secs%60 != 0 || e.us != 0 {
		b = number(append(b, sep...), int(e.secs%60), 2)
	}
	if e.us != 0 {
		b = number(append(b, '.'), int(e.us), 6)
	}
	return b
}
