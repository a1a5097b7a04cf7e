import type { ClaimMappings, PrefixedClaimOrExpression } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { validateExtraMappings } from './validate-extra-mappings.ts';

/**
 * Validates `claimMappings` as upstream's `validateClaimMappings` does, without compiling the expressions. Only the
 * user name is required; groups with a prefix and nothing else pass.
 */
export function validateClaimMappings(
  mappings: ClaimMappings,
  path: FieldError['path'],
  minor: number,
): FieldError[] {
  return [
    ...validatePrefixed(mappings.username ?? {}, [...path, 'username'], minor, true),
    ...validatePrefixed(mappings.groups ?? {}, [...path, 'groups'], minor, false),
    ...(mappings.uid?.claim && mappings.uid.expression ? [bothSet([...path, 'uid'])] : []),
    ...validateExtraMappings(mappings.extra ?? [], [...path, 'extra'], minor),
  ];
}

function validatePrefixed(
  mapping: PrefixedClaimOrExpression,
  path: FieldError['path'],
  minor: number,
  required: boolean,
): FieldError[] {
  const { claim, expression } = mapping;
  const prefix = mapping.prefix ?? undefined;
  const prefixPath = [...path, 'prefix'];
  if (claim && expression) return [bothSet(path)];
  if (expression && prefix !== undefined) {
    const detail =
      minor >= fieldsByVersion.terseMessages
        ? 'may not be specified when expression is set'
        : "prefix can't be set when expression is set";
    return [{ rule: 'claim-mapping', path: prefixPath, type: 'Invalid value', value: prefix, detail }];
  }
  if (claim && prefix === undefined) {
    const detail =
      'prefix is required when claim is set. It can be set to an empty string to disable prefixing';
    return [{ rule: 'claim-mapping', path: prefixPath, type: 'Required value', detail }];
  }
  if (required && !claim && !expression) {
    return [
      { rule: 'claim-mapping', path, type: 'Required value', detail: 'claim or expression is required' },
    ];
  }
  return [];
}

function bothSet(path: FieldError['path']): FieldError {
  const detail = "claim and expression can't both be set";
  return { rule: 'claim-mapping', path, type: 'Invalid value', value: '', detail };
}
