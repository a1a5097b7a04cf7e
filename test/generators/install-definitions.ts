import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { applyObjects } from '../lab/apply-objects.ts';
import { findPart } from '../lab/find-part.ts';
import type { ApiServer } from '../lab/start-api-server.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { gardenerDefinitions } from './gardener/gardener-definitions.ts';
import { k0rdentDefinitions } from './k0rdent/k0rdent-definitions.ts';
import { openIDConnectDefinitions } from './open-id-connect/open-id-connect-definitions.ts';

/**
 * Installs the definition of every kind of somebody else's that is rendered, and waits until they are served: Flux's own,
 * and for k0rdent, Gardener and its webhook, whose own cannot be had, those of the tests.
 */
export async function installDefinitions(server: ApiServer): Promise<void> {
  const folder = findPart('flux-crds')!;
  const ofFlux = readdirSync(folder).flatMap((name) =>
    parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map(
      (document) => document.toJS() as KubernetesObject,
    ),
  );
  const definitions = [...ofFlux, ...k0rdentDefinitions, ...gardenerDefinitions, ...openIDConnectDefinitions];
  await applyObjects(server, definitions);
  await waitUntil('the kinds of others are served', async () => {
    const served = await Promise.all(
      definitions.map(async ({ metadata }) => {
        const { text } = await server.request(
          'GET',
          `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${metadata.name}`,
        );
        return /"type":"Established","status":"True"/.test(text);
      }),
    );
    return !served.includes(false);
  });
}
