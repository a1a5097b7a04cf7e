import type { FieldError } from './field-error.ts';
import { printGoJson } from './print-go-json.ts';

/**
 * Validates `issuer.egressSelectorType`, as upstream's `validateEgressSelector` does. With `configured`, the types
 * that the API server has an egress configuration for, it also reports what only building the authenticator finds:
 * the server exits at start-up, and retries for ever on a reload.
 */
export function validateEgressSelector(
  type: string,
  path: FieldError['path'],
  configured: readonly string[] | undefined,
): FieldError[] {
  const invalid = (detail: string): FieldError[] => [
    {
      rule: 'egress-selector',
      path,
      type: 'Invalid value',
      value: type,
      printedValue: printGoJson(type),
      detail,
    },
  ];
  if (type === '') return [];
  if (type !== 'controlplane' && type !== 'cluster') {
    return invalid('egress selector must be either controlplane or cluster');
  }
  if (configured === undefined || configured.includes(type)) return [];
  return invalid(
    configured.length === 0
      ? `oidc: egress lookup required with egress selector type "${type}"`
      : `oidc: egress lookup for "${type}" is not configured`,
  );
}
