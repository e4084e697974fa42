package hashlib

// This file defines the classes of hash objects.

import (
	"encoding/hex"
	"sync"

	"minipy/vm/py"
)

// An object is a hash that is being computed.
type object struct {
	py.Header
	algorithm *algorithm
	mutex     sync.Mutex
	sum       sum
}

func objectOf(v py.Value) *object { return (*object)(v.Pointer()) }

var (
	hashType  = sync.OnceValue(func() *py.Type { return newType("HASH", "_hashlib", nil) })
	xofType   = sync.OnceValue(func() *py.Type { return newType("HASHXOF", "_hashlib", hashType()) })
	sigDigest = py.NewSignature("digest", "length")
	sigHex    = py.NewSignature("hexdigest", "length")
)

func newType(name, module string, base *py.Type) *py.Type {
	return py.NewType(typeDef(name, module, base))
}

func typeDef(name, module string, base *py.Type) *py.Def {
	digest := []py.MethodDef{
		{Name: "digest", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return objectOf(a.Pos[0]).digest(false, 0), nil }, Doc: "The digest as bytes."},
		{Name: "hexdigest", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return objectOf(a.Pos[0]).digest(true, 0), nil }, Doc: "The digest as hexadecimal digits."},
	}
	if base != nil {
		digest = []py.MethodDef{
			{Name: "digest", Fn: xofDigest(sigDigest, false), Flags: py.Kw, Doc: "The digest of a length as bytes."},
			{Name: "hexdigest", Fn: xofDigest(sigHex, true), Flags: py.Kw, Doc: "The digest of a length as hexadecimal digits."},
		}
	}
	return &py.Def{
		Name: name, Module: module, Base: base, Flags: py.NotCallable, Doc: "A hash that is being computed.",
		Slots: py.Slots{Repr: func(t *py.Thread, v py.Value) (string, error) {
			return "<" + objectOf(v).algorithm.name + " " + v.Type().FullName() + " object @ " + t.Address(v) + ">", nil
		}},
		Methods: append(digest,
			py.MethodDef{Name: "update", Fn: update, Min: 1, Max: 1, Doc: "Add bytes to what is hashed."},
			py.MethodDef{Name: "copy", Fn: func(_ *py.Thread, a py.Args) (py.Value, error) { return objectOf(a.Pos[0]).copy(), nil }, Doc: "A copy, which goes on apart."},
		),
		Members: []py.MemberDef{
			{Name: "name", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.NewStr(objectOf(v).algorithm.name).Value(), nil
			}, Doc: "The name of the algorithm."},
			{Name: "digest_size", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.Int(int64(objectOf(v).algorithm.size)), nil
			}, Doc: "How many bytes a digest has."},
			{Name: "block_size", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				return py.Int(int64(objectOf(v).sum.BlockSize())), nil
			}, Doc: "How many bytes are hashed at once."},
		},
	}
}

func newObject(a *algorithm) *object {
	typ := hashType()
	if a.size == 0 {
		typ = xofType()
	}
	return &object{Header: py.Header{Type: typ}, algorithm: a, sum: a.make()}
}

func (o *object) value() py.Value { return py.FromHeader(&o.Header) }

// data returns the bytes of what is to be hashed.
func data(v py.Value) (string, error) {
	if v.IsKind(py.KindStr) {
		return "", py.TypeErrorf("Strings must be encoded before hashing")
	}
	s, err := py.BufferBytes(v)
	if py.IsError(err, &py.TypeErrorType) {
		err = py.TypeErrorf("object supporting the buffer API required")
	}
	return s, err
}

// write adds the bytes of v.
func (o *object) write(t *py.Thread, v py.Value) error {
	s, err := data(v)
	if err != nil {
		return err
	}
	const step = 1 << 20
	for s != "" {
		n := min(step, len(s))
		o.mutex.Lock()
		_, _ = o.sum.Write([]byte(s[:n]))
		o.mutex.Unlock()
		s = s[n:]
		if err := t.Poll(); err != nil {
			return err
		}
	}
	return nil
}

func update(t *py.Thread, args py.Args) (py.Value, error) {
	return py.None, objectOf(args.Pos[0]).write(t, args.Pos[1])
}

func (o *object) digest(asHex bool, n int) py.Value {
	o.mutex.Lock()
	b := o.algorithm.digest(o.sum, n)
	o.mutex.Unlock()
	if asHex {
		return py.ASCIIValue(hex.EncodeToString(b))
	}
	return py.NewBytes(string(b)).Value()
}

func (o *object) copy() py.Value {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	c := &object{Header: py.Header{Type: o.Header.Type}, algorithm: o.algorithm, sum: o.algorithm.clone(o.sum)}
	return c.value()
}

func xofDigest(sig *py.Signature, asHex bool) py.NativeFunc {
	return func(t *py.Thread, args py.Args) (py.Value, error) {
		v := args.Pos[0]
		var length py.Value
		args.Pos = args.Pos[1:]
		if err := sig.Bind(args, &length); err != nil {
			return py.Value{}, err
		}
		n, err := py.AsCSsize(t, length)
		if err != nil {
			return py.Value{}, err
		}
		if n < 0 {
			return py.Value{}, py.ValueErrorf("value must be positive")
		}
		if n >= 1<<29 {
			return py.Value{}, py.ValueErrorf("length is too large")
		}
		if err := t.ChargeN(n, 3); err != nil {
			return py.Value{}, err
		}
		return objectOf(v).digest(asHex, n), nil
	}
}
