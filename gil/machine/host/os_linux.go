// This file asks Linux for a thread's number and the container's limit.

package host

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

func nativeID() int { return unix.Gettid() }

// containerMaxThreads is the smallest pids.max of the control groups that the process is in.
func containerMaxThreads() int {
	limit := math.MaxInt32
	f, err := os.Open("/proc/self/cgroup")
	if err != nil {
		return limit
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		// 0::/path in version 2, 8:pids:/path in version 1.
		part := strings.SplitN(lines.Text(), ":", 3)
		if len(part) != 3 || part[1] != "" && part[1] != "pids" {
			continue
		}
		root := filepath.Join("/sys/fs/cgroup", part[1])
		for path := filepath.Clean("/" + part[2]); ; path = filepath.Dir(path) {
			if text, err := os.ReadFile(filepath.Join(root, path, "pids.max")); err == nil {
				if n, err := strconv.Atoi(strings.TrimSpace(string(text))); err == nil {
					limit = min(limit, n)
				}
			}
			if path == "/" {
				break
			}
		}
	}
	return limit
}
