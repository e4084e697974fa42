// Command names writes docs/stdlib.md: which names of CPython's standard library are there, and which are not.
//
//	go run ./stdlib/internal/names                       writes the page
//	go run ./stdlib/internal/names -cpython python3.13   also asks a CPython what there is, and keeps it in testdata
package main

import (
	"bytes"
	"context"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"minipy"
	"minipy/stdlib"
)

//go:embed dump.py
var dump string

//go:embed testdata/cpython.txt
var stored string

func main() {
	cpython := flag.String("cpython", "", "the CPython 3.13 to ask")
	root := flag.String("root", ".", "the folder of the module")
	flag.Parse()
	if err := run(*cpython, *root); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(cpython, root string) error {
	theirs := stored
	if cpython != "" {
		var err error
		if theirs, err = ask(cpython); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(root, "stdlib/internal/names/testdata/cpython.txt"), []byte(theirs), 0o666); err != nil {
			return err
		}
	}
	page, err := makePage(theirs)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, "docs/stdlib.md"), []byte(page), 0o666)
}

// skipped are modules that are no library, belong to other systems, or do something when they are imported.
var skipped = []string{"antigravity", "this", "idlelib", "turtle", "turtledemo", "tkinter", "pydoc_data", "msvcrt", "nt", "winreg", "winsound"}

// ask lets a CPython say which modules it has, and what is in them.
func ask(cpython string) (string, error) {
	out, err := exec.Command(cpython, "-c", "import sys; print(*sorted(sys.stdlib_module_names))").Output()
	if err != nil {
		return "", err
	}
	args := []string{"-W", "ignore", "-c", dump}
	for _, name := range append(strings.Fields(string(out)), stdlib.Names()...) {
		if !strings.HasPrefix(name, "_") && !strings.Contains(name, "._") && !slices.Contains(skipped, name) && !slices.Contains(args, name) {
			args = append(args, name)
		}
	}
	slices.Sort(args[4:])
	out, err = exec.Command(cpython, args...).Output()
	return string(out), err
}

// ours returns what minipy has of modules.
func ours(modules []string) (string, error) {
	var out, errs bytes.Buffer
	in, err := minipy.New(minipy.Config{Args: append([]string{"names"}, modules...), Stdout: &out, Stderr: &errs, PrintErrors: true, Warnings: []string{"ignore"}})
	if err != nil {
		return "", err
	}
	defer in.Close()
	if err := in.Run(context.Background(), dump); err != nil {
		return "", fmt.Errorf("%w\n%s", err, &errs)
	}
	return out.String(), nil
}

// A module is the names in a module, each with the attributes of the class that it may be.
type module struct {
	order []string
	names map[string][]string
}

// parse reads what dump.py has printed.
func parse(text string) (order []string, modules map[string]*module) {
	modules = make(map[string]*module)
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		m := modules[f[0]]
		if m == nil {
			m = &module{names: make(map[string][]string)}
			modules[f[0]] = m
			order = append(order, f[0])
		}
		if len(f) > 1 {
			m.order = append(m.order, f[1])
			m.names[f[1]] = f[2:]
		}
	}
	return order, modules
}

const head = `# The standard library

Which of the public names of CPython 3.13's modules are there, by comparison with a real one. A name that is missing raises
AttributeError, a module that is missing ModuleNotFoundError: nothing only pretends to be there. That a name is there does not
say that it does all that CPython's does; differences that are known stand in the doc comments of the packages.

This page is written by ` + "`go run ./stdlib/internal/names`" + `, and a test compares it with the modules.

| Module | Names | Missing |
| --- | --- | --- |
`

// makePage compares minipy's modules with those of CPython, given as dump.py prints them.
func makePage(cpython string) (string, error) {
	order, theirs := parse(cpython)
	text, err := ours(order)
	if err != nil {
		return "", err
	}
	_, mine := parse(text)
	var b strings.Builder
	b.WriteString(head)
	var absent []string
	for _, name := range order {
		own := mine[name]
		if own == nil {
			absent = append(absent, "`"+name+"`")
			continue
		}
		missing, n := compare(theirs[name], own)
		what := "nothing"
		if len(missing) > 0 {
			what = strings.Join(missing, " ")
		}
		fmt.Fprintf(&b, "| `%s` | %d of %d | %s |\n", name, n, len(theirs[name].order), what)
	}
	fmt.Fprintf(&b, "\n## Modules that are missing\n\n%s\n", strings.Join(absent, ", "))
	return b.String(), nil
}

// compare returns the names of theirs that own lacks, also of attributes of classes, and how many it has.
func compare(theirs, own *module) (missing []string, n int) {
	for _, name := range theirs.order {
		attrs, ok := own.names[name]
		if !ok {
			missing = append(missing, "`"+name+"`")
			continue
		}
		n++
		for _, a := range theirs.names[name] {
			if !slices.Contains(attrs, a) {
				missing = append(missing, "`"+name+"."+a+"`")
			}
		}
	}
	return missing, n
}
