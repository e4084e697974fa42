package py

// This file defines how natives take all items of a generator without a call from Go for each.

// A genDriver goes through a generator.
type genDriver struct{ regs [4]Value }

func newDriver(g Value) *genDriver { return &genDriver{[4]Value{None, g, None, None}} }

// drive is Executor.Drive. ok is false if the generator cannot be driven now: then nothing is done.
func (d *genDriver) drive(t *Thread, it Value, how DriveMode) (ok bool, _ error) {
	if it.AsGen().State > GenSuspended {
		return false, nil
	}
	if err := t.Enter(""); err != nil {
		return true, err
	}
	err := t.Exec.Drive(&d.regs, how)
	t.Leave()
	return true, err
}

// next gives the next item, or the zero Value at the end.
func (d *genDriver) next(t *Thread, it Value) (Value, error) { return d.item(t, it, DriveOne) }

// item gives the first item with which nothing else has been done, or the zero Value at the end.
func (d *genDriver) item(t *Thread, it Value, how DriveMode) (Value, error) {
	ok, err := d.drive(t, it, how)
	switch {
	case !ok:
		return it.Type().Next(t, it)
	case err != nil || d.regs[1].IsNone():
		return Value{}, err
	}
	return d.regs[2], nil
}

// sum adds items to total as long as both are ints, and gives the first that is not added, or the zero Value at the end.
func (d *genDriver) sum(t *Thread, it Value, total *Value) (Value, error) {
	d.regs[3] = *total
	x, err := d.item(t, it, DriveSum)
	*total = d.regs[3]
	return x, err
}

// IntSummer returns what does what Nexter's result does, but before adds items to *total, an int, as long as they are ints and
// the sum is one of 64 bits. It is nil if that is not possible.
func IntSummer(t *Thread, it Value) func(t *Thread, it Value, total *Value) (Value, error) {
	if !it.Is(&GenType) || t.Spend != nil {
		return nil
	}
	return newDriver(it).sum
}

// appendGen appends the items of the generator it to l.
func appendGen(t *Thread, l *List, it Value) error {
	d := newDriver(it)
	d.regs[3] = l.Value()
	how := DriveCollect
	if t.Spend != nil || t.Shared { // the machine is told of each item, or l may be known to others
		how = DriveOne
	}
	for {
		x, err := d.item(t, it, how)
		if err != nil || x.IsZero() {
			return err
		}
		if err := ListAppend(t, l, x); err != nil {
			return err
		}
		if err := t.PollItem(); err != nil {
			return err
		}
	}
}
