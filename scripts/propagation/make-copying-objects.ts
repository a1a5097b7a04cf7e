import { createHash } from 'node:crypto';
import { agentImage } from '../../test/lab/control-plane/start-node.ts';
import type { LabRendering } from '../../test/lab/render-lab.ts';

const script = `trap 'exit 0' TERM
last=
while :; do
  now=$(md5sum </configuration/authentication.yaml)
  if [ "$now" != "$last" ]; then
    cp /configuration/authentication.yaml /host/authentication.yaml
    chmod 0666 /host/authentication.yaml
    last=$now
  fi
  sleep 2 & wait $!
done
`;

/**
 * The common way, for comparison: a ConfigMap whose name stays, mounted by a DaemonSet that looks at it every two seconds
 * and copies it over the file when its MD5 changes.
 */
export function makeCopyingObjects(document: string): LabRendering {
  const namespace = 'copying';
  const labels = { app: 'copying' };
  const configMapName = 'authentication';
  const pod = {
    ...{ hostNetwork: true, automountServiceAccountToken: false, terminationGracePeriodSeconds: 5 },
    nodeSelector: { 'node-role.kubernetes.io/control-plane': '' },
    tolerations: [{ operator: 'Exists' }],
    containers: [
      {
        ...{ name: 'sync', image: agentImage, command: ['sh', '-c', script] },
        securityContext: { privileged: true, runAsUser: 0 },
        resources: { limits: { cpu: '50m', memory: '32Mi' }, requests: { cpu: '10m', memory: '16Mi' } },
        volumeMounts: [
          { name: 'configuration', mountPath: '/configuration' },
          { name: 'host', mountPath: '/host' },
        ],
      },
    ],
    volumes: [
      { name: 'configuration', configMap: { name: configMapName } },
      { name: 'host', hostPath: { path: '/etc/trustplane', type: 'Directory' } },
    ],
  };
  const template = { metadata: { labels }, spec: pod };
  return {
    document,
    hash: createHash('sha256').update(document).digest('hex'),
    configMapName,
    objects: [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      {
        ...{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: configMapName, namespace } },
        data: { 'authentication.yaml': document },
      },
      {
        ...{ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'copying', namespace } },
        spec: { selector: { matchLabels: labels }, template },
      },
    ],
  };
}
