package code

// This file tests that packed code is read again, and that what is no packed code is refused.

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() *Code {
	inner := &Code{Filename: "f", Name: "g", QualName: "f.g", FirstLine: 2, Flags: HasDoc, Doc: "é", Instrs: []Instr{1 << 63, 0xffffffff},
		Free: []Capture{{"a", true, 3}, {"b", false, 4}}, Positions: []Position{}}
	return &Code{
		Filename: "f", Name: "<module>", QualName: "<module>", FirstLine: 1, Flags: IsModule, ArgCount: 1, PosOnlyCount: 1, KwOnlyCount: 2,
		NumRegs: 9, Locals: []string{"", "x"}, Names: []string{"n"}, Globals: []string{"x"}, Methods: []string{"m"}, Cells: []string{"c"},
		Handlers: []Handler{{1, 2, 3, 4}}, Instrs: []Instr{7, 1<<40 | 5},
		Positions: []Position{{PC: 0, Line: 3, EndLine: 3, Col: -1, EndCol: -1, Anchor: -1, AnchorEnd: -1}},
		Consts: []any{nil, true, false, int64(-5), new(big.Int).Lsh(big.NewInt(-3), 99), 1.5, complex(1, -2), "s", Bytes("b\xff"), Ellipsis{},
			Tuple{int64(1), "t"}, FrozenSet{"u"}, inner},
	}
}

func TestPack(t *testing.T) {
	c := sample()
	got, err := Unpack(string(Pack(c)))
	require.NoError(t, err)
	assert.Equal(t, c, got)
}

func TestPackDropsColumns(t *testing.T) {
	c := &Code{Positions: []Position{{PC: 0, Line: 3, Col: 4}, {PC: 2, Line: 3, Col: 9}, {PC: 5, Line: 1}}}
	got, err := Unpack(string(Pack(c)))
	require.NoError(t, err)
	require.Len(t, got.Positions, 2)
	assert.Equal(t, int32(1), got.Where(7).Line)
	assert.Equal(t, int32(-1), got.Where(0).Col)
}

// TestUnpackRefuses gives Unpack what has been cut off or changed: it must not panic.
func TestUnpackRefuses(t *testing.T) {
	data := string(Pack(sample()))
	for i := range data {
		_, err := Unpack(data[:i])
		assert.Error(t, err, i)
		for _, b := range []byte{0, 0x7f, 0xff} {
			_, _ = Unpack(data[:i] + string([]byte{b}) + data[i+1:])
		}
	}
}
