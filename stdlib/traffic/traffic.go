// Package traffic is the module _traffic, which CPython does not have: a client for experiments that runs beside the program, as
// one in another process would, and never wants the GIL. On a simulated machine it takes up a core while it runs.
package traffic

import (
	"net/netip"
	"sync"
	"time"

	"minipy/gil/machine"
	"minipy/stdlib/socket"
	stdtime "minipy/stdlib/time"
	"minipy/vm"
	"minipy/vm/py"
)

// patience is how long the client waits for an answer before it counts as lost.
const patience = time.Second

// New makes the module. granted says that the program may use the network.
func New(t *py.Thread, granted bool) (*py.Module, error) {
	socket.Grant(t, granted)
	m := py.NewModule("_traffic", "A client that runs without the GIL.")
	m.Set("Client", clientType().Value())
	return m, nil
}

// A client sends datagrams to servers in turn, each when the last was answered.
type client struct {
	py.Header
	done    *machine.Event
	answers []time.Duration // how long each took; the client's until it is done
	lost    int
	took    time.Duration
}

func self(v py.Value) *client { return (*client)(v.Pointer()) }

var clientType = sync.OnceValue(func() *py.Type {
	return py.NewType(&py.Def{
		Name: "Client", Module: "_traffic", Flags: py.Final,
		Doc:   "Client(ports, seconds, size): send datagrams to ports of this computer, in turn, and wait for the answer to each. At the end send each an empty one.",
		Slots: py.Slots{New: newClient},
		Methods: []py.MethodDef{
			{Name: "join", Fn: join, Doc: "Wait until the client has ended: how many seconds it has run, how many each answer took, and how many were lost."},
		},
	})
})

var sigClient = py.NewSignature("Client", "ports, seconds, size=")

func newClient(t *py.Thread, class *py.Type, args py.Args) (py.Value, error) {
	var ports, seconds py.Value
	size := py.Int(32)
	if err := sigClient.Bind(args, &ports, &seconds, &size); err != nil {
		return py.Value{}, err
	}
	d, err := stdtime.Duration(t, seconds, "too many seconds")
	if err != nil {
		return py.Value{}, err
	}
	n, err := py.AsCInt(t, size)
	if err != nil {
		return py.Value{}, err
	}
	if n < 1 || n > 1400 {
		return py.Value{}, py.ValueErrorf("size must be between 1 and 1400, not %d", n)
	}
	var servers []netip.AddrPort
	if err := py.Each(t, ports, func(v py.Value) error {
		port, err := py.AsCInt(t, v)
		if err == nil && (port < 1 || port > 65535) {
			err = py.ValueErrorf("no port has the number %d", port)
		}
		servers = append(servers, netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), uint16(port)))
		return err
	}); err != nil {
		return py.Value{}, err
	}
	if len(servers) == 0 {
		return py.Value{}, py.ValueErrorf("there must be a port")
	}
	net := socket.Network(t)
	if net == nil {
		return py.Value{}, py.NewError(&py.PermissionErrorType, "the network is not granted")
	}
	m := vm.Of(t).Runtime().Machine
	c := &client{Header: py.Header{Type: class}, done: machine.NewEvent(m)}
	s, err := net.ListenPacket(netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), 0))
	if err != nil {
		return py.Value{}, py.NewError(&py.OSErrorType, err.Error())
	}
	if _, err := m.Start("client", func(machine.Thread) {
		defer c.done.Set()
		c.run(m, s, servers, d, n)
	}); err != nil {
		return py.Value{}, py.NewError(&py.RuntimeErrorType, "can't start new thread")
	}
	return py.FromHeader(&c.Header), nil
}

// run is the client.
func (c *client) run(m machine.Machine, s machine.PacketSocket, servers []netip.AddrPort, d time.Duration, size int) {
	defer s.Close()
	p := machine.NewParker(m)
	out, in := make([]byte, size), make([]byte, 1500)
	begin := m.Now()
	for i := 0; m.Now()-begin < d; i++ {
		sent := m.Now()
		if s.WriteTo(out, servers[i%len(servers)]) != nil {
			break
		}
		_, _, o, err := s.ReadFrom(p, in, patience)
		switch {
		case err != nil || o == machine.Interrupted:
			return
		case o == machine.TimedOut:
			c.lost++
		default:
			c.answers = append(c.answers, m.Now()-sent)
		}
	}
	c.took = m.Now() - begin
	for _, a := range servers {
		s.WriteTo(nil, a) // the end
	}
}

func join(t *py.Thread, args py.Args) (py.Value, error) {
	c := self(args.Pos[0])
	th := vm.Of(t) // not WaitFor: that is for what threads of the program do
	if _, err := th.WaitIn(machine.Forever, func(d time.Duration) machine.Outcome { return c.done.Wait(th.Parker, d) }); err != nil {
		return py.Value{}, err
	}
	items := make([]py.Value, len(c.answers))
	for i, a := range c.answers {
		items[i] = py.Float(a.Seconds())
	}
	return py.NewTuple([]py.Value{py.Float(c.took.Seconds()), py.NewList(items).Value(), py.Int(int64(c.lost))}).Value(), nil
}
