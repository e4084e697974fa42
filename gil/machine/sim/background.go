// This file defines what else runs on the computer: programs that compute, and the small disturbances of every system.

package sim

// addBackground starts what the parameters want to run beside the program.
func (m *Machine) addBackground() {
	for range m.p.Hogs {
		t := m.newBackground("hog")
		t.work = func() { m.turn(t, hogTurn) }
		m.wake(t, nil, false)
	}
	if m.p.NoiseEvery > 0 && m.p.NoiseBurst > 0 {
		m.addNoise()
	}
}

// hogTurn is what a hog does at a time. It makes no difference.
const hogTurn = 100e6

// addNoise starts somebody who computes for a moment now and then.
func (m *Machine) addNoise() {
	t := m.newBackground("noise")
	var next event
	sleep := func() {
		m.schedule(&next, m.now+1+m.chance.drawn(m.p.NoiseEvery, Exponential))
	}
	next = event{kind: evBackground, call: func() {
		if m.events.next-m.now > longIdle && m.asleep() {
			m.schedule(&next, m.events.next-longIdle)
			return
		}
		m.wake(t, nil, false)
	}}
	busy := false
	t.work = func() {
		if busy = !busy; busy {
			m.turn(t, 1+m.chance.drawn(m.chance.drawn(m.p.NoiseBurst, LogNormal), LogNormal)) // most are short
			return
		}
		m.off(t)
		sleep()
	}
	sleep()
}

// longIdle is for how long at least nobody will want a core when disturbances are left out because they disturb nobody.
const longIdle = 200e6

// asleep reports whether all cores are idle.
func (m *Machine) asleep() bool {
	for i := range m.cores {
		if m.cores[i].cur != nil {
			return false
		}
	}
	return true
}

// newBackground makes a thread that is not the program's.
func (m *Machine) newBackground(name string) *thread {
	t := &thread{m: m, id: -1, name: name, background: true, core: &m.cores[len(m.cores)-1]}
	t.prepare()
	return t
}
