package threading

// This file defines _register_atexit, by which pools of threads end them, and _shutdown.

import (
	"slices"

	"minipy/vm"
	"minipy/vm/py"
)

// registerAtExit has a function called before the main thread waits for the others.
func registerAtExit(t *py.Thread, args py.Args) (py.Value, error) {
	if len(args.Pos) == 0 {
		return py.Value{}, py.TypeErrorf("_register_atexit() missing 1 required positional argument: 'func'")
	}
	f := args.Pos[0]
	call := py.Args{Pos: slices.Clone(args.Pos[1:]), Kw: slices.Clone(args.Kw), Names: slices.Clone(args.Names)}
	ok := vm.Of(t).AtJoin(func(th *vm.Thread) error {
		_, err := th.Py().CallArgs(f, call)
		return err
	})
	if !ok {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "can't register atexit after shutdown")
	}
	return py.None, nil
}

// shutdown is _shutdown.
func shutdown(t *py.Thread, _ py.Args) (py.Value, error) { return py.None, vm.Of(t).Join() }
