import type { ClaimValidationRule, JWTAuthenticator } from '../../authentication/configuration.ts';
import { suggestName } from '../../model/diagnostics/suggest-name.ts';
import type { ServerArgument } from './import-source.ts';
import { isOidcFlag } from './is-oidc-flag.ts';
import { type OidcFlag, oidcFlags } from './oidc-flags.ts';
import type { Remark } from './remark.ts';
import { SourceFault } from './source-fault.ts';

/** The issuer that flags configure. */
export interface FlagConfiguration {
  /** As kube-apiserver builds it, but for the CA, which stands in a file. */
  authenticator: JWTAuthenticator;
  /** The argument that names the file of the CA. */
  authorityFile?: ServerArgument;
  remarks: readonly Remark[];
}

/** What a file always accepts; flags can accept less. */
const accepted = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512'];

/**
 * The JWT authenticator that kube-apiserver builds from its --oidc-* flags (`ToAuthenticationConfig` in
 * pkg/kubeapiserver/options/authentication.go): it turns them into the same structure that a file has, with a prefix of
 * its own for user names. Undefined where there is none of the flags.
 *
 * @throws SourceFault for flags with which kube-apiserver does not start
 */
export function configureFromFlags(given: readonly ServerArgument[]): FlagConfiguration | undefined {
  const flags = given.filter(({ name }) => isOidcFlag(name));
  if (flags.length === 0) return undefined;
  const problems = flags.flatMap(explainUnknown);
  const document = given.find(({ name }) => name === 'authentication-config');
  if (document !== undefined) {
    problems.push(
      `${flags[0]!.place}: --${flags[0]!.name} and --authentication-config (${document.place}) exclude each other: kube-apiserver says "authentication-config file and oidc-* flags are mutually exclusive" and does not start. Keep what is in force, and import that.`,
    );
  }
  const remarks: Remark[] = [];
  const read = (name: OidcFlag): string => readLast(flags, name, remarks);
  const [url, client] = [read('oidc-issuer-url'), read('oidc-client-id')];
  if (url === '' || client === '') {
    const missing = url === '' ? 'oidc-issuer-url' : 'oidc-client-id';
    const place = flags.find(({ name }) => name === missing)?.place ?? flags[0]!.place;
    problems.push(
      `${place}: --${missing} is not set: kube-apiserver says "oidc-issuer-url and oidc-client-id must be specified together when any oidc-* flags are set" and does not start. Add it.`,
    );
  }
  const rules = readRequiredClaims(flags, problems, remarks);
  remarks.push(...readAlgorithms(flags, problems));
  if (problems.length > 0) throw new SourceFault(...problems);

  const claim = flags.some(({ name }) => name === 'oidc-username-claim')
    ? read('oidc-username-claim')
    : 'sub';
  const groupsClaim = read('oidc-groups-claim');
  const groupsPrefix = read('oidc-groups-prefix');
  if (groupsClaim === '' && groupsPrefix !== '') {
    const { place } = flags.find(({ name }) => name === 'oidc-groups-prefix')!;
    remarks.push({
      kind: 'lost',
      place,
      text: '--oidc-groups-prefix: without --oidc-groups-claim it has no effect, neither there nor here.',
    });
  }
  const authority = flags.findLast(({ name, value }) => name === 'oidc-ca-file' && value);
  read('oidc-ca-file');
  return {
    authenticator: {
      issuer: { url, audiences: [client] },
      ...(rules.length > 0 && { claimValidationRules: rules }),
      claimMappings: {
        username: { claim, prefix: prefixUsername(read('oidc-username-prefix'), claim, url) },
        ...(groupsClaim !== '' && { groups: { claim: groupsClaim, prefix: groupsPrefix } }),
      },
    },
    ...(authority !== undefined && { authorityFile: authority }),
    remarks,
  };
}

/** Unless told otherwise, every user name but an address has the issuer's URL in front of it. */
function prefixUsername(given: string, claim: string, url: string): string {
  if (given === '-') return '';
  return given === '' && claim !== 'email' ? `${url}#` : given;
}

/** The value of a flag that counts once: the last, as pflag has it; '' where it is not given. */
function readLast(flags: readonly ServerArgument[], name: OidcFlag, remarks: Remark[]): string {
  const all = flags.filter((flag) => flag.name === name);
  const last = all.at(-1);
  if (last === undefined) return '';
  const others = all.filter(({ value }) => value !== last.value);
  if (others.length > 0 && !remarks.some(({ text }) => text.startsWith(`--${name} `))) {
    remarks.push({
      kind: 'lost',
      place: others[0]!.place,
      text: `--${name} is given ${all.length} times, and only the last (${last.place}) is in force, as in kube-apiserver.`,
    });
  }
  return last.value ?? '';
}

function readRequiredClaims(
  flags: readonly ServerArgument[],
  problems: string[],
  remarks: Remark[],
): ClaimValidationRule[] {
  const required = new Map<string, string>();
  for (const { name, value = '', place } of flags) {
    if (name !== 'oidc-required-claim') continue;
    const at = value.indexOf('=');
    if (at < 0) {
      problems.push(
        `${place}: --oidc-required-claim takes claim=value, and there is no "=" in it: kube-apiserver says "malformed pair, expect string=string" and does not start. Write --oidc-required-claim=CLAIM=VALUE.`,
      );
      continue;
    }
    const claim = value.slice(0, at).trim();
    const text = value.slice(at + 1).trim();
    if (required.has(claim) && required.get(claim) !== text) {
      remarks.push({
        kind: 'lost',
        place,
        text: `--oidc-required-claim names the claim "${claim}" again, and only the last value is in force, as in kube-apiserver.`,
      });
    }
    required.set(claim, text);
  }
  return [...required].map(([claim, requiredValue]) => ({ claim, requiredValue }));
}

function readAlgorithms(flags: readonly ServerArgument[], problems: string[]): Remark[] {
  const given = flags.filter(({ name }) => name === 'oidc-signing-algs');
  const names = given.flatMap(({ value }) => (value ? value.split(',') : []));
  const unknown = names.find((name) => !accepted.includes(name));
  if (unknown !== undefined) {
    problems.push(
      `${given[0]!.place}: --oidc-signing-algs: kube-apiserver says "oidc: unsupported signing alg: ${JSON.stringify(unknown)}" and does not start. It knows ${accepted.join(', ')}.`,
    );
    return [];
  }
  const now = names.length === 0 ? ['RS256'] : names;
  const more = accepted.filter((name) => !now.includes(name));
  if (more.length === 0) return [];
  return [
    {
      kind: 'lost',
      ...(given[0] !== undefined && { place: given[0].place }),
      text: `--oidc-signing-algs${names.length === 0 ? ' (RS256 where nothing is given)' : ''}: now only ${now.join(', ')} ${now.length === 1 ? 'is' : 'are'} accepted; a file cannot say it, and always accepts ${more.join(', ')} as well. It makes a difference only for an issuer that publishes keys of those kinds.`,
    },
  ];
}

function explainUnknown({ name, place }: ServerArgument): string[] {
  if ((oidcFlags as readonly string[]).includes(name)) return [];
  const suggestion = suggestName(name, oidcFlags);
  return [
    `${place}: kube-apiserver has no flag --${name}, and does not start with it.${suggestion === undefined ? ' Correct or remove it.' : ` Did you mean --${suggestion}?`}`,
  ];
}
