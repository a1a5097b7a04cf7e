import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { generateOpenIDConnect } from '../../../generators/open-id-connect/generate-open-id-connect.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { certificate, soundEnvironment } from '../../refusals/sound-environment.ts';

type Spec = Readonly<Record<string, unknown>>;
const { 'tokens/acme.yaml': _, 'organizations/acme.yaml': acme, ...base } = soundEnvironment;
const delivery = 'delivery: {type: NodeFile}';
const name = (index: number) => `o${String(index).padStart(3, '0')}`;

/** The sound environment with a webhook, with texts replaced in its files. */
function compile(changes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {}, more = {}) {
  const files = { ...soundEnvironment, ...more } as Record<string, string>;
  const all = { ...changes };
  all['clusters/eu-1.yaml'] = [
    [delivery, 'delivery: {type: OpenIDConnect}'],
    ...(all['clusters/eu-1.yaml'] ?? []),
  ];
  for (const [path, pairs] of Object.entries(all)) {
    for (const [from, to] of pairs) {
      expect(files[path], path).toContain(from);
      files[path] = files[path]!.replace(from, to);
    }
  }
  const { clusters, findings, rehearsals } = compileFiles(files);
  const objects = generateOpenIDConnect(clusters[0]!).authentication;
  return { objects, findings, rehearsals, specs: specsOf(objects) };
}

function specsOf(objects: readonly KubernetesObject[]): Record<string, Spec> {
  return Object.fromEntries(objects.map(({ metadata, spec }) => [metadata.name, spec as Spec]));
}

/** What comes of a number of organisations, and of one issuer more. */
function compileOrganizations(count: number, type: string) {
  const organizations = Array.from({ length: count }, (_, index) => [
    `organizations/${name(index)}.yaml`,
    acme!.replace('{name: acme}', `{name: ${name(index)}}`),
  ]);
  const cluster = base['clusters/eu-1.yaml']!.replace(delivery, `delivery: {type: ${type}}`);
  return compileFiles({ ...base, ...Object.fromEntries(organizations), 'clusters/eu-1.yaml': cluster });
}

describe('the objects of the webhook', () => {
  it('say everything for which the webhook would have a default', () => {
    const { specs, findings } = compile();
    expect(findings).toEqual([]);
    expect(specs).toEqual({
      'trustplane-issuer-ci': {
        issuerURL: 'https://ci.example.com',
        audiences: ['eu-1'],
        usernameClaim: 'sub',
        usernamePrefix: 'ci:',
        groupsClaim: '',
        groupsPrefix: '-',
        supportedSigningAlgs: [
          ...['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'],
          ...['PS256', 'PS384', 'PS512'],
        ],
      },
      'trustplane-organization-acme': {
        issuerURL: 'https://login.example.com/realms/acme',
        audiences: ['eu-1'],
        usernameClaim: 'sub',
        usernamePrefix: 'acme:',
        groupsClaim: 'groups',
        groupsPrefix: 'acme:',
        supportedSigningAlgs: expect.any(Array),
        caBundle: Buffer.from(certificate).toString('base64'),
      },
    });
  });

  it('have the claims that must be there, several audiences, and what the Cluster says of tokens', () => {
    const { specs, findings } = compile({
      'issuers/ci.yaml': [
        [
          '    url: https://ci.example.com\n',
          '    url: https://ci.example.com\n    audiences: [eu-1, eu-1-next]\n    audienceMatchPolicy: MatchAny\n',
        ],
        [
          'prefix: "ci:"}\n',
          'prefix: "ci:"}\n  claimValidationRules: [{claim: team, requiredValue: shop}, {claim: gone}]\n',
        ],
      ],
      'clusters/eu-1.yaml': [
        [
          '{type: OpenIDConnect}',
          '{type: OpenIDConnect, openIDConnect: {namePrefix: login-, supportedSigningAlgs: [ES256], maxTokenExpirationSeconds: 3600}}',
        ],
      ],
    });
    expect(findings).toEqual([]);
    expect(specs['login-issuer-ci']).toMatchObject({
      audiences: ['eu-1', 'eu-1-next'],
      // Without a value it is the empty text that an API server asks for as well.
      requiredClaims: { team: 'shop', gone: '' },
      supportedSigningAlgs: ['ES256'],
      maxTokenExpirationSeconds: 3600,
    });
    expect(Object.keys(specs)).toEqual(['login-issuer-ci', 'login-organization-acme']);
  });

  it('write an empty prefix as the hyphen that means none, where that is excepted', () => {
    const exception =
      '  exceptions: [{rule: empty-prefix, reason: names of before are bound, expires: 2027-01-01}]\n';
    const { specs, findings } = compile({
      'issuers/ci.yaml': [['prefix: "ci:"}\n', `prefix: ""}\n${exception}`]],
    });
    // With a file a rule would have to refuse names of Kubernetes' own; the webhook does.
    expect(findings.map(({ rule }) => rule)).not.toContain('system-identity');
    expect(specs['trustplane-issuer-ci']).toMatchObject({ usernamePrefix: '-' });
  });

  it('are the same whatever other issuers there are', () => {
    const { objects } = compile();
    const second = acme!.replace('{name: acme}', '{name: aaa}');
    const { objects: withSecond } = compile({}, { 'organizations/aaa.yaml': second });
    expect(withSecond).toHaveLength(3);
    expect(withSecond).toEqual(expect.arrayContaining([...objects]));
    const { objects: alone } = compile({ 'organizations/acme.yaml': [['name: acme', 'name: other']] });
    expect(alone[0]).toEqual(objects[0]);
  });

  it('tell whose they are, and keep Flux from substituting', () => {
    const { objects } = compile();
    for (const { metadata } of objects) {
      expect(metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/substitute': 'disabled' });
      expect(metadata.namespace).toBeUndefined();
    }
    expect(objects.map(({ metadata }) => metadata.labels)).toEqual([
      expect.objectContaining({ 'trustplane.dev/issuer': 'ci' }),
      expect.objectContaining({ 'trustplane.dev/organization': 'acme' }),
    ]);
  });

  it('are left out for what an Emergency leaves out', () => {
    const emergency =
      'apiVersion: trustplane.dev/v1alpha1\nkind: Emergency\nmetadata: {name: now}\nspec: {without: {kind: Organization, name: acme}, since: 2026-11-21}\n';
    const { objects } = compile({}, { 'emergencies/now.yaml': emergency });
    expect(objects.map(({ metadata }) => metadata.name)).toEqual(['trustplane-issuer-ci']);
  });
});

describe('a rehearsal for the webhook', () => {
  const exceptions =
    '  exceptions: [{rule: empty-prefix, reason: names of before are bound, expires: 2027-01-01}]\n';
  const withoutPrefixes = {
    'issuers/keycloak.yaml': [
      ['prefix: "{organization}:"', 'prefix: ""'],
      ['prefix: "{organization}:"}\n', `prefix: ""}\n${exceptions}`],
    ],
  } as const;
  const rehearse = (claims: string, expected: string) =>
    compile({
      ...withoutPrefixes,
      'tokens/acme.yaml': [
        ['sub: ann, groups: [org-admin]', claims],
        ['{username: "acme:ann", groups: ["acme:org-admin"]}', expected],
      ],
    }).rehearsals.map(({ passed, answer }) => (passed ? 'passed' : answer));

  it('refuses a user whose name begins with system:', () => {
    expect(rehearse('sub: "system:admin"', '{refused: invalid bearer token}')).toEqual(['passed']);
    expect(rehearse('sub: "systematic"', '{username: systematic}')).toEqual(['passed']);
  });

  it('leaves out groups whose names begin with system:', () => {
    const claims = 'sub: ann, groups: ["system:masters", dev]';
    expect(rehearse(claims, '{username: ann, groups: [dev]}')).toEqual(['passed']);
    expect(rehearse(claims, '{username: ann, groups: [dev, "system:masters"]}')).not.toEqual(['passed']);
  });

  it('knows nothing of attributes that an API server adds itself', () => {
    expect(
      rehearse(
        'sub: ann, jti: one',
        '{username: ann, extra: {authentication.kubernetes.io/credential-id: ["JTI=one"]}}',
      ),
    ).not.toEqual(['passed']);
  });

  it('takes the short form of Google’s issuer for another one', () => {
    const google = (iss: string) =>
      compile({
        'issuers/ci.yaml': [
          ['https://ci.example.com', 'https://accounts.google.com'],
          [
            'prefix: "ci:"}\n',
            'prefix: "ci:"}\n  claimValidationRules: [{claim: hd, requiredValue: example.com}]\n',
          ],
        ],
        'tokens/acme.yaml': [
          ['iss: https://login.example.com/realms/acme', `iss: ${iss}`],
          ['groups: [org-admin]', 'hd: example.com'],
          ['{username: "acme:ann", groups: ["acme:org-admin"]}', '{username: "ci:ann"}'],
        ],
      }).rehearsals.map(({ passed }) => passed);
    expect(google('https://accounts.google.com')).toEqual([true]);
    expect(google('accounts.google.com')).toEqual([false]);
  });
});

describe('any number of organisations', () => {
  it('is rendered for the webhook, and for a file as long as an API server takes it', () => {
    for (let issuers = 2; issuers <= 200; issuers++) {
      const file = compileOrganizations(issuers - 1, 'NodeFile').findings.map(({ rule }) => rule);
      expect(file, `${issuers} issuers`).toEqual(issuers <= 64 ? [] : ['authenticator-limit']);
      const { clusters, findings } = compileOrganizations(issuers - 1, 'OpenIDConnect');
      expect(findings).toEqual([]);
      const names = generateOpenIDConnect(clusters[0]!).authentication.map(({ metadata }) => metadata.name);
      expect(new Set(names).size).toBe(issuers);
    }
  });
});
