import { describe, expect, it } from 'vitest';
import type { AuthenticationConfiguration, Issuer } from '../../authentication/configuration.ts';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import { printFieldErrors } from '../../authentication/print-field-errors.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';

function configure(issuer: Issuer = {}, more: AuthenticationConfiguration = {}): AuthenticationConfiguration {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1beta1',
    kind: 'AuthenticationConfiguration',
    jwt: [
      {
        issuer: { url: 'https://a.example', audiences: ['a'], ...issuer },
        claimMappings: {
          username: { claim: 'sub', prefix: 'a:' },
          extra: [{ key: 'x.k8s.io/a', valueExpression: 'claims.sub' }],
        },
      },
    ],
    ...more,
  };
}

function say(configuration: AuthenticationConfiguration, options: Partial<ValidationOptions>): string {
  return printFieldErrors(
    validateConfiguration(configuration, { minor: 36, disallowedIssuers: [], ...options }),
  );
}

const reserved =
  'jwt[0].claimMappings.extra[0].key: Invalid value: "x.k8s.io/a": k8s.io, kubernetes.io and their subdomains are reserved for Kubernetes use';
const flag =
  'anonymous: Forbidden: --anonymous-auth flag cannot be set when anonymous field is configured in authentication configuration file';
const changed = 'anonymous: Forbidden: changed from initial configuration file';

describe('what a minor knows', () => {
  it.each(knownMinors)('reserves extra keys since 1.32: 1.%i', (minor) => {
    expect(say(configure(), { minor })).toBe(minor < 32 ? '' : reserved);
  });

  it.each(knownMinors)('has anonymous since 1.31, by default since 1.32: 1.%i', (minor) => {
    const text = say(configure({}, { jwt: [], anonymous: { enabled: true } }), { minor });
    const expected = new Map([
      [30, 'strict decoding error: unknown field "anonymous"'],
      [
        31,
        'anonymous: Forbidden: anonymous is not supported when AnonymousAuthConfigurableEnpoints feature gate is disabled',
      ],
    ]);
    expect(text).toBe(expected.get(minor) ?? '');
  });

  it('names what breaks by rule and path, and stops at what the decoder refuses', () => {
    const configuration = configure({ url: '', egressSelectorType: 'cluster' });
    expect(validateConfiguration(configuration, { minor: 33, disallowedIssuers: [] })).toEqual([
      {
        rule: 'field-version',
        path: ['jwt', 0, 'issuer', 'egressSelectorType'],
        type: 'Forbidden',
        detail: 'unknown field "jwt[0].issuer.egressSelectorType"',
      },
    ]);
    const newest = configure({}, { apiVersion: 'apiserver.config.k8s.io/v1', jwt: [{}] });
    expect(say(newest, { minor: 33 })).toBe(
      'no kind "AuthenticationConfiguration" is registered for version "apiserver.config.k8s.io/v1"',
    );
  });
});

describe('what the API server adds', () => {
  const empty = configure({}, { jwt: [] });
  const anonymous = configure(
    {},
    { jwt: [], anonymous: { enabled: true, conditions: [{ path: '/livez' }] } },
  );

  it.each<[string, AuthenticationConfiguration, Partial<ValidationOptions>, string]>([
    ['the flag, no field', empty, { anonymousAuthFlagSet: true }, ''],
    ['the flag and the field', anonymous, { anonymousAuthFlagSet: true }, flag],
    ['started without', anonymous, { initialAnonymous: null }, changed],
    ['started with', empty, { initialAnonymous: { enabled: true } }, changed],
    ['started with another', anonymous, { initialAnonymous: { enabled: true } }, changed],
    ['started with the same', anonymous, { initialAnonymous: anonymous.anonymous! }, ''],
    ['started without, still without', empty, { initialAnonymous: null }, ''],
  ])('anonymous: %s', (_name, configuration, options, text) => {
    expect(say(configuration, options)).toBe(text);
  });

  it.each([
    [undefined, ''],
    [['cluster', 'etcd'], ''],
    [['controlplane'], 'oidc: egress lookup for "cluster" is not configured'],
    [[], 'oidc: egress lookup required with egress selector type "cluster"'],
  ])('egress selectors %j', (egressSelectorTypes, detail) => {
    const configuration = configure({ egressSelectorType: 'cluster' });
    const text = say(configuration, { minor: 36, ...(egressSelectorTypes && { egressSelectorTypes }) });
    const path = 'jwt[0].issuer.egressSelectorType: Invalid value: "cluster": ';
    expect(text).toBe(detail === '' ? reserved : `[${path}${detail}, ${reserved}]`);
  });

  it('sorts the issuers of the API server, each once', () => {
    const disallowedIssuers = ['https://b', 'https://a.example', 'https://b'];
    expect(validateConfiguration(configure(), { minor: 30, disallowedIssuers })).toEqual([
      {
        rule: 'own-issuer',
        path: ['jwt', 0, 'issuer', 'url'],
        type: 'Invalid value',
        value: 'https://a.example',
        detail: 'URL must not overlap with disallowed issuers: [https://a.example https://b]',
      },
    ]);
  });
});
