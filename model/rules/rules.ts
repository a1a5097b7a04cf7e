import { chainRules } from './chain-rules.ts';
import { compileRules } from './compile-rules.ts';
import { deliveryRules } from './delivery-rules.ts';
import { documentRules } from './document-rules.ts';
import { gardenerRules } from './gardener-rules.ts';
import { identityRules } from './identity-rules.ts';
import { k0rdentRules } from './k0rdent-rules.ts';
import { linkRules } from './link-rules.ts';
import { loadRules } from './load-rules.ts';
import { platformRules } from './platform-rules.ts';
import { rehearsalRules } from './rehearsal-rules.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schema-rules.ts';
import { upstreamRules } from './upstream-rules.ts';
import { wayInRules } from './way-in-rules.ts';
import { webhookRules } from './webhook-rules.ts';

const all = [
  ...loadRules,
  ...schemaRules,
  ...linkRules,
  ...chainRules,
  ...compileRules,
  ...identityRules,
  ...rehearsalRules,
  ...documentRules,
  ...upstreamRules,
  ...deliveryRules,
  ...platformRules,
  ...wayInRules,
  ...k0rdentRules,
  ...gardenerRules,
  ...webhookRules,
] as const;

/** The id of a rule: a closed set. */
export type RuleId = (typeof all)[number]['id'];

/** Every rule, in the order of the stages that apply them. */
export const rules: readonly (Rule & { id: RuleId })[] = all;

const byId = new Map<string, Rule & { id: RuleId }>(rules.map((rule) => [rule.id, rule]));

/** A rule by its id, or undefined where no rule is called that. */
export function findRule(id: string): (Rule & { id: RuleId }) | undefined {
  return byId.get(id);
}
