import { type Document, isAlias, isCollection, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Finding } from '../diagnostics/finding.ts';
import type { SourceFile } from './source-document.ts';

const aliasLimit = 100;
const depthLimit = 64;
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What the YAML parser lets pass and we do not: merge keys, reserved keys, depth, aliases, keys that are no text. */
export function inspectNodes(file: SourceFile, document: Document.Parsed): Finding[] {
  const findings: Finding[] = [];
  let aliases = 0;
  let tooDeep = false;
  const report = (rule: Finding['rule'], node: Node | null | undefined, message: string, help: string) =>
    findings.push({ rule, message, help, place: { file, offset: node?.range?.[0] ?? 0 } });

  visit(document, {
    Pair(_, pair) {
      const key = pair.key as Node | null;
      if (isScalar(key)) inspectKey(key, report);
      else if (!isAlias(key))
        report(
          'yaml-syntax',
          key ?? (pair.value as Node),
          'A key must be plain text.',
          'Write the key as text.',
        );
    },
    Alias(_, alias, path) {
      aliases++;
      if (aliases === aliasLimit + 1) {
        report(
          'alias-budget',
          alias,
          `This is alias number ${aliases}; at most ${aliasLimit} are read.`,
          'Write the values out.',
        );
      }
      const target = alias.resolve(document);
      if (target !== undefined && path.includes(target)) {
        report(
          'alias-budget',
          alias,
          `The alias "${alias.source}" stands inside what it stands for.`,
          'Write the value out.',
        );
      }
    },
    Collection(_, node, path) {
      if (tooDeep || path.filter(isCollection).length < depthLimit) return;
      tooDeep = true;
      report('nesting-depth', node, `Nested more than ${depthLimit} levels deep.`, 'Flatten the document.');
      return visit.SKIP;
    },
  });
  return findings;
}

function inspectKey(
  key: Scalar,
  report: (rule: Finding['rule'], node: Node, message: string, help: string) => void,
): void {
  if (typeof key.value !== 'string') {
    report('yaml-syntax', key as Node, `The key ${String(key.value)} is not text.`, 'Put the key in quotes.');
  } else if (reservedKeys.has(key.value)) {
    report('reserved-key', key as Node, `The key "${key.value}" is not allowed.`, 'Remove it.');
  } else if (key.value === '<<' && key.type === 'PLAIN') {
    report('merge-key', key as Node, 'Merge keys are not read.', 'Write the fields out.');
  }
}
