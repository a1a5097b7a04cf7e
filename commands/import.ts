import { knownMinors } from '../authentication/kubernetes-version.ts';
import { platforms } from '../model/platforms.ts';
import type { Command } from './command.ts';
import { isOidcFlag } from './import/is-oidc-flag.ts';
import { sourceKinds } from './import/source-kinds.ts';

/** `trustplane import`: from what an API server has today to the files of an environment, with a proof. */
export const importCommand: Command = {
  name: 'import',
  usage: '(FILE… | --from cluster | -- FLAGS) [--out DIR] [--cluster NAME] [--kubernetes VERSION]',
  summary: 'Make an environment of what an API server has today, and prove that it is the same',
  description: `FILE is a ClusterConfiguration of kubeadm, a config.yaml of RKE2 or k3s (with its config.yaml.d), the static pod
kube-apiserver.yaml, a command line or the unit of a service, an AuthenticationConfiguration, the machine configuration
of Talos or its KubeAuthenticationConfig, or kube-dc's ConfigMap; - is stdin. Behind -- stands the command line itself. --from cluster looks at a live cluster, and changes nothing.

A Cluster, its Issuers and their CAs are written below DIR, or printed as one text. No file is overwritten, and none is
written unless all is. Before that the new files are compiled and compared with the source: the documents must be equal,
and generated tokens must become the same users. What cannot be carried over is listed, and so is what \`check\` will
say: --with-exceptions excuses what can be excused, for three months.

Exit code 0: imported, and proven. 1: not imported, or a CA is still to be put in its place.`,
  positionals: { min: 0, max: Number.POSITIVE_INFINITY, complete: 'file' },
  flags: [
    {
      name: 'from',
      value: 'KIND',
      summary: 'What the source is; needed where it cannot be told.',
      choices: sourceKinds,
    },
    {
      name: 'out',
      value: 'DIR',
      summary: 'The environment to write into; it is made where it does not exist.',
    },
    {
      name: 'cluster',
      value: 'NAME',
      summary: "The cluster's name; by default the source's own, or cluster-1.",
    },
    {
      name: 'kubernetes',
      value: 'VERSION',
      summary: `The version of its oldest API server, 1.${knownMinors[0]} to 1.${knownMinors.at(-1)}; needed where the source does not say it.`,
    },
    {
      name: 'platform',
      value: 'PLATFORM',
      summary: 'The distribution, where the source does not say it.',
      choices: Object.keys(platforms),
    },
    {
      name: 'service-account-issuer',
      value: 'URL',
      summary:
        "The API server's own --service-account-issuer, where the source does not say it; once for each.",
      multiple: true,
    },
    {
      name: 'root',
      value: 'DIR',
      summary: "Where the files of the node lie, such as the issuer's CA; / by default.",
    },
    {
      name: 'with-exceptions',
      summary: 'Write an exception for each rule that the source breaks and that can be excepted.',
    },
    {
      name: 'kubeconfig',
      value: 'FILE',
      summary: '--from cluster: the kubeconfig, else as kubectl finds it',
    },
    { name: 'context', value: 'NAME', summary: '--from cluster: the context of the kubeconfig' },
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      summary: 'How to print it.',
      choices: ['text', 'json'],
    },
  ],
  explainFlag: (flag) =>
    isOidcFlag(flag.replace(/^-+/, '').replaceAll('_', '-'))
      ? `${flag} is a flag of kube-apiserver. Write the flags of kube-apiserver behind --, and those of import before it: \`trustplane import --kubernetes 1.${knownMinors.at(-1)} -- ${flag}=…\`.`
      : undefined,
  // Readers of seven forms, which no other command should have to read in.
  run: async (args, world) => (await import('./import/run-import.ts')).runImport(args, world),
};
