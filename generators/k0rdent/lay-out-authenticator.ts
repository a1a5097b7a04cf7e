import type {
  ClaimValidationRule,
  JWTAuthenticator,
  PrefixedClaimOrExpression,
} from '../../authentication/configuration.ts';
import type { JsonObject, JsonValue } from '../print/json-value.ts';

/**
 * An entry of `jwt` as Go's JSON has the structs of k8s.io/apiserver's `v1`: a struct that says nothing is `{}` (`groups`,
 * `uid`), a list that is not there is `null`, and of strings only a pointer (`prefix`, `discoveryURL`) tells empty from
 * absent.
 */
export function layOutAuthenticator({
  issuer,
  claimValidationRules,
  claimMappings,
  userValidationRules,
}: JWTAuthenticator): JsonObject {
  return {
    issuer: {
      url: issuer?.url ?? '',
      ...pointer('discoveryURL', issuer?.discoveryURL),
      ...text('certificateAuthority', issuer?.certificateAuthority),
      audiences: issuer?.audiences?.map((audience) => audience ?? '') ?? null,
      ...text('audienceMatchPolicy', issuer?.audienceMatchPolicy),
      ...text('egressSelectorType', issuer?.egressSelectorType),
    },
    ...list('claimValidationRules', claimValidationRules, layOutRule),
    claimMappings: {
      username: layOutClaim(claimMappings?.username),
      groups: layOutClaim(claimMappings?.groups),
      uid: layOutClaim(claimMappings?.uid),
      ...list('extra', claimMappings?.extra, (mapping) => ({
        key: mapping?.key ?? '',
        valueExpression: mapping?.valueExpression ?? '',
      })),
    },
    ...list('userValidationRules', userValidationRules, (rule) => ({
      expression: rule?.expression ?? '',
      ...text('message', rule?.message),
    })),
  };
}

function layOutRule(rule: ClaimValidationRule): JsonObject {
  return {
    ...text('claim', rule?.claim),
    ...text('requiredValue', rule?.requiredValue),
    ...text('expression', rule?.expression),
    ...text('message', rule?.message),
  };
}

/** The mapping of the user id has no prefix; in the others it is a pointer. */
function layOutClaim(mapping: PrefixedClaimOrExpression | undefined): JsonObject {
  return {
    ...text('claim', mapping?.claim),
    ...pointer('prefix', mapping?.prefix),
    ...text('expression', mapping?.expression),
  };
}

function text(name: string, value: string | null | undefined): JsonObject {
  return value ? { [name]: value } : {};
}

function pointer(name: string, value: string | null | undefined): JsonObject {
  return value == null ? {} : { [name]: value };
}

function list<T>(
  name: string,
  items: readonly T[] | null | undefined,
  layOut: (item: T) => JsonValue,
): JsonObject {
  return items && items.length > 0 ? { [name]: items.map(layOut) } : {};
}
