import { deliveryTypes } from '../model/delivery-types.ts';
import { platforms } from '../model/platforms.ts';
import type { Command } from './command.ts';

/** `trustplane init`: a small environment that works, with comments that say what to change. */
export const init: Command = {
  name: 'init',
  usage: '[DIR] [--cluster NAME] [--kubernetes VERSION]',
  summary: 'Write a small environment that works, to start from',
  description: `DIR is the new environment, by default the current folder; it is made where it does not exist. One cluster, one
issuer, one organisation with its class, two token cases and one destination for kustomize are written, for the
distribution that --platform names. No file is overwritten: where one is in the way, nothing is written at all.

On a terminal it asks for what no flag says; an empty answer takes what stands in brackets. Elsewhere, and with --yes,
it asks nothing.`,
  positionals: { min: 0, max: 1, complete: 'folder' },
  flags: [
    { name: 'cluster', value: 'NAME', summary: "The cluster's name; cluster-1 by default." },
    {
      name: 'kubernetes',
      value: 'VERSION',
      summary: 'The version of its oldest API server; 1.33 by default.',
    },
    {
      name: 'platform',
      value: 'PLATFORM',
      summary: 'The distribution; kubeadm by default.',
      choices: Object.keys(platforms),
    },
    {
      name: 'delivery',
      value: 'TYPE',
      summary:
        'How the API servers get what is to be trusted: a file that a DaemonSet writes (NodeFile), the way of Talos or of KubeOne, or a webhook (OpenIDConnect); by default that of the distribution.',
      choices: Object.keys(deliveryTypes),
    },
    {
      name: 'api-server-user',
      value: 'UID:GID',
      summary: 'The user and the group that the API server runs as, where it is not root; k0s needs it.',
    },
    {
      name: 'audience',
      value: 'AUDIENCE',
      summary: "What tokens for this cluster are issued for; the cluster's name by default.",
    },
    {
      name: 'service-account-issuer',
      value: 'URL',
      summary:
        'A --service-account-issuer of its API servers, all of which have to be named; https://kubernetes.default.svc by default, on Talos an example of an endpoint.',
      multiple: true,
    },
    {
      name: 'break-glass',
      value: 'SUBJECT',
      summary:
        'The subject of the client certificate that lets somebody in when no issuer answers, such as O=system:masters,CN=ops.',
    },
    { name: 'break-glass-owner', value: 'WHO', summary: 'Who keeps it.' },
    {
      name: 'break-glass-tested',
      value: 'DATE',
      summary: 'The last day on which somebody logged in with it.',
    },
    { name: 'yes', short: 'y', summary: 'Ask nothing.' },
  ],
  // Templates and questions, which no other command should have to read in.
  run: async (args, world) => (await import('./init/run-init.ts')).runInit(args, world),
};
