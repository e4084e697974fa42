package py

// This file lets the containers of other packages make reprs of themselves.

// ReprEnter notes that the repr of container v is being made. It reports whether that was so already: then v contains
// itself. If not, ReprLeave must follow.
func (t *Thread) ReprEnter(v Value) (already bool) { return t.reprEnter(v) }

// ReprLeave ends what ReprEnter began.
func (t *Thread) ReprLeave() { t.reprLeave() }

// ReprItems returns the repr of v, whose items are to be shown between open and end; "..." is between them if v contains
// itself. The items are a pointer because the repr of one may change them.
func ReprItems(t *Thread, v Value, items *[]Value, open, end string) (string, error) {
	return reprItems(t, v, items, open, end)
}
