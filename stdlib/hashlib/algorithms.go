package hashlib

// This file defines the algorithms.

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"hash"
	"strings"
)

// A sum computes a digest. Its state can be marshalled, which is how it is copied.
type sum interface {
	Write(p []byte) (int, error)
	BlockSize() int
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// An algorithm is a hash function of a fixed name.
type algorithm struct {
	name string
	make func() sum
	size int // of the digest; 0 if it can have any
}

func of(f func() hash.Hash) func() sum { return func() sum { return f().(sum) } }

var algorithms = []algorithm{
	{"md5", of(md5.New), md5.Size},
	{"sha1", of(sha1.New), sha1.Size},
	{"sha224", of(sha256.New224), sha256.Size224},
	{"sha256", of(sha256.New), sha256.Size},
	{"sha384", of(sha512.New384), sha512.Size384},
	{"sha512", of(sha512.New), sha512.Size},
	{"sha3_224", func() sum { return sha3.New224() }, 28},
	{"sha3_256", func() sum { return sha3.New256() }, 32},
	{"sha3_384", func() sum { return sha3.New384() }, 48},
	{"sha3_512", func() sum { return sha3.New512() }, 64},
	{"shake_128", func() sum { return sha3.NewSHAKE128() }, 0},
	{"shake_256", func() sum { return sha3.NewSHAKE256() }, 0},
	{"sha512_224", of(sha512.New512_224), sha512.Size224},
	{"sha512_256", of(sha512.New512_256), sha512.Size256},
}

// extra are the names of the algorithms beyond those that hashlib has functions for.
var extra = []string{"sha512_224", "sha512_256"}

// find returns the algorithm called name, nil if there is none.
func find(name string) *algorithm {
	name = strings.ToLower(name)
	switch name {
	case "sha-1":
		name = "sha1"
	case "sha-224", "sha-256", "sha-384", "sha-512":
		name = "sha" + name[4:]
	case "sha3-224", "sha3-256", "sha3-384", "sha3-512":
		name = "sha3_" + name[5:]
	case "sha512-224", "sha512-256":
		name = "sha512_" + name[7:]
	case "shake-128", "shake-256", "shake128", "shake256":
		name = "shake_" + name[len(name)-3:]
	}
	for i := range algorithms {
		if algorithms[i].name == name {
			return &algorithms[i]
		}
	}
	return nil
}

// digest returns the digest of what s has got so far, of n bytes if it can have any size. s can go on.
func (a *algorithm) digest(s sum, n int) []byte {
	if h, ok := s.(hash.Hash); ok {
		return h.Sum(nil)
	}
	c := a.clone(s)
	out := make([]byte, n)
	_, _ = c.(*sha3.SHAKE).Read(out)
	return out
}

// clone returns a copy of s.
func (a *algorithm) clone(s sum) sum {
	state, err := s.MarshalBinary()
	c := a.make()
	if err == nil {
		err = c.UnmarshalBinary(state)
	}
	if err != nil {
		return s // no state of these algorithms is refused
	}
	return c
}
