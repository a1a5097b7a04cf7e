import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EnvironmentError } from '../../commands/environment-error.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { parseArguments } from '../../commands/parse-arguments.ts';
import { reportFormats } from '../../commands/report/print-report.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { validate } from '../../commands/validate.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { observedFiles } from '../authentication/decode/observed-file.ts';
import { certificate } from '../refusals/sound-environment.ts';
import { makeWorld } from './make-world.ts';

const head = 'apiVersion: apiserver.config.k8s.io/v1beta1\nkind: AuthenticationConfiguration\n';
const sound = `${head}jwt:
- issuer: {url: https://login.example.com, audiences: [a]}
  claimMappings: {username: {claim: sub, prefix: "login:"}}
`;
const internal = sound.replace(
  'https://login.example.com',
  `https://keycloak.auth.svc, certificateAuthority: ${JSON.stringify(certificate)}`,
);
const anonymous = `${head}jwt: []\nanonymous: {enabled: true, conditions: [{path: /livez}]}\n`;

function run(files: Readonly<Record<string, string | Buffer>>, ...argv: string[]): Outcome {
  return validate.run(parseArguments(validate, argv), makeWorld(files, String(files['-'] ?? ''))) as Outcome;
}

function find(text: string | Buffer, ...argv: string[]): { exitCode: number; diagnostics: Diagnostic[] } {
  const { exitCode, stdout } = run({ 'f.yaml': text }, 'f.yaml', '-o', 'json', ...argv);
  return { exitCode, diagnostics: JSON.parse(stdout!).diagnostics };
}

describe('validate', () => {
  test('says which version was asked, and that it is the newest where none is named', () => {
    expect(run({ 'f.yaml': sound }, 'f.yaml', '--kubernetes', 'v1.33.4')).toEqual({
      exitCode: 0,
      stdout:
        'f.yaml: kube-apiserver 1.33 loads it, and nothing else speaks against it.\nAsked as Kubernetes 1.33.\n',
    });
    const newest = 'Asked as Kubernetes 1.36, the newest that is known; --kubernetes names another.\n';
    expect(run({ 'f.yaml': sound }, 'f.yaml').stdout).toContain(newest);
    const { stdout, stderr } = run({ 'f.yaml': sound }, 'f.yaml', '-o', 'json');
    expect(JSON.parse(stdout!)).toMatchObject({ kubernetes: '1.36', summary: { errors: 0, warnings: 0 } });
    expect(stderr).toBe(newest);
  });

  test('takes several files, each once, and stdin', () => {
    const files = { 'f.yaml': sound, 'g/g.yaml': head.replace('kind', 'Kind'), '-': `${head}JWT: []\n` };
    const { exitCode, stdout } = run(files, 'f.yaml', 'g/g.yaml', '-', './g/../f.yaml', '-', '-o', 'json');
    expect(exitCode).toBe(1);
    const { diagnostics } = JSON.parse(stdout!) as { diagnostics: Diagnostic[] };
    expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'g/g.yaml decoding',
      'stdin decoding',
    ]);
  });

  describe('objects that carry documents', () => {
    const bad = sound.replace('https:', 'http:').replace('claim: sub', 'expression: "claims.é.sub +"');
    const indent = (text: string, by = '    ') => text.replace(/^(?=.)/gm, by);
    const meta = 'metadata:\n  name: authn\n  namespace: kube-auth\n';
    const map = (text: string) =>
      `apiVersion: v1\ndata:\n  ca.pem: x\n  authn.yaml: |\n${indent(text)}kind: ConfigMap\n${meta}`;
    const json = (text: string) =>
      JSON.stringify(
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'authn' }, data: { a: text } },
        null,
        4,
      );
    const places = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
    const flags = ['--kubernetes', '1.34', '--upstream-only'];
    /** What is found in the document itself, so many lines and columns further on. */
    const found = (lines: number, columns: number) =>
      find(bad, ...flags).diagnostics.map(
        ({ rule, line, column }) => `${rule} ${line! + lines}:${column! + columns}`,
      );

    test('are judged by these, wherever they are in a stream, at the lines of the object', () => {
      const other = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: kube-auth}\n';
      expect(found(0, 0)).toHaveLength(3);
      expect(places(find(map(bad), ...flags).diagnostics)).toEqual(found(4, 4));
      const stream = `# rendered\n---\n${other}---\n${map(bad)}---\n${other}`;
      expect(places(find(stream, ...flags).diagnostics)).toEqual(found(10, 4));
      const items = map(bad)
        .split('\n')
        .map((line, index) => (line === '' ? line : `${index === 0 ? '- ' : '  '}${line}`));
      const list = `apiVersion: v1\nitems:\n${items.join('\n')}kind: List\nmetadata:\n  resourceVersion: ""\n`;
      expect(places(find(list, ...flags).diagnostics)).toEqual(found(6, 6));
    });

    test('are named where all is well, each with its line', () => {
      const { exitCode, stdout } = run({ '-': `${map(sound)}---\n${map(sound)}` }, '-');
      expect(exitCode).toBe(0);
      expect(stdout?.split('\n').slice(0, 2)).toEqual(
        [4, 18].map(
          (line) =>
            `stdin:${line}: ConfigMap kube-auth/authn, authn.yaml: kube-apiserver 1.36 loads it, and nothing else speaks against it.`,
        ),
      );
    });

    test('that hold them as one text are said the line in it', () => {
      const { exitCode, diagnostics } = find(json(bad), ...flags);
      expect(exitCode).toBe(1);
      expect(new Set(places(diagnostics).map((place) => place.split(' ')[1]))).toEqual(new Set(['8:14']));
      expect(diagnostics[0]!.message).toContain('(line 4, column 17 of ConfigMap authn, a)');
      const encoded = Buffer.from(bad).toString('base64');
      const secret = `apiVersion: v1\nkind: Secret\n${meta}data:\n  config: ${encoded}\n`;
      expect(find(secret, ...flags).diagnostics[0]).toMatchObject({
        line: 7,
        column: 11,
        message: expect.stringContaining('(line 4, column 17 of Secret kube-auth/authn, config)'),
      });
      expect(
        places(
          find(secret.replace('\ndata:', '\nstringData:').replace(encoded, `|\n${indent(bad)}`), ...flags)
            .diagnostics,
        ),
      ).toEqual(found(7, 4));
    });

    test('are found by what they should be, and not by other documents of API servers', () => {
      const misnamed = find(map(bad.replace('kind: A', 'kind: a')), ...flags).diagnostics;
      expect(places(misnamed)).toEqual(['decoding 6:11']);
      const { diagnostics } = find(
        map('apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\n'),
      );
      expect(diagnostics[0]).toMatchObject({
        rule: 'decoding',
        message: expect.stringContaining('no kind "ConfigMap"'),
        help: expect.stringContaining('This ConfigMap carries none'),
      });
    });

    test('do not come before a document that is one itself', () => {
      expect(places(find(`${sound}---\n${map(bad)}`).diagnostics)).toEqual(['several-documents 6:1']);
    });
  });

  describe('a document of Talos', () => {
    const inner = `${sound}anonymous: {enabled: true, conditions: [{path: /livez}]}\n`.replace(
      /^(?=.)/gm,
      '    ',
    );
    const outer = 'apiVersion: v1alpha1\nkind: KubeAuthenticationConfig\nconfiguration:\n';
    const bare = inner.replace(/ *(apiVersion|kind):.*\n/g, '');

    test.each([
      ['with the whole AuthenticationConfiguration', outer + inner],
      ['with what Talos adds left out', outer + bare],
      [
        'with what Talos replaces',
        outer + inner.replace('v1beta1', 'v1alpha1').replace('kind: Auth', 'kind: X'),
      ],
      ['behind a line of dashes and a comment', `# Talos\n---\n${outer}${inner}`],
      [
        'in another order',
        `configuration: # the file\n${bare}kind: KubeAuthenticationConfig\napiVersion: v1alpha1\n`,
      ],
    ])('is judged by what Talos makes of it, %s', (_, text) => {
      expect(find(text, '--kubernetes', '1.33')).toMatchObject({ exitCode: 0, diagnostics: [] });
    });

    test('is pointed at where it is wrong', () => {
      const text = outer + bare.replace('https:', 'http:');
      const { exitCode, diagnostics } = find(text, '--kubernetes', '1.33');
      expect(exitCode).toBe(1);
      expect(diagnostics).toMatchObject([{ rule: 'issuer-url', line: 5, column: 21 }]);
      expect(run({ 'f.yaml': text }, 'f.yaml').stdout).toContain(
        '    - issuer: {url: http://login.example.com',
      );
    });

    test('must restrict anonymous requests, as the document that it replaces does', () => {
      for (const block of ['', '    anonymous: null\n']) {
        const text = outer + bare.replace(/ +anonymous:.*\n/, block);
        const { exitCode, diagnostics } = find(text, '--kubernetes', '1.33');
        expect(exitCode).toBe(1);
        expect(diagnostics).toMatchObject([
          {
            rule: 'anonymous-platform',
            origin: 'trustplane',
            ...{ line: 3, column: 1, path: 'anonymous' },
            help: expect.stringContaining('{path: /livez}, {path: /readyz}, {path: /healthz}'),
          },
        ]);
        expect(find(text, '--kubernetes', '1.31').diagnostics).toMatchObject([
          { rule: 'platform-version', line: 3, help: expect.stringContaining('Upgrade Kubernetes to 1.32') },
        ]);
        expect(find(text, '--kubernetes', '1.33', '--upstream-only').diagnostics).toEqual([]);
      }
      // What an API server reads by itself says nothing about Talos.
      expect(find(sound, '--kubernetes', '1.33').diagnostics).toEqual([]);
    });

    test.each([
      ['in flow style', 'apiVersion: v1alpha1\nkind: KubeAuthenticationConfig\nconfiguration: {jwt: []}\n'],
      ['empty', outer],
      ['with a field besides', `${outer}${inner}extra: 1\n`],
      ['with the configuration twice', `${outer}${inner}configuration:\n${inner}`],
      ['among others', `${outer}${inner}---\napiVersion: v1alpha1\nkind: KubeNodeConfig\n`],
    ])('is not guessed at %s', (_, text) => {
      const [first] = find(text).diagnostics;
      expect(first).toMatchObject({ rule: 'decoding', help: expect.stringContaining('document of Talos') });
    });
  });

  test('points at the character, in UTF-16 units, and names the field', () => {
    const text = sound.replace(
      '{claim: sub, prefix: "login:"}',
      `{expression: "'😀' + claim.sub"}, uid: {expression: 'claims.😀'}`,
    );
    const { diagnostics } = find(text);
    const line = text.split('\n')[4]!;
    expect(diagnostics[0]).toEqual({
      rule: 'expression',
      severity: 'error',
      origin: 'upstream',
      message: expect.stringContaining("undeclared reference to 'claim'"),
      file: 'f.yaml',
      line: 5,
      column: line.indexOf('claim.sub') + 1,
      path: 'jwt[0].claimMappings.username.expression',
      help: expect.stringContaining('The only variable here is `claims`'),
    });
    expect(diagnostics[1]).toMatchObject({ line: 5, column: line.indexOf('.😀') + 2 });
    expect(diagnostics.map(({ path }) => path)).toContain('jwt[0].claimMappings.uid.expression');
  });

  test('says whose rule it is, in every format', () => {
    const text = sound.replace('login.example.com', 'login.example.com#').replace('https', 'http');
    const own = internal;
    expect(find(text).diagnostics.map(({ origin }) => origin)).toContain('upstream');
    expect(find(own).diagnostics.map(({ rule, origin }) => [rule, origin])).toEqual([
      ['internal-host', 'trustplane'],
    ]);
    for (const format of reportFormats) {
      const asked = ['f.yaml', '--kubernetes', '1.34', '-o', format];
      const upstream = run({ 'f.yaml': text }, ...asked).stdout!;
      const trustplane = run({ 'f.yaml': own }, ...asked).stdout!;
      if (format === 'json') {
        expect(upstream).toContain('"origin": "upstream"');
        expect(trustplane).toContain('"origin": "trustplane"');
      } else {
        expect(upstream).toContain('kube-apiserver 1.34 refuses this.');
        expect(trustplane).toContain("This is Trustplane's own rule, not one of kube-apiserver 1.34.");
      }
    }
  });

  test('private hosts can be meant', () => {
    expect(find(internal).diagnostics[0]!.help).toContain('--internal');
    expect(find(internal, '--internal')).toEqual({ exitCode: 0, diagnostics: [] });
    expect(find(internal, '--upstream-only')).toEqual({ exitCode: 0, diagnostics: [] });
  });

  test.each([
    [
      'own-issuer',
      sound,
      [
        '--service-account-issuer',
        'https://x.example',
        '--service-account-issuer',
        'https://login.example.com',
      ],
    ],
    ['anonymous', anonymous, ['--anonymous-auth-flag']],
    ['anonymous', anonymous, ['--initial', 'f.yaml', '--kubernetes', '1.31']],
    [
      'egress-selector',
      sound.replace('audiences', 'egressSelectorType: cluster, audiences'),
      ['--egress-selector', 'controlplane', '--egress-selector', 'etcd'],
    ],
  ])('knows from its flags what the API server is started with: %s', (rule, text, argv) => {
    expect(find(text, '--upstream-only').exitCode).toBe(0);
    const { exitCode, diagnostics } = find(text, '--upstream-only', ...argv);
    expect(exitCode).toBe(1);
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
    expect(diagnostics[0]!.help).not.toContain('spec.');
  });

  test('compares with what the API server was started with', () => {
    const files = { 'f.yaml': anonymous, 'same.yaml': anonymous, 'other.yaml': sound };
    expect(run(files, 'f.yaml', '--initial', 'same.yaml').exitCode).toBe(0);
    const { exitCode, stdout } = run(files, 'f.yaml', '--initial', 'other.yaml');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('anonymous: Forbidden: changed from initial configuration file');
  });

  test.each([
    ['a second document', `${sound}---\n${sound}`, 6],
    ['a second document that is no YAML', `${sound}---\n{ [ }`, 6],
    ['a second document behind an end mark', `${sound}...\n# why\n---\n${sound}`, 8],
    ['a directive', `${sound}...\n%YAML 1.1\n---\n${sound}`, 7],
    ['behind an empty first document', `---\n---\n${sound}`, 2],
  ])('several-documents: warns of what is never read: %s', (_, text, line) => {
    const { diagnostics } = find(text);
    expect(diagnostics.at(-1)).toMatchObject({ rule: 'several-documents', severity: 'warning', line });
    const { exitCode, diagnostics: upstream } = find(text, '--upstream-only');
    expect(upstream.map(({ rule }) => rule)).toEqual(exitCode === 0 ? [] : ['decoding']);
  });

  test.each([sound, `---\n${sound}`, `${sound}...\n`, `${sound}---\n`, `${sound}...\n---\n# end\n`])(
    'one document is one: %j',
    (text) => {
      expect(find(text)).toEqual({ exitCode: 0, diagnostics: [] });
    },
  );

  test('decoding: each complaint has its place', () => {
    const { exitCode, diagnostics } = find(`${head}jwt: []\njwt: []\nfoo: 1\n`);
    expect(exitCode).toBe(1);
    expect(diagnostics.map(({ rule, line, column, message }) => [rule, line, column, message])).toEqual([
      ['decoding', 4, 1, 'strict decoding error: line 4: key "jwt" already set in map'],
      ['decoding', 5, 1, 'strict decoding error: unknown field "foo"'],
    ]);
  });

  test.each([
    [['f.yaml', '--kubernetez', '1.33'], 'Did you mean --kubernetes?'],
    [['f.yaml', '--kubernetes', '1.99'], 'takes one of 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, not "1.99"'],
    [['f.yaml', '--kubernetes', '36'], 'not "36"'],
    [['f.yaml', '--kubernetes', '1.33', '--kubernetes', '1.34'], '--kubernetes is given twice'],
    [
      ['f.yaml', '--egress-selector', 'cluster', '--egress-selector', 'x'],
      'cluster, controlplane, etcd, not "x"',
    ],
    [['f.yaml', '--service-account-issuer', ''], '--service-account-issuer is empty'],
    [['nope.yaml', 'f.yaml'], 'There is no file nope.yaml.'],
    [['f.yaml', '--initial', 'nope.yaml'], 'There is no file nope.yaml.'],
    [['f.yaml', '--initial', 'bad.yaml'], 'bad.yaml:1:1: '],
    [['f.yaml', '--initial', '-'], 'not stdin'],
    [['.'], '. is a folder. Name the files in it.'],
    [[], 'Usage: trustplane validate FILE…'],
  ])('explains wrong usage: %j', (argv, message) => {
    const files = { 'f.yaml': sound, 'bad.yaml': 'x: 1\n' };
    expect(() => run(files, ...argv)).toThrow(UsageError);
    expect(() => run(files, ...argv)).toThrow(message);
  });

  test('a file that cannot be read is a matter of the machine', () => {
    expect(() => run({}, 'x'.repeat(300))).toThrow(EnvironmentError);
  });
});

interface OracleVector {
  readonly config: string;
  readonly k8s_1_36_2: { readonly load_error?: string; readonly validation_error?: string };
  readonly k8s_1_33_13: OracleVector['k8s_1_36_2'] | 'same';
}

describe('validate --upstream-only', () => {
  const verdict = (text: string | Buffer, minor: number) => {
    const argv = ['--upstream-only', '--kubernetes', `1.${minor}`];
    const { exitCode, diagnostics } = find(
      text,
      ...argv,
      '--service-account-issuer',
      'https://kubernetes.default.svc',
    );
    expect(diagnostics.every(({ origin }) => origin === 'upstream')).toBe(true);
    expect(diagnostics.length > 0).toBe(exitCode === 1);
    return exitCode;
  };

  test('gives the verdict of the API server on the observed configurations', () => {
    const url = new URL('../vectors/authentication-oracle.json', import.meta.url);
    const { vectors } = JSON.parse(readFileSync(url, 'utf8')) as { vectors: OracleVector[] };
    for (const { config, k8s_1_36_2: newer, k8s_1_33_13: older } of vectors) {
      for (const [minor, observed] of [
        [36, newer] as const,
        [33, older === 'same' ? newer : older] as const,
      ]) {
        const refused = observed.load_error !== undefined || observed.validation_error !== undefined;
        expect(verdict(config, minor), `${minor}: ${config}`).toBe(refused ? 1 : 0);
      }
    }
  });

  test('refuses every observed file that cannot be decoded', () => {
    for (const { text, base64, k8s_1_36_1: observed } of observedFiles) {
      if (observed.error === undefined) continue;
      expect(verdict(base64 === undefined ? text! : Buffer.from(base64, 'base64'), 36), text).toBe(1);
    }
  });
});
