package sys

// This file defines the constants of sys that describe the interpreter.

import (
	"math"
	"sync"

	"minipy/vm"
	"minipy/vm/py"
)

var versionInfoType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial")
})

func versionInfo() py.Value {
	return versionInfoType().New([]py.Value{py.Int(3), py.Int(13), py.Int(0), py.NewStr("final").Value(), py.Int(0)})
}

var floatInfoType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig",
		"mant_dig", "epsilon", "radix", "rounds")
})

func floatInfo() py.Value {
	return floatInfoType().New([]py.Value{py.Float(math.MaxFloat64), py.Int(1024), py.Int(308), py.Float(0x1p-1022), py.Int(-1021),
		py.Int(-307), py.Int(15), py.Int(53), py.Float(0x1p-52), py.Int(2), py.Int(1)})
}

var intInfoType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
})

func intInfo() py.Value {
	return intInfoType().New([]py.Value{py.Int(30), py.Int(4), py.Int(4300), py.Int(640)})
}

var hashInfoType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
})

func hashInfo() py.Value {
	return hashInfoType().New([]py.Value{py.Int(64), py.Int(1<<61 - 1), py.Int(314159), py.Int(0), py.Int(1000003),
		py.NewStr("minipy").Value(), py.Int(64), py.Int(0), py.Int(0)})
}

var flagsType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "flags", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
		"no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
		"utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits")
})

func flags() py.Value {
	values := make([]py.Value, 18)
	for i := range values {
		values[i] = py.Int(0)
	}
	values[13], values[16], values[17] = py.False, py.False, py.Int(4300)
	return flagsType().New(values)
}

var implementationType = sync.OnceValue(func() *py.StructType {
	return py.NewStructType("sys", "implementation", "name", "cache_tag", "version", "hexversion", "gil")
})

// implementation tells, besides what CPython's does, which GIL is in use.
func implementation(t *py.Thread) py.Value {
	str := func(s string) py.Value { return py.NewStr(s).Value() }
	return implementationType().New([]py.Value{str("minipy"), py.None, versionInfo(), py.Int(versionHex),
		str(vm.Of(t).Runtime().Policy().Name())})
}
