package main

// This file defines the options. They are read by hand because python's rules are its own: options end at the program, -c
// takes the rest, and letters may be joined.

import (
	"cmp"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

const usage = "usage: minipy [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"

const help = `Runs a Python program, read from a file, from the argument of -c, or from standard input, or a module.

Options of python (others that only concern its installation are accepted and do nothing):
-c cmd : program passed in as string (terminates option list)
-m mod : run library module as a script (terminates option list)
-u     : write to standard output at once
-W arg : filter warnings: action:message:category:module:line
-V     : print the Python version number and exit (also --version)
-h     : print this help message and exit (also -? or --help)
-X gil=NAME : as --gil; 1 is new, 0 is none
file   : program read from script file, or from __main__.py in a folder
-      : program read from standard input
arg ...: arguments passed to program in sys.argv[1:]

Options of minipy:
--gil=NAME            : which GIL: old (a check every 100 ticks, as up to Python 3.1),
                        new (a request after 5 ms, as from 3.2 on; the default),
                        priority (threads that wait for I/O come first),
                        fifo (handed over, in the order of a queue),
                        none (no GIL: threads run in parallel)
--gil-stats           : print what the GIL has done to standard error at exit
--check-interval=N    : ticks between two checks of the old GIL
--switch-interval=SEC : how long a thread waits before it asks for the new GIL
--lock=KIND           : what the old GIL is made of: sem (as on Linux) or cond (as on a Mac)
--deadlock=WHAT       : when all threads wait for each other: report says who waits for what (the default if
                        standard error is a terminal), off says nothing
--sim                 : run on a simulated computer, in virtual time: the same each time
--cores=N             : with --sim, how many processors it has, 1 to 1024
--machine=NAME        : with --sim, which computer: vm (the default), bare-metal, mac2010, mac2009,
                        blog2018, or a JSON file that describes one
--seed=N              : with --sim, where all chance comes from; 0 is the default
--python2             : the program is Python 2 even without a print statement

Environment:
MINIPY_GIL        : as --gil
PYTHON_GIL        : as -X gil, if neither says so
PYTHONPATH        : folders, separated by ':', in which modules are looked for after the program's own
PYTHONUNBUFFERED  : as -u if it is not empty
PYTHONWARNINGS    : as -W; filters, separated by ','
`

// options are the command line.
type options struct {
	command *string // -c
	module  *string // -m
	file    string  // "" or "-" is standard input
	args    []string
	path    []string // where modules are looked for after the program's own folder

	warnings []string // filters

	help       bool
	version    int
	unbuffered bool
	python2    bool
	ignoreEnv  bool

	gil            string
	gilStats       bool
	checkInterval  int
	switchInterval time.Duration
	lock           string
	deadlock       string

	sim     bool
	cores   int
	machine string
	seed    *uint64
}

// A usageError ends in python's usage lines.
type usageError string

func (e usageError) Error() string {
	return string(e) + "\n" + usage + "Try `minipy -h' for more information."
}

// parseArgs reads the command line and the environment.
func parseArgs(args []string, getenv func(string) string) (options, error) {
	var o options
	for len(args) > 0 {
		arg := args[0]
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			break
		}
		args = args[1:]
		var err error
		if long, ok := strings.CutPrefix(arg, "--"); ok {
			args, err = o.long(long, args)
		} else {
			args, err = o.letters(arg[1:], args)
		}
		if err != nil {
			return o, err
		}
		if o.help || o.version > 0 {
			return o, nil
		}
		if o.command != nil || o.module != nil {
			break
		}
	}
	for _, x := range []struct {
		given bool
		name  string
	}{{o.cores != 0, "cores"}, {o.machine != "", "machine"}, {o.seed != nil, "seed"}} {
		if x.given && !o.sim {
			return o, fmt.Errorf("minipy: --%s is for a simulated computer: it needs --sim", x.name)
		}
	}
	switch {
	case o.command != nil:
		o.args = append([]string{"-c"}, args...)
	case o.module != nil:
		o.args = append([]string{"-m"}, args...)
	case len(args) > 0:
		o.file, o.args = args[0], args
	default:
		o.args = []string{""}
	}
	if !o.ignoreEnv {
		if o.gil == "" {
			o.gil = cmp.Or(getenv("MINIPY_GIL"), gilNumber(getenv("PYTHON_GIL")))
		}
		for _, dir := range filepath.SplitList(getenv("PYTHONPATH")) {
			if abs, err := filepath.Abs(dir); err == nil {
				o.path = append(o.path, abs)
			}
		}
		o.unbuffered = o.unbuffered || getenv("PYTHONUNBUFFERED") != ""
		if s := getenv("PYTHONWARNINGS"); s != "" {
			o.warnings = append(strings.Split(s, ","), o.warnings...)
		}
	}
	return o, nil
}

// letters reads an argument of one-letter options; rest are the arguments after it.
func (o *options) letters(s string, rest []string) ([]string, error) {
	for i := 0; i < len(s); i++ {
		value := func() (string, bool) {
			if i+1 < len(s) {
				return s[i+1:], true
			}
			if len(rest) == 0 {
				return "", false
			}
			v := rest[0]
			rest = rest[1:]
			return v, true
		}
		switch c := s[i]; c {
		case 'c':
			v, ok := value()
			if !ok {
				return nil, usageError("Argument expected for the -c option")
			}
			o.command = &v
			return rest, nil
		case 'm':
			v, ok := value()
			if !ok {
				return nil, usageError("Argument expected for the -m option")
			}
			o.module = &v
			return rest, nil
		case 'u':
			o.unbuffered = true
		case 'V':
			o.version++
			if strings.HasSuffix(s, "VV") {
				o.version++
			}
		case 'h', '?':
			o.help = true
		case 'E':
			o.ignoreEnv = true
		case 'I':
			o.ignoreEnv = true
		case 'b', 'B', 'd', 'O', 'P', 'q', 's', 'S', 'v':
		case 'W':
			v, ok := value()
			if !ok {
				return nil, usageError("Argument expected for the -W option")
			}
			o.warnings = append(o.warnings, v)
			return rest, nil
		case 'X':
			v, ok := value()
			if !ok {
				return nil, usageError("Argument expected for the -X option")
			}
			return rest, o.xOption(v)
		case 'i':
			return nil, fmt.Errorf("minipy: the option -%c is not supported yet", c)
		default:
			return nil, usageError("Unknown option: -" + string(c))
		}
	}
	return rest, nil
}

// xOption reads the argument of -X. Like python it ignores what it does not know.
func (o *options) xOption(s string) error {
	name, ok := strings.CutPrefix(s, "gil=")
	if !ok {
		return nil
	}
	o.gil = gilNumber(name)
	return nil
}

// gilNumber returns the name of the GIL for which python has a number.
func gilNumber(name string) string {
	switch name {
	case "1":
		return "new"
	case "0":
		return "none"
	}
	return name
}

// long reads an option that begins with "--"; rest are the arguments after it.
func (o *options) long(s string, rest []string) ([]string, error) {
	name, v, hasValue := strings.Cut(s, "=")
	plain := func(set func()) ([]string, error) {
		if hasValue {
			return nil, usageError("the option --" + name + " takes no value")
		}
		set()
		return rest, nil
	}
	switch name {
	case "help":
		return plain(func() { o.help = true })
	case "version":
		return plain(func() { o.version = 1 })
	case "gil-stats":
		return plain(func() { o.gilStats = true })
	case "python2":
		return plain(func() { o.python2 = true })
	case "sim":
		return plain(func() { o.sim = true })
	}
	if !slices.Contains([]string{"gil", "check-interval", "switch-interval", "lock", "deadlock", "cores", "machine", "seed"}, name) {
		return nil, usageError("unknown option --" + name)
	}
	if !hasValue {
		if len(rest) == 0 {
			return nil, usageError("Argument expected for the --" + name + " option")
		}
		v, rest = rest[0], rest[1:]
	}
	switch name {
	case "gil":
		o.gil = v
	case "deadlock":
		if v != "report" && v != "off" {
			return nil, fmt.Errorf("minipy: --deadlock must be report or off, not '%s'", v)
		}
		o.deadlock = v
	case "lock":
		if v != "sem" && v != "cond" {
			return nil, fmt.Errorf("minipy: unknown lock '%s': use sem or cond", v)
		}
		o.lock = v
	case "cores":
		n, err := strconv.Atoi(v)
		if err != nil || n < 1 || n > 1024 {
			return nil, fmt.Errorf("minipy: --cores must be between 1 and 1024, not '%s'", v)
		}
		o.cores = n
	case "machine":
		if v == "" {
			return nil, usageError("Argument expected for the --machine option")
		}
		o.machine = v
	case "seed":
		n, err := strconv.ParseUint(v, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("minipy: --seed must be a whole number from 0 to %d, not '%s'", uint64(math.MaxUint64), v)
		}
		o.seed = &n
	case "check-interval":
		n, err := strconv.Atoi(v)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("minipy: --check-interval must be a positive number of ticks, not '%s'", v)
		}
		o.checkInterval = n
	case "switch-interval":
		f, err := strconv.ParseFloat(v, 64)
		if err != nil || !(f >= 1e-6 && f <= 1e6) {
			return nil, fmt.Errorf("minipy: --switch-interval must be a positive number of seconds, at least 1e-6, not '%s'", v)
		}
		o.switchInterval = time.Duration(f * 1e9)
	}
	return rest, nil
}
