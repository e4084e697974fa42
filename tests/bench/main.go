// Command bench compares minipy with the Pythons that are installed.
//
//	go run ./tests/bench [-rounds 7] [-only fib,sieve]
//
// It builds minipy, looks for python3.13, python3.11 and python2.7 in the PATH, and runs each program in tests/bench under
// each of them in turn, round after round. What is compared is the user CPU time of the whole process, as the median of
// the ratios taken within a round: the computer's slow phases hit both sides of a ratio. Start-up is compared by wall time,
// memory by the peak of the resident set, and threads by the ratio of the wall times of two threads and of one.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// A python is an interpreter to run programs with.
type python struct {
	name string
	args []string
}

// A usage is what one run has taken.
type usage struct {
	user, wall time.Duration
	peak       int64 // bytes; 0 if unknown
	out        string
}

var (
	rounds = flag.Int("rounds", 7, "how often each program is run under each interpreter")
	only   = flag.String("only", "", "the names of the programs to run, with commas between them")
)

func main() {
	log.SetFlags(0)
	flag.Parse()
	dir, err := os.MkdirTemp("", "minipy-bench")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	exe := filepath.Join(dir, "minipy")
	build := exec.Command("go", "build", "-o", exe, "minipy/cmd/minipy")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as the README says
	if out, err := build.CombinedOutput(); err != nil {
		log.Fatalf("go build: %v\n%s", err, out)
	}
	pythons := []python{{"minipy", []string{exe}}}
	for _, name := range []string{"python3.13", "python3.11", "python2.7"} {
		if path, ok := find(name); ok {
			pythons = append(pythons, python{name, []string{path}})
		} else {
			fmt.Printf("%s is not installed\n", name)
		}
	}
	fmt.Printf("%s/%s, %d CPUs, %s, %d rounds, %s\n\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version(), *rounds,
		time.Now().Format(time.DateOnly))
	programs(pythons)
	startUp(dir, pythons)
	gilCost(exe)
	threads(dir, exe, pythons)
}

// find returns the real executable of an interpreter: what is in the PATH may be a script that chooses one.
func find(name string) (string, bool) {
	path, err := exec.LookPath(name)
	if err != nil {
		return "", false
	}
	out, err := exec.Command(path, "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		return "", false
	}
	return strings.TrimSpace(string(out)), true
}

// wanted reports whether a measurement is to be made.
func wanted(name string) bool {
	return *only == "" || slices.Contains(strings.Split(*only, ","), name)
}

// run runs an interpreter, which must succeed.
func run(p python, args ...string) usage {
	u, err := try(p, args...)
	if err != nil {
		log.Fatalf("%s %v: %v", p.name, args, err)
	}
	return u
}

func try(p python, args ...string) (usage, error) {
	cmd := exec.Command(p.args[0], append(p.args[1:], args...)...)
	var out bytes.Buffer
	cmd.Stdout = &out
	start := time.Now()
	err := cmd.Run()
	return usage{cmd.ProcessState.UserTime(), time.Since(start), peak(cmd.ProcessState), out.String()}, err
}

// programs prints the ratios of user CPU time for each program.
func programs(pythons []python) {
	root, err := exec.Command("go", "list", "-f", "{{.Dir}}", "minipy/tests/bench").Output()
	if err != nil {
		log.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "*.py"))
	fmt.Printf("%-14s %12s", "user CPU", "minipy, s")
	for _, p := range pythons[1:] {
		fmt.Printf(" %14s", "/ "+p.name)
	}
	fmt.Println("   peak memory / first")
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".py")
		if !wanted(name) {
			continue
		}
		all := make([][]usage, len(pythons))
		skip := make([]bool, len(pythons))
		for range *rounds {
			for i, p := range pythons {
				if skip[i] {
					continue
				}
				u, err := try(p, file)
				if i == 0 && err != nil {
					log.Fatalf("%s %s: %v", p.name, file, err)
				}
				// Python 2 has not the whole language, or means something else.
				if skip[i] = err != nil || i > 0 && u.out != all[0][0].out; skip[i] && p.name != "python2.7" {
					log.Fatalf("%s: %s prints something else, or fails: %v", name, p.name, err)
				}
				all[i] = append(all[i], u)
			}
		}
		fmt.Printf("%-14s %12.3f", name, median(all[0], func(u usage, _ usage) float64 { return u.user.Seconds() }, all[0]))
		for i := range pythons[1:] {
			if skip[i+1] {
				fmt.Printf(" %14s", "-")
				continue
			}
			fmt.Printf(" %14.2f", median(all[0], func(u, v usage) float64 { return u.user.Seconds() / v.user.Seconds() }, all[i+1]))
		}
		fmt.Printf("   %.1f MiB", float64(all[0][0].peak)/(1<<20))
		if len(pythons) > 1 && all[1][0].peak > 0 {
			fmt.Printf(" / %.1f MiB", float64(all[1][0].peak)/(1<<20))
		}
		fmt.Println()
	}
}

// median returns the median of f over pairs of runs of the same round.
func median(a []usage, f func(usage, usage) float64, b []usage) float64 {
	r := make([]float64, len(a))
	for i := range a {
		r[i] = f(a[i], b[i])
	}
	slices.Sort(r)
	return r[len(r)/2]
}

// startUp compares an empty script.
func startUp(dir string, pythons []python) {
	if !wanted("startup") {
		return
	}
	empty := filepath.Join(dir, "empty.py")
	if err := os.WriteFile(empty, nil, 0o666); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("\n%-14s %10s %12s\n", "empty script", "wall, ms", "peak, MiB")
	all := make([][]usage, len(pythons))
	for range 3 * *rounds {
		for i, p := range pythons {
			all[i] = append(all[i], run(p, empty))
		}
	}
	for i, p := range pythons {
		wall := median(all[i], func(u, _ usage) float64 { return float64(u.wall) / 1e6 }, all[i])
		mem := median(all[i], func(u, _ usage) float64 { return float64(u.peak) / (1 << 20) }, all[i])
		fmt.Printf("%-14s %10.1f %12.1f\n", p.name, wall, mem)
	}
}

// gilCost compares the countdown under the new and the old GIL with no GIL at all. One thread.
func gilCost(exe string) {
	if !wanted("gil") {
		return
	}
	const program = "def f(n):\n    while n > 0:\n        n -= 1\nf(100000000)\n"
	fmt.Printf("\n%-44s %s\n", "one thread, countdown, user CPU", "/ no lock at all")
	for _, g := range []string{"new", "old"} {
		var with, without []usage
		for range 2 * *rounds {
			with = append(with, run(python{g, []string{exe, "--gil=" + g}}, "-c", program))
			without = append(without, run(python{g, []string{exe, "--gil=noop"}}, "-c", program))
		}
		fmt.Printf("%-44s %.3f\n", "--gil="+g, median(with, func(u, v usage) float64 { return u.user.Seconds() / v.user.Seconds() }, without))
	}
}

// threads compares two threads with one after the other, on all CPUs.
func threads(dir, exe string, pythons []python) {
	if !wanted("threads") {
		return
	}
	const program = `
import time
from threading import Thread
def countdown(n):
    while n > 0:
        n -= 1
N = %d
start = time.time()
countdown(N)
seq = time.time() - start
start = time.time()
ts = [Thread(target=countdown, args=(N // 2,)), Thread(target=countdown, args=(N // 2,))]
ts[0].start(); ts[1].start()
ts[0].join(); ts[1].join()
print((time.time() - start) / seq)
`
	fmt.Printf("\n%-44s %8s   %s\n", "two threads / one, countdown, wall time", "median", "lowest - highest")
	show := func(name string, p python, n int) {
		var r []float64
		for range *rounds {
			var x float64
			if _, err := fmt.Sscan(run(p, "-c", fmt.Sprintf(program, n)).out, &x); err != nil {
				log.Fatal(err)
			}
			r = append(r, x)
		}
		slices.Sort(r)
		fmt.Printf("%-44s %8.2f   %.2f - %.2f\n", name, r[len(r)/2], r[0], r[len(r)-1])
	}
	for _, g := range []string{"old", "new", "priority"} {
		show("minipy --gil="+g, python{g, []string{exe, "--gil=" + g}}, 100000000)
	}
	for _, p := range pythons[1:] {
		show(p.name, p, 10000000)
	}
	out, _ := exec.Command(exe, "--gil=old", "--gil-stats", "-c", fmt.Sprintf(program, 100000000)).CombinedOutput()
	fmt.Printf("\n--gil-stats of the program under --gil=old:\n%s", out)
}
