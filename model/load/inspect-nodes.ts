import { type Document, isCollection, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Finding } from '../diagnostics/finding.ts';
import { measureExpansion } from './measure-expansion.ts';

const aliasLimit = 100;
const depthLimit = 64;
const expansionLimit = 100_000;
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** One thing that is wrong with a node, and where in the text it starts. */
export interface NodeProblem extends Pick<Finding, 'rule' | 'message'> {
  help: string;
  offset: number;
}

/**
 * What the YAML parser lets pass and we do not: merge keys, reserved keys, depth, aliases, keys that are no text.
 *
 * @param root the node to begin with, if that is not the document's
 */
export function inspectNodes(document: Document.Parsed, root?: Node): NodeProblem[] {
  const problems: NodeProblem[] = [];
  let aliases = 0;
  let tooDeep = false;
  let endless = false;
  const report: Report = (rule, node, message, help) =>
    problems.push({ rule, message, help, offset: node?.range?.[0] ?? 0 });

  visit(root ?? document, {
    Pair(_, pair) {
      const key = pair.key as Node | null;
      if (isScalar(key)) inspectKey(key, report);
      else {
        const at = key ?? (pair.value as Node);
        report('yaml-syntax', at, 'A key must be plain text.', 'Write the key as text.');
      }
    },
    Alias(_, alias, path) {
      aliases++;
      if (aliases > aliasLimit + 1) return;
      if (aliases === aliasLimit + 1) {
        report(
          'alias-budget',
          alias,
          `This is alias number ${aliases}; at most ${aliasLimit} are read.`,
          'Write the values out.',
        );
      }
      const target = alias.resolve(document);
      if (target === undefined) {
        report(
          'yaml-syntax',
          alias,
          `There is no anchor "${alias.source}" before this alias in the same document.`,
          'Correct the name, or write the value out.',
        );
      } else if (path.includes(target)) {
        endless = true;
        report(
          'alias-budget',
          alias,
          `The alias "${alias.source}" stands inside what it stands for.`,
          'Write the value out.',
        );
      }
    },
    Scalar(_, scalar) {
      if (scalar.tag === '!')
        report(
          'custom-tag',
          scalar,
          'The tag ! says nothing.',
          'Remove the tag, or put the value in quotes.',
        );
    },
    Collection(_, node, path) {
      if (tooDeep || path.filter(isCollection).length < depthLimit) return;
      tooDeep = true;
      report('nesting-depth', node, `Nested more than ${depthLimit} levels deep.`, 'Flatten the document.');
      return visit.SKIP;
    },
  });
  if (aliases > 0 && aliases <= aliasLimit && !tooDeep && !endless) {
    const start = root ?? document.contents;
    if (start !== null && measureExpansion(document, start) > expansionLimit)
      problems.push({
        rule: 'alias-budget',
        message: `The aliases expand to more than ${expansionLimit} values.`,
        help: 'Write the values out.',
        offset: root?.range?.[0] ?? document.range[0],
      });
  }
  return problems;
}

type Report = (rule: Finding['rule'], node: Node | null | undefined, message: string, help: string) => void;

function inspectKey(key: Scalar, report: Report): void {
  if (typeof key.value !== 'string') {
    report('yaml-syntax', key as Node, `The key ${String(key.value)} is not text.`, 'Put the key in quotes.');
  } else if (reservedKeys.has(key.value)) {
    report('reserved-key', key as Node, `The key "${key.value}" is not allowed.`, 'Remove it.');
  } else if (key.value === '<<' && key.type === 'PLAIN') {
    report('merge-key', key as Node, 'Merge keys are not read.', 'Write the fields out.');
  }
}
