package syntax

// This file defines the parsing of what re.sub puts in place of matches.

import (
	"strconv"

	"minipy/vm/py"
)

// A Piece of a template is a text, or if Group is not negative, what that group has captured.
type Piece struct {
	Text  string
	Group int
}

// ParseTemplate parses a template, a str if isStr, otherwise bytes, for a pattern with so many groups, of which indexes has
// the names. The error is an *Error.
func ParseTemplate(text string, isStr bool, groups int, indexes map[string]int, quote func(string) string) ([]Piece, error) {
	t := &template{source: newSource(text, isStr, quote), groups: groups, indexes: indexes}
	for t.next.char != end {
		tok := t.take()
		switch {
		case !tok.escaped:
			t.char(tok.char)
		case tok.char == 'g':
			t.group()
		case isDigit(tok.char):
			t.number(tok)
		default:
			if c, ok := charEscapes[tok.char]; ok {
				t.char(c)
			} else if isASCIILetter(tok.char) {
				t.fail(2, "bad escape %s", tok)
			} else {
				t.char('\\')
				t.char(tok.char)
			}
		}
	}
	if t.err != nil {
		return nil, t.err
	}
	t.flush()
	return t.pieces, nil
}

// A template is one that is being read.
type template struct {
	*source
	groups  int
	indexes map[string]int
	pieces  []Piece
	literal []byte
}

func (t *template) char(c rune) {
	if t.text {
		t.literal = py.AppendRune(t.literal, c)
	} else {
		t.literal = append(t.literal, byte(c))
	}
}

func (t *template) flush() {
	if len(t.literal) > 0 {
		t.pieces = append(t.pieces, Piece{Text: string(t.literal), Group: -1})
		t.literal = t.literal[:0]
	}
}

// put adds a group, whose name begins so many characters before the next token.
func (t *template) put(group int, name string, back int) {
	if group > t.groups {
		t.fail(back, "invalid group reference %s", name)
		return
	}
	t.flush()
	t.pieces = append(t.pieces, Piece{Group: group})
}

// group parses what follows "\g".
func (t *template) group() {
	if !t.accept('<') {
		t.fail(0, "missing <")
		return
	}
	name, n := t.until('>', "group name")
	if t.err != nil {
		return
	}
	group, isNumber := digits(name, maxGroups)
	if !isNumber {
		if !t.checkName(name, n, 1) {
			return
		}
		var ok bool
		if group, ok = t.indexes[name]; !ok {
			t.failKind(Index, -1, "unknown group name %s", t.quote(name))
			return
		}
	} else {
		name = trimZeros(name)
	}
	t.put(group, name, n+1)
}

// number parses what begins with an escaped digit: an octal escape or the number of a group.
func (t *template) number(tok token) {
	text := string(tok.char)
	digit := func() bool { return !t.next.escaped && isDigit(t.next.char) }
	octal := func() bool { return !t.next.escaped && isOctal(t.next.char) }
	if tok.char == '0' {
		for i := 0; i < 2 && octal(); i++ {
			text += string(t.take().char)
		}
		n, _ := strconv.ParseUint(text, 8, 32)
		t.char(rune(n & 0xFF))
		return
	}
	if digit() {
		text += string(t.take().char)
		if isOctal(rune(text[0])) && isOctal(rune(text[1])) && octal() {
			text += string(t.take().char)
			n, _ := strconv.ParseUint(text, 8, 32)
			if n > 0o377 {
				t.fail(len(text)+1, `octal escape value \%s outside of range 0-0o377`, text)
				return
			}
			t.char(rune(n))
			return
		}
	}
	group, _ := strconv.Atoi(text)
	t.put(group, text, len(text))
}
