import { describe, expect, it } from 'vitest';
import { change } from '../../refusals/change-sound-environment.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { rehearseFiles } from './rehearse-files.ts';

const cluster = (name: string, version = '1.34') => ({
  [`clusters/${name}.yaml`]: soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', name).replace(
    '"1.34"',
    `"${version}"`,
  ),
});
const organization = (name: string) => ({
  [`organizations/${name}.yaml`]: soundEnvironment['organizations/acme.yaml']!.replaceAll('acme', name),
});
const tokenCase = (text: string) =>
  `apiVersion: trustplane.dev/v1alpha1\nkind: TokenCase\nmetadata: {name: admin}\nspec:\n  clusters: {}\n${text}`;
const ofClass = (expect: string) =>
  tokenCase(
    `  issuerClassName: keycloak\n  claims: {iss: "https://login.example.com/realms/{organization}", aud: [eu-1, eu-2], sub: ann, groups: ["of-{organization}"]}\n  expect: ${expect}\n`,
  );
const list = (files: Parameters<typeof rehearseFiles>[0]) =>
  rehearseFiles(files).rehearsals.map(({ tokenCase: { name }, cluster: { cluster }, passed, answer }) => [
    name,
    cluster.name,
    passed,
    answer.outcome === 'user' ? answer.user.username : answer.outcome,
  ]);

describe('a case', () => {
  it('is rehearsed on every cluster that it selects', () => {
    expect(list(cluster('eu-2'))).toEqual([
      ['acme-admin', 'eu-1', true, 'acme:ann'],
      ['acme-admin', 'eu-2', false, 'refused'],
    ]);
  });

  it('is rehearsed as the version of each cluster does it', () => {
    const files = {
      ...cluster('old', '1.33'),
      ...change(
        'issuers/keycloak.yaml',
        '{claim: sub, prefix: "{organization}:"}',
        `{expression: "'acme:' + string(claims.n)"}`,
      ),
      'tokens/acme.yaml': tokenCase(
        '  claims: {iss: https://login.example.com/realms/acme, aud: [eu-1, old], n: 1234567}\n  expect: {username: "acme:1234567"}\n',
      ),
    };
    expect(list(files)).toEqual([
      ['admin', 'eu-1', false, 'acme:1.234567e+06'],
      ['admin', 'old', true, 'acme:1234567'],
    ]);
  });

  it('is not rehearsed on a cluster whose document the API server would refuse', () => {
    const { rehearsals, findings } = rehearseFiles({
      ...cluster('eu-2', '1.28'),
      ...change('tokens/acme.yaml', '"acme:ann"', '"acme:bob"'),
    });
    expect(rehearsals.map((each) => each.cluster.cluster.name)).toEqual(['eu-1']);
    expect(findings.map(({ rule }) => rule)).toEqual(['kubernetes-version', 'token-outcome']);
  });

  it('fails in one finding for many clusters, with the audience of each', () => {
    const { findings } = rehearseFiles({ ...cluster('eu-2'), ...cluster('eu-3') });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'token-outcome',
        message: expect.stringMatching(/^On eu-2, eu-3 the token is refused: /),
        help: expect.stringMatching(/^It passes with "eu-2" in claims.aud and "eu-3" in claims.aud; /),
      }),
    ]);
  });
});

describe('a case for a class', () => {
  it('is one for each organisation, filled in, where it is trusted', () => {
    const files = {
      ...cluster('eu-2'),
      ...organization('globex'),
      'organizations/initech.yaml': soundEnvironment['organizations/acme.yaml']!.replaceAll(
        'acme',
        'initech',
      ).replace('spec:\n', 'spec:\n  clusters: {matchLabels: {tier: none}}\n'),
      'tokens/acme.yaml': ofClass(
        '{username: "{organization}:ann", groups: ["{organization}:of-{organization}"]}',
      ),
    };
    expect(list(files)).toEqual([
      ['admin (acme)', 'eu-1', true, 'acme:ann'],
      ['admin (acme)', 'eu-2', true, 'acme:ann'],
      ['admin (globex)', 'eu-1', true, 'globex:ann'],
      ['admin (globex)', 'eu-2', true, 'globex:ann'],
    ]);
  });

  it('fails in one finding for its organisations, with placeholders in the help', () => {
    const { findings } = rehearseFiles({
      ...organization('globex'),
      'tokens/acme.yaml': ofClass('{username: "{organization}:bob"}'),
    });
    expect(findings).toEqual([
      expect.objectContaining({
        message:
          'On eu-1 the token becomes "acme:ann"; expected is "acme:bob" (for Organization acme and 1 more).',
        help: expect.stringContaining('write expect.username: "{organization}:ann".'),
      }),
    ]);
  });

  it('is told to stand for nothing where no organisation of the class is trusted', () => {
    const { findings } = rehearseFiles({
      'organizations/acme.yaml': undefined,
      'tokens/acme.yaml': ofClass('{username: "{organization}:ann"}'),
    });
    expect(findings.map(({ rule, message }) => [rule, message])).toContainEqual([
      'selects-nothing',
      'No organisation of the class "keycloak" is trusted on a cluster that the case selects.',
    ]);
  });
});

describe('what is expected', () => {
  const outcome = (expectation: string, claims = 'sub: ann, groups: [b, a, a]') =>
    rehearseFiles({
      'tokens/acme.yaml': tokenCase(
        `  claims: {iss: https://login.example.com/realms/acme, aud: eu-1, ${claims}}\n  expect: ${expectation}\n`,
      ),
    }).rehearsals.map(({ differences }) => differences.map(({ path }) => path.join('/')));

  it.each([
    ['groups in any order', '{username: "acme:ann", groups: ["acme:a", "acme:b"]}', []],
    ['all groups', '{username: "acme:ann", groups: ["acme:a"]}', ['groups']],
    ['no groups', '{username: "acme:ann", groups: []}', ['groups']],
    ['the exact name', '{username: "Acme:ann"}', ['username']],
    ['no uid', '{username: "acme:ann", uid: ""}', []],
    ['an attribute that is absent', '{username: "acme:ann", extra: {a.example/b: []}}', []],
    ['a refusal', '{refused: audience}', ['refused']],
  ])('%s', (_, expectation, differences) => {
    expect(outcome(expectation)).toEqual([differences]);
  });

  it('the credential id that the API server adds by itself may be named', () => {
    const extra = '"authentication.kubernetes.io/credential-id": [JTI=7]';
    expect(outcome(`{username: "acme:ann", extra: {${extra}}}`, 'sub: ann, jti: "7"')).toEqual([[]]);
  });
});

describe('the nearest claims that would make a case pass', () => {
  const help = (rules: string, claims = '') => {
    const { findings } = rehearseFiles({
      ...change('issuers/keycloak.yaml', '\n  claimMappings:', `\n  ${rules}\n  claimMappings:`),
      ...change('tokens/acme.yaml', 'sub: ann', `sub: ann${claims}`),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['token-outcome']);
    return findings[0]!.help!;
  };

  it('are several where several rules do not hold', () => {
    const rules =
      "claimValidationRules: [{claim: hd, requiredValue: acme.example}, {expression: \"claims.?realm.?kind.orValue('') == 'staff'\", message: staff only}]";
    expect(help(rules, ', hd: other.example')).toMatch(
      /^It passes with claims\.hd: "acme\.example" and claims\.realm\.kind: "staff"; what refuses it is claimValidationRules\[0\] at /,
    );
  });

  it('have one more element in a list', () => {
    const rules =
      'claimValidationRules: [{expression: "\'on-call\' in claims.roles", message: on call only}]';
    expect(help(rules, ', roles: [reader]')).toMatch(/^It passes with "on-call" in claims\.roles; /);
  });

  it('are not invented where none are found', () => {
    const rules =
      'userValidationRules: [{expression: "user.username.startsWith(\'x\')", message: strangers}]';
    expect(help(rules)).toMatch(
      /^Correct the claims, or write expect\.refused: "strangers"; what refuses it is userValidationRules\[0\]\.expression at issuers\/keycloak\.yaml:9\.$/,
    );
  });
});

describe('two cases with the same claims', () => {
  const second = (spec: string) => ({
    'tokens/second.yaml': soundEnvironment['tokens/acme.yaml']!.replace('acme-admin', 'second').replace(
      /expect:.*/,
      spec,
    ),
  });

  it.each([
    ['agree where they say nothing of the same thing', 'expect: {username: "acme:ann", uid: ""}', []],
    ['agree with groups in another order', 'expect: {username: "acme:ann", groups: ["acme:org-admin"]}', []],
    [
      'contradict each other with different groups',
      'expect: {username: "acme:ann", groups: []}',
      ['contradicting-cases'],
    ],
    [
      'contradict each other with a user and a refusal',
      'expect: {refused: audience}',
      ['contradicting-cases'],
    ],
  ])('%s', (_, spec, found) => {
    expect(rehearseFiles(second(spec)).findings.map(({ rule }) => rule)).toEqual(found);
  });

  it('do not contradict each other on different clusters', () => {
    const elsewhere = second('expect: {refused: audience}')['tokens/second.yaml']!.replace(
      'clusters: {}',
      'clusters: {matchExpressions: [{key: tier, operator: DoesNotExist}]}',
    );
    const files = {
      ...cluster('eu-2'),
      'clusters/eu-2.yaml': cluster('eu-2')['clusters/eu-2.yaml']!.replace('  labels: {tier: test}\n', ''),
      'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
        'clusters: {}',
        'clusters: {matchLabels: {tier: test}}',
      ),
      'tokens/second.yaml': elsewhere,
    };
    expect(rehearseFiles(files).findings).toEqual([]);
  });
});
