import { domainToUnicode } from 'node:url';

/** Letters of other scripts that are drawn like a Latin one, each behind the one that it resembles (Unicode TS 39). */
const twins: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'Ьᖯ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еҽє',
  f: 'ғƒ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıιɩ',
  j: 'јϳ',
  k: 'кκ',
  l: 'ӏⅼǀ',
  m: 'мⅿ',
  n: 'пոη',
  o: 'оοօσᴏ',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гᴦɾ',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'цսυᴜ',
  v: 'ѵνᴠ',
  w: 'ԝѡᴡա',
  x: 'хχ',
  y: 'уγү',
  z: 'ᴢ',
};
const plain = new Map(
  Object.entries(twins).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
);

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
  'Thai',
  'Devanagari',
] as const;
/** Writing systems that are made of several scripts (Unicode TS 39 §5.1). */
const together = [
  new Set(['Latin', 'Han', 'Hiragana', 'Katakana']),
  new Set(['Latin', 'Han', 'Hangul']),
  new Set(['Latin', 'Han', 'Bopomofo']),
];

/**
 * Why a host name can be taken for another one: letters of several scripts in one label, or letters that all look like
 * Latin ones (RFC 5892 leaves this to registries). A name in punycode is judged by what browsers show for it.
 */
export function findLookalike(host: string): string | undefined {
  for (const label of domainToUnicode(host).split('.')) {
    if (!/[^\x00-\x7f]/.test(label)) continue;
    const skeleton = [...label].map((letter) => plain.get(letter) ?? letter).join('');
    if (!/[^\x00-\x7f]/.test(skeleton)) return `"${label}" is drawn like "${skeleton}"`;
    const found = scripts.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(label));
    const mixed = found.length > 1 && !together.some((set) => found.every((script) => set.has(script)));
    if (mixed) return `"${label}" mixes letters of ${found.join(' and ')}`;
  }
  return undefined;
}
