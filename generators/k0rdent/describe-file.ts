import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { hashAnonymous } from '../node-file/hash-anonymous.ts';
import { printConfig } from './print-config.ts';

/** The file that the API server of a control plane reads. */
export interface ConfigFile {
  /** What is in its name; undefined where that never changes. Another one recreates the control plane. */
  hash: string | undefined;
  name: string;
  path: string;
}

/** The directory in which k0rdent's charts put the file. */
export const configDirectory = '/var/lib/k0s/auth';

/**
 * The name of a control plane's file. With `rollout: reload` it changes only with the `anonymous` block: an API server
 * refuses to reload a file in which that differs from what it started with, and everything else of it too.
 */
export function describeFile(compiled: CompiledCluster): ConfigFile {
  const { cluster, configuration } = compiled;
  const hash =
    resolveK0rdentSettings(cluster).rollout === 'recreate'
      ? printConfig(compiled).hash
      : configuration.anonymous && hashAnonymous(configuration.anonymous).slice(0, 8);
  const name = hash === undefined ? 'config.yaml' : `config-${hash}.yaml`;
  return { hash, name, path: `${configDirectory}/${name}` };
}
