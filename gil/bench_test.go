// This file measures what the policies cost when nobody contends.

package gil

import (
	"testing"

	"minipy/gil/machine"
	"minipy/gil/machine/host"
)

func BenchmarkCheck(b *testing.B) {
	for _, p := range []struct{ label, name, lock string }{{"old-sem", "old", "sem"}, {"old-cond", "old", "cond"},
		{"new", "new", ""}, {"priority", "priority", ""}, {"none", "none", ""}, {"noop", "noop", ""}} {
		b.Run(p.label, func(b *testing.B) {
			m := host.New(host.Options{})
			g, err := New(p.name, m, Config{Lock: p.lock})
			if err != nil {
				b.Fatal(err)
			}
			_, err = m.Start("main", func(mt machine.Thread) {
				t := new(Thread)
				t.Init(m, mt, true, nil)
				g.Acquire(t)
				b.ResetTimer()
				for range b.N {
					t.Budget = -1
					g.Check(t)
				}
				b.StopTimer()
				g.Exit(t)
			})
			if err != nil {
				b.Fatal(err)
			}
			m.Run(nil)
		})
	}
}
