import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';
import type { Draft } from './draft.ts';
import { writeComment } from './write-comment.ts';
import { writeScalar } from './write-scalar.ts';
import { writeValue } from './write-value.ts';

/** The file of the first TokenCase of an issuer: claims as its tokens have them, and whom they become. */
export function writeTokenCase(
  { name, labels, provider }: Draft,
  claims: Readonly<Record<string, unknown>>,
  user: IdentifiedUser,
): string {
  const { username, groups } = user;
  const selector = Object.keys(labels).length === 0 ? '{}' : writeValue({ matchLabels: labels });
  return [
    ...writeComment(
      '',
      `${provider.title}: what a token may look like, and whom it becomes. Nothing here is secret, and nobody logs in with it. Put the claims of a real one in its place, without the signature.`,
    ),
    'apiVersion: trustplane.dev/v1alpha1',
    'kind: TokenCase',
    `metadata: { name: ${writeScalar(name)} }`,
    'spec:',
    `  clusters: ${selector}`,
    '  claims:',
    ...Object.entries(claims).map(([key, value]) => `    ${writeScalar(key)}: ${writeValue(value)}`),
    `  expect: ${writeValue({ username, ...(groups !== null && groups.length > 0 && { groups }) })}`,
    '',
  ].join('\n');
}
