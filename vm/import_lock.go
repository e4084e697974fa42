package vm

// This file defines the locks of modules: while a thread imports a module, others that want it wait.

import (
	"sync"

	"minipy/gil/machine"
)

// imports holds the locks of the modules that are being imported.
type imports struct {
	mutex   sync.Mutex
	locks   map[string]*importLock
	waiting map[*Thread]*importLock // which lock a thread waits for
}

// An importLock is the lock of one module. The thread that has it may take it again.
type importLock struct {
	lock  *machine.Lock
	owner *Thread
	depth int
	users int // who hold it or wait for it
}

// lockImport takes the lock of the module called name. ok is false if waiting would never end, because the lock's owner
// waits, directly or not, for a lock of t's: the import is circular, over threads.
func (t *Thread) lockImport(name string) (ok bool, err error) {
	im := &t.rt.imports
	im.mutex.Lock()
	l := im.locks[name]
	switch {
	case l == nil:
		if im.locks == nil {
			im.locks, im.waiting = map[string]*importLock{}, map[*Thread]*importLock{}
		}
		l = &importLock{lock: machine.NewLock(t.rt.Machine)}
		im.locks[name] = l
	case l.owner == t:
		l.depth++
		im.mutex.Unlock()
		return true, nil
	case im.circular(t, l):
		im.mutex.Unlock()
		return false, nil
	}
	l.users++
	im.waiting[t] = l
	im.mutex.Unlock()
	_, err = t.Acquire(l.lock, machine.Forever)
	im.mutex.Lock()
	defer im.mutex.Unlock()
	delete(im.waiting, t)
	if err != nil {
		im.leave(name, l)
		return false, err
	}
	l.owner, l.depth = t, 1
	return true, nil
}

// circular reports whether t would wait for itself if it waited for l.
func (im *imports) circular(t *Thread, l *importLock) bool {
	for seen := 0; l != nil && l.owner != nil && seen <= len(im.waiting); seen++ {
		if l.owner == t {
			return true
		}
		l = im.waiting[l.owner]
	}
	return false
}

func (im *imports) leave(name string, l *importLock) {
	if l.users--; l.users == 0 {
		delete(im.locks, name)
	}
}

// unlockImport undoes a lockImport that has succeeded.
func (t *Thread) unlockImport(name string) {
	im := &t.rt.imports
	im.mutex.Lock()
	l := im.locks[name]
	l.depth--
	last := l.depth == 0
	if last {
		l.owner = nil
		im.leave(name, l)
	}
	im.mutex.Unlock()
	if last {
		_ = l.lock.Release() // it is held. On a simulated machine others run meanwhile, so not with the mutex locked.
	}
}
