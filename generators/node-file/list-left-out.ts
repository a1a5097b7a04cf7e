import type { Manifest } from '../../model/manifest.ts';

/** What Emergencies leave out, as the value of an annotation: `issuer/operators,organization/acme`. */
export function listLeftOut(emergencies: readonly Manifest<'Emergency'>[]): string {
  const names = emergencies.map(({ document }) => {
    const { kind, name } = document.spec.without;
    return `${kind.toLowerCase()}/${name}`;
  });
  return [...new Set(names)].sort().join(',');
}
