package sys

// This file defines the functions that look at the calls that are running.

import "minipy/vm/py"

var (
	sigFrame  = py.NewSignature("_getframe", "depth=, /")
	sigModule = py.NewSignature("_getframemodulename", "depth=")
)

var frameFunctions = []py.FuncDef{
	{Name: "_getframe", Fn: getFrame, Max: 1, Doc: "The frame depth calls up."},
	{Name: "_getframemodulename", Fn: getFrameModuleName, Flags: py.Kw, Doc: "The name of the module of the function depth calls up; None if there is none."},
}

func getFrame(t *py.Thread, args py.Args) (py.Value, error) {
	depth, err := frameDepth(t, sigFrame, args)
	if err != nil {
		return py.Value{}, err
	}
	f := py.FrameAt(t, max(depth, 0))
	if f == nil {
		return py.Value{}, py.ValueErrorf("call stack is not deep enough")
	}
	return f.Value(), nil
}

func frameDepth(t *py.Thread, s *py.Signature, args py.Args) (int, error) {
	depth := py.Int(0)
	if err := s.Bind(args, &depth); err != nil {
		return 0, err
	}
	return cInt(t, depth)
}

func getFrameModuleName(t *py.Thread, args py.Args) (py.Value, error) {
	depth, err := frameDepth(t, sigModule, args)
	if err != nil {
		return py.Value{}, err
	}
	info, ok := t.Exec.Frame(max(depth, 0))
	if !ok || info.Func == nil {
		return py.None, nil
	}
	if m := info.Func.Module; !m.IsZero() && !m.IsNone() {
		return m, nil
	}
	if m := info.Func.Globals.GetStr(py.Intern("__name__")); m != nil {
		return *m, nil
	}
	return py.None, nil
}
