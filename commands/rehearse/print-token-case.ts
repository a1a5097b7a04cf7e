import { DoubleInput } from '../../authentication/cel/double-input.ts';
import type { CelInput } from '../../authentication/cel/wrap-input.ts';
import type { Claims } from '../../authentication/identify/claims.ts';
import { emitYaml } from '../../generators/print/emit-yaml.ts';
import type { JsonObject, JsonValue } from '../../generators/print/json-value.ts';
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
  const part = (value: JsonObject) => emitYaml(value).replace(/^(?=.)/gm, '  ');
  return [
    ...comments.map((line) => `# ${escapeInvisible(line)}\n`),
    head,
    'spec:\n',
    '  # The clusters on which it is rehearsed.\n',
    part({ clusters: clusters as JsonObject }),
    '  # What is in the token. What no mapping and no rule reads may be deleted.\n',
    part({ claims: toJson(claims) }),
    '  # Whom it has to become from now on.\n',
    part({ expect: expect as JsonObject }),
  ].join('');
}

/** YAML has no other numbers than JSON, and so has a TokenCase. */
function toJson(value: CelInput): JsonValue {
  if (value instanceof DoubleInput) return value.value;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((each: CelInput) => toJson(each));
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each as CelInput)]));
}
