//go:build kubernetes1.34

package main

import (
	"encoding/json"
	_ "unsafe"

	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/cel/lazy"
	_ "k8s.io/apiserver/plugin/pkg/authenticator/token/oidc"
)

//go:linkname wrapClaims k8s.io/apiserver/plugin/pkg/authenticator/token/oidc.newClaimsValue
func wrapClaims(claims map[string]json.RawMessage) *lazy.MapValue

//go:linkname wrapUser k8s.io/apiserver/plugin/pkg/authenticator/token/oidc.newUserInfoValue
func wrapUser(info user.Info) *lazy.MapValue
