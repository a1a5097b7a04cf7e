package main

import (
	"k8s.io/apiserver/pkg/apis/apiserver"
)

// load decodes and validates a file as the API server does when it reads it again. The answer is empty when it is taken.
func load(asked request) (*apiserver.AuthenticationConfiguration, answer) {
	configuration, err := decode(asked.Document)
	if err != nil {
		return nil, answer{"loadError": err.Error()}
	}
	if faults := validate(configuration, asked.DisallowedIssuers); len(faults) > 0 {
		return nil, answer{"validationError": faults.ToAggregate().Error()}
	}
	return configuration, answer{}
}
