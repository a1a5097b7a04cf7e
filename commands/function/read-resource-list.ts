import { isUtf8 } from 'node:buffer';
import { type Document, parseDocument } from 'yaml';
import { printFieldPath } from '../../model/diagnostics/print-field-path.ts';
import { isMapping } from '../../model/shape/is-mapping.ts';
import { UsageError } from '../usage-error.ts';
import { type ItemProblem, inspectItems } from './inspect-items.ts';
import type { ResourceList } from './resource-list.ts';

/** The ResourceList as values, and as the text and nodes that are passed through untouched. */
export interface ReadResourceList {
  list: ResourceList;
  text: string;
  yaml: Document.Parsed;
  /** What is wrong with how items of our group were written, by their number. */
  problems: ReadonlyMap<number, readonly ItemProblem[]>;
}

/**
 * Reads what an orchestrator sends: `config.kubernetes.io/v1` or `v1beta1`, YAML or JSON.
 *
 * @throws UsageError for anything else
 */
export function readResourceList(bytes: Buffer): ReadResourceList {
  if (!isUtf8(bytes))
    throw new UsageError('What came on stdin is not UTF-8. Call `trustplane help` to see the commands.');
  const text = bytes.toString('utf8');
  const yaml = parseDocument(text, {
    keepSourceTokens: true,
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    prettyErrors: true,
    logLevel: 'silent',
  });
  if (yaml.errors[0] !== undefined) {
    throw new UsageError(
      `What came on stdin is not YAML: ${yaml.errors[0].message.split('\n')[0]} Call \`trustplane help\` to see the commands.`,
    );
  }
  const value = readValue(yaml);
  if (
    !isMapping(value) ||
    value.kind !== 'ResourceList' ||
    !/^config\.kubernetes\.io\/v1(beta1)?$/.test(String(value.apiVersion))
  ) {
    throw new UsageError(
      'What came on stdin is not a ResourceList of config.kubernetes.io/v1. As a KRM function trustplane is called by kustomize or kpt; `trustplane help` lists what people call.',
    );
  }
  if (value.items !== undefined && value.items !== null && !Array.isArray(value.items))
    throw new UsageError('The items of the ResourceList are not a list.');
  const list = { ...value, items: value.items ?? [] } as unknown as ResourceList;
  if (!list.items.every(isMapping)) throw new UsageError('An item of the ResourceList is not an object.');
  const problems = inspectItems(yaml, list.items);
  if (problems.functionConfig.length > 0) {
    const faults = problems.functionConfig.map(({ path, message, help }) =>
      [`${printFieldPath(path) || 'functionConfig'}:`, message, help].join(' '),
    );
    throw new UsageError(`The functionConfig cannot be used. ${faults.join(' ')}`);
  }
  return { list, text, yaml, problems: problems.items };
}

function readValue(yaml: Document.Parsed): unknown {
  try {
    return yaml.toJS();
  } catch (error) {
    // Aliases without anchor, and those that expand to too much.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    throw new UsageError(
      `What came on stdin cannot be read: ${error.message}. Write the values out in place of the aliases.`,
    );
  }
}
