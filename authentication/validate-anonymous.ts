import type { AnonymousAuthConfig } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { printGoJson } from './print-go-json.ts';
import { quoteGoString } from './quote-go-string.ts';
import type { ValidationOptions } from './validation-options.ts';

/**
 * Validates `anonymous`, absent included, as the end of upstream's `ValidateAuthenticationConfiguration` does, with
 * the default feature gates of the minor; then what kube-apiserver adds of its own: the flag that excludes the field,
 * and the field that may not change while the server runs.
 */
export function validateAnonymous(
  anonymous: AnonymousAuthConfig | undefined,
  options: ValidationOptions,
): FieldError[] {
  const errors: FieldError[] = [];
  const forbid = (detail: string): void => {
    errors.push({ rule: 'anonymous', path: ['anonymous'], type: 'Forbidden', detail });
  };
  if (anonymous !== undefined) {
    if (options.minor < fieldsByVersion.anonymousByDefault) {
      // The gate's name is misspelt upstream.
      forbid('anonymous is not supported when AnonymousAuthConfigurableEnpoints feature gate is disabled');
    }
    const paths = pathsOf(anonymous);
    if (!anonymous.enabled && paths.length > 0) {
      errors.push({
        rule: 'anonymous',
        path: ['anonymous', 'conditions'],
        type: 'Invalid value',
        value: paths.map((path) => ({ path })),
        printedValue: printConditions(paths, options.minor),
        detail: 'enabled should be set to true when conditions are defined',
      });
    }
    if (options.anonymousAuthFlagSet) {
      forbid(
        '--anonymous-auth flag cannot be set when anonymous field is configured in authentication configuration file',
      );
    }
  }
  if (options.initialAnonymous !== undefined && isChanged(anonymous, options.initialAnonymous ?? undefined)) {
    forbid('changed from initial configuration file');
  }
  return errors;
}

function pathsOf(anonymous: AnonymousAuthConfig): string[] {
  return (anonymous.conditions ?? []).map((condition) => condition?.path ?? '');
}

function printConditions(paths: readonly string[], minor: number): string {
  if (minor >= fieldsByVersion.terseMessages) return printGoJson(paths.map((path) => ({ Path: path })));
  const conditions = paths.map((path) => `apiserver.AnonymousAuthCondition{Path:${quoteGoString(path)}}`);
  return `[]apiserver.AnonymousAuthCondition{${conditions.join(', ')}}`;
}

function isChanged(now: AnonymousAuthConfig | undefined, initial: AnonymousAuthConfig | undefined): boolean {
  const facts = (anonymous: AnonymousAuthConfig | undefined): string =>
    JSON.stringify(anonymous && [anonymous.enabled ?? false, anonymous.conditions && pathsOf(anonymous)]) ??
    '';
  return facts(now) !== facts(initial);
}
