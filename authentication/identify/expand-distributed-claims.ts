import type { CelInput } from '../cel/wrap-input.ts';
import { quoteGoString as quote } from '../quote-go-string.ts';
import { findStructField } from './find-struct-field.ts';
import type { Journey } from './journey.ts';
import { nameJsonKind } from './name-json-kind.ts';
import { Stop } from './stop.ts';

/**
 * Distributed claims, as upstream's `claimResolver.expand` has them: only for the claim of the groups, and only if the
 * token does not have it. Where the API server would ask an endpoint, what it gets is not known here.
 */
export function expandDistributedClaims(journey: Journey): void {
  const { configuration } = journey.authenticator;
  const claim = configuration.claimMappings?.groups?.claim ?? '';
  const names = journey.find('_claim_names');
  if (claim === '' || journey.find(claim) !== undefined || names === undefined) return;
  const refuse: (text: string) => never = (text) =>
    journey.refuse(`oidc: could not expand distributed claims: ${text}`, { about: 'distributed-claims' });
  if (names !== null && !isObject(names)) {
    const kind = nameJsonKind(names);
    refuse(
      `oidc: error parsing distributed claim names: json: cannot unmarshal ${kind} into Go value of type map[string]string`,
    );
  }
  const sources = journey.find('_claim_sources');
  if (sources === undefined) refuse('oidc: no claim sources');
  const fault = findSourceFault(sources);
  if (fault !== undefined) refuse(`oidc: could not parse claim sources: json: cannot unmarshal ${fault}`);
  const source = names === null ? undefined : names[claim];
  if (typeof source !== 'string') return;
  const endpoint = isObject(sources) ? sources[source] : undefined;
  if (endpoint === undefined) {
    refuse(`id token _claim_names contained a source ${source} missing in _claims_sources`);
  }
  const url = findEndpoint(endpoint);
  if (url === '') return;
  const reason = `the API server would ask ${quote(url)} for the claim ${quote(claim)}, and what it gets is not known here`;
  journey.note({ about: 'distributed-claims', outcome: 'unverified', detail: reason });
  throw new Stop('unverified', reason);
}

function isObject(value: CelInput): value is Readonly<Record<string, CelInput>> {
  return nameJsonKind(value) === 'object';
}

function findSourceFault(sources: CelInput): string | undefined {
  if (sources === null) return undefined;
  if (!isObject(sources)) return `${nameJsonKind(sources)} into Go value of type map[string]oidc.endpoint`;
  for (const source of Object.values(sources)) {
    if (source === null) continue;
    if (!isObject(source)) return `${nameJsonKind(source)} into Go value of type oidc.endpoint`;
    for (const [name, value] of Object.entries(source)) {
      const field = findStructField(name, ['endpoint', 'access_token', 'JWT']);
      if (field === undefined || value === null || typeof value === 'string') continue;
      return `${nameJsonKind(value)} into Go struct field endpoint.${field} of type string`;
    }
  }
  return undefined;
}

function findEndpoint(source: CelInput): string {
  if (!isObject(source)) return '';
  let url = '';
  for (const [name, value] of Object.entries(source)) {
    if (findStructField(name, ['endpoint']) !== undefined && typeof value === 'string') url = value;
  }
  return url;
}
