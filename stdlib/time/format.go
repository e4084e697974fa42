package time

// This file defines strftime, as glibc has it.

import (
	"fmt"
	"strconv"
	"strings"

	"minipy/vm/py"
)

// DayNames and MonthNames are the names of the days, from Monday, and of the months.
var (
	DayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	MonthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
		"November", "December"}
)

// ASCTime returns what asctime() does.
func ASCTime(f Fields) string {
	return fmt.Sprintf("%.3s %.3s%3d %02d:%02d:%02d %d", DayNames[f.Weekday], MonthNames[f.Month-1], f.Day, f.Hour, f.Minute, f.Second, f.Year)
}

func strftime(t *py.Thread, args py.Args) (py.Value, error) {
	switch n := len(args.Pos); {
	case n == 0:
		return py.Value{}, py.TypeErrorf("strftime() takes at least 1 argument (0 given)")
	case n > 2:
		return py.Value{}, py.TypeErrorf("strftime() takes at most 2 arguments (%d given)", n)
	case !args.Pos[0].IsKind(py.KindStr):
		return py.Value{}, py.TypeErrorf("strftime() argument 1 must be str, not %s", py.ArgTypeName(args.Pos[0]))
	}
	f, err := fieldsOrNow(t, "strftime", args.Pos[1:])
	if err != nil {
		return py.Value{}, err
	}
	s, err := Format(t, args.Pos[0].AsStr(), f)
	if err != nil {
		return py.Value{}, err
	}
	return py.NewStr(s).Value(), nil
}

// Format returns what strftime() makes of a format and a time, whose fields are in their ranges.
func Format(t *py.Thread, format *py.Str, f Fields) (string, error) {
	if _, err := py.Encode(t, format, "utf-8", "strict"); err != nil {
		return "", err
	}
	s := format.String()
	if strings.IndexByte(s, 0) >= 0 {
		return "", py.ValueErrorf("embedded null character")
	}
	if !f.HasZone && f.DST >= 0 {
		f.Zone = zoneNames(t)[min(f.DST, 1)]
	}
	x := formatter{t: t, Fields: f}
	x.format(s, false)
	return x.out.String(), x.err
}

// A formatter writes a time.
type formatter struct {
	Fields
	t   *py.Thread
	out strings.Builder
	err error
}

// A directive is what stands behind %.
type directive struct {
	pad   byte // _, - or 0; 0 if it is not given
	upper bool // ^
	swap  bool // #
	width int  // -1 if it is not given
}

func (x *formatter) format(s string, upper bool) {
	for x.err == nil {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			break
		}
		x.out.WriteString(s[:i])
		s = s[i:]
		d, n := directive{width: -1, upper: upper}, 1
	flags:
		for ; n < len(s); n++ {
			switch s[n] {
			case '_', '-', '0':
				d.pad = s[n]
			case '^':
				d.upper = true
			case '#':
				d.swap = true
			default:
				break flags
			}
		}
		for ; n < len(s) && s[n] >= '0' && s[n] <= '9'; n++ {
			d.width = min(max(d.width, 0)*10+int(s[n]-'0'), 1<<20)
		}
		modifier := byte(0)
		if n < len(s) && (s[n] == 'E' || s[n] == 'O') {
			modifier = s[n]
			n++
		}
		c := byte(0)
		if n < len(s) {
			c = s[n]
			n++
		}
		if d.width > 0 {
			x.err = x.t.Charge(d.width)
		}
		if !x.one(d, modifier, c) {
			x.out.WriteString(s[:n])
		}
		s = s[n:]
	}
	x.out.WriteString(s)
}

// one writes what the directive c stands for; false if there is no such directive.
func (x *formatter) one(d directive, modifier, c byte) bool {
	if modifier == 'E' && strings.IndexByte("cCxXyY", c) < 0 || modifier == 'O' && strings.IndexByte("deHIkmMSuUVwWyl", c) < 0 {
		return false
	}
	hour12 := (x.Hour + 11) % 12
	week := func(first int) int { // of the year, whose weeks begin with a day
		return (x.YearDay - 1 + 7 - (x.Weekday-first+7)%7) / 7
	}
	switch c {
	case '%':
		x.text(d, "%")
	case 'n':
		x.text(d, "\n")
	case 't':
		x.text(d, "\t")
	case 'a':
		x.text(d.capitals(), DayNames[x.Weekday][:3])
	case 'A':
		x.text(d.capitals(), DayNames[x.Weekday])
	case 'b', 'h':
		x.text(d.capitals(), MonthNames[x.Month-1][:3])
	case 'B':
		x.text(d.capitals(), MonthNames[x.Month-1])
	case 'p', 'P':
		s := "AM"
		if x.Hour >= 12 {
			s = "PM"
		}
		if c == 'P' || d.swap {
			s = strings.ToLower(s)
			d.upper = false
		}
		x.text(d, s)
	case 'Z':
		s := x.Zone
		if d.swap {
			s, d.upper = strings.ToLower(s), false
		}
		x.text(d, s)
	case 'c':
		x.sub(d, "%a %b %e %H:%M:%S %Y")
	case 'D', 'x':
		x.sub(d, "%m/%d/%y")
	case 'F':
		x.sub(d, "%Y-%m-%d")
	case 'R':
		x.sub(d, "%H:%M")
	case 'r':
		x.sub(d, "%I:%M:%S %p")
	case 'T', 'X':
		x.sub(d, "%H:%M:%S")
	case 'C':
		x.number(d, '0', floorDiv(x.Year, 100), 1)
	case 'd':
		x.number(d, '0', x.Day, 2)
	case 'e':
		x.number(d, '_', x.Day, 2)
	case 'H':
		x.number(d, '0', x.Hour, 2)
	case 'I':
		x.number(d, '0', hour12+1, 2)
	case 'k':
		x.number(d, '_', x.Hour, 2)
	case 'l':
		x.number(d, '_', hour12+1, 2)
	case 'j':
		x.number(d, '0', x.YearDay, 3)
	case 'M':
		x.number(d, '0', x.Minute, 2)
	case 'm':
		x.number(d, '0', x.Month, 2)
	case 'S':
		x.number(d, '0', x.Second, 2)
	case 's':
		x.number(d, '0', int(x.Unix(Zone(x.t))), 1)
	case 'u':
		x.number(d, '0', x.Weekday+1, 1)
	case 'w':
		x.number(d, '0', (x.Weekday+1)%7, 1)
	case 'U':
		x.number(d, '0', week(6), 2)
	case 'W':
		x.number(d, '0', week(0), 2)
	case 'V':
		_, w := isoWeek(x.Year, x.YearDay, x.Weekday)
		x.number(d, '0', w, 2)
	case 'G':
		y, _ := isoWeek(x.Year, x.YearDay, x.Weekday)
		x.number(d, '0', y, 1)
	case 'g':
		y, _ := isoWeek(x.Year, x.YearDay, x.Weekday)
		x.number(d, '0', floorMod(y, 100), 2)
	case 'Y':
		x.number(d, '0', x.Year, 1)
	case 'y':
		x.number(d, '0', floorMod(x.Year, 100), 2)
	case 'z':
		if x.DST < 0 && !x.HasZone {
			break
		}
		off, sign := x.Offset, "+"
		if off < 0 {
			off, sign = -off, "-"
		}
		x.text(d, sign+fmt.Sprintf("%02d%02d", off/3600, off/60%60))
	default:
		return false
	}
	return true
}

func (d directive) capitals() directive {
	d.upper = d.upper || d.swap
	return d
}

func (x *formatter) text(d directive, s string) {
	if d.upper {
		s = strings.ToUpper(s)
	}
	if n := d.width - len(s); n > 0 {
		pad := " "
		if d.pad == '0' {
			pad = "0"
		}
		s = strings.Repeat(pad, n) + s
	}
	x.out.WriteString(s)
}

// sub writes what stands for several directives.
func (x *formatter) sub(d directive, format string) {
	y := formatter{t: x.t, Fields: x.Fields}
	y.format(format, d.upper)
	d.upper = false
	x.text(d, y.out.String())
}

func (x *formatter) number(d directive, pad byte, n, width int) {
	if d.pad != 0 {
		pad = d.pad
	}
	if d.width >= 0 {
		width = d.width
	}
	s, sign := strconv.Itoa(n), ""
	if n < 0 {
		s, sign = s[1:], "-"
	}
	fill := max(width-len(s)-len(sign), 0)
	switch pad {
	case '_':
		s = strings.Repeat(" ", fill) + sign + s
	case '-':
		s = sign + s
	default:
		s = sign + strings.Repeat("0", fill) + s
	}
	x.out.WriteString(s)
}

func floorDiv(a, b int) int { return (a - floorMod(a, b)) / b }

func floorMod(a, b int) int { return (a%b + b) % b }

// isoWeek returns the year and week of ISO 8601.
func isoWeek(year, yearDay, weekday int) (y, week int) {
	week = (yearDay - 1 - weekday + 10) / 7
	switch {
	case week < 1:
		return year - 1, weeksOf(year - 1)
	case week > weeksOf(year):
		return year + 1, 1
	}
	return year, week
}

func weeksOf(year int) int {
	// p is the weekday of the last day of the year, 4 is Thursday.
	p := func(y int) int { return floorMod(y+floorDiv(y, 4)-floorDiv(y, 100)+floorDiv(y, 400), 7) }
	if p(year) == 4 || p(year-1) == 3 {
		return 53
	}
	return 52
}
