import { writeFileSync } from 'node:fs';

/** Writes a kubeconfig for one server and one client certificate, all given as paths. */
export function writeKubeconfig(
  path: string,
  server: string,
  authority: string,
  identity: { certificate: string; key: string },
): void {
  const cluster = { server, 'certificate-authority': authority };
  const user = { 'client-certificate': identity.certificate, 'client-key': identity.key };
  const configuration = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'lab', cluster }],
    users: [{ name: 'lab', user }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'lab' } }],
    'current-context': 'lab',
  };
  writeFileSync(path, JSON.stringify(configuration), { mode: 0o600 });
}
