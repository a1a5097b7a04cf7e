import { createHash } from 'node:crypto';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { documentHash, leftOut } from '../annotations.ts';
import { printDocument } from '../document/print-document.ts';
import type { GeneratedObjects } from '../generated-objects.ts';
import { likenesses } from '../print/likenesses.ts';
import { buildConfigMap, type Hashing } from './build-config-map.ts';
import { buildDaemonSet } from './build-daemon-set.ts';
import { buildStandingObjects } from './build-standing-objects.ts';
import { hashAnonymous } from './hash-anonymous.ts';
import { listLeftOut } from './list-left-out.ts';
import { listPreflight } from './list-preflight.ts';
import { objectLabels } from './object-labels.ts';
import { resolveSettings } from './settings.ts';

/** Delivery by a file on the nodes: ConfigMaps, DaemonSet, and what they need. */
export function generateNodeFile(compiled: CompiledCluster, hashing: Hashing): GeneratedObjects {
  const settings = resolveSettings(compiled.cluster);
  const { namespace } = settings;
  const document = printDocument(compiled);
  const sha256 = createHash('sha256').update(document).digest('hex');
  const marks = compiled.emergencies.length === 0 ? {} : { [leftOut]: listLeftOut(compiled.emergencies) };
  const preflight = listPreflight(compiled.configuration);
  const configMap = buildConfigMap(
    {
      name: settings.configMapName,
      namespace,
      labels: objectLabels(settings, 'configuration'),
      annotations: { [documentHash]: sha256, ...marks },
    },
    {
      [settings.file]: document,
      anonymous: hashAnonymous(compiled.configuration.anonymous),
      preflight: preflight.lines,
      ...preflight.authorities,
      ...(settings.urgent && { urgent: 'true\n' }),
    },
    hashing,
  );
  const standing = buildStandingObjects(settings, hashing);
  const { surroundings, agent } = standing;
  const mounted = { configuration: configMap.metadata.name, agent: agent.metadata.name, sha256 };
  const daemonSet = buildDaemonSet(settings, mounted);
  if (compiled.emergencies.length > 0) {
    // On the DaemonSet itself, which `kubectl rollout history` keeps, and not on its pods: taking the mark away when
    // the sources agree again must not be another rollout.
    const { metadata } = daemonSet;
    const marked = {
      ...daemonSet,
      metadata: { ...metadata, annotations: { ...metadata.annotations, ...marks } },
    };
    return { authentication: [...surroundings, configMap, agent, marked], access: [] };
  }
  standing.daemonSet ??= { object: daemonSet, mounted };
  const { object: to, mounted: other } = standing.daemonSet;
  if (to !== daemonSet) {
    likenesses.set(daemonSet, {
      to,
      differences: [
        [other.configuration, mounted.configuration],
        [other.sha256, mounted.sha256],
      ],
    });
  }
  return { authentication: [...surroundings, configMap, agent, daemonSet], access: [] };
}
