package sim
type network struct{}
func (n *network) init(m *Machine) {}
