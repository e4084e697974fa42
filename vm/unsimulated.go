package vm

// This file defines what a program on a simulated machine cannot have of the real one.

import (
	"io/fs"
	"path/filepath"

	"minipy/gil/machine"
	"minipy/vm/py"
)

// An Unsimulated is an error that names something of the real computer that a program on a simulated one cannot have, since it
// would wait there in real time, or two runs would differ. In Python it is a RuntimeError.
type Unsimulated string

func (e Unsimulated) Error() string { return string(e) + " cannot be simulated" }

// OpenFile opens a file for a program. Those of a simulated machine are real ones; what only has the name of a file is refused.
func OpenFile(t *py.Thread, files Files, name string, flag int, perm fs.FileMode) (File, error) {
	if _, ok := Of(t).rt.Machine.(machine.Computer); ok {
		if info, err := files.Stat(name); err == nil {
			if what := special(name, info.Mode()); what != "" {
				return nil, Unsimulated(what)
			}
		}
	}
	return files.OpenFile(name, flag, perm)
}

// special says what it is that has the name of a file and is none, "" for files, directories and devices that always give the same.
func special(name string, mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "pipes"
	case mode&fs.ModeSocket != 0:
		return "sockets with paths"
	case mode&fs.ModeDevice != 0:
		switch filepath.Clean(name) {
		case "/dev/null", "/dev/zero", "/dev/full":
		default:
			return "devices"
		}
	}
	return ""
}
