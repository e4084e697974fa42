// This file defines Params, the description of a computer, and reads it from JSON.

package sim

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"
)

// Params describe a computer. Times are in nanoseconds unless the name says otherwise. The names in a JSON file are those of
// the tags.
type Params struct {
	// Name is what the computer is called.
	Name string `json:"name"`

	// Cores is how many processors there are, 1 to 1024.
	Cores int `json:"cores"`

	// TickPs is how long a tick of the interpreter takes, in picoseconds, under the old GIL: that of Python 2.
	TickPs int64 `json:"tick_ps"`

	// Tick3Ps is the same for Python 3. See Python3.
	Tick3Ps int64 `json:"tick3_ps"`

	// Check is what a check of the interpreter takes without a system call.
	Check int64 `json:"check_ns"`

	// WakeNone is what a call to wake somebody takes when nobody is asleep.
	WakeNone int64 `json:"wake_none_ns"`

	// WakeLocal is what it takes the waker when the woken has to queue for the waker's core, and WakeRemote when it is
	// another one.
	WakeLocal  int64 `json:"wake_local_ns"`
	WakeRemote int64 `json:"wake_remote_ns"`

	// WakeIdle is what it takes the waker when the woken gets an idle core, which must be interrupted.
	WakeIdle int64 `json:"wake_idle_ns"`

	// WakeEarly is the same if the woken is still on its way to sleep on that core, and Early how much later it comes.
	WakeEarly int64 `json:"wake_early_ns"`
	Early     int64 `json:"early_ns"`

	// Resched is what it takes the waker in addition if another core is to be preempted, and Interrupt what it takes that one.
	Resched   int64 `json:"resched_ns"`
	Interrupt int64 `json:"interrupt_ns"`

	// IdleExit is the time from the end of WakeIdle, or from an interrupt, until the core executes instructions, at least.
	IdleExit int64 `json:"idle_exit_ns"`

	// IdleTail is the mean of what comes on top of it by chance.
	IdleTail int64 `json:"idle_tail_ns"`

	// IdleDist is the distribution of that: "const", "exp" or "lognormal".
	IdleDist Distribution `json:"idle_dist"`

	// AllIdle is how much longer a core takes to wake up if the others fall asleep meanwhile, so that no core is awake.
	AllIdle int64 `json:"all_idle_ns"`

	// DeepAfter is after what time an idle core sleeps deeply, DeepExit how much longer it takes it to wake up from that, and
	// Cold what the thread that then runs loses because caches are cold and the frequency is low. With DeepAfter 0 there
	// is no deep sleep.
	DeepAfter int64 `json:"deep_after_ns"`
	DeepExit  int64 `json:"deep_exit_ns"`
	Cold      int64 `json:"cold_ns"`

	// Entry is the way of one who wants to sleep into the kernel, where he looks at the word again.
	Entry int64 `json:"entry_ns"`

	// Block is the way from there to sleep.
	Block int64 `json:"block_ns"`

	// Switch is what it takes a core to go over to another thread, and that thread to get back to its own code.
	Switch int64 `json:"switch_ns"`

	// Refill is what a thread loses, when it executes instructions again, because somebody else has had the caches.
	Refill int64 `json:"refill_ns"`

	// Spawn is what it takes to start a thread.
	Spawn int64 `json:"spawn_ns"`

	// Slice is how long a thread may run while others wait for its core.
	Slice int64 `json:"slice_ns"`

	// SchedTick is the interval of the timer interrupts at which the scheduler looks at that.
	SchedTick int64 `json:"sched_tick_ns"`

	// Warm is how long after it last ran a thread is not taken away by a core that has become idle.
	Warm int64 `json:"warm_ns"`

	// Sticky is whether a thread wakes up on the core that it ran on last even if that is busy and another one idle, as in Linux
	// on a virtual machine, but for some cases (balance.go).
	Sticky bool `json:"sticky"`

	// Wander is how likely it is, in 1/1024, that it wakes up elsewhere nevertheless if its caches are cold.
	Wander int64 `json:"wander_1024"`

	// Flight is how long, after a waker is through, the wake-up is under way of one who was still on its way to sleep, on a core
	// for which others queue. One of them begins to run, and is perhaps displaced. With 0 the woken is there at once.
	Flight int64 `json:"flight_ns"`

	// TimerSlack is by how much timers are late at least, and TimerTail the mean of what comes on top by chance.
	TimerSlack int64 `json:"timer_slack_ns"`
	TimerTail  int64 `json:"timer_tail_ns"`

	// RoundRobin is whether threads run in turn, each for a slice. Otherwise it is who is owed most (EEVDF).
	RoundRobin bool `json:"round_robin"`

	// WakePreempt is whether a thread that is woken may displace the one that runs.
	WakePreempt bool `json:"wake_preempt"`

	// FairCond is whether a condition variable wakes the one that has waited longest, and not any. On one core it does.
	FairCond bool `json:"fair_cond"`

	// GroupCond is whether condition variables are those of the C library of Linux, with two groups of waiters (cond.go). If
	// not FairCond counts.
	GroupCond bool `json:"group_cond"`

	// Pause is what a step in the C library takes which has not been executed for some time, and FetchTail the mean of what
	// it takes to get hold of a mutex that another thread has had last, for one who has locked none for ColdAfter.
	Pause     int64 `json:"pause_ns"`
	FetchTail int64 `json:"fetch_tail_ns"`

	// ColdAfter is after what time in which a thread has made no call of the network its next one finds the caches cold,
	// and ColdCall what that costs in the mean.
	ColdAfter int64 `json:"cold_after_ns"`
	ColdCall  int64 `json:"cold_call_ns"`

	// RepeatSignals is whether a condition variable enters the kernel again for those whom it has signalled already.
	RepeatSignals bool `json:"repeat_signals"`

	// Lock is of what the old GIL is made there: "sem" or "cond".
	Lock string `json:"lock"`

	// Jitter is by how much costs vary to either side, in 1/1024.
	Jitter int64 `json:"jitter_1024"`

	// Syscall is what a system call takes that does nothing, Send and Recv what sending and receiving a datagram takes in
	// the kernel beside waking somebody, Deliver what it takes the sender in addition if a socket of this computer accepts
	// it, and BytePs, in picoseconds, what each byte of it adds.
	Syscall int64 `json:"syscall_ns"`
	Send    int64 `json:"send_ns"`
	Deliver int64 `json:"deliver_ns"`
	Recv    int64 `json:"recv_ns"`
	BytePs  int64 `json:"byte_ps"`

	// NetLatency is how long a datagram is under way to another computer, at least, and NetTail the mean of what comes on
	// top by chance.
	NetLatency int64 `json:"net_latency_ns"`
	NetTail    int64 `json:"net_tail_ns"`

	// Hogs is how many other programs compute all the time.
	Hogs int `json:"hogs"`

	// NoiseEvery is how long the mean pause between two disturbances by other programs is, 0 meaning that there are
	// none, and NoiseBurst how long a disturbance needs a core in the mean.
	NoiseEvery int64 `json:"noise_every_ns"`
	NoiseBurst int64 `json:"noise_burst_ns"`
}

// Distribution is how a time varies by chance.
type Distribution string

// The distributions.
const (
	Constant    Distribution = "const"
	Exponential Distribution = "exp"
	LogNormal   Distribution = "lognormal"
)

// Python3 is the same computer with Python 3's ticks.
func (p Params) Python3() Params {
	p.TickPs = cmp.Or(p.Tick3Ps, p.TickPs)
	return p
}

// The bounds of parameters. The longest time is such that sums of some do not overflow.
const (
	maxCores = 1024
	maxTime  = int64(time.Hour)
	maxHogs  = 1024
)

// Validate says what is wrong with the parameters, in one line.
func (p Params) Validate() error {
	if p.Cores < 1 || p.Cores > maxCores {
		return fmt.Errorf("cores must be between 1 and %d, not %d", maxCores, p.Cores)
	}
	if p.Hogs < 0 || p.Hogs > maxHogs {
		return fmt.Errorf("hogs must be between 0 and %d, not %d", maxHogs, p.Hogs)
	}
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Int64 {
			name, least := jsonName(v.Type().Field(i)), int64(0)
			switch name {
			case "tick_ps", "slice_ns", "sched_tick_ns":
				least = 1
			}
			if x := f.Int(); x < least || x > maxTime {
				return fmt.Errorf("%s must be between %d and %d, not %d", name, least, maxTime, x)
			}
		}
	}
	if p.Jitter > 1024 {
		return fmt.Errorf("jitter_1024 must be between 0 and 1024, not %d", p.Jitter)
	}
	if p.Wander > 1024 {
		return fmt.Errorf("wander_1024 must be between 0 and 1024, not %d", p.Wander)
	}
	switch p.Lock {
	case "", "sem", "cond":
	default:
		return fmt.Errorf(`lock must be "sem" or "cond", not %q`, p.Lock)
	}
	switch p.IdleDist {
	case "", Constant, Exponential, LogNormal:
	default:
		return fmt.Errorf("idle_dist must be %q, %q or %q, not %q", Constant, Exponential, LogNormal, p.IdleDist)
	}
	return nil
}

func jsonName(f reflect.StructField) string { return f.Tag.Get("json") }

// Load reads a computer from JSON: an object with the fields of Params, and "base", the name of the preset whose values those
// not given have. Without a base that is "vm". Errors are one line.
func Load(data []byte) (Params, error) {
	var base struct {
		Base  string `json:"base"`
		Cores *int   `json:"cores"`
	}
	if err := json.Unmarshal(data, &base); err != nil {
		return Params{}, jsonError(data, err)
	}
	if !bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) { // null
		return Params{}, errNoObject
	}
	p, err := Preset(cmp.Or(base.Base, "vm"), 0)
	if err != nil {
		return Params{}, fmt.Errorf("base: %w", err)
	}
	all := struct {
		Base *string `json:"base"`
		*Params
	}{Params: &p}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		return Params{}, jsonError(data, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return Params{}, errors.New("something follows the JSON object")
	}
	return p, p.Validate()
}

var errNoObject = errors.New("a computer is a JSON object")

// jsonError says what is wrong with data, and where.
func jsonError(data []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line := 1 + bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n"))
		return fmt.Errorf("line %d: %s", line, syntax.Error())
	}
	var field *json.UnmarshalTypeError
	if errors.As(err, &field) {
		name := strings.TrimPrefix(field.Field, "Params.")
		if name == "" {
			return errNoObject
		}
		return fmt.Errorf("%s cannot be a %s", name, field.Value)
	}
	return errors.New(strings.TrimPrefix(err.Error(), "json: "))
}
