import { Buffer } from 'node:buffer';
import { decodeGoUtf8 } from '../decode/decode-go-utf8.ts';
import { TextFault } from '../decode/text-fault.ts';
import type { TextMark } from '../decode/text-mark.ts';
import { YamlCharacters } from '../decode/yaml-characters.ts';
import { YamlScanner } from '../decode/yaml-scanner.ts';
import { findSecret } from './find-secret.ts';
import type { RefusalRule } from './refusal-rule.ts';

/** Something that kube-apiserver reads past in a text, and that is refused all the same. */
export interface SourceRefusal {
  readonly rule: RefusalRule;
  readonly message: string;
  /** From 1; the column in characters. */
  readonly line: number;
  readonly column: number;
}

const aliasLimit = 100;
const sizeLimit = 1024 * 1024;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * What speaks against the text of a file itself, whatever it says: YAML that other programs read otherwise, a size
 * that no ConfigMap holds, and what a comment must not contain. Up to the first place that cannot be read.
 */
export function findSourceRefusals(bytes: Uint8Array): SourceRefusal[] {
  const start = { line: 1, column: 1 };
  if (bytes.length > sizeLimit) {
    const message = `The file has ${bytes.length} bytes; Kubernetes takes at most ${sizeLimit} in a ConfigMap.`;
    return [{ rule: 'file-size', message, ...start }];
  }
  const text = decodeGoUtf8(bytes);
  const refusals: SourceRefusal[] = [];
  if (text.startsWith('\ufeff') || Buffer.compare(Buffer.from(text), bytes) !== 0) {
    const message = 'The file is not UTF-8, or starts with a byte order mark.';
    refusals.push({ rule: 'not-utf8', message, ...start });
  }
  for (const [index, line] of text.split('\n').entries()) {
    const comment = /(?:^|\s)#.*$/.exec(line);
    if (comment === null) continue;
    const secret = findSecret(comment[0]);
    const place = { line: index + 1, column: comment.index + 1 };
    if (secret !== undefined) {
      refusals.push({ rule: secret.rule, message: `There is ${secret.what} in a comment.`, ...place });
    }
    const code = turning.exec(comment[0])?.[0].codePointAt(0);
    if (code === undefined) continue;
    const message = `A comment contains U+${code.toString(16).toUpperCase().padStart(4, '0')}, which turns the direction of text.`;
    refusals.push({ rule: 'hidden-character', message, ...place });
  }
  if (/^\s*\{/.test(text)) return refusals;
  return [...refusals, ...findYamlRefusals(bytes)];
}

function findYamlRefusals(bytes: Uint8Array): SourceRefusal[] {
  const refusals: SourceRefusal[] = [];
  const report = (rule: RefusalRule, message: string, { line, column }: TextMark) =>
    refusals.push({ rule, message, line: line + 1, column: column + 1 });
  const scanner = new YamlScanner(new YamlCharacters(bytes));
  let aliases = 0;
  try {
    for (let token = scanner.peek(), last = ''; token.type !== 'stream-end'; token = scanner.peek()) {
      if (token.type === 'alias') {
        aliases += 1;
        if (aliases === aliasLimit + 1) {
          report(
            'alias-budget',
            `This is alias number ${aliases}; more than ${aliasLimit} are a bomb or a mistake.`,
            token.start,
          );
        }
      } else if (token.type === 'tag' && !isCoreTag(token.text ?? '', token.suffix ?? '')) {
        const tag = `${token.text ?? ''}${token.suffix ?? ''}`;
        report('custom-tag', `The tag ${tag} is not part of YAML's core schema.`, token.start);
      } else if (token.type === 'scalar' && token.plain === true && token.text === '<<' && last === 'key') {
        report(
          'merge-key',
          'Merge keys were dropped from YAML 1.2; readers differ in what they do.',
          token.start,
        );
      }
      last = token.type;
      scanner.skip();
    }
  } catch (fault) {
    if (!(fault instanceof TextFault)) throw fault;
  }
  return refusals;
}

function isCoreTag(handle: string, suffix: string): boolean {
  const name = handle === '!!' ? suffix : `${handle}${suffix}`.replace(/^!?<?tag:yaml\.org,2002:/, '');
  return /^(str|int|float|bool|null|map|seq)$/.test(name);
}
