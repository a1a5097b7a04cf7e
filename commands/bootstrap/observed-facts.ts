import type { Fact } from './node-guide.ts';

/** What kube-apiserver does, whoever distributes it. */
export const observedFacts: readonly Fact[] = [
  {
    text: 'An API server that is pointed at a missing or invalid file does not start.',
    source: 'tested here',
  },
  {
    text: 'A file that is replaced by a rename in a directory that it sees is loaded, and from 1.34 a metric names its SHA-256.',
    source: 'tested here',
  },
  {
    text: 'The `anonymous` block of the file cannot change without a restart of the API server.',
    source: 'tested here',
  },
];
