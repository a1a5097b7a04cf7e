import cluster from './cluster.json' with { type: 'json' };
import clusterAuthentication from './cluster-authentication.json' with { type: 'json' };
import definitions from './definitions.json' with { type: 'json' };
import destination from './destination.json' with { type: 'json' };
import emergency from './emergency.json' with { type: 'json' };
import environmentCheck from './environment-check.json' with { type: 'json' };
import gardener from './gardener.json' with { type: 'json' };
import issuer from './issuer.json' with { type: 'json' };
import issuerClass from './issuer-class.json' with { type: 'json' };
import type { JsonSchema } from './json-schema.ts';
import k0rdent from './k0rdent.json' with { type: 'json' };
import kubeone from './kubeone.json' with { type: 'json' };
import nodeFile from './node-file.json' with { type: 'json' };
import openIdConnect from './open-id-connect.json' with { type: 'json' };
import organization from './organization.json' with { type: 'json' };
import serviceAccountTrust from './service-account-trust.json' with { type: 'json' };
import talos from './talos.json' with { type: 'json' };
import tokenCase from './token-case.json' with { type: 'json' };

/** The schema files by their `$id`, as they are written: with references from one file into another. */
export const schemas = {
  'cluster-authentication.json': clusterAuthentication,
  'cluster.json': cluster,
  'definitions.json': definitions,
  'destination.json': destination,
  'emergency.json': emergency,
  'environment-check.json': environmentCheck,
  'gardener.json': gardener,
  'issuer-class.json': issuerClass,
  'issuer.json': issuer,
  'k0rdent.json': k0rdent,
  'kubeone.json': kubeone,
  'node-file.json': nodeFile,
  'open-id-connect.json': openIdConnect,
  'organization.json': organization,
  'service-account-trust.json': serviceAccountTrust,
  'talos.json': talos,
  'token-case.json': tokenCase,
} as unknown as Readonly<Record<string, JsonSchema>>;
