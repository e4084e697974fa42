// Package py is the object model: Python values, the types they have, and the operations on them.
//
// A Value is 16 bytes: a pointer and 64 bits. The pointer of an int that fits 64 bits or of a float points to a tag and
// the bits are the number; of anything else it points to an object, which begins with a Header. Header.Type is the class,
// so the class of any Value is found without a branch.
//
// A Type has slots, Go functions for what Python's special methods do: CPython's design, for its speed (an operation is
// one indirect call) and because it makes the two directions easy: a built-in type fills slots and gets the special
// methods as attributes, a class written in Python defines special methods and gets slots that call them.
//
// One file holds one built-in type (int.go, list.go ...). The files value.go, type.go, thread.go, native.go, errors.go,
// protocol.go and object.go are what they stand on.
//
// Operations that may run Python code, allocate by the script's sizes, or fail take the running *Thread first and return
// an error, which is always an *Exception. Natives never panic on bad input; a Go panic is a bug.
//
// Type objects of built-in types are shared by all runtimes of a process and never change after Setup. Everything else
// belongs to one Runtime.
package py
