/**
 * A ResourceList as one JSON text. Characters that a YAML reader takes for line breaks, or refuses, are escaped:
 * kustomize reads the answer as YAML.
 */
export function printJsonList(items: readonly object[], results: readonly object[]): string {
  const list = {
    apiVersion: 'config.kubernetes.io/v1',
    kind: 'ResourceList',
    items,
    ...(results.length > 0 && { results }),
  };
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(list).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped)}\n`;
}
