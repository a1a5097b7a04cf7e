import type { AnonymousAuthConfig } from '../../authentication/configuration.ts';
import type { JsonObject } from '../print/json-value.ts';

/** The `anonymous` block as Go's JSON has the struct of k8s.io/apiserver's `v1`. */
export function layOutAnonymous({ enabled, conditions }: AnonymousAuthConfig): JsonObject {
  return {
    enabled: enabled ?? false,
    ...(conditions &&
      conditions.length > 0 && {
        conditions: conditions.map((condition) => ({ path: condition?.path ?? '' })),
      }),
  };
}
