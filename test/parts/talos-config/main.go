// Prints the file that Talos writes for its API server, by Talos' own recipe: of the document KubeAuthenticationConfig
// on stdin the map under `configuration`, accepted where the types of k8s.io/apiserver's v1beta1 can hold it, with
// apiVersion and kind set, printed by the YAML serializer of k8s.io/apimachinery.
package main

import (
	"fmt"
	"io"
	"os"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	apiserverv1beta1 "k8s.io/apiserver/pkg/apis/apiserver/v1beta1"
	"sigs.k8s.io/yaml"
)

func main() {
	if err := printFile(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func printFile(in io.Reader, out io.Writer) error {
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var document struct {
		APIVersion    string         `json:"apiVersion"`
		Kind          string         `json:"kind"`
		Configuration map[string]any `json:"configuration"`
	}
	if err := yaml.UnmarshalStrict(text, &document); err != nil {
		return err
	}
	if document.APIVersion != "v1alpha1" || document.Kind != "KubeAuthenticationConfig" {
		return fmt.Errorf("%q %q: not registered", document.Kind, document.APIVersion)
	}
	var typed apiserverv1beta1.AuthenticationConfiguration
	if err := runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(document.Configuration, &typed, false); err != nil {
		return err
	}
	file := runtime.DeepCopyJSON(document.Configuration)
	if file == nil {
		file = map[string]any{}
	}
	file["apiVersion"] = "apiserver.config.k8s.io/v1beta1"
	file["kind"] = "AuthenticationConfiguration"
	options := json.SerializerOptions{Yaml: true, Pretty: true, Strict: true}
	return json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, options).
		Encode(&unstructured.Unstructured{Object: file}, out)
}
