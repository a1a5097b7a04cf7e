import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';

const text = { type: 'string' };
const filled = { type: 'string', minLength: 1 };
const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512'];

/**
 * The kind of gardener/oidc-webhook-authenticator, written after its fields: what it has a default for has it here too,
 * so that an object shows what the webhook would make of what it leaves out.
 */
export const openIDConnectDefinitions: readonly KubernetesObject[] = [
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'openidconnects.authentication.gardener.cloud' },
    spec: {
      group: 'authentication.gardener.cloud',
      scope: 'Cluster',
      names: {
        kind: 'OpenIDConnect',
        listKind: 'OpenIDConnectList',
        plural: 'openidconnects',
        singular: 'openidconnect',
      },
      versions: [
        {
          name: 'v1alpha1',
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: {
            openAPIV3Schema: {
              type: 'object',
              required: ['spec'],
              properties: {
                spec: {
                  type: 'object',
                  required: ['issuerURL', 'usernameClaim'],
                  properties: {
                    issuerURL: { type: 'string', pattern: '^https://' },
                    clientID: text,
                    audiences: { type: 'array', items: text },
                    usernameClaim: filled,
                    usernamePrefix: text,
                    groupsClaim: text,
                    groupsPrefix: text,
                    supportedSigningAlgs: {
                      type: 'array',
                      default: ['RS256'],
                      items: { type: 'string', enum: algorithms },
                    },
                    requiredClaims: { type: 'object', additionalProperties: text },
                    extraClaims: { type: 'array', items: text },
                    caBundle: { type: 'string', format: 'byte' },
                    jwks: {
                      type: 'object',
                      properties: {
                        keys: { type: 'string', format: 'byte' },
                        distributedClaims: { type: 'boolean', default: true },
                      },
                    },
                    maxTokenExpirationSeconds: { type: 'integer', format: 'int64' },
                  },
                },
                status: { type: 'object' },
              },
            },
          },
        },
      ],
    },
  },
];
