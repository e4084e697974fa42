package io

// This file defines BufferedReader, BufferedWriter and BufferedRandom.

import (
	"bytes"
	"sync"

	"minipy/vm/py"
)

// A Buffered is a file of bytes with a buffer over a raw one.
type Buffered struct {
	py.Header
	dict *py.Dict
	raw  rawFile // nil when it has been detached

	mutex          fileLock // guards what follows
	reads, writes  bool
	in             []byte // what has been read ahead
	out            []byte // what has not been written yet
	size           int
	closed, opened bool // opened: by open, so that out is written at exit
}

func newBuffered(typ *py.Type, raw rawFile, size int, reads, writes bool) *Buffered {
	return &Buffered{Header: py.Header{Type: typ}, dict: py.NewDict(), raw: raw, size: size, reads: reads, writes: writes}
}

func asBuffered(v py.Value) *Buffered { return (*Buffered)(v.Pointer()) }

func (b *Buffered) value() py.Value { return py.FromHeader(&b.Header) }

var (
	readerType = sync.OnceValue(func() *py.Type { return bufferedType("BufferedReader", true, false) })
	writerType = sync.OnceValue(func() *py.Type { return bufferedType("BufferedWriter", false, true) })
	randomType = sync.OnceValue(func() *py.Type { return bufferedType("BufferedRandom", true, true) })
)

var sigBuffered = py.NewSignature("Buffered", "raw, buffer_size=")

// bufferedType makes one of the three classes.
func bufferedType(name string, reads, writes bool) *py.Type {
	d := &py.Def{
		Name: name, Module: "_io", Base: bufferedIOBase(), Flags: py.HasDict, Doc: "A file of bytes with a buffer.",
		DictOf: func(v py.Value) **py.Dict { return &asBuffered(v).dict },
		Slots: py.Slots{
			New: func(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
				var raw py.Value
				n := py.Int(bufferSize)
				if err := sigBuffered.Bind(args, &raw, &n); err != nil {
					return py.Value{}, err
				}
				size, err := py.AsSize(t, n, &py.ValueErrorType)
				if err != nil {
					return py.Value{}, err
				}
				if size <= 0 {
					return py.Value{}, py.ValueErrorf("buffer size must be strictly positive")
				}
				for _, need := range []struct {
					want       bool
					attr, what string
				}{{reads, "readable", "readable"}, {writes, "writable", "writable"}} {
					if !need.want {
						continue
					}
					v, err := callMethod(t, raw, need.attr)
					if err != nil {
						return py.Value{}, err
					}
					if yes, err := py.Truth(t, v); err != nil || !yes {
						if err == nil {
							err = py.NewError(&py.OSErrorType, "File or stream is not "+need.what+".")
						}
						return py.Value{}, err
					}
				}
				return newBuffered(class, rawOf(raw), size, reads, writes).value(), nil
			},
			Init: func(*py.Thread, py.Value, py.Args) error { return nil },
			Repr: func(t *py.Thread, v py.Value) (string, error) {
				s := "<_io." + name
				if b := asBuffered(v); b.raw != nil {
					if n := attrOf(t, b.raw.value(), "name"); !n.IsZero() {
						r, err := py.Repr(t, n)
						if err != nil {
							return "", err
						}
						s += " name=" + r
					}
				}
				return s + ">", nil
			},
			Iter: func(_ *py.Thread, v py.Value) (py.Value, error) { return v, asBuffered(v).check(closedDot) },
			Next: func(t *py.Thread, v py.Value) (py.Value, error) {
				if b := asBuffered(v); !b.reads {
					return py.Value{}, unsupported("read")
				}
				line, err := asBuffered(v).readLine(t, -1)
				if err != nil || len(line) == 0 {
					return py.Value{}, err
				}
				return bytesValue(line), nil
			},
		},
		Members: []py.MemberDef{
			{Name: "raw", Get: func(_ *py.Thread, v py.Value) (py.Value, error) {
				if b := asBuffered(v); b.raw != nil {
					return b.raw.value(), nil
				}
				return py.None, nil
			}},
			{Name: "name", Get: rawAttr("name")}, {Name: "mode", Get: rawAttr("mode")},
			{Name: "closed", Get: func(t *py.Thread, v py.Value) (py.Value, error) {
				b := asBuffered(v)
				if p, ok := b.raw.(pyRaw); ok && !b.closed {
					closed, err := isClosed(t, p.v)
					return py.Bool(closed), err
				}
				return py.Bool(b.closed), nil
			}},
		},
		Methods: []py.MethodDef{
			{Name: "detach", Doc: "Give up the raw file and return it.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				b := asBuffered(a.Pos[0])
				if err := b.flush(t); err != nil {
					return py.Value{}, err
				}
				raw := b.raw
				b.raw = nil
				return raw.value(), nil
			}},
			{Name: "seek", Min: 1, Max: 2, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				b := asBuffered(a.Pos[0])
				off, whence, err := seekArgs(t, a)
				if err != nil {
					return py.Value{}, err
				}
				if err := b.check("seek of closed file"); err != nil {
					return py.Value{}, err
				}
				if whence < 0 || whence > 4 {
					return py.Value{}, py.ValueErrorf("whence value %d unsupported", whence)
				}
				pos, err := b.seek(t, off, whence)
				return py.Int(pos), err
			}},
			{Name: "tell", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				pos, err := asBuffered(a.Pos[0]).tell(t)
				return py.Int(pos), err
			}},
			{Name: "truncate", Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				b := asBuffered(a.Pos[0])
				if err := b.check("truncate of closed file"); err != nil {
					return py.Value{}, err
				}
				if !b.writes {
					return py.Value{}, unsupported("truncate")
				}
				size, err := b.tell(t)
				if len(a.Pos) > 1 && !a.Pos[1].IsNone() {
					size, err = offset(t, a.Pos[1])
				}
				if err == nil {
					err = b.flush(t)
				}
				if err != nil {
					return py.Value{}, err
				}
				return py.Int(size), b.raw.truncate(t, size)
			}},
			{Name: "flush", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
				b := asBuffered(a.Pos[0])
				msg := closedDot
				if b.writes {
					msg = "flush of closed file"
				}
				if err := b.check(msg); err != nil {
					return py.Value{}, err
				}
				return py.None, b.flush(t)
			}},
			{Name: "close", Fn: func(t *py.Thread, a py.Args) (py.Value, error) { return py.None, asBuffered(a.Pos[0]).close(t) }},
			rawMethod("fileno"), rawMethod("isatty"), rawMethod("seekable"), rawMethod("readable"), rawMethod("writable"),
		},
	}
	if reads {
		d.Methods = append(d.Methods, readerMethods...)
	}
	if writes {
		d.Methods = append(d.Methods, py.MethodDef{Name: "write", Min: 1, Max: 1, Doc: "Write bytes.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
			p, err := bytesOf(a.Pos[1])
			if err != nil {
				return py.Value{}, err
			}
			n := len(p)
			return py.Int(int64(n)), asBuffered(a.Pos[0]).write(t, p)
		}})
	}
	return py.NewType(d)
}

// rawOf returns v as a raw file.
func rawOf(v py.Value) rawFile {
	if v.IsInstance(fileIOType()) {
		return asFileIO(v)
	}
	return pyRaw{v}
}

// rawAttr gives an attribute of the raw file.
func rawAttr(name string) func(*py.Thread, py.Value) (py.Value, error) {
	return func(t *py.Thread, v py.Value) (py.Value, error) {
		b := asBuffered(v)
		if b.raw == nil {
			return py.Value{}, errDetached("raw stream")
		}
		return py.GetAttr(t, b.raw.value(), py.Intern(name))
	}
}

func errDetached(what string) error { return py.ValueErrorf("%s has been detached", what) }

// rawMethod makes a method that calls that of the raw file.
func rawMethod(name string) py.MethodDef {
	return py.MethodDef{Name: name, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		b := asBuffered(a.Pos[0])
		if b.raw == nil {
			return py.Value{}, errDetached("raw stream")
		}
		return callMethod(t, b.raw.value(), name)
	}}
}

var readerMethods = []py.MethodDef{
	{Name: "read", Max: 1, Doc: "Read a number of bytes, or everything.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		n, err := optSize(t, a, 1)
		if err != nil {
			return py.Value{}, err
		}
		if n < -1 {
			return py.Value{}, py.ValueErrorf("read length must be non-negative or -1")
		}
		p, err := asBuffered(a.Pos[0]).read(t, n)
		return bytesValue(p), err
	}},
	{Name: "read1", Max: 1, Doc: "Read at most a number of bytes, with one read of the raw file.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		n, err := optSize(t, a, 1)
		if err != nil {
			return py.Value{}, err
		}
		p, err := asBuffered(a.Pos[0]).read1(t, n)
		return bytesValue(p), err
	}},
	{Name: "peek", Max: 1, Doc: "What has been read ahead.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		p, err := asBuffered(a.Pos[0]).peek(t)
		return bytesValue(append([]byte(nil), p...)), err
	}},
	{Name: "readline", Max: 1, Doc: "Read a line.", Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		n, err := optSize(t, a, 1)
		if err != nil {
			return py.Value{}, err
		}
		p, err := asBuffered(a.Pos[0]).readLine(t, n)
		return bytesValue(p), err
	}},
	{Name: "readinto", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		dst, err := writable(a.Pos[1])
		if err != nil {
			return py.Value{}, err
		}
		p, err := asBuffered(a.Pos[0]).read(t, len(dst))
		return py.Int(int64(copy(dst, p))), err
	}},
	{Name: "readinto1", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (py.Value, error) {
		dst, err := writable(a.Pos[1])
		if err != nil {
			return py.Value{}, err
		}
		p, err := asBuffered(a.Pos[0]).read1(t, len(dst))
		return py.Int(int64(copy(dst, p))), err
	}},
}

func (b *Buffered) check(msg string) error {
	if b.raw == nil {
		return errDetached("raw stream")
	}
	if b.closed {
		return errClosed(msg)
	}
	return nil
}

// begin takes the lock for an operation that is called what, and for reading writes what is to be written.
func (b *Buffered) begin(t *py.Thread, what string) error {
	if err := b.check(what + " closed file"); err != nil {
		return err
	}
	if err := b.mutex.lock(t, b.value()); err != nil {
		return err
	}
	if len(b.out) > 0 && what != "write to" {
		if err := b.flushLocked(t); err != nil {
			b.mutex.unlock()
			return err
		}
	}
	return nil
}

// fill reads some more into the buffer, which is empty, and reports whether there was something.
func (b *Buffered) fill(t *py.Thread) (bool, error) {
	p := make([]byte, b.size)
	n, err := b.raw.readSome(t, p)
	b.in = p[:n]
	return n > 0, err
}

// read reads n bytes, or if n is negative everything.
func (b *Buffered) read(t *py.Thread, n int) ([]byte, error) {
	if err := b.begin(t, "read of"); err != nil {
		return nil, err
	}
	defer b.mutex.unlock()
	if n < 0 {
		rest, err := b.raw.readRest(t)
		if err != nil {
			return nil, err
		}
		if len(b.in) > 0 {
			rest = append(b.in[:len(b.in):len(b.in)], rest...)
		}
		b.in = nil
		return rest, nil
	}
	if n <= len(b.in) {
		p := b.in[:n:n]
		b.in = b.in[n:]
		return p, nil
	}
	if err := t.Charge(n); err != nil {
		return nil, err
	}
	p := make([]byte, 0, min(n, 1<<16))
	for {
		k := min(n-len(p), len(b.in))
		p = append(p, b.in[:k]...)
		b.in = b.in[k:]
		if len(p) == n {
			return p, nil
		}
		if want := n - len(p); want >= b.size { // without a detour over the buffer
			big := make([]byte, min(want, 1<<20))
			k, err := b.raw.readSome(t, big)
			if err != nil || k == 0 {
				return p, err
			}
			p = append(p, big[:k]...)
			continue
		}
		if more, err := b.fill(t); err != nil || !more {
			return p, err
		}
	}
}

// read1 returns what there is, at most n bytes if n is not negative. Nothing is the end.
func (b *Buffered) read1(t *py.Thread, n int) ([]byte, error) {
	if err := b.begin(t, "read of"); err != nil || n == 0 {
		if err == nil {
			b.mutex.unlock()
		}
		return nil, err
	}
	defer b.mutex.unlock()
	if len(b.in) == 0 {
		if more, err := b.fill(t); err != nil || !more {
			return nil, err
		}
	}
	if n < 0 || n > len(b.in) {
		n = len(b.in)
	}
	p := b.in[:n:n]
	b.in = b.in[n:]
	return p, nil
}

func (b *Buffered) peek(t *py.Thread) ([]byte, error) {
	if err := b.begin(t, "peek of"); err != nil {
		return nil, err
	}
	defer b.mutex.unlock()
	if len(b.in) == 0 {
		if _, err := b.fill(t); err != nil {
			return nil, err
		}
	}
	return b.in, nil
}

// readLine reads up to and with the next newline, at most limit bytes if limit is not negative.
func (b *Buffered) readLine(t *py.Thread, limit int) ([]byte, error) {
	if err := b.begin(t, "readline of"); err != nil {
		return nil, err
	}
	defer b.mutex.unlock()
	var line []byte
	for {
		in := b.in
		if limit >= 0 && len(in) > limit-len(line) {
			in = in[:limit-len(line)]
		}
		i := bytes.IndexByte(in, '\n') + 1
		done := i > 0
		if !done {
			i = len(in)
		}
		b.in = b.in[i:]
		if line == nil {
			line = in[:i:i]
		} else {
			line = append(line, in[:i]...)
		}
		if done || limit >= 0 && len(line) >= limit {
			return line, nil
		}
		if err := t.Charge(len(line)); err != nil {
			return nil, err
		}
		if more, err := b.fill(t); err != nil || !more {
			return line, err
		}
	}
}

func (b *Buffered) write(t *py.Thread, p []byte) error {
	if err := b.begin(t, "write to"); err != nil {
		return err
	}
	defer b.mutex.unlock()
	if !b.writes {
		return unsupported("write")
	}
	if len(b.in) > 0 { // what was read ahead is read again
		if _, err := b.raw.seek(t, -int64(len(b.in)), 1); err != nil {
			return err
		}
		b.in = nil
	}
	if len(b.out) == 0 && b.opened && len(p) > 0 {
		markDirty(t, b)
	}
	if err := t.Charge(len(b.out) + len(p)); err != nil {
		return err
	}
	if b.out = append(b.out, p...); len(b.out) > b.size {
		return b.flushLocked(t)
	}
	return nil
}

// flush writes what is to be written.
func (b *Buffered) flush(t *py.Thread) error {
	if err := b.check("flush of closed file"); err != nil {
		return err
	}
	if err := b.mutex.lock(t, b.value()); err != nil {
		return err
	}
	defer b.mutex.unlock()
	if err := b.flushLocked(t); err != nil {
		return err
	}
	if p, ok := b.raw.(pyRaw); ok && b.writes {
		_, err := callMethod(t, p.v, "flush")
		return err
	}
	return nil
}

func (b *Buffered) flushLocked(t *py.Thread) error {
	if len(b.out) == 0 {
		return nil
	}
	out := b.out
	b.out = nil
	if b.opened {
		unmarkDirty(t, b)
	}
	err := b.raw.writeAll(t, out)
	if err == nil {
		if _, ok := b.raw.(*FileIO); ok { // nobody else has seen the memory
			b.out = out[:0]
		}
	}
	return err
}

func (b *Buffered) seek(t *py.Thread, off int64, whence int) (int64, error) {
	if err := b.begin(t, "seek of"); err != nil {
		return 0, err
	}
	defer b.mutex.unlock()
	if whence == 1 {
		off -= int64(len(b.in))
	}
	pos, err := b.raw.seek(t, off, whence)
	if err == nil {
		b.in = nil
	}
	return pos, err
}

func (b *Buffered) tell(t *py.Thread) (int64, error) {
	if err := b.check(closedMsg); err != nil {
		return 0, err
	}
	pos, err := b.raw.seek(t, 0, 1)
	return pos - int64(len(b.in)) + int64(len(b.out)), err
}

func (b *Buffered) close(t *py.Thread) error {
	if b.closed || b.raw == nil {
		return nil
	}
	err := b.flush(t)
	b.closed = true
	if closeErr := b.raw.close(t); err == nil {
		err = closeErr
	}
	return err
}

// dirty holds the files that a program has opened and written to, as far as the bytes are still in the buffer: CPython writes
// them when the file object goes, here they are written before another file is opened, and at exit.
type dirty struct {
	mutex sync.Mutex
	files map[any]func(t *py.Thread) error
}

type dirtyKey struct{}

func dirtyOf(t *py.Thread) *dirty {
	return t.RT.Local(dirtyKey{}, func() any { return &dirty{files: map[any]func(*py.Thread) error{}} }).(*dirty)
}

func markDirty(t *py.Thread, f interface{ flush(*py.Thread) error }) {
	d := dirtyOf(t)
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.files[f] = f.flush
}

func unmarkDirty(t *py.Thread, f any) {
	d := dirtyOf(t)
	d.mutex.Lock()
	defer d.mutex.Unlock()
	delete(d.files, f)
}

// flushDirty writes what the buffers of open files hold. Errors come up when the files are closed, if they are.
func flushDirty(t *py.Thread) {
	d := dirtyOf(t)
	for range 2 { // text first goes into the buffers of bytes
		d.mutex.Lock()
		var all []func(*py.Thread) error
		for _, flush := range d.files {
			all = append(all, flush)
		}
		d.mutex.Unlock()
		for _, flush := range all {
			_ = flush(t)
		}
	}
}

// FlushAll writes what files that have not been closed still hold. It is called at exit.
func FlushAll(t *py.Thread) { flushDirty(t) }
