package py

// This file defines the tests of strings that are not recorded calls: Unicode data, indexes, growing texts, limits.

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestUnicodeTables compares a digest of the case mappings and classes of all code points with that of CPython 3.13's.
func TestUnicodeTables(t *testing.T) {
	h := sha256.New()
	w := bufio.NewWriter(h)
	var line, mapped []byte
	write := func(text []byte, end byte) {
		for k, r := 0, rune(0); k < len(text); {
			if k > 0 {
				line = append(line, ',')
			}
			var n int
			r, n = decodeRune(string(text[k:]))
			line = strconv.AppendInt(line, int64(r), 16)
			k += n
		}
		line = append(line, end)
	}
	classes := []func(r rune) bool{
		runeIsAlpha, runeIsDecimal, runeIsDigit, runeIsNumeric, runeIsSpace, runeIsPrintable, runeIsLower, runeIsUpper,
		func(r rune) bool { return runeIsUpper(r) || runeIsTitle(r) }, IsIdentifierStart, IsIdentifierPart,
	}
	for r := rune(0); r <= maxRune; r++ {
		s := RuneString(r)
		line = line[:0]
		write(appendUpper(mapped[:0], r), ' ')
		write(appendLower(mapped[:0], s, 0, r), ' ')
		write(appendTitle(mapped[:0], r), ' ')
		write(appendFold(mapped[:0], s, 0, r), ' ')
		for _, is := range classes {
			if is(r) {
				line = append(line, '1')
			} else {
				line = append(line, '0')
			}
		}
		w.Write(append(line, '\n'))
	}
	w.Flush()
	assert.Equal(t, "23b167d88459e89d91e70eaf88482c8e22408761183750e3ceb47ad8d8670d16", hex.EncodeToString(h.Sum(nil)))
}

func TestStrIndexes(t *testing.T) {
	runes := []rune(strings.Repeat("aé日😀", 100))
	s := NewStr(string(runes))
	require.Equal(t, len(runes), s.Len())
	for i := range runes {
		require.Equal(t, runes[i], s.At(i))
		require.Equal(t, i, s.runeIndex(s.offset(i)))
		for _, j := range []int{i, min(i+1, len(runes)), min(i+70, len(runes)), len(runes)} {
			require.Equal(t, string(runes[i:j]), s.Slice(i, j))
		}
	}
	require.Equal(t, len(s.s), s.offset(len(runes)))
}

func TestConcatShares(t *testing.T) {
	th := newTestThread()
	cat := func(x Value, y string) Value {
		v, err := concatStr(th, x.AsStr(), NewStr(y))
		require.NoError(t, err)
		return v
	}
	base := cat(StrValue(strings.Repeat("x", 300)), "y")
	base = cat(base, "z") // has room now
	a, b := cat(base, "one"), cat(base, "second é")
	c := cat(a, "+")
	want := strings.Repeat("x", 300) + "yz"
	assert.Equal(t, want, base.AsStr().s)
	assert.Equal(t, want+"one", a.AsStr().s)
	assert.Equal(t, want+"second é", b.AsStr().s)
	assert.Equal(t, want+"one+", c.AsStr().s)
	assert.Equal(t, len(want)+8, b.AsStr().Len())

	// Threads that append to the same string all get their own text.
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			v := base
			for range 200 {
				v, _ = concatStr(th, v.AsStr(), NewStr(fmt.Sprint(i)))
			}
			if v.AsStr().s != want+strings.Repeat(fmt.Sprint(i), 200) {
				t.Error("texts of threads mixed")
			}
			v.AsStr().Hash()
			base.AsStr().Hash()
		})
	}
	wg.Wait()
}

func TestStrLimits(t *testing.T) {
	th := newTestThread()
	th.RT.MaxAlloc = 1 << 20
	for name, f := range map[string]func() error{
		"repeat": func() error { _, err := Binary(th, OpMul, StrValue("ab"), Int(1<<20)); return err },
		"join": func() error {
			_, err := JoinStrs(th, strings.Repeat("x", 1<<19), []Value{StrValue("a"), StrValue("b"), StrValue("c"), StrValue("d")})
			return err
		},
		"replace": func() error {
			_, _, err := replaceString(th, strings.Repeat("a", 1<<18), "a", "bbbbbb", -1, runeSize)
			return err
		},
		"pad":   func() error { _, err := padString(th, "a", "é", 1<<20, 0); return err },
		"tabs":  func() error { _, err := expandTabs(th, "\t", 1<<21); return err },
		"bytes": func() error { _, err := byteSource(th, Int(1<<21), "bytes", "bytes"); return err },
		"grow":  func() error { return NewByteArray(nil).grow(th, 1<<21) },
		"builder": func() error {
			b := StrBuilder{T: th}
			for range 1 << 12 {
				b.Write(strings.Repeat("x", 1<<10))
			}
			return b.Err()
		},
	} {
		assert.True(t, IsError(f(), &MemoryErrorType), name)
	}
}

func TestHash(t *testing.T) {
	seen := map[uint64]string{}
	for n := range 2000 {
		for _, s := range []string{fmt.Sprint(n), strings.Repeat("a", n), "key" + fmt.Sprint(n) + "x"} {
			h := hashBytes(s)
			if other, ok := seen[h]; ok && other != s {
				t.Errorf("%q and %q have the same hash", s, other)
			}
			seen[h] = s
			assert.NotZero(t, h)
			assert.NotEqual(t, int64(-1), int64(h))
		}
	}
	// It must not change from process to process, nor from release to release without a reason.
	assert.Equal(t, uint64(0x9c0f2ed09a663151), hashBytes("abc"))
	assert.Equal(t, hashBytes("abc"), NewBytes("abc").Hash())
}

// FuzzDecode checks that whatever is decoded is valid, and that encoding it gives the bytes back.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"abc", "é日", "\xed\xa0\x80", "\xff\xfea\x00", "\\x41\\N{DIGIT ONE}\\u"} {
		f.Add(s)
	}
	th := newTestThread()
	f.Fuzz(func(t *testing.T, b string) {
		for _, enc := range []string{"utf-8", "ascii", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1252", "unicode_escape", "raw_unicode_escape"} {
			for _, errs := range []string{"strict", "surrogateescape", "surrogatepass", "replace", "backslashreplace"} {
				v, err := Decode(th, b, enc, errs)
				if err != nil {
					require.True(t, IsError(err, &UnicodeDecodeErrorType), err)
					continue
				}
				n := 0
				for r := range Runes(v.AsStr().s) {
					require.LessOrEqual(t, r, rune(maxRune))
					n++
				}
				require.Equal(t, n, v.AsStr().Len())
				back, err := Encode(th, v.AsStr(), enc, errs)
				if (enc == "utf-8" || enc == "ascii") && errs == "surrogateescape" {
					require.NoError(t, err)
					require.Equal(t, b, back)
				}
			}
		}
	})
}

// TestStrSubclass checks what instances of subclasses of the built-in classes are and give.
func TestStrSubclass(t *testing.T) {
	th := newTestThread()
	must := func(v Value, err error) Value {
		t.Helper()
		require.NoError(t, err)
		return v
	}
	class := func(base *Type) Value {
		return must(th.Call(TypeType.Value(), StrValue("S"), NewTuple([]Value{base.Value()}).Value(), NewDict().Value()))
	}
	method := func(v Value, name string, args ...Value) Value {
		t.Helper()
		return must(th.Call(must(GetAttr(th, v, NewStr(name))), args...))
	}

	str := class(&StrType)
	s := must(th.Call(str, StrValue("é1")))
	assert.Equal(t, str.AsType(), s.Type())
	require.NoError(t, SetAttr(th, s, NewStr("attr"), Int(3)))
	got := must(GetAttr(th, s, NewStr("attr")))
	assert.Equal(t, int64(3), got.Int())
	for _, v := range []Value{
		method(s, "strip"), method(s, "__str__"), method(s, "replace", StrValue("x"), StrValue("y")), must(GetItem(th, s, NewSlice(None, None, None).Value())),
		must(Binary(th, OpAdd, s, emptyStr.Value())), must(Binary(th, OpAdd, emptyStr.Value(), s)), must(Binary(th, OpMul, s, Int(1))),
		method(s, "ljust", Int(1)), method(s, "expandtabs"), must(JoinStrs(th, "", []Value{s})),
		method(s, "removeprefix", StrValue("x")), method(s, "format"), must(th.Call(StrType.Value(), s)),
	} {
		assert.True(t, v.Is(&StrType))
		assert.Equal(t, "é1", v.AsStr().s)
	}
	assert.True(t, Same(s, must(GetItem(th, method(s, "partition", StrValue("x")), Int(0)))), "nothing to cut")
	h, err := Hash(th, s)
	require.NoError(t, err)
	assert.Equal(t, int64(NewStr("é1").Hash()), h)
	assert.True(t, Same(True, must(Compare(th, s, StrValue("é1"), EQ))))

	bytes := class(&BytesType)
	b := must(th.Call(bytes, NewBytes("ab").Value()))
	assert.Equal(t, bytes.AsType(), b.Type())
	lower := method(b, "lower")
	assert.True(t, lower.Is(&BytesType))
	hexed := method(bytes, "fromhex", StrValue("6162"))
	assert.Equal(t, bytes.AsType(), hexed.Type())

	array := class(&ByteArrayType)
	a := must(th.Call(array, NewBytes("ab").Value()))
	assert.Equal(t, array.AsType(), a.Type())
	r, err := Repr(th, a)
	require.NoError(t, err)
	assert.Equal(t, "S(b'ab')", r)
	part := must(GetItem(th, a, NewSlice(None, None, None).Value()))
	assert.True(t, part.Is(&ByteArrayType))
	_, err = Hash(th, a)
	assert.True(t, IsError(err, &TypeErrorType))
}
