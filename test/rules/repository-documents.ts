import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTargets } from '../../commands/read-targets.ts';
import { generateCluster } from '../../generators/generate-cluster.ts';
import { readBlocks } from '../docs/read-blocks.ts';
import { exampleEnvironments } from '../environments/example-environments.ts';
import { repositoryWorld } from '../environments/repository-world.ts';

/** A document for kube-apiserver that this repository has. */
export interface RepositoryDocument {
  readonly name: string;
  readonly text: string;
  /** What it is one of several of: the folder of a rule, an environment, a page. */
  readonly group: string;
}

const isOurs = /^kind: AuthenticationConfiguration$/m;

function listFiles(folder: string, ending: RegExp): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}

/** Every one: the fixtures of the rules, what the environments are rendered to, and the blocks of the pages. */
export const repositoryDocuments: readonly RepositoryDocument[] = [
  ...listFiles('test/rules/fixtures', /\.yaml$/).map((file) => ({ ...file, group: dirname(file.name) })),
  ...exampleEnvironments.flatMap(({ name, folder }) =>
    readTargets(folder, repositoryWorld).targets.flatMap((target) =>
      generateCluster(target.compiled, 'by-us').authentication.flatMap((object) =>
        Object.values((object.data ?? {}) as Record<string, string>)
          .filter((text) => isOurs.test(text))
          .map((text) => ({ name: `${name}/${target.name}`, text, group: name })),
      ),
    ),
  ),
  ...listFiles('docs', /\.md$/).flatMap(({ name, text: page }) =>
    readBlocks(page)
      .filter(({ text }) => isOurs.test(text) && /^apiVersion: apiserver/m.test(text))
      .map(({ text, line }) => ({ name: `${name}:${line}`, text, group: name })),
  ),
];
