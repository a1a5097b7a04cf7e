import type { FieldPath, Finding } from '../../model/diagnostics/finding.ts';
import type { LinkedCluster } from '../../model/link/linked-cluster.ts';
import type { SourceDocument } from '../../model/load/source-document.ts';
import { nameKustomization } from './name-kustomization.ts';

/** Two Kustomizations of one name in one namespace: of two service accounts, or where a hyphen reads two ways. */
export function checkKustomizationNames({ reached }: LinkedCluster): Finding[] {
  const taken = new Map<string, { document: SourceDocument; path: FieldPath }>();
  return reached.flatMap((each) => {
    const { trust, serviceAccount } = each;
    const number = trust.document.spec.serviceAccounts.indexOf(serviceAccount);
    return (serviceAccount.kustomizations ?? []).flatMap(({ name }, index): Finding[] => {
      const full = nameKustomization(each, name);
      const place = {
        document: trust.source,
        path: ['spec', 'serviceAccounts', number, 'kustomizations', index, 'name'],
      };
      const key = `${serviceAccount.namespace}/${full}`;
      const first = taken.get(key);
      if (first === undefined) {
        taken.set(key, place);
        return [];
      }
      // Twice in one list is reported where the list is read.
      if (first.document === trust.source && first.path[2] === number) return [];
      return [
        {
          rule: 'name-clash',
          message: `The Kustomization "${full}" in namespace ${serviceAccount.namespace} is made twice.`,
          place,
          help: 'Rename one of them.',
          related: [{ ...first, message: 'the other one' }],
        },
      ];
    });
  });
}
