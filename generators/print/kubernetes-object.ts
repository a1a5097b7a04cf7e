import type { JsonObject, JsonValue } from './json-value.ts';

/** The least that a Kubernetes object must have to be ordered, hashed and printed. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject & {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: { readonly [key: string]: string };
    readonly annotations?: { readonly [key: string]: string };
  };
  readonly [key: string]: JsonValue | undefined;
}
