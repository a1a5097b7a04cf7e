import type { Claims } from '../../authentication/identify/claims.ts';
import type { Identification } from '../../authentication/identify/identification.ts';
import { findSecret } from '../../authentication/refusals/find-secret.ts';
import { checkCluster } from '../../model/compile/check-cluster.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { isLoadable } from '../../model/compile/is-loadable.ts';
import { listCandidates } from '../../model/diagnostics/list-candidates.ts';
import type { TokenExpectation } from '../../model/generated/kinds.ts';
import type { TrustedIssuer } from '../../model/link/trusted-issuer.ts';
import { describeClusters } from '../../model/rehearse/describe-clusters.ts';
import { expectRefusal } from '../../model/rehearse/expect-refusal.ts';
import { identifyClaims } from '../../model/rehearse/identify-claims.ts';
import definitions from '../../model/schemas/definitions.json' with { type: 'json' };
import type { World } from '../command.ts';
import { writeNewFiles } from '../files/write-new-files.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import { describeOutcome } from './describe-outcome.ts';
import { describeToken } from './describe-token.ts';
import { findSelector } from './find-selector.ts';
import { printTokenCase } from './print-token-case.ts';
import { readRecordedClaims } from './read-recorded-claims.ts';

export interface RecordOptions {
  readonly file: string;
  /** Those on which it is to be rehearsed; undefined for those that trust the issuer. */
  readonly clusters: ReadonlySet<string> | undefined;
  readonly name: string | undefined;
  readonly out: string | undefined;
  /** The keys of the issuer, to verify the token with. */
  readonly keys: string | undefined;
}

/** Different in every token. */
const perToken = ['jti', 'nonce', 'at_hash', 'c_hash', 's_hash'];
const times = ['iat', 'exp', 'nbf'];

/**
 * Makes a TokenCase of a token or its claims, expecting whom it becomes now, for the clusters where it becomes that.
 *
 * @throws UsageError where the file is no token, no cluster trusts its issuer, or the case cannot be written
 */
export async function recordCase(
  environment: ReadEnvironment,
  options: RecordOptions,
  world: World,
): Promise<Outcome> {
  const recorded = readRecordedClaims(options.file, world);
  const whole = recorded.claims;
  const remarks = await describeToken(recorded, options.keys, world);
  const among = environment.clusters.filter(
    ({ cluster }) => options.clusters === undefined || options.clusters.has(cluster.name),
  );
  const trusting = findTrusting(whole, among, options, world.today);
  const claims = leaveOut(whole, trusting);
  const groups = groupByOutcome(claims, trusting);
  // A token is recorded to keep somebody in.
  const chosen = groups.find(({ answer }) => answer.outcome === 'user') ?? groups[0]!;
  const { answer, clusters } = chosen;
  if (answer.outcome === 'unverified') {
    throw new UsageError(
      `It is not known what becomes of the token: ${answer.reason}. Nothing was recorded.`,
    );
  }
  const selector = findSelector(
    clusters.map(({ cluster }) => cluster),
    environment.manifests.Cluster,
  );
  if (selector === undefined) {
    throw new UsageError(
      `The token becomes ${escapeInvisible(describeOutcome(answer))} on ${describe(clusters)}, and no labels tell these clusters from the others. Label them, or name some with --cluster.`,
    );
  }
  const taken = new Set(environment.manifests.TokenCase.map(({ name }) => name));
  const name = chooseName(options.name, answer, taken);
  const text = printTokenCase({
    name,
    comments: [
      `Recorded on ${world.today}: the claims only, without the signature and what differs in every token.`,
      ...adviseOnClass(issuerOf(claims, clusters[0]!)),
    ],
    clusters: selector,
    claims,
    expect: expectationOf(answer),
  });
  const secret = findSecret(text);
  if (secret !== undefined) {
    throw new UsageError(
      `There is ${secret.what} in the claims, which must not be committed. Record the claims from a JSON file without it.`,
    );
  }
  const others = groups.filter((group) => group !== chosen);
  const lines = [
    ...remarks,
    `On ${describe(clusters)} it becomes ${escapeInvisible(describeOutcome(answer))}.`,
    ...others.map(
      (each) =>
        `On ${describe(each.clusters)}, for which the case is not, it becomes ${escapeInvisible(describeOutcome(each.answer))}.`,
    ),
  ];
  const stderr = lines.map((line) => `trustplane: ${line}\n`).join('');
  if (options.out === undefined) return { exitCode: exitCodes.done, stdout: text, stderr };
  writeNewFiles([{ path: options.out, text }], world.cwd);
  return { exitCode: exitCodes.done, stdout: `wrote ${escapeInvisible(options.out)}\n`, stderr };
}

/** The clusters with the token's issuer, where their documents can be loaded at all. */
function findTrusting(
  claims: Claims,
  clusters: readonly CompiledCluster[],
  { file, clusters: named }: RecordOptions,
  today: string,
): CompiledCluster[] {
  const { iss } = claims;
  const from = file === '-' ? 'stdin' : escapeInvisible(file);
  if (typeof iss !== 'string') {
    throw new UsageError(
      `The claims in ${from} have no iss, so nobody knows whose token it is. Take all the claims of a token.`,
    );
  }
  const trusting = clusters.filter((each) => issuerOf(claims, each) !== undefined);
  if (trusting.length === 0) {
    const known = [...new Set(clusters.flatMap(({ issuers }) => issuers.map(urlOf)))];
    const where = named === undefined ? 'No cluster' : 'None of these clusters';
    throw new UsageError(
      `${where} trusts the issuer "${escapeInvisible(iss)}". ${listCandidates(iss, known, 'trusted issuers')}`,
    );
  }
  const loadable = trusting.filter((each) => isLoadable(checkCluster(each, today)));
  if (loadable.length > 0) return loadable;
  throw new UsageError(
    `The documents of ${describe(trusting)} would not be loaded, so nobody can say whom the token becomes. \`trustplane check\` says what is wrong.`,
  );
}

/** Without what differs in every token, except where a rule or a mapping looks at the times. */
function leaveOut(claims: Claims, clusters: readonly CompiledCluster[]): Claims {
  const without = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
  const withTimes = without(perToken);
  const timeless = without([...perToken, ...times]);
  const isSame = clusters.every(
    (each) => printOutcome(identifyClaims(withTimes, each)) === printOutcome(identifyClaims(timeless, each)),
  );
  return isSame ? timeless : withTimes;
}

function groupByOutcome(claims: Claims, clusters: readonly CompiledCluster[]) {
  const groups = new Map<string, { readonly answer: Identification; readonly clusters: CompiledCluster[] }>();
  for (const cluster of clusters) {
    const answer = identifyClaims(claims, cluster);
    const key = printOutcome(answer);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { answer, clusters: [cluster] });
    else group.clusters.push(cluster);
  }
  return [...groups.values()].sort((one, other) => other.clusters.length - one.clusters.length);
}

function printOutcome(answer: Identification): string {
  if (answer.outcome === 'user') return JSON.stringify(answer.user);
  return answer.outcome === 'refused' ? `refused: ${expectRefusal(answer.refused)}` : answer.reason;
}

function expectationOf(answer: Exclude<Identification, { outcome: 'unverified' }>): TokenExpectation {
  if (answer.outcome === 'refused') return { refused: expectRefusal(answer.refused) };
  const { username, groups, uid, extra } = answer.user;
  return {
    username,
    groups: [...(groups ?? [])],
    ...(uid !== '' && { uid }),
    ...(extra !== null && {
      extra: Object.fromEntries(Object.entries(extra).map(([key, values]) => [key, [...values]])),
    }),
  };
}

function chooseName(wanted: string | undefined, answer: Identification, taken: ReadonlySet<string>): string {
  const { pattern, maxLength } = definitions.definitions.name;
  if (wanted !== undefined) {
    if (!new RegExp(pattern).test(wanted) || wanted.length > maxLength) {
      throw new UsageError(
        `"${escapeInvisible(wanted)}" cannot be a case's name: lower-case letters, digits and '-', at most ${maxLength} characters.`,
      );
    }
    if (taken.has(wanted))
      throw new UsageError(`There is a TokenCase "${wanted}" already. Choose another --name.`);
    return wanted;
  }
  const words = answer.outcome === 'user' ? answer.user.username : 'refused';
  const base =
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-+|-+$/g, '') || 'recorded';
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** A case for one organisation may be one for all. */
function adviseOnClass(issuer: TrustedIssuer | undefined): string[] {
  if (issuer?.owner.kind !== 'Organization') return [];
  const { name } = issuer.owner;
  return [
    `For every organisation of the class: issuerClassName: ${issuer.template.name}, and {organization} instead of ${name}.`,
  ];
}

function issuerOf(claims: Claims, { issuers }: CompiledCluster): TrustedIssuer | undefined {
  const iss = claims.iss === 'accounts.google.com' ? 'https://accounts.google.com' : claims.iss;
  return issuers.find((issuer) => urlOf(issuer) === iss);
}

function urlOf({ authenticator }: TrustedIssuer): string {
  return authenticator.issuer?.url ?? '';
}

function describe(clusters: readonly CompiledCluster[]): string {
  return describeClusters(clusters.map(({ cluster }) => cluster));
}
