//go:build kubernetes1.34

package main

import (
	"context"
	"net"
	"slices"

	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/server/egressselector"
	"k8s.io/apiserver/plugin/pkg/authenticator/token/oidc"
)

// complete adds what only some releases have: a compiler that is made once, and the lookup of egress selectors.
func complete(options *oidc.Options, asked request) {
	options.Compiler = compiler
	if asked.EgressSelectorTypes == nil {
		return
	}
	options.EgressLookup = func(network egressselector.NetworkContext) (utilnet.DialFunc, error) {
		if !slices.Contains(asked.EgressSelectorTypes, network.EgressSelectionName.String()) {
			return nil, nil
		}
		return func(context.Context, string, string) (net.Conn, error) { panic("nothing is dialled") }, nil
	}
}
