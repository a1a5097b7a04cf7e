import { escapeInvisible } from '../report/escape-invisible.ts';
import { printFact } from './print-fact.ts';
import { printParagraph } from './print-paragraph.ts';
import type { WebhookPlan } from './webhook-plan.ts';

/** The plan for a person at a terminal: what can be pasted stands at the left margin and is not wrapped. */
export function printWebhookPlan(plan: WebhookPlan): string {
  const { cluster, platform, port, directory, kubeconfig, settings, restart, warnings, facts } = plan;
  const group = directory.group === undefined ? '' : ` -g ${directory.group}`;
  const { path, mode } = kubeconfig;
  const commands = [
    `install -d -m ${directory.mode}${group} ${directory.path}`,
    // One that is there already is filled in, and not overwritten.
    `(umask 077; set -C; cat >${path}) <<'END-WEBHOOK'`,
    `${kubeconfig.content}END-WEBHOOK`,
    ...(directory.group === undefined ? [] : [`chgrp ${directory.group} ${path} && chmod ${mode} ${path}`]),
  ];
  return [
    printParagraph(
      `Once on each control-plane node of ${escapeInvisible(cluster)} (${platform}), as root, one node after the other. Before you begin, log in with a client certificate that depends on no issuer, and keep it at hand; and install the webhook, as its own documentation says.`,
    ),
    '== The kubeconfig that leads to the webhook ==\n',
    `${commands.join('\n')}\n`,
    printParagraph(
      'Replace in it what begins with REPLACE-. An API server does not ask the DNS of the cluster: the address is that of a Service with a fixed clusterIP, or of the nodes. Where the webhook asks for no client certificate, remove the two lines of the user, and write `user: {}`. This must find nothing before you go on:',
    ),
    `grep -n REPLACE- ${path}\n`,
    '== The arguments ==\n',
    ...settings.map(({ file, content }) => `${printParagraph(`In ${file}:`)}\n${content}`),
    ...warnings.map((text) => printParagraph(`! ${text}`)),
    '== Restart ==\n',
    printParagraph(restart),
    `kubectl --server https://NODE:${port} get --raw /readyz\n`,
    printParagraph(
      'Then, when the OpenIDConnect objects are applied, as somebody who logs in with a token of one of these issuers:',
    ),
    `kubectl --server https://NODE:${port} auth whoami\n`,
    '== If an API server does not come back ==\n',
    printParagraph('Take the arguments out again, and it starts as before.'),
    '== Later ==\n',
    printParagraph(
      'An issuer is an object in the cluster, and changes nothing on a node. Another certificate in the kubeconfig is seen when an API server starts: restart one after the other before the old one expires.',
    ),
    '== What this rests on ==\n',
    ...facts.map(printFact),
  ].join('\n');
}
