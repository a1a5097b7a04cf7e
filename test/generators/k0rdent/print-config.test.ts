import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuthenticationConfiguration, JWTAuthenticator } from '../../../authentication/configuration.ts';
import { printConfig } from '../../../generators/k0rdent/print-config.ts';
import { UnprintableStringError } from '../../../generators/print/unprintable-string-error.ts';
import type { CompiledCluster } from '../../../model/compile/compiled-cluster.ts';
import { findPart } from '../../lab/find-part.ts';
import { arbitraryText } from '../print/arbitrary-text.ts';
import { arbitraryConfiguration } from './arbitrary-configuration.ts';

describe('printConfig', () => {
  it.each([
    {
      of: "k0rdent's own example without its CA",
      length: 426,
      hash: '455f6bf8',
      jwt: [
        {
          issuer: { url: 'https://dex.example.com:5556', audiences: ['example-app'] },
          claimMappings: {
            username: { claim: 'email', prefix: '' },
            groups: { claim: 'groups', prefix: '' },
          },
          userValidationRules: [
            {
              expression: "!user.username.startsWith('system:')",
              message: 'username cannot use reserved system: prefix',
            },
          ],
        },
      ],
    },
    {
      of: 'one issuer',
      length: 263,
      hash: 'ed61fccb',
      jwt: [
        {
          issuer: { url: 'https://login.example.com/realms/acme', audiences: ['kube-dc'] },
          claimMappings: { username: { claim: 'email', prefix: 'acme:' } },
        },
      ],
    },
    { of: 'no issuer', length: 81, hash: 'e316bd01', jwt: [] },
  ])('gives the observed bytes of $of', ({ length, hash, jwt }) => {
    const printed = printConfig({ configuration: { jwt }, issuers: [] });
    expect(printed.text.length).toBe(length);
    expect(printed.hash).toBe(hash);
  });

  it('says what the structs say that say nothing, and keeps an empty prefix', () => {
    expect(
      printConfig({
        configuration: { jwt: [{ claimMappings: { username: { claim: 'sub', prefix: '' } } }] },
        issuers: [],
      }).text,
    ).toBe(`apiVersion: apiserver.config.k8s.io/v1
jwt:
- claimMappings:
    groups: {}
    uid: {}
    username:
      claim: sub
      prefix: ""
  issuer:
    audiences: null
    url: ""
kind: AuthenticationConfiguration
`);
  });

  it('writes v1beta1 where it is told to', () => {
    expect(
      printConfig({ configuration: { apiVersion: 'apiserver.config.k8s.io/v1beta1', jwt: [] }, issuers: [] })
        .text,
    ).toContain('apiVersion: apiserver.config.k8s.io/v1beta1\n');
  });
});

const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
const runs = Number(process.env.FUZZ_RUNS ?? 2_000);
const program = findPart('k0rdent-config');
if (program === undefined)
  console.warn('SKIPPED: no configuration is compared, because TRUSTPLANE_PARTS_BIN has no k0rdent-config');

describe.skipIf(program === undefined)("printConfig and a program with kcm's own recipe", () => {
  const ask = (configurations: readonly AuthenticationConfiguration[]) => {
    const input = configurations.map((configuration) => `${JSON.stringify(configuration)}\n`).join('');
    return execFileSync(program!, { input, maxBuffer: 1 << 30 })
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { config: string; hash: string; error?: string });
  };

  test(`print ${runs} random configurations alike (seed ${seed})`, () => {
    const configurations = fc.sample(arbitraryConfiguration, { seed, numRuns: runs });
    const answers = ask(configurations);
    expect(answers).toHaveLength(runs);
    let refused = 0;
    for (const [index, configuration] of configurations.entries()) {
      const { config, hash, error } = answers[index]!;
      const shown = JSON.stringify(configuration);
      if (error !== undefined) refused++;
      expect(printOrRefuse(configuration), shown).toEqual(
        error === undefined ? expect.objectContaining({ text: config, hash }) : 'refused',
      );
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(runs / 5);
  });

  test(`print ${runs} random issuers alike for the second and third cluster (seed ${seed})`, () => {
    const configurations = fc.sample(arbitraryConfiguration, { seed, numRuns: runs });
    const audiences = fc.sample(arbitraryText, { seed, numRuns: runs });
    const issuers = configurations.map(({ jwt = [] }) =>
      jwt.map(({ issuer: { audiences: _, ...issuer } = {}, ...entry }) => ({ ...entry, issuer })),
    );
    const compile = (index: number, audience: string) => ({
      ...configurations[index]!,
      jwt: issuers[index]!.map((entry) => ({ ...entry, issuer: { ...entry.issuer, audiences: [audience] } })),
    });
    const print = (index: number, audience: string) =>
      printOrRefuse(
        compile(index, audience),
        issuers[index]!.map((authenticator) => ({ authenticator })),
      );
    const [second, third] = [0, 1].map((turn) =>
      ask(configurations.map((_, index) => compile(index, audiences.at(index - turn)!))),
    );
    let compared = 0;
    for (const [index, configuration] of configurations.entries()) {
      print(index, 'the first');
      for (const [turn, answers] of [second!, third!].entries()) {
        const { config, hash, error } = answers[index]!;
        if (error === undefined) compared++;
        expect(print(index, audiences.at(index - turn)!), JSON.stringify(configuration)).toEqual(
          error === undefined ? expect.objectContaining({ text: config, hash }) : 'refused',
        );
      }
    }
    expect(compared).toBeGreaterThan(runs);
  });
});

function printOrRefuse(
  configuration: AuthenticationConfiguration,
  issuers: readonly { authenticator: JWTAuthenticator }[] = [],
) {
  try {
    return printConfig({ configuration, issuers: issuers as CompiledCluster['issuers'] });
  } catch (error) {
    if (error instanceof UnprintableStringError) return 'refused';
    throw error;
  }
}
