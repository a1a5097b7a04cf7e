//go:build kubernetes1.32 && !kubernetes1.34

package main

import "k8s.io/apiserver/plugin/pkg/authenticator/token/oidc"

// complete adds what only some releases have: a compiler that is made once.
func complete(options *oidc.Options, _ request) {
	options.Compiler = compiler
}
