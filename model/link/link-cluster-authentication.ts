import type { AnonymousAuthConfig, JWTAuthenticator } from '../../authentication/configuration.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import { resolveK0rdentSettings } from '../k0rdent-settings.ts';
import { apiVersion } from '../kind.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import { type InjectionMode, injectAuthority } from './inject-authority.ts';
import { readCaSecret } from './read-ca-secret.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** What a ClusterAuthentication contributes to a cluster's document. */
export interface LinkedClusterAuthentication {
  manifest: Manifest<'ClusterAuthentication'>;
  /** In the order in which they are written. */
  issuers: readonly TrustedIssuer[];
  anonymous: AnonymousAuthConfig | undefined;
}

/**
 * The ClusterAuthentication that a cluster names as its `clusterAuth`, with the CA of its Secret put in. Undefined where
 * it names none, or none in the namespace of its ClusterDeployment or in the one that it is handed out from.
 */
export function linkClusterAuthentication(
  cluster: Manifest<'Cluster'>,
  candidates: readonly Manifest<'ClusterAuthentication'>[],
  documents: readonly SourceDocument[],
  findings: Finding[],
): LinkedClusterAuthentication | undefined {
  const { clusterAuth, caSecretMode = 'compatible' } = cluster.document.spec.delivery.k0rdent ?? {};
  if (clusterAuth === undefined) return undefined;
  const settings = resolveK0rdentSettings(cluster);
  const namespace = settings.distributedFrom ?? settings.namespace;
  const named = candidates.filter(({ name }) => name === clusterAuth);
  const manifest = named.find(({ document }) => document.metadata.namespace === namespace);
  if (manifest === undefined) {
    const [near] = named;
    const elsewhere = near?.document.metadata.namespace;
    const names = candidates
      .filter(({ document }) => document.metadata.namespace === namespace)
      .map(({ name }) => name);
    findings.push({
      rule: elsewhere === undefined ? 'unknown-reference' : 'k0rdent-namespace',
      message: `There is no ClusterAuthentication "${clusterAuth}" in the namespace ${namespace}${elsewhere === undefined ? '' : `, but one in ${elsewhere}`}.`,
      place: {
        document: cluster.source,
        path: ['spec', 'delivery', 'k0rdent', 'clusterAuth'],
      },
      help:
        elsewhere === undefined
          ? listCandidates(clusterAuth, names, `ClusterAuthentications in ${namespace}`)
          : settings.distributedFrom === undefined
            ? `A ClusterDeployment takes it from its own namespace: set metadata.namespace of the ClusterAuthentication to ${namespace}, or delivery.k0rdent.namespace to ${elsewhere}. Where AccessManagement hands it out: distributedFrom: ${elsewhere}.`
            : `AccessManagement hands it out from ${namespace}: set its metadata.namespace to that, or correct distributedFrom.`,
      ...(near !== undefined && {
        related: [
          {
            document: near.source,
            path: ['metadata', 'namespace'],
            message: 'the ClusterAuthentication of that name',
          },
        ],
      }),
      ...(elsewhere === undefined && { missing: { kind: 'ClusterAuthentication', name: clusterAuth } }),
    });
    return undefined;
  }
  const { jwt = [], anonymous } = manifest.document.spec.authenticationConfiguration;
  const authenticators = lowerEntries(manifest, caSecretMode, documents, findings);
  return {
    manifest,
    anonymous,
    issuers: authenticators.map((authenticator, index) => {
      const { certificateAuthority } = authenticator.issuer ?? {};
      const isInjected = certificateAuthority !== jwt[index]!.issuer.certificateAuthority;
      const owner = {
        kind: 'Issuer',
        name: clusterAuth,
        document: { apiVersion, kind: 'Issuer', metadata: { name: clusterAuth }, spec: authenticator },
        // The object has no room for exceptions, so those of the Cluster hold.
        source: cluster.source,
      } as Manifest<'Issuer'>;
      return {
        owner,
        template: { ...owner, source: manifest.source },
        internal: false,
        internalHelp: `Correct the host; if it is meant to be private, except the rule in Cluster "${cluster.name}": the object has no field that says so.`,
        authenticator,
        access: [],
        locate: (field) => ({
          document: manifest.source,
          path:
            isInjected && field[0] === 'issuer' && field[1] === 'certificateAuthority'
              ? ['spec', 'caSecret', 'key']
              : ['spec', 'authenticationConfiguration', 'jwt', index, ...field],
        }),
      };
    }),
  };
}

const known = new WeakMap<Manifest, Map<InjectionMode, readonly JWTAuthenticator[]>>();

/** The entries with the CA put in. Remembered, because what is found out about an entry is remembered by the entry. */
function lowerEntries(
  manifest: Manifest<'ClusterAuthentication'>,
  mode: InjectionMode,
  documents: readonly SourceDocument[],
  findings: Finding[],
): readonly JWTAuthenticator[] {
  let entries = known.get(manifest)?.get(mode);
  if (entries !== undefined) return entries;
  const authority = readCaSecret(manifest, documents, findings) ?? '';
  entries = (manifest.document.spec.authenticationConfiguration.jwt ?? []).map(({ issuer, ...rest }) => ({
    ...rest,
    // What is taken as it is written gets no audience of the cluster's.
    issuer: { audiences: [], ...injectAuthority(issuer, authority, mode) },
  }));
  known.set(manifest, (known.get(manifest) ?? new Map()).set(mode, entries));
  return entries;
}
