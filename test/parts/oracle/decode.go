package main

import (
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apiserver/pkg/apis/apiserver"
	"k8s.io/apiserver/pkg/apis/apiserver/install"
	"k8s.io/apiserver/pkg/apis/apiserver/v1beta1"
)

var (
	scheme = runtime.NewScheme()
	codecs = serializer.NewCodecFactory(scheme, serializer.EnableStrict)
)

func init() {
	install.Install(scheme)
}

// decode does what loadAuthenticationConfigFromData of k8s.io/kubernetes does, which is not in a library.
func decode(data []byte) (*apiserver.AuthenticationConfiguration, error) {
	if len(data) == 0 {
		return nil, errors.New("empty config data")
	}
	decoded, err := runtime.Decode(codecs.UniversalDecoder(), data)
	if err != nil {
		return nil, err
	}
	configuration, ok := decoded.(*apiserver.AuthenticationConfiguration)
	if !ok {
		return nil, fmt.Errorf("expected AuthenticationConfiguration, got %T", decoded)
	}
	return configuration, nil
}

func decodeOnly(asked request) answer {
	configuration, err := decode(asked.Document)
	if err != nil {
		return answer{"loadError": err.Error()}
	}
	external := &v1beta1.AuthenticationConfiguration{}
	if err := scheme.Convert(configuration, external, nil); err != nil {
		panic(err)
	}
	external.Kind = "AuthenticationConfiguration"
	return answer{"configuration": external}
}
