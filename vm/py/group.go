package py

// This file defines the classes BaseExceptionGroup and ExceptionGroup, and what except* needs.

import "strconv"

const (
	fieldGroupMsg  = 0
	fieldGroupExcs = 1 // a tuple
)

var idDerive, idSplit = Intern("derive"), Intern("split")

func groupSetup() {
	BaseExceptionGroupType.define(&Def{
		Name: "BaseExceptionGroup", Doc: "Several exceptions that are raised as one.", Base: &BaseExceptionType,
		Slots: Slots{New: groupNew, Init: excInit, Str: groupStr},
		Methods: []MethodDef{
			{"derive", groupDerive, 1, 1, 0, "Makes a group with the same message of other exceptions."},
			{"split", groupSplitMethod, 1, 1, 0, "Splits into the exceptions that match a condition and the others."},
			{"subgroup", groupSubgroup, 1, 1, 0, "The group of the exceptions that match a condition, or None."},
			{"__class_getitem__", groupClassGetItem, 1, 1, ClassM, "See PEP 585"},
		},
		Members: []MemberDef{groupMember("message", fieldGroupMsg), groupMember("exceptions", fieldGroupExcs)},
	})
	ExceptionGroupType.define(&Def{
		Name: "ExceptionGroup", Doc: "", Base: &BaseExceptionGroupType,
	})
	// The only built-in class with two bases: it is an Exception, too.
	g := &ExceptionGroupType
	g.Bases = []*Type{&BaseExceptionGroupType, &ExceptionType}
	g.MRO = []*Type{g, &BaseExceptionGroupType, &ExceptionType, &BaseExceptionType, &ObjectType}
}

func groupMember(name string, i int) MemberDef {
	return MemberDef{
		Name: name,
		Get:  func(t *Thread, v Value) (Value, error) { return v.AsException().field(i), nil },
		Set:  func(t *Thread, v, val Value) error { return NewError(&AttributeErrorType, "readonly attribute") },
	}
}

func groupClassGetItem(t *Thread, args Args) (Value, error) {
	return NewGenericAlias(args.Pos[0], args.Pos[1]), nil
}

func groupNew(t *Thread, class *Type, args Args) (Value, error) {
	if len(args.Pos) != 2 {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args.Pos))
	}
	msg, seq := args.Pos[0], args.Pos[1]
	if !msg.IsKind(KindStr) {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", argTypeName(msg))
	}
	if seq.Type().GetItem == nil || seq.IsKind(KindDict) {
		return Value{}, TypeErrorf("second argument (exceptions) must be a sequence")
	}
	items, err := Collect(t, seq)
	if err != nil {
		return Value{}, err
	}
	if len(items) == 0 {
		return Value{}, ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	onlyExceptions := true
	for i, x := range items {
		if !x.IsKind(KindException) {
			return Value{}, ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		onlyExceptions = onlyExceptions && x.AsException().IsA(&ExceptionType)
	}
	switch {
	case class == &BaseExceptionGroupType:
		if onlyExceptions {
			class = &ExceptionGroupType
		}
	case class == &ExceptionGroupType && !onlyExceptions:
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
	case class.IsSubtype(&ExceptionType) && !onlyExceptions:
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in '%s'", class.Name)
	}
	e := &Exception{Header: Header{Type: class}, Args: excTuple(args.Pos), Fields: []Value{msg, NewTuple(items).Value()}}
	return e.Value(), nil
}

// NewGroup returns an ExceptionGroup, or if need be a BaseExceptionGroup, of exceptions.
func NewGroup(t *Thread, msg string, excs []Value) (*Exception, error) {
	v, err := groupNew(t, &BaseExceptionGroupType, Args{Pos: []Value{NewStr(msg).Value(), NewList(excs).Value()}})
	if err != nil {
		return nil, err
	}
	return v.AsException(), nil
}

// Exceptions returns the exceptions of a group; they are not to be changed.
func (e *Exception) Exceptions() []Value {
	if x := e.field(fieldGroupExcs); x.Is(&TupleType) && e.IsA(&BaseExceptionGroupType) {
		return x.AsTuple().Items
	}
	return nil
}

func groupStr(t *Thread, v Value) (string, error) {
	e := v.AsException()
	msg, err := ToStr(t, e.field(fieldGroupMsg))
	n := len(e.Exceptions())
	return msg + " (" + strconv.Itoa(n) + " sub-exception" + plural(n) + ")", err
}

func groupDerive(t *Thread, args Args) (Value, error) {
	msg := args.Pos[0].AsException().field(fieldGroupMsg)
	return groupNew(t, &BaseExceptionGroupType, Args{Pos: []Value{msg, args.Pos[1]}})
}

// groupMatcher returns the condition that the argument of split and subgroup stands for.
func groupMatcher(t *Thread, m Value) (func(e *Exception) (bool, error), error) {
	if isExceptionClass(m) || m.IsKind(KindTuple) && checkCatch(m) == nil {
		return func(e *Exception) (bool, error) { return excMatches(e, m), nil }, nil
	}
	if m.IsKind(KindType) || m.IsKind(KindTuple) || !Callable(m) {
		return nil, TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
	}
	return func(e *Exception) (bool, error) {
		v, err := t.Call(m, e.Value())
		if err != nil {
			return false, err
		}
		return Truth(t, v)
	}, nil
}

// groupSplit splits e; both parts may be nil.
func groupSplit(t *Thread, e *Exception, match func(*Exception) (bool, error)) (yes, no *Exception, err error) {
	ok, err := match(e)
	if err != nil {
		return nil, nil, err
	}
	if ok {
		return e, nil, nil
	}
	if !e.IsA(&BaseExceptionGroupType) {
		return nil, e, nil
	}
	if err := t.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return nil, nil, err
	}
	defer t.Leave()
	var yeses, noes []Value
	for _, x := range e.Exceptions() {
		y, n, err := groupSplit(t, x.AsException(), match)
		if err != nil {
			return nil, nil, err
		}
		if y != nil {
			yeses = append(yeses, y.Value())
		}
		if n != nil {
			noes = append(noes, n.Value())
		}
	}
	if yes, err = groupSubset(t, e, yeses); err == nil {
		no, err = groupSubset(t, e, noes)
	}
	return yes, no, err
}

// groupSubset returns a group like e of some of its exceptions, nil if there are none.
func groupSubset(t *Thread, e *Exception, excs []Value) (*Exception, error) {
	if len(excs) == 0 {
		return nil, nil
	}
	f, err := GetAttr(t, e.Value(), idDerive)
	if err != nil {
		return nil, err
	}
	v, err := t.Call(f, NewList(excs).Value())
	if err != nil {
		return nil, err
	}
	if !v.IsInstance(&BaseExceptionGroupType) {
		return nil, TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	g := v.AsException()
	g.Traceback, g.Context = e.Traceback, e.Context
	g.SetCause(e.Cause)
	notes, err := GetAttr(t, e.Value(), idNotes)
	switch {
	case IsError(err, &AttributeErrorType):
		return g, nil
	case err != nil:
		return nil, err
	}
	if notes.Type().GetItem == nil || notes.IsKind(KindDict) {
		return g, nil
	}
	items, err := Collect(t, notes)
	if err != nil {
		return nil, err
	}
	return g, SetAttr(t, v, idNotes, NewList(items).Value())
}

func groupSplitMethod(t *Thread, args Args) (Value, error) {
	match, err := groupMatcher(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	yes, no, err := groupSplit(t, args.Pos[0].AsException(), match)
	if err != nil {
		return Value{}, err
	}
	return NewTuple([]Value{yes.orNone(), no.orNone()}).Value(), nil
}

func groupSubgroup(t *Thread, args Args) (Value, error) {
	match, err := groupMatcher(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	yes, _, err := groupSplit(t, args.Pos[0].AsException(), match)
	return yes.orNone(), err
}

// StarMatch splits e, an exception or None, for a clause "except* class": matched is the part that the clause handles,
// always a group, and rest what remains; either may be None.
func StarMatch(t *Thread, e, class Value) (matched, rest Value, err error) {
	if err := checkCatch(class); err != nil {
		return Value{}, Value{}, err
	}
	classes := []Value{class}
	if class.IsKind(KindTuple) {
		classes = class.AsTuple().Items
	}
	for _, c := range classes {
		if c.AsType().IsSubtype(&BaseExceptionGroupType) {
			return Value{}, Value{}, TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	if e.IsNone() {
		return None, None, nil
	}
	x := e.AsException()
	group := x.IsA(&BaseExceptionGroupType)
	switch {
	case excMatches(x, class):
		if group {
			return e, None, nil
		}
		pos := []Value{NewStr("").Value(), NewTuple([]Value{e}).Value()}
		g, err := groupNew(t, &BaseExceptionGroupType, Args{Pos: pos})
		return g, None, err
	case !group:
		return None, e, nil
	}
	f, err := GetAttr(t, e, idSplit)
	if err != nil {
		return Value{}, Value{}, err
	}
	pair, err := t.Call(f, class)
	if err != nil {
		return Value{}, Value{}, err
	}
	if !pair.IsKind(KindTuple) {
		return Value{}, Value{}, TypeErrorf("%s.split must return a tuple, not %s", x.Type.Name, pair.Type().Name)
	}
	items := pair.AsTuple().Items
	if len(items) < 2 {
		return Value{}, Value{}, TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", x.Type.Name, len(items))
	}
	for _, part := range items[:2] {
		if !part.IsNone() && !part.IsKind(KindException) {
			return Value{}, Value{}, TypeErrorf("%s.split must return exceptions or None, not %s", x.Type.Name, part.Type().Name)
		}
	}
	return items[0], items[1], nil
}

// StarRaise returns the exception to raise at the end of the except* clauses, or None. orig is the exception that they
// were tried for; parts, a list, are those that they raised, their parts of orig that they raised again, the part that
// none handled, and Nones.
func StarRaise(t *Thread, orig, parts Value) (Value, error) {
	excs := parts.AsList().Items
	if !orig.IsInstance(&BaseExceptionGroupType) {
		// A single exception, which one clause at most has handled.
		for _, x := range excs {
			if !x.IsNone() {
				return x, nil
			}
		}
		return None, nil
	}
	var raised []Value
	leaves := map[*Exception]bool{}
	for _, x := range excs {
		switch {
		case x.IsNone():
		case groupSameOrigin(x.AsException(), orig.AsException()):
			groupLeaves(x.AsException(), leaves)
		default:
			raised = append(raised, x)
		}
	}
	if len(leaves) > 0 {
		// What was raised again keeps the structure that it had in orig.
		again, _, err := groupSplit(t, orig.AsException(), func(e *Exception) (bool, error) { return leaves[e], nil })
		if err != nil {
			return Value{}, err
		}
		if len(raised) == 0 {
			return again.orNone(), nil
		}
		if again != nil {
			raised = append(raised, again.Value())
		}
	}
	switch len(raised) {
	case 0:
		return None, nil
	case 1:
		return raised[0], nil
	}
	g, err := NewGroup(t, "", raised)
	return g.orNone(), err
}

// groupSameOrigin reports whether x is a part that was split off orig: then they share what split copies.
func groupSameOrigin(x, orig *Exception) bool {
	return x.IsA(&BaseExceptionGroupType) && x.Traceback == orig.Traceback && x.Context == orig.Context && x.Cause == orig.Cause
}

// groupLeaves adds the exceptions in e that are no groups to set. It does not call itself, since nothing limits how deeply
// groups are nested.
func groupLeaves(e *Exception, set map[*Exception]bool) {
	todo := []*Exception{e}
	for len(todo) > 0 {
		e, todo = todo[len(todo)-1], todo[:len(todo)-1]
		if !e.IsA(&BaseExceptionGroupType) {
			set[e] = true
		}
		for _, x := range e.Exceptions() {
			todo = append(todo, x.AsException())
		}
	}
}
