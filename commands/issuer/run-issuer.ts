import { posix } from 'node:path';
import { findProvider } from '../../model/providers/find-provider.ts';
import type { Provider } from '../../model/providers/provider.ts';
import { providers } from '../../model/providers/providers.ts';
import { chooseColor } from '../choose-color.ts';
import type { Arguments, World } from '../command.ts';
import { type NewFile, writeNewFiles } from '../files/write-new-files.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { type ReadEnvironment, readEnvironment } from '../read-environment.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { printReport } from '../report/print-report.ts';
import { UsageError } from '../usage-error.ts';
import { compileDraft } from './compile-draft.ts';
import type { Draft } from './draft.ts';
import { draftIssuer } from './draft-issuer.ts';
import { fetchIssuer } from './fetch-issuer.ts';
import { hintFlags } from './hint-flags.ts';
import type { IssuerRequest } from './issuer-request.ts';
import { placeAuthority } from './place-authority.ts';
import { printAdded } from './print-added.ts';
import type { Proposal } from './proposal.ts';
import { readRequest } from './read-request.ts';
import { rehearseDraft } from './rehearse-draft.ts';
import { writeIssuer } from './write-issuer.ts';
import { writeTokenCase } from './write-token-case.ts';

/**
 * `trustplane issuer add`: everything is found out before anything is fetched, and everything before anything is
 * written.
 *
 * @throws UsageError, EnvironmentError with the next step
 */
export async function runIssuer(args: Arguments, world: World): Promise<Outcome> {
  const request = readRequest(args, world);
  const before = readEnvironment(request.folder, world);
  checkFree(before, request);
  const recognized = request.provider === undefined ? findProvider(request.url) : providers[request.provider];
  // What check refuses is not asked for anything. What else it is, and so its pins, may only show when it is asked.
  const early = recognized !== undefined || request.offline ? request : { ...request, pins: {} };
  let proposal = propose(recognized ?? providers.generic, before, early, world);
  if ('exitCode' in proposal) return proposal;
  const fetched = request.offline ? undefined : await fetchIssuer(request);
  if (fetched !== undefined && recognized === undefined) {
    const provider = findProvider(request.url, fetched.jwksUri) ?? providers.generic;
    proposal = propose(provider, before, request, world);
    if ('exitCode' in proposal) return proposal;
  }
  if (!request.dryRun) writeNewFiles(proposal.files, world.cwd);
  return { exitCode: exitCodes.done, ...printAdded(request, proposal, fetched) };
}

function propose(
  provider: Provider,
  before: ReadEnvironment,
  request: IssuerRequest,
  world: World,
): Proposal | Outcome {
  const { home, folder } = request;
  const draft = draftIssuer(provider, request, (name) => placeAuthority(request, name, world)?.reference);
  const { name } = draft;
  checkName(before, draft);
  const copy = placeAuthority(request, name, world)?.copy;
  const path = (kind: string) => posix.join(home, kind, `${name}.yaml`);
  const files: NewFile[] = [
    ...(copy === undefined ? [] : [copy]),
    { path: path('issuers'), text: writeIssuer(draft) },
  ];
  const compiled = compileDraft(before, folder, files, world);
  if (compiled.errors.length > 0) return refuse(compiled, draft, folder, world);
  const rehearsal = rehearseDraft(draft, compiled.environment);
  if (rehearsal === undefined) throw new UsageError(explainNoCluster(before, request));
  if ('refused' in rehearsal) {
    throw new UsageError(
      `A token as the provider ${provider.id} makes it would be refused on ${rehearsal.cluster}: ${rehearsal.refused}. Nothing was written. Leave out --username-claim and --groups-claim, or write the Issuer by hand.`,
    );
  }
  files.push({ path: path('tokens'), text: writeTokenCase(draft, rehearsal.claims, rehearsal.user) });
  const whole = compileDraft(before, folder, files, world);
  return whole.errors.length > 0 ? refuse(whole, draft, folder, world) : { draft, files, rehearsal };
}

function explainNoCluster({ manifests }: ReadEnvironment, { labels, folder }: IssuerRequest): string {
  if (manifests.Cluster.length === 0)
    return `No Cluster in ${folder} can be read. \`trustplane check ${quoteForShell(folder)}\` says why.`;
  const print = (given: Readonly<Record<string, string>>) =>
    Object.entries(given).map(([key, value]) => `${key}=${value}`);
  const known = [
    ...new Set(manifests.Cluster.flatMap(({ document }) => print(document.metadata.labels ?? {}))),
  ];
  return `No Cluster has the labels ${escapeInvisible(print(labels).join(' and '))}. Labels of clusters here: ${known.sort().join(', ') || 'none'}.`;
}

/** The report of `trustplane check` on files that are not there, so that it is not looked for there. */
function refuse(
  { errors, environment }: ReturnType<typeof compileDraft>,
  draft: Draft,
  folder: string,
  world: World,
): Outcome {
  const color = chooseColor(world.env, world.terminal.stdout);
  return {
    exitCode: exitCodes.findings,
    stdout: printReport('text', errors, { texts: environment.texts, color, folder }),
    stderr: `trustplane: \`trustplane check\` would refuse what was to be written, so nothing was written.${hintFlags(errors, draft)}\n`,
  };
}

function checkFree({ manifests, findings }: ReadEnvironment, { url, folder }: IssuerRequest): void {
  if (manifests.Cluster.length === 0 && findings.every(({ rule }) => rule === 'empty-environment')) {
    throw new UsageError(
      `There is no Cluster in ${folder === '.' ? 'this folder' : folder}. Name the environment with --dir; \`trustplane init DIR\` makes one.`,
    );
  }
  const same = manifests.Issuer.find(({ document }) => document.spec.issuer.url === url);
  if (same !== undefined) {
    throw new UsageError(
      `The Issuer "${same.name}" in ${same.source.file?.path} is ${url} already. Change that file.`,
    );
  }
}

function checkName({ manifests }: ReadEnvironment, { name }: Draft): void {
  for (const kind of ['Issuer', 'TokenCase'] as const) {
    const same = manifests[kind].find((manifest) => manifest.name === name);
    if (same === undefined) continue;
    throw new UsageError(
      `There is ${kind === 'Issuer' ? 'an' : 'a'} ${kind} "${name}" in ${same.source.file?.path} already. Choose another name with --name.`,
    );
  }
}
