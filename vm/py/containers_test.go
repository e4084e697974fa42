package py

// This file tests hashes and orders of containers against values that CPython 3.13 printed, and what has no order.

import (
	"fmt"
	"testing"
)

func testInts(ns ...int64) []Value {
	items := make([]Value, len(ns))
	for i, n := range ns {
		items[i] = Int(n)
	}
	return items
}

func testRange(start, stop, step int64) Value {
	return NewRange(Int(start), Int(stop), Int(step)).Value()
}

func TestContainerHashes(t *testing.T) {
	th := newTestThread()
	pair := NewPair(Int(2), Int(3))
	frozen := func(v Value) Value {
		s := newSetOf(&FrozenSetType)
		if err := s.update(th, v); err != nil {
			t.Fatal(err)
		}
		return s.Value()
	}
	for i, c := range []struct {
		v    Value
		want int64
	}{
		{NewTuple(nil).Value(), 5740354900026072187},
		{NewTuple(testInts(1)).Value(), -6644214454873602895},
		{NewPair(Int(1), Int(2)), -3550055125485641917},
		{NewPair(True, Float(2)), -3550055125485641917},
		{NewPair(Int(1), pair), 7267574591690527098},
		{NewTuple(testInts(-1)).Value(), 8078679518589016365},
		{frozen(NewTuple(nil).Value()), 133146708735736},
		{frozen(testRange(0, 100, 1)), 4411996150312757951},
		{frozen(testRange(0, 1000000, 997)), 7458123773418295906},
		{testRange(0, 0, 1), 2676694398852732306},
		{testRange(0, 1, 1), -6721383568238688696},
		{testRange(3, 30, 4), 1939483136784642731},
		{NewSlice(Int(1), Int(2), Int(3)).Value(), -2340833382717974474},
	} {
		got, err := Hash(th, c.v)
		if err != nil || got != c.want {
			t.Errorf("%d: hash is %d (%v), want %d", i, got, err, c.want)
		}
	}
}

// TestSetOrder compares the order of iteration with CPython's.
func TestSetOrder(t *testing.T) {
	th := newTestThread()
	for _, c := range []struct {
		add, discard, more []int64
		want               string
	}{
		{add: []int64{3, 1, 2}, want: "[1 2 3]"},
		{add: []int64{10, 9, 8, 100, 200, 300}, want: "[100 8 9 10 200 300]"},
		{add: []int64{0, 37, 74, 111, 148, 185, 222, 259, 296}, want: "[0 259 37 296 74 111 148 185 222]"},
		{add: []int64{64, 128, 32, 256}, want: "[64 256 32 128]"},
		{add: []int64{-1, -2, 5, 77, 12345, 1000}, want: "[5 1000 77 -2 12345 -1]"},
		{add: []int64{0, 1, 2}, discard: []int64{0}, more: []int64{8}, want: "[8 1 2]"}, // takes the deleted entry
	} {
		s := NewSet()
		for _, n := range c.add {
			if err := s.Add(th, Int(n)); err != nil {
				t.Fatal(err)
			}
		}
		for _, n := range c.discard {
			if ok, err := s.Discard(th, Int(n)); !ok || err != nil {
				t.Fatal(ok, err)
			}
		}
		for _, n := range c.more {
			if err := s.Add(th, Int(n)); err != nil {
				t.Fatal(err)
			}
		}
		var got []int64
		s.Each(func(v Value) bool { got = append(got, v.Int()); return true })
		if fmt.Sprint(got) != c.want {
			t.Errorf("%v less %v and %v: order %v, want %v", c.add, c.discard, c.more, got, c.want)
		}
	}
}

// TestSliceOver compares with what selecting one by one gives.
func TestSliceOver(t *testing.T) {
	th := newTestThread()
	bounds := []Value{None}
	for i := int64(-8); i <= 8; i++ {
		bounds = append(bounds, Int(i))
	}
	bounds = append(bounds, Int(1<<63-1), Int(-1<<63))
	for n := range 6 {
		for _, a := range bounds {
			for _, b := range bounds {
				for _, c := range bounds {
					if c.IsInt() && c.Int() == 0 {
						continue
					}
					start, stop, step, count, err := NewSlice(a, b, c).Over(th, n)
					if err != nil {
						t.Fatal(err)
					}
					want := 0
					for i := start; step > 0 && i < stop || step < 0 && i > stop; i += step {
						if want++; i < 0 || i >= n {
							t.Fatalf("[%v:%v:%v] of %d: item %d", a, b, c, n, i)
						}
						if step > n || step < -n {
							break
						}
					}
					if count != want {
						t.Fatalf("[%v:%v:%v] of %d: %d items, want %d", a, b, c, n, count, want)
					}
				}
			}
		}
	}
}

// TestTooLarge asks for more memory than there is: it is refused at once.
func TestTooLarge(t *testing.T) {
	th := newTestThread()
	one := NewList(testInts(1)).Value()
	for _, n := range []int{1 << 40, 1 << 59, 1<<63 - 1} {
		if _, err := listRepeat(th, one, n); !IsError(err, &MemoryErrorType) {
			t.Errorf("[1] * %d: %v", n, err)
		}
		if _, err := Collect(th, testRange(0, int64(n), 1)); !IsError(err, &MemoryErrorType) {
			t.Errorf("tuple(range(%d)): %v", n, err)
		}
	}
}

func TestUnpackMessages(t *testing.T) {
	th := newTestThread()
	dst := make([]Value, 2)
	for _, c := range []struct {
		v    Value
		want string
	}{
		{Int(5), "TypeError: cannot unpack non-iterable int object"},
		{NewList(testInts(1)).Value(), "ValueError: not enough values to unpack (expected 2, got 1)"},
		{testRange(0, 1, 1), "ValueError: not enough values to unpack (expected 2, got 1)"},
		{testRange(0, 3, 1), "ValueError: too many values to unpack (expected 2)"},
	} {
		if err := Unpack(th, c.v, dst); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	if err := UnpackEx(th, testRange(0, 1, 1), 1, 1, make([]Value, 3)); err == nil || err.Error() != "ValueError: not enough values to unpack (expected at least 2, got 1)" {
		t.Errorf("got %v", err)
	}
}
