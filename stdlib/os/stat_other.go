//go:build !linux

package os

import "io/fs"

// systemInfo knows no more than what package fs does.
func systemInfo(fs.FileInfo, *sysInfo) {}
