package parser

// This file finds characters by their Unicode names, for \N{...}.

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"
)

// namedRunes is the reverse of the table of character names, made when the first \N needs it.
var namedRunes = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 35000)
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	for _, line := range strings.Split(nameAliases, "\n") {
		names := strings.Split(line, ",")
		code, _ := hexDigits(names[0], 6)
		for _, name := range names[1:] {
			m[name] = rune(code)
		}
	}
	return m
})

// nameAliases are the names of the control characters, which have none of their own, and usual abbreviations.
const nameAliases = `0000,NULL,NUL
0001,START OF HEADING,SOH
0002,START OF TEXT,STX
0003,END OF TEXT,ETX
0004,END OF TRANSMISSION,EOT
0005,ENQUIRY,ENQ
0006,ACKNOWLEDGE,ACK
0007,ALERT,BEL
0008,BACKSPACE,BS
0009,CHARACTER TABULATION,HORIZONTAL TABULATION,HT,TAB
000A,LINE FEED,NEW LINE,END OF LINE,LF,NL,EOL
000B,LINE TABULATION,VERTICAL TABULATION,VT
000C,FORM FEED,FF
000D,CARRIAGE RETURN,CR
000E,SHIFT OUT,LOCKING-SHIFT ONE,SO
000F,SHIFT IN,LOCKING-SHIFT ZERO,SI
0010,DATA LINK ESCAPE,DLE
0011,DEVICE CONTROL ONE,DC1
0012,DEVICE CONTROL TWO,DC2
0013,DEVICE CONTROL THREE,DC3
0014,DEVICE CONTROL FOUR,DC4
0015,NEGATIVE ACKNOWLEDGE,NAK
0016,SYNCHRONOUS IDLE,SYN
0017,END OF TRANSMISSION BLOCK,ETB
0018,CANCEL,CAN
0019,END OF MEDIUM,EOM
001A,SUBSTITUTE,SUB
001B,ESCAPE,ESC
001C,INFORMATION SEPARATOR FOUR,FILE SEPARATOR,FS
001D,INFORMATION SEPARATOR THREE,GROUP SEPARATOR,GS
001E,INFORMATION SEPARATOR TWO,RECORD SEPARATOR,RS
001F,INFORMATION SEPARATOR ONE,UNIT SEPARATOR,US
0020,SP
007F,DELETE,DEL
0085,NEXT LINE,NEL
008D,REVERSE LINE FEED,REVERSE INDEX,RI
0090,DEVICE CONTROL STRING,DCS
009B,CONTROL SEQUENCE INTRODUCER,CSI
009C,STRING TERMINATOR,ST
009D,OPERATING SYSTEM COMMAND,OSC
00A0,NBSP
00AD,SHY
200B,ZWSP
200C,ZWNJ
200D,ZWJ
200E,LRM
200F,RLM
202F,NNBSP
2060,WJ
FEFF,BYTE ORDER MARK,BOM,ZWNBSP`

// runeByName finds a character by its Unicode name.
func runeByName(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if r, ok := ideograph(name); ok {
		return r, true
	}
	if r, ok := hangul(name); ok {
		return r, true
	}
	r, ok := namedRunes()[name]
	return r, ok
}

// ideograph finds a character whose name ends in its code point.
func ideograph(name string) (rune, bool) {
	digits, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-")
	if !ok {
		return 0, false
	}
	v, n := hexDigits(digits, 5)
	if n < 4 || n != len(digits) {
		return 0, false
	}
	return rune(v), true
}

// hangul finds a Hangul syllable, whose name spells its three parts.
func hangul(name string) (rune, bool) {
	rest, ok := strings.CutPrefix(name, "HANGUL SYLLABLE ")
	if !ok {
		return 0, false
	}
	leads := [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	vowels := [...]string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI",
		"YU", "EU", "YI", "I"}
	tails := [...]string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
		"S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
	for i, l := range leads {
		afterLead, ok := strings.CutPrefix(rest, l)
		if !ok {
			continue
		}
		for j, v := range vowels {
			tail, ok := strings.CutPrefix(afterLead, v)
			if !ok {
				continue
			}
			for k, t := range tails {
				if tail == t {
					return rune(0xAC00 + (i*len(vowels)+j)*len(tails) + k), true
				}
			}
		}
	}
	return 0, false
}
