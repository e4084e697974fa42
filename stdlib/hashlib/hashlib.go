// Package hashlib is Python's module hashlib: digests of bytes.
package hashlib

import (
	"crypto/pbkdf2"
	"hash"
	"strings"

	"golang.org/x/crypto/scrypt"

	"minipy/stdlib/internal/params"
	"minipy/vm/py"
)

var (
	sigPBKDF2 = py.NewSignature("pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=")
	sigScrypt = py.NewSignature("scrypt", "password, *, salt=, n=, r=, p=, maxmem=, dklen=")
	listNew   = params.New("new", "name, data=, *, usedforsecurity=")
	listFile  = params.New("file_digest", "fileobj, digest, /, *, _bufsize=")
)

// New makes the module.
func New(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("hashlib", "Digests of bytes.")
	var names, all, available []py.Value
	add := func(list *[]py.Value, name string) { *list = append(*list, py.NewStr(name).Value()) }
	for _, a := range algorithms[:len(algorithms)-len(extra)] {
		sig := py.NewSignature("openssl_"+a.name, "string=, *, usedforsecurity=")
		m.Set(a.name, py.NewNative("_hashlib", py.FuncDef{Name: "openssl_" + a.name, Flags: py.Kw, Doc: "A hash of " + a.name + ".",
			Fn: func(t *py.Thread, args py.Args) (py.Value, error) {
				var v, security py.Value
				if err := sig.Bind(args, &v, &security); err != nil {
					return py.Value{}, err
				}
				return begin(t, &a, v)
			}}).Value())
		add(&names, a.name)
	}
	for _, typ := range []*py.Type{blakeBType(), blakeSType()} {
		m.Set(typ.Name, typ.Value())
		add(&names, typ.Name)
	}
	for _, f := range []py.FuncDef{
		{Name: "new", Fn: newHash, Flags: py.Kw, Doc: "A hash of the algorithm with a name."},
		{Name: "file_digest", Fn: fileDigest, Flags: py.Kw, Doc: "A hash of all of a file."},
		{Name: "pbkdf2_hmac", Fn: keyDerivation, Flags: py.Kw, Doc: "A key made of a password."},
		{Name: "scrypt", Fn: scryptKey, Flags: py.Kw, Doc: "A key made of a password, with much memory."},
	} {
		m.Set(f.Name, py.NewNative("hashlib", f).Value())
	}
	for _, name := range strings.Fields("md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 " +
		"shake_128 shake_256 new algorithms_guaranteed algorithms_available file_digest pbkdf2_hmac") {
		add(&all, name)
	}
	available = append(available, names...)
	for _, name := range extra {
		add(&available, name)
	}
	for _, list := range []struct {
		name  string
		items []py.Value
	}{{"algorithms_guaranteed", names}, {"algorithms_available", available}} {
		s := py.NewSet()
		for _, v := range list.items {
			if err := s.Add(t, v); err != nil {
				return nil, err
			}
		}
		m.Set(list.name, s.Value())
	}
	m.Set("__all__", py.NewTuple(all).Value())
	return m, nil
}

// begin makes a hash and adds v, which may be the zero Value.
func begin(t *py.Thread, a *algorithm, v py.Value) (py.Value, error) {
	o := newObject(a)
	if !v.IsZero() {
		if err := o.write(t, v); err != nil {
			return py.Value{}, err
		}
	}
	return o.value(), nil
}

// named makes a hash of the algorithm called name.
func named(t *py.Thread, name, v py.Value, args py.Args) (py.Value, error) {
	if !name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("name must be a string")
	}
	s := name.AsStr().String()
	if s == "blake2b" || s == "blake2s" {
		class := blakeBType()
		if s == "blake2s" {
			class = blakeSType()
		}
		if !v.IsZero() {
			args.Pos = []py.Value{v}
		}
		return t.CallArgs(class.Value(), args)
	}
	a := find(s)
	if a == nil {
		return py.Value{}, py.ValueErrorf("unsupported hash type %s", s)
	}
	return begin(t, a, v)
}

func newHash(t *py.Thread, args py.Args) (py.Value, error) {
	// Further keyword arguments are for BLAKE2.
	var own, other py.Args
	own.Pos = args.Pos
	for i, n := range args.Names {
		dst := &other
		if s := n.String(); s == "name" || s == "data" || s == "string" || s == "usedforsecurity" {
			dst = &own
			if s == "string" {
				n = py.Intern("data")
			}
		}
		dst.Names, dst.Kw = append(dst.Names, n), append(dst.Kw, args.Kw[i])
	}
	var name, v, security py.Value
	if err := listNew.Bind(own, &name, &v, &security); err != nil {
		return py.Value{}, err
	}
	return named(t, name, v, other)
}

func fileDigest(t *py.Thread, args py.Args) (py.Value, error) {
	var file, digest py.Value
	size := py.Int(1 << 18)
	if err := listFile.Bind(args, &file, &digest, &size); err != nil {
		return py.Value{}, err
	}
	var h py.Value
	var err error
	if digest.IsKind(py.KindStr) {
		h, err = named(t, digest, py.Value{}, py.Args{})
	} else {
		h, err = t.Call(digest)
	}
	if err != nil {
		return py.Value{}, err
	}
	update, err := py.GetAttr(t, h, py.Intern("update"))
	if err != nil {
		return py.Value{}, err
	}
	into, err := py.FindAttr(t, file, py.Intern("readinto"))
	if err != nil {
		return py.Value{}, err
	}
	if into.IsZero() {
		r, err := py.Repr(t, file)
		if err != nil {
			return py.Value{}, err
		}
		return py.Value{}, py.ValueErrorf("'%s' is not a file-like object in binary reading mode.", r)
	}
	n, err := py.AsCSsize(t, size)
	if err != nil {
		return py.Value{}, err
	}
	if err := t.Charge(n); err != nil {
		return py.Value{}, err
	}
	buf := py.NewByteArray(make([]byte, max(n, 1)))
	for {
		v, err := t.Call(into, buf.Value())
		if err != nil {
			return py.Value{}, err
		}
		if v.IsNone() {
			return py.Value{}, py.NewError(&py.BlockingIOErrorType, "I/O operation would block.")
		}
		got, err := py.AsCSsize(t, v)
		if err != nil {
			return py.Value{}, err
		}
		if got <= 0 {
			return h, nil
		}
		part := string(buf.Bytes()[:min(got, len(buf.Bytes()))])
		if _, err := t.Call(update, py.NewBytes(part).Value()); err != nil {
			return py.Value{}, err
		}
	}
}

// texts returns the bytes of arguments.
func texts(t *py.Thread, args ...py.Value) ([]string, error) {
	out := make([]string, len(args))
	for i, v := range args {
		s, err := py.OwnedBytes(t, v)
		if err != nil {
			return nil, err
		}
		out[i] = s
	}
	return out, nil
}

func keyDerivation(t *py.Thread, args py.Args) (py.Value, error) {
	var name, password, salt, iterations py.Value
	length := py.None
	if err := sigPBKDF2.Bind(args, &name, &password, &salt, &iterations, &length); err != nil {
		return py.Value{}, err
	}
	if !name.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("pbkdf2_hmac() argument 'hash_name' must be str, not %s", py.TypeName(name))
	}
	b, err := texts(t, password, salt)
	if err != nil {
		return py.Value{}, err
	}
	a := find(name.AsStr().String())
	if a == nil || a.size == 0 {
		return py.Value{}, py.ValueErrorf("unsupported hash type %s", name.AsStr().String())
	}
	n, err := py.AsCLong(t, iterations)
	if err != nil {
		return py.Value{}, err
	}
	if n < 1 {
		return py.Value{}, py.ValueErrorf("iteration value must be greater than 0.")
	}
	size := a.size
	if !length.IsNone() {
		if size, err = py.AsCInt(t, length); err != nil {
			return py.Value{}, err
		}
		if size < 1 {
			return py.Value{}, py.ValueErrorf("key length must be greater than 0.")
		}
	}
	if err := t.Charge(size); err != nil {
		return py.Value{}, err
	}
	var key []byte
	if err := t.Block(func() {
		key, err = pbkdf2.Key(func() hash.Hash { return a.make().(hash.Hash) }, b[0], []byte(b[1]), int(n), size)
	}); err != nil {
		return py.Value{}, err
	}
	if err != nil {
		return py.Value{}, py.ValueErrorf("%s", err.Error())
	}
	return py.NewBytes(string(key)).Value(), nil
}

func scryptKey(t *py.Thread, args py.Args) (py.Value, error) {
	var password, salt, n, r, p py.Value
	maxMem, length := py.Int(0), py.Int(64)
	if err := sigScrypt.Bind(args, &password, &salt, &n, &r, &p, &maxMem, &length); err != nil {
		return py.Value{}, err
	}
	num := [4]int{}
	for i, a := range []struct {
		v    py.Value
		name string
	}{{salt, "salt"}, {n, "n"}, {r, "r"}, {p, "p"}} {
		if a.v.IsZero() {
			return py.Value{}, py.TypeErrorf("%s is required", a.name)
		}
		if i > 0 {
			x, err := py.AsCSsize(t, a.v)
			if err != nil {
				return py.Value{}, err
			}
			num[i-1] = x
		}
	}
	var err error
	if num[3], err = py.AsCSsize(t, length); err != nil {
		return py.Value{}, err
	}
	b, err := texts(t, password, salt)
	if err != nil {
		return py.Value{}, err
	}
	if num[0] < 2 || num[0]&(num[0]-1) != 0 {
		return py.Value{}, py.ValueErrorf("n must be a power of 2.")
	}
	if num[3] < 1 {
		return py.Value{}, py.ValueErrorf("dklen must be greater than 0 and smaller than 2147483647")
	}
	limit, err := py.AsCSsize(t, maxMem)
	if err != nil {
		return py.Value{}, err
	}
	if limit == 0 {
		limit = 32 << 20
	}
	if num[1] < 1 || num[2] < 1 || num[0] > limit/128/num[1] || num[2] > 1<<20 {
		return py.Value{}, py.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
	}
	if err := t.ChargeN(num[0], 128*num[1]); err != nil {
		return py.Value{}, err
	}
	var key []byte
	if blocked := t.Block(func() {
		key, err = scrypt.Key([]byte(b[0]), []byte(b[1]), num[0], num[1], num[2], num[3])
	}); blocked != nil {
		return py.Value{}, blocked
	}
	if err != nil {
		return py.Value{}, py.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
	}
	return py.NewBytes(string(key)).Value(), nil
}
