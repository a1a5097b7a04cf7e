// The oracle answers as the API server of one release does, with that release's own packages: one JSON request on
// each line of stdin, one JSON answer on each line of stdout, in order. The same sources are built against each
// release; what differs is chosen by build tags (kubernetes1.34: this release or a newer one).
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/klog/v2"
)

type request struct {
	// Operation is decode, validate, evaluate or authenticate.
	Operation string `json:"operation"`
	// Document is the file's bytes, in base64.
	Document []byte `json:"document"`
	// DisallowedIssuers are the cluster's own service-account issuers.
	DisallowedIssuers []string `json:"disallowedIssuers"`
	// EgressSelectorTypes are those that the server has an egress configuration for; null when it has none.
	EgressSelectorTypes []string `json:"egressSelectorTypes"`
	// FeatureGates are set as on the command line, for this and all later requests.
	FeatureGates string `json:"featureGates"`
	// Keys is the JWKS of every issuer.
	Keys   json.RawMessage `json:"keys"`
	Tokens []string        `json:"tokens"`

	Expression  string          `json:"expression"`
	Environment string          `json:"environment"`
	MustBeBool  bool            `json:"mustBeBool"`
	Input       json.RawMessage `json:"input"`
}

type answer map[string]any

func main() {
	klog.SetLogger(klog.Logger{})
	requests := bufio.NewReaderSize(os.Stdin, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	answers.SetEscapeHTML(false)
	for {
		line, err := requests.ReadBytes('\n')
		if err != nil {
			return
		}
		if err := answers.Encode(reply(line)); err != nil {
			panic(err)
		}
	}
}

func reply(line []byte) (result answer) {
	defer func() {
		if fault := recover(); fault != nil {
			result = answer{"panic": fmt.Sprint(fault)}
		}
	}()
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		panic(err)
	}
	if asked.FeatureGates != "" {
		if err := utilfeature.DefaultMutableFeatureGate.Set(asked.FeatureGates); err != nil {
			panic(err)
		}
	}
	switch asked.Operation {
	case "decode":
		return decodeOnly(asked)
	case "validate":
		_, refusal := load(asked)
		return refusal
	case "authenticate":
		return authenticate(asked)
	case "evaluate":
		return evaluate(asked)
	}
	panic("unknown operation " + asked.Operation)
}
