package vm

// This file tests the machine code of the interpreter loop.

import (
	"fmt"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// allowedCalls are the calls that run may contain: those outside the hot half, and those that a Go function cannot be
// without. The write barrier saves all registers itself.
var allowedCalls = regexp.MustCompile(`slowOp|slowShared|leaveSection|unwind|gcWriteBarrier|wbZero|wbMove|morestack|panicdivide|panicIndex|panicSlice|panicBounds|panicshift`)

var tableJump = regexp.MustCompile(`JMP\t\(\w+\)\(\w+\*8\)`)

// TestLoopHasNoCalls looks at what the compiler makes of run. A helper that the compiler no longer inlines, or a
// bounds check that it no longer removes, slows the whole interpreter down.
func TestLoopHasNoCalls(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector adds calls")
	}
	if testing.CoverMode() != "" {
		t.Skip("coverage changes the code")
	}
	goTool, err := exec.LookPath("go")
	if err != nil || runtime.GOARCH != "amd64" {
		t.Skip("needs the go command and amd64")
	}
	out, err := exec.Command(goTool, "build", "-gcflags=-S", "minipy/vm").CombinedOutput()
	require.NoError(t, err)
	_, run, found := strings.Cut(string(out), "minipy/vm.(*Thread).run STEXT")
	require.True(t, found, "run was not found in the compiler's listing")
	run, _, _ = strings.Cut(run, " STEXT ")
	lines := strings.Split(run, "\n")
	require.Greater(t, len(lines), 1000)
	calls, slow := 0, 0
	for _, line := range lines {
		if !strings.Contains(line, "CALL\t") {
			continue
		}
		calls++
		if strings.Contains(line, "slowOp") {
			slow++
		}
		if !allowedCalls.MatchString(line) {
			t.Errorf("the loop calls: %s", strings.TrimSpace(line))
		}
	}
	require.Equal(t, 1, slow, "the listing must show the call of slowOp")
	dispatch := slices.IndexFunc(lines, func(s string) bool { return tableJump.MatchString(s) })
	require.Greater(t, dispatch, 6, "the listing must show the jump through the table of instructions")
	for _, line := range lines[dispatch-6 : dispatch] {
		if strings.Contains(line, "CMP") {
			t.Errorf("the dispatch checks the opcode: does the switch have a case for every byte? %s", strings.TrimSpace(line))
		}
	}
	// The functions of Go begin at multiples of 32 bytes, so that the places in them tell.
	var jump, load int
	_, err = fmt.Sscanf(strings.TrimSpace(lines[dispatch]), "0x%x", &jump)
	require.NoError(t, err)
	for i := dispatch; load == 0; i-- {
		if strings.Contains(lines[i], "MOVQ\t(SI), DI") {
			_, err = fmt.Sscanf(strings.TrimSpace(lines[i]), "0x%x", &load)
			require.NoError(t, err)
		}
	}
	t.Logf("%d lines, %d calls; the dispatch begins %d bytes into a block of 32, and its last instruction %d", len(lines), calls, load%32, jump%32)
}
