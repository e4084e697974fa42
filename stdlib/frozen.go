package stdlib

// This file keeps the compiled code of the modules that are written in Python. To compile them at each import takes ten times
// as long. Code that was made of other text, or of other instructions, is not used: then the module is compiled.

import (
	_ "embed"
	"encoding/binary"
	"hash/crc32"
	"sync"

	"minipy/compiler/code"
)

//go:generate go test .. -run TestFrozen -update

//go:embed frozen.bin
var frozenData string

// A frozenModule is the packed code of a module, and a checksum of the text that it was compiled from.
type frozenModule struct {
	sum  uint32
	data string
}

// frozenModules is what frozenData holds, by name. Its form: the fingerprint of the instruction set, then for each module the
// length of the name, the checksum, the length of the code, as four bytes each, the name and the code.
var frozenModules = sync.OnceValue(func() map[string]frozenModule {
	next := func(d *string) uint32 {
		n := binary.LittleEndian.Uint32([]byte((*d)[:4]))
		*d = (*d)[4:]
		return n
	}
	d := frozenData
	if len(d) < 4 || next(&d) != code.Fingerprint() {
		return nil
	}
	m := map[string]frozenModule{}
	for len(d) >= 12 {
		nameLen, sum, size := int(next(&d)), next(&d), int(next(&d))
		if len(d) < nameLen+size {
			return nil
		}
		m[d[:nameLen]] = frozenModule{sum, d[nameLen : nameLen+size]}
		d = d[nameLen+size:]
	}
	return m
})

// frozen returns the compiled code of a module, nil if it must be compiled.
func frozen(name, source string) *code.Code {
	f, ok := frozenModules()[name]
	if !ok || f.sum != checksum(source) {
		return nil
	}
	c, err := code.Unpack(f.data)
	if err != nil {
		return nil
	}
	return c
}

func checksum(source string) uint32 { return crc32.ChecksumIEEE([]byte(source)) }

// Frozen returns the content of frozen.bin.
func Frozen() string { return frozenData }

// Freeze returns what frozen.bin is to hold for modules compiled from texts.
func Freeze(names []string, texts map[string]string, compiled map[string]*code.Code) []byte {
	out := binary.LittleEndian.AppendUint32(nil, code.Fingerprint())
	for _, name := range names {
		packed := code.Pack(compiled[name])
		for _, n := range []uint32{uint32(len(name)), checksum(texts[name]), uint32(len(packed))} {
			out = binary.LittleEndian.AppendUint32(out, n)
		}
		out = append(append(out, name...), packed...)
	}
	return out
}
