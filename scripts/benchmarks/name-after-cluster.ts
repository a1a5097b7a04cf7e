/**
 * The text of objects with what is called the same in every cluster called after this one: the namespace, and the
 * objects whose names have no hash. The hash of a ConfigMap does not depend on its namespace, so it stays.
 */
export function nameAfterCluster(text: string, cluster: string): string {
  return text.replace(/\btrustplane-(?=(?:system|sync)\b)/g, `${cluster}-`);
}
