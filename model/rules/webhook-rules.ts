import type { Rule } from './rule.ts';

const common = { severity: 'error', origin: 'trustplane', exceptable: false } as const;

/** Rules about clusters whose API servers ask the OpenIDConnect webhook. */
export const webhookRules = [
  {
    ...common,
    id: 'webhook-expression',
    title: 'An expression that the webhook does not know',
    reason:
      'An OpenIDConnect object has a claim and a prefix for the user name and for groups, and claims with the text that they must be. There is no CEL in it. An expression that was left out would let in whom it keeps out, or give them another name.',
    source: ['gardener/oidc-webhook-authenticator, OIDCAuthenticationSpec', 'KEP-3331'],
    fix: 'Write claim and prefix in mappings, claim and requiredValue in rules; or let the issuer select only clusters whose API servers read a file.',
    bad: '# trusted by a cluster with delivery.type: OpenIDConnect\nclaimMappings: {username: {expression: \'"acme:" + claims.sub\'}}\n',
    good: 'claimMappings: {username: {claim: sub, prefix: "acme:"}}\n',
  },
  {
    ...common,
    id: 'webhook-field',
    title: 'A field that an OpenIDConnect object does not have',
    reason:
      'The webhook finds an issuer only below its URL and asks from its own pods; its users have no uid, and the attributes that it copies have keys of its own and other values than an API server would give. Left out silently, the issuer is not reached, or who relies on the attribute is deceived.',
    source: [
      'gardener/oidc-webhook-authenticator, OIDCAuthenticationSpec',
      'gardener/oidc-webhook-authenticator, openidconnect_controller.go',
    ],
    fix: 'Leave the field out where it is not needed; or let the issuer select only clusters whose API servers read a file.',
    bad: 'issuer: {url: https://login.example.com, discoveryURL: https://login.internal/.well-known/openid-configuration}\n',
    good: 'issuer: {url: https://login.example.com}\n',
  },
  {
    ...common,
    id: 'webhook-prefix',
    title: 'A prefix that means none',
    reason:
      'To the webhook the prefix `-` means that there is none. With the same text an API server that reads a file puts a hyphen before every name: the same person would be two users.',
    source: ['gardener/oidc-webhook-authenticator, ClaimPrefixingDisabled'],
    fix: 'Write a prefix that says whose names they are.',
    bad: 'username: {claim: sub, prefix: "-"}\n',
    good: 'username: {claim: sub, prefix: "acme:"}\n',
  },
  {
    ...common,
    id: 'webhook-trust',
    title: 'Service accounts of another cluster, and a webhook',
    reason:
      'A ServiceAccountTrust lets in the service accounts that it lists, by expressions on `sub` and on the namespace of the token. The webhook has none, so every service account of the issuing cluster would be let in.',
    source: ['gardener/oidc-webhook-authenticator, OIDCAuthenticationSpec'],
    fix: 'Leave the cluster out in `spec.clusters` of the ServiceAccountTrust, or deliver a file to it.',
    bad: '# worker-1 has delivery.type: OpenIDConnect\nkind: ServiceAccountTrust\nspec: {issuingCluster: infra, clusters: {}}\n',
    good: 'kind: ServiceAccountTrust\nspec: {issuingCluster: infra, clusters: {matchLabels: {login: file}}}\n',
  },
  {
    ...common,
    id: 'webhook-anonymous',
    title: 'An `anonymous` block that nobody reads',
    reason:
      'The block is part of the authentication file. Where the API servers ask a webhook there is no file, their flags decide, and the block would only make a reader believe otherwise.',
    source: ['Kubernetes options/authentication.go'],
    fix: 'Remove the block and set `--anonymous-auth` on the API servers.',
    bad: 'anonymous: {enabled: false}\ndelivery: {type: OpenIDConnect}\n',
    good: 'delivery: {type: OpenIDConnect}\n',
  },
  {
    ...common,
    id: 'webhook-way-in',
    severity: 'warning',
    exceptable: true,
    title: 'No way in on the day on which the webhook is gone',
    reason:
      'The webhook runs in the cluster that it lets people in to. When its pods do not run, no token of any issuer is worth anything, and whoever could mend that has to get in otherwise. A TokenCase proves nothing then; a client certificate is looked at before the webhook and needs nobody.',
    source: ['Kubernetes pkg/kubeapiserver/authenticator/config.go, the order of authenticators'],
    fix: 'Declare a client certificate as `breakGlass`. Where there is another way in, such as the admin kubeconfig of a provider, except the rule and say which.',
    bad: 'delivery: {type: OpenIDConnect}\n# and no breakGlass\n',
    good: 'delivery: {type: OpenIDConnect}\nbreakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-01}]\n',
  },
] as const satisfies readonly Rule[];
