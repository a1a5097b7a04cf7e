package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"

	gooidc "github.com/coreos/go-oidc"
	"k8s.io/apiserver/pkg/apis/apiserver"
	"k8s.io/apiserver/pkg/authentication/authenticator"
	tokenunion "k8s.io/apiserver/pkg/authentication/token/union"
	"k8s.io/apiserver/plugin/pkg/authenticator/token/oidc"
)

// Key sets by the hash in their URL, so that the real client fetches the keys of the request at hand.
var (
	keySets   sync.Map
	keyServer = sync.OnceValue(func() *httptest.Server {
		return httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, asked *http.Request) {
			keys, found := keySets.Load(strings.TrimPrefix(asked.URL.Path, "/"))
			if !found {
				http.NotFound(response, asked)
				return
			}
			response.Header().Set("Content-Type", "application/json")
			response.Header().Set("Cache-Control", "max-age=3600")
			_, _ = response.Write(keys.([]byte))
		}))
	})
)

// authenticate builds the authenticators of a file as the API server does, but for the discovery of the keys, and shows
// them the tokens. `answers` has the user, or the error, or neither when no issuer is the token's.
func authenticate(asked request) answer {
	configuration, refusal := load(asked)
	if configuration == nil {
		return refusal
	}
	lifecycle, cancel := context.WithCancel(context.Background())
	defer cancel()
	var authenticators []authenticator.Token
	for _, one := range configuration.JWT {
		built, err := build(lifecycle, one, asked)
		if err != nil {
			return answer{"buildError": err.Error()}
		}
		authenticators = append(authenticators, built)
	}
	union := tokenunion.NewFailOnError(authenticators...)
	answers := []answer{}
	for _, token := range asked.Tokens {
		response, found, err := union.AuthenticateToken(context.Background(), token)
		switch {
		case err != nil:
			answers = append(answers, answer{"error": err.Error()})
		case !found:
			answers = append(answers, answer{})
		default:
			user := response.User
			answers = append(answers, answer{"user": answer{
				"username": user.GetName(), "uid": user.GetUID(), "groups": user.GetGroups(), "extra": user.GetExtra(),
			}})
		}
	}
	return answer{"answers": answers}
}

func build(lifecycle context.Context, one apiserver.JWTAuthenticator, asked request) (authenticator.Token, error) {
	// A key set and a discovery URL exclude each other, and there is no discovery here.
	one.Issuer.DiscoveryURL = ""
	sum := sha256.Sum256(asked.Keys)
	name := hex.EncodeToString(sum[:])
	keySets.Store(name, []byte(asked.Keys))
	client := gooidc.ClientContext(lifecycle, keyServer().Client())
	options := oidc.Options{
		JWTAuthenticator:     one,
		KeySet:               gooidc.NewRemoteKeySet(client, keyServer().URL+"/"+name),
		SupportedSigningAlgs: oidc.AllValidSigningAlgorithms(),
		DisallowedIssuers:    asked.DisallowedIssuers,
	}
	complete(&options, asked)
	return oidc.New(lifecycle, options)
}
