//go:build !unix

package errno

// This file lists the error numbers that package syscall knows on systems that are no Unix.

import "syscall"

func numbers() []code {
	var codes []code
	for _, c := range []struct {
		name   string
		number syscall.Errno
	}{
		{"EPERM", syscall.EPERM}, {"ENOENT", syscall.ENOENT}, {"EINTR", syscall.EINTR}, {"EIO", syscall.EIO},
		{"EBADF", syscall.EBADF}, {"EAGAIN", syscall.EAGAIN}, {"ENOMEM", syscall.ENOMEM}, {"EACCES", syscall.EACCES},
		{"EEXIST", syscall.EEXIST}, {"ENOTDIR", syscall.ENOTDIR}, {"EISDIR", syscall.EISDIR}, {"EINVAL", syscall.EINVAL},
		{"EMFILE", syscall.EMFILE}, {"ENOSPC", syscall.ENOSPC}, {"ESPIPE", syscall.ESPIPE}, {"EPIPE", syscall.EPIPE},
		{"ENAMETOOLONG", syscall.ENAMETOOLONG}, {"ENOSYS", syscall.ENOSYS}, {"ENOTEMPTY", syscall.ENOTEMPTY},
	} {
		codes = append(codes, code{c.name, int(c.number)})
	}
	return codes
}
