import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { FieldPath } from '../diagnostics/finding.ts';
import type { AccessEffect } from './access-change.ts';
import { areAlike } from './are-alike.ts';
import { describeMapping } from './describe-mapping.ts';
import { describeRule } from './describe-rule.ts';

/** One difference between two entries of a document. */
export interface EntryDifference {
  text: string;
  effects: readonly AccessEffect[];
  /** The field from the root of the entry, and in which of the two it is to be looked for. */
  path: FieldPath;
  side: 'before' | 'after';
}

const titles = { username: 'user names', groups: 'groups', uid: 'user ids' } as const;

/** Every difference between two entries of a document that are for the same issuer, in plain words. */
export function describeIssuerChange(before: JWTAuthenticator, after: JWTAuthenticator): EntryDifference[] {
  return [...compareSource(before, after), ...compareMappings(before, after), ...compareRules(before, after)];
}

/** Whose tokens are accepted: the issuer, its audiences, and where its keys come from. */
function compareSource(before: JWTAuthenticator, after: JWTAuthenticator): EntryDifference[] {
  const [old, now] = [before.issuer ?? {}, after.issuer ?? {}];
  const found: EntryDifference[] = [];
  const say = (
    field: string,
    text: string,
    effects: readonly AccessEffect[],
    side: 'before' | 'after' = 'after',
  ) => found.push({ text, effects, path: ['issuer', field], side });
  const value = (text: string | undefined) => (text === undefined ? 'none' : JSON.stringify(text));
  if (old.url !== now.url)
    say('url', `the issuer is ${value(now.url)}, it was ${value(old.url)}`, ['gain', 'loss']);
  if (old.discoveryURL !== now.discoveryURL)
    say(
      'discoveryURL',
      `its keys are looked up at ${now.discoveryURL ?? 'its own URL'}, before at ${old.discoveryURL ?? 'its own URL'}`,
      ['gain'],
      now.discoveryURL === undefined ? 'before' : 'after',
    );
  const [less, more] = [old.audiences ?? [], now.audiences ?? []];
  for (const audience of more.filter((each) => !less.includes(each)))
    say('audiences', `tokens for the audience ${value(audience)} are accepted now`, ['gain']);
  for (const audience of less.filter((each) => !more.includes(each)))
    say('audiences', `tokens for the audience ${value(audience)} are no longer accepted`, ['loss']);
  if (old.audienceMatchPolicy !== now.audienceMatchPolicy)
    say(
      'audienceMatchPolicy',
      `the audience match policy is ${value(now.audienceMatchPolicy)}, it was ${value(old.audienceMatchPolicy)}`,
      ['gain', 'loss'],
    );
  if (old.certificateAuthority !== now.certificateAuthority)
    say(
      'certificateAuthority',
      `${describeAuthority(now.certificateAuthority)} for the server of its keys, before ${describeAuthority(old.certificateAuthority)}`,
      ['gain'],
      now.certificateAuthority === undefined ? 'before' : 'after',
    );
  if (old.egressSelectorType !== now.egressSelectorType)
    say(
      'egressSelectorType',
      `its keys are fetched through ${now.egressSelectorType ?? 'the API server’s own network'}, before through ${old.egressSelectorType ?? 'the API server’s own network'}`,
      ['gain'],
    );
  return found;
}

/** A CA is named by how many certificates it has: the bytes are for the diff of the file to show. */
function describeAuthority(pem: string | undefined): string {
  if (pem === undefined) return 'the CAs of the system vouch';
  const count = pem.split('-----BEGIN CERTIFICATE-----').length - 1;
  return `${count === 1 ? 'a CA of its own vouches' : `${count} CAs of its own vouch`}`;
}

function compareMappings(before: JWTAuthenticator, after: JWTAuthenticator): EntryDifference[] {
  const [old, now] = [before.claimMappings ?? {}, after.claimMappings ?? {}];
  const found: EntryDifference[] = [];
  for (const field of ['username', 'groups', 'uid'] as const) {
    if (areAlike(old[field], now[field])) continue;
    const text = `${titles[field]} are ${describeMapping(after, field)}, they were ${describeMapping(before, field)}`;
    const side = now[field] === undefined ? 'before' : 'after';
    found.push({ text, effects: ['rename'], path: ['claimMappings', field], side });
  }
  if (!areAlike(old.extra, now.extra)) {
    const list = (extra: typeof now.extra) => extra?.map(({ key }) => key).join(', ') || 'none';
    const text = `the extra attributes are made differently: ${list(now.extra)}, before ${list(old.extra)}`;
    const side = now.extra === undefined ? 'before' : 'after';
    found.push({ text, effects: ['rename'], path: ['claimMappings', 'extra'], side });
  }
  return found;
}

function compareRules(before: JWTAuthenticator, after: JWTAuthenticator): EntryDifference[] {
  const found: EntryDifference[] = [];
  for (const field of ['claimValidationRules', 'userValidationRules'] as const) {
    const about = field === 'claimValidationRules' ? 'tokens' : 'users';
    const [old, now] = [before[field] ?? [], after[field] ?? []];
    const [less, more] = [old.map(describeRule), now.map(describeRule)];
    for (const [index, rule] of more.entries()) {
      if (less.includes(rule)) continue;
      const text = `a rule for ${about} is new: ${rule}`;
      found.push({ text, effects: ['loss'], path: [field, index], side: 'after' });
    }
    for (const [index, rule] of less.entries()) {
      if (more.includes(rule)) continue;
      const text = `a rule for ${about} is gone: ${rule}`;
      found.push({ text, effects: ['gain'], path: [field, index], side: 'before' });
    }
  }
  return found;
}
