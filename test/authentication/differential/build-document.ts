import { Buffer } from 'node:buffer';
import { parse, stringify } from 'yaml';
import { buildConfiguration } from './build-configuration.ts';
import type { Choices } from './choices.ts';
import { hostileTexts } from './hostile-texts.ts';

const keys = [
  'jwt',
  'issuer',
  'url',
  'audiences',
  'claimMappings',
  'username',
  'claim',
  'prefix',
  'anonymous',
  'kind',
  'apiVersion',
  'extra',
  'metadata',
  'JWT',
  'Url',
  'message',
];
const values = [
  '1',
  '1.5',
  'true',
  'null',
  '~',
  '""',
  '[]',
  '{}',
  '[1]',
  '{a: b}',
  "'x'",
  '"\\u00e9\\x41"',
  '|\n  x',
  '0x1F',
  '.inf',
  '2020-01-01',
  '!!str 1',
  '!!binary aGk=',
  '*a',
  '&a x',
];

/** The bytes of a file: a configuration in YAML or JSON of many styles, or one of `texts`, often broken in places. */
export function buildDocument(choices: Choices, minor: number, texts: readonly string[]): Uint8Array {
  const text = choices.oneIn(3) ? choices.pick(texts) : printDocument(choices, minor);
  let bytes: Uint8Array = Buffer.from(mutate(text, choices));
  for (let edits = choices.oneIn(12) ? choices.below(4) : 0; edits > 0; edits--) {
    bytes = Buffer.from(bytes);
    if (bytes.length > 0) bytes[choices.below(bytes.length)] = choices.below(256);
  }
  return bytes;
}

function printDocument(choices: Choices, minor: number): string {
  const configuration = buildConfiguration(choices, minor);
  const way = choices.below(8);
  if (way === 0) return JSON.stringify(configuration);
  if (way === 1) return JSON.stringify(configuration, undefined, choices.pick(['  ', '\t']));
  return stringify(configuration, {
    lineWidth: choices.pick([0, 20, 80]),
    defaultStringType: choices.pick([
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ]),
    collectionStyle: choices.pick(['any', 'flow', 'block']),
    indent: choices.pick([2, 1, 4]),
    version: choices.pick(['1.1', '1.2']),
    aliasDuplicateObjects: choices.oneIn(3),
  });
}

function mutate(text: string, choices: Choices): string {
  let changed = text;
  for (let edits = choices.below(5); edits > 0; edits--) changed = edit(changed, choices);
  return changed;
}

function edit(text: string, choices: Choices): string {
  const lines = text.split('\n');
  const line = choices.below(lines.length);
  const at = choices.below(text.length + 1);
  switch (choices.below(12)) {
    case 0:
      return text;
    case 1:
      return text.slice(0, at) + choices.pick(hostileTexts) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + choices.below(8));
    case 3:
      return lines.toSpliced(line, 0, lines[line]!).join('\n');
    case 4:
      return lines.toSpliced(line, 1).join('\n');
    case 5:
      return lines.with(line, lines[line]!.replace(/(:\s*)\S.*$/, `$1${choices.pick(values)}`)).join('\n');
    case 6:
      return lines.with(line, lines[line]!.replace(/[\w"']+(?=:)/, choices.pick(keys))).join('\n');
    case 7:
      return lines
        .toSpliced(line, 0, `${/^\s*/.exec(lines[line]!)![0]}${choices.pick(keys)}: ${choices.pick(values)}`)
        .join('\n');
    case 8:
      return lines.with(line, `${choices.pick([' ', '  ', '\t', '- ', '? '])}${lines[line]!}`).join('\n');
    case 9:
      return lines
        .with(line, lines[line]! + choices.pick([' # x', '#x', ' ', '\r', ' &a', ' *a', ':', ' |', ' >-']))
        .join('\n');
    case 10:
      return choices.pick([
        `---\n${text}`,
        `${text}\n---\n${text}`,
        `\ufeff${text}`,
        `# c\n${text}`,
        `%YAML 1.1\n---\n${text}`,
        text.replaceAll('\n', '\r\n'),
        text.replaceAll('\n', '\r'),
      ]);
    default:
      return text.replace(/: (\S+)$/m, (_, value: string) => `: ${requote(value, choices)}`);
  }
}

function requote(value: string, choices: Choices): string {
  try {
    return choices.pick([JSON.stringify(parse(value)), `!!str ${value}`, `&a ${value}`, `'${value}'`]);
  } catch {
    return `"${value}"`;
  }
}
