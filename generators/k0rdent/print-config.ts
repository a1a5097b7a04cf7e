import { createHash } from 'node:crypto';
import type {
  AuthenticationConfiguration,
  ClaimValidationRule,
  JWTAuthenticator,
  PrefixedClaimOrExpression,
} from '../../authentication/configuration.ts';
import { carryValue } from '../print/carry-value.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { JsonObject, JsonValue } from '../print/json-value.ts';

/** What k0rdent hands to an API server. */
export interface PrintedConfig {
  /** The bytes under the Secret's key `config`. */
  text: string;
  /** The first 8 hexadecimal digits of their SHA-256: k0rdent's name for the content. */
  hash: string;
}

/**
 * A configuration as k0rdent's controller (kcm) writes it into the Secret `<clusterdeployment>-auth-config`, byte for
 * byte: the structs of k8s.io/apiserver's `v1` as Go's JSON has them, printed by sigs.k8s.io/yaml. So a struct that
 * says nothing is `{}` (`groups`, `uid`), a list that is not there is `null`, and of strings only a pointer (`prefix`,
 * `discoveryURL`) tells empty from absent.
 *
 * @throws UnprintableStringError where sigs.k8s.io/yaml refuses a text too
 */
export function printConfig({
  apiVersion,
  jwt,
  anonymous,
}: Pick<AuthenticationConfiguration, 'apiVersion' | 'jwt' | 'anonymous'>): PrintedConfig {
  const text = emitYaml(
    carryValue({
      apiVersion: apiVersion ?? 'apiserver.config.k8s.io/v1',
      kind: 'AuthenticationConfiguration',
      jwt: jwt?.map((entry) => layOutEntry(entry ?? {})) ?? null,
      ...(anonymous != null && {
        anonymous: {
          enabled: anonymous.enabled ?? false,
          ...list('conditions', anonymous.conditions, (condition) => ({ path: condition?.path ?? '' })),
        },
      }),
    }),
  );
  return { text, hash: createHash('sha256').update(text).digest('hex').slice(0, 8) };
}

function layOutEntry({
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
