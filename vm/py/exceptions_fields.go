package py

// This file defines the exception classes that keep attributes in Exception.Fields: StopIteration, SystemExit, KeyError,
// NameError, AttributeError, ImportError and SyntaxError.

import (
	"strconv"
	"strings"
)

// Indices into Exception.Fields, by class.
const (
	fieldStopValue = 0 // StopIteration.value

	fieldExitCode = 0 // SystemExit.code

	fieldName = 0 // NameError.name, AttributeError.name
	fieldObj  = 1 // AttributeError.obj

	fieldImportMsg      = 0
	fieldImportName     = 1
	fieldImportPath     = 2
	fieldImportNameFrom = 3

	fieldSyntaxMsg       = 0
	fieldSyntaxFilename  = 1
	fieldSyntaxLine      = 2
	fieldSyntaxOffset    = 3
	fieldSyntaxText      = 4
	fieldSyntaxEndLine   = 5
	fieldSyntaxEndOffset = 6
	fieldSyntaxPrintFile = 7
)

// field returns field i, None if it is not set.
func (e *Exception) field(i int) Value {
	if i < len(e.Fields) && !e.Fields[i].IsZero() {
		return e.Fields[i]
	}
	return None
}

// rawField returns field i, the zero Value if it is not set.
func (e *Exception) rawField(i int) Value {
	if i < len(e.Fields) {
		return e.Fields[i]
	}
	return Value{}
}

func (e *Exception) setField(i int, v Value) {
	for len(e.Fields) <= i {
		e.Fields = append(e.Fields, Value{})
	}
	e.Fields[i] = v
}

// excMember declares field i as an attribute that anything can be assigned to, and that is None where it is not set.
func excMember(name string, i int) MemberDef {
	return MemberDef{
		Name: name,
		Get:  func(t *Thread, v Value) (Value, error) { return v.AsException().field(i), nil },
		Set: func(t *Thread, v, val Value) error {
			v.AsException().setField(i, val)
			return nil
		},
	}
}

// excMembers declares the fields from index 0 on.
func excMembers(names ...string) []MemberDef {
	members := make([]MemberDef, len(names))
	for i, name := range names {
		members[i] = excMember(name, i)
	}
	return members
}

// SetErrorField sets an attribute that e's class declares: name of NameError, AttributeError and ImportError, obj, path,
// name_from, value of StopIteration, code of SystemExit. Other names are ignored.
func SetErrorField(e *Exception, name string, v Value) {
	switch {
	case name == "name" && e.IsA(&ImportErrorType):
		e.setField(fieldImportName, v)
	case name == "path":
		e.setField(fieldImportPath, v)
	case name == "name_from":
		e.setField(fieldImportNameFrom, v)
	case name == "name":
		e.setField(fieldName, v)
	case name == "obj":
		e.setField(fieldObj, v)
	case name == "value", name == "code":
		e.setField(0, v)
	}
}

func excSetupFields() {
	StopIterationType.define(&Def{
		Name: "StopIteration", Doc: "The end of an iterator.", Base: &ExceptionType,
		Slots: Slots{Init: stopInit}, Members: excMembers("value"),
	})
	SystemExitType.define(&Def{
		Name: "SystemExit", Doc: "The program wants to end.", Base: &BaseExceptionType,
		Slots: Slots{Init: exitInit}, Members: excMembers("code"),
	})
	KeyErrorType.define(&Def{
		Name: "KeyError", Doc: "A mapping has no such key.", Base: &LookupErrorType,
		Slots: Slots{New: excNew, Init: excInit, Str: keyErrorStr},
	})
	NameErrorType.define(&Def{
		Name: "NameError", Doc: "A variable does not exist.", Base: &ExceptionType,
		Slots: Slots{Init: nameErrorInit, Str: excStr}, Members: excMembers("name"),
	})
	UnboundLocalErrorType.define(&Def{
		Name: "UnboundLocalError", Doc: "A local variable has no value yet.", Base: &NameErrorType,
		Slots: Slots{Init: nameErrorInit},
	})
	AttributeErrorType.define(&Def{
		Name: "AttributeError", Doc: "An object has no such attribute.", Base: &ExceptionType,
		Slots: Slots{Init: attrErrorInit, Str: excStr}, Members: excMembers("name", "obj"),
	})
	ImportErrorType.define(&Def{
		Name: "ImportError", Doc: "A module, or a name in it, cannot be imported.", Base: &ExceptionType,
		Slots: Slots{Init: importErrorInit, Str: importErrorStr}, Members: excMembers("msg", "name", "path", "name_from"),
	})
	ModuleNotFoundErrorType.define(&Def{
		Name: "ModuleNotFoundError", Doc: "A module does not exist.", Base: &ImportErrorType,
		Slots: Slots{Init: importErrorInit},
	})
	SyntaxErrorType.define(&Def{
		Name: "SyntaxError", Doc: "The source is not valid Python.", Base: &ExceptionType,
		Slots:   Slots{Init: syntaxErrorInit, Str: syntaxErrorStr},
		Members: excMembers("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"),
	})
	IndentationErrorType.define(&Def{
		Name: "IndentationError", Doc: "The indentation is wrong.", Base: &SyntaxErrorType, Slots: Slots{Init: syntaxErrorInit},
	})
	TabErrorType.define(&Def{
		Name: "TabError", Doc: "Tabs and spaces are mixed ambiguously.", Base: &IndentationErrorType, Slots: Slots{Init: syntaxErrorInit},
	})
	incompleteInputErrorType.define(&Def{
		Name: "_IncompleteInputError", Doc: "The source ends too early.", Base: &SyntaxErrorType, Slots: Slots{Init: syntaxErrorInit},
	})
}

func stopInit(t *Thread, v Value, args Args) error {
	if err := excInit(t, v, args); err != nil {
		return err
	}
	if len(args.Pos) > 0 {
		v.AsException().setField(fieldStopValue, args.Pos[0])
	}
	return nil
}

// NewStopIteration returns the exception with which a generator that has the result v ends.
func NewStopIteration(v Value) *Exception {
	if v.IsNone() {
		return &Exception{Header: Header{Type: &StopIterationType}, Args: NewTuple(nil)}
	}
	return &Exception{Header: Header{Type: &StopIterationType}, Args: NewTuple([]Value{v}), Fields: []Value{v}}
}

// StopValue returns the attribute value of e, a StopIteration.
func (e *Exception) StopValue() Value { return e.field(fieldStopValue) }

func exitInit(t *Thread, v Value, args Args) error {
	if err := excInit(t, v, args); err != nil {
		return err
	}
	e := v.AsException()
	switch len(args.Pos) {
	case 0:
	case 1:
		e.setField(fieldExitCode, args.Pos[0])
	default:
		e.setField(fieldExitCode, e.Args.Value())
	}
	return nil
}

// ExitCode returns the attribute code of e, a SystemExit.
func (e *Exception) ExitCode() Value { return e.field(fieldExitCode) }

// keyErrorStr shows the key as it is written in a program, since an empty or blank key would not be seen otherwise.
func keyErrorStr(t *Thread, v Value) (string, error) {
	if e := v.AsException(); len(e.Args.Items) == 1 {
		return Repr(t, e.Args.Items[0])
	}
	return excStr(t, v)
}

// excKeywords sets the fields that the keyword arguments name; names and fields run in parallel.
func excKeywords(e *Exception, class string, args Args, names []string, fields []int) error {
	if len(args.Names) > len(names) {
		return TypeErrorf("%s() takes at most %d keyword argument%s (%d given)", class, len(names), plural(len(names)), len(args.Names))
	}
	for k, name := range args.Names {
		found := false
		for i, n := range names {
			if n == name.String() {
				e.setField(fields[i], args.Kw[k])
				found = true
			}
		}
		if !found {
			return UnexpectedKeyword(class, name.String(), names...)
		}
	}
	return nil
}

func nameErrorInit(t *Thread, v Value, args Args) error {
	e := v.AsException()
	e.setArgs(args.Pos)
	if len(args.Names) == 0 {
		return nil
	}
	return excKeywords(e, "NameError", args, []string{"name"}, []int{fieldName})
}

// NewNameError returns a NameError with the attribute name.
func NewNameError(class *Type, msg, name string) *Exception {
	e := NewError(class, msg)
	e.Fields = []Value{NewStr(name).Value()}
	return e
}

func attrErrorInit(t *Thread, v Value, args Args) error {
	e := v.AsException()
	e.setArgs(args.Pos)
	if len(args.Names) == 0 {
		return nil
	}
	return excKeywords(e, "AttributeError", args, []string{"name", "obj"}, []int{fieldName, fieldObj})
}

// NewAttributeError returns an AttributeError for the attribute name of obj.
func NewAttributeError(msg string, obj Value, name *Str) *Exception {
	e := NewError(&AttributeErrorType, msg)
	e.Fields = []Value{name.Value(), obj}
	return e
}

func importErrorInit(t *Thread, v Value, args Args) error {
	e := v.AsException()
	e.setArgs(args.Pos)
	for _, field := range [...]int{fieldImportMsg, fieldImportName, fieldImportPath, fieldImportNameFrom} {
		e.setField(field, None)
	}
	if len(args.Pos) == 1 {
		e.setField(fieldImportMsg, args.Pos[0])
	}
	if len(args.Names) == 0 {
		return nil
	}
	return excKeywords(e, "ImportError", args, []string{"name", "path", "name_from"}, []int{fieldImportName, fieldImportPath, fieldImportNameFrom})
}

// NewImportError returns an ImportError or an error of a subclass. name, path and nameFrom are its attributes; "" is None.
func NewImportError(class *Type, msg, name, path, nameFrom string) *Exception {
	e := NewError(class, msg)
	e.Fields = make([]Value, 4)
	e.Fields[fieldImportMsg] = e.Args.Items[0]
	for i, s := range []string{name, path, nameFrom} {
		if s != "" {
			e.Fields[fieldImportName+i] = NewStr(s).Value()
		}
	}
	return e
}

func importErrorStr(t *Thread, v Value) (string, error) {
	if msg := v.AsException().field(fieldImportMsg); msg.Is(&StrType) {
		return msg.AsStr().String(), nil
	}
	return excStr(t, v)
}

func syntaxErrorInit(t *Thread, v Value, args Args) error {
	if err := excInit(t, v, args); err != nil {
		return err
	}
	e := v.AsException()
	if len(args.Pos) > 0 {
		e.setField(fieldSyntaxMsg, args.Pos[0])
	}
	if len(args.Pos) != 2 {
		return nil
	}
	info, err := Collect(t, args.Pos[1])
	if err != nil {
		return err
	}
	switch {
	case len(info) < 4:
		return TypeErrorf("function takes at least 4 arguments (%d given)", len(info))
	case len(info) > 6:
		return TypeErrorf("function takes at most 6 arguments (%d given)", len(info))
	}
	for i, x := range info {
		e.setField(fieldSyntaxFilename+i, x)
	}
	if len(info) == 5 {
		return TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

// NewSyntaxError returns a SyntaxError, or an error of one of its subclasses, at a place in the source. Lines and offsets
// count from 1, offsets in characters; an endLine of 0 is unknown. text is the source line.
func NewSyntaxError(class *Type, msg, filename string, line, offset int, text string, endLine, endOffset int) *Exception {
	place := []Value{NewStr(filename).Value(), Int(int64(line)), Int(int64(offset)), None}
	if text != "" {
		place[3] = NewStr(text).Value()
	}
	if endLine > 0 {
		place = append(place, Int(int64(endLine)), Int(int64(endOffset)))
	}
	return NewError(class, msg, NewTuple(place).Value())
}

func syntaxErrorStr(t *Thread, v Value) (string, error) {
	e := v.AsException()
	msg, err := ToStr(t, e.field(fieldSyntaxMsg))
	if err != nil {
		return "", err
	}
	return msg + syntaxErrorPlace(e), nil
}

// syntaxErrorPlace returns the file's base name and the line in parentheses, as far as they are known.
func syntaxErrorPlace(e *Exception) string {
	var parts []string
	if f := e.field(fieldSyntaxFilename); f.IsKind(KindStr) {
		name := f.AsStr().String()
		parts = append(parts, name[strings.LastIndexByte(name, '/')+1:])
	}
	if l := e.field(fieldSyntaxLine); l.IsInt() {
		parts = append(parts, "line "+strconv.FormatInt(l.Int(), 10))
	}
	if parts == nil {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}
