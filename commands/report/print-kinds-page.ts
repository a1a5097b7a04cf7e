import { stringify } from 'yaml';
import type { JsonSchema } from '../../model/schemas/json-schema.ts';
import { describeFields, type FieldDescription } from './describe-fields.ts';

/** The reference page of the kinds, as Markdown: what each is for, an example, and all its fields. */
export function printKindsPage(bundles: Readonly<Record<string, JsonSchema>>): string {
  const kinds = Object.keys(bundles);
  const sections = Object.entries(bundles).map(([kind, schema]) => printKind(kind, schema));
  return `<!-- Generated from model/schemas by scripts/generate.ts. Change the schema, then run "npm run generate". -->

# Kinds

All of them but the last are of the group and version \`trustplane.dev/v1alpha1\`. \`trustplane schema KIND\` prints the JSON Schema of
a kind, which is also in [docs/schemas](../schemas). An editor with YAML support completes and checks with it after
this first line:

\`\`\`yaml
# yaml-language-server: $schema=PATH/TO/docs/schemas/issuer.json
\`\`\`

In the tables \`[]\` stands for each entry of a list and \`*\` for any key. A field that is required is so where the
object that holds it is given.

${kinds.map((kind) => `- [${kind}](#${kind.toLowerCase()})`).join('\n')}

${sections.join('\n')}`;
}

function printKind(kind: string, schema: JsonSchema): string {
  const examples = (schema.examples ?? []).map(
    (example) => `\`\`\`yaml\n${stringify(example, { lineWidth: 0 })}\`\`\`\n\n`,
  );
  const rows = describeFields(schema).map(printRow);
  return `## ${kind}

${schema.description ?? ''}

${examples.join('')}| Field | Type | Required | Description |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function printRow({ path, type, required, description, allowed, example }: FieldDescription): string {
  const prose = [
    description,
    allowed === undefined ? '' : `Allowed: ${allowed.map(printValue).join(', ')}.`,
    example === undefined ? '' : `Example: ${printValue(example)}.`,
  ];
  const cells = [printCode(path), type, required ? 'yes' : '', prose.filter((part) => part !== '').join(' ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** A value as it is written in a YAML file. */
function printValue(value: unknown): string {
  return printCode(stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd());
}

function printCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
