package py

// This file defines the methods of str that pad.

import "strings"

// padArgs returns the arguments width and fill of center, ljust and rjust.
func strPadArgs(t *Thread, args Args) (width int, fill string, err error) {
	if width, err = argSize(t, args.Pos[1]); err != nil {
		return 0, "", err
	}
	if len(args.Pos) < 3 {
		return width, " ", nil
	}
	v := args.Pos[2]
	if !v.IsKind(KindStr) {
		return 0, "", TypeErrorf("The fill character must be a unicode character, not %s", v.Type().Name)
	}
	if v.AsStr().Len() != 1 {
		return 0, "", TypeErrorf("The fill character must be exactly one character long")
	}
	return width, v.AsStr().s, nil
}

// padString returns s with fill left times before it and right times behind it.
func padString(t *Thread, s, fill string, left, right int) (string, error) {
	if left+right < 0 || left+right > (maxSize-len(s))/len(fill) {
		return "", NewError(&OverflowErrorType, "padded string is too long")
	}
	total := len(s) + (left+right)*len(fill)
	if err := t.Charge(total); err != nil {
		return "", err
	}
	b := strings.Builder{}
	b.Grow(total)
	for range left {
		b.WriteString(fill)
	}
	b.WriteString(s)
	for range right {
		b.WriteString(fill)
	}
	return b.String(), nil
}

func strPad(t *Thread, args Args, split func(pad, width int) (left int)) (Value, error) {
	width, fill, err := strPadArgs(t, args)
	if err != nil {
		return Value{}, err
	}
	s := args.Pos[0].AsStr()
	pad := width - s.Len()
	if width <= 0 || pad <= 0 {
		return exactStr(args.Pos[0]), nil
	}
	left := split(pad, width)
	r, err := padString(t, s.s, fill, left, pad-left)
	return StrValue(r), err
}

// centerLeft returns how much of the padding is at the left of a centred text.
func centerLeft(pad, width int) int { return pad/2 + pad&width&1 }

func strCenter(t *Thread, args Args) (Value, error) { return strPad(t, args, centerLeft) }

func strLJust(t *Thread, args Args) (Value, error) {
	return strPad(t, args, func(int, int) int { return 0 })
}

func strRJust(t *Thread, args Args) (Value, error) {
	return strPad(t, args, func(pad, _ int) int { return pad })
}

func strZFill(t *Thread, args Args) (Value, error) {
	width, err := argSize(t, args.Pos[1])
	if err != nil {
		return Value{}, err
	}
	s := args.Pos[0].AsStr()
	pad := width - s.Len()
	if width <= 0 || pad <= 0 {
		return exactStr(args.Pos[0]), nil
	}
	r, err := zfillString(t, s.s, pad)
	return StrValue(r), err
}

// zfillString returns s with pad zeros before it, but behind its sign.
func zfillString(t *Thread, s string, pad int) (string, error) {
	sign := ""
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign, s = s[:1], s[1:]
	}
	r, err := padString(t, s, "0", pad, 0)
	if err != nil || sign == "" {
		return r, err
	}
	return sign + r, nil
}

var sigStrExpandTabs = NewSignature("expandtabs", "tabsize=")

func strExpandTabs(t *Thread, args Args) (Value, error) {
	self := args.Pos[0]
	size, err := tabSizeArg(t, args)
	if err != nil {
		return Value{}, err
	}
	s := self.AsStr().s
	if strings.IndexByte(s, '\t') < 0 {
		return exactStr(self), nil
	}
	r, err := expandTabs(t, s, size)
	return StrValue(r), err
}

func tabSizeArg(t *Thread, args Args) (int, error) {
	tabSize := Int(8)
	args.Pos = args.Pos[1:]
	if err := sigStrExpandTabs.Bind(args, &tabSize); err != nil {
		return 0, err
	}
	return cIntArg(t, tabSize)
}

// expandTabs replaces each tab by spaces up to the next multiple of size.
func expandTabs(t *Thread, s string, size int) (string, error) {
	b := StrBuilder{T: t}
	column, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			b.Write(s[start:i])
			start = i + 1
			if size > 0 {
				n := size - column%size
				column += n
				if !b.grow(n) {
					return b.Result()
				}
				for range n {
					b.buf = append(b.buf, ' ')
				}
			}
		case c == '\n' || c == '\r':
			column = 0
		case c&0xC0 != 0x80:
			column++
		}
	}
	b.Write(s[start:])
	return b.Result()
}
