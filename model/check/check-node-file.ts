import type { Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';
import { platforms } from '../platforms.ts';

/** What speaks against a file on the nodes the way its Cluster object says. */
export function checkNodeFile(cluster: Manifest<'Cluster'>, environment: string): Finding[] {
  const { delivery, apiServer, platform } = cluster.document.spec;
  const nodeFile = delivery.nodeFile ?? {};
  const findings: Finding[] = [];
  const report = (rule: Finding['rule'], path: string[], message: string, help: string) =>
    findings.push({ rule, message, help, place: { document: cluster.source, path: ['spec', ...path] } });

  if (nodeFile.profile === 'kube-dc' && nodeFile.directoryMount !== true) {
    report(
      'directory-mount',
      ['delivery', 'nodeFile', 'directoryMount'],
      'RKE2 mounts /etc/rancher/auth-conf.yaml as a single file; an API server never sees such a file replaced.',
      'Mount the directory on every server node (`trustplane explain directory-mount` shows the two lines), then set directoryMount: true.',
    );
  }
  if (nodeFile.values !== undefined && nodeFile.profile !== 'kube-dc') {
    report(
      'chart-values',
      ['delivery', 'nodeFile', 'values'],
      'values belong to the profile kube-dc.',
      'Set profile: kube-dc, or use image, resources, directory and file instead.',
    );
  }
  if (nodeFile.values?.authConfigSync?.enabled === false) {
    report(
      'chart-values',
      ['delivery', 'nodeFile', 'values', 'authConfigSync', 'enabled'],
      'With the sync disabled nothing would be delivered.',
      'Remove the line, or the cluster.',
    );
  }
  const { user, liftedBy } = platforms[platform];
  if (
    user !== undefined &&
    liftedBy !== undefined &&
    apiServer?.[liftedBy] &&
    apiServer.runAsUser === undefined
  ) {
    report(
      'file-group',
      ['apiServer'],
      `${platform} runs the API server as the user ${user}, who could not read a file of mode 0600.`,
      `Set apiServer.runAsUser and runAsGroup to what \`ps -o uid=,gid= -C kube-apiserver\` prints on a controller; runAsUser: 0 where it is root.`,
    );
  }
  if ((apiServer?.runAsUser ?? 0) !== 0 && apiServer?.runAsGroup === undefined) {
    report(
      'file-group',
      ['apiServer', 'runAsUser'],
      `An API server that runs as user ${apiServer?.runAsUser} could not read a file of mode 0600.`,
      'Set apiServer.runAsGroup to its numeric group.',
    );
  }
  if ((apiServer?.runAsUser ?? 0) === 0 && apiServer?.runAsGroup !== undefined) {
    report(
      'file-group',
      ['apiServer', 'runAsGroup'],
      'A group alone changes nothing: the file is written for root, 0600.',
      'Set apiServer.runAsUser to the user that the API server runs as, or remove the group.',
    );
  }
  if (nodeFile.image?.digest === undefined && isProduction(cluster, environment)) {
    report(
      'image-digest',
      ['delivery', 'nodeFile', 'image', 'digest'],
      "The agent's image is named by a tag only.",
      'Set delivery.nodeFile.image.digest to the digest that your registry shows for the tag.',
    );
  }
  return findings;
}

/** Production is what says so: the environment's folder, or the cluster's labels. */
function isProduction(cluster: Manifest<'Cluster'>, environment: string): boolean {
  const labels = cluster.document.metadata.labels ?? {};
  return environment === 'production' || labels.tier === 'production' || labels.environment === 'production';
}
