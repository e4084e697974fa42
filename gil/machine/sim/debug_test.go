package sim

import (
	"fmt"
	"minipy/gil/machine"
	"runtime/debug"
	"testing"
)

func TestDebug(t *testing.T) {
	p, _ := Preset("vm", 2)
	m := New(p, 1)
	f := machine.NewSem(m, 1)
	for i := range 4 {
		m.Start(fmt.Sprint(i), func(mt machine.Thread) {
			defer func() {
				if r := recover(); r != nil {
					debug.PrintStack()
					for i := range m.cores {
						c := &m.cores[i]
						fmt.Println("core", i, c.cur, c.n, len(c.queue), c.base, c.sum)
						for _, t := range c.queue {
							fmt.Println("  q", t.id, t.v-c.base, t.core.id, t.state)
						}
					}
					panic(r)
				}
			}()
			for range 400000 {
				f.Acquire(nil)
				mt.Use(100)
				_ = mt.Ahead()
				f.Release()
			}
		})
	}
	m.Run(nil)
}
