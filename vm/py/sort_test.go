package py

// This file tests sorting against the standard library's.

import (
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"testing"
)

// oddType's instances compare through Go, can be counted and can fail.
type oddObject struct {
	Header
	key, id int
}

type oddClass struct {
	Type
	failAt int
	n      int
}

func newOddClass() *oddClass {
	c := &oddClass{failAt: -1}
	c.define(&Def{Name: "odd", Slots: Slots{Compare: func(_ *Thread, x, y Value, op CompareOp) (Value, error) {
		if c.n++; c.n == c.failAt {
			return Value{}, errors.New("failed")
		}
		return Bool(compareOrdered((*oddObject)(x.Pointer()).key, (*oddObject)(y.Pointer()).key, op)), nil
	}}})
	return c
}

func TestSort(t *testing.T) {
	th := newTestThread()
	c := newOddClass()
	r := rand.New(rand.NewSource(1))
	for round := range 3000 {
		n := r.Intn(1 + round)
		if round > 200 {
			n = r.Intn(400)
		}
		keys := make([]int, n)
		shape := r.Intn(6)
		for i := range keys {
			switch shape {
			case 0:
				keys[i] = r.Intn(1000)
			case 1:
				keys[i] = r.Intn(5)
			case 2:
				keys[i] = i
			case 3:
				keys[i] = -i
			case 4:
				keys[i] = i % (1 + n/3)
			case 5:
				keys[i] = -(i / 3)
			}
		}
		reverse := r.Intn(2) == 0
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int {
			if reverse {
				return keys[b] - keys[a]
			}
			return keys[a] - keys[b]
		})
		kind := r.Intn(4)
		items := make([]Value, n)
		for i, k := range keys {
			switch kind {
			case 0:
				items[i] = Int(int64(k))
			case 1:
				items[i] = Float(float64(k))
			case 2:
				items[i] = NewStr(fmt.Sprintf("%06d", k+1000)).Value()
			case 3:
				o := &oddObject{Header{Type: &c.Type}, k, i}
				items[i] = FromHeader(&o.Header)
			}
		}
		want := make([]Value, n)
		for i, k := range order {
			want[i] = items[k]
		}
		if err := SortValues(th, items, None, reverse); err != nil {
			t.Fatal(err)
		}
		for i := range items {
			if !Same(items[i], want[i]) {
				t.Fatalf("round %d: kind %d shape %d n %d reverse %v: item %d differs", round, kind, shape, n, reverse, i)
			}
		}
	}
}

// TestSortFails lets a comparison fail: every item must still be there once.
func TestSortFails(t *testing.T) {
	th := newTestThread()
	r := rand.New(rand.NewSource(2))
	for round := range 2000 {
		c := newOddClass()
		c.failAt = 1 + r.Intn(1500)
		items := make([]Value, r.Intn(300))
		for i := range items {
			o := &oddObject{Header{Type: &c.Type}, r.Intn(100), i}
			if round%2 == 0 {
				o.key += i
			}
			items[i] = FromHeader(&o.Header)
		}
		_ = SortValues(th, items, None, round%3 == 0)
		seen := make([]bool, len(items))
		for i := range items {
			seen[(*oddObject)(items[i].Pointer()).id] = true
		}
		if slices.Contains(seen, false) {
			t.Fatalf("round %d: an item is lost", round)
		}
	}
}

// TestSortCompares counts comparisons: what is in order takes n-1.
func TestSortCompares(t *testing.T) {
	th := newTestThread()
	for _, step := range []int{1, -1} {
		c := newOddClass()
		items := make([]Value, 1000)
		for i := range items {
			o := &oddObject{Header{Type: &c.Type}, step * i, i}
			items[i] = FromHeader(&o.Header)
		}
		if err := SortValues(th, items, None, false); err != nil {
			t.Fatal(err)
		}
		if c.n != 999 {
			t.Errorf("step %d: %d comparisons", step, c.n)
		}
	}
}

// An interruptedExecutor refuses to go on when polled.
type interruptedExecutor struct{ noExecutor }

func (interruptedExecutor) Poll() error { return errNoExecutor }

func TestSortInterrupted(t *testing.T) {
	th := newTestThread()
	th.Exec = interruptedExecutor{}
	r := rand.New(rand.NewSource(3))
	for _, n := range []int{5000, 100000} {
		th.Breaker.Store(1)
		items := make([]Value, n)
		for i := range items {
			items[i] = NewStr(fmt.Sprint(r.Int())).Value()
		}
		before := slices.Clone(items)
		if err := SortValues(th, items, None, false); err == nil {
			t.Error("not interrupted")
		}
		th.Breaker.Store(0)
		for _, s := range [][]Value{before, items} {
			if err := SortValues(th, s, None, false); err != nil {
				t.Fatal(err)
			}
		}
		for i := range items {
			if items[i].AsStr().String() != before[i].AsStr().String() {
				t.Fatal("an item is lost")
			}
		}
	}
}
