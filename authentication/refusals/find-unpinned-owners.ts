import type { CelInput } from '../cel/wrap-input.ts';
import type { JWTAuthenticator } from '../configuration.ts';
import { findPublicIssuer } from './find-public-issuer.ts';
import { admitToken } from './probe/admit-token.ts';
import type { Claims } from './probe/claims.ts';
import type { TokenSample } from './probe/token-sample.ts';
import { tryTokens } from './probe/try-tokens.ts';
import type { PublicIssuer } from './public-issuer.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const stranger = 'somebody-else';

/**
 * Issuers that everybody can get a token from, without a rule that says whose tokens are meant. Decided by trying
 * tokens of somebody else that are otherwise like those that are let in: another owner, one whose name only resembles
 * ours, and one who has got our name after us.
 */
export function findUnpinnedOwners(entry: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const found = findPublicIssuer(entry.issuer?.url ?? '');
  if (found === undefined || !found.shared) return [];
  const { issuer } = found;
  return tryTokens(entry, options, (sample) => {
    const isAdmitted = (claims: Claims) => admitToken(sample, claims) !== undefined;
    const foreignIds = withForeignIds(issuer, sample.claims);
    const foreign = foreignIds.map((claims) => withOwner(issuer, claims, undefined, stranger));
    const uncounted = sample.complete
      ? ''
      : ' (Rules that no made-up token could satisfy count for nothing here: nobody knows what they ask for.)';
    const refuse = (rule: 'public-issuer' | 'reusable-owner', message: string): Refusal[] => [
      { rule, path: ['issuer', 'url'], message, help: `Add the claim validation rule ${issuer.pin}.` },
    ];
    if (foreign.some(isAdmitted)) {
      return refuse(
        'public-issuer',
        `${issuer.name} gives tokens to everybody, and no rule says whose are meant: one of "${stranger}" is let in.${uncounted}`,
      );
    }
    for (const [ours, theirs, claims] of listLookalikes(issuer, sample, foreignIds)) {
      if (!isAdmitted(claims)) continue;
      return refuse(
        'public-issuer',
        `${issuer.name} gives tokens to everybody, and the rules that look for "${ours}" let in "${theirs}" as well.${uncounted}`,
      );
    }
    if (foreignIds.some(isAdmitted)) {
      return refuse(
        'reusable-owner',
        `Only the owner's name is checked, and not its id: who gets the name after you at ${issuer.name} is let in.${uncounted}`,
      );
    }
    return [];
  });
}

/** The same token with somebody else's ids; once with all of them, once without those that not every token has. */
function withForeignIds({ ids, optional = [] }: PublicIssuer, claims: Claims): Claims[] {
  const changed: Claims = {
    ...claims,
    ...Object.fromEntries(ids.map((id, index) => [id, foreignId(claims[id], index)])),
  };
  if (optional.length === 0) return [changed];
  return [changed, Object.fromEntries(Object.entries(changed).filter(([name]) => !optional.includes(name)))];
}

/** Another id of the same form. */
function foreignId(value: CelInput | undefined, index: number): string {
  const text = typeof value === 'string' ? value : '';
  const other = text.replace(/[0-9]/g, (digit) => String((Number(digit) + 3 + index) % 10));
  return other === text ? `${text}${stranger}` : other;
}

/** The token with the owner's name replaced wherever claims say it: any name, or only that one. */
function withOwner({ names }: PublicIssuer, claims: Claims, from: string | undefined, to: string): Claims {
  const changed: Record<string, CelInput> = { ...claims };
  for (const [claim, pattern] of Object.entries(names)) {
    const value = changed[claim];
    if (typeof value !== 'string') continue;
    changed[claim] = value.replace(pattern, (owner) => (from === undefined || owner === from ? to : owner));
  }
  return changed;
}

/** Tokens of owners whose name or id has ours in it, as patterns without anchors and half prefixes would accept. */
function* listLookalikes(
  issuer: PublicIssuer,
  { claims, uses }: TokenSample,
  foreignIds: readonly Claims[],
): Generator<readonly [ours: string, theirs: string, claims: Claims]> {
  const owners = new Set<string>();
  for (const [claim, pattern] of Object.entries(issuer.names)) {
    // Names that no rule looks for are nobody's.
    if (!uses.get(JSON.stringify([claim]))?.values.length) continue;
    const value = claims[claim];
    const owner = typeof value === 'string' ? pattern.exec(value)?.[0] : undefined;
    if (owner !== undefined && owner !== '') owners.add(owner);
  }
  for (const ours of owners) {
    for (const theirs of resemble(ours)) {
      for (const base of foreignIds) {
        yield [ours, theirs, withOwner(issuer, base, ours, theirs)];
      }
    }
  }
  for (const id of issuer.ids) {
    const ours = claims[id];
    if (typeof ours !== 'string' || ours === '') continue;
    for (const theirs of resemble(ours)) {
      for (const base of foreignIds)
        yield [ours, theirs, withOwner(issuer, { ...base, [id]: theirs }, undefined, stranger)];
    }
  }
}

function resemble(text: string): string[] {
  const digits = /^\d+$/.test(text);
  return digits
    ? [`${text}0`, `9${text}`, `9${text}0`]
    : [
        `${text}-evil`,
        `${text}evil`,
        `evil-${text}`,
        `evil${text}`,
        `evil-${text}-evil`,
        `evil.${text}`,
        `${text}.evil.example`,
      ];
}
