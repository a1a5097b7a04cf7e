/** What is measured on each fleet, in the words of the tables. Those that write files are compared with no kustomize. */
export const rowNames = {
  check: '`check`',
  all: '`render --all`',
  empty: '`render --out`, empty folder',
  again: '`render --out`, nothing changed',
  changed: '`render --out`, one cluster changed',
  memory: '`render --out`, empty folder in memory',
  kustomize: 'kustomize',
  kustomizeApart: 'kustomize, every object, a build for each cluster',
  kustomizeTogether: 'kustomize, every object, one build',
  copy: 'read, SHA-256, write',
} as const;
