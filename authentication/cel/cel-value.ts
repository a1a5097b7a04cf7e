/** Values that JavaScript has no own type for. An `object` is a lazy map of Kubernetes; `opaque` one of its types. */
export type TaggedValue =
  | { readonly tag: 'uint'; readonly value: bigint }
  | { readonly tag: 'duration'; readonly nanos: bigint }
  | { readonly tag: 'timestamp'; readonly nanos: bigint; readonly offsetMinutes: number }
  | {
      readonly tag: 'map';
      readonly entries: ReadonlyMap<string, readonly [CelValue, CelValue]>;
      /** Names are looked up as Kubernetes escapes them: `a__dash__b` finds `a-b`. Not so by `in` and by loops. */
      readonly escaped?: true;
    }
  | { readonly tag: 'optional'; readonly value?: CelValue }
  | { readonly tag: 'type'; readonly name: string }
  | { readonly tag: 'object'; readonly name: string; readonly fields: ObjectFields }
  | { readonly tag: 'opaque'; readonly name: string; readonly text: string; readonly data: unknown }
  | { readonly tag: 'error'; readonly message: string };

/** What an `object` has. */
export interface ObjectFields {
  get(name: string): CelValue | undefined;
  entries(): Iterable<readonly [string, CelValue]>;
}

/** A value of CEL: a bigint is an int, a number a double, an array a list. Errors are values, as in cel-go. */
export type CelValue =
  | boolean
  | null
  | string
  | number
  | bigint
  | Uint8Array
  | readonly CelValue[]
  | TaggedValue;
