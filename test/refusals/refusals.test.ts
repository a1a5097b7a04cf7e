import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ownershipLine } from '../../model/load/ownership-line.ts';
import { rules } from '../../model/rules/rules.ts';
import { chainRefusals } from './chain-refusals.ts';
import { checkFolder } from './check-folder.ts';
import { compileRefusals } from './compile-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { fluxRefusals } from './flux-refusals.ts';
import { gardenerRefusals } from './gardener-refusals.ts';
import { identityRefusals } from './identity-refusals.ts';
import { k0rdentDistributionRefusals } from './k0rdent-distribution-refusals.ts';
import { k0rdentRefusals } from './k0rdent-refusals.ts';
import { linkRefusals } from './link-refusals.ts';
import { loadRefusals } from './load-refusals.ts';
import { platformRefusals } from './platform-refusals.ts';
import type { Refusal } from './refusal.ts';
import { rehearsalRefusals } from './rehearsal-refusals.ts';
import { shapeRefusals } from './shape-refusals.ts';
import { soundEnvironment } from './sound-environment.ts';
import { wayInRefusals } from './way-in-refusals.ts';
import { webhookRefusals } from './webhook-refusals.ts';
import { writeFiles } from './write-files.ts';

const all: readonly Refusal[] = [
  ...loadRefusals,
  ...shapeRefusals,
  ...linkRefusals,
  ...chainRefusals,
  ...fluxRefusals,
  ...compileRefusals,
  ...documentRefusals,
  ...identityRefusals,
  ...rehearsalRefusals,
  ...wayInRefusals,
  ...k0rdentRefusals,
  ...k0rdentDistributionRefusals,
  ...gardenerRefusals,
  ...webhookRefusals,
  ...platformRefusals,
];
/** Rules with a bad and a good document of their own. */
const withFixtures = readdirSync('test/rules/fixtures');
/** Rules whose bad input cannot be written as text in a table; each has a test of its own below or in test/commands. */
const elsewhere = [
  // Trustplane never writes such a version, and of a file it is the decoder that says so.
  'api-version',
  'not-utf8',
  'unreadable-file',
  'empty-environment',
  'file-reference',
  'hard-link',
];

let remove = () => {};
afterEach(() => remove());

function prepare(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  const tree = writeFiles(
    Object.fromEntries(
      Object.entries({ ...soundEnvironment, ...files }).map(([path, text]) => [`environment/${path}`, text]),
    ),
  );
  remove = tree.remove;
  return tree.folder;
}

interface MarkedPlace {
  file: string;
  line: number;
  column: number;
}

const marks = [
  ['⟦', '⟪'],
  ['⟪', '⟦'],
] as const;

/** Takes the marks out of the files and tells where they stood. */
function findMarks(files: Refusal['files']) {
  const places = new Map<string, MarkedPlace>();
  const clean = Object.entries(files).map(([path, text]) => {
    if (text === undefined) return [path, text] as const;
    for (const [mark, other] of marks) {
      const [before = '', ...behind] = text.replace(other, '').split(mark);
      if (behind.length === 0) continue;
      const lines = before.split('\n');
      places.set(mark, { file: `environment/${path}`, line: lines.length, column: lines.at(-1)!.length + 1 });
    }
    return [path, text.replace('⟦', '').replace('⟪', '')] as const;
  });
  return { place: places.get('⟦'), other: places.get('⟪'), clean: Object.fromEntries(clean) };
}

describe('a sound environment', () => {
  it('has nothing against it', async () => {
    expect(await checkFolder(prepare({}), 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
  });
});

describe('bad input', () => {
  for (const refusal of all) {
    it(`${refusal.rule}${refusal.case === undefined ? '' : `: ${refusal.case}`}`, async () => {
      const { place, other, clean } = findMarks(refusal.files);
      const { exitCode, diagnostics } = await checkFolder(prepare(clean), 'environment');
      const found = diagnostics.filter(({ rule }) => rule === refusal.rule);
      expect(found, JSON.stringify(diagnostics, null, 1)).not.toEqual([]);
      const { file, line, column, related } = found[0]!;
      if (place !== undefined) expect({ file, line, column }).toEqual(place);
      expect(related?.[0]).toEqual(other && expect.objectContaining(other));
      expect(found[0]!.severity).toBe(refusal.severity ?? 'error');
      expect(found[0]!.help).toContain(refusal.helps ?? '');
      expect(found[0]!.help).not.toBe('');
      if (refusal.says !== undefined) expect(found[0]!.message).toContain(refusal.says);
      expect(exitCode).toBe(refusal.severity === 'warning' ? 0 : 1);
      remove();
      const { mended } = refusal;
      const added = Object.keys(clean).filter((path) => !(path in soundEnvironment));
      if (mended === 'sound') {
        expect(added, 'files that are to be mended').toEqual([]);
        return;
      }
      expect(Object.keys(mended)).toEqual(expect.arrayContaining(added));
      const left = await checkFolder(prepare(mended), 'environment');
      expect(left.diagnostics.filter(({ rule }) => rule === refusal.rule)).toEqual([]);
    });
  }

  it('reports everything at once: no finding hides another', async () => {
    const bad = {
      'issuers/a.yaml': 'apiVersion: trustplane.dev/v1alpha1\nkind: [\n',
      'issuers/b.yaml': 'apiVersion: trustplane.dev/v1alpha1\nkind: Nothing\n',
    };
    const { diagnostics } = await checkFolder(prepare({ ...bad, ...linkRefusals[1]!.files }), 'environment');
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(
      expect.arrayContaining(['unknown-kind', 'yaml-syntax']),
    );
  });

  it('reports a broken object for what is wrong with it, and not as missing too', async () => {
    const classes = soundEnvironment['issuers/keycloak.yaml']!.replace('  clusters:', '  clutsers:');
    const cluster = soundEnvironment['clusters/eu-1.yaml']!.replace('"1.34"', '1.34');
    const destination =
      'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1}\nspec: {inputs: [..]}\n';
    const files = {
      'issuers/keycloak.yaml': classes,
      'clusters/eu-1.yaml': cluster,
      'destinations/d.yaml': destination,
    };
    const { diagnostics } = await checkFolder(prepare(files), 'environment');
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(['unknown-field', 'wrong-type']);
  });

  it('reports a broken issuer for what is wrong with it, and not what its tokens become without it', async () => {
    const files = {
      'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace('  clusters:', '  clutsers:'),
      'tokens/ci.yaml': soundEnvironment['tokens/acme.yaml']!.replace('acme-admin', 'ci').replace(
        / {2}claims:[\s\S]*/,
        '  claims: {iss: https://ci.example.com, aud: other, sub: a}\n  expect: {refused: audience}\n',
      ),
    };
    const { diagnostics } = await checkFolder(prepare(files), 'environment');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-field']);
    remove();
    const alone = await checkFolder(prepare({ ...files, 'issuers/ci.yaml': undefined }), 'environment');
    expect(alone.diagnostics.map(({ rule }) => rule)).toEqual(['token-outcome']);
  });

  it('reports an organisation without a class, and not what its tokens become without an issuer', async () => {
    const organization = soundEnvironment['organizations/acme.yaml']!.replace(': keycloak', ': keycloack');
    const { diagnostics } = await checkFolder(
      prepare({ 'organizations/acme.yaml': organization, 'issuers/ci.yaml': undefined }),
      'environment',
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-reference']);
  });

  it('has a case for every rule', () => {
    const covered = new Set<string>([...all.map(({ rule }) => rule), ...withFixtures, ...elsewhere]);
    expect(rules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('bad files', () => {
  const issuer = soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: extra}')
    .replace('ci.example', 'extra.example')
    .replace('"ci:"', '"extra:"');
  const expectRule = async (folder: string, rule: string, file: string, exitCode = 1) => {
    const result = await checkFolder(folder, 'environment');
    expect(result.diagnostics).toEqual([expect.objectContaining({ rule, file })]);
    expect(result.exitCode).toBe(exitCode);
    return result.diagnostics[0]!;
  };

  it('not-utf8: UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(issuer, 'utf16le')]);
    await expectRule(prepare({ 'issuers/extra.yaml': bytes }), 'not-utf8', 'environment/issuers/extra.yaml');
  });

  it.each([
    ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
    [
      'UTF-32LE',
      (text: string) => Buffer.from(new Uint32Array([...text].map((c) => c.codePointAt(0)!)).buffer),
    ],
    [
      'UTF-32BE',
      (text: string) => Buffer.from(new Uint32Array([...text].map((c) => c.codePointAt(0)!)).buffer).swap32(),
    ],
  ])('not-utf8: %s without a mark; a foreign file is left alone', async (_, encode) => {
    const foreign = encode(issuer.replace('trustplane.dev/', 'cert-manager.io/'));
    const folder = prepare({ 'issuers/extra.yaml': encode(issuer), 'issuers/foreign.yaml': foreign });
    await expectRule(folder, 'not-utf8', 'environment/issuers/extra.yaml');
  });

  it('exactly 100 aliases are read', async () => {
    const annotations = Array.from({ length: 100 }, (_, index) => `    k${index}: *a\n`).join('');
    const text = issuer.replace(
      'metadata: {name: extra}',
      `metadata:\n  name: extra\n  annotations:\n    k: &a x\n${annotations.trimEnd()}`,
    );
    const folder = prepare({ 'issuers/extra.yaml': text });
    expect(await checkFolder(folder, 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
  });

  it('nothing is found twice through links, and a large foreign file is left alone', async () => {
    const folder = prepare({ 'big.json': `{"labels": {"trustplane.dev/x": "${'x'.repeat(1 << 20)}"}}\n` });
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/extra.yaml'), issuer);
    symlinkSync('../elsewhere', join(folder, 'environment/one'));
    symlinkSync('../elsewhere', join(folder, 'environment/two'));
    symlinkSync('issuers', join(folder, 'environment/again'));
    symlinkSync('issuers/ci.yaml', join(folder, 'environment/ci.yaml'));
    expect(await checkFolder(folder, 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
  });

  it('not-utf8: Latin-1', async () => {
    const bytes = Buffer.from(`# Zürich\n${issuer}`, 'latin1');
    await expectRule(prepare({ 'issuers/extra.yaml': bytes }), 'not-utf8', 'environment/issuers/extra.yaml');
  });

  it('not-utf8: a byte order mark', async () => {
    await expectRule(
      prepare({ 'issuers/extra.yaml': `\ufeff${issuer}` }),
      'not-utf8',
      'environment/issuers/extra.yaml',
    );
  });

  it('outside-work-tree: a link to a file', async () => {
    const folder = prepare({});
    symlinkSync('/etc/hostname', join(folder, 'environment/issuers/extra.yaml'));
    const { message } = await expectRule(folder, 'outside-work-tree', 'environment/issuers/extra.yaml');
    expect(message).toContain('/etc/hostname');
  });

  it('outside-work-tree: a link to a folder', async () => {
    const folder = prepare({});
    symlinkSync('/etc', join(folder, 'environment/more'));
    await expectRule(folder, 'outside-work-tree', 'environment/more');
  });

  it('outside-work-tree: a CA file behind a link', async () => {
    const folder = prepare({ 'ca/login.pem': undefined });
    symlinkSync('/etc/ssl', join(folder, 'environment/ca'));
    const { diagnostics } = await checkFolder(folder, 'environment');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'outside-work-tree',
        file: 'environment/issuers/keycloak.yaml',
        line: 8,
      }),
    );
  });

  it('links inside the work tree are followed, loops end', async () => {
    const folder = prepare({ 'issuers/ci.yaml': undefined });
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/ci.yaml'), soundEnvironment['issuers/ci.yaml']!);
    symlinkSync('../../elsewhere', join(folder, 'environment/issuers/linked'));
    symlinkSync('..', join(folder, 'environment/issuers/loop'));
    expect(await checkFolder(folder, 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
  });

  it('hard-link: a file of ours, and a CA; a foreign file is left alone', async () => {
    const folder = prepare({ 'chart/values.yaml': 'a: b\n' });
    linkSync(join(folder, 'environment/chart/values.yaml'), join(folder, 'values'));
    expect(await checkFolder(folder, 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
    linkSync(join(folder, 'environment/issuers/ci.yaml'), join(folder, 'ci'));
    linkSync(join(folder, 'environment/ca/login.pem'), join(folder, 'ca'));
    const { diagnostics } = await checkFolder(folder, 'environment');
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'hard-link', file: 'environment/issuers/ci.yaml', line: 1 }),
      expect.objectContaining({ rule: 'hard-link', file: 'environment/issuers/keycloak.yaml', line: 8 }),
    ]);
  });

  it('irregular-file: a pipe in place of a CA', async () => {
    const folder = prepare({ 'ca/login.pem': undefined });
    mkdirSync(join(folder, 'environment/ca'), { recursive: true });
    execFileSync('mkfifo', [join(folder, 'environment/ca/login.pem')]);
    const { diagnostics } = await checkFolder(folder, 'environment');
    expect(diagnostics.map(({ rule }) => rule)).toContain('irregular-file');
  });

  it('empty-environment: a folder with nothing in it', async () => {
    const tree = writeFiles({ 'environment/README.md': 'nothing here\n' });
    remove = tree.remove;
    const { diagnostics, exitCode } = await checkFolder(tree.folder, 'environment');
    expect(diagnostics).toEqual([expect.objectContaining({ rule: 'empty-environment' })]);
    expect(exitCode).toBe(1);
  });

  it('what was rendered below the environment is no input', async () => {
    const issuer = soundEnvironment['issuers/ci.yaml']!;
    for (const text of [issuer, 'apiVersion: trustplane.dev/v1alpha1\nkind: [\n']) {
      expect((await checkFolder(prepare({ 'rendered/x.yaml': text }), 'environment')).exitCode).toBe(1);
      remove();
      const folder = prepare({ 'rendered/x.yaml': `${ownershipLine}${text}` });
      expect(await checkFolder(folder, 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
      remove();
    }
  });

  it('foreign files are left alone, whatever is in them', async () => {
    const folder = prepare({
      'chart/templates/a.yaml': '{{ if .Values.x }}\n\t- {{ include "y" . }}\n',
      'kustomization.yaml': 'resources: [a]\n',
      'chart/templates/b.yaml':
        '{{- if .Values.x }}\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels: {trustplane.dev/x: {{ .y }}}\n',
      'chart/templates/c.yaml':
        '{{ with .Values.auth }}\napiVersion: k0rdent.mirantis.com/v1beta1\nkind: ClusterAuthentication\n{{ end }}\n',
      'secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: [\n',
      'issuer.yaml': 'apiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata: {name: x}\n',
      'list.yaml': '- {op: replace, path: /a, value: !x trustplane.dev/a}\n',
      'values.yaml': 'issuerRef:\n  kind: Issuer\n  name: x\nkind: {{ x }}\n',
      'flux.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, labels: {trustplane.dev/x: "a\\u0062"}}\n',
    });
    expect(await checkFolder(folder, 'environment')).toEqual({ exitCode: 0, diagnostics: [] });
  });
});
