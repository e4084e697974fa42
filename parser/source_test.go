package parser

// This file tests decoding. The expectations are what CPython 3.13 says when it runs such a file.

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDecode(t *testing.T) {
	for src, want := range map[string]string{
		"x":                                        "x\n",
		"x\r\ny\rz\n":                              "x\ny\nz\n",
		"\xef\xbb\xbfx\n":                          "x\n",
		"\xef\xbb\xbf# coding: utf-8\n":            "# coding: utf-8\n",
		"# coding: latin-1\n'\xe9'\n":              "# coding: latin-1\n'é'\n",
		"#!x\n# -*- coding: Latin_1 -*-\n\xe9":     "#!x\n# -*- coding: Latin_1 -*-\né\n",
		"# coding=iso-8859-15\n\xa4\n":             "# coding=iso-8859-15\n€\n",
		"# vim: set fileencoding=cp1252 :\n\x80\n": "# vim: set fileencoding=cp1252 :\n€\n",
		"# coding: koi8-r\n\xc1\n":                 "# coding: koi8-r\nа\n",
		"# coding: ascii\nx\n":                     "# coding: ascii\nx\n",
		"x\n# coding: foo\n":                       "x\n# coding: foo\n",
		"":                                         "",
	} {
		got, err := decode([]byte(src), Options{Filename: "x.py"})
		require.Nil(t, err, "%q", src)
		require.Equal(t, want, got, "%q", src)
	}
	const pep = ", but no encoding declared; see https://peps.python.org/pep-0263/ for details"
	for src, want := range map[string]string{
		"x = 1\ny = \"a\x00b\"\n":             "  File \"x.py\", line 2\n    y = \"a\nSyntaxError: source code cannot contain null bytes",
		"x = 1\ny = \"\xff\"\n":               "SyntaxError: Non-UTF-8 code starting with '\\xff' in file x.py on line 2" + pep,
		"#\n#\n# coding: latin-1\n\xe9\n":     "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file x.py on line 4" + pep,
		"\xed\xa0\x80":                        "SyntaxError: Non-UTF-8 code starting with '\\xed' in file x.py on line 1" + pep,
		"# coding: foo\n":                     "SyntaxError: encoding problem: foo",
		"# coding: ascii\n\xe9\n":             "SyntaxError: encoding problem: ascii",
		"\xef\xbb\xbf# coding: latin-1\n":     "SyntaxError: encoding problem: iso-8859-1 with BOM",
		"\xef\xbb\xbf# coding: utf8\n":        "SyntaxError: encoding problem: utf8 with BOM",
		"# coding: utf-8\nx = \"\xff\"\n":     "  File \"x.py\", line 2\n    x = \"\ufffd\"\n        ^\nSyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
		"# coding: utf-8\nx = \"a\xe9t\"\n":   "  File \"x.py\", line 2\n    x = \"a\ufffdt\"\n        ^\nSyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xe9 in position 1: invalid continuation byte",
		"# coding: utf-8\nx = \"\xe2\x82\"\n": "  File \"x.py\", line 2\n    x = \"\ufffd\"\n        ^\nSyntaxError: (unicode error) 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data",
	} {
		_, err := Parse([]byte(src), Options{Filename: "x.py"})
		require.Error(t, err, "%q", src)
		require.Equal(t, want, err.Error(), "%q", src)
	}
}
