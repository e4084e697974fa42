package py

// This file defines the identity of objects as programs see it: id(), default reprs and default hashes.

import (
	"fmt"
	"runtime"
	"sync"
	"weak"
)

// identities numbers objects in the order in which a program asks, so that two runs get the same numbers. Addresses, which
// serve otherwise, differ from run to run.
type identities struct {
	mutex   sync.Mutex
	numbers map[weak.Pointer[Header]]int64
	last    int64
}

// NumberObjects makes the identities of objects the same in each run of a program. It is called before anything runs.
func (rt *Runtime) NumberObjects() {
	rt.identities = &identities{numbers: map[weak.Pointer[Header]]int64{}}
}

func (s *identities) of(h *Header) int64 {
	w := weak.Make(h)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	n, ok := s.numbers[w]
	if !ok {
		s.last++
		n = s.last
		s.numbers[w] = n
		runtime.AddCleanup(h, s.forget, w)
	}
	return n
}

func (s *identities) forget(w weak.Pointer[Header]) {
	s.mutex.Lock()
	delete(s.numbers, w)
	s.mutex.Unlock()
}

// Numbered identities look like addresses: objects are some bytes apart.
const (
	firstIdentity = 0x7f1000000000
	identityStep  = 48
)

// Identity is what tells v, which is neither int nor float, from all other objects: id().
func (t *Thread) Identity(v Value) int64 {
	if s := t.RT.identities; s != nil {
		return firstIdentity + s.of((*Header)(v.Pointer()))*identityStep
	}
	return int64(uintptr(v.Pointer()))
}

// identityHash is the hash value of an object that is equal to itself only.
func identityHash(t *Thread, v Value) int64 { return t.Identity(v) >> 4 }

// Address is v's identity as default reprs show it.
func (t *Thread) Address(v Value) string { return fmt.Sprintf("0x%012x", t.Identity(v)) }
