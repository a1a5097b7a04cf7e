import type { Outcome } from '../outcome.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { printCount } from '../report/print-count.ts';
import type { FetchedIssuer } from './fetch-issuer.ts';
import type { IssuerRequest } from './issuer-request.ts';
import type { Proposal } from './proposal.ts';

/** What `trustplane issuer add` says: the files, what was checked and what was not, and the next steps. */
export function printAdded(
  request: IssuerRequest,
  { draft, files, rehearsal }: Proposal,
  fetched: FetchedIssuer | undefined,
): Pick<Outcome, 'stdout' | 'stderr'> {
  const { user, clusters } = rehearsal;
  const groups = user.groups ?? [];
  const facts = [
    `${draft.provider.title}: ${request.url}`,
    fetched === undefined ? notFetched : describeFetched(fetched, request),
    `Trusted by ${clusters.length > 5 ? printCount(clusters.length, 'cluster') : clusters.join(', ')}.`,
    `The first token becomes ${JSON.stringify(user.username)}${groups.length === 0 ? '' : ` in ${groups.map((each) => JSON.stringify(each)).join(', ')}`}. Nobody has a role yet: see access in the file.`,
    ...draft.leftOut.map(
      ({ expression, without }) => `Left out by --without-expressions: ${expression}. ${without}`,
    ),
  ].map((line) => `${escapeInvisible(line)}\n`);
  if (request.dryRun) {
    const printed = files.map(({ path, text }) => `# ${escapeInvisible(path)}\n${text}`).join('---\n');
    return { stdout: printed, stderr: `${facts.join('')}Nothing was written.\n` };
  }
  const wrote = files.map(({ path }) => `wrote ${escapeInvisible(path)}\n`).join('');
  const folder = request.folder === '.' ? '' : ` ${quoteForShell(request.folder)}`;
  return {
    stdout: `${wrote}\n${facts.join('')}\n  trustplane check${folder}\n  trustplane rehearse${folder}\n`,
  };
}

const notFetched =
  'Not checked, because of --offline: that it can be reached and its certificate is trusted, that its discovery document names exactly this URL, and that its keys are such as kube-apiserver takes.';

function describeFetched({ keys, algorithms }: FetchedIssuer, { authority }: IssuerRequest): string {
  const signed = algorithms.length === 0 ? '' : ` (${algorithms.join(', ')})`;
  const trusted = authority === undefined ? 'a public CA' : `the CA in ${authority.path}`;
  return `Checked: its certificate is signed by ${trusted}, its discovery document names exactly this URL, and it has ${printCount(keys, 'key')} that kube-apiserver can use${signed}.`;
}
