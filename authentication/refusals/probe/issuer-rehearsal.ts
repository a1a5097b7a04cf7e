import type { CelValue } from '../../cel/cel-value.ts';
import type { CompiledExpression } from '../../cel/compile-expression.ts';
import type { Evaluation } from '../../cel/evaluate-expression.ts';
import type { Expression } from '../../cel/expression.ts';
import { isTagged } from '../../cel/is-tagged.ts';
import { recallExpression } from '../../cel/recall-expression.ts';
import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimOrExpression, JWTAuthenticator, PrefixedClaimOrExpression } from '../../configuration.ts';
import type { Claims } from './claims.ts';
import type { Identity } from './identity.ts';
import { listTexts } from './list-texts.ts';
import { mapGroupsClaim } from './map-groups-claim.ts';
import { mapUsernameClaim } from './map-username-claim.ts';

/** A rule of an issuer: `undefined` is an error, which refuses the token as `false` does. */
export interface RehearsedRule<Subject> {
  readonly test: (subject: Subject) => boolean | undefined;
  /** Absent for `claim` with `requiredValue`, and for what does not compile. */
  readonly tree?: Expression;
  /** For `claim` with `requiredValue`. */
  readonly required?: { readonly claim: string; readonly value: string };
}

/** What is found by trying tokens, and the expression at which that had to be given up. */
export interface Limited<Result> {
  readonly result: Result;
  readonly givenUp?: string;
  /** In the units of the budget. */
  readonly cost: number;
}

/** In units of the API server's own limit for one evaluation, which it is as well: about a third of a second. */
export const trialBudget = 1_000_000;

const spent: CelValue = { tag: 'error', message: 'not tried' };

type ClaimMapping = PrefixedClaimOrExpression | ClaimOrExpression | undefined;

/**
 * An issuer that tokens can be tried on, without signatures, audiences and times: what becomes of claims. An expression
 * that does not compile gives nothing and refuses nothing; that it does not compile is upstream's to say.
 */
export class IssuerRehearsal {
  readonly claimRules: readonly RehearsedRule<Claims>[];
  readonly userRules: readonly RehearsedRule<Identity>[];
  readonly entry: JWTAuthenticator;
  readonly #minor: number;
  /** What tokens became before; it counts again, so that an answer does not depend on earlier questions. */
  readonly #known = new WeakMap<object, Map<string, Evaluation>>();
  #left = Number.POSITIVE_INFINITY;
  #givenUp: string | undefined;

  constructor(entry: JWTAuthenticator, minor: number) {
    this.entry = entry;
    this.#minor = minor;
    this.claimRules = (entry.claimValidationRules ?? []).map(({ claim, requiredValue = '', expression }) => {
      if (!claim) return this.#rule<Claims>(expression, 'claims');
      const test = (claims: Claims) => {
        const value = claims[claim];
        if (value === null) return requiredValue === '';
        return typeof value === 'string' ? value === requiredValue : undefined;
      };
      return { test, required: { claim, value: requiredValue } };
    });
    this.userRules = (entry.userValidationRules ?? []).map(({ expression }) =>
      this.#rule<Identity>(expression, 'user'),
    );
  }

  /**
   * Tries tokens within a budget. When it is spent, expressions give errors, so that what depends on them is neither
   * shown nor ruled out.
   */
  limit<Result>(work: () => Result, budget = trialBudget): Limited<Result> {
    const [left, before] = [this.#left, this.#givenUp];
    this.#left = budget;
    this.#givenUp = undefined;
    try {
      const result = work();
      return {
        result,
        cost: budget - this.#left,
        ...(this.#givenUp !== undefined && { givenUp: this.#givenUp }),
      };
    } finally {
      this.#left = left;
      this.#givenUp = before ?? this.#givenUp;
    }
  }

  /** Whether no token can be tried any longer. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Takes into account that what an answer is made of was given up earlier. */
  giveUp(expression: string): void {
    this.#givenUp ??= expression;
  }

  /** The tree of an expression for claims; undefined where there is none or the API server refuses it. */
  treeOf(expression: string | undefined): Expression | undefined {
    if (!expression) return undefined;
    const { problems, expression: tree } = this.#recall(expression, 'claims');
    // What only we cannot judge may be an expression like any other.
    return problems.every(({ kind }) => kind === 'unsupported') ? tree : undefined;
  }

  /** The user name before any rule; undefined where the mapping fails. */
  mapUsername(claims: Claims): string | undefined {
    const mapping = this.entry.claimMappings?.username;
    if (mapping?.claim) return mapUsernameClaim(claims, mapping.claim, mapping.prefix ?? '');
    const value = this.#evaluate(mapping?.expression, claims);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** The groups before any rule; undefined where the mapping fails. */
  mapGroups(claims: Claims): readonly string[] | undefined {
    const mapping = this.entry.claimMappings?.groups;
    if (mapping?.claim) return mapGroupsClaim(claims, mapping.claim, mapping.prefix ?? '');
    if (!mapping?.expression) return [];
    return listTexts(this.#evaluate(mapping.expression, claims));
  }

  /** Everything that the mappings make of claims; undefined where one of them fails. */
  map(claims: Claims): Identity | undefined {
    const username = this.mapUsername(claims);
    const groups = this.mapGroups(claims);
    const uid = this.#mapUid(claims);
    if (username === undefined || groups === undefined || uid === undefined) return undefined;
    const extra: Record<string, readonly string[]> = {};
    for (const { key = '', valueExpression } of this.entry.claimMappings?.extra ?? []) {
      const values = listTexts(this.#evaluate(valueExpression, claims));
      if (values === undefined) return undefined;
      if (values.length > 0) extra[key] = values;
    }
    return { username, uid, groups, extra };
  }

  /** Whom a token becomes, or undefined where a mapping fails or a rule refuses it. */
  admit(claims: Claims): Identity | undefined {
    const identity = this.map(claims);
    if (identity === undefined) return undefined;
    const admitted =
      this.claimRules.every(({ test }) => test(claims) === true) &&
      this.userRules.every(({ test }) => test(identity) === true);
    return admitted ? identity : undefined;
  }

  #mapUid(claims: Claims): string | undefined {
    const mapping: ClaimMapping = this.entry.claimMappings?.uid;
    if (!mapping?.claim && !mapping?.expression) return '';
    const value = mapping.claim ? claims[mapping.claim] : this.#evaluate(mapping.expression, claims);
    return typeof value === 'string' ? value : undefined;
  }

  #recall(text: string, environment: 'claims' | 'user'): CompiledExpression {
    return recallExpression(text, { environment, minor: this.#minor, mustBeBool: false });
  }

  #evaluate(expression: string | undefined, claims: Claims): CelValue {
    const { evaluate } = this.#recall(expression ?? '', 'claims');
    if (evaluate === undefined) return { tag: 'error', message: 'does not compile' };
    return this.#try(expression!, evaluate, claims);
  }

  #try(expression: string, evaluate: NonNullable<CompiledExpression['evaluate']>, subject: object): CelValue {
    if (this.#left < 0) return spent;
    const evaluations = this.#known.get(subject) ?? new Map<string, Evaluation>();
    this.#known.set(subject, evaluations);
    const evaluation =
      evaluations.get(expression) ?? evaluate(subject as Record<string, CelInput>, this.#left);
    this.#left -= evaluation.cost;
    if (this.#left < 0) {
      this.giveUp(expression);
      return spent;
    }
    evaluations.set(expression, evaluation);
    return evaluation.value;
  }

  #rule<Subject extends object>(
    expression: string | undefined,
    environment: 'claims' | 'user',
  ): RehearsedRule<Subject> {
    const { evaluate, expression: tree } = this.#recall(expression ?? '', environment);
    if (evaluate === undefined) return { test: () => true };
    const test = (subject: Subject) => {
      const value = this.#try(expression!, evaluate, subject);
      return isTagged(value, 'error') || typeof value !== 'boolean' ? undefined : value;
    };
    return { test, ...(tree !== undefined && { tree }) };
  }
}
