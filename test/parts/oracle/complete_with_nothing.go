//go:build !kubernetes1.32

package main

import "k8s.io/apiserver/plugin/pkg/authenticator/token/oidc"

// complete adds what only some releases have: here nothing.
func complete(*oidc.Options, request) {}
