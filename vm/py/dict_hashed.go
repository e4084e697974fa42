package py

// This file defines functions of dicts that save looking a key up twice.

import "math"

// Count adds 1 to the value for key, 0 if there is none.
func (d *Dict) Count(t *Thread, key Value) error {
	i, hash := -2, uint64(0)
	if key.ref.Type == &StrType {
		i = d.lookupStr(key.AsStr())
		hash = key.AsStr().Hash()
	}
	if i == -2 {
		var err error
		if hash, err = hashKey(t, key); err != nil {
			return err
		}
		if i, err = d.find(t, hash, key); err != nil {
			return err
		}
	}
	if i < 0 {
		return d.insert(t, hash, key, Int(1))
	}
	if p := d.at(i); p.IsInt() && p.Int() < math.MaxInt64 && d.OnSet == nil {
		p.SetInt(p.Int() + 1)
		return nil
	}
	n, err := Binary(t, OpAdd, *d.at(i), Int(1))
	if err != nil {
		return err
	}
	return d.setHashed(t, hash, key, n)
}

// HashKey returns hash(key) for the functions of dicts that take it.
func HashKey(t *Thread, key Value) (uint64, error) { return hashKey(t, key) }

// GetHashed is Get for a key whose hash is known.
func (d *Dict) GetHashed(t *Thread, hash uint64, key Value) (Value, error) {
	i, err := d.find(t, hash, key)
	if i < 0 {
		return Value{}, err
	}
	return *d.at(i), nil
}

// SetHashed is Set for a key whose hash is known.
func (d *Dict) SetHashed(t *Thread, hash uint64, key, v Value) error {
	return d.setHashed(t, hash, key, v)
}

// DelHashed is Del for a key whose hash is known.
func (d *Dict) DelHashed(t *Thread, hash uint64, key Value) (bool, error) {
	i, err := d.find(t, hash, key)
	if i < 0 {
		return false, err
	}
	d.remove(i)
	return true, nil
}
