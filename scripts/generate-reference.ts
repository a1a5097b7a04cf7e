import { nodeGuides } from '../commands/bootstrap/node-guides.ts';
import { commands } from '../commands/commands.ts';
import { printHelp } from '../commands/print-help.ts';
import { printCommandsPage } from '../commands/report/print-commands-page.ts';
import { printKindsPage } from '../commands/report/print-kinds-page.ts';
import { printPlatformsPage } from '../commands/report/print-platforms-page.ts';
import { printRulesPage } from '../commands/report/print-rules-page.ts';
import { printRulesWebPage } from '../commands/report/print-rules-web-page.ts';
import { rulesPage } from '../commands/report/rules-page.ts';
import { kinds, schemaOfKind } from '../model/kind.ts';
import { ruleGroups } from '../model/rules/rule-groups.ts';
import { rules } from '../model/rules/rules.ts';
import { bundleSchema } from '../model/schemas/bundle-schema.ts';

/** The reference pages and, for editors, one self-contained JSON Schema a kind: texts by path. */
export function generateReference(): Record<string, string> {
  const bundles = Object.fromEntries(kinds.map((kind) => [kind, bundleSchema(kind)]));
  const schemas = kinds.map((kind) => [
    `docs/schemas/${schemaOfKind[kind]}`,
    `${JSON.stringify(bundles[kind], null, 2)}\n`,
  ]);
  return {
    [rulesPage.markdown]: printRulesPage(rules),
    [rulesPage.web]: printRulesWebPage(ruleGroups),
    'docs/reference/kinds.md': printKindsPage(bundles),
    'docs/reference/platforms.md': printPlatformsPage(nodeGuides),
    'docs/reference/commands.md': printCommandsPage(commands, printHelp),
    ...Object.fromEntries(schemas),
  };
}
