// Package params binds the arguments of natives that in CPython are functions written in Python. Mistakes are told in the
// words that are used for those.
package params

import (
	"strconv"
	"strings"

	"minipy/vm/py"
)

// A List is the parameter list of a function.
type List struct {
	name     string
	params   []*py.Str
	optional []bool
	posOnly  int // how many can be positional only
	pos      int // how many can be positional
}

// New parses a parameter list in Python's notation, without defaults: "self, iterable, /, *, key=". A "=" after a name
// makes the parameter optional. name is the function's, as messages show it. Make lists once, as package variables.
func New(name, params string) *List {
	l := &List{name: name}
	kwOnly := false
	for _, p := range strings.Split(params, ",") {
		switch p = strings.TrimSpace(p); p {
		case "":
		case "/":
			l.posOnly = len(l.params)
		case "*":
			kwOnly = true
		default:
			p, optional := strings.CutSuffix(p, "=")
			l.params = append(l.params, py.Intern(p))
			l.optional = append(l.optional, optional)
			if !kwOnly {
				l.pos++
			}
		}
	}
	return l
}

// Bind assigns the arguments to dst, one for each parameter; those of absent optional ones stay as they are.
func (l *List) Bind(args py.Args, dst ...*py.Value) error {
	n := len(args.Pos)
	for i := range min(n, l.pos) {
		*dst[i] = args.Pos[i]
	}
	if len(args.Names) == 0 && n <= l.pos && (n == len(l.params) || l.optional[n]) {
		return l.missing(n, 0)
	}
	var seen uint64
	for k, name := range args.Names {
		i := l.find(name)
		if i < 0 {
			return l.unexpected(name.String())
		}
		if i < n {
			return py.TypeErrorf("%s() got multiple values for argument '%s'", l.name, name.String())
		}
		*dst[i] = args.Kw[k]
		seen |= 1 << i
	}
	if n > l.pos {
		return l.tooMany(n, seen)
	}
	return l.missing(n, seen)
}

func (l *List) find(name *py.Str) int {
	for i := l.posOnly; i < len(l.params); i++ {
		if l.params[i] == name || l.params[i].String() == name.String() {
			return i
		}
	}
	return -1
}

func (l *List) unexpected(name string) error {
	var known []string
	for i, p := range l.params {
		if i < l.posOnly && p.String() == name {
			return py.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", l.name, name)
		} else if i >= l.posOnly {
			known = append(known, p.String())
		}
	}
	return py.UnexpectedKeyword(l.name, name, known...)
}

// missing returns the error for parameters without an argument, nil if there are none.
func (l *List) missing(given int, seen uint64) error {
	var pos, kw []string
	for i := given; i < len(l.params); i++ {
		if l.optional[i] || seen&(1<<i) != 0 {
			continue
		}
		if i < l.pos {
			pos = append(pos, "'"+l.params[i].String()+"'")
		} else {
			kw = append(kw, "'"+l.params[i].String()+"'")
		}
	}
	kind := "positional"
	if len(pos) == 0 {
		if pos, kind = kw, "keyword-only"; len(pos) == 0 {
			return nil
		}
	}
	list := pos[0]
	switch n := len(pos); {
	case n == 2:
		list = pos[0] + " and " + pos[1]
	case n > 2:
		list = strings.Join(pos[:n-1], ", ") + ", and " + pos[n-1]
	}
	return py.TypeErrorf("%s() missing %s: %s", l.name, count(len(pos), "required "+kind+" argument"), list)
}

func (l *List) tooMany(given int, seen uint64) error {
	required := 0
	for required < l.pos && !l.optional[required] {
		required++
	}
	takes := count(l.pos, "positional argument")
	if required < l.pos {
		takes = "from " + strconv.Itoa(required) + " to " + takes
		if l.pos == 1 {
			takes += "s"
		}
	}
	kw := 0
	for i := l.pos; i < len(l.params); i++ {
		if seen&(1<<i) != 0 {
			kw++
		}
	}
	were := strconv.Itoa(given) + " were"
	if kw > 0 {
		were = count(given, "positional argument") + " (and " + count(kw, "keyword-only argument") + ") were"
	} else if given == 1 {
		were = "1 was"
	}
	return py.TypeErrorf("%s() takes %s but %s given", l.name, takes, were)
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}
