package compiler

// This file compiles displays of lists, tuples, sets and dicts, and f-strings.

import (
	"minipy/compiler/code"
	"minipy/parser/ast"
)

// The most elements that a display keeps in registers before it is built.
const displayChunk = 32

// display compiles a list, tuple or set display; op says which.
func (u *unit) display(e ast.Expr, op code.Op, elts []ast.Expr, dst int) {
	m := u.top
	if v, ok := u.c.constants(elts); ok && op != code.BuildTuple && len(elts) > 2 {
		u.viaTemp(dst, func(t int) {
			u.at(e)
			u.ticks(1)
			u.abi(op, t, 0, 0)
			r := u.temp()
			if op == code.BuildList {
				u.loadConst(r, code.Tuple(v))
				u.abc(code.ListExtend, t, r, 0)
			} else {
				u.loadConst(r, code.FrozenSet(v))
				u.abc(code.SetUpdate, t, r, 0)
			}
		})
		u.top = m
		return
	}
	if len(elts) <= u.chunk(displayChunk) && !anyStarred(elts) {
		base := u.top
		for _, x := range elts {
			u.push(x)
		}
		u.at(e)
		u.ticks(1)
		u.abi(op, dst, base, len(elts))
		u.top = m
		return
	}
	switch op {
	case code.BuildTuple:
		t := u.temp()
		u.accumulate(e, code.BuildList, elts, t)
		u.at(e)
		u.abc(code.ListToTuple, dst, t, 0)
	default:
		u.viaTemp(dst, func(t int) { u.accumulate(e, op, elts, t) })
	}
	u.top = m
}

func anyStarred(elts []ast.Expr) bool {
	for _, x := range elts {
		if _, ok := x.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

// accumulate builds a list or set with many or starred elements in temporary acc.
func (u *unit) accumulate(n ast.Node, op code.Op, elts []ast.Expr, acc int) {
	// The first elements are built at once, the others are added one by one.
	first := 0
	for first < len(elts) && first < u.chunk(displayChunk) {
		if _, ok := elts[first].(*ast.Starred); ok {
			break
		}
		first++
	}
	m := u.top
	base := u.top
	for _, x := range elts[:first] {
		u.push(x)
	}
	u.at(n)
	u.ticks(1)
	u.abi(op, acc, base, first)
	u.top = m
	u.addElements(n, op, elts[first:], acc)
}

// addElements adds elements to the list or set in r[acc], one by one.
func (u *unit) addElements(n ast.Node, op code.Op, elts []ast.Expr, acc int) {
	add, extend := code.ListAppend, code.ListExtend
	if op == code.BuildSet {
		add, extend = code.SetAdd, code.SetUpdate
	}
	m := u.top
	for _, x := range elts {
		if s, ok := x.(*ast.Starred); ok {
			r := u.operand(s.Value)
			u.at(n)
			u.ticks(1)
			u.abc(extend, acc, r, 0)
		} else {
			r := u.operand(x)
			u.at(n)
			u.abc(add, acc, r, 0)
		}
		u.top = m
	}
}

func (u *unit) dict(e *ast.Dict, dst int) {
	m := u.top
	// The first items are built at once.
	first, chunk := 0, max(u.chunk(displayChunk)/2, 1)
	for first < len(e.Keys) && first < chunk && e.Keys[first] != nil {
		first++
	}
	build := func(t int) {
		m := u.top
		base := u.top
		for i := range first {
			u.push(e.Keys[i])
			u.push(e.Values[i])
		}
		u.at(e)
		u.ticks(1 + first)
		u.abi(code.BuildMap, t, base, first)
		u.top = m
	}
	if first == len(e.Keys) {
		build(dst)
		u.top = m
		return
	}
	u.viaTemp(dst, func(t int) {
		build(t)
		for i := first; i < len(e.Keys); i++ {
			m := u.top
			u.ticks(1)
			if e.Keys[i] == nil {
				r := u.operand(e.Values[i])
				u.at(e)
				u.abc(code.MapUpdate, t, r, 0)
			} else {
				key := u.operand(e.Keys[i], e.Values[i])
				value := u.operand(e.Values[i])
				u.at(e)
				u.abc(code.MapAdd, t, key, value)
			}
			u.top = m
		}
	})
	u.top = m
}

// joinedStr compiles an f-string.
func (u *unit) joinedStr(e *ast.JoinedStr, dst int) {
	switch len(e.Values) {
	case 0:
		u.at(e)
		u.loadConst(dst, "")
		return
	case 1:
		u.expr(e.Values[0], dst)
		return
	}
	u.viaTemp(dst, func(t int) {
		values, started := e.Values, false
		for len(values) > 0 {
			m := u.top
			base, n := u.top, min(len(values), u.chunk(displayChunk))
			if started {
				u.move(u.temp(), t)
			}
			for _, v := range values[:n] {
				u.push(v)
			}
			u.at(e)
			u.ticks(1)
			u.abi(code.BuildStr, t, base, u.top-base)
			values, started = values[n:], true
			u.top = m
		}
	})
}

func (u *unit) formattedValue(e *ast.FormattedValue, dst int) {
	m := u.top
	var r, spec int
	flags := int(e.Conversion)
	if e.Spec == nil {
		r = u.operandIn(e.Value, dst)
		flags |= 256
	} else {
		r = u.operandIn(e.Value, dst, e.Spec)
		spec = u.operand(e.Spec)
	}
	u.at(e)
	u.ticks(1)
	u.abcd(code.Format, dst, r, spec, flags)
	u.top = m
}
