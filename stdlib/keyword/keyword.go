// Package keyword is Python's module keyword: which names the language keeps for itself.
package keyword

import (
	"slices"
	"strings"

	"minipy/vm/py"
)

const (
	hard = "False None True and as assert async await break class continue def del elif else except finally for from global " +
		"if import in is lambda nonlocal not or pass raise return try while with yield"
	soft = "_ case match type"
)

// New makes the module.
func New(*py.Thread) (*py.Module, error) {
	m := py.NewModule("keyword", "The names that the language keeps for itself.")
	for _, k := range []struct{ list, test, words string }{{"kwlist", "iskeyword", hard}, {"softkwlist", "issoftkeyword", soft}} {
		words := strings.Fields(k.words)
		items := make([]py.Value, len(words))
		for i, w := range words {
			items[i] = py.NewStr(w).Value()
		}
		m.Set(k.list, py.NewList(items).Value())
		m.Set(k.test, py.NewNative("keyword", py.FuncDef{Name: k.test, Min: 1, Max: 1, Doc: "Whether a name is one of " + k.list + ".",
			Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				if !a.Pos[0].IsKind(py.KindStr) {
					_, err := py.Hash(t, a.Pos[0]) // as when it is looked up in a set
					return py.False, err
				}
				return py.Bool(slices.Contains(words, a.Pos[0].AsStr().String())), nil
			}}).Value())
	}
	return m, nil
}
