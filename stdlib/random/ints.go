package random

// This file defines the methods that choose ints and items.

import (
	"math"
	"math/bits"

	"minipy/stdlib/internal/params"
	"minipy/vm"
	"minipy/vm/py"
)

var (
	sigRandRange = params.New("Random.randrange", "self, start, stop=, step=")
	sigRandInt   = params.New("Random.randint", "self, a, b")
	sigChoice    = params.New("Random.choice", "self, seq")
	sigShuffle   = params.New("Random.shuffle", "self, x")
)

// A chooser gives random ints below a limit.
type chooser struct {
	source
	below func(t *py.Thread, n py.Value) (py.Value, error) // nil: those of the generator
}

// chooserOf finds out which of the methods that a subclass may define the ints are made with.
func chooserOf(t *py.Thread, self py.Value) (chooser, error) {
	c := chooser{source: source{t: t, self: self}}
	if !plain(self, nameRandBelow) {
		f, err := py.GetAttr(t, self, nameRandBelow)
		c.below = func(t *py.Thread, n py.Value) (py.Value, error) { return t.Call(f, n) }
		return c, err
	}
	return c, c.choose()
}

// choose finds out whether it is getrandbits or random that the most derived class defines.
func (c *chooser) choose() error {
	if plain(c.self, nameGetRandBits) && plain(c.self, nameRandom) {
		c.g = generatorOf(c.self)
		return nil
	}
	for _, class := range c.self.Type().MRO {
		own := class.Own()
		if own.GetStr(nameGetRandBits) != nil {
			f, err := py.GetAttr(c.t, c.self, nameGetRandBits)
			c.below = func(t *py.Thread, n py.Value) (py.Value, error) { return belowByBits(t, f, n) }
			return err
		}
		if own.GetStr(nameRandom) != nil {
			f, err := py.GetAttr(c.t, c.self, nameRandom)
			c.below = func(t *py.Thread, n py.Value) (py.Value, error) { return belowByFloats(t, f, n) }
			return err
		}
	}
	return nil
}

// int returns an int below n, 0 < n.
func (c *chooser) int(n int) (int, error) {
	if c.g != nil {
		k := uint(bits.Len(uint(n)))
		r := c.g.bits(k)
		for r >= uint64(n) {
			r = c.g.bits(k)
		}
		return int(r), nil
	}
	v, err := c.below(c.t, py.Int(int64(n)))
	if err != nil {
		return 0, err
	}
	i, err := py.AsCSsize(c.t, v)
	if err == nil && (i < 0 || i >= n) {
		err = py.NewError(&py.IndexErrorType, "list index out of range")
	}
	return i, err
}

// value returns an int below n, an int of any size that is not negative.
func (c *chooser) value(n py.Value) (py.Value, error) {
	if c.g == nil {
		return c.below(c.t, n)
	}
	if n.IsInt() {
		if n.Int() <= 0 {
			return py.Int(0), nil
		}
		i, err := c.int(int(n.Int()))
		return py.Int(int64(i)), err
	}
	k := py.BigValue(n).BitLen()
	for {
		r, err := c.g.bigBits(c.t, k)
		if err != nil {
			return r, err
		}
		if py.BigValue(r).Cmp(py.BigValue(n)) < 0 {
			return r, nil
		}
	}
}

func belowByBits(t *py.Thread, getRandBits, n py.Value) (py.Value, error) {
	k := py.Int(int64(py.BigValue(n).BitLen()))
	for {
		r, err := t.Call(getRandBits, k)
		if err != nil {
			return r, err
		}
		if less, err := py.CompareBool(t, r, n, py.LT); err != nil || less {
			return r, err
		}
		if err := t.Poll(); err != nil {
			return r, err
		}
	}
}

func belowByFloats(t *py.Thread, random, n py.Value) (py.Value, error) {
	const most = 1 << 53
	float := func() (float64, error) {
		v, err := t.Call(random)
		if err != nil {
			return 0, err
		}
		return py.AsFloat(t, v)
	}
	limit, ok := py.IntValue(n)
	if !ok || limit >= most {
		if err := warn(t, "Underlying random() generator does not supply \nenough bits to choose from a population range this large.\nTo remove the range limitation, add a getrandbits() method."); err != nil {
			return py.Value{}, err
		}
		r, err := float()
		if err != nil {
			return py.Value{}, err
		}
		size, err := py.AsFloat(t, n)
		if err != nil {
			return py.Value{}, err
		}
		return py.FloatToInt(math.Floor(r * size))
	}
	if limit <= 0 {
		return py.Value{}, py.NewError(&py.ZeroDivisionErrorType, "integer modulo by zero")
	}
	good := float64(most-most%limit) / most
	for {
		r, err := float()
		if err != nil {
			return py.Value{}, err
		}
		if r < good {
			return py.Int(int64(math.Floor(r*most)) % limit), nil
		}
		if err := t.Poll(); err != nil {
			return py.Value{}, err
		}
	}
}

// warn gives a UserWarning, if there is a module that can.
func warn(t *py.Thread, text string) error {
	m, err := vm.Of(t).Import("warnings")
	if err != nil {
		if py.IsError(err, &py.ImportErrorType) {
			return nil
		}
		return err
	}
	f, ok := m.Get("warn")
	if !ok {
		return nil
	}
	_, err = t.Call(f, py.NewStr(text).Value())
	return err
}

func randBelow(t *py.Thread, args py.Args) (py.Value, error) {
	c := chooser{source: source{t: t, self: args.Pos[0]}}
	if err := c.choose(); err != nil {
		return py.Value{}, err
	}
	n, err := py.Index(t, args.Pos[1])
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(n) <= 0 {
		return py.Int(0), nil
	}
	return c.value(n)
}

func randInt(t *py.Thread, args py.Args) (py.Value, error) {
	var self, a, b py.Value
	if err := sigRandInt.Bind(args, &self, &a, &b); err != nil {
		return py.Value{}, err
	}
	end := py.Value{}
	if b.IsInt() && b.Int() < math.MaxInt64 {
		end = py.Int(b.Int() + 1)
	} else {
		var err error
		if end, err = py.Binary(t, py.OpAdd, b, py.Int(1)); err != nil {
			return py.Value{}, err
		}
	}
	return between(t, self, a, end, py.Value{})
}

func randRange(t *py.Thread, args py.Args) (py.Value, error) {
	var self, start, stop, step py.Value
	if err := sigRandRange.Bind(args, &self, &start, &stop, &step); err != nil {
		return py.Value{}, err
	}
	if !stop.IsZero() && !stop.IsNone() {
		return between(t, self, start, stop, step)
	}
	n, err := py.Index(t, start)
	switch {
	case err != nil:
		return py.Value{}, err
	case !step.IsZero() && !(step.IsInt() && step.Int() == 1):
		return py.Value{}, py.TypeErrorf("Missing a non-None stop argument")
	case py.IntSign(n) <= 0:
		return py.Value{}, py.ValueErrorf("empty range for randrange()")
	}
	c, err := chooserOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	return c.value(n)
}

// between returns an item of range(start, stop, step); step is the zero Value if it is not given.
func between(t *py.Thread, self, start, stop, step py.Value) (py.Value, error) {
	c, err := chooserOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	if py.BothInt(&start, &stop) && step.IsZero() {
		if width := stop.Int() - start.Int(); stop.Int() > start.Int() && width > 0 && c.g != nil {
			i, err := c.int(int(width))
			return py.Int(start.Int() + int64(i)), err
		}
	}
	first, err := py.Index(t, start)
	if err != nil {
		return py.Value{}, err
	}
	last, err := py.Index(t, stop)
	if err != nil {
		return py.Value{}, err
	}
	width, err := py.Binary(t, py.OpSub, last, first)
	if err != nil {
		return py.Value{}, err
	}
	by := py.Int(1)
	if !step.IsZero() {
		if by, err = py.Index(t, step); err != nil {
			return py.Value{}, err
		}
	}
	if by.IsInt() && by.Int() == 1 {
		if py.IntSign(width) <= 0 {
			return py.Value{}, emptyRange(t, start, stop)
		}
		r, err := c.value(width)
		if err != nil {
			return py.Value{}, err
		}
		return py.Binary(t, py.OpAdd, first, r)
	}
	sign := py.IntSign(by)
	if sign == 0 {
		return py.Value{}, py.ValueErrorf("zero step for randrange()")
	}
	sum, err := py.Binary(t, py.OpAdd, width, by)
	if err != nil {
		return py.Value{}, err
	}
	if sum, err = py.Binary(t, py.OpSub, sum, py.Int(int64(sign))); err != nil {
		return py.Value{}, err
	}
	n, err := py.Binary(t, py.OpFloorDiv, sum, by)
	if err != nil {
		return py.Value{}, err
	}
	if py.IntSign(n) <= 0 {
		return py.Value{}, emptyRange(t, start, stop, step)
	}
	r, err := c.value(n)
	if err != nil {
		return py.Value{}, err
	}
	if r, err = py.Binary(t, py.OpMul, by, r); err != nil {
		return py.Value{}, err
	}
	return py.Binary(t, py.OpAdd, first, r)
}

func emptyRange(t *py.Thread, args ...py.Value) error {
	text := ""
	for i, v := range args {
		s, err := py.Format(t, v, "")
		if err != nil {
			return err
		}
		if i > 0 {
			text += ", "
		}
		text += s
	}
	return py.ValueErrorf("empty range in randrange(%s)", text)
}

func choice(t *py.Thread, args py.Args) (py.Value, error) {
	var self, seq py.Value
	if err := sigChoice.Bind(args, &self, &seq); err != nil {
		return py.Value{}, err
	}
	n, err := py.Len(t, seq)
	if err != nil {
		return py.Value{}, err
	}
	if n == 0 {
		return py.Value{}, py.NewError(&py.IndexErrorType, "Cannot choose from an empty sequence")
	}
	c, err := chooserOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	i, err := c.value(py.Int(int64(n)))
	if err != nil {
		return py.Value{}, err
	}
	return py.GetItem(t, seq, i)
}

func shuffle(t *py.Thread, args py.Args) (py.Value, error) {
	var self, x py.Value
	if err := sigShuffle.Bind(args, &self, &x); err != nil {
		return py.Value{}, err
	}
	n, err := py.Len(t, x)
	if err != nil {
		return py.Value{}, err
	}
	c, err := chooserOf(t, self)
	if err != nil {
		return py.Value{}, err
	}
	for i := n - 1; i >= 1; i-- {
		if err := t.PollItem(); err != nil {
			return py.Value{}, err
		}
		j, err := c.int(i + 1)
		if err != nil {
			return py.Value{}, err
		}
		if err := swap(t, x, i, j); err != nil {
			return py.Value{}, err
		}
	}
	return py.None, nil
}

func swap(t *py.Thread, x py.Value, i, j int) error {
	if x.Is(&py.ListType) {
		if l := x.AsList(); i < len(l.Items) && j < len(l.Items) {
			l.Swap(t, i, j)
			return nil
		}
	}
	a, err := py.GetItem(t, x, py.Int(int64(i)))
	if err != nil {
		return err
	}
	b, err := py.GetItem(t, x, py.Int(int64(j)))
	if err != nil {
		return err
	}
	if err := py.SetItem(t, x, py.Int(int64(i)), b); err != nil {
		return err
	}
	return py.SetItem(t, x, py.Int(int64(j)), a)
}
