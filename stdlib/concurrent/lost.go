package concurrent

// This file ends the threads of an executor that the program has lost.

import (
	"minipy/stdlib/queue"
	"minipy/stdlib/thread"
	"minipy/vm/py"
)

// whenLost has None put into the queue of an executor when the program has lost that. It returns a function that says that this is
// not needed any more. If there are many executors, lost ones are looked for.
func whenLost(t *py.Thread, args py.Args) (py.Value, error) {
	work := queue.SimpleOf(args.Pos[1])
	if work == nil {
		return py.Value{}, py.TypeErrorf("work_queue must be a SimpleQueue, not %s", py.TypeName(args.Pos[1]))
	}
	l := thread.NewLosable(t, args.Pos[0], func() { work.Put(py.None) })
	return py.NewNative("", py.FuncDef{Name: "needless", Fn: func(*py.Thread, py.Args) (py.Value, error) {
		l.End()
		return py.None, nil
	}}).Value(), thread.SearchMany(t)
}
