// Prints the configuration that k0rdent's controller (kcm) writes into the Secret of a control plane, by kcm's own
// recipe: the types of k8s.io/apiserver's v1, printed by sigs.k8s.io/yaml, and 8 hexadecimal digits of the SHA-256 of
// that text. One JSON document of an AuthenticationConfiguration on each line of stdin, one JSON answer on each line of
// stdout, in order.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"

	apiserverv1 "k8s.io/apiserver/pkg/apis/apiserver/v1"
	"sigs.k8s.io/yaml"
)

type answer struct {
	Config string `json:"config"`
	Hash   string `json:"hash"`
	Error  string `json:"error,omitempty"`
}

func main() {
	requests := bufio.NewReaderSize(os.Stdin, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for {
		line, err := requests.ReadBytes('\n')
		if err != nil {
			return
		}
		if err := answers.Encode(printConfig(line)); err != nil {
			panic(err)
		}
	}
}

func printConfig(document []byte) answer {
	var configuration apiserverv1.AuthenticationConfiguration
	if err := json.Unmarshal(document, &configuration); err != nil {
		return answer{Error: err.Error()}
	}
	configuration.APIVersion = "apiserver.config.k8s.io/v1"
	configuration.Kind = "AuthenticationConfiguration"
	text, err := yaml.Marshal(configuration)
	if err != nil {
		return answer{Error: err.Error()}
	}
	sum := sha256.Sum256(text)
	return answer{Config: string(text), Hash: hex.EncodeToString(sum[:])[:8]}
}
