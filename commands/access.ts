import type { Command } from './command.ts';

/** `trustplane access`: who gets in where, and what a change does to that. */
export const access: Command = {
  name: 'access',
  usage: '[DIR] | diff [DIR] --against REVISION',
  summary: 'List who gets in where and with which roles, or what a change does to that',
  description: `DIR is the environment, by default the current folder. The list says of each cluster which issuers it trusts, what their
people are called there, and which roles that gives them, by the grants of the environment and, with --rbac or --live,
by the bindings that are in the cluster besides.

\`trustplane access diff\` compares the files as they are with a Git revision: who gains access, who loses it, who is
called differently, and which bindings no longer match anybody. People are known from TokenCases and from --identities.
Git is only read: no hook, filter or fetch is run. What cannot be compared is said, and counts for --fail-on.

Exit code 0 whatever changes, unless --fail-on is given; 1 where it is and it happens, or where the environment has
errors, which are reported as \`trustplane check\` reports them.`,
  positionals: { min: 0, max: 2, complete: 'folder' },
  flags: [
    { name: 'cluster', value: 'NAME', summary: 'Only this cluster.' },
    {
      name: 'against',
      value: 'REVISION',
      summary: 'diff: what is compared with, such as origin/main or HEAD~1.',
    },
    {
      name: 'identities',
      value: 'FILE',
      summary: 'Known people: claims as YAML or JSON, a list or one object a line. - is stdin.',
    },
    {
      name: 'fail-on',
      value: 'EFFECT',
      summary: 'diff: exit with 1 on loss, rename or gain; several with commas, or given several times.',
      multiple: true,
    },
    {
      name: 'rbac',
      value: 'FILE',
      summary: 'Bindings of the cluster: `kubectl get clusterrolebindings,rolebindings -A -o yaml`.',
    },
    { name: 'live', summary: 'Read the bindings from the cluster itself, for one --cluster.' },
    {
      name: 'kubeconfig',
      value: 'FILE',
      summary: '--live: the kubeconfig; else KUBECONFIG, else ~/.kube/config',
    },
    {
      name: 'context',
      value: 'NAME',
      summary: '--live: the context of the kubeconfig; else its current one',
    },
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      summary: 'The format; text by default. trailer is one line for a commit message, for diff only.',
      choices: ['text', 'markdown', 'json', 'html', 'trailer'],
    },
  ],
  // Loaded only when it is called: pages, Git and clusters are nobody else's business.
  run: async (args, world) => (await import('./access/run-access.ts')).runAccess(args, world),
};
