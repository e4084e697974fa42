package py

// This file defines the thread that tests run in: it cannot run Python functions.

import (
	"errors"
	"sync/atomic"
)

type noExecutor struct{}

var errNoExecutor = errors.New("no interpreter in this test")

func (noExecutor) CallFunc(*Func, Args) (Value, error) { return Value{}, errNoExecutor }

func (noExecutor) Drive(*[4]Value, DriveMode) error { return errNoExecutor }

func (noExecutor) Resume(*Gen, Value, error) (Value, bool, error) {
	return Value{}, false, errNoExecutor
}

func (noExecutor) Poll() error { return nil }

func (noExecutor) Block(f func()) error {
	f()
	return nil
}

func (noExecutor) Frame(int) (FrameInfo, bool) { return FrameInfo{}, false }

// newTestThread returns a thread of a runtime of its own.
func newTestThread() *Thread {
	t := &Thread{RT: NewRuntime(), Exec: noExecutor{}, Breaker: new(atomic.Uint32), Handled: None}
	t.SetMaxDepth(1000)
	return t
}
