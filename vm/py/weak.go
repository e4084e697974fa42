package py

// This file defines which objects can be referred to weakly.

// WeakRefs is the flag of a built-in type whose instances can be referred to weakly.
const WeakRefs = hasWeakRef

// CanWeakRef reports whether the instances of the class can be referred to weakly, as in CPython.
func (typ *Type) CanWeakRef() bool {
	if typ.Flags&hasWeakRef != 0 {
		return true
	}
	for typ.heap != nil {
		typ = typ.Base
	}
	switch typ {
	case &FuncType, &NativeType, &MethodType, &BuiltinMethodType, &CodeType, &GenType, &CoroutineType, &AsyncGenType, &ModuleType,
		&SetType, &FrozenSetType, &TypeType, &MemoryViewType, &GenericAliasType, &TypeVarType, &ParamSpecType, &TypeVarTupleType:
		return true
	}
	switch typ.Module {
	case "_thread", "_queue", "_io": // locks, queues and streams
		return true
	}
	return typ.Module == "re" && typ.Name == "Pattern"
}

// Numbered reports whether objects have the same identities in each run of a program. Then nothing that programs see may
// depend on when the collector runs.
func (rt *Runtime) Numbered() bool { return rt.identities != nil }
