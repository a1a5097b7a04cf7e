import { deliveryTypes } from '../../model/delivery-types.ts';
import type { ClusterSpec } from '../../model/generated/kinds.ts';
import { type Platform, platforms } from '../../model/platforms.ts';
import type { Fact, NodeGuide } from '../bootstrap/node-guide.ts';
import { observedFacts } from '../bootstrap/observed-facts.ts';

type Name = ClusterSpec['platform'];

/** The reference page of the distributions, as Markdown: what each needs once, and what a change means there. */
export function printPlatformsPage(guides: Readonly<Partial<Record<Name, NodeGuide>>>): string {
  const entries = Object.entries(platforms) as [Name, Platform][];
  const rows = entries.map(([name, platform]) => {
    const guide = guides[name];
    return [
      guide === undefined ? name : `[${name}](#${name})`,
      listDeliveries(name, platform).join(', '),
      guide === undefined ? (platform.noNodeFile ?? '') : describePlace(guide),
      guide === undefined ? 'nothing on a node' : guide.change,
      describeAnonymous(platform, guide),
    ];
  });
  const sections = entries.flatMap(([name, platform]) => {
    const guide = guides[name];
    return guide === undefined ? [] : [printPlatform(name, platform, guide)];
  });
  return `<!-- Generated from model/platforms.ts and commands/bootstrap/node-guides.ts by scripts/generate.ts. -->

# Distributions

What is known of each value of \`spec.platform\`, and where from. \`trustplane bootstrap\` prints what has to be set once on each node,
with the lines to paste; [prepare the nodes](../how-to/prepare-nodes.md) says in which order. No distribution was installed by the tests
of this repository: what was shown here with a real kube-apiserver is marked so, and everything else was read where the last column says.

| Platform | \`delivery.type\` | Where the file lies | What a change of it means | Requests without credentials |
| --- | --- | --- | --- | --- |
${rows.map(printRow).join('\n')}

\`OpenIDConnect\` needs no such file, and the arguments for a webhook instead, which \`trustplane bootstrap DIR\` prints: [deliver through a webhook](../how-to/deliver-through-a-webhook.md).

## kube-apiserver

Whoever distributes it:
${printFacts(observedFacts)}
${sections.join('\n')}`;
}

/** What is set once on a node, what the agent never writes to, and every fact with its source. */
function printPlatform(name: Name, { directories }: Platform, guide: NodeGuide): string {
  const taken = directories.map((path) => `\`${path}\``).join(', ');
  return `## ${name}

Set once, in: ${guide
    .settings({ directory: 'D', file: 'F', seen: 'D', volume: 'V', arguments: [] }, { jwt: [] })
    .map(({ file }) => file)
    .join('; ')}. Then: ${guide.restart.replace(/\.$/, '')}.
${taken === '' ? '' : `\nRefused as \`delivery.nodeFile.directory\`, because ${name} fills them itself: ${taken}.\n`}${printFacts(guide.facts)}`;
}

function printFacts(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const rows = facts.map(({ text, source }) =>
    printRow(source === 'tested here' ? [text, 'yes', ''] : [text, 'no', source]),
  );
  return `
| What is known | Tried here | Where it was read |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function listDeliveries(name: Name, { noNodeFile, liftedBy }: Platform): string[] {
  const own = Object.entries(deliveryTypes).flatMap(([type, { platforms: fitting }]) =>
    fitting?.includes(name) ? [`\`${type}\``] : [],
  );
  if (noNodeFile === undefined) return [...own, '`NodeFile`'];
  return liftedBy === undefined ? own : [...own, `\`NodeFile\`, with \`apiServer.${liftedBy}\``];
}

function describePlace(guide: NodeGuide): string {
  if (guide.writesFile) return 'where the distribution writes it';
  const where = 'in a directory of its own, `/etc/trustplane`';
  if (guide.seen === undefined)
    return `${where}, ${guide.mounts ? 'mounted at the same path' : 'not mounted'}`;
  return `${where}, mounted at \`${guide.seen}\``;
}

function describeAnonymous(
  { anonymousFlag, anonymousProbes }: Platform,
  guide: NodeGuide | undefined,
): string {
  const flag = {
    dropped: 'let in unless the file says no: with a file `--anonymous-auth=false` is left out',
    kept:
      guide?.anonymousFlag === 'by-content'
        ? 'refused by the flag; a newer release leaves it out where the file has the block'
        : 'refused by the flag',
    replaced: 'let in on the health paths by its own document, which this one replaces',
    none: guide === undefined ? '' : 'as the flag says, if anybody sets one; let in without',
  }[anonymousFlag ?? 'none'];
  return anonymousProbes === 'always' ? `${flag}; the probes need /livez and /readyz` : flag;
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
