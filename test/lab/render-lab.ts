import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { runCommand } from '../../commands/run-command.ts';
import { testWorld } from '../commands/test-world.ts';
import { serviceAccountIssuer } from './control-plane/list-api-server-flags.ts';

/** What a test says about the environment of the lab's cluster; the rest is as in any environment. */
export interface LabEnvironment {
  /** `spec.delivery.nodeFile` of the Cluster. */
  readonly nodeFile?: Readonly<Record<string, unknown>>;
  /** `spec.anonymous` of the Cluster. */
  readonly anonymous?: Readonly<Record<string, unknown>>;
  /** What the Cluster says about the API servers' `--service-account-issuer`. */
  readonly serviceAccountIssuers?: readonly string[];
  /** Issuers by name, each its `spec` without `clusters`. */
  readonly issuers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Further files of the environment by path. */
  readonly files?: Readonly<Record<string, string>>;
  /**
   * A comment in front of the document, so that it has bytes of its own: documents without issuers, which are loaded
   * at once, would all be the same. Empty: the objects are exactly as they were rendered.
   */
  readonly mark?: string;
}

/** A Kubernetes object as `render` prints it. */
export interface LabObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: Record<string, string> };
  // biome-ignore lint/suspicious/noExplicitAny: tests look into every kind of object
  [field: string]: any;
}

export interface LabRendering {
  readonly objects: readonly LabObject[];
  /** The document, and its SHA-256 (hex). */
  readonly document: string;
  readonly hash: string;
  /** The ConfigMap that holds it. */
  readonly configMapName: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const namespace = 'trustplane-system';
const fileName = 'authentication.yaml';
/** The certificate that the lab's own kubeconfig holds. */
const breakGlass = {
  ...{ kind: 'ClientCertificate', subject: 'O=system:masters,CN=admin' },
  ...{ owner: 'the lab', lastTested: testWorld('').today },
};

/** The objects of the lab's cluster, rendered by `trustplane render` from an environment made for it. */
export async function renderLab(environment: LabEnvironment = {}): Promise<LabRendering> {
  const folder = mkdtempSync(join(tmpdir(), 'trustplane-lab-environment-'));
  try {
    for (const [path, text] of Object.entries({ ...listFiles(environment), ...environment.files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const outcome = await runCommand(['render', folder, '--destination', 'lab'], testWorld(folder));
    if (outcome.exitCode !== 0) throw new Error(`${outcome.stderr}${outcome.stdout}`);
    const objects = parseAllDocuments(outcome.stdout ?? '').map((document) => document.toJS() as LabObject);
    return describe(mark(objects, environment.mark));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listFiles(environment: LabEnvironment): Record<string, string> {
  const kind = (name: string, metadata: string, spec: object) =>
    stringify({ apiVersion: 'trustplane.dev/v1alpha1', kind: name, metadata: { name: metadata }, spec });
  const cluster = {
    ...{ kubernetesVersion: '1.36', platform: 'kubeadm', audience: 'lab', breakGlass: [breakGlass] },
    serviceAccountIssuers: environment.serviceAccountIssuers ?? [serviceAccountIssuer],
    ...(environment.anonymous && { anonymous: environment.anonymous }),
    delivery: { type: 'NodeFile', ...(environment.nodeFile && { nodeFile: environment.nodeFile }) },
  };
  const issuers = Object.entries(environment.issuers ?? {}).map(
    ([name, spec]) =>
      [`issuers/${name}.yaml`, kind('Issuer', name, { clusters: {}, internal: true, ...spec })] as const,
  );
  return {
    'clusters/lab.yaml': kind('Cluster', 'lab', cluster),
    'destinations/lab/destination.yaml': kind('Destination', 'lab', { inputs: ['../..'] }),
    ...Object.fromEntries(issuers),
  };
}

/** The same objects with other bytes in the document and so another name of its ConfigMap. */
function mark(objects: readonly LabObject[], comment: string | undefined): readonly LabObject[] {
  if (!comment) return objects;
  const { configMapName, document } = describe(objects);
  const text = `# ${comment}\n${document}`;
  const hash = sha256(text);
  const name = `${configMapName.replace(/-[^-]+$/, '')}-${hash.slice(0, 10)}`;
  const annotation = 'trustplane.dev/sha256';
  return objects.map((object) => {
    if (object.metadata.name === configMapName) {
      const annotations = { ...object.metadata.annotations, [annotation]: hash };
      return {
        ...object,
        metadata: { ...object.metadata, name, annotations },
        data: { ...object.data, [fileName]: text },
      };
    }
    if (object.kind !== 'DaemonSet') return object;
    const changed = structuredClone(object);
    const { template } = changed.spec;
    template.metadata.annotations[annotation] = hash;
    for (const volume of template.spec.volumes) {
      if (volume.configMap?.name === configMapName) volume.configMap.name = name;
    }
    return changed;
  });
}

function describe(objects: readonly LabObject[]): LabRendering {
  const configMap = objects.find(({ kind, data }) => kind === 'ConfigMap' && data[fileName] !== undefined);
  if (configMap?.metadata.namespace !== namespace) throw new Error('no ConfigMap with a document');
  const document = configMap.data[fileName] as string;
  return { objects, document, hash: sha256(document), configMapName: configMap.metadata.name };
}
