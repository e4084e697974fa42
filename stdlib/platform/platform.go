// Package platform is Python's module platform: what the interpreter runs on. It tells nothing of the computer beyond the kind
// of its processor and system: the rest is unknown, "".
package platform

import (
	_ "embed"
	"runtime"

	"minipy/vm/py"
)

// Source is what of the module is written in Python.
//
//go:embed platform.py
var Source string

// New makes the module, but for what is in Source.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("platform", "What the interpreter runs on. What is not known is ''.")
	machine, ok := map[string]string{"amd64": "x86_64", "arm64": "aarch64", "386": "i686", "wasm": "wasm32"}[runtime.GOARCH]
	if !ok {
		machine = runtime.GOARCH
	}
	if runtime.GOOS == "darwin" && machine == "aarch64" {
		machine = "arm64"
	}
	m.Set("_machine", py.NewStr(machine).Value())
	m.Set("_compiler", py.NewStr("Go "+runtime.Version()).Value())
	return m, nil
}
