import { agentScripts } from '../generated/templates.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { buildConfigMap, type Hashing } from './build-config-map.ts';
import type { Mounted } from './build-daemon-set.ts';
import { buildSurroundings } from './build-surroundings.ts';
import { objectLabels } from './object-labels.ts';
import type { Settings } from './settings.ts';

/** The objects that stay the same while issuers come and go. */
export interface StandingObjects {
  surroundings: readonly KubernetesObject[];
  /** The ConfigMap with the agent's script. */
  agent: KubernetesObject;
  /** The first DaemonSet that was built with these settings; the others are like it. */
  daemonSet?: { object: KubernetesObject; mounted: Mounted };
}

const known = new Map<string, StandingObjects>();
const limit = 1000;

/** Clusters with the same settings get the same objects, because building and printing them takes the longest. */
export function buildStandingObjects(settings: Settings, hashing: Hashing): StandingObjects {
  const key = JSON.stringify([hashing, settings]);
  let objects = known.get(key);
  if (objects === undefined) {
    const { agentConfigMapName: name, namespace } = settings;
    const metadata = { name, namespace, labels: objectLabels(settings, 'sync') };
    objects = {
      surroundings: buildSurroundings(settings),
      agent: buildConfigMap(metadata, agentScripts, hashing),
    };
    if (known.size === limit) known.clear();
    known.set(key, objects);
  }
  return objects;
}
