package py

// This file defines how a traceback shows source lines: without their common indentation, with marks below them that show
// which part was being executed.

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"minipy/compiler/code"
)

func isSpaceRune(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// A place is a position in lines: an index of a line and one of a character in it.
type place struct{ line, col int }

func (p place) before(q place) bool { return p.line < q.line || p.line == q.line && p.col < q.col }

// An anchor is the part of an expression that is marked by ^, the rest being marked by ~.
type anchor struct{ from, to place }

// dedent removes the common leading white space of the lines that are not blank. Blank lines become empty.
func dedent(lines []string) []string {
	margin, found := "", false
	for _, l := range lines {
		rest := strings.TrimLeft(l, " \t")
		if rest == "" {
			continue
		}
		space := l[:len(l)-len(rest)]
		if !found {
			margin, found = space, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(space) && margin[n] == space[n] {
			n++
		}
		margin = margin[:n]
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimLeft(l, " \t") != "" {
			out[i] = l[len(margin):]
		}
	}
	return out
}

// charIndex turns an index in bytes into one in characters.
func charIndex(s string, offset int) int {
	return utf8.RuneCountInString(s[:min(max(offset, 0), len(s))])
}

// displayWidth returns how many columns the first n characters take on a screen, where some take two.
func displayWidth(line []rune, n int) int {
	n = max(0, min(n, len(line)))
	cols := n
	for _, r := range line[:n] {
		if r < 0x1100 {
			continue
		}
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			cols++
		}
	}
	return cols
}

// markedLines returns the source lines of an expression at pos with the marks. lines are the first to the last line of
// the expression.
func markedLines(source []string, pos code.Position) string {
	stripped := dedent(source)
	lines := make([][]rune, len(stripped))
	for i, l := range stripped {
		lines[i] = []rune(l)
	}
	last := len(lines) - 1
	cut := utf8.RuneCountInString(source[0]) - len(lines[0])
	start := max(0, charIndex(source[0], int(pos.Col))-cut)
	end := max(0, charIndex(source[last], int(pos.EndCol))-cut)
	start, end = min(start, len(lines[0])), min(end, len(lines[last]))

	var a *anchor
	switch {
	case pos.Anchor >= 0:
		if at := int(pos.Anchor); at >= len(source[last]) || !strings.ContainsRune("+-*/%@&|^<>([", rune(source[last][at])) {
			break // the file has changed
		}
		a = &anchor{place{last, charIndex(source[last], int(pos.Anchor)) - cut}, place{last, charIndex(source[last], int(pos.AnchorEnd)) - cut}}
	default:
		a = findAnchor(lines, place{0, start}, place{last, end})
	}
	show := marksNeeded(lines, start, end, a)

	significant := map[int]bool{0: true, last: true}
	mark := byte('^')
	var from, to place
	if a != nil {
		mark = '~'
		from = place{a.from.line, displayWidth(lines[a.from.line], a.from.col)}
		to = place{a.to.line, displayWidth(lines[a.to.line], a.to.col)}
		for d := -1; d <= 1; d++ {
			significant[a.from.line+d] = true
			significant[a.to.line+d] = true
		}
	}
	startCol, endCol := displayWidth(lines[0], start), displayWidth(lines[last], end)

	var out []string
	line := func(n int) {
		out = append(out, string(lines[n]))
		if !show {
			return
		}
		space := 0
		for space < len(lines[n]) && isSpaceRune(lines[n][space]) {
			space++
		}
		cols := endCol
		if n != last {
			cols = displayWidth(lines[n], len(lines[n]))
		}
		marks := make([]byte, cols)
		for col := range marks {
			switch at := (place{n, col}); {
			case col < space, n == 0 && col < startCol:
				marks[col] = ' '
			case a != nil && !at.before(from) && at.before(to):
				marks[col] = '^'
			default:
				marks[col] = mark
			}
		}
		out = append(out, string(marks))
	}
	var shown []int
	for n := range significant {
		if n >= 0 && n <= last {
			shown = append(shown, n)
		}
	}
	sort.Ints(shown)
	for i, n := range shown {
		if i > 0 {
			switch skipped := n - shown[i-1] - 1; {
			case skipped == 1:
				line(n - 1)
			case skipped > 1:
				out = append(out, "...<"+itoa(skipped)+" lines>...")
			}
		}
		line(n)
	}
	var b strings.Builder
	for _, l := range dedent(out) {
		b.WriteString("    " + l + "\n")
	}
	return b.String()
}

// marksNeeded reports whether marks say more than the lines themselves do: not if the expression is all that there is,
// and not if it is the call in "return f(...)" or "x = ...(...)".
func marksNeeded(lines [][]rune, start, end int, a *anchor) bool {
	last := len(lines) - 1
	before := strings.TrimFunc(string(lines[0][:start]), isSpaceRune)
	after := strings.TrimFunc(string(lines[last][end:]), isSpaceRune)
	if a == nil {
		return before != "" || after != ""
	}
	for strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") {
		before, after = strings.TrimRight(before[:len(before)-1], " \t"), strings.TrimLeft(after[1:], " \t")
	}
	from := lines[a.from.line]
	isCall := a.to == place{last, end} && a.from.col < len(from) && from[a.from.col] == '('
	if !isCall || after != "" && after[0] != '#' && after[0] != ';' {
		return true
	}
	if before == "return" {
		return a.from.line > 0 || !tbIdentifier(strings.TrimSpace(string(lines[0][start:max(start, a.from.col)])))
	}
	name, isAssignment := strings.CutSuffix(before, "=")
	return !isAssignment || !tbIdentifier(strings.TrimSpace(name))
}

func tbIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return s != "" && !tbKeyword(s)
}

// tbKeyword reports whether s is a keyword that can stand before a parenthesis.
func tbKeyword(s string) bool {
	switch s {
	case "and", "or", "not", "in", "is", "if", "else", "lambda", "await", "yield", "return", "assert", "del", "while", "for", "from":
		return true
	}
	return false
}

// findAnchor finds the anchor of an expression that extends over lines: the operator of a binary operation, or the
// brackets of a call or subscript. It is nil if the expression is something else.
func findAnchor(lines [][]rune, start, end place) *anchor {
	var ops []anchorOp       // operators outside brackets
	var open place           // the last bracket that was opened outside of others
	var closed, opened place // the last pair of brackets
	depth := 0
	operand := false // whether an operand stands before the current place
	for p := start; p.before(end); {
		if p.col >= len(lines[p.line]) {
			p = place{p.line + 1, 0}
			continue
		}
		rest := lines[p.line][p.col:]
		c, n := rest[0], 1
		switch {
		case c == '#' || c == '\\':
			p = place{p.line + 1, 0}
			continue
		case isSpaceRune(c):
		case c == '"' || c == '\'':
			if p = skipString(lines, p); p.line > end.line {
				return nil
			}
			operand = true
			continue
		case c == '(' || c == '[' || c == '{':
			if depth == 0 {
				open = p
				if !operand || c == '{' {
					open.line = -1 // a display or a parenthesis, not a call or subscript
				}
			}
			depth++
			operand = false
		case c == ')' || c == ']' || c == '}':
			if depth--; depth < 0 {
				return nil
			}
			if depth == 0 {
				opened, closed = open, p
			}
			operand = true
		case depth > 0:
			operand = true // only whether a bracket follows an operand at depth 0 matters
		case c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c):
			for n < len(rest) && (rest[n] == '_' || unicode.IsLetter(rest[n]) || unicode.IsDigit(rest[n])) {
				n++
			}
			if operand || tbKeyword(string(rest[:n])) {
				return nil // two words in a row: a statement
			}
			operand = true
		case c == '.':
			operand = false
		default:
			op := anchorOp{at: p}
			if op.level, n = operatorAt(rest); op.level == 0 {
				return nil // a comparison, a comma ...
			}
			op.size = n
			if operand {
				ops = append(ops, op)
			}
			operand = false
		}
		p.col += n
	}
	if len(ops) > 0 {
		// The operator that is applied last: the last one of the lowest level, but ** groups from right to left.
		best := ops[0]
		for _, op := range ops[1:] {
			if op.level < best.level || op.level == best.level && op.level != levelPower {
				best = op
			}
		}
		return &anchor{best.at, place{best.at.line, best.at.col + best.size}}
	}
	if depth == 0 && opened.line >= 0 && (place{closed.line, closed.col + 1}) == end && closed != (place{}) {
		return &anchor{opened, end}
	}
	return nil
}

// An anchorOp is a binary operator in an expression.
type anchorOp struct {
	at    place
	size  int
	level int // of precedence, from 1
}

const levelPower = 7

// operatorAt returns the level and length of the arithmetic operator that s begins with; the level is 0 if there is none.
func operatorAt(s []rune) (level, size int) {
	next := rune(0)
	if len(s) > 1 {
		next = s[1]
	}
	if next == '=' {
		return 0, 1
	}
	switch s[0] {
	case '|':
		return 1, 1
	case '^':
		return 2, 1
	case '&':
		return 3, 1
	case '<', '>':
		if next == s[0] {
			return 4, 2
		}
		return 0, 1
	case '+', '-':
		return 5, 1
	case '~':
		return 6, 1
	case '*', '/':
		switch {
		case next != s[0]:
			return 6, 1
		case s[0] == '*':
			return levelPower, 2
		}
		return 6, 2
	case '%', '@':
		return 6, 1
	}
	return 0, 1
}

// skipString returns the place after the string literal that begins at p.
func skipString(lines [][]rune, p place) place {
	quote := lines[p.line][p.col]
	triple := strings.HasPrefix(string(lines[p.line][p.col:]), strings.Repeat(string(quote), 3))
	p.col++
	if triple {
		p.col += 2
	}
	for p.line < len(lines) {
		line := lines[p.line]
		for p.col < len(line) {
			switch {
			case line[p.col] == '\\':
				p.col++
			case line[p.col] == quote && !triple:
				return place{p.line, p.col + 1}
			case line[p.col] == quote && p.col+2 < len(line) && line[p.col+1] == quote && line[p.col+2] == quote:
				return place{p.line, p.col + 3}
			}
			p.col++
		}
		if !triple {
			return place{p.line + 1, 0}
		}
		p = place{p.line + 1, 0}
	}
	return place{len(lines), 0}
}

// MarkLines returns source lines, those of an expression, as a traceback shows them: indented, with marks below. col and
// endCol are where it begins in the first line and ends in the last, in bytes.
func MarkLines(lines []string, col, endCol int) string {
	return markedLines(lines, code.Position{Col: int32(col), EndCol: int32(endCol), Anchor: -1})
}

// Suggestion returns what a report with the traceback tb, which may be None, adds to the message of an exception:
// ". Did you mean: 'x'?", or "".
func Suggestion(t *Thread, e *Exception, tb Value) string {
	if !tb.Is(&TracebackType) {
		return suggestFor(t, e, nil)
	}
	return suggestFor(t, e, tb.asTraceback())
}
