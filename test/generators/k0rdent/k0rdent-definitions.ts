import type { JsonObject } from '../../../generators/print/json-value.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';

const text = { type: 'string' };
const anything = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const list = (items: JsonObject) => ({ type: 'array', items });
const object = (properties: JsonObject, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
});

const claim = object({ claim: text, prefix: text, expression: text });

/**
 * The kinds of k0rdent and k0smotron that are rendered, as far as their fields are known: the originals cannot be had
 * here. In theirs a field that is not listed would be dropped; here, with strict field validation, it is refused.
 */
export const k0rdentDefinitions: readonly KubernetesObject[] = [
  define('k0rdent.mirantis.com', 'ClusterAuthentication', 'clusterauthentications', {
    authenticationConfiguration: {
      ...object({
        jwt: list(
          object(
            {
              issuer: object(
                {
                  url: text,
                  discoveryURL: text,
                  certificateAuthority: text,
                  audiences: list(text),
                  audienceMatchPolicy: text,
                  egressSelectorType: text,
                },
                ['url', 'audiences'],
              ),
              claimValidationRules: list(
                object({ claim: text, requiredValue: text, expression: text, message: text }),
              ),
              claimMappings: object(
                {
                  username: claim,
                  groups: claim,
                  uid: object({ claim: text, expression: text }),
                  extra: list(object({ key: text, valueExpression: text }, ['key', 'valueExpression'])),
                },
                ['username'],
              ),
              userValidationRules: list(object({ expression: text, message: text }, ['expression'])),
            },
            ['issuer', 'claimMappings'],
          ),
        ),
        anonymous: object(
          { enabled: { type: 'boolean' }, conditions: list(object({ path: text }, ['path'])) },
          ['enabled'],
        ),
      }),
      'x-kubernetes-preserve-unknown-fields': true,
    },
    caSecret: object({ name: text, namespace: text, key: text }, ['name', 'key']),
  }),
  define(
    'k0rdent.mirantis.com',
    'AccessManagement',
    'accessmanagements',
    {
      accessRules: list(
        object({
          targetNamespaces: object({ stringSelector: text, selector: anything, list: list(text) }),
          clusterTemplateChains: list(text),
          serviceTemplateChains: list(text),
          credentials: list(text),
          clusterAuthentications: list(text),
        }),
      ),
    },
    'Cluster',
  ),
  define('controlplane.cluster.x-k8s.io', 'K0smotronControlPlane', 'k0smotroncontrolplanes', {
    k0sConfig: anything,
    mounts: list(
      object(
        {
          path: text,
          secret: object({
            secretName: text,
            defaultMode: { type: 'integer', format: 'int32' },
            items: list(object({ key: text, path: text }, ['key', 'path'])),
          }),
        },
        ['path'],
      ),
    ),
  }),
  define('controlplane.cluster.x-k8s.io', 'K0sControlPlane', 'k0scontrolplanes', {
    k0sConfigSpec: object({
      files: list(
        object({
          path: text,
          permissions: text,
          contentFrom: object({ secretRef: object({ name: text, key: text }, ['key']) }),
        }),
      ),
      k0s: anything,
    }),
  }),
];

function define(
  group: string,
  kind: string,
  plural: string,
  spec: JsonObject,
  scope = 'Namespaced',
): KubernetesObject {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
      versions: [
        {
          name: 'v1beta1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: object({ spec: object(spec) }) },
        },
      ],
    },
  };
}
