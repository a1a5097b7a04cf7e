import { buildExpression } from './build-expression.ts';
import { certificateTexts } from './certificate-texts.ts';
import type { Choices } from './choices.ts';

type Fields = Record<string, unknown>;

/** As much of its type as its user reads. */
export interface SoundConfiguration extends Fields {
  readonly jwt: readonly { readonly issuer: { readonly url: string } }[];
}

const names = ['sub', 'email', 'groups', 'a.b', 'nope', 'n', '', 'nested', 'email_verified', 'nul', 'flag'];
const prefixes = ['', 'oidc:', 'system:', 'é:', '%s'];
const audiences = ['a', 'b', '', 'kubernetes', 'é', 'a ', 'A'];
const messages = ['no', '', 'line\nbreak', "it's"];
const extraKeys = [
  'example.com/a',
  'example.com/b',
  'x.example.com/a/b',
  'Example.com/a',
  'example.com/A',
  'example.com',
  '/a',
  'example.com/',
  'k8s.io/a',
  'x.k8s.io/a',
  'kubernetes.io/a',
  'xk8s.io/a',
  'a_b.com/a',
  '-a.com/a',
  'example.com/a b',
  'example.com/%zz',
  "example.com/!$&'()*+,;=:~",
  '',
  'é.com/a',
  'example.com./a',
  `${'a'.repeat(63)}.com/a`,
  `${'a'.repeat(64)}.com/a`,
  `${'a.'.repeat(126)}aa/x`,
  `${'a.'.repeat(127)}a/x`,
];
const paths = ['/livez', '/readyz', '', '/livez/*', 'livez', '/a"b', '/é'];

/**
 * A configuration that is mostly valid, with boundary values and mistakes in every field. There is no CEL in it
 * when `expressions` is false.
 */
export function buildConfiguration(choices: Choices, minor: number, expressions = true): Fields {
  return new ConfigurationBuilder(choices, minor, expressions).build();
}

/** A configuration that is valid, but for what its expressions may spoil, so that there are users to compare. */
export function buildSoundConfiguration(choices: Choices, minor: number): SoundConfiguration {
  return new ConfigurationBuilder(choices, minor, true).buildSound();
}

class ConfigurationBuilder {
  readonly #choices: Choices;
  readonly #minor: number;
  readonly #expressions: boolean;

  constructor(choices: Choices, minor: number, expressions: boolean) {
    this.#choices = choices;
    this.#minor = minor;
    this.#expressions = expressions;
  }

  build(): Fields {
    const choices = this.#choices;
    const version = choices.oneIn(8)
      ? choices.pick(['v1', 'v1alpha1', 'v2', '', '__internal', 'V1beta1'])
      : 'v1beta1';
    const count = choices.oneIn(60) ? 64 + choices.below(2) : 1 + (choices.oneIn(4) ? choices.below(3) : 0);
    const authenticators = Array.from({ length: choices.oneIn(40) ? 0 : count }, (_, index) =>
      count > 10 ? this.#plainAuthenticator(index) : this.#authenticator(index),
    );
    return {
      apiVersion: choices.oneIn(60)
        ? choices.pick(['v1', '', 'apiserver.k8s.io/v1'])
        : `apiserver.config.k8s.io/${version}`,
      kind: choices.oneIn(60)
        ? choices.pick(['AuthorizationConfiguration', '', 'authenticationConfiguration'])
        : 'AuthenticationConfiguration',
      ...(choices.oneIn(30) ? {} : { jwt: authenticators }),
      ...(choices.oneIn(this.#minor < 32 ? 12 : 4) ? { anonymous: this.#anonymous() } : {}),
      ...(choices.oneIn(60) ? { [choices.pick(['metadata', 'JWT', 'foo'])]: {} } : {}),
    };
  }

  buildSound(): SoundConfiguration {
    const choices = this.#choices;
    const authenticators = Array.from({ length: choices.oneIn(4) ? 2 : 1 }, (_, index) => ({
      issuer: {
        url: `https://issuer.example/${index}`,
        ...(choices.oneIn(4)
          ? { audiences: ['a', 'b'], audienceMatchPolicy: 'MatchAny' }
          : { audiences: ['a'] }),
      },
      claimMappings: {
        username: this.#soundMapping('string', true),
        ...this.#seldom(2, 'groups', () => this.#soundMapping('list(string)', true)),
        ...this.#seldom(4, 'uid', () => this.#soundMapping('string', false)),
        ...this.#seldom(3, 'extra', () => [
          {
            key: 'example.com/a',
            valueExpression: this.#expression('claims', choices.pick(['string', 'list(string)'])),
          },
        ]),
      },
      ...this.#seldom(4, 'claimValidationRules', () => [
        choices.oneIn(2)
          ? {
              claim: choices.pick(names.filter((name) => name !== '')),
              requiredValue: choices.pick(['jane', '', 'true']),
            }
          : { expression: this.#expression('claims', 'bool'), message: 'no' },
      ]),
      ...this.#seldom(4, 'userValidationRules', () => [{ expression: this.#expression('user', 'bool') }]),
    }));
    const kind = 'AuthenticationConfiguration';
    return { apiVersion: 'apiserver.config.k8s.io/v1beta1', kind, jwt: authenticators };
  }

  #soundMapping(wanted: string, prefixed: boolean): Fields {
    const choices = this.#choices;
    if (choices.oneIn(3)) return { expression: this.#expression('claims', wanted) };
    const claim = choices.oneIn(3)
      ? choices.pick(names.filter((name) => name !== ''))
      : wanted === 'string'
        ? 'sub'
        : 'groups';
    return { claim, ...(prefixed ? { prefix: choices.pick(prefixes) } : {}) };
  }

  #plainAuthenticator(index: number): Fields {
    return {
      issuer: { url: `https://issuer.example/${index}`, audiences: ['a'] },
      claimMappings: { username: { claim: 'sub', prefix: '' } },
    };
  }

  #anonymous(): Fields | null {
    const choices = this.#choices;
    if (choices.oneIn(10)) return null;
    return {
      ...this.#maybe(4, 'enabled', () => choices.oneIn(2)),
      ...this.#maybe(2, 'conditions', () =>
        choices.some(2, () => (choices.oneIn(10) ? {} : { path: choices.pick(paths) })),
      ),
    };
  }

  #authenticator(index: number): Fields {
    const choices = this.#choices;
    return {
      ...this.#maybe(40, 'issuer', () => this.#issuer(index)),
      ...this.#maybe(2, 'claimValidationRules', () => choices.some(3, () => this.#claimRule())),
      ...this.#maybe(40, 'claimMappings', () => this.#mappings()),
      ...this.#maybe(3, 'userValidationRules', () => choices.some(2, () => this.#userRule())),
    };
  }

  /** The field, but for one time in `times`. */
  #maybe(times: number, name: string, make: () => unknown): Fields {
    return this.#choices.oneIn(times) ? {} : { [name]: make() };
  }

  /** The field, one time in `times`. */
  #seldom(times: number, name: string, make: () => unknown): Fields {
    return this.#choices.oneIn(times) ? { [name]: make() } : {};
  }

  #issuer(index: number): Fields {
    const choices = this.#choices;
    const several = choices.oneIn(4);
    const policy = several ? !choices.oneIn(6) : choices.oneIn(8);
    return {
      ...this.#maybe(40, 'url', () =>
        choices.oneIn(4) ? this.#url() : `https://issuer.example/${choices.oneIn(6) ? 0 : index}`,
      ),
      ...this.#seldom(6, 'discoveryURL', () =>
        choices.oneIn(2) ? this.#url() : 'https://discovery.example/x',
      ),
      ...this.#seldom(6, 'certificateAuthority', () => choices.pick(certificateTexts)),
      ...this.#maybe(40, 'audiences', () =>
        several
          ? choices.some(3, () => (choices.oneIn(3) ? choices.pick(audiences) : `a${choices.below(9)}`))
          : [choices.oneIn(20) ? choices.pick(audiences) : 'a'],
      ),
      ...(policy
        ? { audienceMatchPolicy: choices.oneIn(8) ? choices.pick(['MatchAll', 'matchAny', '']) : 'MatchAny' }
        : {}),
      ...this.#seldom(this.#minor < 34 ? 60 : 8, 'egressSelectorType', () =>
        choices.pick(['cluster', 'controlplane', '', 'Cluster', 'etcd', 'é"']),
      ),
    };
  }

  #url(): string {
    const choices = this.#choices;
    const maybe = (times: number, from: readonly string[]) =>
      choices.oneIn(times) ? choices.pick(from) : '';
    return [
      choices.oneIn(6)
        ? choices.pick(['http', 'HTTPS', '', 'ht tp', '1https', 'https:', 'file', ' https', 'urn'])
        : 'https',
      choices.oneIn(12) ? choices.pick(['', ':', ':/', ':///', '//']) : '://',
      maybe(8, ['u@', 'u:p@', '@', 'u:@', 'é@', 'u:p:q@', '%zz@', 'a b@']),
      choices.oneIn(3)
        ? choices.pick([
            '',
            'I.example',
            '[::1]',
            '[::1',
            '::1',
            '[::1%25eth0]',
            '[::1%eth0]',
            '[fe80::1%25]',
            'é.example',
            'a b',
            'a%20b',
            'a%zz',
            'a_b',
            '1.2.3.4',
            'a.',
            '.',
            'a\u0000b',
            'a\u007f',
            '[1.2.3.4]',
            '[v1.x]',
            'a"b',
            'a<b',
            'kubernetes.default.svc',
            '*',
            "!$&'()*+,;=",
          ])
        : 'issuer.example',
      maybe(6, [':443', ':', ':0', ':99999', ':-1', ':a', ':8443x', ': 1', ':4 3']),
      maybe(3, [
        '/',
        '/a',
        '//',
        '/a b',
        '/%41',
        '/%zz',
        '/a/../b',
        '/é',
        '/a;b',
        '/\\',
        '/a:b',
        '/%2f',
        '/%',
      ]),
      maybe(8, ['?', '?a=b', '?%zz', '?a b', '?é']),
      maybe(8, ['#', '#f', '#%zz', '#é', '#a b']),
    ].join('');
  }

  #expression(environment: 'claims' | 'user', wanted: string): string {
    if (!this.#expressions) return '';
    return buildExpression(this.#choices, environment, wanted, 1 + this.#choices.below(3));
  }

  #claimRule(): Fields {
    const choices = this.#choices;
    const byClaim = choices.oneIn(2) || !this.#expressions;
    const both = choices.oneIn(15);
    const message = this.#seldom(byClaim ? 8 : 2, 'message', () => choices.pick(messages));
    return {
      ...(byClaim || both
        ? {
            claim: choices.pick(names),
            ...this.#maybe(6, 'requiredValue', () => choices.pick(['jane', '', 'true', 'x'])),
          }
        : {}),
      ...(!byClaim || both ? { expression: this.#expression('claims', 'bool') } : {}),
      ...message,
    };
  }

  #userRule(): Fields {
    const choices = this.#choices;
    return {
      ...this.#maybe(20, 'expression', () => this.#expression('user', 'bool')),
      ...this.#seldom(2, 'message', () => choices.pick(messages)),
    };
  }

  #mapping(wanted: string): Fields {
    const choices = this.#choices;
    const byClaim = choices.below(3) > 0 || !this.#expressions;
    const mixed = choices.oneIn(12);
    return {
      ...(byClaim || mixed
        ? {
            claim: choices.oneIn(6) ? choices.pick(names) : 'sub',
            ...this.#maybe(15, 'prefix', () => choices.pick(prefixes)),
          }
        : {}),
      ...(!byClaim || mixed ? { expression: this.#expression('claims', wanted) } : {}),
    };
  }

  #mappings(): Fields {
    const choices = this.#choices;
    return {
      ...this.#maybe(30, 'username', () => this.#mapping('string')),
      ...this.#seldom(2, 'groups', () => this.#mapping('list(string)')),
      ...this.#seldom(4, 'uid', () => {
        const { claim, expression } = this.#mapping('string');
        return {
          ...(claim === undefined ? {} : { claim }),
          ...(expression === undefined ? {} : { expression }),
        };
      }),
      ...this.#seldom(3, 'extra', () =>
        choices.some(3, () => ({
          ...this.#maybe(20, 'key', () =>
            choices.oneIn(3) ? choices.pick(extraKeys) : `example.com/${choices.below(9)}`,
          ),
          ...this.#maybe(20, 'valueExpression', () =>
            this.#expression('claims', choices.pick(['string', 'list(string)'])),
          ),
        })),
      ),
    };
  }
}
