package minipy

// This file tests that the library's compiled modules are those of its texts, and writes them with -update.

import (
	"context"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"minipy/compiler/code"
	"minipy/stdlib"
	"minipy/vm"
)

var update = flag.Bool("update", false, "write stdlib/frozen.bin")

func TestFrozen(t *testing.T) {
	in, err := New(Config{})
	require.NoError(t, err)
	in.compileAll = true
	texts, compiled := map[string]string{}, map[string]*code.Code{}
	host := in.host()
	host.Compile = func(source []byte, name, mode string, flags vm.CompileFlags) (*code.Code, error) {
		c, err := compileSource(source, name, mode, flags, false, false, true, false, in.warn)
		if module, ok := strings.CutPrefix(name, "<frozen "); ok && err == nil {
			module = strings.TrimSuffix(module, ">")
			texts[module], compiled[module] = string(source), c
		}
		return c, err
	}
	require.NoError(t, in.run(context.Background(), "", func(th *vm.Thread) error {
		for _, name := range stdlib.Names() {
			if _, err := stdlib.Find(th, name, host); err != nil {
				return err
			}
		}
		return nil
	}))
	var names []string
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	want := stdlib.Freeze(names, texts, compiled)
	if *update {
		require.NoError(t, os.WriteFile("stdlib/frozen.bin", want, 0o666))
		return
	}
	if string(want) != stdlib.Frozen() {
		t.Error("stdlib/frozen.bin is not what the library's texts are compiled to: run go generate ./stdlib")
	}
	for _, name := range names {
		c, err := code.Unpack(string(code.Pack(compiled[name])))
		require.NoError(t, err)
		require.Equal(t, code.Pack(compiled[name]), code.Pack(c), name)
	}
}
