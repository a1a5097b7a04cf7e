import type { JsonValue } from '../../generators/print/json-value.ts';
import type { NodeGuide } from './node-guide.ts';

/** What KubeOne needs to bring the file by its own feature (`delivery.type: KubeOne`). */
export const kubeoneFeature: NodeGuide = {
  writesFile: true,
  settings: (_, configuration) => [
    {
      file: 'the file that the feature authenticationConfiguration of the KubeOneCluster names',
      content: configuration as unknown as JsonValue,
    },
  ],
  restart: 'kubeone apply',
  change: 'You run `kubeone apply` again, which checks the file and copies it to every node.',
  facts: [
    {
      text: 'The feature came with 1.15. It sets the argument, checks the file before it copies it, and excludes the feature openidConnect: take that out in the same edit.',
      source: 'KubeOne documentation 1.15, "Structured Authentication Configuration"',
    },
    {
      text: 'If it copies the file byte for byte, the metric names the hash of the rendered file.',
      source: 'KubeOne 1.15, whose source was not read',
    },
  ],
  anonymousFlag: 'flagless',
};
