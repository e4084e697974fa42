// This file says what is not known of all other systems, browsers among them.

//go:build !linux && !darwin && !freebsd && !windows

package host

import (
	"math"
	"time"
)

func nativeID() int { return 0 }

func systemMaxThreads() int { return math.MaxInt32 }

func processTime() (time.Duration, bool) { return 0, false }

func threadTime() (time.Duration, bool) { return 0, false }
