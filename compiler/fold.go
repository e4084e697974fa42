package compiler

// This file folds constant expressions, with CPython's limits on the size of what is made at compile time.

import (
	"math"
	"math/big"

	"minipy/compiler/code"
	"minipy/parser/ast"
)

// constant returns the value of e if it is a constant expression whose parts have been collected.
func (c *compiler) constant(e ast.Expr) (any, bool) {
	switch e := e.(type) {
	case *ast.Constant:
		if b, ok := e.Value.(ast.Bytes); ok && c.py2 { // a string like others
			runes := make([]rune, len(b))
			for i := range runes {
				runes[i] = rune(b[i])
			}
			return string(runes), true
		}
		return constValue(e.Value), true
	case *ast.Name:
		if e.ID == "__debug__" && e.Ctx == ast.Load {
			return c.opts.Optimize == 0, true
		}
	case *ast.BinOp, *ast.UnaryOp, *ast.Subscript, *ast.Tuple:
		v, ok := c.folded[e]
		return v, ok
	}
	return nil, false
}

// constValue turns the value of a literal into a constant of package code.
func constValue(v any) any {
	switch v := v.(type) {
	case ast.Imaginary:
		return complex(0, float64(v))
	case ast.Bytes:
		return code.Bytes(v)
	case ast.EllipsisValue:
		return code.Ellipsis{}
	case int:
		return int64(v)
	case *big.Int:
		return normInt(v)
	case ast.TupleValue:
		return code.Tuple(constValues(v))
	case ast.FrozenSetValue:
		return code.FrozenSet(constValues(v))
	}
	return v
}

func constValues(list []any) []any {
	values := make([]any, len(list))
	for i, v := range list {
		values[i] = constValue(v)
	}
	return values
}

func normInt(v *big.Int) any {
	if v.IsInt64() {
		return v.Int64()
	}
	return v
}

func (c *compiler) fold(e ast.Expr, v any, ok bool) {
	if ok {
		c.folded[e] = v
	}
}

func (c *compiler) foldTuple(e *ast.Tuple) {
	if e.Ctx == ast.Load {
		if t, ok := c.constants(e.Elts); ok {
			c.folded[e] = code.Tuple(t)
		}
	}
}

// constants returns the values of a list of constant expressions.
func (c *compiler) constants(list []ast.Expr) ([]any, bool) {
	values := make([]any, 0, len(list))
	for _, x := range list {
		v, ok := c.constant(x)
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}

func (c *compiler) foldUnaryOp(e *ast.UnaryOp) {
	v, ok := c.constant(e.Operand)
	if !ok {
		return
	}
	if e.Op == ast.Not {
		truth, ok := truth(v)
		c.fold(e, !truth, ok)
		return
	}
	if b, ok := v.(bool); ok {
		if e.Op == ast.Invert && c.opts.Inverts != nil && c.opts.Inverts() != nil {
			return // when it is executed, it fails
		}
		v = boolInt(b)
	}
	switch e.Op {
	case ast.UAdd:
		switch v.(type) {
		case int64, *big.Int, float64, complex128:
			c.folded[e] = v
		}
	case ast.USub:
		switch v := v.(type) {
		case int64, *big.Int:
			c.folded[e] = normInt(new(big.Int).Neg(bigInt(v)))
		case float64:
			c.folded[e] = -v
		case complex128:
			c.folded[e] = complex(-real(v), -imag(v))
		}
	case ast.Invert:
		switch v.(type) {
		case int64, *big.Int:
			c.folded[e] = normInt(new(big.Int).Not(bigInt(v)))
		}
	}
}

// truth returns the truth value of a constant.
func truth(v any) (val, ok bool) {
	switch v := v.(type) {
	case nil:
		return false, true
	case bool:
		return v, true
	case int64:
		return v != 0, true
	case *big.Int:
		return v.Sign() != 0, true
	case float64:
		return v != 0, true
	case complex128:
		return v != 0, true
	case string:
		return v != "", true
	case code.Bytes:
		return v != "", true
	case code.Tuple:
		return len(v) > 0, true
	case code.Ellipsis:
		return true, true
	}
	return false, false
}

func boolInt(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// bigInt returns an int64, bool or *big.Int as a *big.Int.
func bigInt(v any) *big.Int {
	switch v := v.(type) {
	case bool:
		return big.NewInt(boolInt(v))
	case int64:
		return big.NewInt(v)
	}
	return v.(*big.Int)
}

func isInt(v any) bool {
	switch v.(type) {
	case bool, int64, *big.Int:
		return true
	}
	return false
}

// The limits on folded values.
const (
	maxFoldBits  = 128
	maxFoldItems = 256  // of a tuple
	maxFoldBytes = 4096 // of a string
	maxFoldTotal = 1024 // items of a tuple and the tuples in it
)

func (c *compiler) foldBinOp(e *ast.BinOp) {
	x, ok := c.constant(e.Left)
	if !ok {
		return
	}
	y, ok := c.constant(e.Right)
	if !ok {
		return
	}
	if isInt(x) && isInt(y) {
		v, ok := c.foldInts(e.Op, x, y)
		c.fold(e, v, ok)
		return
	}
	if v, ok := foldSequence(e.Op, x, y); ok {
		c.folded[e] = v
		return
	}
	v, ok := foldFloats(e.Op, x, y)
	c.fold(e, v, ok)
}

func (c *compiler) foldInts(op ast.Operator, x, y any) (any, bool) {
	_, xBool := x.(bool)
	_, yBool := y.(bool)
	if xBool && yBool && (op == ast.BitAnd || op == ast.BitOr || op == ast.BitXor) {
		switch op {
		case ast.BitAnd:
			return x.(bool) && y.(bool), true
		case ast.BitOr:
			return x.(bool) || y.(bool), true
		}
		return x != y, true
	}
	a, b := bigInt(x), bigInt(y)
	r := new(big.Int)
	switch op {
	case ast.Add:
		r.Add(a, b)
	case ast.Sub:
		r.Sub(a, b)
	case ast.Mult:
		if a.Sign() != 0 && b.Sign() != 0 && a.BitLen()+b.BitLen() > maxFoldBits {
			return nil, false
		}
		r.Mul(a, b)
	case ast.BitAnd:
		r.And(a, b)
	case ast.BitOr:
		r.Or(a, b)
	case ast.BitXor:
		r.Xor(a, b)
	case ast.LShift:
		if b.Sign() < 0 || a.Sign() != 0 && (b.BitLen() > 8 || a.BitLen()+int(b.Int64()) > maxFoldBits) {
			return nil, false
		}
		r.Lsh(a, uint(b.Int64()))
	case ast.RShift:
		if b.Sign() < 0 || b.BitLen() > 31 {
			return nil, false
		}
		r.Rsh(a, uint(b.Int64()))
	case ast.FloorDiv, ast.Mod:
		return foldDivMod(op, a, b)
	case ast.Div:
		if c.py2 && !c.trueDivision {
			return foldDivMod(ast.FloorDiv, a, b)
		}
		if b.Sign() == 0 {
			return nil, false
		}
		q, _ := new(big.Rat).SetFrac(a, b).Float64()
		return q, !math.IsInf(q, 0) && (a.Sign() != 0 || b.Sign() > 0)
	case ast.Pow:
		if b.Sign() < 0 || b.BitLen() > 31 || a.BitLen() > 0 && int64(a.BitLen())*b.Int64() > maxFoldBits {
			return nil, false
		}
		r.Exp(a, b, nil)
	default:
		return nil, false
	}
	return normInt(r), true
}

func foldDivMod(op ast.Operator, a, b *big.Int) (any, bool) {
	if b.Sign() == 0 {
		return nil, false
	}
	q, m := new(big.Int).QuoRem(a, b, new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	if op == ast.Mod {
		return normInt(m), true
	}
	return normInt(q), true
}

// foldFloats folds + - * / of a float or complex and a number.
func foldFloats(op ast.Operator, x, y any) (any, bool) {
	a, xComplex, ok := toComplex(x)
	if !ok {
		return nil, false
	}
	b, yComplex, ok := toComplex(y)
	if !ok {
		return nil, false
	}
	if xComplex || yComplex {
		switch op {
		case ast.Add:
			return complex(real(a)+real(b), imag(a)+imag(b)), true
		case ast.Sub:
			return complex(real(a)-real(b), imag(a)-imag(b)), true
		}
		return nil, false
	}
	switch f, g := real(a), real(b); op {
	case ast.Add:
		return f + g, true
	case ast.Sub:
		return f - g, true
	case ast.Mult:
		return f * g, true
	case ast.Div:
		return f / g, g != 0
	}
	return nil, false
}

func toComplex(v any) (z complex128, isComplex, ok bool) {
	switch v := v.(type) {
	case float64:
		return complex(v, 0), false, true
	case complex128:
		return v, true, true
	case bool, int64, *big.Int:
		f, _ := new(big.Float).SetInt(bigInt(v)).Float64()
		return complex(f, 0), false, !math.IsInf(f, 0)
	}
	return 0, false, false
}

// foldSequence folds the concatenation and repetition of strings, bytes and tuples.
func foldSequence(op ast.Operator, x, y any) (any, bool) {
	switch op {
	case ast.Add:
		switch x := x.(type) {
		case string:
			if y, ok := y.(string); ok {
				return x + y, true
			}
		case code.Bytes:
			if y, ok := y.(code.Bytes); ok {
				return x + y, true
			}
		case code.Tuple:
			if y, ok := y.(code.Tuple); ok {
				return append(append(code.Tuple{}, x...), y...), true
			}
		}
	case ast.Mult:
		if n, ok := x.(int64); ok {
			return repeat(y, n)
		}
		if n, ok := y.(int64); ok {
			return repeat(x, n)
		}
	}
	return nil, false
}

func repeat(v any, n int64) (any, bool) {
	if n < 0 {
		n = 0
	}
	switch v := v.(type) {
	case string:
		s, ok := repeatString(v, n)
		return s, ok
	case code.Bytes:
		s, ok := repeatString(string(v), n)
		return code.Bytes(s), ok
	case code.Tuple:
		if len(v) > 0 && (n > maxFoldItems/int64(len(v)) || n > 0 && !totalBelow(v, maxFoldTotal/n)) {
			return nil, false
		}
		t := code.Tuple{}
		for range n {
			t = append(t, v...)
		}
		return t, true
	}
	return nil, false
}

func repeatString(s string, n int64) (string, bool) {
	if len(s) > 0 && n > maxFoldBytes/int64(len(s)) {
		return "", false
	}
	r := make([]byte, 0, int64(len(s))*n)
	for range n {
		if len(s) == 0 {
			break
		}
		r = append(r, s...)
	}
	return string(r), true
}

// totalBelow reports whether a tuple and the tuples in it have at most limit items.
func totalBelow(t code.Tuple, limit int64) bool {
	var count func(code.Tuple) int64
	count = func(t code.Tuple) int64 {
		n := int64(len(t))
		for _, v := range t {
			if inner, ok := v.(code.Tuple); ok {
				n += count(inner)
			}
		}
		return n
	}
	return count(t) <= limit
}

func (c *compiler) foldSubscript(e *ast.Subscript) {
	if e.Ctx != ast.Load {
		return
	}
	v, ok := c.constant(e.Value)
	if !ok {
		return
	}
	index, ok := c.constant(e.Index)
	if !ok || !isInt(index) {
		return
	}
	i64 := bigInt(index)
	if !i64.IsInt64() {
		return
	}
	i := i64.Int64()
	at := func(n int) (int64, bool) {
		if i < 0 {
			i += int64(n)
		}
		return i, i >= 0 && i < int64(n)
	}
	switch v := v.(type) {
	case code.Tuple:
		if i, ok := at(len(v)); ok {
			c.folded[e] = v[i]
		}
	case code.Bytes:
		if i, ok := at(len(v)); ok {
			c.folded[e] = int64(v[i])
		}
	case string:
		for j := range len(v) {
			if v[j] >= 0x80 {
				return
			}
		}
		if i, ok := at(len(v)); ok {
			c.folded[e] = v[i : i+1]
		}
	}
}
