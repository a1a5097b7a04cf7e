import type { FieldPath } from '../../model/diagnostics/finding.ts';
import { locateNode } from '../../model/load/locate-node.ts';
import type { SourceDocument } from '../../model/load/source-document.ts';
import { SourceFault } from './source-fault.ts';

/** A YAML document of somebody else's kind, with the places of its fields. */
export class YamlSource {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly #document: SourceDocument;

  constructor(name: string, document: SourceDocument) {
    this.name = name;
    this.value = document.value as Record<string, unknown>;
    this.#document = document;
  }

  /** Where a field stands: `kubeadm.yaml:12:5`. */
  locate(path: FieldPath): string {
    const position = locateNode(this.#document, path, 'value');
    return position === undefined ? this.name : `${this.name}:${position.line}:${position.column}`;
  }

  /** What stands at a path; undefined where nothing does. */
  read(...path: FieldPath): unknown {
    let value: unknown = this.#document.value;
    for (const step of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<string | number, unknown>)[step];
    }
    return value ?? undefined;
  }

  /**
   * The text at a path; a number or a boolean as it is written in JSON.
   *
   * @throws SourceFault where something else stands there
   */
  readText(...path: FieldPath): string | undefined {
    const value = this.read(...path);
    if (value === undefined) return undefined;
    if (typeof value !== 'object') return String(value);
    throw new SourceFault(`${this.locate(path)}: ${String(path.at(-1))} should be a text here. Correct it.`);
  }

  /**
   * The list at a path, empty where there is none.
   *
   * @throws SourceFault where something else stands there
   */
  readList(...path: FieldPath): readonly unknown[] {
    const value = this.read(...path);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    throw new SourceFault(`${this.locate(path)}: ${String(path.at(-1))} should be a list here. Correct it.`);
  }
}
