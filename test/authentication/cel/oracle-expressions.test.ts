import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CelValue } from '../../../authentication/cel/cel-value.ts';
import { compileExpression } from '../../../authentication/cel/compile-expression.ts';
import { isTagged } from '../../../authentication/cel/is-tagged.ts';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';

interface Observed {
  readonly valid?: boolean;
  readonly load_error?: string;
  readonly validation_error?: string;
  readonly authn_error?: string;
  readonly user?: {
    username: string;
    uid: string;
    groups: string[] | null;
    extra: Record<string, string[]> | null;
  };
}

interface Vector {
  readonly id: string;
  readonly name: string;
  readonly config: string;
  readonly claims?: Record<string, CelInput>;
  readonly k8s_1_36_2: Observed;
  readonly k8s_1_33_13: Observed | 'same';
}

interface Rule {
  readonly where: 'username' | 'groups' | 'uid' | 'extra' | 'claim rule' | 'user rule';
  readonly text: string;
}

const { vectors } = JSON.parse(
  readFileSync(new URL('../../vectors/authentication-oracle.json', import.meta.url), 'utf8'),
) as { vectors: Vector[] };

// biome-ignore lint/suspicious/noExplicitAny: a configuration can be anything here
function listRules(configuration: any): Rule[] {
  const rules: Rule[] = [];
  for (const jwt of Array.isArray(configuration?.jwt) ? configuration.jwt : []) {
    const mappings = jwt?.claimMappings ?? {};
    for (const where of ['username', 'groups', 'uid'] as const) {
      if (mappings[where]?.expression) rules.push({ where, text: mappings[where].expression });
    }
    for (const each of mappings.extra ?? []) rules.push({ where: 'extra', text: each.valueExpression });
    for (const each of jwt?.claimValidationRules ?? []) {
      if (each.expression) rules.push({ where: 'claim rule', text: each.expression });
    }
    for (const each of jwt?.userValidationRules ?? [])
      rules.push({ where: 'user rule', text: each.expression });
  }
  return rules.filter(({ text }) => typeof text === 'string' && text !== '');
}

function compile({ where, text }: Rule, minor: number) {
  return compileExpression(text, {
    environment: where === 'user rule' ? 'user' : 'claims',
    minor,
    mustBeBool: where.endsWith('rule'),
  });
}

const compileFault = /compilation failed|must evaluate to|program instantiation failed/;
const cases = vectors.flatMap((vector) => {
  let rules: Rule[];
  try {
    rules = listRules(parse(vector.config, { uniqueKeys: false }));
  } catch {
    return [];
  }
  if (rules.length === 0) return [];
  return [36, 33].flatMap((minor) => {
    const older = vector.k8s_1_33_13 === 'same' ? vector.k8s_1_36_2 : vector.k8s_1_33_13;
    const observed = minor === 36 ? vector.k8s_1_36_2 : older;
    if (observed.load_error !== undefined) return [];
    return [{ title: `${vector.id} ${vector.name} on 1.${minor}`, vector, rules, minor, observed }];
  });
});

function toTexts(value: CelValue): string[] | undefined {
  const list = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  return list.every((each) => typeof each === 'string') ? list.filter((each) => each !== '') : undefined;
}

describe('the expressions of the oracle vectors', () => {
  it.each(cases)('$title: the compiler says what the API server said', ({ rules, minor, observed }) => {
    const refused = rules.some((rule) => compile(rule, minor).problems.length > 0);
    expect(refused).toBe(compileFault.test(observed.validation_error ?? ''));
  });

  const evaluated = cases.filter(
    ({ vector, observed }) => vector.claims !== undefined && (observed.user || observed.authn_error),
  );
  it.each(evaluated)('$title: the values are those of the user', ({ vector, rules, minor, observed }) => {
    const claims = { ...vector.claims! };
    for (const [name, value] of Object.entries(claims)) {
      if (value === 'EXP') claims[name] = Math.floor(Date.now() / 1000) + 3600;
    }
    const fault = observed.authn_error ?? '';
    for (const rule of rules) {
      if (rule.where === 'user rule') {
        if (observed.user === undefined) continue;
        const { username, uid, groups, extra } = observed.user;
        const user = { username, uid, groups: groups ?? [], extra: extra ?? {} };
        expect(compile(rule, minor).evaluate!(user).value).toBe(true);
        continue;
      }
      const { value } = compile(rule, minor).evaluate!(claims);
      const quoted = `expression '${rule.text}' resulted in error: `;
      if (fault.includes(quoted)) {
        expect(isTagged(value, 'error') && value.message).toBe(fault.split(quoted)[1]);
      } else if (observed.user !== undefined) {
        expect(isTagged(value, 'error')).toBe(false);
        if (rule.where === 'username') expect(value).toBe(observed.user.username);
        if (rule.where === 'uid') expect(value).toBe(observed.user.uid);
        if (rule.where === 'groups') expect(toTexts(value)).toEqual(observed.user.groups ?? []);
        if (rule.where === 'claim rule') expect(value).toBe(true);
      } else if (fault.includes(`'${rule.text}' failed`)) {
        expect(value).toBe(false);
      }
    }
  });
});
