package minipy

// This file defines which signals of the process a program may handle.

import "minipy/stdlib/signal"

// Signals are the signals of the process, for programs that import the module signal.
type Signals = signal.Power
