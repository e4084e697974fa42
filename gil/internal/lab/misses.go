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
			"Priorities beside two threads that compute.",
			[]string{
				"priorities: I/O at once, others no slower: echo beside 2 spinners, answers per second",
				"priorities: I/O at once, others no slower: echo beside 2 spinners, ratio to alone",
			},
			"Half of the answers take no longer than in reality, but now and then the thread that does I/O waits for milliseconds for a " +
				"core that it shares with one that computes, as a thread wakes up where it ran last. In reality it waits for 0.2 ms at most: " +
				"Linux has moved one of the three to the other core, by how much each has run lately. A model of these loads was tried, which " +
				"moved the wrong one, and it became worse. Without the rule that threads stay (parameter sticky) the figure comes out, and four " +
				"others do not.",
		},
		{
			"A foreign program.",
			[]string{"a foreign program lets the echo through: 3.13, 1 spinner, answers per second"},
			"For the same reason. Reality depends on who shares whose core, too: 3,400 to 5,100 a second in three runs, with CPython 3.9 470 " +
				"to 12,700.",
		},
		{
			"The longest waits for the new GIL.",
			[]string{
				"echo 3.13, 2 spinners, 2 CPUs: p99, us",
				"fairness 3.13, 3 threads, 1 CPUs: longest starvation, ms",
			},
			"The p99 of the echo was 52 to 133 ms in six runs of 40 to 220 answers. Here the two that compute pass the GIL to each other " +
				"somewhat less often before the third gets it: who asks takes the signal that woke another in 35 of 100 switches, in reality in 30 " +
				"to 50. The starvation is the longest of two seconds and hangs on the seed: 20 to 48 ms with the first three.",
		},
		{
			"The slowest answers of 2.7 beside one that computes.",
			[]string{"echo 2.7, 1 spinners, 2 CPUs: p99, us"},
			"By some per cent. They hang on disturbances by other programs.",
		},
	}
}
