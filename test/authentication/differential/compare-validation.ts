import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';
import { printFieldErrors } from '../../../authentication/print-field-errors.ts';
import { validateConfiguration } from '../../../authentication/validate-configuration.ts';
import type { Comparison } from './comparison.ts';
import type { OracleAnswer } from './oracle.ts';

/** What differs for one configuration that both can decode: whether it is valid, and what is said when it is not. */
export function compareValidation(
  configuration: AuthenticationConfiguration,
  answer: OracleAnswer,
  minor: number,
  disallowedIssuers: readonly string[],
): Comparison {
  const errors = validateConfiguration(configuration, { minor, disallowedIssuers });
  const upstream =
    answer.validationError ?? (answer.panic === undefined ? undefined : `panic: ${answer.panic}`);
  const ours = printFieldErrors(errors);
  if (errors.length === 0) {
    return upstream === undefined
      ? { verdict: 'same', ours: 'valid', upstream: 'valid' }
      : { verdict: 'looser', ours: 'valid', upstream };
  }
  if (upstream === undefined) return { verdict: 'stricter', ours, upstream: 'valid' };
  return { verdict: 'same', sameWords: ours === upstream, ours, upstream };
}
