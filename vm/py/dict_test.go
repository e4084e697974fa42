package py

// This file tests the table of dicts, and namespaces.

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// dictKeysString lists the int or str keys of d and their int values.
func dictKeysString(d *Dict) string {
	var b strings.Builder
	d.Each(func(k, v Value) bool {
		if k.IsInt() {
			fmt.Fprintf(&b, "%d:%d ", k.Int(), v.Int())
		} else {
			fmt.Fprintf(&b, "%s:%d ", k.AsStr().String(), v.Int())
		}
		return true
	})
	return strings.TrimSpace(b.String())
}

// TestDictAgainstModel does random operations on a dict and on a plain list of pairs.
func TestDictAgainstModel(t *testing.T) {
	th := newTestThread()
	type pair struct {
		key Value
		v   int64
	}
	for seed := range int64(60) {
		r := rand.New(rand.NewSource(seed))
		d := NewDict()
		var model []pair
		space := 1 + r.Intn(300)
		if seed%3 == 0 {
			d.Cell(NewStr("k1"), nil) // a namespace behaves as any dict
		}
		key := func() Value {
			n := r.Intn(space)
			if n%2 == 0 {
				return Int(int64(n) << (n % 40))
			}
			return NewStr(fmt.Sprintf("k%d", n)).Value()
		}
		find := func(k Value) int {
			for i, p := range model {
				if eq, _ := sameKey(&p.key, &k); eq {
					return i
				}
			}
			return -1
		}
		for step := range 2000 {
			k := key()
			i := find(k)
			switch op := r.Intn(20); {
			case op < 9:
				if err := d.Set(th, k, Int(int64(step))); err != nil {
					t.Fatal(err)
				}
				if i >= 0 {
					model[i].v = int64(step)
				} else {
					model = append(model, pair{k, int64(step)})
				}
			case op < 16:
				ok, err := d.Del(th, k)
				if err != nil || ok != (i >= 0) {
					t.Fatal(ok, err)
				}
				if i >= 0 {
					model = append(model[:i:i], model[i+1:]...)
				}
			case op < 17:
				if k, _, ok := d.popLast(); ok != (len(model) > 0) || ok && find(k) != len(model)-1 {
					t.Fatal("popLast")
				}
				model = model[:max(len(model)-1, 0)]
			case op < 18 && r.Intn(20) == 0:
				d.Clear()
				model = nil
			case op < 19 && seed%3 != 0:
				c, err := d.Copy(th)
				if err != nil {
					t.Fatal(err)
				}
				d = c
			default:
				v, err := d.Get(th, k)
				if err != nil || v.IsZero() != (i < 0) || i >= 0 && v.Int() != model[i].v {
					t.Fatal(v, err)
				}
				if k.IsInt() {
					if p := d.GetInt(k.Int()); (p == nil) != (i < 0) {
						t.Fatal("GetInt")
					}
				} else if p := d.GetStr(k.AsStr()); (p == nil) != (i < 0) {
					t.Fatal("GetStr")
				}
			}
			if d.Len() != len(model) {
				t.Fatalf("seed %d step %d: length %d, want %d", seed, step, d.Len(), len(model))
			}
		}
		i := 0
		d.Each(func(k, v Value) bool {
			if eq, _ := sameKey(&k, &model[i].key); !eq || v.Int() != model[i].v {
				t.Fatalf("seed %d: entry %d differs", seed, i)
			}
			i++
			return true
		})
	}
}

func TestNamespace(t *testing.T) {
	d := NewDict()
	x, y, z := NewStr("x"), NewStr("y"), NewStr("z")
	d.SetStr(x, Int(1))
	cx, cy, cz := d.Cell(x, nil), d.Cell(y, nil), d.Cell(z, nil)
	if cx != d.Cell(x, nil) || cy != d.Cell(NewStr("y"), nil) {
		t.Error("a variable has one cell")
	}
	if !cx.Bound() || cx.V.Int() != 1 || cy.Bound() || !cy.V.IsUnbound() {
		t.Error("cells do not hold the values")
	}
	var told []string
	d.OnSet = func(name *Str) { told = append(told, name.String()) }
	cz.V, cz.Builtin = Int(99), true
	check := func(want string) {
		t.Helper()
		if got := dictKeysString(d); got != want {
			t.Errorf("namespace is %q, want %q", got, want)
		}
		if n := len(strings.Fields(want)); d.Len() != n {
			t.Errorf("length %d, want %d", d.Len(), n)
		}
	}
	check("x:1")
	if d.GetStr(z) != nil {
		t.Error("a cached built-in counts as a variable")
	}
	cx.V = Int(2) // as the interpreter loop does
	check("x:2")
	d.SetCell(cz, z, Int(3))
	check("x:2 z:3")
	if cz.Builtin {
		t.Error("Builtin is still set")
	}
	d.SetStr(y, Int(4))
	check("x:2 z:3 y:4")
	if cy.V.Int() != 4 {
		t.Error("SetStr did not reach the cell")
	}
	if !d.DelCell(cx, x) || d.DelCell(cx, x) || !cx.V.IsUnbound() {
		t.Error("DelCell")
	}
	check("z:3 y:4")
	d.SetCell(cx, x, Int(5))
	check("z:3 y:4 x:5")
	th := newTestThread()
	c, err := d.Copy(th)
	if err != nil {
		t.Fatal(err)
	}
	cx.V = Int(6)
	if got := dictKeysString(c); got != "z:3 y:4 x:5" {
		t.Errorf("the copy is %q", got)
	}
	if ok, err := d.Del(th, y.Value()); !ok || err != nil || cy.Bound() {
		t.Error("Del")
	}
	d.Clear()
	check("")
	if cx.Bound() || d.Cell(x, nil) != cx {
		t.Error("Clear lost the cell")
	}
	if err := d.Set(th, x.Value(), Int(7)); err != nil || cx.V.Int() != 7 {
		t.Error("Set did not reach the cell")
	}
	if got := strings.Join(told, " "); got != "z y x x y z x x" {
		t.Errorf("OnSet was told %q", got)
	}
}

// TestDictNumericKeys looks the same number up in its different types.
func TestDictNumericKeys(t *testing.T) {
	th := newTestThread()
	d := NewDict()
	for i, k := range []Value{Int(1), Float(1), True, Float(2), Int(2)} {
		if err := d.Set(th, k, Int(int64(i))); err != nil {
			t.Fatal(err)
		}
	}
	if d.Len() != 2 {
		t.Errorf("%d keys, want 2", d.Len())
	}
	if v, err := d.Get(th, Int(1)); err != nil || v.Int() != 2 {
		t.Errorf("d[1] = %v, %v", v, err)
	}
}

func TestHashInt64(t *testing.T) {
	for i, want := range map[int64]int64{
		0: 0, -1: -2, 1<<61 - 1: 0, 1 << 61: 1, -(1 << 61): -2, -(1<<61 - 1): 0, 1<<63 - 1: 3, -1 << 63: -4, 1<<61 - 2: 1<<61 - 2,
	} {
		if got := int64(hashInt64(i)); got != want {
			t.Errorf("hash(%d) = %d, want %d", i, got, want)
		}
	}
}
