package code

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryOpcodeHasACompleteRow(t *testing.T) {
	kinds := map[string]bool{}
	for _, k := range strings.Fields("A B C D K int const name global method free count jump cache") {
		kinds[k] = true
	}
	names := map[string]bool{}
	for op, info := range Infos {
		assert.NotEmpty(t, info.Name, "opcode %d has no name", op)
		assert.NotEmpty(t, info.Doc, "%s has no doc", info.Name)
		assert.False(t, names[info.Name], "the name %s is used twice", info.Name)
		names[info.Name] = true
		for _, k := range strings.Fields(info.Operands) {
			assert.True(t, kinds[k], "%s has an operand of unknown kind %q", info.Name, k)
		}
		assert.Equal(t, Op(op).HasCache(), strings.HasSuffix(info.Operands, "cache"), "cache of %s", info.Name)
	}
	assert.LessOrEqual(t, NumOps, 256)
}

func TestEncoding(t *testing.T) {
	w := ABCD(Add, 1, 2, 4095, 3)
	assert.Equal(t, Add, w.Op())
	assert.Equal(t, []int{1, 2, 4095, 3}, []int{w.A().Number(), w.B().Number(), w.C().Number(), w.D()})
	w = AKI(JumpLTI, 4095, MinK, -7)
	assert.Equal(t, 4095, w.A().Number())
	assert.Equal(t, []int64{MinK, -7}, []int64{w.K(), w.Imm()})
	assert.EqualValues(t, MaxK, AKI(JumpLTI, 0, MaxK, 0).K())
	w = ABI(LoadInt, 3, 0, -1<<31)
	assert.Equal(t, LoadInt, w.Op())
	assert.EqualValues(t, -1<<31, w.Imm())
}

func TestWhere(t *testing.T) {
	c := &Code{FirstLine: 7, Positions: []Position{{PC: 2, Line: 8}, {PC: 5, Line: 9}}}
	lines := []int32{7, 7, 8, 8, 8, 9, 9}
	for pc, line := range lines {
		assert.Equal(t, line, c.Where(pc).Line, "pc %d", pc)
	}
}

func TestDisassemble(t *testing.T) {
	c := &Code{
		QualName: "f", NumRegs: 3, ArgCount: 1, Locals: []string{"", "n"}, Consts: []any{nil, "x", Tuple{int64(1)}},
		Names: []string{"attr"}, Positions: []Position{{PC: 0, Line: 2}, {PC: 2, Line: 3}},
		Instrs: []Instr{
			ABI(GetAttr, 2, 1, 0), 0, AKI(JumpLTI, 2, -5, 1), ABI(LoadK, 2, 0, 2), ABC(Return, 2, 0, 0), 0,
		},
	}
	var b strings.Builder
	assert.NoError(t, c.Disassemble(&b))
	assert.Equal(t, strings.Join([]string{
		"f: 3 registers, 1 parameters",
		"     2    0  GetAttr       r2 n attr",
		"     3    2  JumpLTI       r2 -5 ->4",
		"          3  LoadK         r2 (1,)",
		"          4  Return        r2",
		"",
	}, "\n"), b.String())
}
