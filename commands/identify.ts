import type { AuthenticationConfiguration } from '../authentication/configuration.ts';
import { decodeConfiguration } from '../authentication/decode/decode-configuration.ts';
import type { Identification } from '../authentication/identify/identification.ts';
import {
  type PreparedAuthenticators,
  prepareAuthenticators,
} from '../authentication/identify/prepare-authenticators.ts';
import { readClaims } from '../authentication/identify/read-claims.ts';
import { readKeySet, type VerificationKey } from '../authentication/identify/read-key-set.ts';
import { type ReadToken, readToken } from '../authentication/identify/read-token.ts';
import { knownMinors } from '../authentication/kubernetes-version.ts';
import { printFieldErrors } from '../authentication/print-field-errors.ts';
import { validateConfiguration } from '../authentication/validate-configuration.ts';
import type { Arguments, Command, World } from './command.ts';
import { readNamedFile } from './files/read-named-file.ts';
import { fetchKeys } from './identify/fetch-keys.ts';
import { parseMoment } from './identify/parse-moment.ts';
import { type Answer, printAnswerJson, printAnswerText } from './identify/print-answer.ts';
import { readTokenText } from './identify/read-token-text.ts';
import { verifySignature } from './identify/verify-signature.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { readKubernetesVersion } from './read-kubernetes-version.ts';
import { UsageError } from './usage-error.ts';

const [oldest, newest] = [knownMinors[0]!, knownMinors.at(-1)!];

/** `trustplane identify`: who a token becomes at an API server with this configuration, or why it is refused. */
export const identify: Command = {
  name: 'identify',
  usage: 'FILE (--claims FILE | --token FILE) --kubernetes VERSION',
  summary: 'Tell who a token becomes at an API server, or why it is refused',
  description: `FILE is the AuthenticationConfiguration that kube-apiserver reads. The answer is what that API server would do, whatever
Trustplane's own rules say of it; system:authenticated, which the API server adds to everybody, is not in it. - for a
file is stdin.

Claims are taken as those of a token whose signature is right. Of a token it is checked with the keys of the issuer:
--jwks reads them from a file, --fetch gets them as the API server would. Without keys the user is printed, but as not
verified.

Exit code 0: this user, and nothing was left unchecked that was not asked for. 1: refused, not verified, or the API
server would not load the configuration.`,
  positionals: { min: 1, max: 1, complete: 'file' },
  flags: [
    { name: 'claims', value: 'FILE', summary: 'The claims of a token, as a JSON object.' },
    { name: 'token', value: 'FILE', summary: 'A token (JWT). It is never printed.' },
    {
      name: 'kubernetes',
      value: 'VERSION',
      summary: `The version of the API server, 1.${oldest} to 1.${newest}; its minor decides.`,
    },
    { name: 'jwks', value: 'FILE', summary: 'The keys of the issuer of the token (JSON Web Key Set).' },
    { name: 'fetch', summary: 'Get the keys from the issuer, by OpenID Connect discovery over HTTPS.' },
    {
      name: 'allow-private-addresses',
      summary:
        'With --fetch, also from addresses that are not public: loopback, link-local, private networks.',
    },
    { name: 'skip-signature', summary: 'Answer for a token as if its signature were right.' },
    {
      name: 'ignore-time',
      summary: 'Look at neither exp nor nbf: claims need no exp, and an expired token can be asked about.',
    },
    {
      name: 'at',
      value: 'TIME',
      summary:
        'The time at which the token arrives, as 2026-11-21T12:00:00Z or Unix seconds; now by default.',
    },
    { name: 'trace', summary: 'Show every step, each mapping and each rule with its value.' },
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      summary: 'The format of the answer; text by default.',
      choices: ['text', 'json'],
    },
  ],
  run: identifyToken,
};

async function identifyToken({ positionals, flags }: Arguments, world: World): Promise<Outcome> {
  const file = positionals[0]!;
  const minor = readMinor(flags.kubernetes as string | undefined);
  checkFlags(file, flags);
  const format = flags.output ?? 'text';
  const configuration = load(readNamedFile(file, world, 'an AuthenticationConfiguration'), minor);
  const print = (answer: Omit<Answer, 'withTrace'>, stderr?: string): Outcome => {
    const whole = { ...answer, withTrace: flags.trace === true };
    const done = answer.identification.outcome === 'user' && answer.unverified === undefined;
    return {
      exitCode: done ? exitCodes.done : exitCodes.findings,
      stdout: format === 'json' ? printAnswerJson(whole) : printAnswerText(whole),
      ...(stderr !== undefined && { stderr }),
    };
  };
  if (typeof configuration === 'string') {
    const refused = `Kubernetes 1.${minor} would not load ${file}: ${configuration}`;
    return print({ identification: { outcome: 'refused', refused, alternatives: [], trace: [] } });
  }
  const now = typeof flags.at === 'string' ? parseMoment(flags.at) : Date.now();
  const prepared = prepareAuthenticators(configuration, { minor });
  const options = { now, ignoreTime: flags['ignore-time'] === true };
  if (typeof flags.claims === 'string') {
    const read = readClaims(withoutMark(readNamedFile(flags.claims, world, 'a JSON file of claims')));
    if ('error' in read) return tellPlace(flags.claims, read, ' Write them as {"iss": …}.');
    const identification = prepared.identify(read.claims, { ...options, ...read });
    return print({ identification }, adviseOnTime(identification) ?? adviseOnIssuer(identification, flags));
  }
  const path = flags.token as string;
  const token = readToken(readTokenText(readNamedFile(path, world, 'a file with a token'), tokenName(path)));
  if ('notJwt' in token) {
    const step = { about: 'token', outcome: 'failed', detail: token.notJwt } as const;
    const refused = 'invalid bearer token';
    return print(
      { identification: { outcome: 'refused', refused, alternatives: [], trace: [step] } },
      `trustplane: No JWT authenticator takes what is in ${tokenName(path)} for a token: ${token.notJwt}.\n`,
    );
  }
  const keys = await findKeys(flags, prepared, token, world);
  if ('exitCode' in keys) return keys;
  const signature = await verifySignature(token, keys);
  const identification = prepared.identify(token.claims, { ...options, ...token, signature });
  if (identification.outcome !== 'user' || signature.state !== 'unchecked' || flags['skip-signature']) {
    const skipped = identification.outcome === 'user' && signature.state === 'unchecked';
    return print(
      { identification },
      skipped
        ? `trustplane: The signature is not checked: ${signature.reason}.\n`
        : adviseOnIssuer(identification, flags),
    );
  }
  const unverified = `the signature is not checked: ${signature.reason}`;
  return print(
    { identification, unverified },
    `trustplane: THE SIGNATURE IS NOT CHECKED: ${signature.reason}. Anybody can write such a token. Give the keys of the issuer with --jwks FILE or --fetch, or accept it with --skip-signature.\n`,
  );
}

/** Without the byte order mark that some editors write. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? bytes.subarray(3) : bytes;
}

function tokenName(path: string): string {
  return path === '-' ? 'stdin' : path;
}

function readMinor(version: string | undefined): number {
  if (version === undefined) {
    throw new UsageError(
      `--kubernetes is missing. Name the version of the API server, as --kubernetes 1.${newest}.`,
    );
  }
  return readKubernetesVersion(version);
}

function checkFlags(file: string, flags: Arguments['flags']): void {
  if ((flags.claims === undefined) === (flags.token === undefined)) {
    throw new UsageError(
      'Give either --claims FILE or --token FILE. `trustplane help identify` shows how it is called.',
    );
  }
  const named = [file, flags.claims, flags.token, flags.jwks].filter((name) => name === '-');
  if (named.length > 1) throw new UsageError('Only one of the files can be -, because there is one stdin.');
  const ofTokens = ['jwks', 'fetch', 'skip-signature'].filter((name) => flags[name] !== undefined);
  if (flags.claims !== undefined && ofTokens.length > 0) {
    throw new UsageError(`--${ofTokens[0]} is for --token: claims have no signature.`);
  }
  if (ofTokens.length > 1) {
    throw new UsageError(`--${ofTokens[0]} and --${ofTokens[1]} do not go together. Give one of them.`);
  }
  if (flags['allow-private-addresses'] !== undefined && flags.fetch === undefined) {
    throw new UsageError('--allow-private-addresses is for --fetch. Leave it out, or add --fetch.');
  }
}

/** The configuration, or why the API server does not load it. */
function load(bytes: Buffer, minor: number): AuthenticationConfiguration | string {
  const { configuration, error } = decodeConfiguration(bytes, minor);
  if (configuration === undefined) return error!.message;
  const errors = validateConfiguration(configuration, { minor, disallowedIssuers: [] });
  return errors.length > 0 ? printFieldErrors(errors) : configuration;
}

async function findKeys(
  flags: Arguments['flags'],
  prepared: PreparedAuthenticators,
  token: ReadToken,
  world: World,
): Promise<readonly VerificationKey[] | { missing: string } | Outcome> {
  if (typeof flags.jwks === 'string') {
    const read = readKeySet(readNamedFile(flags.jwks, world, 'a JSON Web Key Set'));
    if (!('error' in read)) return read.keys;
    return tellPlace(flags.jwks, read);
  }
  const authenticator = prepared.findAuthenticator(token.claims, token.members);
  if (flags.fetch === true && authenticator !== undefined) {
    const allowPrivate = flags['allow-private-addresses'] === true;
    return fetchKeys(authenticator.configuration.issuer ?? {}, { allowPrivate });
  }
  return { missing: flags['skip-signature'] ? 'as asked' : 'there are no keys to check it with' };
}

function tellPlace(
  path: string,
  { error, ...place }: { error: string; line?: number; column?: number },
  help = '',
): Outcome {
  const at = place.line === undefined ? '' : `:${place.line}:${place.column}`;
  return {
    exitCode: exitCodes.findings,
    stderr: `${tokenName(path)}${at}: ${error}${help === '' ? '' : `.${help}`}\n`,
  };
}

/** Claims that are written for a rehearsal often have no times. */
function adviseOnTime(identification: Identification): string | undefined {
  if (identification.outcome !== 'refused' || identification.trace.at(-1)?.about !== 'expiry')
    return undefined;
  return 'trustplane: A token without an exp, or with one that is past, is refused. --ignore-time answers for the claims as if they were valid now.\n';
}

/** The API server only says that the token is invalid. */
function adviseOnIssuer(identification: Identification, flags: Arguments['flags']): string | undefined {
  if (identification.outcome !== 'refused' || flags.trace === true) return undefined;
  const steps = identification.trace;
  if (steps.length === 0 || steps.some(({ about, outcome }) => about !== 'issuer' || outcome !== 'skipped'))
    return undefined;
  return 'trustplane: None of the issuers answers for it. --trace compares the iss of the token with each of them.\n';
}
