import { type CompiledEnvironment, compileEnvironment } from '../../model/compile/compile-environment.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { isAccessManagement } from '../../model/link/is-access-management.ts';
import { isSecret } from '../../model/link/is-secret.ts';
import { isShoot } from '../../model/link/is-shoot.ts';
import type { SourceDocument } from '../../model/load/source-document.ts';
import type { PathProblem, WorkTree } from '../../model/load/work-tree.ts';
import { concernsUs } from '../../model/shape/concerns-us.ts';
import type { World } from '../command.ts';
import { isRenderedItem } from './is-rendered-item.ts';
import type { ReadResourceList } from './read-resource-list.ts';
import { withoutInternals } from './without-internals.ts';
import { withoutReference } from './without-reference.ts';

/** Objects that were handed over have no files around them. */
const noFiles: WorkTree = { listFiles: () => [], readFile: noFile, readStart: noFile };

/** Compiles the objects of our group, and slips of it, and what they refer to, among the items of a ResourceList. */
export function compileItems(
  { list, problems }: Pick<ReadResourceList, 'list' | 'problems'>,
  world: World,
): CompiledEnvironment {
  const documents: SourceDocument[] = [];
  const findings: Finding[] = [];
  for (const [index, item] of list.items.entries()) {
    // A Shoot or a ClusterAuthentication of an earlier run is no input of this one.
    if (isRenderedItem(item)) continue;
    if (!concernsUs(item) && !isSecret(item) && !isAccessManagement(item) && !isShoot(item)) continue;
    const written = withoutInternals(item);
    const document = { index, value: isShoot(item) ? withoutReference(written) : written };
    const found = problems.get(index) ?? [];
    for (const { path, ...problem } of found) findings.push({ ...problem, place: { document, path } });
    if (found.length === 0) documents.push(document);
  }
  return compileEnvironment({ documents, findings }, noFiles, {
    environment: '',
    today: world.today,
    described: 'the objects that the function was given',
  });
}

function noFile(path: string): PathProblem {
  return { problem: 'missing', path, detail: 'Objects that are handed over have no files.' };
}
