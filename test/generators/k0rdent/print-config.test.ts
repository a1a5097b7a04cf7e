import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { printConfig } from '../../../generators/k0rdent/print-config.ts';
import { UnprintableStringError } from '../../../generators/print/unprintable-string-error.ts';
import { findPart } from '../../lab/find-part.ts';
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
    const printed = printConfig({ jwt });
    expect(printed.text.length).toBe(length);
    expect(printed.hash).toBe(hash);
  });

  it('says what the structs say that say nothing, and keeps an empty prefix', () => {
    expect(
      printConfig({ jwt: [{ claimMappings: { username: { claim: 'sub', prefix: '' } } }] }).text,
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
    expect(printConfig({ apiVersion: 'apiserver.config.k8s.io/v1beta1', jwt: [] }).text).toContain(
      'apiVersion: apiserver.config.k8s.io/v1beta1\n',
    );
  });
});

const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
const runs = Number(process.env.FUZZ_RUNS ?? 2_000);
const program = findPart('k0rdent-config');
if (program === undefined)
  console.warn('SKIPPED: no configuration is compared, because TRUSTPLANE_PARTS_BIN has no k0rdent-config');

describe.skipIf(program === undefined)("printConfig and a program with kcm's own recipe", () => {
  test(`print ${runs} random configurations alike (seed ${seed})`, () => {
    const configurations = fc.sample(arbitraryConfiguration, { seed, numRuns: runs });
    const input = configurations.map((configuration) => `${JSON.stringify(configuration)}\n`).join('');
    const output = execFileSync(program!, { input, maxBuffer: 1 << 30 }).toString();
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { config: string; hash: string; error?: string });
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
});

function printOrRefuse(configuration: AuthenticationConfiguration) {
  try {
    return printConfig(configuration);
  } catch (error) {
    if (error instanceof UnprintableStringError) return 'refused';
    throw error;
  }
}
