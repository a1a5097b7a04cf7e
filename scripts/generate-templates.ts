import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * The files of templates/ as one module: scripts as text, manifests as objects. Compiled ahead of time so that
 * nothing is read or parsed while rendering, and the bundle is one file.
 */
export function generateTemplates(): string {
  const agent = readFolder('templates/agent', '.sh', (text) => text);
  const access = readFolder(
    'templates/access',
    '.yaml',
    (text) => parse(text) as unknown,
    (name) => name,
  );
  const nodeFile = readFolder('templates/node-file', '.yaml', (text) => parse(text) as unknown);
  return `// Generated from templates/ by scripts/generate.ts. Change the template, then run "npm run generate".

/** The agent's scripts by file name. */
export const agentScripts = ${JSON.stringify(agent, null, 2)};

/** The objects that bring the agent to the nodes, as templates/node-file has them. */
export const nodeFileTemplates = ${JSON.stringify(nodeFile, null, 2)};

/** The ClusterRoles of the profiles for service accounts of other clusters, as templates/access has them. */
export const accessTemplates = ${JSON.stringify(access, null, 2)};
`;
}

function readFolder(
  folder: string,
  extension: string,
  read: (text: string) => unknown,
  nameKey: (name: string) => string = extension === '.sh' ? (name) => `${name}${extension}` : camelCase,
): Record<string, unknown> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      nameKey(name.slice(0, -extension.length)),
      read(readFileSync(`${folder}/${name}`, 'utf8')),
    ]),
  );
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
