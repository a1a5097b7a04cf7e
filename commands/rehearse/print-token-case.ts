import { DoubleInput } from '../../authentication/cel/double-input.ts';
import type { CelInput } from '../../authentication/cel/wrap-input.ts';
import type { Claims } from '../../authentication/identify/claims.ts';
import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonObject } from '../../generators/print/json-value.ts';
import type { LabelSelector, TokenExpectation } from '../../model/generated/kinds.ts';
import { apiVersion } from '../../model/kind.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';

/** A TokenCase that is to be written. */
export interface NewTokenCase {
  readonly name: string;
  /** What is said of it at the top, a line each. */
  readonly comments: readonly string[];
  readonly clusters: LabelSelector;
  readonly claims: Claims;
  readonly expect: TokenExpectation;
}

/** The text of a TokenCase's file, commented. */
export function printTokenCase({ name, comments, clusters, claims, expect }: NewTokenCase): string {
  const head = emitYaml({ apiVersion, kind: 'TokenCase', metadata: { name } });
  const written = Object.entries(claims).filter(([, value]) => !isPlain(value));
  const plain = Object.entries(claims).filter(([, value]) => isPlain(value));
  const part = (value: JsonObject) => emitYaml(value).replace(/^(?=.)/gm, '  ');
  return [
    ...comments.map((line) => `# ${escapeInvisible(line)}\n`),
    head,
    'spec:\n',
    '  # The clusters on which it is rehearsed.\n',
    part({ clusters: clusters as JsonObject }),
    '  # What is in the token. What no mapping and no rule reads may be deleted.\n',
    part({ claims: Object.fromEntries(plain) as JsonObject }),
    ...written.map(([claim, value]) => `    ${printKey(claim)}${printExactly(value)}\n`),
    '  # Whom it has to become from now on.\n',
    part({ expect: expect as JsonObject }),
  ].join('');
}

/** Whether nothing is lost where numbers are printed by their values. */
function isPlain(value: CelInput): boolean {
  if (typeof value === 'bigint' || value instanceof DoubleInput) return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}

function printKey(claim: string): string {
  return emitYaml({ [claim]: null }).replace(/null\n$/, '');
}

/** In JSON, which is YAML too, with numbers as the token has them. */
function printExactly(value: CelInput): string {
  if (value instanceof DoubleInput) return value.overflow ?? printDouble(value.value);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(printExactly).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, each]: [string, CelInput]) => `${JSON.stringify(key)}: ${printExactly(each)}`,
  );
  return `{${members.join(', ')}}`;
}

function printDouble(value: number): string {
  return `${Object.is(value, -0) ? '-0' : value}.0`;
}
