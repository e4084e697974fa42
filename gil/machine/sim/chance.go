// This file defines chance: one generator for everything, and the distributions of times.

package sim

// chance is splitmix64: fast, and the same on every computer and in every version of Go.
type chance uint64

// newChance mixes the seed, or the numbers of one would be those of another, shifted.
func newChance(seed uint64) chance {
	c := chance(seed)
	return chance(c.next())
}

func (c *chance) next() uint64 {
	*c += 0x9E3779B97F4A7C15
	z := uint64(*c)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// below is a number from 0 to n-1.
func (c *chance) below(n int) int { return int(c.next() >> 32 * uint64(n) >> 32) }

// around is d plus or minus up to part/1024 of it.
func (c *chance) around(d, part int64) int64 {
	span := d * part >> 10
	if span == 0 {
		return d
	}
	return d - span + int64(c.next()>>32)*(2*span+1)>>32
}

// drawn is a time with the given mean and distribution.
func (c *chance) drawn(mean int64, d Distribution) int64 {
	if mean == 0 {
		return 0
	}
	switch d {
	case Exponential:
		return mean * exponential[c.next()>>58] >> 10
	case LogNormal:
		return mean * logNormal[c.next()>>58] >> 10
	}
	return mean
}

// quantiles are those at 1/128, 3/128 ... 127/128 of a distribution with the mean 1, times 1024. They are written down
// rather than computed, as computers differ in the last digit of a logarithm.
type quantiles [64]int64

// exponential is -ln(1-q).
var exponential = quantiles{
	8, 24, 41, 58, 75, 93, 110, 128, 147, 165, 184, 204, 224, 244, 265, 286,
	307, 329, 351, 374, 398, 421, 446, 471, 497, 523, 550, 578, 607, 636, 666, 698,
	730, 763, 797, 833, 870, 908, 947, 989, 1032, 1076, 1123, 1172, 1224, 1278, 1335, 1396,
	1460, 1529, 1602, 1681, 1767, 1861, 1964, 2079, 2207, 2355, 2527, 2733, 2992, 3338, 3864, 4995,
}

// logNormal is exp(z(q)-1/2), z being that of the normal distribution: half of the times are below 0.61, one in ten is
// above 2.2, one in a hundred is above 6.
var logNormal = quantiles{
	56, 87, 109, 128, 145, 162, 177, 193, 208, 223, 238, 253, 268, 284, 299, 315,
	331, 347, 363, 380, 397, 415, 433, 451, 470, 490, 510, 530, 552, 574, 597, 621,
	646, 672, 698, 727, 756, 787, 819, 853, 889, 927, 967, 1010, 1056, 1104, 1157, 1213,
	1274, 1341, 1414, 1494, 1583, 1684, 1797, 1928, 2080, 2261, 2483, 2764, 3140, 3687, 4620, 7104,
}
