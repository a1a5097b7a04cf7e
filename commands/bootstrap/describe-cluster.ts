import { printDocument } from '../../generators/document/print-document.ts';
import { buildMachineFile } from '../../generators/machine/build-machine-file.ts';
import { resolveSettings } from '../../generators/node-file/settings.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { BootstrapInput } from './bootstrap-input.ts';

/** What a cluster's nodes are prepared for, with the bytes that will be delivered as the first file. */
export function describeCluster(compiled: CompiledCluster): BootstrapInput {
  const { cluster, minor, configuration } = compiled;
  const { directory, file, group, seLinuxType, apiServerPort } = resolveSettings(cluster);
  const machine = buildMachineFile(compiled);
  return {
    platform: cluster.document.spec.platform,
    cluster: cluster.name,
    ...{ minor, directory, file, configuration },
    ...(group !== undefined && { group }),
    ...(seLinuxType !== undefined && { seLinuxType }),
    ...(cluster.document.spec.delivery.talos?.startupProbes === false && { unprobed: true }),
    ...(machine !== undefined && { machine }),
    port: apiServerPort,
    document: printDocument(compiled),
  };
}
