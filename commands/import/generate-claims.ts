import type { CelInput } from '../../authentication/cel/wrap-input.ts';
import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import type { Claims } from '../../authentication/identify/claims.ts';
import type { ClaimPath } from '../../authentication/refusals/probe/claim-path.ts';
import { listValues } from '../../authentication/refusals/probe/list-values.ts';
import { recallSample } from '../../authentication/refusals/probe/recall-sample.ts';
import { setClaim } from '../../authentication/refusals/probe/set-claim.ts';

/** Tokens for all issuers together, and for one at most. */
const budget = { all: 8000, each: 500 };

/** Values at which mappings and rules part ways: none, empty, of another type, the system's own names. */
const telling: readonly (CelInput | undefined)[] = [
  undefined,
  null,
  '',
  'ann',
  'ann@example.org',
  'system:admin',
  ' ',
  true,
  false,
  0,
  7,
  1.5,
  1_234_567_890,
  [],
  ['a'],
  ['a', '', 'system:masters', 'a'],
  [7],
  [['a']],
  {},
  { a: 'b' },
];

/** What every token may have, whatever the issuer's fields name. */
const usual: readonly string[] = ['iss', 'aud', 'sub', 'email', 'email_verified', 'groups', 'jti', 'exp'];

/**
 * Claims of tokens that tell two configurations apart: for each issuer one that it lets in, as far as one can be found,
 * and then everything that it looks at changed, first one at a time and then several together. The same for the same
 * issuers.
 */
export function generateClaims(entries: readonly JWTAuthenticator[], minor: number): Claims[] {
  const size = Math.min(budget.each, Math.ceil(budget.all / Math.max(1, entries.length)));
  const urls = entries.flatMap(({ issuer }) => issuer?.url ?? []);
  const names = entries.flatMap(({ issuer }) => issuer?.audiences ?? []);
  const lists = entries.map((entry) => {
    const sample = recallSample(entry, minor);
    const fields = listFields(entry, [...sample.uses.values()], urls, names);
    const claims: Claims[] = [sample.claims];
    for (const { path, values } of fields)
      for (const value of values) claims.push(setClaim(sample.claims, path, value));
    const pick = pseudoRandom(fields.length);
    while (claims.length < size && fields.length > 0) {
      let changed = sample.claims;
      for (let count = 2 + pick(3); count > 0; count--) {
        const { path, values } = fields[pick(fields.length)]!;
        changed = setClaim(changed, path, values[pick(values.length)]);
      }
      claims.push(changed);
    }
    return claims.length > size ? thin(claims, size) : claims;
  });
  // In turns, so that whoever stops early has asked about every issuer.
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.filter(({ length }) => index < length).map((list) => list[index]!),
  ).flat();
}

interface Field {
  path: ClaimPath;
  values: readonly (CelInput | undefined)[];
}

function listFields(
  { claimMappings, claimValidationRules }: JWTAuthenticator,
  uses: readonly Parameters<typeof listValues>[0][],
  urls: readonly string[],
  audiences: readonly string[],
): Field[] {
  const required = (claimValidationRules ?? []).flatMap(({ claim, requiredValue }) =>
    claim ? [{ path: [claim], values: [requiredValue ?? '', `${requiredValue} `, ...telling] }] : [],
  );
  const mapped = [claimMappings?.username?.claim, claimMappings?.groups?.claim, claimMappings?.uid?.claim];
  const fields: Field[] = [
    { path: ['iss'], values: [...urls, ...urls.map((url) => `${url}/`), ...telling] },
    { path: ['aud'], values: [...audiences, audiences, [...audiences, 'other'], ['other'], ...telling] },
    ...required,
    ...uses.map((use) => ({ path: use.path, values: [...listValues(use), ...telling] })),
    ...[...mapped, ...usual].flatMap((name) => (name ? [{ path: [name], values: telling }] : [])),
  ];
  return [
    ...new Map(fields.reverse().map((field) => [JSON.stringify(field.path), field])).values(),
  ].reverse();
}

/** Evenly chosen ones, the first always. */
function thin<T>(list: readonly T[], size: number): T[] {
  return Array.from({ length: size }, (_, index) => list[Math.floor((index * list.length) / size)]!);
}

/** Numbers below a limit, the same every time (a linear congruential generator). */
function pseudoRandom(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
