package io

// This file defines byteStream, what a text file can be laid over.

import "minipy/vm/py"

// A byteStream is the file of bytes below a text file: a Buffered, a BytesIO or a Python object.
type byteStream interface {
	value() py.Value
	readChunk(t *py.Thread) ([]byte, error) // what there is; nothing is the end
	readAll(t *py.Thread) ([]byte, error)
	writeBytes(t *py.Thread, b []byte) error
	flushBytes(t *py.Thread) error
	seekBytes(t *py.Thread, off int64, whence int) (int64, error)
	close(t *py.Thread) error
}

// streamOf returns v as a byteStream.
func streamOf(v py.Value) byteStream {
	switch {
	case v.IsInstance(readerType()), v.IsInstance(writerType()), v.IsInstance(randomType()):
		return asBuffered(v)
	case v.Is(bytesIOType()):
		return asBytesIO(v)
	}
	return pyStream{v}
}

func (b *Buffered) readChunk(t *py.Thread) ([]byte, error) { return b.read1(t, -1) }
func (b *Buffered) readAll(t *py.Thread) ([]byte, error)   { return b.read(t, -1) }
func (b *Buffered) writeBytes(t *py.Thread, p []byte) error {
	return b.write(t, p)
}
func (b *Buffered) flushBytes(t *py.Thread) error { return b.flush(t) }
func (b *Buffered) seekBytes(t *py.Thread, off int64, whence int) (int64, error) {
	if off == 0 && whence == 1 {
		return b.tell(t)
	}
	return b.seek(t, off, whence)
}

// A pyStream is a file of bytes written in Python.
type pyStream struct{ v py.Value }

func (p pyStream) value() py.Value { return p.v }

func (p pyStream) call(t *py.Thread, args []py.Value, names ...string) ([]byte, error) {
	for i, name := range names {
		m, err := py.FindAttr(t, p.v, py.Intern(name))
		if err != nil {
			return nil, err
		}
		if m.IsZero() && i < len(names)-1 {
			continue
		}
		v, err := callMethod(t, p.v, name, args...)
		if err != nil || v.IsNone() {
			return nil, err
		}
		if v.Type().Buffer == nil {
			return nil, py.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", name, py.TypeName(v))
		}
		return append([]byte(nil), v.Type().Buffer(v)...), nil
	}
	return nil, nil
}

func (p pyStream) readChunk(t *py.Thread) ([]byte, error) {
	return p.call(t, []py.Value{py.Int(bufferSize)}, "read1", "read")
}

func (p pyStream) readAll(t *py.Thread) ([]byte, error) { return p.call(t, nil, "read") }

func (p pyStream) writeBytes(t *py.Thread, b []byte) error {
	_, err := callMethod(t, p.v, "write", py.NewBytes(string(b)).Value())
	return err
}

func (p pyStream) flushBytes(t *py.Thread) error {
	_, err := callMethod(t, p.v, "flush")
	return err
}

func (p pyStream) seekBytes(t *py.Thread, off int64, whence int) (int64, error) {
	var v py.Value
	var err error
	if off == 0 && whence == 1 {
		v, err = callMethod(t, p.v, "tell")
	} else {
		v, err = callMethod(t, p.v, "seek", py.Int(off), py.Int(int64(whence)))
	}
	if err != nil {
		return 0, err
	}
	return offset(t, v)
}

func (p pyStream) close(t *py.Thread) error {
	_, err := callMethod(t, p.v, "close")
	return err
}
