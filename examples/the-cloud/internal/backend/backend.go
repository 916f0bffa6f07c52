// Package backend is where the machines, disks and networks come from.
package backend

import (
	"fmt"

	"example.com/the-cloud/internal/config"
)

// Compute runs machines.
type Compute interface {
	Run(name string) error
	Stop(name string) error
}

// Storage keeps their disks.
type Storage interface {
	Create(name string) error
	Remove(name string) error
}

// Network connects them.
type Network interface {
	Attach(name string) error
	Detach(name string) error
}

// Set is what one host works with.
type Set struct {
	Compute Compute
	Storage Storage
	Network Network
}

// Open takes the backends that a host is configured for. This example has "noop" alone, which is for development and tests.
func Open(c config.Config) (Set, error) {
	for _, choice := range []struct{ setting, name string }{
		{"compute_backend", c.Compute},
		{"storage_backend", c.Storage},
		{"network_backend", c.Network},
	} {
		if choice.name != "noop" {
			return Set{}, fmt.Errorf("%s is %q; there is: noop", choice.setting, choice.name)
		}
	}
	return Set{Compute: noop{}, Storage: noop{}, Network: noop{}}, nil
}

// noop does as it is told by doing nothing.
type noop struct{}

func (noop) Run(string) error    { return nil }
func (noop) Stop(string) error   { return nil }
func (noop) Create(string) error { return nil }
func (noop) Remove(string) error { return nil }
func (noop) Attach(string) error { return nil }
func (noop) Detach(string) error { return nil }
