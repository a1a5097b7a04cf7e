import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { kinds, schemaOfKind } from '../model/kind.ts';
import { schemas } from '../model/schemas/schemas.ts';

const banner =
  '// Generated from model/schemas by scripts/generate.ts. Change the schema, then run "npm run generate".\n';

/**
 * One validation function a kind, as the text of a module without imports. Compiled ahead of time because
 * compiling schemas at every start costs more than rendering a cluster.
 */
export function generateValidators(): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const [id, schema] of Object.entries(schemas)) ajv.addSchema(withoutProse(schema) as object, id);
  const exports = Object.fromEntries(kinds.map((kind) => [`validate${kind}`, schemaOfKind[kind]]));
  const generate = (standalone as unknown as { default?: typeof standalone }).default ?? standalone;
  const code = (generate as unknown as (ajv: Ajv, refs: Record<string, string>) => string)(ajv, exports);
  const bundled = buildSync({
    stdin: {
      contents: `${code}\nexport const validators = { ${kinds.map((kind) => `${kind}: validate${kind}`).join(', ')} };\n`,
      resolveDir: process.cwd(),
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return banner + bundled.outputFiles[0]!.text;
}

/** Descriptions and examples are for people; the validators carry their schema along. */
function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, child]) =>
      !((key === 'description' || key === 'title') && typeof child === 'string') && key !== 'examples',
  );
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutProse(child)]));
}
