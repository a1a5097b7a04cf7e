//go:build !kubernetes1.34

package main

import (
	"encoding/json"
	_ "unsafe"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apiserver/pkg/authentication/user"
	_ "k8s.io/apiserver/plugin/pkg/authenticator/token/oidc"
)

//go:linkname convertObject k8s.io/apiserver/plugin/pkg/authenticator/token/oidc.convertObjectToUnstructured
func convertObject(object any) (*unstructured.Unstructured, error)

//go:linkname convertUser k8s.io/apiserver/plugin/pkg/authenticator/token/oidc.convertUserInfoToUnstructured
func convertUser(info user.Info) (*unstructured.Unstructured, error)

func wrapClaims(claims map[string]json.RawMessage) *unstructured.Unstructured {
	converted, err := convertObject(&claims)
	if err != nil {
		panic(err)
	}
	return converted
}

func wrapUser(info user.Info) *unstructured.Unstructured {
	converted, err := convertUser(info)
	if err != nil {
		panic(err)
	}
	return converted
}
