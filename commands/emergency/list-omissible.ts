import type { LeftOut } from '../../model/generated/kinds.ts';
import type { Manifests } from '../../model/manifest.ts';
import { withoutWords } from './without-words.ts';

/** What an environment has that `--without` can name, such as `issuer/operators`. */
export function listOmissible(manifests: Manifests): string[] {
  return (Object.keys(withoutWords) as LeftOut['kind'][]).flatMap((kind) =>
    manifests[kind].map(({ name }) => `${withoutWords[kind][0]}/${name}`),
  );
}
