package code

// This file defines what the compiler and the built-ins agree on for Python 2 files.

// Attr2 is the name of the built-in function, of an object and a name, that gets attributes with the names in Attrs2.
const Attr2 = ".attr"

// Long2 is the name of the built-in class whose instances the literals of Python 2 are that end in L.
const Long2 = ".long"

// Attrs2 are the names of attributes that need help in a Python 2 file, because only Python 2 has them or because they are
// something else there. Some are mapped to the names that they have in Python 3.
var Attrs2 = map[string]string{
	"keys": "", "values": "", "items": "", "has_key": "", "iterkeys": "", "itervalues": "", "iteritems": "",
	"viewkeys": "", "viewvalues": "", "viewitems": "", "sort": "", "encode": "", "decode": "", "message": "",
	"next":      "__next__",
	"func_name": "__name__", "func_doc": "__doc__", "func_code": "__code__", "func_defaults": "__defaults__",
	"func_globals": "__globals__", "func_dict": "__dict__", "func_closure": "__closure__",
	"im_func": "__func__", "im_self": "__self__",
}
