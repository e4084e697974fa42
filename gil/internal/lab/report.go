// This file runs the table and reports.

package lab

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// A Result is what an experiment has given.
type Result struct {
	Experiment
	Values []float64 // in the order of Figures
}

// Run runs the experiments whose names match.
func Run(p Presets, seed uint64, match *regexp.Regexp) []Result {
	var all []Result
	for _, e := range Experiments() {
		if match == nil || match.MatchString(e.Name) {
			all = append(all, Result{e, e.Run(p, seed)})
		}
	}
	return all
}

// Good reports whether the simulated value is in the band.
func (f Figure) Good(x float64) bool { return f.Low <= x && x <= f.High }

// digits writes a number with four digits.
func digits(x float64) string {
	if x == 0 {
		return "0"
	}
	return fmt.Sprintf("%.4g", x)
}

// number writes a number as people do.
func number(x float64) string {
	switch {
	case x >= 1000:
		s := fmt.Sprintf("%.0f", x)
		for i := len(s) - 3; i > 0; i -= 3 {
			s = s[:i] + "," + s[i:]
		}
		return s
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	case x >= 0.01:
		return strings.TrimSuffix(fmt.Sprintf("%.3f", x), "0")
	}
	return digits(x)
}

// Markdown writes a table for each experiment: what was measured or published, what was simulated, and how far that is off.
func Markdown(w io.Writer, results []Result) {
	for i, r := range results {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "**%s**. Machine: %s. Source: %s.\\\n", r.Name, r.Machine, r.Source)
		fmt.Fprintf(w, "`go run ./gil/internal/simexp -run '%s'`\n\n", regexp.QuoteMeta(r.Name))
		fmt.Fprintf(w, "| figure | real | simulated | deviation | |\n|---|---:|---:|---:|---|\n")
		for i, f := range r.Figures {
			x := r.Values[i]
			real, off := "", ""
			if f.Real != 0 {
				real, off = number(f.Real), fmt.Sprintf("%+.0f %%", 100*(x/f.Real-1))
			}
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s |\n", f.Name, real, number(x), off, remark(f, x))
		}
	}
}

// remark is what there is to say of a figure.
func remark(f Figure, x float64) string {
	switch {
	case !f.Good(x):
		return "misses its band, " + number(f.Low) + " to " + number(f.High)
	case f.Fitted:
		return "fitted"
	}
	return ""
}

// Exact writes all values, one a line, so that no change goes unnoticed.
func Exact(w io.Writer, results []Result) {
	for _, r := range results {
		fmt.Fprintln(w, r.Name)
		for i, f := range r.Figures {
			fmt.Fprintf(w, "\t%-12.8g %s\n", r.Values[i], f.Name)
		}
	}
}

// Misses writes the figures that miss their bands, and why.
func Misses(w io.Writer, results []Result) {
	if len(misses()) == 0 {
		fmt.Fprintln(w, "All figures lie in their bands.")
	}
	for _, m := range misses() {
		fmt.Fprintf(w, "* **%s**", m.title)
		for _, r := range results {
			for i, f := range r.Figures {
				if x := r.Values[i]; !f.Good(x) && slices.Contains(m.figures, r.Name+": "+f.Name) {
					fmt.Fprintf(w, "\n  %s: %s: %s, simulated %s.", r.Name, f.Name, number(f.Real), number(x))
				}
			}
		}
		fmt.Fprintf(w, "\n  %s\n", m.why)
	}
}
