// Command experiments runs the programs of the folder examples that show what the GIL does to threads, under minipy's policies and
// under real Pythons, and prints the table of docs/gil.md:
//
//	go run ./tests/experiments [-n runs] [-seconds s] [-prefix "chrt -f 1"]
//
// Each figure is the median of the runs. Other work on the computer spoils them: -prefix runs each program with a command that
// keeps it off.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	runs    = flag.Int("n", 3, "how often each program runs")
	seconds = flag.String("seconds", "0.7", "for how long")
	prefix  = flag.String("prefix", "", "a command to run each program with")
)

// An interpreter is what programs run under.
type interpreter struct {
	name    string
	command []string
}

var number = regexp.MustCompile(`[0-9]+(?:\.[0-9]+)?`)

func main() {
	flag.Parse()
	dir, err := os.MkdirTemp("", "experiments")
	check(err)
	defer os.RemoveAll(dir)
	minipy := filepath.Join(dir, "minipy")
	out, err := exec.Command("go", "build", "-o", minipy, "./cmd/minipy").CombinedOutput()
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s", out)
		os.Exit(1)
	}
	var all []interpreter
	for _, gil := range []string{"old", "new", "priority"} {
		all = append(all, interpreter{"minipy --gil=" + gil, []string{minipy, "--gil=" + gil}})
	}
	for _, python := range []string{"python2.7", "python3.13"} {
		if exec.Command(python, "-c", "").Run() == nil {
			all = append(all, interpreter{python, []string{python}})
		}
	}
	for _, t := range []struct {
		program, head string
		beside        []string
		args          func(beside string) []string
		columns       []int // of the numbers that are printed
	}{
		{"udp_echo.py", "UDP echo beside|messages/s|p50 us|p99 us", []string{"0", "1", "2", "4"},
			func(b string) []string { return []string{b, *seconds} }, []int{1, 2, 3}},
		{"many_io_threads.py", "512 I/O threads beside|messages/s|p50 us|p99 us", []string{"0", "1"},
			func(b string) []string { return []string{"512", b, *seconds} }, []int{2, 3, 4}},
		{"convoy.py", "sends that never wait beside|sends/s", []string{"0", "1", "2"},
			func(b string) []string { return []string{b, *seconds} }, []int{1}},
		{"fairness.py", "CPU threads|share|share|share|longest starvation ms", []string{"3"},
			func(b string) []string { return []string{b, "2"} }, []int{0, 1, 2, 3}},
	} {
		heads := strings.Split(t.head, "|")
		fmt.Printf("\n| interpreter | %s |\n|---|%s\n", strings.Join(heads, " | "), strings.Repeat("--:|", len(heads)))
		for _, in := range all {
			for _, b := range t.beside {
				row := in.measure(filepath.Join("examples", t.program), t.args(b), t.columns)
				fmt.Printf("| %s | %s | %s |\n", in.name, b, strings.Join(row, " | "))
			}
		}
	}
}

// measure runs a program and returns the medians of some of the numbers that it prints.
func (in interpreter) measure(program string, args []string, columns []int) []string {
	values := make([][]float64, len(columns))
	for range *runs {
		command := append(strings.Fields(*prefix), in.command...)
		command = append(append(command, program), args...)
		out, err := exec.Command(command[0], command[1:]...).CombinedOutput()
		found := number.FindAllString(regexp.MustCompile(`p\d\d`).ReplaceAllString(string(out), "p"), -1)
		if err != nil || len(found) <= slices.Max(columns) {
			fmt.Fprintf(os.Stderr, "%s: %v\n%s", strings.Join(command, " "), err, out)
			continue
		}
		for i, c := range columns {
			f, _ := strconv.ParseFloat(found[c], 64)
			values[i] = append(values[i], f)
		}
	}
	row := make([]string, len(columns))
	for i, v := range values {
		if slices.Sort(v); len(v) == 0 {
			row[i] = "-"
		} else if m := v[len(v)/2]; m < 1 {
			row[i] = fmt.Sprintf("%.2f", m)
		} else {
			row[i] = fmt.Sprintf("%.0f", m)
		}
	}
	return row
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
