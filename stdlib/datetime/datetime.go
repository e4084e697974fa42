// Package datetime is Python's module datetime: dates, times of the day, both together, differences of time, time zones. The
// calendar is the Gregorian one, continued over all years from 1 to 9999.
package datetime

import (
	_ "embed"
	"sync"

	stdtime "minipy/stdlib/time"
	"minipy/vm/py"
)

// The years that there are.
const (
	minYear = 1
	maxYear = 9999
)

// The classes. They are made once, by setup, and do not change then.
var (
	setupOnce                          sync.Once
	deltaType, dateType, isoType       *py.Type
	timeType, datetimeType             *py.Type
	tzinfoType, timezoneType           *py.Type
	utc                                py.Value // timezone.utc
	lowestZone, highestZone            py.Value
	isoNames                           = []string{"year", "week", "weekday"}
	dateNames                          = []string{"year", "month", "day"}
	timeNames                          = []string{"hour", "minute", "second", "microsecond", "tzinfo", "fold"}
	datetimeNames                      = append(append([]string{}, dateNames...), timeNames...)
	nameUTCOffset, nameDST, nameTZName = py.Intern("utcoffset"), py.Intern("dst"), py.Intern("tzname")
	nameFromUTC, nameIsoFormat         = py.Intern("fromutc"), py.Intern("isoformat")
	nameStrftime, nameFromTS           = py.Intern("strftime"), py.Intern("fromtimestamp")
)

// setup makes the classes. Each adds the constants that are instances of it when all are there.
func setup() {
	deltaType = py.NewType(&deltaDef)
	deltaDef.Attrs = map[string]py.Value{
		"min": delta{days: -maxDays}.value(), "resolution": delta{us: 1}.value(),
		"max": delta{days: maxDays, secs: daySeconds - 1, us: million - 1}.value(),
	}
	tzinfoType = py.NewType(&tzinfoDef)
	timezoneDef.Base = tzinfoType
	timezoneType = py.NewType(&timezoneDef)
	utc = (&timezone{Header: py.Header{Type: timezoneType}}).value()
	day := int64(daySeconds - 60)
	lowestZone, highestZone = newTimezone(deltaOf(0, -day, 0), nil), newTimezone(deltaOf(0, day, 0), nil)
	timezoneDef.Attrs = map[string]py.Value{"utc": utc, "min": lowestZone, "max": highestZone}
	isoType = py.NewType(&isoDef)
	dateType = py.NewType(&dateDef)
	dateDef.Attrs = map[string]py.Value{
		"min": date{year: minYear, month: 1, day: 1}.value(), "max": date{year: maxYear, month: 12, day: 31}.value(),
		"resolution": delta{days: 1}.value(),
	}
	timeType = py.NewType(&timeDef)
	timeDef.Attrs = map[string]py.Value{
		"min": clock{}.value(), "max": clock{hour: 23, minute: 59, second: 59, us: million - 1}.value(),
		"resolution": delta{us: 1}.value(),
	}
	datetimeDef.Base = dateType
	datetimeType = py.NewType(&datetimeDef)
	datetimeDef.Attrs = map[string]py.Value{
		"min":        newDatetime(date{year: minYear, month: 1, day: 1}, clock{}),
		"max":        newDatetime(date{year: maxYear, month: 12, day: 31}, clock{hour: 23, minute: 59, second: 59, us: million - 1}),
		"resolution": delta{us: 1}.value(),
	}
}

// New makes the module.
func New(t *py.Thread) (*py.Module, error) { return module("datetime") }

// NewC makes the module _datetime, which in CPython is written in C.
func NewC(t *py.Thread) (*py.Module, error) { return module("_datetime") }

func module(name string) (*py.Module, error) {
	setupOnce.Do(setup)
	m := py.NewModule(name, "Dates and times.")
	var all []py.Value
	for _, n := range []string{"date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"} {
		all = append(all, py.NewStr(n).Value())
	}
	for _, typ := range []*py.Type{dateType, datetimeType, timeType, deltaType, timezoneType, tzinfoType} {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("MINYEAR", py.Int(minYear))
	m.Set("MAXYEAR", py.Int(maxYear))
	m.Set("UTC", utc)
	if name == "datetime" {
		m.Set("__all__", py.NewTuple(all).Value())
	}
	return m, nil
}

// Strptime is what of the module _strptime is written in Python.
//
//go:embed strptime.py
var Strptime string

var sigStrptime = py.NewSignature("_strptime", "data_string, format=")

// NewStrptime makes the module _strptime, but for what is in Strptime: the functions that strptime() of time and of datetime stand
// for.
func NewStrptime(*py.Thread) (*py.Module, error) {
	setupOnce.Do(setup)
	m := py.NewModule("_strptime", "How text is matched with a format.")
	format := py.NewStr("%a %b %d %H:%M:%S %Y").Value()
	parsed := func(f func(p stdtime.Parsed) py.Value) py.NativeFunc {
		return func(t *py.Thread, a py.Args) (py.Value, error) {
			text, form := py.Value{}, format
			if err := sigStrptime.Bind(a, &text, &form); err != nil {
				return py.Value{}, err
			}
			p, err := stdtime.Parse(t, text, form)
			if err != nil {
				return py.Value{}, err
			}
			return f(p), nil
		}
	}
	for _, d := range []py.FuncDef{
		{Name: "_strptime_time", Flags: py.Kw, Doc: "The struct_time that stands in text.", Fn: parsed(stdtime.Parsed.Struct)},
		{Name: "_strptime_datetime", Min: 2, Max: 3, Doc: "The datetime that stands in text.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			return parseDatetime(t, a.Pos[0].AsType(), a.Pos[1], optional(a, 2, format))
		}},
		{Name: "_strptime", Flags: py.Kw, Doc: "The fields of the time that stands in text, its microseconds and those of its offset.", Fn: parsed(func(p stdtime.Parsed) py.Value {
			fields := p.Struct()
			items := append([]py.Value{}, fields.AsTuple().Items...)
			zone, offset := p.ZoneValues()
			return py.NewTuple([]py.Value{py.NewTuple(append(items, zone, offset)).Value(), py.Int(int64(p.Micro)), py.Int(int64(p.OffsetMicro))}).Value()
		})},
	} {
		m.Set(d.Name, py.NewNative("_strptime", d).Value())
	}
	return m, nil
}

func optional(a py.Args, i int, def py.Value) py.Value {
	if i < len(a.Pos) {
		return a.Pos[i]
	}
	return def
}
