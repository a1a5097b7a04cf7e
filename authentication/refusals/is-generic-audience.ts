const generic: ReadonlySet<string> = new Set([
  '*',
  'account',
  'admin-cli',
  'api',
  'api://azureadtokenexchange',
  'apiserver',
  'app',
  'audience',
  'aud',
  'client',
  'cluster',
  'clusters',
  'default',
  'dex',
  'eks',
  'gke',
  'https://kubernetes.default.svc',
  'https://kubernetes.default.svc.cluster.local',
  'k8s',
  'kube',
  'kube-apiserver',
  'kubectl',
  'kubelogin',
  'kubernetes',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
  'oauth2-proxy',
  'oidc',
  'prod',
  'production',
  'public',
  'sigstore',
  'sts.amazonaws.com',
  'test',
  'vault',
]);

/** Whether an audience is a word that many others use too, so that tokens meant for them would be accepted. */
export function isGenericAudience(audience: string): boolean {
  const plain = audience.toLowerCase().replace(/\/$/, '');
  // GitHub's default audience is the owner's page, and the same for all that its workflows talk to.
  return generic.has(plain) || /^https:\/\/github\.com\/[^/]+$/.test(plain);
}
