// This file says what is not known of the BSDs.

//go:build freebsd || netbsd || openbsd

package host

import "math"

func nativeID() int { return 0 }

func containerMaxThreads() int { return math.MaxInt32 }
