import type { JsonValue } from '../json-value.ts';
import { printFieldPath } from '../print-field-path.ts';
import { quoteGoString } from '../quote-go-string.ts';
import type { Shape, ShapeField } from './configuration-shape.ts';
import type { DecodeFault } from './decode-error.ts';
import type { DocumentEntry, DocumentValue } from './document-value.ts';

const strictFaultLimit = 100;

/** What became of a document: `typeFault` is the first value of a wrong type, and refuses it whatever else there is. */
export interface Fitting {
  readonly value: JsonValue | undefined;
  readonly typeFault: DecodeFault | undefined;
  readonly strictFaults: readonly DecodeFault[];
}

/**
 * Puts a document into a Go struct as the strict decoder of `sigs.k8s.io/json` does: names of fields are matched
 * exactly, null leaves a field as it is, and what is below an unknown field is not looked at. `goPackage` is in the
 * messages; in the internal version (`apiserver`) the fields have the names of the Go struct. The value has the names
 * of the file in any case, and nothing where the document has null.
 */
export function fitShape(document: DocumentValue, shape: Shape, goPackage: string): Fitting {
  const fitter = new Fitter(goPackage);
  const value = fitter.fit(document, shape, { path: [], struct: '', fields: [] });
  return { value, typeFault: fitter.typeFault, strictFaults: fitter.strictFaults };
}

interface Place {
  readonly path: readonly (string | number)[];
  /** The innermost struct and the fields on the way, as type errors name them: without the indices of lists. */
  readonly struct: string;
  readonly fields: readonly string[];
}

class Fitter {
  typeFault: DecodeFault | undefined;
  readonly strictFaults: DecodeFault[] = [];
  readonly #goPackage: string;

  constructor(goPackage: string) {
    this.#goPackage = goPackage;
  }

  fit(document: DocumentValue, shape: Shape, place: Place): JsonValue | undefined {
    if (document.kind === 'null') return undefined;
    if (document.kind === 'array' && shape.kind === 'array') {
      return document.items.map((item, index) => {
        const fitted = this.fit(item, shape.items, { ...place, path: [...place.path, index] });
        return fitted ?? (shape.items.kind === 'string' ? '' : {});
      });
    }
    if (document.kind === 'object' && shape.kind === 'object') {
      return this.#fitFields(document.entries, shape.goType, shape.fields, place);
    }
    if (document.kind === 'string' && shape.kind === 'string') return document.value;
    if (document.kind === 'boolean' && shape.kind === 'boolean') return document.value;
    this.#reportType(document, shape, place);
    return undefined;
  }

  #fitFields(
    entries: readonly DocumentEntry[],
    struct: string,
    fields: readonly ShapeField[],
    place: Place,
  ): JsonValue {
    const found: Record<string, JsonValue> = {};
    const seen = new Set<string>();
    for (const { key, keyMark, value } of entries) {
      const nameOf = (field: ShapeField) => (this.#goPackage === 'apiserver' ? field.goName : field.name);
      const field = fields.find((candidate) => nameOf(candidate) === key);
      const path = [...place.path, key];
      if (field === undefined) {
        this.#reportStrict('unknown', path, keyMark);
        continue;
      }
      if (seen.has(key)) this.#reportStrict('duplicate', path, keyMark);
      seen.add(key);
      const inside = { path, struct, fields: [...place.fields, key] };
      const fitted = this.fit(value, field.shape, inside);
      if (fitted !== undefined) found[field.name] = fitted;
    }
    return found;
  }

  #reportStrict(
    problem: 'unknown' | 'duplicate',
    path: readonly (string | number)[],
    mark: DecodeFault['mark'],
  ): void {
    if (this.strictFaults.length >= strictFaultLimit) return;
    const message = `${problem} field ${quoteGoString(printFieldPath(path))}`;
    if (this.strictFaults.some((fault) => fault.message === message)) return;
    this.strictFaults.push({ message, mark });
  }

  #reportType(document: DocumentValue, shape: Shape, place: Place): void {
    if (this.typeFault !== undefined) return;
    const kind = document.kind === 'boolean' ? 'bool' : document.kind;
    const target =
      place.struct === '' ? 'Go value' : `Go struct field ${place.struct}.${place.fields.join('.')}`;
    const type = this.#printType(shape);
    const message = `json: cannot unmarshal ${kind} into ${target} of type ${type}`;
    this.typeFault = { message, mark: document.mark };
  }

  #printType(shape: Shape): string {
    if (shape.kind === 'array') return `[]${this.#printType(shape.items)}`;
    if (shape.goType !== undefined) return `${this.#goPackage}.${shape.goType}`;
    return shape.kind === 'boolean' ? 'bool' : 'string';
  }
}
