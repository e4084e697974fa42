// Package stat is Python's module stat: what the bits of a file's mode mean.
package stat

import "minipy/vm/py"

// The bits that say of what kind a file is.
const (
	kindMask = 0o170000
	socket   = 0o140000
	link     = 0o120000
	regular  = 0o100000
	block    = 0o060000
	folder   = 0o040000
	char     = 0o020000
	fifo     = 0o010000
)

type number struct {
	name  string
	value int64
}

var numbers = []number{
	{"ST_MODE", 0}, {"ST_INO", 1}, {"ST_DEV", 2}, {"ST_NLINK", 3}, {"ST_UID", 4}, {"ST_GID", 5}, {"ST_SIZE", 6},
	{"ST_ATIME", 7}, {"ST_MTIME", 8}, {"ST_CTIME", 9},

	{"S_IFDIR", folder}, {"S_IFCHR", char}, {"S_IFBLK", block}, {"S_IFREG", regular}, {"S_IFIFO", fifo}, {"S_IFLNK", link},
	{"S_IFSOCK", socket}, {"S_IFDOOR", 0}, {"S_IFPORT", 0}, {"S_IFWHT", 0},

	{"S_ISUID", 0o4000}, {"S_ISGID", 0o2000}, {"S_ENFMT", 0o2000}, {"S_ISVTX", 0o1000}, {"S_IREAD", 0o400},
	{"S_IWRITE", 0o200}, {"S_IEXEC", 0o100}, {"S_IRWXU", 0o700}, {"S_IRUSR", 0o400}, {"S_IWUSR", 0o200},
	{"S_IXUSR", 0o100}, {"S_IRWXG", 0o70}, {"S_IRGRP", 0o40}, {"S_IWGRP", 0o20}, {"S_IXGRP", 0o10}, {"S_IRWXO", 7},
	{"S_IROTH", 4}, {"S_IWOTH", 2}, {"S_IXOTH", 1},

	{"UF_SETTABLE", 0xffff}, {"UF_NODUMP", 1}, {"UF_IMMUTABLE", 2}, {"UF_APPEND", 4}, {"UF_OPAQUE", 8}, {"UF_NOUNLINK", 16},
	{"UF_COMPRESSED", 32}, {"UF_TRACKED", 64}, {"UF_DATAVAULT", 128}, {"UF_HIDDEN", 0x8000}, {"SF_SETTABLE", 0xffff0000},
	{"SF_ARCHIVED", 0x10000}, {"SF_IMMUTABLE", 0x20000}, {"SF_APPEND", 0x40000}, {"SF_RESTRICTED", 0x80000},
	{"SF_NOUNLINK", 0x100000}, {"SF_SNAPSHOT", 0x200000}, {"SF_FIRMLINK", 0x800000}, {"SF_DATALESS", 0x40000000},

	{"FILE_ATTRIBUTE_ARCHIVE", 32}, {"FILE_ATTRIBUTE_COMPRESSED", 2048}, {"FILE_ATTRIBUTE_DEVICE", 64},
	{"FILE_ATTRIBUTE_DIRECTORY", 16}, {"FILE_ATTRIBUTE_ENCRYPTED", 16384}, {"FILE_ATTRIBUTE_HIDDEN", 2},
	{"FILE_ATTRIBUTE_INTEGRITY_STREAM", 32768}, {"FILE_ATTRIBUTE_NORMAL", 128},
	{"FILE_ATTRIBUTE_NOT_CONTENT_INDEXED", 8192}, {"FILE_ATTRIBUTE_NO_SCRUB_DATA", 131072}, {"FILE_ATTRIBUTE_OFFLINE", 4096},
	{"FILE_ATTRIBUTE_READONLY", 1}, {"FILE_ATTRIBUTE_REPARSE_POINT", 1024}, {"FILE_ATTRIBUTE_SPARSE_FILE", 512},
	{"FILE_ATTRIBUTE_SYSTEM", 4}, {"FILE_ATTRIBUTE_TEMPORARY", 256}, {"FILE_ATTRIBUTE_VIRTUAL", 65536},
}

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("stat", "What the bits of a file's mode mean: the constants and tests for the results of os.stat().")
	for _, n := range numbers {
		m.Set(n.name, py.Int(n.value))
	}
	add := func(name, doc string, f func(mode int64) py.Value) {
		m.Set(name, py.NewNative("_stat", py.FuncDef{Name: name, Min: 1, Max: 1, Doc: doc, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			mode, err := modeOf(t, a.Pos[0])
			if err != nil {
				return py.Value{}, err
			}
			return f(mode), nil
		}}).Value())
	}
	for _, k := range []struct {
		name, doc string
		kind      int64 // -1 is never
	}{
		{"S_ISDIR", "Whether it is a folder.", folder}, {"S_ISCHR", "Whether it is a character device.", char},
		{"S_ISBLK", "Whether it is a block device.", block}, {"S_ISREG", "Whether it is a regular file.", regular},
		{"S_ISFIFO", "Whether it is a pipe.", fifo}, {"S_ISLNK", "Whether it is a symbolic link.", link},
		{"S_ISSOCK", "Whether it is a socket.", socket}, {"S_ISDOOR", "Whether it is a door.", -1},
		{"S_ISPORT", "Whether it is an event port.", -1}, {"S_ISWHT", "Whether it is a whiteout.", -1},
	} {
		add(k.name, k.doc, func(mode int64) py.Value { return py.Bool(mode&kindMask == k.kind) })
	}
	add("S_IMODE", "The part of the mode that os.chmod() can set.", func(mode int64) py.Value { return py.Int(mode & 0o7777) })
	add("S_IFMT", "The part of the mode that tells the kind of the file.", func(mode int64) py.Value { return py.Int(mode & kindMask) })
	add("filemode", "The mode as ls shows it, such as '-rwxrwxrwx'.", func(mode int64) py.Value { return py.NewStr(fileMode(mode)).Value() })
	return m, nil
}

func modeOf(t *py.Thread, v py.Value) (int64, error) {
	if v.Type().Index == nil {
		return 0, py.TypeErrorf("an integer is required")
	}
	i, err := py.Index(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := py.IntValue(i)
	switch {
	case !ok && py.IntSign(i) > 0:
		return 0, py.NewError(&py.OverflowErrorType, "Python int too large to convert to C unsigned long")
	case !ok || n < 0:
		return 0, py.NewError(&py.OverflowErrorType, "can't convert negative value to unsigned int")
	case n > 1<<32-1:
		return 0, py.NewError(&py.OverflowErrorType, "mode out of range")
	}
	return n, nil
}

func fileMode(mode int64) string {
	s := []byte("?rwxrwxrwx")
	switch mode & kindMask {
	case socket:
		s[0] = 's'
	case link:
		s[0] = 'l'
	case regular:
		s[0] = '-'
	case block:
		s[0] = 'b'
	case folder:
		s[0] = 'd'
	case char:
		s[0] = 'c'
	case fifo:
		s[0] = 'p'
	}
	for i := range 9 {
		if mode&(0o400>>i) == 0 {
			s[1+i] = '-'
		}
	}
	for i, c := range []byte("sst") { // set-user-ID, set-group-ID, sticky
		if mode&(0o4000>>i) == 0 {
			continue
		}
		if at := 3 + 3*i; s[at] == 'x' {
			s[at] = c
		} else {
			s[at] = c - 'a' + 'A'
		}
	}
	return string(s)
}
