package random

// This file defines how a generator is seeded, and how its state is told and set.

import (
	"crypto/sha512"
	"encoding/binary"
	"math/big"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

const words = 624 // of the state

var (
	sigSeed      = params.New("Random.seed", "self, a=, version=")
	sigRandBytes = params.New("Random.randbytes", "self, n")
)

func seed(t *py.Thread, args py.Args) (py.Value, error) {
	self, a, version := args.Pos[0], py.None, py.Int(2)
	if err := sigSeed.Bind(args, &self, &a, &version); err != nil {
		return py.Value{}, err
	}
	n := 0
	if version.IsInt() {
		n = int(version.Int())
	}
	return py.None, generatorOf(self).seed(t, a, n)
}

func (g *generator) seed(t *py.Thread, a py.Value, version int) error {
	text := a.IsKind(py.KindStr) || a.IsKind(py.KindBytes)
	switch {
	case a.IsNone():
		var b [4 * words]byte
		entropy(t, b[:])
		keys := make([]uint32, words)
		for i := range keys {
			keys[i] = binary.LittleEndian.Uint32(b[4*i:])
		}
		g.start(keys)
	case version == 1 && text:
		g.start([]uint32{uint32(oldHash(a)), uint32(oldHash(a) >> 32)})
	case version == 2 && (text || a.IsKind(py.KindByteArray)):
		b, err := seedBytes(t, a)
		if err != nil {
			return err
		}
		sum := sha512.Sum512([]byte(b))
		g.start(keysOf(new(big.Int).SetBytes(append([]byte(b), sum[:]...))))
	case a.IsKind(py.KindInt):
		g.start(keysOf(py.BigValue(a)))
	case a.IsKind(py.KindFloat) || text || a.IsKind(py.KindByteArray):
		h, err := py.Hash(t, a)
		if err != nil {
			return err
		}
		g.start(keysOf(new(big.Int).SetUint64(uint64(h))))
	default:
		return py.TypeErrorf("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
	}
	g.next = py.None
	return nil
}

// start seeds the twister.
func (g *generator) start(keys []uint32) {
	for len(keys) > 1 && keys[len(keys)-1] == 0 {
		keys = keys[:len(keys)-1]
	}
	g.mutex.Lock()
	g.mt.SeedFromKeys(keys)
	g.mutex.Unlock()
}

// keysOf cuts the absolute value of n into words, the lowest first.
func keysOf(n *big.Int) []uint32 {
	b := n.Bytes()
	keys := make([]uint32, max(1, (len(b)+3)/4))
	for i := range b {
		keys[i/4] |= uint32(b[len(b)-1-i]) << (i % 4 * 8)
	}
	return keys
}

func seedBytes(t *py.Thread, a py.Value) (string, error) {
	if a.IsKind(py.KindStr) {
		return py.Encode(t, a.AsStr(), "utf-8", "strict")
	}
	return py.BufferBytes(a)
}

// oldHash is the hash of Python 2 that version 1 of the seed is made of.
func oldHash(a py.Value) uint64 {
	var x, n uint64
	add := func(c uint64) {
		if n == 0 {
			x = c << 7
		}
		x = 1000003*x ^ c
		n++
	}
	if a.IsKind(py.KindStr) {
		for r := range py.Runes(a.AsStr().String()) {
			add(uint64(r))
		}
	} else {
		for _, c := range []byte(a.AsBytes().String()) {
			add(uint64(c))
		}
	}
	return x ^ n
}

func getState(_ *py.Thread, args py.Args) (py.Value, error) {
	g := generatorOf(args.Pos[0])
	g.mutex.Lock()
	b, err := g.mt.MarshalBinary()
	g.mutex.Unlock()
	if err != nil {
		return py.Value{}, err
	}
	items := make([]py.Value, words+1)
	for i := range items {
		items[i] = py.Int(int64(binary.BigEndian.Uint32(b[4*i:])))
	}
	return py.NewTuple([]py.Value{py.Int(3), py.NewTuple(items).Value(), g.next}).Value(), nil
}

func setState(t *py.Thread, args py.Args) (py.Value, error) {
	g := generatorOf(args.Pos[0])
	version, err := py.GetItem(t, args.Pos[1], py.Int(0))
	if err != nil {
		return py.Value{}, err
	}
	n, ok := py.IntValue(version)
	if !ok || n != 2 && n != 3 {
		text, err := py.ToStr(t, version)
		if err != nil {
			return py.Value{}, err
		}
		return py.Value{}, py.ValueErrorf("state with version %s passed to Random.setstate() of version 3", text)
	}
	parts, err := py.Collect(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if len(parts) != 3 {
		if len(parts) > 3 {
			return py.Value{}, py.ValueErrorf("too many values to unpack (expected 3)")
		}
		return py.Value{}, py.ValueErrorf("not enough values to unpack (expected 3, got %d)", len(parts))
	}
	if !parts[1].IsKind(py.KindTuple) {
		return py.Value{}, py.TypeErrorf("state vector must be a tuple")
	}
	items := parts[1].AsTuple().Items
	if len(items) != words+1 {
		return py.Value{}, py.ValueErrorf("state vector is the wrong size")
	}
	b := make([]byte, 4*len(items))
	for i, v := range items {
		if !v.IsKind(py.KindInt) {
			return py.Value{}, py.TypeErrorf("an integer is required")
		}
		u, ok := py.IntValue(v)
		if !ok || u < 0 && n == 3 {
			return py.Value{}, py.NewError(&py.OverflowErrorType, "can't convert negative value to unsigned int")
		}
		if i == words && (u < 0 || u > words) {
			return py.Value{}, py.ValueErrorf("invalid state")
		}
		binary.BigEndian.PutUint32(b[4*i:], uint32(u))
	}
	g.mutex.Lock()
	err = g.mt.UnmarshalBinary(b)
	g.mutex.Unlock()
	g.next = parts[2]
	return py.None, err
}

// bigBits returns an int of k bits.
func (g *generator) bigBits(t *py.Thread, k int) (py.Value, error) {
	n := (k + 7) / 8
	if err := t.Charge(n); err != nil {
		return py.Value{}, err
	}
	b := make([]byte, (k+31)/32*4)
	g.fill(b)
	if rest := k % 32; rest > 0 { // the last word is cut
		last := b[len(b)-4:]
		binary.LittleEndian.PutUint32(last, binary.LittleEndian.Uint32(last)>>(32-rest))
	}
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return py.NewBigInt(new(big.Int).SetBytes(b)), t.Poll()
}

func randBytes(t *py.Thread, args py.Args) (py.Value, error) {
	var self, arg py.Value
	if err := sigRandBytes.Bind(args, &self, &arg); err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCSsize(t, arg)
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 {
		return py.Value{}, py.ValueErrorf("number of bits must be non-negative")
	}
	if n > 1<<60 {
		return py.Value{}, py.NewError(&py.OverflowErrorType, "Python int too large to convert to C int")
	}
	if !plain(self, nameGetRandBits) {
		f, err := py.GetAttr(t, self, nameGetRandBits)
		if err != nil {
			return py.Value{}, err
		}
		x, err := t.Call(f, py.Int(int64(n)*8))
		if err != nil {
			return py.Value{}, err
		}
		toBytes, err := py.GetAttr(t, x, py.Intern("to_bytes"))
		if err != nil {
			return py.Value{}, err
		}
		return t.Call(toBytes, py.Int(int64(n)), py.NewStr("little").Value())
	}
	if err := t.Charge(n); err != nil {
		return py.Value{}, err
	}
	b := make([]byte, n)
	generatorOf(self).fill(b)
	return py.NewBytes(string(b)).Value(), t.Poll()
}
