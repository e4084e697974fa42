package os

// This file defines stat_result.

import (
	"io/fs"
	"math/big"
	"sync"
	"time"

	"minipy/vm/py"
)

// A sysInfo is what only the operating system knows of a file. The zero value is a file without any of it.
type sysInfo struct {
	ino, dev, nlink, uid, gid, blksize, blocks, rdev int64
	atime, ctime                                     time.Time
}

var statType = sync.OnceValue(func() *py.StructType {
	return py.NewStruct(py.StructDef{
		Module: "os", Name: "stat_result", New: true,
		Doc: "What is known of a file. As a tuple it has ten items, with the times as whole seconds.",
		Fields: []string{"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
			"st_ctime"},
		Hidden: []string{"st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize",
			"st_blocks", "st_rdev"},
	})
})

func statOf(info fs.FileInfo) py.Value {
	mtime := info.ModTime()
	s := sysInfo{nlink: 1, blksize: 4096, blocks: (info.Size() + 511) / 512, atime: mtime, ctime: mtime}
	systemInfo(info, &s)
	values := []py.Value{py.Int(unixMode(info.Mode())), py.NewUint(uint64(s.ino)), py.Int(s.dev), py.Int(s.nlink), py.Int(s.uid),
		py.Int(s.gid), py.Int(info.Size())}
	times := []time.Time{s.atime, mtime, s.ctime}
	for _, w := range times {
		values = append(values, py.Int(w.Unix()))
	}
	for _, w := range times {
		values = append(values, py.Float(float64(w.Unix())+1e-9*float64(w.Nanosecond())))
	}
	for _, w := range times {
		ns := new(big.Int).Mul(big.NewInt(w.Unix()), big.NewInt(1e9))
		values = append(values, py.NewBigInt(ns.Add(ns, big.NewInt(int64(w.Nanosecond())))))
	}
	return statType().New(append(values, py.Int(s.blksize), py.Int(s.blocks), py.Int(s.rdev)))
}

// unixMode returns st_mode.
func unixMode(m fs.FileMode) int64 {
	kind := int64(0o100000)
	switch {
	case m.IsDir():
		kind = 0o040000
	case m&fs.ModeSymlink != 0:
		kind = 0o120000
	case m&fs.ModeNamedPipe != 0:
		kind = 0o010000
	case m&fs.ModeSocket != 0:
		kind = 0o140000
	case m&fs.ModeCharDevice != 0:
		kind = 0o020000
	case m&fs.ModeDevice != 0:
		kind = 0o060000
	}
	for i, bit := range []fs.FileMode{fs.ModeSticky, fs.ModeSetgid, fs.ModeSetuid} {
		if m&bit != 0 {
			kind |= 0o1000 << i
		}
	}
	return kind | int64(m.Perm())
}

// goMode is the inverse of unixMode, of the bits that chmod sets.
func goMode(n int) fs.FileMode {
	m := fs.FileMode(n & 0o777)
	for i, bit := range []fs.FileMode{fs.ModeSticky, fs.ModeSetgid, fs.ModeSetuid} {
		if n&(0o1000<<i) != 0 {
			m |= bit
		}
	}
	return m
}
