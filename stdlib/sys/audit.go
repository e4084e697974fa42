package sys

// This file defines audit hooks, and functions about the implementation that are truthful here.

import (
	"sync"

	"minipy/vm/py"
)

type hooksKey struct{}

// hooks are the functions that addaudithook was given. They see the events that programs raise with audit().
type hooks struct {
	mutex sync.Mutex
	list  []py.Value
}

func hooksOf(t *py.Thread) *hooks {
	return t.RT.Local(hooksKey{}, func() any { return new(hooks) }).(*hooks)
}

var sigAddHook = py.NewSignature("addaudithook", "hook")

var auditFunctions = []py.FuncDef{
	{Name: "audit", Fn: audit, Max: -1, Doc: "Tell the audit hooks of an event. The interpreter itself raises none."},
	{Name: "addaudithook", Fn: addAuditHook, Flags: py.Kw, Doc: "Add a function that audit() calls with an event's name and the tuple of its arguments."},
	{Name: "call_tracing", Fn: callTracing, Min: 2, Max: 2, Doc: "Call a function with a tuple of arguments."},
}

func audit(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.TypeErrorf("audit() missing 1 required positional argument: 'event'")
	}
	event := args.Pos[0]
	if !event.IsKind(py.KindStr) {
		return py.Value{}, py.TypeErrorf("expected str for argument 'event', not %s", py.TypeName(event))
	}
	return py.None, tellHooks(t, event, args.Pos[1:])
}

// tellHooks calls the hooks, in the order in which they were added, until one raises an exception.
func tellHooks(t *py.Thread, event py.Value, args []py.Value) error {
	h := hooksOf(t)
	h.mutex.Lock()
	list := h.list[:len(h.list):len(h.list)]
	h.mutex.Unlock()
	if len(list) == 0 {
		return nil
	}
	tuple := py.NewTuple(append([]py.Value(nil), args...)).Value()
	for _, f := range list {
		if _, err := t.Call(f, event, tuple); err != nil {
			return err
		}
	}
	return nil
}

func addAuditHook(t *py.Thread, args py.Args) (py.Value, error) {
	var f py.Value
	if err := sigAddHook.Bind(args, &f); err != nil {
		return py.Value{}, err
	}
	err := tellHooks(t, py.NewStr("sys.addaudithook").Value(), nil)
	if py.IsError(err, &py.RuntimeErrorType) {
		return py.None, nil // a hook may refuse others, without their knowing
	} else if err != nil {
		return py.Value{}, err
	}
	h := hooksOf(t)
	h.mutex.Lock()
	h.list = append(h.list, f)
	h.mutex.Unlock()
	return py.None, nil
}

func callTracing(t *py.Thread, args py.Args) (py.Value, error) {
	if !args.Pos[1].IsKind(py.KindTuple) {
		return py.Value{}, py.TypeErrorf("call_tracing() argument 2 must be tuple, not %s", py.TypeName(args.Pos[1]))
	}
	return t.Call(args.Pos[0], args.Pos[1].AsTuple().Items...)
}
