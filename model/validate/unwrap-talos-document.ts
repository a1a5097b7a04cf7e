/** What Talos puts in the place of these two fields, or adds where they are not there. */
const set = {
  apiVersion: 'apiserver.config.k8s.io/v1beta1',
  kind: 'AuthenticationConfiguration',
};

/** What Talos makes of its document. */
export interface UnwrappedDocument {
  readonly text: string;
  /** The line of `configuration`, from 1. */
  readonly line: number;
}

/**
 * The AuthenticationConfiguration that Talos makes of its document KubeAuthenticationConfig, with everything in the line
 * and the column that it has there; undefined for any other text, where `configuration` is no block of its own lines, and where
 * there is a field besides, with which Talos refuses the document.
 */
export function unwrapTalosDocument(text: string): UnwrappedDocument | undefined {
  const lines = text.split('\n');
  const find = (field: RegExp) => lines.findIndex((line) => field.test(line));
  const kind = find(/^kind:\s+["']?KubeAuthenticationConfig["']?\s*(#.*)?$/);
  const head = find(/^configuration:\s*(#.*)?$/);
  const version = find(/^apiVersion:\s+["']?v1alpha1["']?\s*(#.*)?$/);
  if (kind < 0 || head < 0 || version < 0) return undefined;
  const first = find(/^[^\s#-]/);
  if (lines.some((line, index) => /^[^\s#-]/.test(line) && ![kind, head, version].includes(index)))
    return undefined;
  // Several documents: what belongs to which is not for a look at lines.
  if (lines.some((line, index) => index > first && /^---(\s|$)/.test(line))) return undefined;
  const next = lines.findIndex((line, index) => index > head && /^[^\s#-]/.test(line));
  const end = next < 0 ? lines.length : next;
  const indent = /^ */.exec(lines.slice(head + 1, end).find((line) => /^ *[^ #]/.test(line)) ?? '')![0];
  if (indent === '') return undefined;
  const left = new Set<string>(Object.keys(set));
  const kept = lines.map((line, index) => {
    if (index <= head || index >= end) return '';
    const field = /^ *(apiVersion|kind):/.exec(line);
    if (field === null || !line.startsWith(`${indent}${field[1]}`)) return line;
    left.delete(field[1]!);
    return `${indent}${field[1]}: ${set[field[1] as keyof typeof set]}`;
  });
  if (left.has('apiVersion')) kept[version] = `${indent}apiVersion: ${set.apiVersion}`;
  if (left.has('kind')) kept[kind] = `${indent}kind: ${set.kind}`;
  return { text: kept.join('\n'), line: head + 1 };
}
