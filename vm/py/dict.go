package py

// This file defines Dict, the class dict.

// A Dict is a Python dict.
type Dict struct {
	Header
}

// DictType is the class dict.
var DictType Type
