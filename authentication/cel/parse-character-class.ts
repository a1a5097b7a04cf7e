import type { CharacterTest } from './regex-node.ts';

const posix: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  ascii: /[\x00-\x7F]/,
  blank: /[\t ]/,
  cntrl: /[\x00-\x1F\x7F]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t\n\v\f\r ]/,
  upper: /[A-Z]/,
  word: /[0-9A-Za-z_]/,
  xdigit: /[0-9A-Fa-f]/,
};
const perl: Readonly<Record<string, RegExp>> = { d: /[0-9]/, s: /[\t\n\f\r ]/, w: /[0-9A-Za-z_]/ };

/** `\d`, `[:alpha:]` and the like: one class by its name, negated or not; undefined for an unknown name. */
export function parseCharacterClass(
  kind: 'perl' | 'posix' | 'unicode',
  name: string,
  negated: boolean,
): CharacterTest | undefined {
  const form = kind === 'unicode' ? findUnicodeClass(name) : (kind === 'perl' ? perl : posix)[name];
  if (form === undefined) return undefined;
  return (codePoint) => form.test(String.fromCodePoint(codePoint)) !== negated;
}

function findUnicodeClass(name: string): RegExp | undefined {
  if (name === 'Any') return /[\s\S]/u;
  if (!/^[A-Z][A-Za-z_]*$/.test(name)) return undefined;
  for (const property of [`General_Category=${name}`, `Script=${name}`]) {
    if (property.startsWith('G') && name.length > 2) continue;
    try {
      return new RegExp(`^\\p{${property}}$`, 'u');
    } catch {}
  }
  return undefined;
}
