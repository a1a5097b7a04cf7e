import type { Diagnostic, RelatedPosition } from '../../model/diagnostics/diagnostic.ts';
import type { Rule } from '../../model/rules/rule.ts';
import { rules } from '../../model/rules/rules.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { describeOrigin } from './describe-origin.ts';
import { fingerprint } from './fingerprint.ts';
import { printRule } from './print-rule.ts';
import type { ReportContext } from './report-context.ts';
import { rulesPage } from './rules-page.ts';

const indexOfRule = new Map<string, number>(rules.map(({ id }, index) => [id, index]));

/** The report as SARIF 2.1.0, which code hosts show beside the lines. */
export function printSarif(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const occurrences = new Map<string, number>();
  const results = diagnostics.map((diagnostic) => {
    const identity = fingerprint(diagnostic, context);
    const occurrence = (occurrences.get(identity) ?? 0) + 1;
    occurrences.set(identity, occurrence);
    return describeResult(diagnostic, `${identity}:${occurrence}`, context);
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'trustplane',
            semanticVersion: packageJson.version,
            rules: rules.map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(rule: Rule) {
  const { id, title, reason, source, severity, origin } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: printRule(rule) },
    helpUri: `${rulesPage.web}#${id}`,
    defaultConfiguration: { level: severity },
    properties: { tags: [origin], source },
  };
}

function describeResult(diagnostic: Diagnostic, identity: string, context: ReportContext) {
  const { folder = '.' } = context;
  const origin = describeOrigin(diagnostic, context);
  const { rule, severity, message, help, related = [] } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: indexOfRule.get(rule),
    level: severity,
    message: { text: [message, origin, help].filter((part) => part !== undefined).join('\n') },
    // Code hosts refuse a result without a place, so what has no file is put at the folder.
    locations: [describeLocation(diagnostic, folder)],
    ...(related.length > 0 && {
      relatedLocations: related.map((position, index) => ({
        id: index + 1,
        ...describeLocation(position, folder),
        message: { text: position.message },
      })),
    }),
    partialFingerprints: { 'trustplane/v1': identity },
    properties: { origin: diagnostic.origin },
  };
}

function describeLocation(place: Diagnostic | RelatedPosition, folder: string) {
  const { file, line = 1, column = 1, resource, path } = place;
  const object = resource && {
    name: resource.name,
    fullyQualifiedName: `${resource.kind}/${resource.name}${path === undefined ? '' : ` ${path}`}`,
    kind: 'object',
  };
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file ?? folder) },
      region: { startLine: line, startColumn: column },
    },
    ...(object && { logicalLocations: [object] }),
  };
}

/** A path as a relative URI. Names that are no Unicode have been made so when the folder was listed. */
function toUri(path: string): string {
  return Buffer.from(path).toString().split('/').map(encodeURIComponent).join('/');
}
