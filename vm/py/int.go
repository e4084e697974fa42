package py

// This file defines the class int: small ints are immediate Values, others are BigInts.

import "math/big"

// A BigInt is an int that does not fit 64 bits, or an instance of a subclass of int (bool apart).
type BigInt struct {
	Header
	V     *big.Int // not to be changed
	Attrs *Dict    // of an instance of a subclass
}

// IntType is the class int, BoolType the class bool.
var IntType, BoolType Type
