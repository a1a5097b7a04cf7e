import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { Manifest, Manifests } from '../manifest.ts';
import { leftOutPlurals } from './left-out-plurals.ts';
import type { LinkedCluster } from './linked-cluster.ts';

const shown = 5;

/** Says of every Emergency, each time, that it is still there, or that what it leaves out is gone from the sources. */
export function linkEmergencies(manifests: Manifests, clusters: readonly LinkedCluster[]): Finding[] {
  return manifests.Emergency.map((emergency): Finding => {
    const { kind, name } = emergency.document.spec.without;
    const names = manifests[kind].map((manifest) => manifest.name);
    const file = emergency.source.file?.path ?? 'this object';
    if (!names.includes(name)) {
      return {
        rule: 'unknown-reference',
        message: `There is no ${kind} "${name}" that could be left out.`,
        place: { document: emergency.source, path: ['spec', 'without', 'name'] },
        help: `If it was removed for good, the emergency is over: delete ${file}. ${listCandidates(name, names, leftOutPlurals[kind])}`,
        missing: { kind, name },
      };
    }
    return {
      rule: 'emergency',
      message: describe(emergency, clusters),
      place: { document: emergency.source, path: ['spec', 'without'] },
      help: `When it can be trusted again, delete ${file} and render. If it is gone for good, delete the ${kind} as well.`,
    };
  });
}

function describe(emergency: Manifest<'Emergency'>, clusters: readonly LinkedCluster[]): string {
  const { without, since } = emergency.document.spec;
  const names = clusters
    .filter(({ emergencies }) => emergencies.includes(emergency))
    .map(({ cluster }) => cluster.name);
  const what = `the ${without.kind} "${without.name}"`;
  if (names.length === 0) return `Since ${since} ${what} is left out, but no cluster trusts it anyway.`;
  const more = names.length > shown ? ` and ${names.length - shown} more` : '';
  return `Since ${since} ${what} is left out of the documents of ${names.slice(0, shown).join(', ')}${more}, while its own file still says that they trust it.`;
}
