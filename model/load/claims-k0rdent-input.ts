const clusterAuthentication = /\bkind["']?\s*:\s*["']?ClusterAuthentication\b/;
const secret = /\bkind["']?\s*:\s*["']?Secret\b/;

/**
 * Whether a text may hold a ClusterAuthentication of k0rdent's, or a Secret, which is where such an object has its CA.
 * Decided from the text alone and rather once too often.
 */
export function claimsK0rdentInput(text: string): boolean {
  return clusterAuthentication.test(text) || secret.test(text);
}
