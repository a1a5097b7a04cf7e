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

/** All rules under headings, for people who read about them. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  { title: 'Files and YAML', rules: loadRules },
  { title: 'The shape of a document', rules: schemaRules },
  { title: 'How objects fit together', rules: linkRules },
  { title: 'Clusters that trust each other', rules: chainRules },
  { title: 'What is compiled', rules: compileRules },
  { title: 'Whom a token may become', rules: identityRules },
  { title: 'What comes of rehearsed tokens', rules: rehearsalRules },
  { title: 'Issuers, certificates and expressions', rules: documentRules },
  { title: 'What kube-apiserver refuses', rules: upstreamRules },
  { title: 'Delivery to the API servers', rules: deliveryRules },
  { title: 'What a distribution takes', rules: platformRules },
  { title: 'A way in that is always there', rules: wayInRules },
  { title: 'Control planes that k0rdent runs', rules: k0rdentRules },
  { title: 'Control planes that Gardener runs', rules: gardenerRules },
  { title: 'Clusters that ask the OpenIDConnect webhook', rules: webhookRules },
];
