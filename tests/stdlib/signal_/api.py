# The functions of the module signal and what they refuse.
import signal


def check(*texts):
    for text in texts:
        try:
            print(text, '->', eval(text))
        except Exception as e:
            print(text, '!!', type(e).__name__, e)


check("repr(signal.SIGINT)", "str(signal.SIGINT)", "signal.SIGTERM + 1", "signal.Signals(14).name", "signal.Signals['SIGUSR1'].value", "signal.Signals(99)",
      "len(signal.Signals)", "list(signal.Signals)[:3]", "repr(signal.SIG_DFL)", "repr(signal.SIG_IGN)", "repr(signal.SIG_BLOCK)", "signal.Handlers", "signal.Signals",
      "signal.SIGCLD is signal.SIGCHLD", "signal.SIGHUP < signal.SIGALRM", "isinstance(signal.SIGINT, int)", "signal.NSIG", "signal.SIGRTMIN", "signal.SIGRTMAX",
      "signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF", "signal.ItimerError", "signal.ItimerError.__mro__", "{signal.SIGINT: 1}[2]")
check("signal.getsignal(2)", "signal.getsignal(15)", "repr(signal.getsignal(13))", "signal.getsignal(0)", "signal.getsignal(65)", "signal.getsignal('x')",
      "signal.getsignal(signal.SIGUSR1)", "signal.getsignal(32)")
check("signal.signal(9, signal.SIG_IGN)", "signal.signal(0, signal.SIG_IGN)", "signal.signal(100, signal.SIG_IGN)", "signal.signal(15, 5)", "signal.signal(15, 'x')",
      "signal.signal(15)", "signal.signal(15, None)", "signal.signal('x', 0)", "repr(signal.signal(15, signal.SIG_IGN))", "repr(signal.signal(15, print))",
      "signal.signal(15, 0)", "signal.default_int_handler", "signal.default_int_handler()")
check("signal.strsignal(2)", "[signal.strsignal(i) for i in range(1, 36)]", "signal.strsignal(0)", "signal.strsignal(65)", "signal.strsignal(64)", "signal.strsignal('x')",
      "len(signal.valid_signals())", "signal.SIGINT in signal.valid_signals()", "32 in signal.valid_signals()")
check("signal.alarm(5)", "signal.alarm(0)", "signal.alarm('x')", "signal.setitimer(0, 10, 2)", "round(signal.getitimer(0)[0])", "signal.getitimer(0)[1]",
      "signal.setitimer(0, 0)[1]", "signal.getitimer(0)", "signal.getitimer(5)", "signal.setitimer(5, 1)", "signal.setitimer(0, -1)", "signal.setitimer(0, 'x')",
      "signal.setitimer(0, 1e30)", "signal.setitimer(0)")
check("signal.siginterrupt(2, True)", "signal.siginterrupt(99, True)", "signal.set_wakeup_fd(-1)", "signal.set_wakeup_fd('x')", "signal.set_wakeup_fd(999)",
      "signal.raise_signal(0)", "signal.raise_signal(99)", "signal.raise_signal('x')", "signal.raise_signal()", "signal.pthread_kill(1, 'x')")
try:
    signal.default_int_handler(2, None)
except KeyboardInterrupt as e:
    print(repr(e))
