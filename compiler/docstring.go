package compiler

// This file removes the indentation of docstrings.

import "strings"

// cleanDoc returns a docstring without the margin that all lines but the first have in common, and without the spaces
// before the first line.
func cleanDoc(doc string) string {
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, line := range lines[1:] {
		text := strings.TrimLeft(line, " ")
		if indent := len(line) - len(text); text != "" && (margin < 0 || indent < margin) {
			margin = indent
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, line := range lines[1:] {
		n := 0
		for n < margin && n < len(line) && line[n] == ' ' {
			n++
		}
		lines[i+1] = line[n:]
	}
	return strings.Join(lines, "\n")
}

// expandTabs replaces tabs by spaces up to the next column that is a multiple of 8.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
		case '\n', '\r':
			b.WriteRune(r)
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}
