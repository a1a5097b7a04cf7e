import type { LeftOut } from '../../model/generated/kinds.ts';
import type { Manifests } from '../../model/manifest.ts';
import { UsageError } from '../usage-error.ts';

const kinds: Readonly<Record<string, LeftOut['kind']>> = {
  issuer: 'Issuer',
  issuerclass: 'IssuerClass',
  'issuer-class': 'IssuerClass',
  organization: 'Organization',
  organisation: 'Organization',
};

/**
 * The value of `--without`, such as `issuer/operators`.
 *
 * @throws UsageError where it has another form; where something is called so, it says how to write that
 */
export function parseWithout(value: string, manifests: Manifests): LeftOut {
  const [word = '', name, ...others] = value.split('/');
  const kind = kinds[word.toLowerCase()];
  if (kind !== undefined && name !== undefined && name !== '' && others.length === 0) return { kind, name };
  const called = (['Issuer', 'IssuerClass', 'Organization'] as const)
    .filter((each) => manifests[each].some((manifest) => manifest.name === value))
    .map((each) => `${each.toLowerCase()}/${value}`);
  const meant = called.length === 0 ? '' : ` Did you mean ${called.join(' or ')}?`;
  throw new UsageError(
    `"${value}" does not say what is left out: write issuer/NAME, organization/NAME, or issuerclass/NAME for all organisations of a class.${meant}`,
  );
}
