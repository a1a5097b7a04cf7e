import type { LeftOut } from '../../model/generated/kinds.ts';
import type { Manifests } from '../../model/manifest.ts';
import { UsageError } from '../usage-error.ts';
import { listOmissible } from './list-omissible.ts';
import { withoutWords } from './without-words.ts';

const kinds = new Map(
  (Object.keys(withoutWords) as LeftOut['kind'][]).flatMap((kind) =>
    withoutWords[kind].map((word) => [word, kind] as const),
  ),
);

/**
 * The value of `--without`, such as `issuer/operators`.
 *
 * @throws UsageError where it has another form; where something is called so, it says how to write that
 */
export function parseWithout(value: string, manifests: Manifests): LeftOut {
  const [word = '', name, ...others] = value.split('/');
  const kind = kinds.get(word.toLowerCase());
  if (kind !== undefined && name !== undefined && name !== '' && others.length === 0) return { kind, name };
  const called = listOmissible(manifests).filter((each) => each.endsWith(`/${name || value}`));
  if (value.includes(','))
    throw new UsageError(`"${value}" is several things: give --without once for each.`);
  const meant = called.length === 0 ? '' : ` Did you mean ${called.join(' or ')}?`;
  throw new UsageError(
    `"${value}" does not say what is left out: write issuer/NAME, organization/NAME, issuerclass/NAME for all organisations of a class, or trust/NAME for service accounts of another cluster.${meant}`,
  );
}
