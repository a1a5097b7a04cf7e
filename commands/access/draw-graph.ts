import type { TrustGraph, TrustNode, TrustState } from '../../model/access/trust-graph.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { type Html, html } from './html.ts';

/** How a graph is drawn: for a screen, or for a phone. */
interface Measures {
  width: number;
  box: number;
  /** How many characters fit into a box. */
  letters: number;
}

const sizes: Readonly<Record<'wide' | 'narrow', Measures>> = {
  wide: { width: 760, box: 200, letters: 27 },
  narrow: { width: 360, box: 104, letters: 15 },
};
const boxHeight = 44;
const gap = 14;
/** More in one column is not read by anybody. */
const columnLimit = 30;
const signs: Readonly<Record<TrustState, string>> = { same: '', added: '+ ', removed: '- ', changed: '~ ' };

interface Placed {
  node: TrustNode;
  x: number;
  y: number;
}

/**
 * The graph of trust as a picture: issuers and classes on the left, organisations in the middle, clusters on the right.
 * What changes is told by colour, by the stroke, and by a sign. What is left out because there is too much is counted.
 */
export function drawGraph(graph: TrustGraph, size: 'wide' | 'narrow'): Html {
  const measures = sizes[size];
  const columns = [
    order(graph.nodes.filter(({ kind }) => kind === 'IssuerClass')),
    order(graph.nodes.filter(({ kind }) => kind === 'Organization')),
    order(graph.nodes.filter(({ kind }) => kind === 'Cluster')),
  ];
  const issuers = order(
    graph.nodes.filter(({ kind }) => kind === 'Issuer' || kind === 'ServiceAccountTrust'),
  );
  const placed = place(columns, issuers, measures);
  const height = Math.max(...placed.map(({ y }) => y), 0) + boxHeight + 2;
  const at = new Map(placed.map((each) => [each.node.id, each]));
  const edges = graph.edges.flatMap(({ from, to, state }) => {
    const [start, end] = [at.get(from), at.get(to)];
    return start === undefined || end === undefined ? [] : [drawEdge(start, end, state, measures)];
  });
  const left = graph.nodes.length - placed.length;
  const label = `Which clusters trust which issuers: ${placed.length} boxes; the lists below say the same in words.`;
  return html`<svg class="${size}" viewBox="0 0 ${measures.width} ${height}" role="img" aria-label="${label}">
${edges}
${placed.map((each) => drawBox(each, measures))}
</svg>${left > 0 ? html`<p class="quiet ${size}">${left} more that do not change are left out of the picture.</p>` : undefined}`;
}

/** What changes comes first, so that it is never what is left out. */
function order(nodes: readonly TrustNode[]): TrustNode[] {
  const rank = ({ state }: TrustNode) => (state === 'same' ? 1 : 0);
  return [...nodes].sort((a, b) => rank(a) - rank(b)).slice(0, columnLimit);
}

/** Issuers stand below the classes and organisations, because their edges pass both columns. */
function place(
  columns: readonly TrustNode[][],
  issuers: readonly TrustNode[],
  { width, box }: Measures,
): Placed[] {
  const step = boxHeight + gap;
  const xs = [1, (width - box) / 2, width - box - 1];
  const above = Math.max(columns[0]!.length, columns[1]!.length);
  const rows = Math.max(above + issuers.length, columns[2]!.length);
  const stack = (nodes: readonly TrustNode[], x: number, from: number, to: number): Placed[] => {
    const offset = from * step + Math.max(0, ((to - from - nodes.length) * step) / 2);
    return nodes.map((node, index) => ({ node, x, y: 1 + offset + index * step }));
  };
  return [
    ...stack(columns[0]!, xs[0]!, 0, above),
    ...stack(columns[1]!, xs[1]!, 0, above),
    ...stack(issuers, xs[0]!, above, above + issuers.length),
    ...stack(columns[2]!, xs[2]!, 0, rows),
  ];
}

function drawEdge(start: Placed, end: Placed, state: TrustState, { box }: Measures): Html {
  const [x1, y1] = [start.x + box, start.y + boxHeight / 2];
  const [x2, y2] = [end.x, end.y + boxHeight / 2];
  const bend = Math.min((x2 - x1) / 2, 120);
  const path = `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return html`<path class="edge ${state}" d="${path}"/>`;
}

function drawBox({ node, x, y }: Placed, { box, letters }: Measures): Html {
  const { kind, names, state } = node;
  const [first = ''] = names;
  const rest = names.length > 1 ? ` and ${(names.length - 1).toLocaleString('en-GB')} more` : '';
  const title = `${kind} ${names.slice(0, 50).join(', ')}${names.length > 50 ? ' …' : ''}${state === 'same' ? '' : `: ${state}`}`;
  const head = names.length > 1 ? `${names.length.toLocaleString('en-GB')} × ${kind}` : kind;
  return html`<g><title>${title}</title><rect class="box ${state}" x="${x}" y="${y}" width="${box}" height="${boxHeight}" rx="6"/>
<text class="kind" x="${x + 8}" y="${y + 16}">${shorten(`${signs[state]}${head}`, letters)}</text>
<text class="label" x="${x + 8}" y="${y + 34}">${shorten(first, letters - rest.length)}${rest.length < letters / 2 ? rest : ''}</text></g>`;
}

function shorten(text: string, limit: number): string {
  const shown = [...escapeInvisible(text)];
  return shown.length <= Math.max(limit, 6)
    ? shown.join('')
    : `${shown.slice(0, Math.max(limit, 6) - 1).join('')}…`;
}
