package socket

// This file writes the names of hosts in ASCII: IDNA, RFC 3490, of which the encoding is Punycode, RFC 3492.

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"minipy/ucd"
	"minipy/vm/py"
)

// maxLabel is how long a part of a name may be.
const maxLabel = 63

// encodeHost returns the name of a host in ASCII. The error is a UnicodeEncodeError.
func encodeHost(t *py.Thread, v py.Value) (string, error) {
	host := v.AsStr().String()
	var out []string
	var label []rune
	var chars []string // of the label
	at := 0            // characters before the label
	fail := func(start, end int, reason string) error {
		return py.NewError(&py.UnicodeEncodeErrorType, "idna", v, start, end, reason)
	}
	add := func(last bool) error {
		if len(label) == 0 && !last {
			return fail(at, at+1, "label empty")
		}
		for i, r := range label {
			if r > 127 && (unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cs, unicode.Co)) {
				c, err := py.Repr(t, py.NewStr(chars[i]).Value())
				if err != nil {
					return err
				}
				return fail(at+i, at+i+1, "Invalid character "+c)
			}
		}
		s := string(label)
		if !isASCII(s) {
			s = ucd.Normalize(norm.NFKC, strings.ToLower(ucd.Normalize(norm.NFKC, s)))
		}
		if !isASCII(s) {
			s = "xn--" + punycode([]rune(s))
		}
		if len(s) > maxLabel {
			return fail(at, at+len(label), "label too long")
		}
		out = append(out, s)
		at += len(label) + 1
		label, chars = label[:0], chars[:0]
		return nil
	}
	ascii := isASCII(host)
	for s := host; len(s) > 0; {
		r, size := py.DecodeRune(s)
		char := s[:size]
		s = s[size:]
		if r == '.' || !ascii && strings.ContainsRune("\u3002\uff0e\uff61", r) {
			if err := add(false); err != nil {
				return "", err
			}
			continue
		}
		label, chars = append(label, r), append(chars, char)
	}
	if err := add(true); err != nil {
		return "", err
	}
	return strings.Join(out, "."), nil
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > 127 {
			return false
		}
	}
	return true
}

// The parameters of Punycode.
const (
	radix, tMin, tMax, skew, damp = 36, 1, 26, 38, 700
	firstBias, firstRune          = 72, 128
)

// punycode encodes a label: its characters of ASCII come first, then where the others belong.
func punycode(label []rune) string {
	var b strings.Builder
	for _, r := range label {
		if r < firstRune {
			b.WriteByte(byte(r))
		}
	}
	basic := b.Len()
	if basic > 0 {
		b.WriteByte('-')
	}
	n, delta, bias := rune(firstRune), 0, firstBias
	for done := basic; done < len(label); {
		next := rune(unicode.MaxRune)
		for _, r := range label {
			if r >= n {
				next = min(next, r)
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range label {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			q := delta
			for k := radix; ; k += radix {
				limit := min(max(k-bias, tMin), tMax)
				if q < limit {
					break
				}
				b.WriteByte(digit(limit + (q-limit)%(radix-limit)))
				q = (q - limit) / (radix - limit)
			}
			b.WriteByte(digit(q))
			bias = adapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
		n++
	}
	return b.String()
}

func digit(n int) byte {
	if n < 26 {
		return byte('a' + n)
	}
	return byte('0' + n - 26)
}

func adapt(delta, points int, first bool) int {
	if delta /= 2; first {
		delta = delta * 2 / damp
	}
	delta += delta / points
	k := 0
	for ; delta > (radix-tMin)*tMax/2; k += radix {
		delta /= radix - tMin
	}
	return k + (radix-tMin+1)*delta/(delta+skew)
}
