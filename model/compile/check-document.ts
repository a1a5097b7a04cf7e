import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import type { DocumentRefusalOptions } from '../../authentication/refusals/document-refusal-options.ts';
import { findDocumentRefusals } from '../../authentication/refusals/find-document-refusals.ts';
import type { Refusal } from '../../authentication/refusals/refusal.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { CompiledCluster } from './compiled-cluster.ts';
import { explainRefusal } from './explain-refusal.ts';
import { locateDocumentField } from './locate-document-field.ts';

const numbers = new WeakMap<JWTAuthenticator, number>();
let last = 0;
/** By the first issuer, so that the answers go when their issuers go. */
const known = new WeakMap<JWTAuthenticator, Map<string, readonly Refusal[]>>();

/**
 * What Trustplane refuses about a cluster's document as a whole, at the lines that caused it. The answer is remembered
 * for the set of issuers, because a fleet has few of them.
 */
export function checkDocument(compiled: CompiledCluster, options: DocumentRefusalOptions): Finding[] {
  const { configuration, issuers } = compiled;
  const jwt = issuers.map(({ authenticator }) => authenticator);
  return recall({ ...configuration, jwt }, options).map((refusal) => {
    const { path, rule, message, help, others = [] } = refusal;
    const issuer = path[0] === 'jwt' ? issuers[Number(path[1])] : undefined;
    if (issuer !== undefined) {
      const further = others.flatMap((index) => issuers[index] ?? []);
      return explainRefusal(refusal, issuer, path.slice(2), further);
    }
    return { rule, message, help, place: locateDocumentField(compiled, path) };
  });
}

function recall(
  configuration: AuthenticationConfiguration & { readonly jwt: readonly JWTAuthenticator[] },
  options: DocumentRefusalOptions,
): readonly Refusal[] {
  const { jwt, ...rest } = configuration;
  const [first] = jwt;
  if (first === undefined) return findDocumentRefusals(configuration, options);
  let answers = known.get(first);
  if (answers === undefined) {
    answers = new Map();
    known.set(first, answers);
  }
  const key = JSON.stringify([jwt.map(numberOf), rest, options]);
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = findDocumentRefusals(configuration, options);
    answers.set(key, answer);
  }
  return answer;
}

function numberOf(authenticator: JWTAuthenticator): number {
  let number = numbers.get(authenticator);
  if (number === undefined) {
    number = ++last;
    numbers.set(authenticator, number);
  }
  return number;
}
