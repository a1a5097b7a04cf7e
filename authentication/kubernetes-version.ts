/** The minors of Kubernetes 1 whose authentication code this folder follows, oldest first. */
export const knownMinors: readonly number[] = [30, 31, 32, 33, 34, 35, 36];

/**
 * The minor of a Kubernetes version: 33 for `1.33`, `v1.33.4`, `1.33.4+k3s1` and `1.33.0-rc.1`.
 * Undefined when the text is no version of Kubernetes 1; a minor that is not in `knownMinors` is returned as it is.
 */
export function parseKubernetesMinor(version: string): number | undefined {
  const match = /^v?1\.(0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)(?:[-+][0-9A-Za-z.+-]+)?)?$/.exec(version);
  return match === null ? undefined : Number(match[1]);
}

/** Sort order of two versions by their minor, older first; the patch decides nothing in this folder. */
export function compareKubernetesVersions(one: string, other: string): number {
  return (parseKubernetesMinor(one) ?? Number.NaN) - (parseKubernetesMinor(other) ?? Number.NaN);
}
