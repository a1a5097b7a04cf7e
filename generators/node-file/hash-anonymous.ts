import { createHash } from 'node:crypto';
import type { AnonymousAuthConfig } from '../../authentication/configuration.ts';

/**
 * What the agent compares to see whether the `anonymous` block changed, which no reload can apply: the SHA-256 of
 * the block, or `absent`.
 */
export function hashAnonymous(anonymous: AnonymousAuthConfig | undefined): string {
  if (anonymous === undefined) return 'absent\n';
  const paths = (anonymous.conditions ?? []).map((condition) => condition.path ?? '');
  return `${createHash('sha256')
    .update(JSON.stringify([anonymous.enabled ?? false, paths]))
    .digest('hex')}\n`;
}
