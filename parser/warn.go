package parser

// This file finds what deserves a SyntaxWarning.

import "minipy/parser/ast"

func warn(m *ast.Module, lexical []Warning, sink func(Warning)) {
	for _, w := range lexical {
		sink(w)
	}
}
