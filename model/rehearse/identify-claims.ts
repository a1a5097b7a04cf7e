import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { Claims } from '../../authentication/identify/claims.ts';
import type { Identification } from '../../authentication/identify/identification.ts';
import {
  type PreparedAuthenticators,
  prepareAuthenticators,
} from '../../authentication/identify/prepare-authenticators.ts';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import { asksWebhook } from '../asks-webhook.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import { answerAsWebhook } from './answer-as-webhook.ts';

/** Without a cluster it is a file that API servers read. */
type LoadedDocument = Pick<CompiledCluster, 'configuration' | 'minor'> & {
  readonly cluster?: CompiledCluster['cluster'];
};

const known = new WeakMap<AuthenticationConfiguration, PreparedAuthenticators>();

/**
 * Whom a token with these claims becomes on a cluster, taken for one that its issuer signed and that is valid now. The
 * cluster's document has to be one that its API servers load, or that its webhook can be told.
 */
export function identifyClaims(claims: Claims, cluster: LoadedDocument): Identification {
  const answer = prepare(cluster).identify(claims, { now: 0, ignoreTime: true });
  return cluster.cluster !== undefined && asksWebhook(cluster.cluster)
    ? answerAsWebhook(answer, claims, cluster.configuration)
    : answer;
}

/** The documents of clusters differ, but what is costly about them, their expressions, is remembered by its text. */
function prepare({ configuration, minor }: LoadedDocument): PreparedAuthenticators {
  let prepared = known.get(configuration);
  if (prepared === undefined) {
    prepared = prepareAuthenticators(configuration, { minor: Math.min(minor, knownMinors.at(-1)!) });
    known.set(configuration, prepared);
  }
  return prepared;
}
