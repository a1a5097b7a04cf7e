import { escapeInvisible } from '../report/escape-invisible.ts';
import type { BootstrapPlan } from './bootstrap-plan.ts';
import { printFact } from './print-fact.ts';
import { printParagraph } from './print-paragraph.ts';

/** The plan for a person at a terminal: what can be pasted stands at the left margin and is not wrapped. */
export function printPlan(plan: BootstrapPlan): string {
  const { cluster, platform, onNode, settings, restart, change, warnings, facts, port } = plan;
  const sha256 = (onNode?.file ?? plan.machineFile)?.sha256;
  const of = cluster === undefined ? '' : ` of ${escapeInvisible(cluster)}`;
  const paragraphs = [
    printParagraph(
      `Once on each control-plane node${of} (${platform})${onNode === undefined ? '' : ', as root'}, one node after the other. Before you begin, log in with a client certificate that depends on no issuer, and keep it at hand.`,
    ),
    ...(onNode === undefined && cluster !== undefined
      ? []
      : [printParagraph(cluster === undefined ? unnamed : named)]),
    ...(onNode === undefined ? [] : printInstall(onNode)),
    `== ${onNode === undefined ? 'The configuration' : 'The argument and the directory'} ==\n`,
    ...settings.map(({ file, content }) => `${printParagraph(`In ${file}:`)}\n${content}`),
    ...warnings.map((text) => printParagraph(`! ${text}`)),
    '== Restart ==\n',
    printParagraph(restart),
    `kubectl --server https://NODE:${port} get --raw /readyz\n`,
    ...(sha256 === undefined ? [] : [printProof(sha256, plan)]),
    ...(onNode === undefined ? [] : printWayBack(onNode)),
    '== Later ==\n',
    printParagraph(change),
    '== What this rests on ==\n',
    ...facts.map(printFact),
  ];
  return paragraphs.join('\n');
}

const named =
  'The file has the bytes that will be delivered, so the agent will find it loaded, with the `anonymous` block that each later file has to share.';

const unnamed =
  'No environment was named, so this file trusts no issuer yet. `trustplane bootstrap DIR` prints the one that will be delivered, with the `anonymous` block that each later file has to share.';

type OnNode = NonNullable<BootstrapPlan['onNode']>;

function printInstall({ directory, file }: OnNode): string[] {
  const group = directory.group === undefined ? '' : ` -g ${directory.group}`;
  const end = `END-${file.sha256.slice(0, 8)}`;
  const commands = [
    `install -d -m ${directory.mode}${group} ${directory.path}`,
    `(umask 077; cat >${file.path}.new) <<'${end}'`,
    `${file.content}${end}`,
    `chmod ${file.mode} ${file.path}.new && mv ${file.path}.new ${file.path}`,
    `echo '${file.sha256}  ${file.path}' | sha256sum -c`,
  ];
  return ['== The directory and the first file ==\n', `${commands.join('\n')}\n`];
}

function printProof(sha256: string, { tellsHash, port }: BootstrapPlan): string {
  if (tellsHash === false)
    return printParagraph(
      'Before 1.34 an API server does not say which file it has loaded; that it is ready has to do.',
    );
  const since = tellsHash === undefined ? ', from 1.34' : '';
  return `kubectl --server https://NODE:${port} get --raw /metrics | grep -F last_config_info

${printParagraph(`The metric names sha256:${sha256}${since}.`)}`;
}

function printWayBack({ directory, file }: OnNode): string[] {
  const back = `${file.path}.new`;
  return [
    '== If an API server does not come back ==\n',
    printParagraph(
      'Take the argument out again, and it starts as before. Later, when an agent has run, the last file that was proven lies beside:',
    ),
    `cp ${directory.path}/.trustplane/last-good ${back} && chmod ${file.mode} ${back} && mv ${back} ${file.path}\n`,
  ];
}
