//go:build !unix

package os

import "os"

const canDup = false

// dupFile is not called.
func dupFile(*os.File) (*os.File, error) { return nil, os.ErrInvalid }
