package tests

// This file runs the experiments of the folder examples on the simulated machine, and writes what they give into docs/reproduction.md.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"minipy"
)

// An experiment is a program of the folder examples beside a number of threads that compute.
type experiment struct {
	program string
	beside  int
	args    []string
}

func (x experiment) command(gil string) string {
	return fmt.Sprintf("minipy --sim --cores=2 --seed=1 --gil=%s examples/%s.py %s", gil, x.program, strings.Join(x.args, " "))
}

// experiments are made under each policy. The last argument is for how many seconds.
var experiments = []experiment{
	{"udp_echo", 0, []string{"0", "1"}}, {"udp_echo", 1, []string{"1", "1"}}, {"udp_echo", 2, []string{"2", "1"}},
	{"udp_echo", 4, []string{"4", "1"}}, {"many_io_threads", 1, []string{"512", "1", "0.5"}},
	{"convoy", 0, []string{"0", "0.5"}}, {"convoy", 1, []string{"1", "0.5"}}, {"convoy", 2, []string{"2", "0.5"}},
	{"fairness", 3, []string{"3", "2"}},
}

// The experiments give the same figures each time. sim/experiments.out has them, and docs/reproduction.md; -update writes both.
func TestSimulatedExperiments(t *testing.T) {
	results := map[string][]string{} // the lines of an experiment, in the order of policies
	var all strings.Builder
	for _, gil := range policies {
		for _, x := range experiments {
			line := x.run(t, gil)
			fmt.Fprintf(&all, "%s\n  %s", x.command(gil), line)
			results[x.command("")] = append(results[x.command("")], line)
		}
	}
	doc, err := os.ReadFile(reproduction)
	require.NoError(t, err)
	page := insertTables(t, string(doc), results)
	const golden = "sim/experiments.out"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(all.String()), 0o666))
		require.NoError(t, os.WriteFile(reproduction, []byte(page), 0o666))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), all.String())
	if !*update {
		require.Equal(t, string(doc), page, reproduction+" shows other figures: -update")
	}
}

// run makes an experiment and returns what it prints.
func (x experiment) run(t *testing.T, gil string) string {
	path := "../examples/" + x.program + ".py"
	var stdout, stderr bytes.Buffer
	in, err := minipy.New(minipy.Config{
		Stdout: &stdout, Stderr: &stderr, Args: append([]string{path}, x.args...), GIL: gil, PrintErrors: true,
		Files: minipy.HostFiles(), Network: true, Sim: &minipy.Sim{Cores: 2, Seed: 1},
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	require.NoError(t, in.RunFile(ctx, path), stderr.String())
	require.NoError(t, in.Close())
	return stdout.String()
}

// Where the tables stand in the page.
const (
	reproduction = "../docs/reproduction.md"
	tablesBegin  = "<!-- Written by: go test ./tests -run TestSimulatedExperiments -update -->\n"
	tablesEnd    = "<!-- Until here. -->\n"
)

// insertTables puts the figures into the page, beside those of the same experiments written in Go, which stand further below.
func insertTables(t *testing.T, page string, results map[string][]string) string {
	head, rest, ok := strings.Cut(page, tablesBegin)
	require.True(t, ok)
	_, tail, ok := strings.Cut(rest, tablesEnd)
	require.True(t, ok)
	versions := map[string]string{"old": "2.7", "new": "3.13"}
	goFigure := func(section, figure string) string { return figureOf(tail, section, figure) }
	var b strings.Builder
	cell := func(s string) string {
		if s == "" {
			return ""
		}
		return " " + s
	}
	row := func(cells ...string) {
		for _, c := range cells {
			fmt.Fprintf(&b, "|%s ", cell(c))
		}
		b.WriteString("|\n")
	}
	b.WriteString("\n| `--gil=` | program | answers/s | p50 us | p99 us | from Go: answers/s | p50 us | p99 us |\n|---|---|--:|--:|--:|--:|--:|--:|\n")
	for i, gil := range policies {
		for _, x := range experiments[:5] {
			f := figures(results[x.command("")][i], `([0-9.]+) messages/s, p50 +([0-9.]+) us, p99 +([0-9.]+)`)
			var in [3]string
			if v := versions[gil]; v != "" && x.program == "udp_echo" && x.beside < 3 {
				section := fmt.Sprintf("echo %s, %d spinners, 2 CPUs", v, x.beside)
				in = [3]string{goFigure(section, "answers per second"), goFigure(section, "p50, us"), goFigure(section, "p99, us")}
			} else if gil == "priority" && x.program == "udp_echo" && (x.beside == 1 || x.beside == 2) {
				in[0] = goFigure("priorities: I/O at once, others no slower", fmt.Sprintf("echo beside %d spinner%s, answers per second", x.beside, strings.Repeat("s", x.beside-1)))
			}
			row("`"+gil+"`", "`"+x.program+".py "+strings.Join(x.args, " ")+"`", f[0], f[1], f[2], in[0], in[1], in[2])
		}
	}
	b.WriteString("\n| `--gil=` | sends/s alone | slow-down beside 1 | beside 2 | from Go: beside 1 | beside 2 |\n|---|--:|--:|--:|--:|--:|\n")
	for i, gil := range policies {
		var rates [3]float64
		for k, x := range experiments[5:8] {
			rates[k], _ = strconv.ParseFloat(figures(results[x.command("")][i], `([0-9]+) sends/s`)[0], 64)
		}
		var in [2]string
		if v := versions[gil]; v != "" {
			section := "convoy " + v + ", 2 CPUs"
			in = [2]string{goFigure(section, "slow-down by 1 spinner"), goFigure(section, "slow-down by 2 spinners")}
		}
		row("`"+gil+"`", fmt.Sprintf("%.0f", rates[0]), fmt.Sprintf("%.1f", rates[0]/rates[1]), fmt.Sprintf("%.1f", rates[0]/rates[2]), in[0], in[1])
	}
	b.WriteString("\n| `--gil=` | shares of three threads | longest starvation, ms | from Go: least and greatest share | starvation, ms |\n|---|--:|--:|--:|--:|\n")
	for i, gil := range policies {
		f := figures(results[experiments[8].command("")][i], `shares ([0-9. ]+), longest starvation ([0-9.]+)`)
		var in [2]string
		if v := versions[gil]; v != "" {
			section := "fairness " + v + ", 3 threads, 2 CPUs"
			in = [2]string{goFigure(section, "least share") + " " + goFigure(section, "greatest share"), goFigure(section, "longest starvation, ms")}
		}
		row("`"+gil+"`", f[0], f[1], in[0], in[1])
	}
	b.WriteString("\n")
	return head + tablesBegin + b.String() + tablesEnd + tail
}

// figures are the groups of a pattern in a line.
func figures(line, pattern string) []string {
	return regexp.MustCompile(pattern).FindStringSubmatch(line)[1:]
}

// figureOf is the simulated figure of a section of the page.
func figureOf(page, section, figure string) string {
	_, s, _ := strings.Cut(page, "**"+section+"**")
	_, s, _ = strings.Cut(s, "\n| "+figure+" | ")
	line, _, _ := strings.Cut(s, "\n")
	if cells := strings.Split(line, " | "); len(cells) > 1 {
		return strings.TrimSpace(cells[1])
	}
	return ""
}
