package datetime

// This file defines how days are counted: day 1 is January 1st of the year 1.

var daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	if month == 2 && isLeap(year) {
		return 29
	}
	return daysBefore[month] - daysBefore[month-1]
}

// yearDay counts the days of a year, from 1.
func yearDay(year, month, day int) int {
	n := daysBefore[month-1] + day
	if month > 2 && isLeap(year) {
		n++
	}
	return n
}

func daysBeforeYear(year int) int {
	y := year - 1
	return y*365 + y/4 - y/100 + y/400
}

func toOrdinal(year, month, day int) int { return daysBeforeYear(year) + yearDay(year, month, day) }

const lastOrdinal = 3652059

// fromOrdinal is the inverse of toOrdinal.
func fromOrdinal(n int) (year, month, day int) {
	n--
	const d400, d100, d4 = 146097, 36524, 1461
	year, n = n/d400*400+1, n%d400
	n100, n4, n1 := n/d100, n%d100/d4, n%d100%d4/365
	n = n % d100 % d4 % 365
	year += n100*100 + n4*4 + n1
	if n1 == 4 || n100 == 4 {
		return year - 1, 12, 31
	}
	month = (n + 50) >> 5
	before := daysBefore[month-1]
	leap := isLeap(year)
	if month > 2 && leap {
		before++
	}
	if before > n {
		month--
		before -= daysIn(year, month)
	}
	return year, month, n - before + 1
}

// weekday counts from Monday, 0.
func weekday(year, month, day int) int { return (toOrdinal(year, month, day) + 6) % 7 }

// firstMonday is the ordinal of the Monday with which the first week of a year begins, after ISO 8601.
func firstMonday(year int) int {
	first := toOrdinal(year, 1, 1)
	day := (first + 6) % 7
	monday := first - day
	if day > 3 {
		monday += 7
	}
	return monday
}

// isoDate returns year, week and weekday after ISO 8601.
func isoDate(ordinal, year int) (isoYear, week, day int) {
	monday := firstMonday(year)
	n := ordinal - monday
	switch {
	case n < 0:
		year--
		n = ordinal - firstMonday(year)
	case n >= 52*7 && ordinal >= firstMonday(year+1):
		year++
		n = 0 + ordinal - firstMonday(year)
	}
	return year, n/7 + 1, n%7 + 1
}
