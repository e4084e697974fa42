// Package errno is Python's module errno: the names of the error numbers of the operating system.
package errno

import "minipy/vm/py"

const doc = `The error numbers of the operating system, by name.

errno.ENOENT, for example, is the number of "No such file or directory". The dict errno.errorcode gives the name for a
number, and os.strerror() its text. A name that the system does not have is not defined.`

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("errno", doc)
	codes := py.NewDict()
	for _, c := range numbers() {
		name := py.Intern(c.name)
		m.Set(c.name, py.Int(int64(c.number)))
		if err := codes.Set(t, py.Int(int64(c.number)), name.Value()); err != nil {
			return nil, err
		}
	}
	m.Set("errorcode", codes.Value())
	return m, nil
}

// A code is an error number. Of several names for a number errorcode has the last.
type code struct {
	name   string
	number int
}
