// This file names the figures that are known to miss their bands.

package lab

// A miss is some figures that miss their bands for the same reason.
type miss struct {
	title   string
	figures []string // experiment: figure
	why     string
}

func misses() []miss {
	return []miss{
		{
			"The longest waits for the new GIL.",
			[]string{"echo 3.13, 2 spinners, 2 CPUs: p99, us"},
			"In reality 52 to 133 ms in six runs of 40 to 220 answers each. Here the two threads that compute pass the GIL to each other " +
				"less often before the third gets it: who has asked takes the signal that woke another in some 38 of 100 switches (by fairness 3.13), in " +
				"reality in 20 to 60, run by run. What makes it change from run to run is not known.",
		},
		{
			"The slowest answers of 2.7 beside one that computes.",
			[]string{"echo 2.7, 1 spinners, 2 CPUs: p99, us"},
			"By some per cent. They hang on disturbances by other programs.",
		},
		{
			"A foreign program.",
			[]string{"a foreign program lets the echo through: 3.13, 1 spinner, answers per second"},
			"It hangs on who shares a core with whom. Reality is wide: 3,400 and 5,100 a second in two runs beside a program that computed, 4,700 " +
				"before, with CPython 3.9 470 to 12,700. Linux puts the threads together by how much each has run lately; a model of such loads was " +
				"tried, which gave 280, and was dropped.",
		},
	}
}
