import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import type { Choices } from './choices.ts';

const texts = [
  '',
  'a',
  'jane@example.com',
  'system:masters',
  'héllo😀',
  '10.0.0.1',
  '1.2.3',
  'x,y',
  '5',
  'true',
];
const numbers = [0, 1, -1, 5, 1234567, 1.5, -0.25, 1e21, 1e-7, 9007199254740991, 1e300];

/** JSON of any type, for a claim. */
export function buildJson(choices: Choices, depth = 2): CelInput {
  switch (choices.below(depth > 0 ? 9 : 5)) {
    case 0:
      return choices.pick(texts);
    case 1:
      return choices.pick(numbers);
    case 2:
      return choices.oneIn(2);
    case 3:
      return choices.oneIn(2) ? null : choices.pick(texts);
    case 4:
      return BigInt(choices.pick(['9007199254740993', '-9223372036854775808', '9223372036854775807']));
    case 5:
      return choices.some(3, () => choices.pick(texts));
    case 6:
      return choices.some(3, () => buildJson(choices, depth - 1));
    default: {
      const names = choices.some(3, () =>
        choices.pick(['x', 'list', 'deep', 'a-b', 'a__dash__b', 'username']),
      );
      return Object.fromEntries(names.map((name) => [name, buildJson(choices, depth - 1)]));
    }
  }
}

/** The claims that expressions ask for, mostly of the type that one expects, some of any other, some missing. */
export function buildClaims(choices: Choices): Record<string, CelInput> {
  const usual: Record<string, CelInput> = {
    sub: 'jane',
    groups: ['admins', 'devs'],
    email: 'jane@example.com',
    n: 5,
    flag: true,
    nested: { list: ['a', 'b'], deep: { x: 'y' }, 'a-b': 'c' },
    nul: null,
    email_verified: true,
    aud: ['a'],
    frac: 1.5,
    'a.b': 'dotted',
    'https://x/y': 'url',
    a__dash__b: 'escaped',
    'x-y': 'dashed',
  };
  const claims: Record<string, CelInput> = {};
  for (const [name, value] of Object.entries(usual)) {
    const way = choices.below(6);
    if (way === 4) claims[name] = buildJson(choices);
    else if (way < 4) claims[name] = value;
  }
  return claims;
}
