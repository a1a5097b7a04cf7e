import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NodeFiles {
  readonly containerdConfiguration: string;
  readonly containerdSocket: string;
  readonly kubeletConfiguration: string;
}

/** Configuration of a node's containerd and kubelet, below its directory. All paths are absolute. */
export function writeNodeFiles(
  directory: string,
  address: string,
  cgroup: string,
  authority: string,
  serving: { certificate: string; key: string },
): NodeFiles {
  const at = (name: string) => join(directory, name);
  for (const name of ['trustplane', 'log', 'containerd', 'containerd-state', 'kubelet', 'cni']) {
    mkdirSync(at(name));
  }
  // Pods on the host's network need no plugin, but containerd wants one to be configured.
  const plugins = [{ type: 'noop' }];
  writeFileSync(at('cni/10-none.conflist'), JSON.stringify({ cniVersion: '0.4.0', name: 'none', plugins }));
  writeFileSync(
    at('containerd.toml'),
    `version = 2
root = "${at('containerd')}"
state = "${at('containerd-state')}"
[grpc]
  address = "${at('containerd.sock')}"
[ttrpc]
  address = "${at('containerd.ttrpc')}"
[plugins."io.containerd.internal.v1.opt"]
  path = "${at('opt')}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "lab.invalid/pause:1"
  # Without CAP_SYS_RESOURCE runc may not lower a score.
  restrict_oom_score_adj = true
  stream_server_address = "${address}"
  stream_server_port = "11000"
  [plugins."io.containerd.grpc.v1.cri".cni]
    conf_dir = "${at('cni')}"
    bin_dir = "${at('cni')}"
`,
  );
  const kubelet = {
    ...{ apiVersion: 'kubelet.config.k8s.io/v1beta1', kind: 'KubeletConfiguration' },
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: authority },
    },
    authorization: { mode: 'Webhook' },
    ...{ tlsCertFile: serving.certificate, tlsPrivateKeyFile: serving.key },
    ...{ cgroupDriver: 'cgroupfs', cgroupRoot: `/${cgroup}`, failCgroupV1: false },
    ...{
      failSwapOn: false,
      localStorageCapacityIsolation: false,
      evictionHard: { 'memory.available': '1Mi' },
    },
    // Never takes an image away, however full the disk is: there is nowhere to pull it from again.
    imageGCHighThresholdPercent: 100,
    ...{ address, healthzBindAddress: address, readOnlyPort: 0, nodeLeaseDurationSeconds: 10 },
    containerRuntimeEndpoint: `unix://${at('containerd.sock')}`,
    registerWithTaints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
    volumePluginDir: at('volume-plugins'),
  };
  writeFileSync(at('kubelet.json'), JSON.stringify(kubelet));
  return {
    containerdConfiguration: at('containerd.toml'),
    containerdSocket: at('containerd.sock'),
    kubeletConfiguration: at('kubelet.json'),
  };
}
