import type { JsonObject } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';

const object = (properties: JsonObject) => ({ type: 'object', properties });
const text = { type: 'string' };
const anything = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

/**
 * Gardener's Shoot as far as its fields concern a document: the original cannot be had here. A field that is
 * not listed is refused with strict field validation, as Gardener's own API server does it.
 */
export const gardenerDefinitions: readonly KubernetesObject[] = [
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'shoots.core.gardener.cloud' },
    spec: {
      group: 'core.gardener.cloud',
      scope: 'Namespaced',
      names: { kind: 'Shoot', listKind: 'ShootList', plural: 'shoots', singular: 'shoot' },
      versions: [
        {
          name: 'v1beta1',
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: object({
              spec: object({
                region: text,
                purpose: text,
                credentialsBindingName: text,
                cloudProfile: object({ kind: text, name: text }),
                networking: anything,
                provider: anything,
                kubernetes: object({
                  version: text,
                  kubeAPIServer: object({
                    enableAnonymousAuthentication: { type: 'boolean' },
                    serviceAccountConfig: object({
                      issuer: text,
                      acceptedIssuers: { type: 'array', items: text },
                    }),
                    structuredAuthentication: object({ configMapName: text }),
                  }),
                }),
              }),
            }),
          },
        },
      ],
    },
  },
];
