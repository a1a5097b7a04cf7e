/**
 * A value that JSON can carry. Numbers are finite; a property that is `undefined` counts as absent.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object. The order of its keys never matters here: printing sorts them. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}
