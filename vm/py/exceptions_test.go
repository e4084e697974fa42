package py

import (
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"

	"minipy/compiler/code"
)

func TestNewErrorSetsAttributes(t *testing.T) {
	Setup()
	str := func(s string) Value { return NewStr(s).Value() }
	e := NewError(&OSErrorType, 2, "gone", "file")
	assert.Same(t, &FileNotFoundErrorType, e.Type)
	assert.Equal(t, "[Errno 2] gone: 'file'", e.Message())
	assert.Len(t, e.Args.Items, 2)

	e = NewOSError(syscall.EPIPE, "")
	assert.Equal(t, "BrokenPipeError: [Errno 32] Broken pipe", e.Error())

	e = NewError(&StopIterationType, str("v"))
	v := e.StopValue()
	assert.Equal(t, "v", v.AsStr().String())
	v = NewError(&StopIterationType).StopValue()
	assert.True(t, v.IsNone())

	e = NewError(&UnicodeDecodeErrorType, "utf-8", NewBytes("a\xff").Value(), 1, 2, "invalid start byte")
	assert.Equal(t, "'utf-8' codec can't decode byte 0xff in position 1: invalid start byte", e.Message())
	e = NewError(&UnicodeEncodeErrorType, "ascii", "a\xed\xa0\x80", 1, 2, "ordinal not in range(128)")
	assert.Equal(t, `'ascii' codec can't encode character '\ud800' in position 1: ordinal not in range(128)`, e.Message())

	e = NewSyntaxError(&SyntaxErrorType, "bad", "dir/f.py", 3, 1, "x\n", 0, 0)
	assert.Equal(t, "bad (f.py, line 3)", e.Message())
	assert.Equal(t, "'k'", NewError(&KeyErrorType, "k").Message())
	assert.Equal(t, "(1, 'x')", NewError(&ValueErrorType, 1, "x").Message())
}

func TestSetContextCutsCircles(t *testing.T) {
	a, b, c := NewError(&ValueErrorType, "a"), NewError(&ValueErrorType, "b"), NewError(&ValueErrorType, "c")
	b.SetContext(a.Value())
	c.SetContext(b.Value())
	a.SetContext(c.Value()) // a is raised again while c is handled
	assert.Same(t, c, a.Context)
	assert.Same(t, b, c.Context)
	assert.Nil(t, b.Context)

	a.SetContext(a.Value())
	assert.Same(t, c, a.Context)

	x := NewError(&ValueErrorType, "x")
	b.Context = b // a circle made by hand
	x.SetContext(c.Value())
	assert.Same(t, c, x.Context)
}

func TestFormatException(t *testing.T) {
	th := newTestThread()
	cause := NewError(&KeyErrorType, "k")
	e := NewError(&ValueErrorType, "v")
	e.SetCause(cause)
	cause.Context = e // a circle
	assert.Equal(t, `KeyError: 'k'

The above exception was the direct cause of the following exception:

ValueError: v
`, FormatException(th, e, nil))

	g, err := NewGroup(th, "two", []Value{NewError(&ValueErrorType, 1).Value(), NewError(&TypeErrorType, "a\nb").Value()})
	assert.NoError(t, err)
	assert.Equal(t, `  | ExceptionGroup: two (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | ValueError: 1
    +---------------- 2 ----------------
    | TypeError: a
    | b
    +------------------------------------
`, FormatException(th, g, nil))

	e = NewSyntaxError(&SyntaxErrorType, "bad", "f.py", 3, 5, "    abc def\n", 3, 8)
	assert.Equal(t, "  File \"f.py\", line 3\n    abc def\n    ^^^\nSyntaxError: bad\n", FormatException(th, e, nil))
}

func TestMarkedLines(t *testing.T) {
	// The place is that of the text between « and ».
	for _, c := range []struct{ name, source, want string }{
		{"whole line", "    «foo»", "    foo\n"},
		{"part", "  x = «foo.bar» + 1", "    x = foo.bar + 1\n        ^^^^^^^\n"},
		{"wide", "x = 日本, «y.z» ", "    x = 日本, y.z\n              ^^^\n"},
		{"call over lines", "  «foo(1,\n      2)»", "    foo(1,\n    ~~~^^^\n        2)\n        ^^\n"},
		{"long call", "«foo(\n  1,\n  2,\n  3,\n  4,\n  5)»", "    foo(\n    ~~~^\n      1,\n      ^^\n    ...<2 lines>...\n      4,\n      ^^\n      5)\n      ^^\n"},
		{"operator over lines", "x = («a * b +\n  c(1)»)", "    x = (a * b +\n         ~~~~~~^\n      c(1))\n      ~~~~\n"},
		{"return call", "  return «foo(\n   1)»", "    return foo(\n     1)\n"},
		{"assigned call", "x = «foo(\n   1)»", "    x = foo(\n       1)\n"},
	} {
		lines := strings.Split(c.source, "\n")
		pos := code.Position{Line: 1, EndLine: int32(len(lines)), Anchor: -1, AnchorEnd: -1}
		for i, l := range lines {
			if at := strings.Index(l, "«"); at >= 0 {
				pos.Col = int32(at)
				l = strings.Replace(l, "«", "", 1)
			}
			if at := strings.Index(l, "»"); at >= 0 {
				pos.EndCol = int32(at)
				l = strings.Replace(l, "»", "", 1)
			}
			lines[i] = strings.TrimRight(l, " ")
		}
		assert.Equal(t, c.want, markedLines(lines, pos), c.name)
	}
}

func TestSuggest(t *testing.T) {
	names := []string{"append", "pop", "insert", "Index", "value"}
	for wrong, want := range map[string]string{
		"appendd": "append", "index": "Index", "valu": "value", "pop": "", "zzzzz": "", "insrt": "insert",
	} {
		assert.Equal(t, want, Suggest(wrong, names), wrong)
	}
	assert.Empty(t, Suggest(strings.Repeat("a", 50), []string{strings.Repeat("a", 49)}))
}

func TestStarRaiseKeepsStructure(t *testing.T) {
	th := newTestThread()
	leaf := func(s string) Value { return NewError(&ValueErrorType, s).Value() }
	a, b, c := leaf("a"), leaf("b"), leaf("c")
	inner, err := NewGroup(th, "inner", []Value{b, c})
	assert.NoError(t, err)
	orig, err := NewGroup(th, "outer", []Value{a, inner.Value()})
	assert.NoError(t, err)

	pick := func(keep ...Value) Value {
		yes, _, err := groupSplit(th, orig, func(e *Exception) (bool, error) {
			for _, k := range keep {
				if e == k.AsException() {
					return true, nil
				}
			}
			return false, nil
		})
		assert.NoError(t, err)
		return yes.Value()
	}
	v, err := StarRaise(th, orig.Value(), NewList([]Value{pick(a), None, pick(c)}).Value())
	assert.NoError(t, err)
	top := v.AsException().Exceptions()
	assert.Len(t, top, 2)
	assert.Same(t, a.AsException(), top[0].AsException())
	assert.Len(t, top[1].AsException().Exceptions(), 1)

	v, err = StarRaise(th, orig.Value(), NewList([]Value{None}).Value())
	assert.NoError(t, err)
	assert.True(t, v.IsNone())
}
