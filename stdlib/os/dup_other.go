//go:build !unix

package os

import "os"

const canDup = false

// dupFile is not called.
func dupFile(*os.File, int) (copied, error) { return copied{}, os.ErrInvalid }
