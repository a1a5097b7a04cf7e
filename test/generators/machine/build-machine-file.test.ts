import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { printDocument } from '../../../generators/document/print-document.ts';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import { buildMachineFile } from '../../../generators/machine/build-machine-file.ts';
import { carryValue } from '../../../generators/print/carry-value.ts';
import type { JsonValue } from '../../../generators/print/json-value.ts';
import { UnprintableStringError } from '../../../generators/print/unprintable-string-error.ts';
import type { CompiledCluster } from '../../../model/compile/compiled-cluster.ts';
import { findPart } from '../../lab/find-part.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { writeFiles } from '../../refusals/write-files.ts';
import { arbitraryConfiguration } from '../k0rdent/arbitrary-configuration.ts';

const paths = '{enabled: true, conditions: [{path: /livez}, {path: /readyz}]}';

function compile(platform: string, delivery: string, version = '1.36'): CompiledCluster {
  const cluster = soundEnvironment['clusters/eu-1.yaml']!.replace('"1.34"', `"${version}"`)
    .replace('kubeadm', `${platform}\n  anonymous: ${paths}`)
    .replace('{type: NodeFile}', delivery);
  const { clusters, findings } = compileFiles({ ...soundEnvironment, 'clusters/eu-1.yaml': cluster });
  expect(findings).toEqual([]);
  return clusters[0]!;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const talos = () => compile('talos', '{type: Talos}');

describe('the file for the machines of Talos', () => {
  it('is a document of the machine configuration, with a whole AuthenticationConfiguration in it', () => {
    const compiled = talos();
    const { path, text } = buildMachineFile(compiled)!;
    expect(path).toBe('machine/kube-authentication-config.yaml');
    const { configuration, ...outer } = parse(text);
    expect(outer).toEqual({ apiVersion: 'v1alpha1', kind: 'KubeAuthenticationConfig' });
    expect(configuration).toEqual(parse(printDocument(compiled)));
    expect(configuration).toMatchObject({ kind: 'AuthenticationConfiguration', jwt: [{}, {}] });
  });

  it.each(['1.32', '1.34', '1.36'])(
    'is v1beta1 inside for Kubernetes %s, because Talos writes that',
    (version) => {
      const { text } = buildMachineFile(compile('talos', '{type: Talos}', version))!;
      expect(parse(text).configuration.apiVersion).toBe('apiserver.config.k8s.io/v1beta1');
    },
  );

  it('is not among the objects, which are bindings alone', () => {
    const { authentication, access } = generateCluster(talos(), 'by-us');
    expect(authentication).toEqual([]);
    expect(access.map(({ kind }) => kind)).toEqual(['RoleBinding']);
  });
});

describe('the file for KubeOne', () => {
  it('is the document as it is, and the hash is that of the file', () => {
    const compiled = compile('kubeone', '{type: KubeOne, kubeone: {version: "1.15"}}');
    const file = buildMachineFile(compiled)!;
    expect(file.path).toBe('machine/authentication-configuration.yaml');
    expect(file.text.endsWith(`\n${printDocument(compiled)}`)).toBe(true);
    expect(file.sha256).toBe(sha256(file.text));
    expect(parse(file.text).apiVersion).toBe('apiserver.config.k8s.io/v1');
  });
});

it('there is no file where objects deliver the document', () => {
  expect(buildMachineFile(compile('kubeadm', '{type: NodeFile}'))).toBeUndefined();
});

const kustomize = findPart('kustomize');
if (kustomize === undefined)
  console.warn(
    'SKIPPED: no file for machines is shown to kustomize, because there is none in TRUSTPLANE_PARTS_BIN',
  );

describe.skipIf(kustomize === undefined)('kustomize', () => {
  it.each([
    ['Talos', () => talos()],
    ['KubeOne', () => compile('kubeone', '{type: KubeOne}')],
  ])('stops at the file for %s rather than print it', (_, compiled) => {
    const { folder, remove } = writeFiles({
      'machine.yaml': buildMachineFile(compiled())!.text,
      'kustomization.yaml': 'resources: [machine.yaml]\n',
    });
    const built = spawnSync(kustomize!, ['build', folder], { encoding: 'utf8' });
    remove();
    expect(built).toMatchObject({ status: 1, stdout: '' });
    expect(built.stderr).toContain('missing metadata.name');
  });
});

const program = findPart('talos-config');
if (program === undefined)
  console.warn(
    "SKIPPED: Talos' own recipe is not compared, because TRUSTPLANE_PARTS_BIN has no talos-config",
  );
const writeAsTalos = (input: string) =>
  execFileSync(program!, { input, stdio: ['pipe', 'pipe', 'pipe'] }).toString();

describe.skipIf(program === undefined)("a program with Talos' own recipe", () => {
  it('makes the bytes of which the file names the hash', () => {
    const { text, sha256: named } = buildMachineFile(talos())!;
    expect(sha256(writeAsTalos(text))).toBe(named);
    expect(text).toContain(`sha256:${named}\n`);
  });

  it('does so for 150 random configurations, folded, quoted and literal texts among them', () => {
    const template = talos();
    const carried = fc.sample(arbitraryConfiguration, { seed: 20_260_101, numRuns: 150 }).flatMap(carry);
    expect(carried.length).toBeGreaterThan(100);
    for (const configuration of carried) {
      const issuers = configuration.jwt?.map((authenticator) => ({ ...template.issuers[0]!, authenticator }));
      const compiled = { ...template, configuration, issuers: issuers ?? [] };
      const { text, sha256: named } = buildMachineFile(compiled)!;
      expect(sha256(writeAsTalos(text)), text).toBe(named);
    }
  });

  it('refuses a field of the wrong type, and a document of another kind', () => {
    const { text } = buildMachineFile(talos())!;
    const wrongType = `${text.slice(0, text.indexOf('  jwt:'))}  jwt: {}\n`;
    expect(() => writeAsTalos(wrongType)).toThrow('cannot restore slice from map');
    const otherKind = text.replace('kind: KubeAuthenticationConfig', 'kind: KubeAuthenticationConfiguration');
    expect(() => writeAsTalos(otherKind)).toThrow('not registered');
  });

  it('takes what kube-apiserver refuses: its check is no substitute for ours', () => {
    const file = buildMachineFile(talos())!.text.replace(
      /https:\/\/ci\.example\.com/,
      'http://ci.example.com',
    );
    expect(writeAsTalos(file)).toContain('url: http://ci.example.com');
  });
});

/** The configuration as it gets to us, without texts that are refused or changed before anything is printed. */
function carry(configuration: AuthenticationConfiguration): AuthenticationConfiguration[] {
  try {
    const apiVersion = 'apiserver.config.k8s.io/v1beta1';
    const whole = {
      ...configuration,
      apiVersion,
      kind: 'AuthenticationConfiguration',
      jwt: configuration.jwt ?? [],
    };
    return [carryValue(whole as unknown as JsonValue) as AuthenticationConfiguration];
  } catch (error) {
    if (error instanceof UnprintableStringError) return [];
    throw error;
  }
}
