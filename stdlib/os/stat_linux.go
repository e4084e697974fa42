package os

// This file defines what Linux knows of a file.

import (
	"io/fs"
	"syscall"
	"time"
)

func systemInfo(info fs.FileInfo, s *sysInfo) {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	*s = sysInfo{
		ino: int64(st.Ino), dev: int64(st.Dev), nlink: int64(st.Nlink), uid: int64(st.Uid), gid: int64(st.Gid),
		blksize: int64(st.Blksize), blocks: int64(st.Blocks), rdev: int64(st.Rdev),
		atime: time.Unix(int64(st.Atim.Sec), int64(st.Atim.Nsec)), ctime: time.Unix(int64(st.Ctim.Sec), int64(st.Ctim.Nsec)),
	}
}
