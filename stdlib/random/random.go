// Package random is Python's modules random and _random. The generator and the methods that programs call most are here, in
// a class that the module's Random, which is written in Python, is derived from. The numbers for a seed are CPython's.
package random

import (
	"crypto/rand"
	_ "embed"
	"sync"

	"gonum.org/v1/gonum/mathext/prng"

	"minipy/gil/machine"
	"minipy/vm"
	"minipy/vm/py"
)

// Source is what of the module random is written in Python.
//
//go:embed random.py
var Source string

// New makes the module random, but for what is in Source.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("random", "Random numbers of many distributions, made by a Mersenne Twister.")
	m.Set("_Generator", generatorType().Value())
	m.Set("_functions", py.NewNative("random", py.FuncDef{Name: "_functions", Fn: functions, Min: 1, Max: 1}).Value())
	m.Set("_urandom", py.NewNative("posix", py.FuncDef{Name: "urandom", Fn: urandom, Min: 1, Max: 1}).Value())
	return m, nil
}

// NewC makes the module _random, which in CPython is written in C.
func NewC(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_random", "The Mersenne Twister of the module random.")
	m.Set("Random", generatorType().Value())
	return m, nil
}

// A generator is a Mersenne Twister, and the number that gauss has in store.
type generator struct {
	py.Header
	dict *py.Dict // of instances of subclasses

	mutex sync.Mutex // guards mt where there is no GIL
	mt    prng.MT19937
	next  py.Value // gauss_next
}

func generatorOf(v py.Value) *generator { return (*generator)(v.Pointer()) }

var generatorType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Random", Module: "_random", Doc: "A generator of random numbers.",
		DictOf: func(v py.Value) **py.Dict { return &generatorOf(v).dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				if class.Flags&py.Heap == 0 && len(args.Pos) > 1 {
					return py.Value{}, py.ArityError("Random", len(args.Pos), 0, 1)
				}
				g := &generator{Header: py.Header{Type: class}, next: py.None}
				v := py.FromHeader(&g.Header)
				seed := py.None
				if len(args.Pos) > 0 {
					seed = args.Pos[0]
				}
				if class.Flags&py.Heap != 0 {
					seed = py.Int(0) // __init__ calls seed
				}
				return v, g.seed(t, seed, 2)
			},
			Init: func(*py.Thread, py.Value, py.Args) error { return nil },
		},
		Members: []py.MemberDef{{
			Name: "gauss_next", Doc: "The number that gauss() has in store, or None.",
			Get: func(_ *py.Thread, v py.Value) (py.Value, error) { return generatorOf(v).next, nil },
			Set: func(_ *py.Thread, v, val py.Value) error {
				if val.IsZero() {
					val = py.None
				}
				generatorOf(v).next = val
				return nil
			},
		}},
		Methods: methods,
	})
})

var methods = []py.MethodDef{
	{Name: "random", Fn: random, Doc: "random() -> x in the interval [0, 1)."},
	{Name: "seed", Fn: seed, Flags: py.Kw, Doc: "Begin again, from an int, float, str, bytes or bytearray; from None at a point that nobody can foretell."},
	{Name: "getstate", Fn: getState, Doc: "The state of the generator, for setstate()."},
	{Name: "setstate", Fn: setState, Min: 1, Max: 1, Doc: "Go back to a state that getstate() has given."},
	{Name: "getrandbits", Fn: getRandBits, Min: 1, Max: 1, Doc: "getrandbits(k) -> x. An int with k random bits."},
	{Name: "randbytes", Fn: randBytes, Flags: py.Kw, Doc: "A number of random bytes."},
	{Name: "_randbelow", Fn: randBelow, Min: 1, Max: 1, Doc: "A random int in the range [0, n)."},
	{Name: "randrange", Fn: randRange, Flags: py.Kw, Doc: "A random item of range(start, stop, step)."},
	{Name: "randint", Fn: randInt, Flags: py.Kw, Doc: "A random int in the range [a, b], with both ends."},
	{Name: "choice", Fn: choice, Flags: py.Kw, Doc: "A random item of a sequence that is not empty."},
	{Name: "shuffle", Fn: shuffle, Flags: py.Kw, Doc: "Bring a list into random order, in place."},
	{Name: "sample", Fn: sample, Flags: py.Kw, Doc: "A list of k items of the population, each of which is chosen once at most. counts says how often each of them is there."},
	{Name: "choices", Fn: choices, Flags: py.Kw, Doc: "A list of k items of the population, which may be chosen again and again, by weights or with equal chances."},
	{Name: "uniform", Fn: uniform, Flags: py.Kw, Doc: "A random float between a and b."},
	{Name: "gauss", Fn: gauss, Flags: py.Kw, Doc: "A float of the normal distribution. mu is the mean, sigma the standard deviation."},
	{Name: "normalvariate", Fn: normalVariate, Flags: py.Kw, Doc: "A float of the normal distribution. mu is the mean, sigma the standard deviation."},
	{Name: "expovariate", Fn: expoVariate, Flags: py.Kw, Doc: "A float of the exponential distribution. lambd is 1 divided by the mean."},
}

// float returns the next number of the interval [0, 1).
func (g *generator) float() float64 {
	g.mutex.Lock()
	a, b := g.mt.Uint32()>>5, g.mt.Uint32()>>6
	g.mutex.Unlock()
	return float64(float64(float64(a)*67108864+float64(b)) * (1.0 / 9007199254740992))
}

// bits returns an int of k bits, 0 < k <= 64.
func (g *generator) bits(k uint) uint64 {
	g.mutex.Lock()
	x := uint64(g.mt.Uint32())
	if k <= 32 {
		x >>= 32 - k
	} else {
		x |= uint64(g.mt.Uint32()) >> (64 - k) << 32
	}
	g.mutex.Unlock()
	return x
}

// fill sets p to the bytes of an int of 8 * len(p) bits, the lowest first.
func (g *generator) fill(p []byte) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	for len(p) > 0 {
		w := g.mt.Uint32()
		if len(p) < 4 {
			w >>= 32 - 8*len(p)
		}
		for i := range min(4, len(p)) {
			p[i] = byte(w >> (8 * i))
		}
		p = p[min(4, len(p)):]
	}
}

var (
	nameRandom      = py.Intern("random")
	nameGetRandBits = py.Intern("getrandbits")
	nameRandBelow   = py.Intern("_randbelow")
)

// plain reports whether self's method of a name is the one made here, which need not be called to get its result.
func plain(self py.Value, name *py.Str) bool {
	class := self.Type()
	if class.Flags&py.Heap == 0 {
		return true
	}
	if d := generatorOf(self).dict; d != nil && d.GetStr(name) != nil { // an attribute of this one
		return false
	}
	m := class.Lookup(name)
	return m.Is(&py.MethodDescType) && m.AsNative().Owner.Module == "_random"
}

// A source gives the random numbers that a method needs, of a class that may have a random() of its own.
type source struct {
	t    *py.Thread
	self py.Value
	g    *generator // nil if random is to be called
	call py.Value
}

func sourceOf(t *py.Thread, self py.Value) (source, error) {
	s := source{t: t, self: self}
	if plain(self, nameRandom) {
		s.g = generatorOf(self)
		return s, nil
	}
	var err error
	s.call, err = py.GetAttr(t, self, nameRandom)
	return s, err
}

func (s *source) float() (float64, error) {
	if s.g != nil {
		return s.g.float(), nil
	}
	v, err := s.t.Call(s.call)
	if err != nil {
		return 0, err
	}
	return py.AsFloat(s.t, v)
}

func random(_ *py.Thread, args py.Args) (py.Value, error) {
	return py.Float(generatorOf(args.Pos[0]).float()), nil
}

func getRandBits(t *py.Thread, args py.Args) (py.Value, error) {
	k, err := py.AsCInt(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	switch g := generatorOf(args.Pos[0]); {
	case k < 0:
		return py.Value{}, py.ValueErrorf("number of bits must be non-negative")
	case k == 0:
		return py.Int(0), nil
	case k < 64:
		return py.Int(int64(g.bits(uint(k)))), nil
	default:
		return g.bigBits(t, k)
	}
}

// functions makes functions of those methods of a generator that are called most: it saves binding them.
func functions(_ *py.Thread, args py.Args) (py.Value, error) {
	self := args.Pos[0]
	g := generatorOf(self)
	return py.NewPair(
		py.NewNative("Random", py.FuncDef{Name: "random", Doc: methods[0].Doc, Fn: func(*py.Thread, py.Args) (py.Value, error) {
			return py.Float(g.float()), nil
		}}).Value(),
		py.NewNative("Random", py.FuncDef{Name: "getrandbits", Min: 1, Max: 1, Doc: "getrandbits(k) -> x. An int with k random bits.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			if k := a.Pos[0]; k.IsInt() && k.Int() > 0 && k.Int() < 64 {
				return py.Int(int64(g.bits(uint(k.Int())))), nil
			}
			return getRandBits(t, py.Args{Pos: []py.Value{self, a.Pos[0]}})
		}}).Value()), nil
}

// entropy fills b with bytes that nobody can foretell, except on a machine that repeats itself.
func entropy(t *py.Thread, b []byte) {
	if c, ok := vm.Of(t).Runtime().Machine.(machine.Computer); ok {
		c.Random(b)
		return
	}
	_, _ = rand.Read(b) // it never fails
}

func urandom(t *py.Thread, args py.Args) (py.Value, error) {
	n, err := py.AsSize(t, args.Pos[0], &py.OverflowErrorType)
	if err != nil {
		return py.Value{}, err
	}
	if n < 0 {
		return py.Value{}, py.ValueErrorf("negative argument not allowed")
	}
	if err := t.Charge(n); err != nil {
		return py.Value{}, err
	}
	b := make([]byte, n)
	entropy(t, b)
	return py.NewBytes(string(b)).Value(), nil
}
