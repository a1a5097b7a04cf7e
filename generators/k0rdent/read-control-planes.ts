import { readField } from '../../model/diagnostics/read-field.ts';
import { controlPlaneFile, documentHash } from '../annotations.ts';

/** What was rendered for control planes. The keys are objects, as KIND NAMESPACE/NAME. */
export interface RenderedControlPlanes {
  /** The file in each ClusterAuthentication or Secret, and the hash of its bytes, as they are annotated on it. */
  readonly files: ReadonlyMap<string, { readonly file: string; readonly sha256: string }>;
  /** The name of the Secret that each control plane, or the values for its chart, mounts. */
  readonly mounted: ReadonlyMap<string, string>;
}

/** Finds among rendered objects what control planes read, and by which of them. */
export function readControlPlanes(objects: readonly unknown[]): RenderedControlPlanes {
  const files = new Map<string, { file: string; sha256: string }>();
  const mounted = new Map<string, string>();
  for (const object of objects) {
    const [kind, namespace, name] = [['kind'], ['metadata', 'namespace'], ['metadata', 'name']].map((path) =>
      readField(object, path),
    );
    const key = `${kind} ${namespace}/${name}`;
    const [file, sha256] = [controlPlaneFile, documentHash].map((annotation) =>
      readField(object, ['metadata', 'annotations', annotation]),
    );
    if (typeof file === 'string' && typeof sha256 === 'string') files.set(key, { file, sha256 });
    const secret = readMountedSecret(object);
    if (typeof secret === 'string') mounted.set(key, secret);
  }
  return { files, mounted };
}

function readMountedSecret(object: unknown): unknown {
  const values = readField(object, ['data', 'values.yaml']);
  return (
    readField(object, ['spec', 'mounts', 0, 'secret', 'secretName']) ??
    readField(object, ['spec', 'k0sConfigSpec', 'files', 0, 'contentFrom', 'secretRef', 'name']) ??
    // In the one form in which it is printed; a name that looks like a number stands in quotes.
    (typeof values === 'string' ? /^ {4}name: (["']?)(.+)\1$/m.exec(values)?.[2] : undefined)
  );
}
