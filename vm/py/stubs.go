package py

// Temporary: what other files will define. Whoever writes the real thing deletes the stub here.

// --- object model (typeobj.go, slots.go, object.go ...)

// --- functions, generators, modules, exceptions

// --- strings

// --- containers

// --- what package vm uses besides (model agent)
// SlotOffset: v is an Inst in shape mode; where GetAttr of name may read its slot directly. StoreOffset: the same for stores
// to an attribute that exists. LookupSpecial: the bound special method of v's type, zero Value if there is none.

// --- what package vm uses besides (excs agent)
// SetErrorField sets a declared member such as NameError.name. Suggest: the candidate that name may be a misspelling of, or "".
// MatchException: whether e is an instance of class (a class or tuple of classes), with CPython's TypeError for what is none.
// MakeException: what `raise v` raises (v a class: called; an instance: itself; else TypeError "exceptions must derive from BaseException").
// AsyncGenWrap/AsyncGenUnwrap: the marker object around values that an asynchronous generator yields (ag.asend's
// iteration must tell them from awaited ones). AwaitIter: the iterator of an awaitable (coroutine itself, or __await__),
// with CPython's messages; who: 0 await, 1 __aenter__, 2 __aexit__. StarMatch/StarRaise: see code.StarMatch, code.StarRaise.

// --- containers, for package vm

// --- strings, for package vm

// --- containers, for package vm
