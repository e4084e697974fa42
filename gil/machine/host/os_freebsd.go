// This file says what we do not ask FreeBSD for.

package host

import "math"

func nativeID() int { return 0 }

func containerMaxThreads() int { return math.MaxInt32 }
