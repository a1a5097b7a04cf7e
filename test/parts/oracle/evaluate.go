package main

import (
	"context"
	"encoding/json"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/checker"
	"github.com/google/cel-go/common/types/ref"
	authenticationcel "k8s.io/apiserver/pkg/authentication/cel"
	"k8s.io/apiserver/pkg/authentication/user"
)

// wanted is an expression with the result that its field asks for.
type wanted struct {
	expression string
	mustBeBool bool
}

func (w wanted) GetExpression() string { return w.expression }

func (w wanted) ReturnTypes() []*cel.Type {
	if w.mustBeBool {
		return []*cel.Type{cel.BoolType}
	}
	return []*cel.Type{cel.AnyType}
}

// evaluate compiles one expression and, with an input, evaluates it, as the mapper of the release does.
func evaluate(asked request) answer {
	expression := wanted{asked.Expression, asked.MustBeBool}
	compile := compiler.CompileClaimsExpression
	if asked.Environment == "user" {
		compile = compiler.CompileUserExpression
	}
	compiled, err := compile(expression)
	if err != nil {
		return answer{"refused": err.Error()}
	}
	result := answer{"type": checker.FormatCELType(compiled.AST.OutputType())}
	if len(asked.Input) == 0 {
		return result
	}
	value, err := valueOf(asked, compiled)
	if err != nil {
		result["failed"] = err.Error()
		return result
	}
	result["value"] = describe(value)
	return result
}

func valueOf(asked request, compiled authenticationcel.CompilationResult) (ref.Val, error) {
	results := []authenticationcel.CompilationResult{compiled}
	if asked.Environment == "user" {
		var given struct {
			Username, UID string
			Groups        []string
			Extra         map[string][]string
		}
		if err := json.Unmarshal(asked.Input, &given); err != nil {
			panic(err)
		}
		evaluated, err := authenticationcel.NewUserMapper(results).EvalUser(context.Background(),
			wrapUser(&user.DefaultInfo{Name: given.Username, UID: given.UID, Groups: given.Groups, Extra: given.Extra}))
		if err != nil {
			return nil, err
		}
		return evaluated[0].EvalResult, nil
	}
	var claims map[string]json.RawMessage
	if err := json.Unmarshal(asked.Input, &claims); err != nil {
		panic(err)
	}
	evaluated, err := authenticationcel.NewClaimsMapper(results).EvalClaimMapping(context.Background(), wrapClaims(claims))
	return evaluated.EvalResult, err
}
