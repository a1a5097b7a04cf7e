import { relative, resolve } from 'node:path';
import type { ProviderId } from '../../model/providers/provider-ids.ts';
import definitions from '../../model/schemas/definitions.json' with { type: 'json' };
import type { Arguments, World } from '../command.ts';
import { readNamedFile } from '../files/read-named-file.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { IssuerRequest } from './issuer-request.ts';
import { readIssuerUrl } from './read-issuer-url.ts';

/**
 * The arguments of `trustplane issuer add`.
 *
 * @throws UsageError where one of them makes no sense
 * @throws EnvironmentError where the CA cannot be read
 */
export function readRequest({ positionals, flags }: Arguments, world: World): IssuerRequest {
  if (positionals[1] === undefined) {
    throw new UsageError(
      'Which issuer? Give its URL: trustplane issuer add https://login.example.com/realms/platform',
    );
  }
  const text = (name: string) => flags[name] as string | undefined;
  const list = (name: string) => (flags[name] as readonly string[] | undefined) ?? [];
  const folder = text('dir') ?? '.';
  const ca = text('ca');
  return {
    url: readIssuerUrl(positionals[1]),
    folder,
    home: relative(world.cwd, resolve(world.cwd, folder)).replaceAll('\\', '/') || '.',
    name: readName(text('name')),
    provider: text('provider') as ProviderId | undefined,
    pins: readPairs('pin', list('pin')),
    authority:
      ca === undefined
        ? undefined
        : { path: ca, text: readNamedFile(ca, world, 'a CA certificate (PEM)').toString() },
    internal: flags.internal === true,
    audiences: list('audience'),
    usernameClaim: readClaim(text('username-claim')),
    groupsClaim: readClaim(text('groups-claim')),
    labels: readPairs('clusters', list('clusters')),
    withoutExpressions: flags['without-expressions'] === true,
    offline: flags.offline === true,
    dryRun: flags['dry-run'] === true,
  };
}

function readName(name: string | undefined): string | undefined {
  const { pattern, maxLength } = definitions.definitions.name;
  if (name === undefined || (new RegExp(pattern).test(name) && name.length <= maxLength)) return name;
  throw new UsageError(
    `"${escapeInvisible(name)}" cannot be an Issuer's name: lower-case letters, digits and '-', at most ${maxLength} characters.`,
  );
}

function readClaim(claim: string | undefined): string | undefined {
  if (claim === undefined || /^[\w./:@-]+$/.test(claim)) return claim;
  throw new UsageError(
    `"${escapeInvisible(claim)}" is not the name of a claim. For an expression, change the file after it is written.`,
  );
}

const several: Readonly<Record<'pin' | 'clusters', string>> = {
  pin: 'Give one value; for several make the rule an expression when the file is written, such as claims.CLAIM in ["1", "2"], which API servers with a webhook do not know.',
  clusters: 'Give one value, or change spec.clusters when the file is written.',
};

function readPairs(flag: keyof typeof several, given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const pair of given) {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (key === undefined || value === undefined) {
      throw new UsageError(`--${flag} takes NAME=VALUE, not "${escapeInvisible(pair)}".`);
    }
    if (pairs.has(key))
      throw new UsageError(`--${flag} ${escapeInvisible(key)} is given twice. ${several[flag]}`);
    pairs.set(key, value);
  }
  return Object.fromEntries(pairs);
}
