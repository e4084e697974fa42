package signal

// This file lists the names of signals, those of Linux.

import "fmt"

// names are the constants of the module.
var names = []struct {
	name  string
	value int64
}{
	{"SIGHUP", 1}, {"SIGINT", sigInt}, {"SIGQUIT", 3}, {"SIGILL", 4}, {"SIGTRAP", 5}, {"SIGABRT", 6}, {"SIGIOT", 6}, {"SIGBUS", 7}, {"SIGFPE", 8},
	{"SIGKILL", sigKill}, {"SIGUSR1", 10}, {"SIGSEGV", 11}, {"SIGUSR2", 12}, {"SIGPIPE", sigPipe}, {"SIGALRM", sigAlrm}, {"SIGTERM", 15},
	{"SIGSTKFLT", 16}, {"SIGCHLD", 17}, {"SIGCLD", 17}, {"SIGCONT", 18}, {"SIGSTOP", sigStop}, {"SIGTSTP", 20}, {"SIGTTIN", 21}, {"SIGTTOU", 22},
	{"SIGURG", 23}, {"SIGXCPU", 24}, {"SIGXFSZ", sigXFsz}, {"SIGVTALRM", 26}, {"SIGPROF", 27}, {"SIGWINCH", 28}, {"SIGIO", 29}, {"SIGPOLL", 29},
	{"SIGPWR", 30}, {"SIGSYS", 31}, {"SIGRTMIN", sigRTMin}, {"SIGRTMAX", sigRTMax},
	{"SIG_DFL", 0}, {"SIG_IGN", 1}, {"SIG_BLOCK", 0}, {"SIG_UNBLOCK", 1}, {"SIG_SETMASK", 2},
	{"ITIMER_REAL", 0}, {"ITIMER_VIRTUAL", 1}, {"ITIMER_PROF", 2}, {"NSIG", sigRTMax + 1},
}

// texts are what the C library calls signals.
var texts = [...]string{
	1: "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error", "Floating point exception", "Killed",
	"User defined signal 1", "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated", "Stack fault",
	"Child exited", "Continued", "Stopped (signal)", "Stopped", "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition",
	"CPU time limit exceeded", "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed",
	"I/O possible", "Power failure", "Bad system call",
}

// describe is what a signal is called, "" if it has no name.
func describe(number int) string {
	switch {
	case number < len(texts):
		return texts[number]
	case number >= sigRTMin:
		return fmt.Sprintf("Real-time signal %d", number-sigRTMin)
	}
	return ""
}
