package hashlib

// This file defines BLAKE2. The library that computes it takes no salt and the like, but it takes a state: what it begins
// with is put together here.

import (
	"encoding/binary"
	"hash"
	"math"
	"math/big"
	"sync"

	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"

	"minipy/vm/py"
)

// A variant is BLAKE2b or BLAKE2s.
type variant struct {
	name       string
	size       int // of the longest digest and key
	block      int
	salt       int // the size of salt and of person
	offsetSize int // of node_offset, in bytes
	magic      string
	iv         []uint64
	make       func() hash.Hash
	sig        *py.Signature
}

const blakeParams = "data=, /, *, digest_size=, key=, salt=, person=, fanout=, depth=, leaf_size=, node_offset=, node_depth=, inner_size=, last_node=, usedforsecurity="

var blakeB = &variant{
	name: "blake2b", size: 64, block: 128, salt: 16, offsetSize: 8, magic: "b2b", sig: py.NewSignature("blake2b", blakeParams),
	iv: []uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
		0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179},
	make: func() hash.Hash { h, _ := blake2b.New512(nil); return h }, // without a key it does not fail
}

var blakeS = &variant{
	name: "blake2s", size: 32, block: 64, salt: 8, offsetSize: 6, magic: "b2s", sig: py.NewSignature("blake2s", blakeParams),
	iv:   []uint64{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
	make: func() hash.Hash { h, _ := blake2s.New256(nil); return h },
}

var (
	blakeBType = sync.OnceValue(func() *py.Type { return blakeType(blakeB) })
	blakeSType = sync.OnceValue(func() *py.Type { return blakeType(blakeS) })
)

func blakeType(v *variant) *py.Type {
	d := typeDef(v.name, "_blake2", nil)
	d.Flags = py.Final
	d.Slots.New = func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) { return newBlake(t, v, class, args) }
	d.Attrs = map[string]py.Value{
		"MAX_DIGEST_SIZE": py.Int(int64(v.size)), "MAX_KEY_SIZE": py.Int(int64(v.size)),
		"SALT_SIZE": py.Int(int64(v.salt)), "PERSON_SIZE": py.Int(int64(v.salt)),
	}
	return py.NewType(d)
}

// blakeArgs are the parameters of a hash.
type blakeArgs struct {
	data                                  py.Value
	key, salt, person                     string
	size, fanout, depth, nodeDepth, inner int64
	leaf                                  int64
	offset                                uint64
}

func (v *variant) bind(t *py.Thread, args py.Args) (*blakeArgs, error) {
	a := &blakeArgs{}
	var key, salt, person, last, security py.Value
	size, fanout, depth := py.Int(int64(v.size)), py.Int(1), py.Int(1)
	leaf, offset, nodeDepth, inner := py.Int(0), py.Int(0), py.Int(0), py.Int(0)
	if err := v.sig.Bind(args, &a.data, &size, &key, &salt, &person, &fanout, &depth, &leaf, &offset, &nodeDepth, &inner, &last, &security); err != nil {
		return nil, err
	}
	for _, n := range []struct {
		v   py.Value
		dst *int64
	}{{size, &a.size}, {fanout, &a.fanout}, {depth, &a.depth}, {nodeDepth, &a.nodeDepth}, {inner, &a.inner}} {
		i, err := py.AsCInt(t, n.v)
		if err != nil {
			return nil, err
		}
		*n.dst = int64(i)
	}
	for _, n := range []struct {
		v    py.Value
		name string
		max  int
		dst  *string
	}{{key, "key", v.size, &a.key}, {salt, "salt", v.salt, &a.salt}, {person, "person", v.salt, &a.person}} {
		if n.v.IsZero() {
			continue
		}
		s, err := py.OwnedBytes(t, n.v)
		if err != nil {
			return nil, err
		}
		if len(s) > n.max {
			return nil, py.ValueErrorf("maximum %s length is %d bytes", n.name, n.max)
		}
		*n.dst = s
	}
	if !last.IsZero() && !last.IsFalse() {
		return nil, py.NewError(&py.NotImplementedErrorType, "last_node is not supported")
	}
	return a, v.check(t, a, leaf, offset)
}

func (v *variant) check(t *py.Thread, a *blakeArgs, leaf, offset py.Value) error {
	if a.size < 1 || a.size > int64(v.size) {
		return py.ValueErrorf("digest_size must be between 1 and %d bytes", v.size)
	}
	if a.fanout < 0 || a.fanout > 255 {
		return py.ValueErrorf("fanout must be between 0 and 255")
	}
	if a.depth < 1 || a.depth > 255 {
		return py.ValueErrorf("depth must be between 1 and 255")
	}
	for _, n := range []struct {
		v    py.Value
		name string
		max  uint64
		dst  func(u uint64)
	}{
		{leaf, "leaf_size", math.MaxUint32, func(u uint64) { a.leaf = int64(u) }},
		{offset, "node_offset", math.MaxUint64 >> (64 - 8*v.offsetSize), func(u uint64) { a.offset = u }},
	} {
		i, err := py.Index(t, n.v)
		if err != nil {
			return err
		}
		b := py.BigValue(i)
		if b.Sign() < 0 {
			return py.NewError(&py.OverflowErrorType, "can't convert negative value to unsigned int")
		}
		if b.Cmp(new(big.Int).SetUint64(math.MaxUint64)) > 0 {
			return py.NewError(&py.OverflowErrorType, "int too big to convert")
		}
		if b.Uint64() > n.max {
			return py.NewError(&py.OverflowErrorType, n.name+" is too large")
		}
		n.dst(b.Uint64())
	}
	if a.nodeDepth < 0 || a.nodeDepth > 255 {
		return py.ValueErrorf("node_depth must be between 0 and 255")
	}
	if a.inner < 0 || a.inner > int64(v.size) {
		return py.ValueErrorf("inner_size must be between 0 and is %d", v.size)
	}
	return nil
}

// parameters returns the parameter block, of which the state begins.
func (v *variant) parameters(a *blakeArgs) []byte {
	p := make([]byte, v.size)
	p[0], p[1], p[2], p[3] = byte(a.size), byte(len(a.key)), byte(a.fanout), byte(a.depth)
	binary.LittleEndian.PutUint32(p[4:], uint32(a.leaf))
	for i := range v.offsetSize {
		p[8+i] = byte(a.offset >> (8 * i))
	}
	p[8+v.offsetSize], p[9+v.offsetSize] = byte(a.nodeDepth), byte(a.inner)
	copy(p[v.size-2*v.salt:], a.salt)
	copy(p[v.size-v.salt:], a.person)
	return p
}

// begin returns a hash that begins with the parameters of a.
func (v *variant) begin(a *blakeArgs) (sum, error) {
	state := []byte(v.magic)
	p := v.parameters(a)
	word := v.size / 8
	for i, iv := range v.iv {
		if word == 8 {
			state = binary.BigEndian.AppendUint64(state, iv^binary.LittleEndian.Uint64(p[8*i:]))
		} else {
			state = binary.BigEndian.AppendUint32(state, uint32(iv)^binary.LittleEndian.Uint32(p[4*i:]))
		}
	}
	state = append(state, make([]byte, 2*word)...) // how much has been hashed
	state = append(state, byte(a.size))
	state = append(state, make([]byte, v.block)...)
	state = append(state, 0)
	h := v.make().(sum)
	if err := h.UnmarshalBinary(state); err != nil {
		return nil, py.NewError(&py.SystemErrorType, err.Error())
	}
	if a.key != "" {
		block := make([]byte, v.block)
		copy(block, a.key)
		_, _ = h.Write(block)
	}
	return h, nil
}

func newBlake(t *py.Thread, v *variant, class *py.Type, args py.Args) (py.Value, error) {
	a, err := v.bind(t, args)
	if err != nil {
		return py.Value{}, err
	}
	h, err := v.begin(a)
	if err != nil {
		return py.Value{}, err
	}
	o := &object{Header: py.Header{Type: class}, sum: h}
	o.algorithm = &algorithm{name: v.name, make: func() sum { return v.make().(sum) }, size: int(a.size)}
	if !a.data.IsZero() {
		if err := o.write(t, a.data); err != nil {
			return py.Value{}, err
		}
	}
	return o.value(), nil
}
