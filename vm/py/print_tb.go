package py

// This file defines how an exception is reported: with its traceback, and those of the exceptions that it is chained to or
// that it groups. The layout is that of CPython 3.13's module traceback.

import (
	"math"
	"strconv"
	"strings"
)

// A SourceFunc returns a line of a source file, counted from 1; ok is false if it is not known.
type SourceFunc func(filename string, line int) (text string, ok bool)

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"

	reportGroupWidth = 15 // how many exceptions of a group are shown
	reportGroupDepth = 10 // how deeply nested groups are shown
	reportRepeats    = 3  // how often the same entry of a traceback is shown in a row
)

// FormatException returns the report about e that the interpreter prints when nothing catches it. The last line ends in a
// newline. It may call methods written in Python; their exceptions are ignored. src may be nil.
func FormatException(t *Thread, e *Exception, src SourceFunc) string {
	return strings.Join(ReportLines(t, e, ReportOptions{Source: src, Limit: tracebackLimit(t)}), "")
}

// tracebackLimit returns the Limit for sys.tracebacklimit: that many entries, the last ones.
func tracebackLimit(t *Thread) *int {
	if t == nil || t.RT == nil || t.RT.Modules == nil {
		return nil
	}
	m := t.RT.Modules.GetStr(Intern("sys"))
	if m == nil {
		return nil
	}
	v, err := FindAttr(t, *m, Intern("tracebacklimit"))
	if err != nil || v.IsZero() || !v.IsKind(KindInt) {
		return nil
	}
	n, err := AsSize(t, v, nil)
	if err != nil || n == math.MaxInt {
		return nil
	}
	n = -max(n, 0)
	return &n
}

// ReportOptions say what a report shows.
type ReportOptions struct {
	Source  SourceFunc
	NoChain bool // without causes and contexts
	NoMarks bool // without the marks below the lines
	// If Replace is set, Traceback is shown instead of the exception's own.
	Replace   bool
	Traceback *Traceback
	Limit     *int // how many entries of a traceback: the first ones, or if it is negative the last ones; nil is all
}

// ReportLines is FormatException with options. The parts are those of traceback.format_exception; each ends in a newline,
// and may have several lines.
func ReportLines(t *Thread, e *Exception, o ReportOptions) []string {
	p := &reportPrinter{t: t, o: o}
	r := newReport(e)
	if o.Replace {
		r.tb = o.Traceback
	}
	p.print(r)
	return p.out
}

// ReportOnly returns the parts of a report without tracebacks and chained exceptions: the class and the message, the place
// of a SyntaxError, the notes.
func ReportOnly(t *Thread, e *Exception) []string {
	p := &reportPrinter{t: t}
	return p.exceptionOnly(e, nil)
}

// ReportTraceback returns the entries of a traceback, the outermost call first.
func ReportTraceback(t *Thread, tb *Traceback, o ReportOptions) []string {
	p := &reportPrinter{t: t, o: o}
	return p.stack(tb)
}

// A report is an exception and what it is shown with.
type report struct {
	e              *Exception
	tb             *Traceback
	cause, context *report
	group          []*report
	isGroup        bool
}

// newReport finds out which exceptions are to be shown together with e. Each is shown once, whatever refers to it.
func newReport(e *Exception) *report {
	seen := map[*Exception]bool{}
	make1 := func(e *Exception) *report {
		seen[e] = true
		return &report{e: e, tb: e.Traceback}
	}
	top := make1(e)
	for todo := []*report{top}; len(todo) > 0; {
		r := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c := r.e.Cause; c != nil && !seen[c] {
			r.cause = make1(c)
		}
		if c := r.e.Context; c != nil && !seen[c] && r.cause == nil && !r.e.SuppressContext {
			r.context = make1(c)
		}
		if r.e.IsA(&BaseExceptionGroupType) {
			r.isGroup = true
			for _, x := range r.e.Exceptions() {
				r.group = append(r.group, make1(x.AsException()))
			}
		}
		if r.cause != nil {
			todo = append(todo, r.cause)
		}
		if r.context != nil {
			todo = append(todo, r.context)
		}
		todo = append(todo, r.group...)
	}
	return top
}

// A reportPrinter writes reports.
type reportPrinter struct {
	t         *Thread
	o         ReportOptions
	out       []string
	depth     int  // of nested groups
	needClose bool // the box of a group is still to be closed
}

func (p *reportPrinter) indent() string { return strings.Repeat(" ", 2*p.depth) }

// emit writes lines, inside a group's box with a margin.
func (p *reportPrinter) emit(margin byte, parts ...string) {
	prefix := p.indent()
	if p.depth > 0 {
		prefix += string(margin) + " "
	}
	for _, text := range parts {
		p.out = append(p.out, indentLines(text, prefix))
	}
}

// indentLines puts prefix before each line.
func indentLines(text, prefix string) string {
	if prefix == "" {
		return text
	}
	var b strings.Builder
	for text != "" {
		i := strings.IndexByte(text, '\n') + 1
		if i == 0 {
			i = len(text)
		}
		b.WriteString(prefix)
		b.WriteString(text[:i])
		text = text[i:]
	}
	return b.String()
}

func (p *reportPrinter) print(r *report) {
	type link struct {
		text string
		r    *report
	}
	var chain []link
	for r != nil {
		switch {
		case p.o.NoChain:
			chain = append(chain, link{"", r})
			r = nil
		case r.cause != nil:
			chain = append(chain, link{causeText, r})
			r = r.cause
		case r.context != nil:
			chain = append(chain, link{contextText, r})
			r = r.context
		default:
			chain = append(chain, link{"", r})
			r = nil
		}
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if chain[i].text != "" {
			p.emit('|', chain[i].text)
		}
		p.one(chain[i].r)
	}
}

func (p *reportPrinter) one(r *report) {
	switch {
	case !r.isGroup:
		if entries := p.stack(r.tb); len(entries) > 0 {
			p.emit('|', "Traceback (most recent call last):\n")
			p.emit('|', entries...)
		}
		p.emit('|', p.exceptionOnly(r.e, r.tb)...)
	case p.depth > reportGroupDepth:
		p.emit('|', "... (max_group_depth is "+itoa(reportGroupDepth)+")\n")
	default:
		p.box(r)
	}
}

// box writes a group and its exceptions.
func (p *reportPrinter) box(r *report) {
	top := p.depth == 0
	margin := byte('|')
	if top {
		p.depth++
		margin = '+'
	}
	if entries := p.stack(r.tb); len(entries) > 0 {
		p.emit(margin, "Exception Group Traceback (most recent call last):\n")
		p.emit('|', entries...)
	}
	p.emit('|', p.exceptionOnly(r.e, r.tb)...)
	n := min(len(r.group), reportGroupWidth+1)
	p.needClose = false
	for i := range n {
		last := i == n-1
		if last {
			p.needClose = true // unless a group inside does it
		}
		title, corner := itoa(i+1), "  "
		if i == 0 {
			corner = "+-"
		}
		if i >= reportGroupWidth {
			title = "..."
		}
		p.out = append(p.out, p.indent()+corner+"+---------------- "+title+" ----------------\n")
		p.depth++
		if i >= reportGroupWidth {
			more := len(r.group) - reportGroupWidth
			p.emit('|', "and "+itoa(more)+" more exception"+plural(more)+"\n")
		} else {
			p.print(r.group[i])
		}
		if last && p.needClose {
			p.out = append(p.out, p.indent()+"+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
	}
	if top {
		p.depth = 0
	}
}

// safeStr returns str(v), or a text that says what could not be shown.
func safeStr(t *Thread, v Value, what string) string {
	s, err := ToStr(t, v)
	if err != nil {
		return "<" + what + " str() failed>"
	}
	return s
}

// reportName returns a class's name as it stands at the head of the last line.
func reportName(class *Type) string {
	if class.heap != nil {
		if m := class.attrs.GetStr(nameModule); m != nil && !m.IsKind(KindStr) {
			return "<unknown>." + class.QualName
		}
	}
	if class.Module == "__main__" || class.Module == "builtins" || class.Module == "" {
		return class.QualName
	}
	return class.Module + "." + class.QualName
}

// exceptionOnly returns the class and the message of an exception with the traceback tb, and the notes.
func (p *reportPrinter) exceptionOnly(e *Exception, tb *Traceback) []string {
	var out []string
	if e.IsA(&SyntaxErrorType) {
		out = p.syntaxError(e)
	} else {
		s := safeStr(p.t, e.Value(), "exception") + suggestFor(p.t, e, tb)
		if s != "" {
			s = ": " + s
		}
		out = append(out, reportName(e.Type)+s+"\n")
	}
	notes, err := GetAttr(p.t, e.Value(), idNotes)
	switch {
	case IsError(err, &AttributeErrorType):
	case err != nil:
		out = append(out, "Ignored error getting __notes__: "+safeRepr(p.t, AsError(err).Value(), "__notes__")+"\n")
	case notes.IsKind(KindList) || notes.IsKind(KindTuple):
		items, _ := Collect(p.t, notes)
		for _, n := range items {
			for _, line := range strings.Split(safeStr(p.t, n, "note"), "\n") {
				out = append(out, line+"\n")
			}
		}
	case !notes.IsNone():
		out = append(out, safeRepr(p.t, notes, "__notes__")+"\n")
	}
	return out
}

func safeRepr(t *Thread, v Value, what string) string {
	s, err := Repr(t, v)
	if err != nil {
		return "<" + what + " repr() failed>"
	}
	return s
}

// syntaxError returns the place, the source text and the message of a SyntaxError.
func (p *reportPrinter) syntaxError(e *Exception) []string {
	var out []string
	str := func(i int) (string, bool) {
		if v := e.field(i); !v.IsNone() {
			return safeStr(p.t, v, "attribute"), true
		}
		return "", false
	}
	num := func(i int) (int, bool) {
		v := e.field(i)
		if !v.IsKind(KindInt) {
			return 0, false
		}
		n, ok := IntValue(v)
		return int(n), ok
	}
	suffix := ""
	file, hasFile := str(fieldSyntaxFilename)
	line, hasLine := str(fieldSyntaxLine)
	if hasLine {
		if file == "" {
			file = "<string>"
		}
		out = append(out, "  File \""+file+"\", line "+line+"\n")
	} else if hasFile {
		suffix = " (" + file + ")"
	}
	if text, ok := str(fieldSyntaxText); ok {
		endLine, hasEnd := str(fieldSyntaxEndLine)
		offset, hasOffset := num(fieldSyntaxOffset)
		endOffset, _ := num(fieldSyntaxEndOffset)
		// Offsets count characters.
		all := []rune(text)
		right := []rune(strings.TrimRight(text, "\n"))
		left := []rune(strings.TrimLeft(string(right), " \n\f"))
		spaces := len(right) - len(left)
		shown := "    " + string(left) + "\n"
		if hasOffset {
			switch {
			case hasLine != hasEnd || line != endLine:
				endOffset = len(right) + 1
			case endOffset == 0:
				endOffset = offset
			}
			if len(all) > 0 && offset > len(all) {
				offset = len(right) + 1
			}
			if len(all) > 0 && endOffset > len(all) {
				endOffset = len(right) + 1
			}
			if offset >= endOffset || endOffset < 0 {
				endOffset = offset + 1
			}
			if col := offset - 1 - spaces; col >= 0 {
				var b strings.Builder
				for _, c := range left[:min(col, len(left))] {
					if !isSpaceRune(c) {
						c = ' '
					}
					b.WriteRune(c)
				}
				shown += "    " + b.String() + strings.Repeat("^", min(max(endOffset-1-spaces-col, 0), 1<<16)) + "\n"
			}
		}
		out = append(out, shown)
	}
	msg, _ := str(fieldSyntaxMsg)
	if msg == "" {
		msg = "<no detail available>"
	}
	return append(out, reportName(e.Type)+": "+msg+suffix+"\n")
}

// stack returns the entries of a traceback. Of equal entries in a row only the first ones are shown.
func (p *reportPrinter) stack(tb *Traceback) []string {
	var out []string
	repeats := func(n int) {
		if n > reportRepeats {
			n -= reportRepeats
			out = append(out, "  [Previous line repeated "+itoa(n)+" more time"+plural(n)+"]\n")
		}
	}
	left := -1
	if p.o.Limit != nil {
		left = *p.o.Limit
		if left < 0 {
			n := 0
			for e := tb; e != nil; e = e.Next {
				n++
			}
			for ; n > -left; n-- {
				tb = tb.Next
			}
			left = -1
		}
	}
	count, lastLine := 0, 0
	var last *Func
	for ; tb != nil && left != 0; tb = tb.Next {
		left--
		if tb.Func == nil {
			continue
		}
		line := tb.LineNumber()
		if last == nil || line != lastLine || tb.Func.Code.Name != last.Code.Name || tb.Func.Code.Filename != last.Code.Filename {
			repeats(count)
			last, lastLine, count = tb.Func, line, 0
		}
		if count++; count <= reportRepeats {
			out = append(out, p.entry(tb, line))
		}
	}
	repeats(count)
	return out
}

// entry returns one entry of a traceback.
func (p *reportPrinter) entry(tb *Traceback, line int) string {
	c := tb.Func.Code
	head := "  File \"" + c.Filename + "\", line " + strconv.Itoa(line) + ", in " + c.Name + "\n"
	if p.o.Source == nil || line <= 0 {
		return head
	}
	pos := c.Where(tb.PC)
	if tb.Line > 0 && tb.Line != int(pos.Line) || int(pos.EndLine) < line {
		pos.Line, pos.EndLine, pos.Col, pos.EndCol = int32(line), int32(line), -1, -1
	}
	var lines []string
	for n := line; n <= int(pos.EndLine); n++ {
		s, _ := p.o.Source(c.Filename, n)
		lines = append(lines, strings.TrimRightFunc(s, isSpaceRune))
	}
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return head
	}
	if pos.Col < 0 || pos.EndCol < 0 || p.o.NoMarks {
		return head + "    " + strings.TrimFunc(lines[0], isSpaceRune) + "\n"
	}
	return head + markedLines(lines, pos)
}
