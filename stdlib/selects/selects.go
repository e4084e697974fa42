// Package selects is Python's module select: waiting for several sockets at once. On Linux other descriptors can be waited for
// too.
package selects

import (
	"errors"
	"math"
	"syscall"
	"time"

	"minipy/gil/machine"
	"minipy/stdlib/socket"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// The bits of events, those of poll and of epoll alike.
const (
	pollIn    = 1
	pollPri   = 2
	pollOut   = 4
	pollErr   = 8
	pollHup   = 16
	pollNval  = 32
	epollOnce = 1 << 30
	epollEdge = 1 << 31
)

// maxFD bounds the descriptors that select takes.
const maxFD = 1024

// New makes the module. granted says that the program may use the network.
func New(t *py.Thread, granted bool) (*py.Module, error) {
	socket.Grant(t, granted)
	m := py.NewModule("select", "Waiting for several sockets at once.")
	m.Set("error", py.OSErrorType.Value())
	m.Set("epoll", epollType().Value())
	for _, c := range []struct {
		name  string
		value int64
	}{
		{"IN", pollIn}, {"PRI", pollPri}, {"OUT", pollOut}, {"ERR", pollErr}, {"HUP", pollHup}, {"RDNORM", 64}, {"RDBAND", 128},
		{"WRNORM", 256}, {"WRBAND", 512}, {"MSG", 1024}, {"RDHUP", 0x2000},
	} {
		m.Set("POLL"+c.name, py.Int(c.value))
		m.Set("EPOLL"+c.name, py.Int(c.value))
	}
	m.Set("POLLNVAL", py.Int(pollNval))
	m.Set("EPOLLONESHOT", py.Int(epollOnce))
	m.Set("EPOLLET", py.Int(epollEdge))
	m.Set("EPOLLEXCLUSIVE", py.Int(1<<28))
	m.Set("EPOLL_CLOEXEC", py.Int(0x80000))
	m.Set("PIPE_BUF", py.Int(4096))
	for _, f := range []py.FuncDef{
		{Name: "select", Fn: doSelect, Min: 3, Max: 4, Doc: "Wait until some of the objects are ready to be read from, to be written to, or are in an exceptional state: three lists of those that are."},
		{Name: "poll", Fn: func(t *py.Thread, _ py.Args) (py.Value, error) { return newPoll(), nil }, Doc: "An object that waits for descriptors that are registered with it."},
	} {
		m.Set(f.Name, py.NewNative("select", f).Value())
	}
	return m, nil
}

// descriptor gets the descriptor of an object.
func descriptor(t *py.Thread, v py.Value) (int, error) {
	if !v.IsKind(py.KindInt) {
		m, err := py.FindAttr(t, v, py.Intern("fileno"))
		if err != nil {
			return 0, err
		}
		if m.IsZero() {
			return 0, py.TypeErrorf("argument must be an int, or have a fileno() method.")
		}
		if v, err = t.Call(m); err != nil {
			return 0, err
		}
		if !v.IsKind(py.KindInt) {
			return 0, py.TypeErrorf("fileno() returned a non-integer")
		}
	}
	fd, err := py.AsCInt(t, v)
	if err != nil {
		return 0, err
	}
	if fd < 0 {
		return 0, py.ValueErrorf("file descriptor cannot be a negative integer (%d)", fd)
	}
	return fd, nil
}

// An item is a descriptor to wait for.
type item struct {
	fd     int
	socket machine.Socket
	wanted machine.Readiness
}

// find finds what is to be waited for.
func find(t *py.Thread, fd int) (machine.Socket, error) {
	if s := socket.Find(t, fd); s != nil {
		return s, nil
	}
	return nil, py.NewOSError(syscall.EBADF, "")
}

// errBad says that one of the sockets is closed.
var errBad = errors.New("bad file descriptor")

// wait waits until one of the items is ready, for up to d. The result is nil if none was. The error may be errBad.
func wait(t *py.Thread, items []item, d time.Duration) ([]machine.Readiness, error) {
	th := vm.Of(t)
	n := socket.Network(t)
	if len(items) == 0 || n == nil {
		_, err := th.WaitIn(d, th.Parker.Sleep)
		return nil, err
	}
	sockets, wanted := make([]machine.Socket, len(items)), make([]machine.Readiness, len(items))
	for i, x := range items {
		sockets[i], wanted[i] = x.socket, x.wanted
	}
	var ready []machine.Readiness
	var failed error
	park := func(left time.Duration) machine.Outcome {
		r, o, err := socket.Select(n, th.Parker, sockets, wanted, left)
		if ready, failed = r, err; err != nil {
			return machine.Done
		}
		return o
	}
	ok, err := th.WaitIn(d, func(left time.Duration) machine.Outcome { return socket.Wait(t, left, park) })
	switch {
	case err != nil:
		return nil, err
	case errors.Is(failed, machine.ErrSocket):
		return nil, errBad
	case failed != nil:
		return nil, py.NewError(&py.OSErrorType, failed.Error())
	case !ok:
		return nil, nil
	}
	return ready, nil
}

// seconds converts a time limit; None is for ever.
func seconds(t *py.Thread, v py.Value, message string) (time.Duration, error) {
	if v.IsNone() {
		return machine.Forever, nil
	}
	d, err := stdtime.Duration(t, v, "timestamp too large to convert to C PyTime_t")
	if py.IsError(err, &py.TypeErrorType) {
		return 0, py.TypeErrorf("%s", message)
	}
	return d, err
}

// sequence returns a function that returns the items of a sequence: of a list, those that it has now.
func sequence(t *py.Thread, v py.Value) (func() []py.Value, error) {
	if v.IsKind(py.KindList) {
		return func() []py.Value { return v.AsList().Items }, nil
	}
	items, err := py.Collect(t, v)
	if py.IsError(err, &py.TypeErrorType) {
		err = py.TypeErrorf("arguments 1-3 must be sequences")
	}
	return func() []py.Value { return items }, err
}

func doSelect(t *py.Thread, args py.Args) (py.Value, error) {
	d := machine.Forever
	if len(args.Pos) > 3 && !args.Pos[3].IsNone() {
		var err error
		if d, err = seconds(t, args.Pos[3], "timeout must be a float or None"); err != nil {
			return py.Value{}, err
		}
		if d < 0 {
			return py.Value{}, py.ValueErrorf("timeout must be non-negative")
		}
	}
	var objects [3][]py.Value
	var at [3][]int // where in items
	var items []item
	index := map[int]int{}
	for i := range objects {
		current, err := sequence(t, args.Pos[i])
		if err != nil {
			return py.Value{}, err
		}
		for j := 0; j < len(current()); j++ { // fileno may change a list
			v := current()[j]
			objects[i] = append(objects[i], v)
			fd, err := descriptor(t, v)
			if err != nil {
				return py.Value{}, err
			}
			if fd >= maxFD {
				return py.Value{}, py.ValueErrorf("filedescriptor out of range in select()")
			}
			k, ok := index[fd]
			if !ok {
				s, err := find(t, fd)
				if err != nil {
					return py.Value{}, err
				}
				k = len(items)
				index[fd] = k
				items = append(items, item{fd: fd, socket: s})
			}
			items[k].wanted |= [...]machine.Readiness{machine.Readable, machine.Writable, 0}[i]
			at[i] = append(at[i], k)
		}
	}
	ready, err := wait(t, items, d)
	if err == errBad {
		err = py.NewOSError(syscall.EBADF, "")
	}
	if err != nil {
		return py.Value{}, err
	}
	lists := make([]py.Value, 3)
	for i := range lists {
		list := []py.Value{}
		for j, v := range objects[i] {
			if ready != nil && ready[at[i][j]]&selected[i] != 0 {
				list = append(list, v)
			}
		}
		lists[i] = py.NewList(list).Value()
	}
	return py.NewTuple(lists).Value(), nil
}

// selected is what select takes for ready to be read from, ready to be written to, and exceptional.
var selected = [...]machine.Readiness{machine.Readable | machine.Hangup | machine.Failed, machine.Writable | machine.Failed, 0}

// milliseconds converts a time limit of poll: None and negative are for ever.
func milliseconds(t *py.Thread, v py.Value) (time.Duration, error) {
	if v.IsNone() {
		return machine.Forever, nil
	}
	var f float64
	switch {
	case v.IsFloat() || v.IsKind(py.KindFloat):
		var err error
		if f, err = py.AsFloat(t, v); err != nil {
			return 0, err
		}
	case v.Type().Index != nil:
		n, err := py.AsCLong(t, v)
		if py.IsError(err, &py.OverflowErrorType) || n > math.MaxInt64/1000000 || n < math.MinInt64/1000000 {
			err = py.NewError(&py.OverflowErrorType, "timestamp too large to convert to C PyTime_t")
		}
		if err != nil {
			return 0, err
		}
		f = float64(n)
	default:
		return 0, py.TypeErrorf("timeout must be an integer or None")
	}
	switch {
	case math.IsNaN(f):
		return 0, py.ValueErrorf("Invalid value NaN (not a number)")
	case math.Abs(f) >= math.MaxInt64/1e6:
		return 0, py.NewError(&py.OverflowErrorType, "timestamp out of range for platform time_t")
	case f < 0:
		return machine.Forever, nil
	case f > math.MaxInt32:
		return 0, py.NewError(&py.OverflowErrorType, "timeout is too large")
	}
	return time.Duration(math.Ceil(f)) * time.Millisecond, nil
}

// wantedOf is what events mean to a machine.
func wantedOf(events int64) (r machine.Readiness) {
	if events&(pollIn|64|pollPri) != 0 {
		r |= machine.Readable
	}
	if events&(pollOut|256) != 0 {
		r |= machine.Writable
	}
	return r
}

// eventsOf is how a socket that was registered for events is ready.
func eventsOf(r machine.Readiness, events int64) (e int64) {
	if r&machine.Readable != 0 {
		e |= events & (pollIn | 64)
	}
	if r&machine.Writable != 0 {
		e |= events & (pollOut | 256)
	}
	if r&machine.Hangup != 0 {
		e |= pollHup
	}
	if r&machine.Failed != 0 {
		e |= pollErr
	}
	return e
}

// event is what poll returns for a descriptor.
func event(fd int, events int64) py.Value { return py.NewPair(py.Int(int64(fd)), py.Int(events)) }
