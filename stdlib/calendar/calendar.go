// Package calendar is Python's module calendar: months and years as text and HTML. There are no locales, and so no
// LocaleTextCalendar and LocaleHTMLCalendar.
package calendar

import _ "embed"

// Source is the module.
//
//go:embed calendar.py
var Source string
