import { readdirSync, readFileSync } from 'node:fs';

const folder = 'templates/init';

/** The files that `trustplane init` writes, as one module: their texts by path. */
export function generateInitTemplates(): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  const files = Object.fromEntries(
    paths.sort().map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]),
  );
  return `// Generated from ${folder} by scripts/generate.ts. Change the template, then run "npm run generate".

/** The texts of a new environment's files, by their paths in it. */
export const initTemplates: Readonly<Record<string, string>> = ${JSON.stringify(files, null, 2)};
`;
}
