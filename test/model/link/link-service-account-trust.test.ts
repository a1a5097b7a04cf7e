import { describe, expect, it } from 'vitest';
import type { CompiledEnvironment } from '../../../model/compile/compile-environment.ts';
import { compileFiles } from '../access/compile-files.ts';
import { fleetFiles } from './fleet-files.ts';

const subject = 'system:serviceaccount:flux-system:worker-applier';
const rules = ({ findings }: CompiledEnvironment) => findings.map(({ rule }) => rule);
const document = ({ clusters }: CompiledEnvironment, name: string) =>
  clusters.find(({ cluster }) => cluster.name === name)!.configuration;

function compileWith(edits: Readonly<Record<string, readonly [string, string]>>): CompiledEnvironment {
  const files: Record<string, string> = { ...fleetFiles };
  for (const [path, [from, to]] of Object.entries(edits)) {
    if (!files[path]!.includes(from)) throw new Error(`${path} does not contain ${from}`);
    files[path] = files[path]!.replace(from, to);
  }
  return compileFiles(files);
}

describe('a ServiceAccountTrust', () => {
  it('is an authenticator in every cluster that is selected, except the one that issues', () => {
    const compiled = compileFiles(fleetFiles);
    // Nobody logs in to the issuing cluster itself here.
    expect(rules(compiled)).toEqual(['no-issuer']);
    expect(document(compiled, 'infra').jwt).toEqual([]);
    expect(document(compiled, 'worker-1').jwt).toMatchObject([
      {
        issuer: { url: 'https://issuer.infra.example.com', audiences: ['worker-1'] },
        claimMappings: { username: { claim: 'sub', prefix: 'infra:' } },
      },
    ]);
    expect(document(compiled, 'worker-1').jwt![0]!.issuer!.certificateAuthority).toBe(
      fleetFiles['ca/login.pem'],
    );
    expect(document(compiled, 'worker-2').jwt![0]!.issuer!.audiences).toEqual(['worker-2']);
    expect(document(compiled, 'worker-1').jwt![0]).not.toHaveProperty('claimMappings.groups');
  });

  it('makes prefix and subjects from one line', () => {
    const compiled = compileWith({
      'trusts/infra.yaml': ['  clusters: {}', '  clusters: {}\n  prefix: "hub:"'],
      'tokens/applier.yaml': ['"infra:', '"hub:'],
    });
    expect(rules(compiled)).toEqual(['no-issuer']);
    const worker = compiled.clusters.find(({ cluster }) => cluster.name === 'worker-1')!;
    expect(worker.configuration.jwt![0]!.claimMappings!.username!.prefix).toBe('hub:');
    expect(new Set(worker.issuers[0]!.access.map((grant) => grant.subject.name))).toEqual(
      new Set([`hub:${subject}`, 'hub:system:serviceaccount:external-secrets:sync']),
    );
  });

  it.each([
    ['another service account', `sub: ${subject}`, 'sub: system:serviceaccount:default:default'],
    [
      'a namespace that is not that of the subject',
      'namespace: flux-system, serviceaccount',
      'namespace: default, serviceaccount',
    ],
    [
      'a token that no TokenRequest made',
      /^ {4}kubernetes\.io:.*\n/m.exec(fleetFiles['tokens/applier.yaml']!)![0],
      '',
    ],
    ['the audience of the issuing cluster', 'aud: [worker-1, worker-2]', 'aud: infra'],
  ])('refuses %s', (_, from, to) => {
    expect(rules(compileWith({ 'tokens/applier.yaml': [from, to] }))).toContain('token-outcome');
    const refused = fleetFiles['tokens/applier.yaml']!.replace(from, to).replace(
      /expect: .*/,
      'expect: {refused: "oidc:"}',
    );
    expect(rules(compileFiles({ ...fleetFiles, 'tokens/applier.yaml': refused }))).toEqual(['no-issuer']);
  });

  it('works both ways where two clusters trust each other', () => {
    const back = fleetFiles['trusts/infra.yaml']!.replace('{name: infra}', '{name: back}')
      .replace('issuingCluster: infra', 'issuingCluster: worker-1')
      .replace('clusters: {}', 'clusters: {matchLabels: {role: infra}}');
    const worker = fleetFiles['clusters/worker-1.yaml']!.replace(
      '[https://kubernetes.default.svc]',
      '[https://issuer.worker-1.example.com]\n  serviceAccountDiscovery: {}',
    );
    const compiled = compileFiles({
      ...fleetFiles,
      'trusts/back.yaml': back,
      'clusters/worker-1.yaml': worker,
    });
    expect(rules(compiled)).toEqual([]);
    expect(document(compiled, 'infra').jwt).toMatchObject([
      { issuer: { audiences: ['infra'] }, claimMappings: { username: { prefix: 'worker-1:' } } },
    ]);
    expect(document(compiled, 'infra').jwt![0]!.issuer).not.toHaveProperty('certificateAuthority');
  });

  it('says why another cluster cannot tell the tokens from its own, and leaves the others alone', () => {
    const compiled = compileWith({
      'clusters/worker-1.yaml': ['https://kubernetes.default.svc', 'https://issuer.infra.example.com'],
      'tokens/applier.yaml': ['{matchLabels: {role: worker}}', '{}'],
    });
    const found = compiled.findings.find(({ rule }) => rule === 'same-cluster-issuer');
    expect(found?.related).toMatchObject([
      {
        document: { file: { path: 'clusters/infra.yaml' } },
        path: ['spec', 'serviceAccountIssuers', 0],
      },
      { document: { file: { path: 'trusts/infra.yaml' } }, path: ['spec', 'clusters'] },
    ]);
    expect(document(compiled, 'worker-1').jwt).toEqual([]);
    expect(document(compiled, 'worker-2').jwt).toHaveLength(1);
  });
});
