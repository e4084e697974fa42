package time

// This file defines strptime: how text is matched with a format.

import (
	"strings"
	"time"
	"unicode"

	"minipy/vm"
	"minipy/vm/py"
)

// A Parsed is what strptime finds.
type Parsed struct {
	Fields
	Micro       int
	OffsetMicro int
	HasOffset   bool // whether there is a %z
	HasName     bool // whether there is a %Z
}

// A matcher matches text with a format, as a regular expression does that tries the longer alternatives first and goes back
// where the rest does not match.
type matcher struct {
	t             *py.Thread
	text          []rune
	items         []item
	found         [128]string // by directive
	standard, dst []string    // names of the zone
	end           int
	steps         int
	err           error
}

// An item of a format: a directive, whitespace (' '), or a character (0).
type item struct {
	directive byte
	char      rune
}

// compile takes a format apart.
func (m *matcher) compile(format string) error {
	var seen [128]bool
	var parse func(r []rune) error
	parse = func(r []rune) error {
		for i := 0; i < len(r); i++ {
			switch c := r[i]; {
			case c == '%':
				if i++; i == len(r) {
					return alone(py.ValueErrorf("stray %% in format '%s'", format))
				}
				d := r[i]
				if sub, ok := map[rune]string{'c': "%a %b %d %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S"}[d]; ok {
					if err := parse([]rune(sub)); err != nil {
						return err
					}
					continue
				}
				if d == '%' {
					m.items = append(m.items, item{char: '%'})
					continue
				}
				if d >= 128 || strings.IndexByte("dfHIGjmMSUWwuVyYzAaBbpZ", byte(d)) < 0 {
					if isSpace(d) { // which a regular expression would see as \s+
						d = '%'
					}
					return alone(py.ValueErrorf("'%c' is a bad directive in format '%s'", d, format))
				}
				if seen[d] {
					return py.ValueErrorf("redefinition of group name '%c' in format '%s'", d, format)
				}
				seen[d] = true
				m.items = append(m.items, item{directive: byte(d)})
			case isSpace(c):
				if n := len(m.items); n == 0 || m.items[n-1].directive != ' ' {
					m.items = append(m.items, item{directive: ' '})
				}
			default:
				m.items = append(m.items, item{char: c})
			}
		}
		return nil
	}
	return parse([]rune(format))
}

func isSpace(c rune) bool { return unicode.IsSpace(c) || c >= 0x1c && c <= 0x1f }

// match reports whether the items match the text from pos on.
func (m *matcher) match(items []item, pos int) bool {
	if m.steps++; m.steps&0xfff == 0 && m.err == nil {
		m.err = m.t.Poll()
	}
	if m.err != nil {
		return false
	}
	if len(items) == 0 {
		m.end = pos
		return true
	}
	it, rest := items[0], items[1:]
	switch it.directive {
	case 0:
		return pos < len(m.text) && fold(m.text[pos]) == fold(it.char) && m.match(rest, pos+1)
	case ' ':
		n := pos
		for n < len(m.text) && isSpace(m.text[n]) {
			n++
		}
		for ; n > pos; n-- {
			if m.match(rest, n) {
				return true
			}
		}
		return false
	}
	for _, n := range m.lengths(it.directive, pos) {
		if m.match(rest, pos+n) {
			m.found[it.directive] = string(m.text[pos : pos+n])
			return true
		}
	}
	return false
}

func fold(c rune) rune { return unicode.ToLower(unicode.ToUpper(c)) }

// digit returns the digit at pos, -1 if there is none. Digits of other scripts count where any says so.
func (m *matcher) digit(pos int, any bool) int {
	if pos >= len(m.text) {
		return -1
	}
	if c := m.text[pos]; c < 128 || any {
		return py.DecimalValue(c)
	}
	return -1
}

// numbers holds, for each directive that is a number, the lengths to try and the range. A number that is shorter than the
// range needs may have no leading zero.
var numbers = map[byte]struct {
	lengths  []int
	min, max int
}{
	'd': {[]int{2, 1}, 1, 31}, 'H': {[]int{2, 1}, 0, 23}, 'I': {[]int{2, 1}, 1, 12}, 'G': {[]int{4}, 0, 9999},
	'j': {[]int{3, 2, 1}, 1, 366}, 'm': {[]int{2, 1}, 1, 12}, 'M': {[]int{2, 1}, 0, 59}, 'S': {[]int{2, 1}, 0, 61},
	'U': {[]int{2, 1}, 0, 53}, 'W': {[]int{2, 1}, 0, 53}, 'w': {[]int{1}, 0, 6}, 'u': {[]int{1}, 1, 7},
	'V': {[]int{2, 1}, 0, 53}, 'y': {[]int{2}, 0, 99}, 'Y': {[]int{4}, 0, 9999},
}

// lengths returns how many characters from pos on a directive may take, the best first.
func (m *matcher) lengths(d byte, pos int) []int {
	var fit []int
	if n, ok := numbers[d]; ok {
		for _, length := range n.lengths {
			value, good := 0, true
			for i := range length {
				// Only the first digit of two has to be one of ASCII.
				k := m.digit(pos+i, i > 0 || length == 1 && n.min == 0 || d == 'Y' || d == 'G' || d == 'y')
				if d == 'd' && length == 2 && i == 0 && pos < len(m.text) && m.text[pos] == ' ' {
					k = 0
				}
				good = good && k >= 0
				value = value*10 + k
			}
			if d == 'V' && length == 2 && value == 0 { // which the pattern leaves out
				good = false
			}
			if good && value >= n.min && value <= n.max {
				fit = append(fit, length)
			}
		}
		return fit
	}
	words := func(list []string, short bool) {
		for _, w := range list {
			if short {
				w = w[:3]
			}
			r := []rune(w)
			if pos+len(r) > len(m.text) {
				continue
			}
			same := len(r) > 0
			for i, c := range r {
				same = same && fold(c) == fold(m.text[pos+i])
			}
			if same {
				fit = append(fit, len(r))
			}
		}
	}
	switch d {
	case 'f':
		n := 0
		for n < 6 && m.digit(pos+n, false) >= 0 {
			n++
		}
		for ; n > 0; n-- {
			fit = append(fit, n)
		}
	case 'a':
		words(DayNames[:], true)
	case 'A':
		words(DayNames[:], false)
	case 'b':
		words(MonthNames[:], true)
	case 'B':
		words(MonthNames[:], false)
	case 'p':
		words([]string{"am", "pm"}, false)
	case 'Z':
		words(append(append([]string{}, m.standard...), m.dst...), false)
	case 'z':
		return m.offsetLengths(pos)
	}
	return fit
}

// offsetLengths is lengths for %z.
func (m *matcher) offsetLengths(pos int) []int {
	if pos < len(m.text) && m.text[pos] == 'Z' {
		return []int{1}
	}
	if pos >= len(m.text) || m.text[pos] != '+' && m.text[pos] != '-' {
		return nil
	}
	p := pos + 1
	two := func(p int, minutes bool) bool {
		a, b := m.digit(p, !minutes), m.digit(p+1, true)
		return a >= 0 && b >= 0 && (!minutes || a < 6)
	}
	colon := func(p int) int {
		if p < len(m.text) && m.text[p] == ':' {
			return p + 1
		}
		return p
	}
	if !two(p, false) {
		return nil
	}
	if p = colon(p + 2); !two(p, true) {
		return nil
	}
	p += 2
	fit := []int{p - pos}
	q := colon(p)
	if !two(q, true) {
		return fit
	}
	q += 2
	fit = append([]int{q - pos}, fit...)
	if q < len(m.text) && m.text[q] == '.' {
		for n := 1; n <= 6 && m.digit(q+n, true) >= 0; n++ {
			fit = append([]int{q + 1 + n - pos}, fit...)
		}
	}
	return fit
}

// Parse does what strptime() does. data and format are its arguments.
func Parse(t *py.Thread, data, format py.Value) (Parsed, error) {
	for i, v := range []py.Value{data, format} {
		if !v.IsKind(py.KindStr) {
			class, err := py.Repr(t, v.Type().Value())
			if err != nil {
				return Parsed{}, err
			}
			return Parsed{}, py.TypeErrorf("strptime() argument %d must be str, not %s", i, class)
		}
	}
	m := matcher{t: t, text: []rune(data.AsStr().String())}
	m.zones()
	if err := m.compile(format.AsStr().String()); err != nil {
		return Parsed{}, err
	}
	ok := m.match(m.items, 0)
	if m.err != nil {
		return Parsed{}, m.err
	}
	if !ok {
		d, err := py.Repr(t, data)
		if err != nil {
			return Parsed{}, err
		}
		f, err := py.Repr(t, format)
		if err != nil {
			return Parsed{}, err
		}
		return Parsed{}, py.ValueErrorf("time data %s does not match format %s", d, f)
	}
	if m.end < len(m.text) {
		return Parsed{}, py.ValueErrorf("unconverted data remains: %s", string(m.text[m.end:]))
	}
	if err := m.ambiguous(); err != nil {
		return Parsed{}, err
	}
	return m.parsed()
}

// zones finds the names of the zone.
func (m *matcher) zones() {
	z := describe(m.t)
	m.standard = []string{"utc", "gmt", strings.ToLower(z.names[0])}
	if z.offset != z.summer {
		m.dst = []string{strings.ToLower(z.names[1])}
	}
}

// ambiguous warns of a day of the month without a year.
func (m *matcher) ambiguous() error {
	day, year := false, false
	for _, it := range m.items {
		day = day || it.directive == 'd'
		year = year || it.directive == 'Y' || it.directive == 'y' || it.directive == 'G'
	}
	if !day || year {
		return nil
	}
	mod, err := vm.Of(m.t).Import("warnings")
	if py.IsError(err, &py.ImportErrorType) {
		return nil
	} else if err != nil {
		return err
	}
	warn, ok := mod.Get("warn")
	if !ok {
		return nil
	}
	const text = "Parsing dates involving a day of month without a year specified is ambiguious\n" +
		"and fails to parse leap day. The default behavior will change in Python 3.15\n" +
		"to either always raise an exception or to use a different default year (TBD).\n" +
		"To avoid trouble, add a specific year to the input & format.\n" +
		"See https://github.com/python/cpython/issues/70647."
	_, err = m.t.Call(warn, py.NewStr(text).Value(), py.DeprecationWarningType.Value(), py.Int(1))
	return err
}

// num returns the number that a directive has found.
func (m *matcher) num(d byte) int {
	n := 0
	for _, c := range m.found[d] {
		n = n*10 + max(py.DecimalValue(c), 0)
	}
	return n
}

func index(list []string, name string) int {
	for i, s := range list {
		if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) {
			return i
		}
	}
	return 0
}

// parsed makes a time of what the directives have found.
func (m *matcher) parsed() (Parsed, error) {
	p := Parsed{Fields: Fields{Month: 1, Day: 1, DST: -1}}
	has := func(d byte) bool { return m.found[d] != "" }
	year, isoYear, weekday, julian := -1, -1, -1, 0
	hasJulian := has('j')
	// In the order of the format, in which a later one counts.
	for _, it := range m.items {
		d := it.directive
		if d == 0 || d == ' ' {
			continue
		}
		n := m.num(d)
		switch d {
		case 'y':
			if year = n + 1900; n <= 68 {
				year += 100
			}
		case 'Y':
			year = n
		case 'G':
			isoYear = n
		case 'm':
			p.Month = n
		case 'B', 'b':
			p.Month = index(MonthNames[:], m.found[d]) + 1
		case 'd':
			p.Day = n
		case 'H':
			p.Hour = n
		case 'I':
			p.Hour = n % 12
			if strings.EqualFold(m.found['p'], "pm") {
				p.Hour += 12
			}
		case 'M':
			p.Minute = n
		case 'S':
			p.Second = n
		case 'f':
			p.Micro = fraction(m.found[d])
		case 'A', 'a':
			weekday = index(DayNames[:], m.found[d])
		case 'w':
			weekday = (n + 6) % 7
		case 'u':
			weekday = n - 1
		case 'j':
			julian = n
		case 'z':
			if err := m.offset(&p); err != nil {
				return p, err
			}
		case 'Z':
			m.zone(&p)
		}
	}
	const weekdays = "a weekday directive ('%%A', '%%a', '%%w', or '%%u')."
	switch {
	case isoYear >= 0 && hasJulian:
		return p, py.ValueErrorf("Day of the year directive '%%j' is not compatible with ISO year directive '%%G'. Use '%%Y' instead.")
	case isoYear >= 0 && (!has('V') || weekday < 0):
		return p, py.ValueErrorf("ISO year directive '%%G' must be used with the ISO week directive '%%V' and " + weekdays)
	case isoYear >= 0:
	case has('V') && (year < 0 || weekday < 0):
		return p, py.ValueErrorf("ISO week directive '%%V' must be used with the ISO year directive '%%G' and " + weekdays)
	case has('V'):
		return p, py.ValueErrorf("ISO week directive '%%V' is incompatible with the year directive '%%Y'. Use the ISO year '%%G' instead.")
	}
	noYear := year < 0
	if noYear {
		if year = 1900; p.Month == 2 && p.Day == 29 {
			year = 1904
		}
	}
	if !hasJulian && weekday >= 0 {
		switch {
		case has('U') || has('W'):
			hasJulian, julian = true, julianOf(year, m.num('U')+m.num('W'), weekday, has('W'))
			if julian <= 0 {
				year--
				julian += time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
			}
		case isoYear >= 0:
			week := m.num('V')
			if week < 1 || week > weeksOf(isoYear) {
				return p, py.ValueErrorf("Invalid week: %d", week)
			}
			fourth := time.Date(isoYear, 1, 4, 0, 0, 0, 0, time.UTC)
			monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
			w := monday.AddDate(0, 0, 7*(week-1)+weekday)
			year, p.Month, p.Day = w.Year(), int(w.Month()), w.Day()
		}
	}
	if year < 1 && !noYear || year > 9999 {
		return p, py.ValueErrorf("year %d is out of range", year)
	}
	w := time.Date(year, time.Month(p.Month), p.Day, 0, 0, 0, 0, time.UTC)
	given := julian
	if hasJulian {
		w = time.Date(year, 1, julian, 0, 0, 0, 0, time.UTC)
		year, p.Month, p.Day = w.Year(), int(w.Month()), w.Day()
	} else if w.Day() != p.Day {
		return p, py.ValueErrorf("day is out of range for month")
	}
	if p.YearDay = w.YearDay(); hasJulian {
		p.YearDay = given
	}
	if p.Weekday = weekday; weekday < 0 {
		p.Weekday = (int(w.Weekday()) + 6) % 7
	}
	if p.Year = year; noYear && year == 1904 {
		p.Year = 1900
	}
	return p, nil
}

// julianOf returns the day of the year of a weekday in a week that %U or %W counts.
func julianOf(year, week, weekday int, monday bool) int {
	first := (int(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Weekday()) + 6) % 7
	if !monday {
		first, weekday = (first+1)%7, (weekday+1)%7
	}
	if week == 0 {
		return 1 + weekday - first
	}
	return 1 + (7-first)%7 + 7*(week-1) + weekday
}

// fraction returns the digits as millionths.
func fraction(s string) int {
	n, count := 0, 0
	for _, c := range s {
		n, count = n*10+max(py.DecimalValue(c), 0), count+1
	}
	for ; count < 6; count++ {
		n *= 10
	}
	return n
}

func (m *matcher) offset(p *Parsed) error {
	z := m.found['z']
	p.HasOffset, p.HasZone = true, true
	if z == "Z" {
		return nil
	}
	s := []rune(z)
	if s[3] == ':' {
		s = append(s[:3:3], s[4:]...)
		if len(s) > 5 {
			if s[5] != ':' {
				return py.ValueErrorf("Inconsistent use of : in %s", z)
			}
			s = append(s[:5:5], s[6:]...)
		}
	}
	if len(s) > 5 && s[5] == ':' {
		return py.ValueErrorf("invalid literal for int() with base 10: '%s'", string(s[5:min(7, len(s))]))
	}
	two := func(i int) int {
		if i+1 >= len(s) {
			return 0
		}
		return py.DecimalValue(s[i])*10 + py.DecimalValue(s[i+1])
	}
	p.Offset = two(1)*3600 + two(3)*60 + two(5)
	if len(s) > 8 {
		p.OffsetMicro = fraction(string(s[8:]))
	}
	if s[0] == '-' {
		p.Offset, p.OffsetMicro = -p.Offset, -p.OffsetMicro
	}
	return nil
}

// zone sets DST as the name of the zone says.
func (m *matcher) zone(p *Parsed) {
	p.Zone, p.HasName = m.found['Z'], true
	name := strings.ToLower(p.Zone)
	same := len(m.dst) > 0 && m.dst[0] == m.standard[2]
	for _, s := range m.standard {
		if s == name {
			if !same || name == "utc" || name == "gmt" {
				p.DST = 0
			}
			return
		}
	}
	if len(m.dst) > 0 && m.dst[0] == name {
		p.DST = 1
	}
}

func strptime(t *py.Thread, args py.Args) (py.Value, error) {
	data, format := args.Pos[0], py.NewStr("%a %b %d %H:%M:%S %Y").Value()
	if len(args.Pos) > 1 {
		format = args.Pos[1]
	}
	p, err := Parse(t, data, format)
	if err != nil {
		return py.Value{}, err
	}
	v := p.Fields.Struct()
	if p.HasName || p.HasOffset {
		return p.withZone(), nil
	}
	return v, nil
}

// withZone returns the struct_time with what is known of the zone.
func (p *Parsed) withZone() py.Value {
	zone, offset := p.ZoneValues()
	f := p.Fields
	f.HasZone = false
	return structTime().New(append(structTime().All(f.Struct())[:9:9], zone, offset))
}

// ZoneValues returns what is known of the zone: its name and its offset, each of which may be None.
func (p *Parsed) ZoneValues() (name, offset py.Value) {
	name, offset = py.None, py.None
	if p.HasName {
		name = py.NewStr(p.Zone).Value()
	}
	if p.HasOffset {
		offset = py.Int(int64(p.Offset))
	}
	return name, offset
}

// alone says that an exception is to be shown without the one that was being handled when it was raised.
func alone(err error) error {
	if e, ok := err.(*py.Exception); ok {
		e.SuppressContext = true
	}
	return err
}
