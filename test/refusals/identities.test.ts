import { afterEach, describe, expect, it } from 'vitest';
import { change } from './change-sound-environment.ts';
import { checkFolder } from './check-folder.ts';
import { soundEnvironment } from './sound-environment.ts';
import { writeFiles } from './write-files.ts';

/** Whether its tokens still become the same people is not what is asked here. */
const withoutCases = { ...soundEnvironment, 'tokens/acme.yaml': undefined };

let remove = () => {};
afterEach(() => remove());

async function check(files: Readonly<Record<string, string | undefined>>) {
  const tree = writeFiles(
    Object.fromEntries(
      Object.entries({ ...withoutCases, ...files }).map(([path, text]) => [`environment/${path}`, text]),
    ),
  );
  remove = tree.remove;
  const { diagnostics } = await checkFolder(tree.folder, 'environment');
  return diagnostics.map(({ rule, file, message }) => ({ rule, file, message }));
}

const clusters = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `clusters/more-${index}.yaml`,
      soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', `more-${index}`),
    ]),
  );
const organizations = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      `organizations/${name}.yaml`,
      soundEnvironment['organizations/acme.yaml']!.replace('{name: acme}', `{name: ${name}}`),
    ]),
  );
const except = (files: Record<string, string>, rule: string) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(
        'spec:\n',
        `spec:\n  exceptions: [{rule: ${rule}, reason: agreed, expires: 2099-12-31}]\n`,
      ),
    ]),
  );

describe('one fault', () => {
  it('is told once for many clusters, with the organisation', async () => {
    const found = await check({
      ...clusters(4),
      ...change('issuers/keycloak.yaml', 'username: {claim: sub', 'username: {claim: upn'),
    });
    expect(found).toEqual([
      {
        rule: 'mutable-claim',
        file: 'environment/issuers/keycloak.yaml',
        message: expect.stringMatching(/\(for Organization acme\), and so in 4 more clusters\.$/),
      },
    ]);
  });

  it('is told once for many organisations of a class, whatever their names do to the text', async () => {
    const broken = change(
      'issuers/keycloak.yaml',
      'username: {claim: sub, prefix: "{organization}:"}',
      `username: {expression: '"{organization}:" + claimz.sub'}`,
    );
    const found = await check({ ...clusters(2), ...organizations('globex', 'o'), ...broken });
    expect(found).toEqual([
      {
        rule: 'expression',
        file: 'environment/issuers/keycloak.yaml',
        message: expect.stringContaining(
          'for Organization acme and 2 more (in the document of cluster eu-1)',
        ),
      },
    ]);
  });

  it('is told for the organisations without an exception', async () => {
    const mutable = change('issuers/keycloak.yaml', 'username: {claim: sub', 'username: {claim: upn');
    const excused = except(
      { 'organizations/acme.yaml': soundEnvironment['organizations/acme.yaml']! },
      'mutable-claim',
    );
    const found = await check({ ...organizations('globex', 'initech'), ...mutable, ...excused });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/\(for Organization globex and 1 more\)\.$/),
    ]);
  });

  it('is told without what follows from a file that cannot be read', async () => {
    const found = await check(change('organizations/acme.yaml', 'kind: Organization', 'kind: Organisation'));
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-kind']);
  });

  it('is told without what follows from it for an issuer that has to go', async () => {
    const url = 'https://ci.example.com';
    for (const [own, rule] of [
      ['https://kubernetes.default.svc', 'own-issuer'],
      ['https://kubernetes.default.svc:443/', 'own-issuer-lookalike'],
    ] as const)
      expect((await check(change('issuers/ci.yaml', url, own))).map((fault) => fault.rule)).toEqual([rule]);
  });

  it('is told without what follows from it for a mapping that gives no names', async () => {
    const name = '{claim: sub, prefix: "ci:"}';
    for (const [mapping, rule] of [
      ['{claim: sub}', 'claim-mapping'],
      ["{expression: 'claims.sub', prefix: 'ci:'}", 'claim-mapping'],
    ] as const)
      expect((await check(change('issuers/ci.yaml', name, mapping))).map((fault) => fault.rule)).toEqual([
        rule,
      ]);
    const rules = (await check(change('issuers/ci.yaml', name, "{expression: '[1, 2]'}"))).map(
      (fault) => fault.rule,
    );
    expect(rules).toContain('expression-type');
    expect(rules).not.toContain('system-identity');
    expect(rules).not.toContain('empty-prefix');
  });

  it('is told once for many clusters with one audience', async () => {
    const found = await check({
      ...clusters(8),
      ...change(
        'issuers/ci.yaml',
        'url: https://ci.example.com',
        'url: https://ci.example.com\n    audiences: [ci]',
      ),
    });
    expect(found).toEqual([
      {
        rule: 'shared-audience',
        file: 'environment/issuers/ci.yaml',
        message: expect.stringContaining('9 clusters (eu-1, more-0, more-1, more-2, more-3 and 4 more)'),
      },
    ]);
  });
});

describe('an exception', () => {
  const mutable = change('issuers/keycloak.yaml', 'username: {claim: sub', 'username: {claim: upn');
  const unproven = change(
    'issuers/ci.yaml',
    '{claim: sub, prefix: "ci:"}',
    '{claim: sub, prefix: "acme:"}\n  claimValidationRules: [{expression: \'claims.sub.contains("-")\', message: no}]',
  );
  const rest = change(
    'issuers/keycloak.yaml',
    '  claimMappings:',
    '  claimValidationRules: [{expression: \'!claims.sub.contains("-")\', message: no}]\n  claimMappings:',
  );

  it('on the class holds for its organisations', async () => {
    expect(await check(except(mutable, 'mutable-claim'))).toEqual([]);
  });

  it('on the organisation holds for it', async () => {
    const organization = { 'organizations/acme.yaml': soundEnvironment['organizations/acme.yaml']! };
    expect(await check({ ...mutable, ...except(organization, 'mutable-claim') })).toEqual([]);
  });

  it('on either of two issuers holds for the names of both', async () => {
    const organization = { 'organizations/acme.yaml': soundEnvironment['organizations/acme.yaml']! };
    expect((await check({ ...unproven, ...rest })).map(({ rule }) => rule)).toEqual(['unproven-names']);
    expect(await check({ ...rest, ...except(unproven, 'unproven-names') })).toEqual([]);
    expect(await check({ ...unproven, ...rest, ...except(organization, 'unproven-names') })).toEqual([]);
  });

  it('cannot be made for names of Kubernetes itself', async () => {
    const system = change('issuers/ci.yaml', 'prefix: "ci:"', 'prefix: "system:"');
    const rules = (await check(except(system, 'system-identity'))).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['system-identity', 'unexceptable-rule']));
  });
});
