import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { DecodeError } from '../../authentication/decode/decode-error.ts';
import { printFieldErrors } from '../../authentication/print-field-errors.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';

/** What upstream was observed to say; neither error means that it took the document. */
export interface ObservedResult {
  readonly load_error?: string;
  readonly validation_error?: string;
}

/** A document as it came out of decoding, or what decoding had against it. */
interface Decoded {
  readonly configuration?: AuthenticationConfiguration;
  readonly error?: DecodeError;
}

/** Our text and upstream's for one document, to be compared as they are. */
export function compareWithUpstream(
  { configuration, error }: Decoded,
  observed: ObservedResult,
  minor: number,
  disallowedIssuers: readonly string[],
): { ours: string; upstream: string } {
  const validate = () =>
    printFieldErrors(validateConfiguration(configuration!, { minor, disallowedIssuers }));
  const upstream = observed.load_error ?? observed.validation_error ?? '';
  // The scheme's name is a line of Go source, which changes from build to build.
  return { ours: error?.message ?? validate(), upstream: upstream.replace(/ in scheme "[^"]*"$/, '') };
}
