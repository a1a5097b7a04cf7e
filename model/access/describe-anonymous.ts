import type { AnonymousAuthConfig } from '../../authentication/configuration.ts';

/** What becomes of requests without a token. */
export function describeAnonymous(anonymous: AnonymousAuthConfig | undefined): string {
  if (anonymous === undefined) return 'as the flags of the API server say';
  if (anonymous.enabled !== true) return 'none are let through';
  const paths = anonymous.conditions?.map(({ path }) => path).join(', ');
  return paths ? `let through to ${paths}` : 'let through everywhere';
}
