package time

// This file defines the time zone that a runtime takes for its own: the computer's, or what tzset finds in os.environ. On a
// simulated machine it is UTC until then.

import (
	"encoding/binary"
	"strings"
	"sync/atomic"
	"time"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

type zoneKey struct{}

// A zoneHolder keeps the zone of a runtime.
type zoneHolder struct{ zone atomic.Pointer[time.Location] }

func holder(t *py.Thread) *zoneHolder {
	return t.RT.Local(zoneKey{}, func() any {
		h := new(zoneHolder)
		h.zone.Store(hostZone(t))
		return h
	}).(*zoneHolder)
}

func hostZone(t *py.Thread) *time.Location {
	if _, ok := vm.Of(t).Runtime().Machine.(machine.Computer); ok {
		return time.UTC
	}
	return time.Local
}

// Zone returns the time zone of the runtime.
func Zone(t *py.Thread) *time.Location { return holder(t).zone.Load() }

// Now returns the time of the machine.
func Now(t *py.Thread) time.Time { return machineOf(t).Runtime().Machine.Wall() }

// tzset makes the variable TZ of os.environ the time zone.
func tzset(t *py.Thread, _ py.Args) (py.Value, error) {
	zone := hostZone(t)
	name, ok, err := environ(t, "TZ")
	if err != nil {
		return py.Value{}, err
	}
	if ok {
		zone = zoneOf(strings.TrimPrefix(name, ":"))
	}
	holder(t).zone.Store(zone)
	m, err := vm.Of(t).Import("time")
	if err != nil {
		return py.Value{}, err
	}
	setZone(t, m)
	return py.None, nil
}

// environ returns a variable of os.environ, if the program has imported os.
func environ(t *py.Thread, name string) (string, bool, error) {
	m := t.RT.Modules.GetStr(py.Intern("os"))
	if m == nil {
		return "", false, nil
	}
	env, err := py.FindAttr(t, *m, py.Intern("environ"))
	if err != nil || env.IsZero() {
		return "", false, err
	}
	v, err := py.GetItem(t, env, py.NewStr(name).Value())
	if py.IsError(err, &py.KeyErrorType) {
		return "", false, nil
	}
	if err != nil || !v.IsKind(py.KindStr) {
		return "", false, err
	}
	return v.AsStr().String(), true, nil
}

// zoneOf returns the zone with a name of the IANA database, or with rules in the notation of POSIX. If it is neither: UTC.
func zoneOf(name string) *time.Location {
	if name == "" {
		return time.UTC
	}
	if !strings.ContainsAny(name, ",<") {
		if zone, err := time.LoadLocation(name); err == nil {
			return zone
		}
	}
	zone, err := time.LoadLocationFromTZData("Local", ruleFile(name))
	if err != nil {
		return time.UTC
	}
	if abbr, _ := time.Unix(0, 0).In(zone).Zone(); abbr == "-00" { // the rule was not understood
		return time.UTC
	}
	return zone
}

// ruleFile returns a file of the IANA database that has nothing but a rule: package time reads rules only there.
func ruleFile(rule string) []byte {
	header := func(transitions, types, chars uint32) []byte {
		b := append([]byte("TZif2"), make([]byte, 15)...)
		for _, n := range []uint32{0, 0, 0, transitions, types, chars} {
			b = binary.BigEndian.AppendUint32(b, n)
		}
		return b
	}
	local := []byte{0, 0, 0, 0, 0, 0, '-', '0', '0', 0} // offset 0, no DST, the name at 0; the names
	b := append(header(0, 1, 4), local...)
	b = append(b, header(1, 1, 4)...)
	b = binary.BigEndian.AppendUint64(b, 1<<63) // the only transition, before all times
	b = append(b, 0)
	b = append(b, local...)
	return append(b, "\n"+rule+"\n"...)
}

// A zoneInfo tells what the constants of the module do: the names and the seconds west of UTC, outside of summer time and
// within it.
type zoneInfo struct {
	names          [2]string
	offset, summer int64
}

// describe returns what holds this year.
func describe(t *py.Thread) zoneInfo {
	const year = 31557600 // seconds, 365.25 days
	at := func(s int64) (string, int64) {
		name, offset := time.Unix(s, 0).In(Zone(t)).Zone()
		return name, -int64(offset)
	}
	begin := Now(t).Unix() / year * year
	name, offset := at(begin)
	summerName, summer := at(begin + year/2)
	if offset < summer { // south of the equator
		name, offset, summerName, summer = summerName, summer, name, offset
	}
	return zoneInfo{[2]string{name, summerName}, offset, summer}
}

func zoneNames(t *py.Thread) [2]string { return describe(t).names }

// setZone sets the constants of the module that describe the time zone.
func setZone(t *py.Thread, m *py.Module) {
	z := describe(t)
	m.Set("timezone", py.Int(z.offset))
	m.Set("altzone", py.Int(z.summer))
	daylight := int64(0)
	if z.offset != z.summer {
		daylight = 1
	}
	m.Set("daylight", py.Int(daylight))
	m.Set("tzname", py.NewPair(py.NewStr(z.names[0]).Value(), py.NewStr(z.names[1]).Value()))
}
